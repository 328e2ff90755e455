//! From days to positions across, and back, on either of the two scales.
//!
//! A [`Timeline`] is spread over the figure linearly, so that equal times are equally wide, or by rank, so that events
//! are; while a reader changes from one to the other, by a mixture. Both rise, so every mixture does, and each has an
//! inverse. A *place* is 0 where the story begins and 1 where it ends; see [`PlaceRange`].

use super::{Percent, Timeline};
use crate::date::DayRange;

/// The shortest stretch that is worth a figure, in days.
const LEAST_DAYS: f64 = 4.0;
/// The fewest events that are worth a figure where each takes the same room.
const LEAST_EVENTS: f64 = 2.0;

/// A stretch of the story in places: 0 where the story begins, 1 where it ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaceRange {
    /// Its start.
    pub start: f64,
    /// Its end.
    pub end: f64,
}

impl PlaceRange {
    /// The same stretch, moved and changed in length as little as it takes to lie inside the story and be no shorter
    /// than `least`.
    #[must_use]
    fn inside(self, least: f64) -> Self {
        let length = self.length().clamp(least.min(1.0), 1.0);
        let start = self.start.clamp(0.0, 1.0 - length);
        Self { start, end: start + length }
    }

    /// On the way to another stretch: 0 is here, 1 is there. How close it is changes evenly, and a point that both show
    /// at the same position stays there all the way.
    #[must_use]
    fn towards(self, other: Self, way: f64) -> Self {
        let (a, b) = (self.length(), other.length());
        // Not by powers: those would bring their tables into the WebAssembly.
        let length = 1.0 / ((1.0 - way) / a + way / b);
        let share = if (b - a).abs() < 1e-6 * a { way } else { (length - a) / (b - a) };
        let start = self.start + (other.start - self.start) * share;
        Self { start, end: start + length }
    }

    /// Its length, always positive.
    #[must_use]
    pub fn length(self) -> f64 {
        (self.end - self.start).max(1e-12)
    }
}

/// A story's time spread over the whole story's places.
#[derive(Debug, Clone, Copy)]
pub struct Axis<'a> {
    /// The story's moments.
    pub timeline: &'a Timeline,
    /// 0 where equal times are equally wide, 1 where events are, between them on the way from one to the other.
    pub equal: f64,
}

impl<'a> Axis<'a> {
    /// An axis.
    #[must_use]
    pub fn new(timeline: &'a Timeline, equal: f64) -> Self {
        Self { timeline, equal }
    }

    fn linear(self, day: f64) -> f64 {
        (day - self.timeline.whole.start) / self.timeline.whole.length()
    }

    /// The day and the rank of a knot: the story's start, each event, the story's end.
    fn knot(self, at: usize) -> (f64, f64) {
        let moments = &self.timeline.moments;
        match at.checked_sub(1).map(|event| moments.get(event)) {
            None => (self.timeline.whole.start, 0.0),
            Some(Some(moment)) => (*moment, (at as f64 - 0.5) / moments.len() as f64),
            Some(None) => (self.timeline.whole.end, 1.0),
        }
    }

    /// The place of a knot.
    fn knot_place(self, at: usize) -> f64 {
        let (day, rank) = self.knot(at);
        let linear = self.linear(day);
        linear + (rank - linear) * self.equal
    }

    /// The place of a day; below 0 or above 1 outside the story.
    #[must_use]
    pub fn place(self, day: f64) -> f64 {
        let linear = self.linear(day);
        if self.equal <= 0.0 || !(0.0..1.0).contains(&linear) {
            return linear;
        }
        let at = self.timeline.moments.partition_point(|moment| *moment <= day);
        let ((from, low), (to, high)) = (self.knot(at), self.knot(at + 1));
        let rank = low + (high - low) * ((day - from) / (to - from).max(1e-12)).clamp(0.0, 1.0);
        linear + (rank - linear) * self.equal
    }

    /// The day at a place; the inverse of [`Axis::place`].
    #[must_use]
    pub fn day(self, place: f64) -> f64 {
        if self.equal <= 0.0 || !(0.0..1.0).contains(&place) {
            return self.timeline.whole.start + place * self.timeline.whole.length();
        }
        // The last knot at or before the place.
        let (mut low, mut high) = (0, self.timeline.moments.len() + 1);
        while low + 1 < high {
            let middle = usize::midpoint(low, high);
            if self.knot_place(middle) <= place { low = middle } else { high = middle }
        }
        let (from, to) = (self.knot_place(low), self.knot_place(high));
        let way = ((place - from) / (to - from).max(1e-15)).clamp(0.0, 1.0);
        let (first, last) = (self.knot(low).0, self.knot(high).0);
        first + (last - first) * way
    }

    /// A stretch of days in places.
    #[must_use]
    pub fn places(self, days: DayRange) -> PlaceRange {
        PlaceRange { start: self.place(days.start), end: self.place(days.end) }
    }

    fn days(self, places: PlaceRange) -> DayRange {
        DayRange { start: self.day(places.start), end: self.day(places.end) }
    }

    /// The least length of a window, in places.
    fn least(self) -> f64 {
        let linear = LEAST_DAYS / self.timeline.whole.length();
        let equal = LEAST_EVENTS / self.timeline.moments.len().max(1) as f64;
        (linear + (equal - linear) * self.equal).min(1.0)
    }

    fn inside(self, places: PlaceRange) -> DayRange {
        self.days(places.inside(self.least()))
    }

    /// Zooms a stretch of days by a factor, above 1 to come closer, about a position: what stands there
    /// stays there, unless that would show more than there is.
    #[must_use]
    pub fn zoom_at(self, days: DayRange, x: Percent, factor: f64) -> DayRange {
        let places = self.places(days);
        let length = (places.length() / factor).clamp(self.least(), 1.0);
        let start = places.start + x.0 / 100.0 * (places.length() - length);
        self.inside(PlaceRange { start, end: start + length })
    }

    /// Moves a stretch of days on by a share of its own length.
    #[must_use]
    pub fn pan(self, days: DayRange, by: Percent) -> DayRange {
        let places = self.places(days);
        let by = by.0 / 100.0 * places.length();
        self.inside(PlaceRange { start: places.start + by, end: places.end + by })
    }

    /// Moves one end of a stretch of days to a place, or all of it by a distance, as a brush does.
    #[must_use]
    pub fn brush(self, days: DayRange, grip: Grip, by: f64) -> DayRange {
        let mut places = self.places(days);
        let least = self.least();
        match grip {
            Grip::Start => places.start = (places.start + by).clamp(0.0, (places.end - least).max(0.0)),
            Grip::End => places.end = (places.end + by).clamp((places.start + least).min(1.0), 1.0),
            Grip::Whole => (places.start, places.end) = (places.start + by, places.end + by),
        }
        self.inside(places)
    }

    /// The same length about another day.
    #[must_use]
    pub fn centred(self, days: DayRange, day: f64) -> DayRange {
        let half = self.places(days).length() / 2.0;
        let middle = self.place(day);
        self.inside(PlaceRange { start: middle - half, end: middle + half })
    }

    /// A stretch of days with a margin of 4% of its length on both sides.
    #[must_use]
    pub fn around(self, first: f64, end: f64) -> DayRange {
        let places = self.places(DayRange { start: first, end });
        let margin = places.length() * 0.04;
        self.inside(PlaceRange { start: places.start - margin, end: places.end + margin })
    }

    /// On the way from one stretch of days to another: 0 is there, 1 is here.
    #[must_use]
    pub fn towards(self, from: DayRange, to: DayRange, way: f64) -> DayRange {
        self.days(self.places(from).towards(self.places(to), way))
    }

    /// A stretch of days that lies in the story and is long enough to show.
    #[must_use]
    pub fn fitted(self, days: DayRange) -> DayRange {
        self.inside(self.places(days))
    }
}

/// Part of a brush that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grip {
    /// Its first end.
    Start,
    /// Its last end.
    End,
    /// All of it.
    Whole,
}

/// An axis seen through a window: its domain in days, its range in percent of the figure's width.
#[derive(Debug, Clone, Copy)]
pub struct Scale<'a> {
    /// The axis.
    pub axis: Axis<'a>,
    /// Part of it that is shown, in places.
    pub window: PlaceRange,
}

impl<'a> Scale<'a> {
    /// The scale that spreads a stretch of days over the whole width.
    #[must_use]
    pub fn new(axis: Axis<'a>, window: DayRange) -> Self {
        Self { axis, window: axis.places(window) }
    }

    /// The position of a day; outside 0–100 % where the window does not hold it.
    #[must_use]
    pub fn x_from_day(self, day: f64) -> Percent {
        self.x_from_place(self.axis.place(day))
    }

    /// The day at a position; the inverse of [`Scale::x_from_day`].
    #[must_use]
    pub fn day_from_x(self, x: Percent) -> f64 {
        self.axis.day(self.window.start + x.0 / 100.0 * self.window.length())
    }

    /// The position of a place of the story.
    #[must_use]
    pub fn x_from_place(self, place: f64) -> Percent {
        Percent((place - self.window.start) / self.window.length() * 100.0)
    }
}

#[cfg(test)]
#[path = "scale_tests.rs"]
mod tests;
