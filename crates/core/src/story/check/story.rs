//! Requirements on what the parts of a story beyond the figure say of each other.

use super::ids::{all, one, unique};
use super::level_in_range;
use crate::date::Part;
use crate::story::{Event, Id, Story, StoryError, ThreadKind};

/// The most words that may be quoted of one person.
const MOST_QUOTED_WORDS: usize = 12;

/// Checks everything that neither types nor the outline's check can.
///
/// # Errors
/// The first thing that is wrong.
pub fn story(story: &Story) -> Result<(), StoryError> {
    for (index, level) in story.levels.iter().enumerate() {
        level_in_range(&format!("levels[{index}].level"), level.level)?;
        if story.levels.iter().take(index).any(|other| other.level == level.level) {
            return Err(StoryError::new(
                format!("levels[{index}].level"),
                format!("{} a second time", level.level),
                "each level once",
                "remove or renumber one of the two",
            ));
        }
    }
    for (index, phase) in story.phases.iter().enumerate() {
        if !story.levels.iter().any(|level| level.level == phase.level) {
            return Err(StoryError::new(
                format!("phases[{index}].level"),
                phase.level.to_string(),
                "a level that stands in \"levels\"",
                "add a meaning for this level",
            ));
        }
    }
    for (index, event) in story.events.iter().enumerate() {
        threads_fit(story, index, event)?;
    }
    for (index, place) in story.places.iter().enumerate() {
        place_fits(&format!("places[{index}]"), place.lat, place.lon)?;
    }
    for (index, quotation) in story.quotations.iter().enumerate() {
        let words = quotation.text.get(&story.language).split_whitespace().count();
        if words > MOST_QUOTED_WORDS {
            return Err(StoryError::new(
                format!("quotations[{index}].text"),
                format!("{words} words"),
                format!("at most {MOST_QUOTED_WORDS} words"),
                "quote the words that matter and tell the rest in your own",
            ));
        }
    }
    Ids::collect(story)?.references(story)
}

/// Threads lead to other events, and causes come first.
fn threads_fit(story: &Story, index: usize, event: &Event) -> Result<(), StoryError> {
    for (number, thread) in event.threads.iter().enumerate() {
        let path = format!("events[{index}].threads[{number}].event");
        if thread.event == event.id {
            return Err(StoryError::new(
                path,
                format!("\"{}\"", event.id),
                "another event",
                "an event has no thread to itself",
            ));
        }
        let Some(other) = story.events.iter().find(|other| other.id == thread.event) else { continue };
        let forward = thread.kind == ThreadKind::Caused;
        let (cause, effect) = if forward { (event, other) } else { (other, event) };
        let starts_after = |cause: Option<&Part>, effect: Option<&Part>| {
            cause.zip(effect).is_some_and(|(cause, effect)| cause.earliest > effect.latest)
        };
        if starts_after(cause.date.start(), effect.date.end()) {
            return Err(StoryError::new(
                path,
                format!("\"{}\" ({})", thread.event, other.date.edtf()),
                if forward {
                    "an event that is not earlier than this one"
                } else {
                    "an event that is not later than this one"
                },
                "causes come first: turn the thread around, or correct a date",
            ));
        }
    }
    Ok(())
}

fn place_fits(path: &str, lat: Option<f64>, lon: Option<f64>) -> Result<(), StoryError> {
    let inside = |value: Option<f64>, limit: f64| value.is_none_or(|value| value.abs() <= limit);
    match (lat, lon) {
        (Some(_), None) | (None, Some(_)) => Err(StoryError::new(
            path,
            "one coordinate",
            "both lat and lon, or neither",
            "add the other, or leave both out where the place is not known",
        )),
        _ if !inside(lat, 90.0) => Err(StoryError::new(
            format!("{path}.lat"),
            format!("{}", lat.unwrap_or_default()),
            "degrees north, -90 to 90",
            "latitude comes first; south is negative",
        )),
        _ if !inside(lon, 180.0) => Err(StoryError::new(
            format!("{path}.lon"),
            format!("{}", lon.unwrap_or_default()),
            "degrees east, -180 to 180",
            "west is negative",
        )),
        _ => Ok(()),
    }
}

/// Every id of the story, list by list.
struct Ids<'a> {
    phases: Vec<&'a Id>,
    events: Vec<&'a Id>,
    claims: Vec<&'a Id>,
    people: Vec<&'a Id>,
    institutions: Vec<&'a Id>,
    places: Vec<&'a Id>,
    sources: Vec<&'a Id>,
}

impl<'a> Ids<'a> {
    /// Collects them; an id that stands twice in one list is an error.
    fn collect(story: &'a Story) -> Result<Self, StoryError> {
        unique("corrections", story.corrections.iter().map(|item| &item.id))?;
        unique("quotations", story.quotations.iter().map(|item| &item.id))?;
        unique("pictures", story.pictures.iter().map(|item| &item.id))?;
        unique("perspectives", story.perspectives.iter().map(|item| &item.id))?;
        unique("method", story.method.iter().map(|item| &item.id))?;
        Ok(Self {
            phases: unique("phases", story.phases.iter().map(|item| &item.id))?,
            events: unique("events", story.events.iter().map(|item| &item.id))?,
            claims: unique("claims", story.claims.iter().map(|item| &item.id))?,
            people: unique("people", story.people.iter().map(|item| &item.id))?,
            institutions: unique("institutions", story.institutions.iter().map(|item| &item.id))?,
            places: unique("places", story.places.iter().map(|item| &item.id))?,
            sources: unique("sources", story.sources.iter().map(|item| &item.id))?,
        })
    }

    /// Every reference must resolve.
    fn references(&self, story: &Story) -> Result<(), StoryError> {
        for (index, phase) in story.phases.iter().enumerate() {
            self.sources(&format!("phases[{index}]"), &phase.sources)?;
        }
        for (index, event) in story.events.iter().enumerate() {
            let path = format!("events[{index}]");
            if let Some(place) = &event.place {
                one(&format!("{path}.place"), place, &self.places, "places")?;
            }
            all(&format!("{path}.people"), &event.people, &self.people, "people")?;
            all(&format!("{path}.institutions"), &event.institutions, &self.institutions, "institutions")?;
            self.sources(&path, &event.sources)?;
            for (number, thread) in event.threads.iter().enumerate() {
                let path = format!("{path}.threads[{number}]");
                one(&format!("{path}.event"), &thread.event, &self.events, "events")?;
                self.sources(&path, &thread.sources)?;
            }
        }
        for (index, claim) in story.claims.iter().enumerate() {
            self.shown(&format!("claims[{index}]"), &claim.events, &claim.phases, &claim.sources)?;
        }
        for (index, correction) in story.corrections.iter().enumerate() {
            let path = format!("corrections[{index}]");
            all(&format!("{path}.claims"), &correction.claims, &self.claims, "claims")?;
            self.shown(&path, &correction.events, &correction.phases, &correction.sources)?;
        }
        for (index, quotation) in story.quotations.iter().enumerate() {
            let path = format!("quotations[{index}]");
            if let Some(person) = &quotation.person {
                one(&format!("{path}.person"), person, &self.people, "people")?;
            }
            self.shown(&path, &quotation.events, &quotation.phases, &quotation.sources)?;
        }
        self.reference(story)?;
        self.measured(story)
    }

    fn reference(&self, story: &Story) -> Result<(), StoryError> {
        for (index, person) in story.people.iter().enumerate() {
            self.sources(&format!("people[{index}]"), &person.sources)?;
        }
        for (index, institution) in story.institutions.iter().enumerate() {
            self.sources(&format!("institutions[{index}]"), &institution.sources)?;
        }
        for (index, picture) in story.pictures.iter().enumerate() {
            all(&format!("pictures[{index}].events"), &picture.events, &self.events, "events")?;
        }
        for (index, perspective) in story.perspectives.iter().enumerate() {
            for (number, point) in perspective.points.iter().enumerate() {
                all(&format!("perspectives[{index}].points[{number}].claims"), &point.claims, &self.claims, "claims")?;
            }
        }
        for (index, expert) in story.experts.iter().enumerate() {
            let path = format!("experts[{index}]");
            one(&format!("{path}.person"), &expert.person, &self.people, "people")?;
            all(&format!("{path}.claims"), &expert.claims, &self.claims, "claims")?;
            self.sources(&path, &expert.sources)?;
        }
        Ok(())
    }

    fn measured(&self, story: &Story) -> Result<(), StoryError> {
        for (index, series) in story.series.iter().enumerate() {
            let path = format!("series[{index}]");
            self.sources(&path, &series.sources)?;
            for (number, line) in series.lines.iter().enumerate() {
                for (at, point) in line.points.iter().enumerate() {
                    if let Some(source) = &point.source {
                        one(&format!("{path}.lines[{number}].points[{at}].source"), source, &self.sources, "sources")?;
                    }
                }
            }
        }
        Ok(())
    }

    fn shown(&self, path: &str, events: &[Id], phases: &[Id], sources: &[Id]) -> Result<(), StoryError> {
        all(&format!("{path}.events"), events, &self.events, "events")?;
        all(&format!("{path}.phases"), phases, &self.phases, "phases")?;
        self.sources(path, sources)
    }

    fn sources(&self, path: &str, sources: &[Id]) -> Result<(), StoryError> {
        all(&format!("{path}.sources"), sources, &self.sources, "sources")
    }
}
