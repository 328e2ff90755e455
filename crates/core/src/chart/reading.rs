//! All panels at one date: the phase, and what each series measured then.

use super::{Percent, Scale, TickUnit};
use crate::date::{Day, DayRange};
use crate::story::Outline;

/// Value of a line at a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Position of the series in the outline.
    pub series: usize,
    /// Position of the line in the series.
    pub line: usize,
    /// The value, in the series' unit; `None` where nothing was measured.
    pub value: Option<f64>,
}

/// Phase and measured values at one date.
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
    let phase = outline.phase_at(day);
    let mut measured = Vec::new();
    for (index, entry) in series.iter().filter_map(|index| Some((*index, outline.series.get(*index)?))) {
        for (line, points) in entry.lines.iter().map(|line| &line.points).enumerate() {
            let after = points.partition_point(|point| point.first <= day);
            let last = after.checked_sub(1).and_then(|at| points.get(at));
            let holds = last.filter(|point| day <= point.last);
            measured.push(Measured { series: index, line, value: holds.map(|point| point.value) });
        }
    }
    Reading { day, phase, measured }
}

/// The next day after or before one on which any line of a series has a value: its middle, `None` at either end.
#[must_use]
pub fn next_measured(outline: &Outline, series: usize, day: Day, later: bool) -> Option<Day> {
    let entry = outline.series.get(series)?;
    let days = entry.lines.iter().flat_map(|line| &line.points).map(|point| Day(point.moment().floor() as i32));
    if later { days.filter(|other| *other > day).min() } else { days.filter(|other| *other < day).max() }
}

/// The unit in which a day of a window can be told: a hand that points at a plot of 1000 pixels tells no finer one.
#[must_use]
pub fn unit_at(scale: Scale, day: Day) -> TickUnit {
    let x = scale.x_from_day(f64::from(day.0) + 0.5);
    match scale.day_from_x(x + Percent(0.1)) - scale.day_from_x(x) {
        pixel if pixel <= 1.5 => TickUnit::Day,
        pixel if pixel <= 31.0 => TickUnit::Month,
        _ => TickUnit::Year,
    }
}

/// The day at a position in a window.
#[must_use]
pub fn day_at(scale: Scale, window: DayRange, x: Percent) -> Day {
    Day(scale.day_from_x(x).clamp(window.start, window.end - 0.001).floor() as i32)
}
