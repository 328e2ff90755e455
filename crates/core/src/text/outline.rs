//! The outline of a story in a language, made of the whole story.

use super::Language;
use super::sentences::first_sentence;
use crate::date::{Date, Day, DayRange, Part, Precision, Shape};
use crate::order::{digest, sorted};
use crate::story::{
    Event, EventKind, Id, Lane, Outline, OutlineEvent, OutlineLane, OutlineLevel, OutlineLine, OutlineParty,
    OutlinePhase, OutlinePoint, OutlineSeries, OutlineThread, Phase, Series, Story, When,
};

/// Makes the parts of an outline, in one language.
struct Outliner<'a> {
    story: &'a Story,
    language: Language,
    /// Digests of the events' ids with their positions: to look through all events for each thread takes too long.
    events: Vec<(i64, usize)>,
    /// `true` if it is known which events the article tells.
    tells_apart: bool,
}

impl Outline {
    /// Part of a valid story that the figure draws, in a language.
    #[must_use]
    pub fn new(story: &Story, language: Language) -> Self {
        let events = sorted(story.events.iter().map(|event| digest(event.id.as_str().as_bytes())));
        let outliner = Outliner { story, language, events, tells_apart: story.tells_apart() };
        let tag = language.tag();
        let parties = story.parties.iter();
        let parties = parties.map(|party| OutlineParty { id: party.id.clone(), name: party.name.get(tag).to_owned() });
        Self {
            version: story.version.clone().unwrap_or_default(),
            has_article: story.tells_apart(),
            language: tag.to_owned(),
            title: story.title.get(tag).to_owned(),
            parties: parties.collect(),
            lanes: story.lanes.iter().map(|lane| outliner.lane(lane)).collect(),
            levels: outliner.levels(),
            phases: story.phases.iter().map(|phase| outliner.phase(phase)).collect(),
            events: story.events.iter().map(|event| outliner.event(event)).collect(),
            series: story.series.iter().map(|series| outliner.series(series)).collect(),
            featured: outliner.featured(),
        }
    }
}

impl Outliner<'_> {
    fn lane(&self, lane: &Lane) -> OutlineLane {
        OutlineLane {
            id: lane.id.clone(),
            name: lane.name.get(self.language.tag()).to_owned(),
            party: self.story.parties.iter().position(|party| party.id == lane.id),
        }
    }

    /// The levels that have a meaning or are some phase's, the closest first.
    fn levels(&self) -> Vec<OutlineLevel> {
        let is_used = |level: i8| self.story.phases.iter().any(|phase| phase.level == level);
        let used = (-3..=3).rev().filter(|level| self.story.level(*level).is_some() || is_used(*level));
        used.map(|level| {
            let own = self.story.level(level).map(|entry| entry.name.get(self.language.tag()).to_owned());
            let name = own.unwrap_or_else(|| (self.language.messages().level_name)(level).to_owned());
            OutlineLevel { level, name }
        })
        .collect()
    }

    fn phase(&self, phase: &Phase) -> OutlinePhase {
        OutlinePhase {
            id: phase.id.clone(),
            name: phase.name.get(self.language.tag()).to_owned(),
            when: self.when(&phase.span),
            level: phase.level,
        }
    }

    fn event(&self, event: &Event) -> OutlineEvent {
        let threads = event
            .threads
            .iter()
            .filter_map(|thread| Some(OutlineThread { kind: thread.kind, event: self.position(&thread.event)? }));
        let day = Day(event.date.order().floor() as i32);
        let holds = |phase: &Phase| phase.span.extent().is_some_and(|(first, last)| (first..=last).contains(&day));
        OutlineEvent {
            id: event.id.clone(),
            when: self.when(&event.date),
            kind: match (event.in_record, event.in_article()) {
                _ if !self.tells_apart => EventKind::Told,
                (false, _) => EventKind::Claimed,
                (true, false) => EventKind::Record,
                (true, true) => EventKind::Told,
            },
            title: event.title.get(self.language.tag()).to_owned(),
            sentence: first_sentence(event.text.get(self.language.tag())).to_owned(),
            // Every event has a lane in a valid story.
            lane: self.story.lanes.iter().position(|lane| lane.id == event.lane).unwrap_or(0),
            phase: self.story.phases.iter().position(holds),
            importance: (2 * event.threads.len() + event.paragraphs.len()) as u32,
            threads: threads.collect(),
        }
    }

    fn series(&self, series: &Series) -> OutlineSeries {
        let tag = self.language.tag();
        let lines = series.lines.iter().map(|line| OutlineLine {
            name: line.name.get(tag).to_owned(),
            points: line.points.iter().filter_map(|point| point_of(&point.date, point.value)).collect(),
        });
        OutlineSeries {
            id: series.id.clone(),
            name: series.name.get(tag).to_owned(),
            unit: series.unit.get(tag).to_owned(),
            format: series.format,
            mark: series.mark,
            joined_days: series.joined_days(),
            domain: series.range(),
            with: series.with.iter().filter_map(|id| self.series_at(id)).collect(),
            lines: lines.collect(),
        }
    }

    fn series_at(&self, id: &Id) -> Option<usize> {
        self.story.series.iter().position(|series| series.id == *id)
    }

    fn featured(&self) -> (usize, usize) {
        let Some(featured) = &self.story.featured else { return (0, 0) };
        // Both are there in a valid story.
        let series = self.series_at(&featured.series).unwrap_or(0);
        let lines = self.story.series.get(series).map(|series| series.lines.iter());
        let line = lines.and_then(|mut lines| lines.position(|line| line.id == featured.line));
        (series, line.unwrap_or(0))
    }

    /// The position of the event with an id.
    fn position(&self, id: &Id) -> Option<usize> {
        let wanted = digest(id.as_str().as_bytes());
        let start = self.events.partition_point(|(digest, _)| *digest < wanted);
        let alike = self.events.iter().skip(start).take_while(|(digest, _)| *digest == wanted);
        alike.map(|(_, at)| *at).find(|at| self.story.events.get(*at).is_some_and(|event| event.id == *id))
    }

    fn when(&self, date: &Date) -> When {
        let words = (self.language.messages().date)(date);
        let moment = date.order();
        // Both ends are there in a valid story.
        let day = Day(moment.floor() as i32);
        let (first, last) = date.extent().unwrap_or((day, day));
        let mut when = When {
            words,
            first,
            last,
            moment,
            dots: Vec::new(),
            span: None,
            doubt: Vec::new(),
            is_doubtful: date.is_doubtful(),
        };
        shape(&mut when, date);
        when
    }
}

/// Works out what of a date is a moment, what lasted, and what nobody knows.
fn shape(when: &mut When, date: &Date) {
    let whole = |part: &Part| DayRange::of_days(part.earliest, part.latest);
    let stretch = |start: f64, end: f64| (start < end).then_some(DayRange { start, end });
    match date.shape() {
        Shape::Instant(part) => {
            if part.precision >= Precision::Season || part.is_doubtful() {
                when.doubt.push(whole(part));
            }
        }
        Shape::Interval(Some(start), Some(end)) => {
            let (from, to) = (whole(start), whole(end));
            let first = if start.is_doubtful() { from.end } else { from.start };
            let last = if end.is_doubtful() { to.start } else { to.end };
            when.span = stretch(first, last);
            when.doubt.extend(start.is_doubtful().then_some(from));
            // It did not end before it began, however little else is known of its end.
            when.doubt.extend(end.is_doubtful().then(|| DayRange { start: to.start.max(from.start), end: to.end }));
        }
        // Refused of a story's events and phases.
        Shape::Interval(..) => {}
        Shape::AllOf(parts) => {
            when.dots.extend(parts.iter().skip(1).map(Part::middle));
            when.span = when.dots.last().and_then(|last| stretch(when.moment, *last));
        }
        Shape::OneOf(parts) => {
            when.dots.extend(parts.iter().skip(1).map(Part::middle));
            when.doubt.extend(when.dots.last().and_then(|last| stretch(when.moment, *last)));
        }
    }
}

fn point_of(date: &Date, value: f64) -> Option<OutlinePoint> {
    let (first, last) = date.extent()?;
    Some(OutlinePoint { first, last, value })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const STORIES: [&str; 2] =
        [include_str!("../../../../public/story.json"), include_str!("../../../../tests/valid/small.json")];

    #[test]
    fn an_outline_comes_back_from_its_json() {
        for text in STORIES {
            let outline = Outline::new(&Story::parse(text).unwrap(), Language::English);
            let json = serde_json::to_string(&outline).unwrap();
            assert_eq!(serde_json::from_str::<Outline>(&json).unwrap(), outline);
        }
    }
}
