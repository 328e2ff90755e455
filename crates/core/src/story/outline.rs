//! The part of a story that the figure draws, in one language.
//!
//! The page renderer makes it of the whole [`super::Story`] and writes it as JSON; the browser reads that and no more,
//! since the texts reach it with the pages. Dates are worked out already: nothing here knows EDTF.

use super::{Id, Mark, ThreadKind, ValueFormat};
use crate::date::{Day, DayRange};
use crate::order::{order, put_in_order};
use serde::{Deserialize, Serialize};

/// The path of the outline's file below the site's base.
pub const OUTLINE: &str = "outline.json";

/// Part of a story that the figure draws, in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// The version of the story's content, such as "1.0.0".
    pub version: String,
    /// `true` if the story was made from an article, whose events differ from those that only the record knows.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_article: bool,
    /// The language of its texts, a BCP 47 tag.
    pub language: String,
    /// The story's title.
    pub title: String,
    /// The two parties; the first is the upper strand.
    pub parties: Vec<OutlineParty>,
    /// Lanes of the actors, in the order in which the figure stacks them.
    pub lanes: Vec<OutlineLane>,
    /// Names of the levels.
    pub levels: Vec<OutlineLevel>,
    /// The phases in order, each starting the day after the one before ends.
    pub phases: Vec<OutlinePhase>,
    /// The events in order of time.
    pub events: Vec<OutlineEvent>,
    /// Measured series.
    pub series: Vec<OutlineSeries>,
    /// The series, and its line, that stand in the figure unless a reader chooses others: positions.
    pub featured: (usize, usize),
}

/// A party, as far as the figure draws it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlineParty {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// A lane, as far as the figure draws it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlineLane {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The party whose acts it holds, 0 or 1; `None` for a lane of both or of others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<usize>,
}

/// A level of the relationship, as far as the figure names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineLevel {
    /// The level, −3 to +3.
    pub level: i8,
    /// Name of the level.
    pub name: String,
}

/// A phase, as far as the figure draws it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlinePhase {
    /// Its id, the last part of its address.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its days, first to last.
    pub when: When,
    /// Closeness of the two, −3 to +3.
    pub level: i8,
}

/// A date, ready to be drawn and said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct When {
    /// The date in words: "2 and 15 March 1969".
    pub words: String,
    /// The first day that it can touch.
    pub first: Day,
    /// The last day that it can touch.
    pub last: Day,
    /// The moment at which it is pointed at, in days: the middle of its possible start.
    pub moment: f64,
    /// Its other moments, in days, where it names several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dots: Vec<f64>,
    /// Stretch of days for which it lasted for certain, where it lasted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<DayRange>,
    /// Stretches within which a moment of it lies, nobody knows where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubt: Vec<DayRange>,
    /// `true` if any part of it is in doubt, rather than merely not told to the day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_doubtful: bool,
}

/// Kind of event, by who tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventKind {
    /// The article and the record.
    #[default]
    Told,
    /// The record alone.
    Record,
    /// The article alone: the record knows no such event.
    Claimed,
}

/// An event, as far as the figure draws it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlineEvent {
    /// Its id, the last part of its address.
    pub id: Id,
    /// Date by the record.
    pub when: When,
    /// Kind of event, by who tells of it.
    #[serde(default, skip_serializing_if = "is_told")]
    pub kind: EventKind,
    /// Summary of what happened, in a few words.
    pub title: String,
    /// The first sentence of its text.
    pub sentence: String,
    /// The position of the lane of who acts.
    pub lane: usize,
    /// The position of the phase in which it is pointed at; `None` before the first and after the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<usize>,
    /// Priority of its name, the higher the sooner it is shown: two for each of its own threads and one for each
    /// paragraph of the article that tells of it.
    pub importance: u32,
    /// Threads to what it led to or answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threads: Vec<OutlineThread>,
}

/// A tie from the event that holds it to another, as far as the figure draws it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineThread {
    /// Kind of tie: what this event did to the other.
    pub kind: ThreadKind,
    /// The other event's position.
    pub event: usize,
}

/// A thread as one of its two events sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutlineThreadEnd {
    /// Kind of tie between the two.
    pub kind: ThreadKind,
    /// The position of the event at the other end.
    pub other: usize,
    /// `true` if the event that asks is the thread's subject.
    pub outgoing: bool,
}

/// A measured series, as far as the figure draws it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlineSeries {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Unit in which its values are counted.
    pub unit: String,
    /// Format in which a value is written.
    pub format: ValueFormat,
    /// Mark with which its points are drawn.
    pub mark: Mark,
    /// Lowest and highest value of the axis.
    pub domain: [f64; 2],
    /// Longest time between two points that are joined, in days.
    #[serde(default = "joined_days", skip_serializing_if = "is_usual")]
    pub joined_days: f64,
    /// The positions of series that must stand beside it wherever it is shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<usize>,
    /// Its lines.
    pub lines: Vec<OutlineLine>,
}

/// Longest time between two points that are joined, where the story does not say: a year and a bit, in days.
pub(super) fn joined_days() -> f64 {
    400.0
}

// By reference, since serde asks so.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_usual(days: &f64) -> bool {
    (days - joined_days()).abs() < 0.5
}

/// One line of a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlineLine {
    /// Its name.
    pub name: String,
    /// Its values in order of time.
    pub points: Vec<OutlinePoint>,
}

/// One measured value, as JSON an array of three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "(Day, Day, f64)", into = "(Day, Day, f64)")]
pub struct OutlinePoint {
    /// The first day that it counts for.
    pub first: Day,
    /// The last day that it counts for.
    pub last: Day,
    /// The value, in the series' unit.
    pub value: f64,
}

impl OutlinePoint {
    /// The moment at which it is drawn, in days: the middle of what it counts for.
    #[must_use]
    pub fn moment(&self) -> f64 {
        f64::midpoint(f64::from(self.first.0), f64::from(self.last.0) + 1.0)
    }
}

impl From<(Day, Day, f64)> for OutlinePoint {
    fn from((first, last, value): (Day, Day, f64)) -> Self {
        Self { first, last, value }
    }
}

impl From<OutlinePoint> for (Day, Day, f64) {
    fn from(point: OutlinePoint) -> Self {
        (point.first, point.last, point.value)
    }
}

impl When {
    /// `true` if a day lies within what it can touch.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

impl OutlineEvent {
    /// `true` if the article tells of it.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.kind != EventKind::Record
    }
}

impl Outline {
    /// First and last day that the phases and events touch.
    #[must_use]
    pub fn extent(&self) -> (Day, Day) {
        let dates = self.phases.iter().map(|phase| &phase.when).chain(self.events.iter().map(|event| &event.when));
        let days = dates.map(|when| (when.first, when.last));
        days.reduce(|(first, last), (from, to)| (first.min(from), last.max(to))).unwrap_or((Day(0), Day(0)))
    }

    /// The position among all events of the one with an id, from 0.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<usize> {
        self.events.iter().position(|event| event.id.as_str() == id)
    }

    /// The position of the phase that holds a day.
    #[must_use]
    pub fn phase_at(&self, day: Day) -> Option<usize> {
        self.phases.iter().position(|phase| phase.when.contains(day))
    }

    /// Every thread from both its ends, each with the position of the event that sees it, in the order of those; of
    /// an event its own come first. One whose other event is missing is left out.
    #[must_use]
    pub fn thread_ends(&self) -> Vec<(usize, OutlineThreadEnd)> {
        let mut ends = Vec::new();
        for outgoing in [true, false] {
            for (event, entry) in self.events.iter().enumerate() {
                for thread in entry.threads.iter().filter(|thread| thread.event < self.events.len()) {
                    let (sees, other) = if outgoing { (event, thread.event) } else { (thread.event, event) };
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
        self.complete_series(vec![self.featured.0])
    }

    /// The series chosen, each once, with those before it that it must not stand without.
    #[must_use]
    pub fn complete_series(&self, chosen: Vec<usize>) -> Vec<usize> {
        let mut complete = Vec::with_capacity(chosen.len());
        for index in chosen {
            let Some(series) = self.series.get(index) else { continue };
            for index in series.with.iter().copied().chain([index]) {
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

fn is_told(kind: &EventKind) -> bool {
    *kind == EventKind::Told
}

/// Distance of two ids: the fewest edits between them, less for words they share.
fn distance(a: &str, b: &str) -> usize {
    let shared = a.split('-').filter(|word| word.len() > 2 && b.split('-').any(|other| other == *word)).count();
    strsim::levenshtein(a, b).saturating_sub(shared * 8)
}
