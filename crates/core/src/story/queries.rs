//! Facts that follow from the story: nothing here is stored.

use super::{
    Claim, Correction, Event, Id, Institution, Level, Localised, Person, Phase, Picture, Place, Quotation, Source,
    Story, Thread,
};
use crate::date::Day;

/// A thread as one of its two events sees it.
#[derive(Debug, Clone, Copy)]
pub struct ThreadEnd<'a> {
    /// The thread.
    pub thread: &'a Thread,
    /// The event at the other end.
    pub other: &'a Event,
    /// `true` if the event that asks is the thread's subject ("this caused that"), `false` if it is its object.
    pub outgoing: bool,
}

impl Story {
    /// What the story says in a sentence: its conclusion, else its title.
    #[must_use]
    pub fn lead(&self) -> &Localised {
        self.takeaway.as_ref().unwrap_or(&self.title)
    }

    /// The first day of the version that is cited; `None` where the story does not tell when it last changed.
    #[must_use]
    pub fn updated_on(&self) -> Option<Day> {
        self.updated.as_ref()?.extent().map(|(first, _)| first)
    }

    /// `true` if it is known which events an article tells, and which only the record does.
    #[must_use]
    pub fn tells_apart(&self) -> bool {
        self.article.is_some() && self.events.iter().any(Event::in_article)
    }

    /// `true` if an article is set against the record.
    #[must_use]
    pub fn has_record(&self) -> bool {
        !self.claims.is_empty() || !self.corrections.is_empty()
    }

    /// `true` if there is anything to be looked up: sources, names, credits.
    #[must_use]
    pub fn has_reference(&self) -> bool {
        !(self.sources.is_empty()
            && self.people.is_empty()
            && self.institutions.is_empty()
            && self.places.is_empty()
            && self.pictures.is_empty())
    }

    /// The event with an id, and its position among all events, from 0.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<(usize, &Event)> {
        self.events.iter().enumerate().find(|(_, event)| event.id.as_str() == id)
    }

    /// The phase with an id, and its position among all phases, from 0.
    #[must_use]
    pub fn phase(&self, id: &str) -> Option<(usize, &Phase)> {
        self.phases.iter().enumerate().find(|(_, phase)| phase.id.as_str() == id)
    }

    /// The phase in which an event begins, `None` before the first and after the last.
    #[must_use]
    pub fn phase_of(&self, event: &Event) -> Option<&Phase> {
        let order = event.date.order();
        self.phases.iter().find(|phase| phase.span.extent().is_some_and(|(first, last)| contains(first, last, order)))
    }

    /// The events that begin in a phase, in order.
    pub fn events_of<'a>(&'a self, phase: &'a Phase) -> impl Iterator<Item = &'a Event> {
        self.events.iter().filter(|event| self.phase_of(event).is_some_and(|of| of.id == phase.id))
    }

    /// The events that begin before the first phase, in order.
    pub fn events_before(&self) -> impl Iterator<Item = &Event> {
        let start = self.phases.first().and_then(|phase| phase.span.extent()).map(|(first, _)| f64::from(first.0));
        self.events.iter().filter(move |event| start.is_some_and(|start| event.date.order() < start))
    }

    /// The events that begin after the last phase, in order.
    pub fn events_after(&self) -> impl Iterator<Item = &Event> {
        let end = self.phases.last().and_then(|phase| phase.span.extent()).map(|(_, last)| f64::from(last.0) + 1.0);
        self.events.iter().filter(move |event| end.is_some_and(|end| event.date.order() >= end))
    }

    /// Meaning of a level, where the story gives one.
    #[must_use]
    pub fn level(&self, level: i8) -> Option<&Level> {
        self.levels.iter().find(|entry| entry.level == level)
    }

    /// The threads of an event, its own first.
    pub fn threads_of<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = ThreadEnd<'a>> {
        let own = event.threads.iter().filter_map(|thread| {
            Some(ThreadEnd { thread, other: self.event(thread.event.as_str())?.1, outgoing: true })
        });
        let others = self.events.iter().flat_map(|other| other.threads.iter().map(move |thread| (other, thread)));
        own.chain(others.filter(|(_, thread)| thread.event == event.id).map(|(other, thread)| ThreadEnd {
            thread,
            other,
            outgoing: false,
        }))
    }

    /// The claims that stand on an event's page.
    pub fn claims_of_event<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = &'a Claim> {
        self.claims.iter().filter(|claim| claim.events.contains(&event.id))
    }

    /// The claims that stand on a phase's page.
    pub fn claims_of_phase<'a>(&'a self, phase: &'a Phase) -> impl Iterator<Item = &'a Claim> {
        self.claims.iter().filter(|claim| claim.phases.contains(&phase.id))
    }

    /// The corrections that bear on a claim.
    pub fn corrections_of_claim<'a>(&'a self, claim: &'a Claim) -> impl Iterator<Item = &'a Correction> {
        self.corrections.iter().filter(|correction| correction.claims.contains(&claim.id))
    }

    /// The corrections of an event's page that stand under none of its claims.
    pub fn corrections_of_event<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = &'a Correction> {
        self.corrections.iter().filter(|correction| {
            correction.events.contains(&event.id)
                && !self.claims_of_event(event).any(|claim| correction.claims.contains(&claim.id))
        })
    }

    /// The corrections of a phase's page that stand under none of its claims.
    pub fn corrections_of_phase<'a>(&'a self, phase: &'a Phase) -> impl Iterator<Item = &'a Correction> {
        self.corrections.iter().filter(|correction| {
            correction.phases.contains(&phase.id)
                && !self.claims_of_phase(phase).any(|claim| correction.claims.contains(&claim.id))
        })
    }

    /// The quotations that stand on an event's page.
    pub fn quotations_of_event<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = &'a Quotation> {
        self.quotations.iter().filter(|quotation| quotation.events.contains(&event.id))
    }

    /// The quotations that stand on a phase's page.
    pub fn quotations_of_phase<'a>(&'a self, phase: &'a Phase) -> impl Iterator<Item = &'a Quotation> {
        self.quotations.iter().filter(|quotation| quotation.phases.contains(&phase.id))
    }

    /// The picture credits that stand on an event's page.
    pub fn pictures_of_event<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = &'a Picture> {
        self.pictures.iter().filter(|picture| picture.events.contains(&event.id))
    }

    /// The person with an id.
    #[must_use]
    pub fn person(&self, id: &Id) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// The institution with an id.
    #[must_use]
    pub fn institution(&self, id: &Id) -> Option<&Institution> {
        self.institutions.iter().find(|institution| institution.id == *id)
    }

    /// The place with an id.
    #[must_use]
    pub fn place(&self, id: &Id) -> Option<&Place> {
        self.places.iter().find(|place| place.id == *id)
    }

    /// The source with an id.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }
}

fn contains(first: Day, last: Day, order: f64) -> bool {
    f64::from(first.0) <= order && order < f64::from(last.0) + 1.0
}
