//! A measured series on the shared time axis.

use super::Scale;
use super::strands::tenths;
use crate::story::{Mark, OutlineLine, OutlineSeries};
use std::fmt::Write;

/// Longest time between two points that are joined, in days: a year and a bit.
const JOINED: f64 = 400.0;

/// A value as a dot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Position of its point in the line.
    pub point: usize,
    /// Its position, in percent.
    pub x: f64,
    /// Its position, in CSS pixels from the top of the figure.
    pub y: f64,
}

/// The featured line, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesPanel {
    /// The panel's upper edge, in CSS pixels from the top of the figure.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// The values at which lines run across, with their positions down.
    pub grid: Vec<(f64, f64)>,
    /// Joined points as SVG path data, in a box 1000 wide and as high as the figure; broken where no data lies.
    pub path: String,
    /// Every visible point.
    pub dots: Vec<Dot>,
}

/// Draws a line of a series between two heights, in CSS pixels.
pub(super) fn series(series: &OutlineSeries, line: &OutlineLine, scale: Scale, top: f64, bottom: f64) -> SeriesPanel {
    let [low, high] = series.domain;
    let y_from_value = |value: f64| bottom - (value - low) / (high - low) * (bottom - top);
    let mut path = String::new();
    let mut dots = Vec::with_capacity(line.points.len());
    let mut last: Option<f64> = None;
    for (index, point) in line.points.iter().enumerate() {
        let day = point.date.order();
        let (x, y) = (scale.x_from_day(day), y_from_value(point.value));
        if (0.0..=100.0).contains(&x) {
            dots.push(Dot { point: index, x, y });
        }
        if series.mark != Mark::Point {
            let joined = last.is_some_and(|last| day - last <= JOINED);
            let _ = write!(path, "{}{} {}", if joined { 'L' } else { 'M' }, tenths(x * 10.0), tenths(y));
        }
        last = Some(day);
    }
    let grid = [low, (low + high) / 2.0, high].map(|value| (value, y_from_value(value))).to_vec();
    SeriesPanel { top, bottom, grid, path, dots }
}
