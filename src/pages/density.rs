//! Density at which an event's page must be set to fit on one sheet of paper.

use super::footnotes::sources_of_event;
use crate::edition::Edition;
use entente_core::story::{Correction, Event, Localised};

/// Characters that a block takes beside its text: its label, its verdict, its last line.
const BLOCK: usize = 60;
/// Characters beyond which a page is set closer, from step to step.
const STEPS: [(usize, &str); 4] = [(3600, "dense-4"), (2700, "dense-3"), (1500, "dense-2"), (1290, "dense-1")];

/// The style sheet's name for how closely an event's page is set in print, `None` where there is room.
pub fn density(site: Edition, event: &'static Event) -> Option<&'static str> {
    let amount = amount(site, event);
    STEPS.into_iter().find(|(least, _)| amount >= *least).map(|(_, name)| name)
}

/// About how much an event's page says beneath the figure, in characters.
fn amount(site: Edition, event: &'static Event) -> usize {
    let story = site.story;
    let length = |text: &'static Localised| site.read(text).chars().count();
    let block = |texts: &[&'static Localised]| texts.iter().map(|text| length(text)).sum::<usize>() + BLOCK;
    let correction = |correction: &'static Correction| block(&[&correction.article, &correction.record]);
    let claims = story.claims_of_event(event).map(|claim| {
        block(&[&claim.article, &claim.record]) + story.corrections_of_claim(claim).map(correction).sum::<usize>()
    });
    let corrections = story.corrections_of_event(event).map(correction);
    let quotations = story.quotations_of_event(event).map(|quotation| block(&[&quotation.text, &quotation.record]));
    let threads =
        story.threads_of(event).map(|end| end.thread.note.as_ref().map_or(0, length) + block(&[&end.other.title]));
    let people = event.people.iter().filter_map(|id| story.person(id));
    let people = people.map(|person| length(&person.name) + length(&person.role));
    // Set in smaller type than the rest.
    let sources = sources_of_event(story, event).map(|source| {
        (length(&source.title) + source.address().map_or(0, |address| address.chars().count())) * 2 / 3 + BLOCK / 3
    });
    claims.chain(corrections).chain(quotations).chain(threads).chain(people).chain(sources).sum::<usize>()
        + length(&event.text)
}
