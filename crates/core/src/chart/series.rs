//! Measured series on the shared time axis.

use super::path::Path;
use super::{Scale, Viewport};
use crate::story::{Mark, OutlineLine, OutlinePoint, OutlineSeries, ValueFormat};

/// Longest time between two points that are joined, in days: a year and a bit.
const JOINED: f64 = 400.0;

/// Least distance of two points that are drawn as points beside their line, in CSS pixels.
const APART: f64 = 3.0;

/// A line of a series, drawn; as SVG path data in a box 1000 wide and as high as the figure.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnLine {
    /// Its position in the series.
    pub line: usize,
    /// Joined points; broken where no data lies, empty where points are never joined.
    pub path: String,
    /// Every visible point, as a stroke of no length; empty where a line's points would run together.
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

/// Draws a series between two heights, in a figure of a width, all in CSS pixels.
pub(super) fn panel(
    (index, series): (usize, &OutlineSeries),
    scale: Scale,
    viewport: Viewport,
    (top, bottom): (f64, f64),
    width: f64,
) -> SeriesPanel {
    let [low, high] = series.domain;
    let y_from_value = |value: f64| bottom - (value - low) / (high - low) * (bottom - top);
    let lines = series.lines.iter().enumerate();
    let pixel = viewport.length() / width;
    let lines =
        lines.map(|(line, entry)| drawn((line, entry), series.mark, scale, (viewport, pixel), &y_from_value)).collect();
    let mut values = vec![low, f64::midpoint(low, high), high];
    if series.format == ValueFormat::Flag {
        values.remove(1);
    }
    let grid = values.into_iter().map(|value| (value, y_from_value(value))).collect();
    SeriesPanel { series: index, top, bottom, grid, lines }
}

fn drawn(
    (line, entry): (usize, &OutlineLine),
    mark: Mark,
    scale: Scale,
    (viewport, pixel): (Viewport, f64),
    y_from_value: &dyn Fn(f64) -> f64,
) -> DrawnLine {
    let day = |point: &OutlinePoint| point.date.order();
    // Those in sight, and the next one to either side, to which lines lead.
    let first = entry.points.partition_point(|point| day(point) < viewport.start).saturating_sub(1);
    let last = entry.points.partition_point(|point| day(point) <= viewport.end) + 1;
    let ends = entry.points.first().zip(entry.points.last());
    // By all of its points, so that panning changes nothing.
    let apart = ends.map_or(0.0, |(first, last)| (day(last) - day(first)) / entry.points.len() as f64 / pixel);
    let has_dots = mark == Mark::Point || apart >= APART || entry.points.len() < 2;
    let (mut path, mut dots) = (Path::default(), Path::default());
    let mut before: Option<(f64, f64)> = None;
    for point in entry.points.iter().take(last).skip(first) {
        let (x, y) = (scale.x_from_day(day(point)), y_from_value(point.value));
        let at = (x * 10.0, y);
        if has_dots && (0.0..=100.0).contains(&x) {
            dots.add('M', &[at]);
            dots.end("h0");
        }
        if mark != Mark::Point {
            let joined = before.filter(|(earlier, _)| day(point) - earlier <= JOINED);
            match (joined, mark) {
                (Some((_, level)), Mark::Step) => path.add('L', &[(at.0, level), at]),
                (Some(_), _) => path.add('L', &[at]),
                (None, _) => path.add('M', &[at]),
            }
        }
        before = Some((day(point), y));
    }
    DrawnLine { line, path: path.into_string(), dots: dots.into_string() }
}
