//! Events as marks: a point for an instant, a span for an interval, dashes for what nobody knows, a count for many.

use super::Scale;
use super::event_labels::Side;
use crate::date::{Date, Part, Precision, Shape};
use crate::story::OutlineEvent;
use std::ops::Range;

/// An event in its lane.
#[derive(Debug, Clone, PartialEq)]
pub struct EventMark {
    /// Position of its event in the story.
    pub event: usize,
    /// Where the event is pointed at, in percent: its first dot.
    pub x: f64,
    /// Its other moments, in percent.
    pub dots: Vec<f64>,
    /// From where to where it lasted, in percent.
    pub span: Option<(f64, f64)>,
    /// Within what it can lie, in percent; drawn dashed.
    pub doubt: Vec<(f64, f64)>,
    /// Its row above the lane's base line, from 0.
    pub row: usize,
    /// Where its title stands, `None` where that gives way.
    pub label: Option<Side>,
}

/// Events of a lane that stand too close to be told apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// The lane's position in the outline.
    pub lane: usize,
    /// Its events' positions in their lane, one after the other in time.
    pub range: Range<usize>,
    /// The middle of its mark, in percent.
    pub x: f64,
}

impl EventMark {
    /// An event's mark in a row; `moment` is where it is pointed at, in days.
    pub(super) fn new(index: usize, event: &OutlineEvent, moment: f64, scale: Scale, row: usize) -> Self {
        let mut mark = Self {
            event: index,
            x: scale.x_from_day(moment),
            dots: Vec::new(),
            span: None,
            doubt: Vec::new(),
            row,
            label: None,
        };
        mark.place(&event.date, scale);
        mark
    }

    fn place(&mut self, date: &Date, scale: Scale) {
        let whole = |part: &Part| {
            (scale.x_from_day(f64::from(part.earliest.0)), scale.x_from_day(f64::from(part.latest.0) + 1.0))
        };
        let middle = |part: &Part| scale.x_from_day(part.middle());
        match date.shape() {
            Shape::Instant(part) => {
                if part.precision >= Precision::Season || part.is_doubtful() {
                    self.doubt.push(whole(part));
                }
            }
            Shape::Interval(start, end) => {
                // Both ends are there in a valid story.
                let (Some(start), Some(end)) = (start, end) else { return };
                let (from, to) = (whole(start), whole(end));
                let first = if start.is_doubtful() { from.1 } else { from.0 };
                let last = if end.is_doubtful() { to.0 } else { to.1 };
                self.span = (first < last).then_some((first, last));
                self.doubt.extend(start.is_doubtful().then_some(from));
                self.doubt.extend(end.is_doubtful().then_some(to));
            }
            Shape::AllOf(parts) => {
                self.dots.extend(parts.iter().skip(1).map(middle));
                self.span = self.dots.last().map(|last| (self.x, *last));
            }
            Shape::OneOf(parts) => {
                self.dots.extend(parts.iter().skip(1).map(middle));
                self.doubt.extend(self.dots.last().map(|last| (self.x, *last)));
            }
        }
    }

    /// Whether any of it stands in the figure.
    pub(super) fn is_visible(&self) -> bool {
        let (from, to) = self.reach();
        to >= 0.0 && from <= 100.0
    }

    /// Leftmost and rightmost position it draws at, in percent.
    #[must_use]
    pub fn reach(&self) -> (f64, f64) {
        let ends = self.span.iter().chain(&self.doubt).copied();
        let ends = ends.chain(self.dots.iter().map(|dot| (*dot, *dot)));
        ends.fold((self.x, self.x), |(from, to), (start, end)| (from.min(start), to.max(end)))
    }
}
