//! Facts that a page states of itself before one reads it: title, description, canonical address.

use entente_core::story::Story;
use entente_core::text::{Language, sentence_ends};
use entente_core::view::Route;

/// Longest description, in characters; what is longer, search engines and previews cut in the middle of a word.
const DESCRIPTION: usize = 200;

/// The head of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The document's title.
    pub title: String,
    /// Name of the page alone.
    pub name: String,
    /// Subject of the page, in a sentence or two.
    pub description: String,
    /// The page's path below the site's base; `None` for a page that names nothing.
    pub path: Option<String>,
}

impl Head {
    /// The head of a page of a story.
    #[must_use]
    pub fn of(route: &Route, story: &Story, language: Language) -> Self {
        let read = |text: &entente_core::story::Localised| text.get(language.tag()).to_owned();
        let text = language.messages();
        let (name, description) = match route {
            Route::Story => (None, read(story.lead())),
            Route::Event(id) => match story.event(id) {
                Some((_, event)) => {
                    let name = format!("{} ({})", read(&event.title), (text.date)(&event.date));
                    (Some(name), read(&event.text))
                }
                None => return Self::of(&Route::NotFound(String::new()), story, language),
            },
            Route::Phase(id) => match story.phase(id) {
                Some((_, phase)) => {
                    let name = format!("{} ({})", read(&phase.name), (text.date)(&phase.span));
                    (Some(name), read(phase.lead()))
                }
                None => return Self::of(&Route::NotFound(String::new()), story, language),
            },
            Route::Series(id) => match story.series.iter().find(|series| series.id.as_str() == id) {
                Some(series) => (Some(read(&series.name)), read(series.lead())),
                None => return Self::of(&Route::NotFound(String::new()), story, language),
            },
            Route::Record => (Some(text.record_title.to_owned()), text.record_lead.to_owned()),
            Route::Sources => (Some(text.sources_title.to_owned()), text.sources_lead.to_owned()),
            Route::Data => (Some(text.data_title.to_owned()), text.data_lead.to_owned()),
            Route::Method => (Some(text.method_title.to_owned()), text.method_lead.to_owned()),
            Route::Poster => (Some(text.poster.to_owned()), read(story.lead())),
            Route::NotFound(_) => (Some(text.not_found.to_owned()), text.not_found_lead.to_owned()),
        };
        let title = match &name {
            Some(name) => format!("{name} · {}", read(&story.title)),
            None => read(&story.title),
        };
        let name = name.unwrap_or_else(|| read(&story.title));
        let path = (!matches!(route, Route::NotFound(_))).then(|| route.path());
        Self { title, name, description: shortened(&description), path }
    }
}

/// The first sentences that fit, or as many whole words as fit and an ellipsis.
fn shortened(text: &str) -> String {
    let text = text.replace('\n', " ");
    let Some((end, _)) = text.char_indices().nth(DESCRIPTION) else { return text };
    let start = text.get(..end).unwrap_or_default();
    if let Some(whole) = sentence_ends(&text).take_while(|stop| *stop <= end).last().and_then(|stop| text.get(..stop)) {
        return whole.to_owned();
    }
    let words = start.rfind(' ').and_then(|space| start.get(..space)).unwrap_or(start);
    format!("{}…", words.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_with_a_sentence_or_says_that_it_does_not() {
        assert_eq!(shortened("Short."), "Short.");
        let sentences = "One sentence here. ".repeat(20);
        assert!(shortened(&sentences).ends_with("here."));
        let shortened_words = format!("In Geneva the U.S. delegation {}", "waited, ".repeat(60));
        assert!(shortened(&shortened_words).ends_with("waited…"));
        let words = "word, ".repeat(60);
        let cut = shortened(&words);
        assert!(cut.ends_with("word…") && cut.chars().count() <= DESCRIPTION + 1, "{cut}");
    }
}
