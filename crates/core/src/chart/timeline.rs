//! A story made ready for drawing: its moments in order, by lane, so that a frame looks only at what it shows.

use crate::date::DayRange;
use crate::story::{Outline, OutlineThreadEnd, When};
use std::sync::OnceLock;

/// Events that lie in this many entries of a list are looked past at once where none of them reaches far enough.
const BLOCK: usize = 32;
/// Spread of the moments of events of one time about it, in days: less than a day, so that each stays on it.
const SPREAD: f64 = 0.5;
/// Rows that events which last may take.
const TRACKS: usize = 3;
/// An event that reaches over more than this is found by its ends and not by its moment, in days.
const LASTING: f64 = 2.0;

/// Positions of events in time, worked out once a story.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The stretch of time that holds the whole story.
    pub whole: DayRange,
    /// The moment at which each event is pointed at, in days, rising strictly: those of one time stand side by side.
    pub moments: Vec<f64>,
    /// The events of each lane, in the order of the lanes.
    pub lanes: Vec<LaneEvents>,
    /// All events, for figures in which lanes share their rows.
    pub all: LaneEvents,
    /// The lane of each event.
    pub lane_of: Vec<usize>,
    /// Rows of the lanes, the same at every zoom.
    pub(super) rows: LaneRows,
    /// The events that may be named on the curve, the most prominent first.
    pub prominent: Vec<usize>,
    /// The threads from both their ends, in the order of the events that see them.
    ends: Vec<(usize, OutlineThreadEnd)>,
}

/// Number of rows of each lane, class by class, worked out when a figure of the class is drawn first: a phone's strip
/// has none.
#[derive(Debug, Clone, Default)]
pub(super) struct LaneRows {
    /// In a wide figure.
    pub(super) wide: OnceLock<Vec<usize>>,
    /// In a tall one.
    pub(super) tall: OnceLock<Vec<usize>>,
}

/// The events of a lane in order of time.
#[derive(Debug, Clone, Default)]
pub struct LaneEvents {
    /// Their positions in the story.
    pub events: Vec<usize>,
    /// Their moments, in days.
    pub moments: Vec<f64>,
    /// Those that last or may have been at several times, by where they begin.
    lasting: Vec<Lasting>,
    /// The latest end in each block of `lasting`, and the latest up to there.
    latest: Vec<(f64, f64)>,
}

/// An event that takes more than a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lasting {
    /// Its position in its lane.
    pub at: usize,
    /// From when, in days.
    pub from: f64,
    /// Until when, in days.
    pub to: f64,
    /// The row that it takes where there is room: no two that overlap in time share one, as far as rows go.
    pub track: usize,
}

impl Timeline {
    /// Works out where events stand in time, and nothing that depends on their texts.
    pub(super) fn of_moments(outline: &Outline) -> Self {
        let moments = moments(outline);
        let mut lanes = vec![LaneEvents::default(); outline.lanes.len()];
        let mut all = LaneEvents::default();
        let mut lane_of = Vec::with_capacity(moments.len());
        for ((index, event), moment) in outline.events.iter().enumerate().zip(&moments) {
            lane_of.push(event.lane);
            let reach = reach(&event.when, *moment);
            all.add(index, *moment, reach);
            if let Some(lane) = lanes.get_mut(event.lane) {
                lane.add(index, *moment, reach);
            }
        }
        lanes.iter_mut().chain([&mut all]).for_each(LaneEvents::finish);
        Self {
            whole: DayRange::whole(outline.extent()),
            moments,
            lanes,
            all,
            lane_of,
            rows: LaneRows::default(),
            prominent: Vec::new(),
            ends: outline.thread_ends(),
        }
    }

    /// The threads of an event, its own first.
    pub fn threads_of(&self, event: usize) -> impl Iterator<Item = OutlineThreadEnd> {
        let start = self.ends.partition_point(|(sees, _)| *sees < event);
        self.ends.iter().skip(start).take_while(move |(sees, _)| *sees == event).map(|(_, end)| *end)
    }

    /// A timeline of nothing but moments, in days and rising, for the tests of scales.
    #[cfg(test)]
    pub(super) fn bare(whole: DayRange, moments: Vec<f64>) -> Self {
        let lane_of = vec![0; moments.len()];
        Self {
            whole,
            moments,
            lanes: Vec::new(),
            all: LaneEvents::default(),
            lane_of,
            rows: LaneRows::default(),
            prominent: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl LaneEvents {
    fn add(&mut self, event: usize, moment: f64, (from, to): (f64, f64)) {
        let at = self.events.len();
        self.events.push(event);
        self.moments.push(moment);
        if to - from > LASTING {
            self.lasting.push(Lasting { at, from, to, track: 0 });
        }
    }

    fn finish(&mut self) {
        crate::order::put_in_order(&mut self.lasting, |one| one.from);
        let mut free = [f64::MIN; TRACKS];
        for one in &mut self.lasting {
            // Where every row is taken, the one that is free first.
            let soonest = (0..TRACKS).fold(0, |best, row| if free[row] < free[best] { row } else { best });
            one.track = free.iter().position(|end| *end <= one.from).unwrap_or(soonest);
            free[one.track] = free[one.track].max(one.to);
        }
        let mut so_far = f64::MIN;
        let ends = self.lasting.chunks(BLOCK).map(|block| block.iter().fold(f64::MIN, |end, one| end.max(one.to)));
        self.latest = ends
            .map(|end| {
                so_far = so_far.max(end);
                (end, so_far)
            })
            .collect();
    }

    /// The events that last and overlap a stretch of time, in days, or a moment where both its ends are that.
    pub fn lasting_in(&self, from: f64, to: f64) -> impl Iterator<Item = &Lasting> {
        let first = self.latest.partition_point(|(_, so_far)| *so_far <= from);
        let blocks = self.lasting.chunks(BLOCK).zip(&self.latest).skip(first);
        let blocks = blocks.filter(move |(_, (latest, _))| *latest > from);
        let near = blocks.take_while(move |(block, _)| block.first().is_some_and(|one| one.from < to));
        near.flat_map(|(block, _)| block).filter(move |one| one.from < to && one.to > from)
    }

    /// The positions in the lane of the events whose moments lie in a stretch of time.
    pub fn between(&self, from: f64, to: f64) -> std::ops::Range<usize> {
        let start = self.before(from);
        start..self.before(to).max(start)
    }

    /// Number of events of the lane that come before a time.
    pub fn before(&self, day: f64) -> usize {
        self.moments.partition_point(|moment| *moment < day)
    }
}

/// The moment of each event; of those that have the same, each gets a moment of its own on that day.
fn moments(outline: &Outline) -> Vec<f64> {
    let mut moments: Vec<f64> = outline.events.iter().map(|event| event.when.moment).collect();
    let mut start = 0;
    while let Some(first) = moments.get(start).copied() {
        let same = moments.iter().skip(start).take_while(|moment| **moment <= first).count();
        for (nth, moment) in moments.iter_mut().skip(start).take(same).enumerate() {
            *moment = first + ((nth as f64 + 0.5) / same as f64 - 0.5) * SPREAD;
        }
        start += same;
    }
    moments
}

/// From when to when an event is drawn, in days: what lasts, what is in doubt, all its moments.
fn reach(when: &When, moment: f64) -> (f64, f64) {
    let stretches = when.span.iter().chain(&when.doubt).map(|range| (range.start, range.end));
    let ends = stretches.chain(when.dots.iter().map(|dot| (*dot, *dot)));
    ends.fold((moment, moment), |(from, to), (start, end)| (from.min(start), to.max(end)))
}
