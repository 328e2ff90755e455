//! The part of a story that the figure draws.
//!
//! The browser reads this much of the file and no more: the texts reach it with the pages, rendered beforehand. The
//! page renderer reads the whole [`super::Story`], of which this is a part under the same rules.

use super::read::from_json;
use super::{
    Event, Featured, Id, Lane, Line, Localised, Mark, Party, Phase, Point, Series, Story, StoryError, ThreadKind,
    ValueFormat, check,
};
use crate::date::{Date, Day};
use crate::order::{digest, order, put_in_order, sorted};
use serde::{Deserialize, Serialize};

/// What the figure draws, valid once read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Outline {
    /// The version of the file format; this one is 1.
    pub format: u32,
    /// The two parties; the first is the upper strand.
    pub parties: Vec<Party>,
    /// Who acts, in the order in which the figure stacks them.
    pub lanes: Vec<Lane>,
    /// The phases in order, each starting the day after the one before ends.
    pub phases: Vec<OutlinePhase>,
    /// The events in order.
    pub events: Vec<OutlineEvent>,
    /// What has been measured.
    pub series: Vec<OutlineSeries>,
    /// Which series stands in the figure.
    pub featured: Featured,
}

/// A phase, as far as the figure draws it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OutlinePhase {
    /// Its id, the last part of its address.
    pub id: Id,
    /// Its name.
    pub name: Localised,
    /// First to last day.
    pub span: Date,
    /// How close the two were, −3 to +3.
    pub level: i8,
}

/// An event, as far as the figure draws it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OutlineEvent {
    /// Its id, the last part of its address.
    pub id: Id,
    /// When it happened, by the record.
    pub date: Date,
    /// False where only the article tells of it.
    #[serde(default = "super::events::yes")]
    pub in_record: bool,
    /// What happened, in a few words.
    pub title: Localised,
    /// Who acts.
    pub lane: Id,
    /// The article's paragraphs that mention it; none where only the record does.
    pub paragraphs: Vec<String>,
    /// What it led to or answered.
    #[serde(default)]
    pub threads: Vec<OutlineThread>,
}

/// A tie from the event that holds it to another, as far as the figure draws it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OutlineThread {
    /// What this event did to the other.
    pub kind: ThreadKind,
    /// The other event.
    pub event: Id,
}

/// A thread as one of its two events sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutlineThreadEnd {
    /// What ties the two.
    pub kind: ThreadKind,
    /// The position of the event at the other end.
    pub other: usize,
    /// Whether the event that asks is the thread's subject.
    pub outgoing: bool,
}

/// A measured series, as far as the figure draws it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OutlineSeries {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Localised,
    /// What its values are counted in.
    pub unit: Localised,
    /// How a value is written.
    pub format: ValueFormat,
    /// How its points are drawn.
    pub mark: Mark,
    /// Lowest and highest value of the axis.
    pub domain: [f64; 2],
    /// Series that must stand beside it wherever it is shown.
    #[serde(default)]
    pub with: Vec<Id>,
    /// Its lines.
    pub lines: Vec<OutlineLine>,
}

/// One line of a series.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OutlineLine {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Localised,
    /// Its values in order of time.
    pub points: Vec<OutlinePoint>,
}

/// One measured value.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OutlinePoint {
    /// When.
    pub date: Date,
    /// The value, in the series' unit.
    pub value: f64,
}

impl Outline {
    /// Reads the outline from the text of a story's file.
    ///
    /// # Errors
    /// The first thing that is wrong with the file as far as the figure needs it.
    pub fn parse(text: &str) -> Result<Self, StoryError> {
        let mut outline: Self = serde_json::from_str(text).map_err(|error| from_json(text, &error))?;
        check::outline(&outline)?;
        // Events of one moment keep the author's order.
        put_in_order(&mut outline.events, |event| event.date.order());
        Ok(outline)
    }

    /// First and last day that the phases and events touch.
    #[must_use]
    pub fn extent(&self) -> (Day, Day) {
        let days = self.phases.iter().filter_map(|phase| phase.span.extent());
        let days = days.chain(self.events.iter().filter_map(|event| event.date.extent()));
        days.reduce(|(first, last), (from, to)| (first.min(from), last.max(to))).unwrap_or((Day(0), Day(0)))
    }

    /// The position among all events of the one with an id, from 0.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<usize> {
        self.events.iter().position(|event| event.id.as_str() == id)
    }

    /// Every thread from both its ends, each with the position of the event that sees it, in the order of those; of
    /// an event its own come first. One whose other event is missing is left out.
    #[must_use]
    pub fn thread_ends(&self) -> Vec<(usize, OutlineThreadEnd)> {
        // Ids by their digests: to look through all events for each thread would take too long where there are many.
        let digests = sorted(self.events.iter().map(|event| digest(event.id.as_str().as_bytes())));
        let find = |id: &Id| {
            let wanted = digest(id.as_str().as_bytes());
            let start = digests.partition_point(|(digest, _)| *digest < wanted);
            let alike = digests.iter().skip(start).take_while(|(digest, _)| *digest == wanted);
            alike.map(|(_, at)| *at).find(|at| self.events.get(*at).is_some_and(|event| event.id == *id))
        };
        let mut ends = Vec::new();
        for outgoing in [true, false] {
            for (event, entry) in self.events.iter().enumerate() {
                for (thread, other) in entry.threads.iter().filter_map(|thread| Some((thread, find(&thread.event)?))) {
                    let (sees, other) = if outgoing { (event, other) } else { (other, event) };
                    ends.push((sees, OutlineThreadEnd { kind: thread.kind, other, outgoing }));
                }
            }
        }
        put_in_order(&mut ends, |(sees, _)| *sees as f64);
        ends
    }

    /// The position of the series with an id.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<usize> {
        self.series.iter().position(|series| series.id.as_str() == id)
    }

    /// The series that stand in the figure unless a reader chooses others.
    #[must_use]
    pub fn featured_series(&self) -> Vec<usize> {
        self.complete_series(self.series(self.featured.series.as_str()).into_iter().collect())
    }

    /// The position of the event's phase: the one in which it is pointed at.
    #[must_use]
    pub fn phase_of(&self, event: &OutlineEvent) -> Option<usize> {
        let day = Day(event.date.order().floor() as i32);
        self.phases
            .iter()
            .position(|phase| phase.span.extent().is_some_and(|(first, last)| (first..=last).contains(&day)))
    }

    /// The series chosen, each once, with those before it that it must not stand without.
    #[must_use]
    pub fn complete_series(&self, chosen: Vec<usize>) -> Vec<usize> {
        let mut complete = Vec::with_capacity(chosen.len());
        for index in chosen {
            let beside = self.series.get(index).into_iter().flat_map(|series| &series.with);
            for index in beside.filter_map(|id| self.series(id.as_str())).chain([index]) {
                if !complete.contains(&index) {
                    complete.push(index);
                }
            }
        }
        complete
    }

    /// The events whose ids are most like a text, the likest first: for an address that names none.
    #[must_use]
    pub fn nearest_events(&self, text: &str, most: usize) -> Vec<&OutlineEvent> {
        // Beyond the length of any id there is nothing to compare.
        let text: String = text.chars().take(64).collect();
        let distances = self.events.iter().map(|event| distance(&text, event.id.as_str()) as f64);
        order(distances).into_iter().take(most).filter_map(|at| self.events.get(at)).collect()
    }
}

impl From<&Story> for Outline {
    fn from(story: &Story) -> Self {
        Self {
            format: story.format,
            parties: story.parties.clone(),
            lanes: story.lanes.clone(),
            phases: story.phases.iter().map(OutlinePhase::from).collect(),
            events: story.events.iter().map(OutlineEvent::from).collect(),
            series: story.series.iter().map(OutlineSeries::from).collect(),
            featured: story.featured.clone(),
        }
    }
}

impl From<&Phase> for OutlinePhase {
    fn from(phase: &Phase) -> Self {
        Self { id: phase.id.clone(), name: phase.name.clone(), span: phase.span.clone(), level: phase.level }
    }
}

impl From<&Event> for OutlineEvent {
    fn from(event: &Event) -> Self {
        Self {
            id: event.id.clone(),
            date: event.date.clone(),
            in_record: event.in_record,
            title: event.title.clone(),
            lane: event.lane.clone(),
            paragraphs: event.paragraphs.clone(),
            threads: event
                .threads
                .iter()
                .map(|thread| OutlineThread { kind: thread.kind, event: thread.event.clone() })
                .collect(),
        }
    }
}

impl From<&Series> for OutlineSeries {
    fn from(series: &Series) -> Self {
        Self {
            id: series.id.clone(),
            name: series.name.clone(),
            unit: series.unit.clone(),
            format: series.format,
            mark: series.mark,
            domain: series.domain,
            with: series.with.clone(),
            lines: series.lines.iter().map(OutlineLine::from).collect(),
        }
    }
}

impl From<&Line> for OutlineLine {
    fn from(line: &Line) -> Self {
        Self {
            id: line.id.clone(),
            name: line.name.clone(),
            points: line.points.iter().map(OutlinePoint::from).collect(),
        }
    }
}

impl From<&Point> for OutlinePoint {
    fn from(point: &Point) -> Self {
        Self { date: point.date.clone(), value: point.value }
    }
}

/// How unlike two ids are: the fewest edits between them, less for words they share.
fn distance(a: &str, b: &str) -> usize {
    let shared = a.split('-').filter(|word| word.len() > 2 && b.split('-').any(|other| other == *word)).count();
    strsim::levenshtein(a, b).saturating_sub(shared * 8)
}
