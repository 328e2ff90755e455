//! All panels at one date: the phase, and what each series measured then.

use super::{Scale, Viewport};
use crate::date::Day;
use crate::story::Outline;

/// What was measured at a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Position of the series in the outline.
    pub series: usize,
    /// Position of the line in the series.
    pub line: usize,
    /// The value, in the series' unit; `None` where nothing was measured.
    pub value: Option<f64>,
}

/// What stands at one date.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The day.
    pub day: Day,
    /// Position of the phase that holds it.
    pub phase: Option<usize>,
    /// The lines of the series asked for, in their order.
    pub measured: Vec<Measured>,
}

/// Reads the panels at a day. A value counts for the time that its date names: a year's for all of that year.
#[must_use]
pub fn reading(outline: &Outline, series: &[usize], day: Day) -> Reading {
    let phase = outline
        .phases
        .iter()
        .position(|phase| phase.span.extent().is_some_and(|(first, last)| (first..=last).contains(&day)));
    let mut measured = Vec::new();
    for (index, entry) in series.iter().filter_map(|index| Some((*index, outline.series.get(*index)?))) {
        for (line, points) in entry.lines.iter().map(|line| &line.points).enumerate() {
            let after = points.partition_point(|point| point.date.extent().is_some_and(|(first, _)| first <= day));
            let last = after.checked_sub(1).and_then(|at| points.get(at));
            let holds = last.filter(|point| point.date.extent().is_some_and(|(_, last)| day <= last));
            measured.push(Measured { series: index, line, value: holds.map(|point| point.value) });
        }
    }
    Reading { day, phase, measured }
}

/// The next day after or before one on which any line of a series has a value: its middle, `None` at either end.
#[must_use]
pub fn next_measured(outline: &Outline, series: usize, day: Day, later: bool) -> Option<Day> {
    let entry = outline.series.get(series)?;
    let days = entry.lines.iter().flat_map(|line| &line.points).map(|point| Day(point.date.order().floor() as i32));
    if later { days.filter(|other| *other > day).min() } else { days.filter(|other| *other < day).max() }
}

/// The day in the middle of a viewport, or the one that a position in percent names.
#[must_use]
pub fn day_at(scale: Scale, viewport: Viewport, x: f64) -> Day {
    Day(scale.day_from_x(x).clamp(viewport.start, viewport.end - 0.001).floor() as i32)
}
