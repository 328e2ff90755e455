//! Which events are marked: by who acts, when, what the record says of them, whether the article tells of them, and words.

use crate::story::{Outline, OutlineEvent, Verdict};

/// Criteria of a reader's search; one that is not set matches everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// The lane, by its position.
    pub lane: Option<usize>,
    /// The phase, by its position.
    pub phase: Option<usize>,
    /// Verdict of the record on a claim about the event.
    pub verdict: Option<Verdict>,
    /// `true` for events that the article tells of, `false` for the others.
    pub told: Option<bool>,
    /// Words that its texts contain, each of them, in any order.
    pub words: String,
}

impl Filter {
    /// `true` if it matches everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// `true` if it asks for what only the [`Texts`] know.
    #[must_use]
    pub fn needs_texts(&self) -> bool {
        self.verdict.is_some() || !self.words.trim().is_empty()
    }
}

/// The path of the file of [`Texts`] below the site's base.
pub const SEARCH: &str = "search.txt";

/// Searchable text of each event: a line for each, its id, its verdicts and its texts, folded.
#[derive(Debug, Clone, Default)]
pub struct Texts(String);

impl Texts {
    /// The texts from a file that the page renderer wrote: a line for each event, parted by tabs.
    #[must_use]
    pub fn new(file: String) -> Self {
        Self(file)
    }

    /// The verdicts and the texts of each event, in the order of the outline's, which is the file's.
    fn of_each<'a>(&'a self, outline: &'a Outline) -> impl Iterator<Item = (&'a OutlineEvent, (&'a str, &'a str))> {
        let mut lines = self.0.lines().filter_map(|line| line.split_once('\t')).peekable();
        outline.events.iter().map(move |event| {
            let line = lines.next_if(|(id, _)| *id == event.id.as_str());
            (event, line.and_then(|(_, rest)| rest.split_once('\t')).unwrap_or_default())
        })
    }
}

/// `true` if a character is an accent on the one before it, as canonical decomposition leaves them.
#[must_use]
pub fn is_accent(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// A text as it is searched: without accents, with one apostrophe, one quotation mark and one dash for all there are,
/// without what is not seen, each space a single one.
///
/// `plain` is the text in lower case and compatibility decomposition (NFKD), which browsers and native code each have a
/// function of their own for.
#[must_use]
pub fn folded(plain: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    for character in plain.filter(|character| !is_accent(*character)) {
        match character {
            // Soft hyphens, joiners, marks of direction.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '‘' | '’' | '‚' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ˈ' | '`' | '´' => folded.push('\''),
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' => folded.push('"'),
            '\u{2010}'..='\u{2015}' | '−' => folded.push('-'),
            // Letters that have no decomposition.
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            _ if character.is_whitespace() => {
                if !folded.ends_with(' ') && !folded.is_empty() {
                    folded.push(' ');
                }
            }
            _ => folded.push(character),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// For each event, whether a filter matches it. `words` are the filter's, folded as the texts are.
#[must_use]
pub fn matches(filter: &Filter, words: &str, outline: &Outline, texts: &Texts) -> Vec<bool> {
    let needs_texts = filter.needs_texts();
    let fits = |(event, (verdicts, text)): (&OutlineEvent, (&str, &str))| {
        filter.lane.is_none_or(|lane| event.lane == lane)
            && filter.told.is_none_or(|told| event.is_told() == told)
            && (filter.phase.is_none() || event.phase == filter.phase)
            && (!needs_texts
                || filter.verdict.is_none_or(|verdict| verdicts.split(',').any(|key| key == verdict.key())))
            && (!needs_texts || words.split_whitespace().all(|word| text.contains(word)))
    };
    texts.of_each(outline).map(fits).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::story::Story;
    use crate::text::Language;

    #[test]
    fn each_part_narrows_and_words_are_looked_for_one_by_one() {
        let story = Story::parse(include_str!("../../../../tests/valid/small.json")).unwrap();
        let outline = Outline::new(&story, Language::English);
        let ids: Vec<&str> = outline.events.iter().map(|event| event.id.as_str()).collect();
        let texts = Texts::new(ids.iter().map(|id| format!("{id}\tsupported,disputed\tthe {id} of mao\n")).collect());
        let count = |filter: Filter| {
            let words = filter.words.clone();
            matches(&filter, &words, &outline, &texts).into_iter().filter(|fits| *fits).count()
        };
        assert_eq!(count(Filter::default()), ids.len());
        assert_eq!(count(Filter { words: format!("mao {}", ids[0]), ..Filter::default() }), 1);
        assert_eq!(count(Filter { verdict: Some(Verdict::Disputed), ..Filter::default() }), ids.len());
        assert_eq!(count(Filter { verdict: Some(Verdict::Opinion), ..Filter::default() }), 0);
        let told = count(Filter { told: Some(true), ..Filter::default() });
        assert_eq!(told + count(Filter { told: Some(false), ..Filter::default() }), ids.len());
        let by_lane: usize =
            (0..outline.lanes.len()).map(|lane| count(Filter { lane: Some(lane), ..Filter::default() })).sum();
        assert_eq!(by_lane, ids.len());
    }
}
