//! Searchable text of each event, folded once for every reader.

use entente_core::story::{Event, Id, Localised, Story};
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

/// A text without case, accents and line breaks, as the browser folds what a reader looks for.
#[must_use]
pub fn fold(text: &str) -> String {
    let bare: String = text.nfd().filter(|character| !entente_core::view::is_accent(*character)).collect();
    bare.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_breaks_do_not_matter() {
        assert_eq!(fold("Zhōu Ēnlái\nÜber\tall"), "zhou enlai uber all");
    }
}
