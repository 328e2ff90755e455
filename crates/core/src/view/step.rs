//! Steps through the figure by key: between events in time, between lanes and panels, through the dates of a panel.

use crate::chart::{Layout, Percent, Timeline, next_measured};
use crate::date::Day;
use crate::story::Outline;

/// Place where the focus can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// On an event, or on the cluster that holds it.
    Event(usize),
    /// On a panel, by its position among those shown.
    Panel(usize),
}

/// A step that a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyStep {
    /// To the first event.
    First,
    /// To the event or date before.
    Back,
    /// To the event or date after.
    On,
    /// To the last event.
    Last,
    /// To the lane or panel above.
    Up,
    /// To the lane or panel below.
    Down,
}

impl KeyStep {
    /// The step of a key, by its name in the standard (UI Events, `key` values).
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "Home" => Self::First,
            "ArrowLeft" => Self::Back,
            "ArrowRight" => Self::On,
            "End" => Self::Last,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }

    /// Event to which the step leads in time, from an event of a layout: it stops at both ends, and passes events that
    /// stand in the same cluster.
    #[must_use]
    pub fn along(self, layout: &Layout, timeline: &Timeline, event: usize) -> usize {
        let last = timeline.moments.len().saturating_sub(1);
        let same = |other: usize| {
            layout
                .cluster_of(timeline, other)
                .is_some_and(|cluster| layout.cluster_of(timeline, event) == Some(cluster))
        };
        match self {
            Self::First => 0,
            Self::Last => last,
            Self::Back => (0..event.min(last)).rev().find(|other| !same(*other)).unwrap_or(0),
            Self::On => (event + 1..=last).find(|other| !same(*other)).unwrap_or(last),
            Self::Up | Self::Down => event,
        }
    }

    /// Stop to which the step leads across: what stands nearest in the next lane that shows anything, or a panel.
    #[must_use]
    pub fn across(self, layout: &Layout, timeline: &Timeline, from: Stop, x: Percent) -> Stop {
        let nearest = |row: usize| {
            let row = layout.lanes.get(row)?;
            let marks = row.marks.iter().map(|mark| (mark.x.clamp(Percent(0.0), Percent(100.0)), mark.event));
            let together = row.clusters.iter();
            let together = together.filter_map(|cluster| Some((cluster.x, *timeline.events_of(cluster).first()?)));
            let distance = |place: Percent| (place - x).0.abs();
            let all = marks.chain(together);
            all.min_by(|a, b| distance(a.0).total_cmp(&distance(b.0))).map(|(_, event)| Stop::Event(event))
        };
        // Where all lanes share their rows there is one row to stand in.
        let row_of = |event: usize| {
            let lane = timeline.lane_of.get(event).copied().unwrap_or(0);
            layout.lanes.iter().position(|row| row.lane.is_none_or(|own| own == lane)).unwrap_or(0)
        };
        let lanes = layout.lanes.len();
        let panel = |index: usize| (index < layout.series.len()).then_some(Stop::Panel(index));
        let found = match (from, self) {
            (Stop::Event(event), Self::Up) => (0..row_of(event).min(lanes)).rev().find_map(nearest),
            (Stop::Event(event), _) => (row_of(event) + 1..lanes).find_map(nearest).or_else(|| panel(0)),
            (Stop::Panel(0), Self::Up) => (0..lanes).rev().find_map(nearest),
            (Stop::Panel(index), Self::Up) => panel(index - 1),
            (Stop::Panel(index), _) => panel(index + 1),
        };
        found.unwrap_or(from)
    }

    /// The date that the step reads next in a series; the same one at either end.
    #[must_use]
    pub fn date(self, outline: &Outline, series: usize, day: Day) -> Day {
        let measured = |day: Day, later: bool| next_measured(outline, series, day, later);
        match self {
            Self::Back => measured(day, false),
            Self::On => measured(day, true),
            Self::First => measured(Day(i32::MIN), true),
            Self::Last => measured(Day(i32::MAX), false),
            Self::Up | Self::Down => None,
        }
        .unwrap_or(day)
    }
}
