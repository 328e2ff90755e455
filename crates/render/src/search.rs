//! Searchable text of each event, folded once for every reader.

use entente_core::story::{Event, Id, Localised, Story};
use entente_core::view::folded;
use unicode_normalization::UnicodeNormalization;

/// A line for each event: its id, the verdicts on its claims, and its texts, parted by tabs; as [`entente_core::view::Texts`]
/// reads them.
#[must_use]
pub fn search_texts(story: &Story) -> String {
    story.events.iter().map(|event| line(story, event)).collect()
}

fn line(story: &Story, event: &Event) -> String {
    let verdicts: Vec<&str> = story.claims_of_event(event).map(|claim| claim.verdict.key()).collect();
    let mut texts: Vec<String> = Vec::new();
    let mut add = |text: &Localised| texts.push(text.get(&story.language).to_owned());
    add(&event.title);
    add(&event.text);
    let named = |ids: &[Id], id: &Id| ids.contains(id);
    for person in story.people.iter().filter(|person| named(&event.people, &person.id)) {
        add(&person.name);
    }
    for institution in story.institutions.iter().filter(|one| named(&event.institutions, &one.id)) {
        add(&institution.name);
    }
    for place in story.places.iter().filter(|place| event.place.as_ref() == Some(&place.id)) {
        add(&place.name);
    }
    format!("{}\t{}\t{}\n", event.id, verdicts.join(","), fold(&texts.join(" ")))
}

/// A text as it is searched; the browser folds what a reader looks for in the same way.
#[must_use]
pub fn fold(text: &str) -> String {
    folded(text.nfkd().collect::<String>().to_lowercase().chars())
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_breaks_do_not_matter() {
        assert_eq!(fold("Zhōu Ēnlái\nÜber\tall"), "zhou enlai uber all");
    }

    #[test]
    fn what_looks_alike_is_found_alike() {
        for (text, other) in [
            ("Stalin’s", "STALIN'S"),
            ("Stalinʼs", "Stalin`s"),
            ("Sino–Soviet", "Sino-Soviet"),
            ("Sino‑Soviet", "Sino−Soviet"),
            ("“no limits”", "\"no limits\""),
            ("„no limits“", "«no limits»"),
            ("co\u{ad}operation", "cooperation"),
            ("zero\u{200b}width\u{feff}", "zerowidth"),
            ("ﬁrst oﬃce", "first office"),
            ("Œuvre, Ægir, Straße", "oeuvre, aegir, STRASSE"),
            ("Łódź, Đà Nẵng, Øresund", "lodz, da nang, oresund"),
            ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
            ("a\u{a0}b\u{202f}c", "a b c"),
            ("½ ²", "1⁄2 2"),
        ] {
            assert_eq!(fold(text), fold(other), "{text}");
        }
    }

    #[test]
    fn what_differs_is_kept_apart() {
        assert_ne!(fold("और"), fold("आर"));
        assert_ne!(fold("北京"), fold("南京"));
    }
}
