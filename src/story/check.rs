//! What the parts of a story must say of each other.

use super::{Event, Id, Phase, Series, Story, StoryError, ThreadKind};
use crate::date::{Day, Part};
use std::collections::BTreeSet;
use std::fmt::Display;

/// The version of the file format that this program reads.
const FORMAT: u32 = 1;
/// The most words that may be quoted of one person.
const MOST_QUOTED_WORDS: usize = 12;

/// Checks everything that types alone cannot.
///
/// # Errors
/// The first thing that is wrong, in the order of the file.
pub(super) fn check(story: &Story) -> Result<(), StoryError> {
    roots(story)?;
    let ids = Ids::collect(story)?;
    for (index, phase) in story.phases.iter().enumerate() {
        phase_fits(&story.phases, index, phase)?;
        if !story.levels.iter().any(|level| level.level == phase.level) {
            return Err(unknown(
                format!("phases[{index}].level"),
                &phase.level,
                "levels",
                "add a meaning for this level",
            ));
        }
    }
    for (index, event) in story.events.iter().enumerate() {
        event_fits(story, index, event)?;
    }
    for (index, series) in story.series.iter().enumerate() {
        series_fits(&format!("series[{index}]"), series)?;
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
    ids.references(story)
}

fn roots(story: &Story) -> Result<(), StoryError> {
    if story.format != FORMAT {
        return Err(StoryError::new(
            "format",
            story.format.to_string(),
            format!("format {FORMAT}"),
            "this program reads another version of the file format",
        ));
    }
    if story.parties.len() != 2 {
        return Err(StoryError::new(
            "parties",
            format!("{} parties", story.parties.len()),
            "exactly two parties",
            "a relationship has two sides: one strand each",
        ));
    }
    if !story.title.has(&story.language) {
        return Err(StoryError::new(
            "title",
            format!("no text in \"{}\"", story.language),
            "text in the story's language",
            "add the text, or change \"language\" to the one that the texts are in",
        ));
    }
    for (list, name) in
        [(story.lanes.is_empty(), "lanes"), (story.phases.is_empty(), "phases"), (story.events.is_empty(), "events")]
    {
        if list {
            return Err(StoryError::new(name, "nothing", "at least one", "a story without them has nothing to show"));
        }
    }
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
    Ok(())
}

fn level_in_range(path: &str, level: i8) -> Result<(), StoryError> {
    if (-3..=3).contains(&level) {
        return Ok(());
    }
    Err(StoryError::new(
        path,
        level.to_string(),
        "a level from -3 (farthest) to 3 (closest)",
        "the scale is ordinal: seven steps, 0 in the middle",
    ))
}

/// A phase has both ends and starts on the day after the one before it ends.
fn phase_fits(phases: &[Phase], index: usize, phase: &Phase) -> Result<(), StoryError> {
    level_in_range(&format!("phases[{index}].level"), phase.level)?;
    let path = format!("phases[{index}].span");
    let Some((first, _)) = phase.span.extent() else {
        return Err(open_ended(path, phase.span.edtf()));
    };
    let before = index.checked_sub(1).and_then(|before| phases.get(before));
    let Some((before, (_, last))) = before.and_then(|before| Some((before, before.span.extent()?))) else {
        return Ok(());
    };
    let expected = format!("the day after {} ends ({})", before.id, iso(Day(last.0.saturating_add(1))));
    if first.0 <= last.0 {
        return Err(StoryError::new(
            path,
            format!("a start on {}", iso(first)),
            expected,
            "the two phases overlap: end the earlier one sooner",
        ));
    }
    if first.0 > last.0.saturating_add(1) {
        return Err(StoryError::new(
            path,
            format!("a start on {}", iso(first)),
            expected,
            "days between the two phases belong to none",
        ));
    }
    Ok(())
}

fn event_fits(story: &Story, index: usize, event: &Event) -> Result<(), StoryError> {
    if event.date.extent().is_none() {
        return Err(open_ended(format!("events[{index}].date"), event.date.edtf()));
    }
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

fn series_fits(path: &str, series: &Series) -> Result<(), StoryError> {
    let [low, high] = series.domain;
    // Written so that NaN fails too.
    if !(low < high) {
        return Err(StoryError::new(
            format!("{path}.domain"),
            format!("[{low}, {high}]"),
            "a lower and a higher number",
            "put the lower end of the axis first",
        ));
    }
    for (number, line) in series.lines.iter().enumerate() {
        let mut last: Option<Day> = None;
        for (index, point) in line.points.iter().enumerate() {
            let path = format!("{path}.lines[{number}].points[{index}].date");
            let Some((first, _)) = point.date.extent() else { return Err(open_ended(path, point.date.edtf())) };
            if last.is_some_and(|last| first <= last) {
                return Err(StoryError::new(
                    path,
                    format!("\"{}\"", point.date.edtf()),
                    "a date after the one before it",
                    "sort the points by date, one a date",
                ));
            }
            last = Some(first);
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

fn open_ended(path: String, edtf: &str) -> StoryError {
    StoryError::new(
        path,
        format!("\"{edtf}\""),
        "a date with both ends",
        "the figure needs an end to draw to: give the last date that is known",
    )
}

fn unknown(path: String, id: &dyn Display, list: &str, hint: &str) -> StoryError {
    StoryError::new(path, format!("\"{id}\""), format!("an id that stands in \"{list}\""), hint)
}

fn iso(day: Day) -> String {
    let civil = day.civil();
    format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
}

/// Every id of the story, list by list.
struct Ids<'a> {
    parties: BTreeSet<&'a Id>,
    lanes: BTreeSet<&'a Id>,
    phases: BTreeSet<&'a Id>,
    events: BTreeSet<&'a Id>,
    claims: BTreeSet<&'a Id>,
    people: BTreeSet<&'a Id>,
    institutions: BTreeSet<&'a Id>,
    places: BTreeSet<&'a Id>,
    sources: BTreeSet<&'a Id>,
}

impl<'a> Ids<'a> {
    /// Collects them; an id that stands twice in one list is an error.
    fn collect(story: &'a Story) -> Result<Self, StoryError> {
        unique("corrections", story.corrections.iter().map(|item| &item.id))?;
        unique("quotations", story.quotations.iter().map(|item| &item.id))?;
        unique("pictures", story.pictures.iter().map(|item| &item.id))?;
        unique("perspectives", story.perspectives.iter().map(|item| &item.id))?;
        unique("method", story.method.iter().map(|item| &item.id))?;
        unique("series", story.series.iter().map(|item| &item.id))?;
        for (index, series) in story.series.iter().enumerate() {
            unique(&format!("series[{index}].lines"), series.lines.iter().map(|item| &item.id))?;
        }
        Ok(Self {
            parties: unique("parties", story.parties.iter().map(|item| &item.id))?,
            lanes: unique("lanes", story.lanes.iter().map(|item| &item.id))?,
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
        debug_assert_eq!(self.parties.len(), 2);
        for (index, phase) in story.phases.iter().enumerate() {
            self.sources(&format!("phases[{index}]"), &phase.sources)?;
        }
        for (index, event) in story.events.iter().enumerate() {
            let path = format!("events[{index}]");
            one(&format!("{path}.lane"), &event.lane, &self.lanes, "lanes")?;
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
        let Some(series) = story.series.iter().find(|series| series.id == story.featured.series) else {
            return Err(unknown(
                "featured.series".to_owned(),
                &story.featured.series,
                "series",
                "name a series that stands in the file",
            ));
        };
        if series.lines.iter().all(|line| line.id != story.featured.line) {
            return Err(unknown(
                "featured.line".to_owned(),
                &story.featured.line,
                "lines",
                "name a line of the featured series",
            ));
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

fn unique<'a>(list: &str, ids: impl Iterator<Item = &'a Id>) -> Result<BTreeSet<&'a Id>, StoryError> {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            return Err(StoryError::new(
                format!("{list}[{index}].id"),
                format!("\"{id}\" a second time"),
                "an id that no other entry of the list has",
                "rename the newer one: links may point to the older",
            ));
        }
    }
    Ok(seen)
}

fn all(path: &str, ids: &[Id], known: &BTreeSet<&Id>, list: &str) -> Result<(), StoryError> {
    ids.iter().enumerate().try_for_each(|(index, id)| one(&format!("{path}[{index}]"), id, known, list))
}

fn one(path: &str, id: &Id, known: &BTreeSet<&Id>, list: &str) -> Result<(), StoryError> {
    if known.contains(id) {
        return Ok(());
    }
    Err(unknown(path.to_owned(), id, list, "check the spelling, or add the entry"))
}
