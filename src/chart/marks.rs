//! Events as marks: a point for an instant, a span for an interval, dashes for what nobody knows.

use super::{PerSize, Scale};
use crate::date::{Date, Part, Precision, Shape};
use crate::story::OutlineEvent;

/// An event in its lane.
#[derive(Debug, Clone, PartialEq)]
pub struct EventMark {
    /// Position of its event in the story.
    pub event: usize,
    /// Where the event is pointed at, in percent: its first dot.
    pub x: f64,
    /// Every moment it names, in percent.
    pub dots: Vec<f64>,
    /// From where to where it lasted, in percent.
    pub span: Option<(f64, f64)>,
    /// Within what it can lie, in percent; drawn dashed.
    pub doubt: Vec<(f64, f64)>,
    /// Whether its date is in doubt.
    pub doubtful: bool,
    /// Its row above the lane's base line, from 0.
    pub rows: PerSize<u8>,
}

impl EventMark {
    /// An event's mark, not yet given a row.
    pub(super) fn new(index: usize, event: &OutlineEvent, scale: Scale) -> Self {
        let mut mark = Self {
            event: index,
            x: 0.0,
            dots: Vec::new(),
            span: None,
            doubt: Vec::new(),
            doubtful: event.date.is_doubtful() || !event.in_record,
            rows: PerSize::from_fn(|_| 0),
        };
        mark.place(&event.date, scale);
        mark.x = mark.dots.first().copied().unwrap_or_default();
        mark
    }

    fn place(&mut self, date: &Date, scale: Scale) {
        let whole = |part: &Part| {
            (scale.x_from_day(f64::from(part.earliest.0)), scale.x_from_day(f64::from(part.latest.0) + 1.0))
        };
        let middle = |part: &Part| scale.x_from_day(part.middle());
        match date.shape() {
            Shape::Instant(part) => {
                self.dots.push(middle(part));
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
                self.dots.push(if start.is_doubtful() { middle(start) } else { first });
            }
            Shape::AllOf(parts) => {
                self.dots.extend(parts.iter().map(middle));
                self.span = self.dots.first().copied().zip(self.dots.last().copied());
            }
            Shape::OneOf(parts) => {
                self.dots.extend(parts.iter().map(middle));
                self.doubt.extend(self.dots.first().copied().zip(self.dots.last().copied()));
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
