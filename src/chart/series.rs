//! Measured series on the shared time axis.

use super::strands::tenths;
use super::{Scale, Viewport};
use crate::story::{Mark, OutlineLine, OutlinePoint, OutlineSeries, ValueFormat};
use std::fmt::Write;

/// Longest time between two points that are joined, in days: a year and a bit.
const JOINED: f64 = 400.0;

/// A line of a series, drawn; as SVG path data in a box 1000 wide and as high as the figure.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnLine {
    /// Its position in the series.
    pub line: usize,
    /// Joined points; broken where no data lies, empty where points are never joined.
    pub path: String,
    /// Every visible point, as a stroke of no length.
    pub dots: String,
}

/// A series, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesPanel {
    /// Its position in the outline.
    pub series: usize,
    /// The panel's upper edge, in CSS pixels from the top of the figure.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// The values at which lines run across, with their positions down.
    pub grid: Vec<(f64, f64)>,
    /// Its lines.
    pub lines: Vec<DrawnLine>,
}

/// Draws a series between two heights, in CSS pixels.
pub(super) fn panel(
    (index, series): (usize, &OutlineSeries),
    scale: Scale,
    viewport: Viewport,
    top: f64,
    bottom: f64,
) -> SeriesPanel {
    let [low, high] = series.domain;
    let y_from_value = |value: f64| bottom - (value - low) / (high - low) * (bottom - top);
    let lines = series.lines.iter().enumerate();
    let lines = lines.map(|(line, entry)| drawn(line, entry, series.mark, scale, viewport, &y_from_value)).collect();
    let mut values = vec![low, f64::midpoint(low, high), high];
    if series.format == ValueFormat::Flag {
        values.remove(1);
    }
    let grid = values.into_iter().map(|value| (value, y_from_value(value))).collect();
    SeriesPanel { series: index, top, bottom, grid, lines }
}

fn drawn(
    line: usize,
    entry: &OutlineLine,
    mark: Mark,
    scale: Scale,
    viewport: Viewport,
    y_from_value: &dyn Fn(f64) -> f64,
) -> DrawnLine {
    let day = |point: &OutlinePoint| point.date.order();
    // Those in sight, and the next one to either side, to which lines lead.
    let first = entry.points.partition_point(|point| day(point) < viewport.start).saturating_sub(1);
    let last = entry.points.partition_point(|point| day(point) <= viewport.end) + 1;
    let (mut path, mut dots) = (String::new(), String::new());
    let mut before: Option<(f64, f64)> = None;
    for point in entry.points.iter().take(last).skip(first) {
        let (x, y) = (scale.x_from_day(day(point)), y_from_value(point.value));
        let at = (tenths(x * 10.0), tenths(y));
        if (0.0..=100.0).contains(&x) {
            let _ = write!(dots, "M{} {}h0", at.0, at.1);
        }
        if mark != Mark::Point {
            let joined = before.filter(|(earlier, _)| day(point) - earlier <= JOINED);
            let _ = match (joined, mark) {
                (Some((_, level)), Mark::Step) => write!(path, "L{} {}L{} {}", at.0, tenths(level), at.0, at.1),
                (Some(_), _) => write!(path, "L{} {}", at.0, at.1),
                (None, _) => write!(path, "M{} {}", at.0, at.1),
            };
        }
        before = Some((day(point), y));
    }
    DrawnLine { line, path, dots }
}
