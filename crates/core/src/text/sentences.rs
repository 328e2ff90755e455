//! Where sentences end.

/// Marks that end a sentence, of the scripts that have their own.
const ENDS: [char; 9] = ['.', '?', '!', '。', '？', '！', '۔', '؟', '।'];
/// Marks that may close a sentence after its end.
const CLOSERS: [char; 7] = ['"', '\'', '”', '’', '»', ')', ']'];
/// Shortened words whose full stop ends no sentence.
const SHORTENED: [&str; 39] = [
    "adm", "approx", "art", "ca", "capt", "cf", "co", "col", "dept", "dr", "e.g", "ed", "eds", "est", "fig", "gen",
    "gov", "i.e", "inc", "jr", "lt", "ltd", "maj", "mr", "mrs", "ms", "mt", "p", "pp", "pres", "prof", "rep", "rev",
    "sen", "sgt", "sr", "st", "vol", "vs",
];

/// The bytes behind each sentence of a text, in their order.
pub fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter(|(_, character)| ENDS.contains(character)).filter_map(|(at, mark)| {
        let rest = text.get(at + mark.len_utf8()..)?;
        let closed = rest.trim_start_matches(CLOSERS);
        let end = text.len() - closed.len();
        // Scripts without spaces have none after a sentence either.
        let is_wide = mark as u32 > 0x2000;
        let is_parted = closed.is_empty() || is_wide || closed.starts_with(char::is_whitespace);
        // What goes on in small letters goes on.
        let goes_on = closed.trim_start().chars().next().is_some_and(char::is_lowercase);
        (is_parted && !goes_on && !(mark == '.' && !closed.trim().is_empty() && is_shortened(text.get(..at)?)))
            .then_some(end)
    })
}

/// `true` if the last word of a text is one that a full stop shortens: an initial ("J."), letters with stops ("U.S."),
/// or a word that is usually cut ("Gen.").
fn is_shortened(text: &str) -> bool {
    let word = text.rsplit([' ', '\n', '\u{a0}', '(', '“', '"']).next().unwrap_or_default();
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let has_stops = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1);
    is_initial || has_stops || word == "No" || SHORTENED.contains(&word.to_lowercase().as_str())
}

/// The first sentence of a text, or its first paragraph where no sentence ends in it.
#[must_use]
pub fn first_sentence(text: &str) -> &str {
    let paragraph = text.split("\n\n").next().unwrap_or(text).trim();
    let end = sentence_ends(paragraph).next();
    end.and_then(|end| paragraph.get(..end)).unwrap_or(paragraph)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_sentence_ends_where_it_does() {
        for (text, sentence) in [
            ("Dozens died. The figures are disputed.", "Dozens died."),
            ("It cost 1.5 million. Or more.", "It cost 1.5 million."),
            ("By J. Nye it was. So.", "By J. Nye it was."),
            ("In Geneva the U.S. delegation left. So.", "In Geneva the U.S. delegation left."),
            ("On the advice of Gen. Smith they left. So.", "On the advice of Gen. Smith they left."),
            ("See No. 5 of vol. 3, e.g. there. So.", "See No. 5 of vol. 3, e.g. there."),
            ("“It is over.” He left.", "“It is over.”"),
            ("They left for the U.S.", "They left for the U.S."),
            ("Is it? It is.", "Is it?"),
            ("No end\n\nA second paragraph.", "No end"),
            ("战斗打响。数十人死亡。", "战斗打响。"),
            ("वे मिले। फिर गए।", "वे मिले।"),
        ] {
            assert_eq!(first_sentence(text), sentence);
        }
    }
}
