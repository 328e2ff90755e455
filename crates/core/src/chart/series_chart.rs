//! A measured series as a chart of its own, over the time that it covers.
//!
//! Across, positions are percent of the plot's width; down, they are CSS pixels. Names stand beside the last points, so
//! the room to the right of the plot is the page's.

use super::path::Path;
use crate::date::Day;
use crate::story::{Line, Mark, Series, ValueFormat};

/// Height of the plot, in CSS pixels.
pub const HEIGHT: f64 = 280.0;
/// Height of a line of a name, in CSS pixels.
pub const NAME_LINE: f64 = 15.0;
/// Least distance of two names, in CSS pixels.
const NAME_GAP: f64 = 7.0;
/// Most characters of a name in one line.
const NAME_WIDTH: usize = 19;
/// Least distance of points that are drawn beside their line, in percent of the plot's width.
const APART: f64 = 2.5;
/// Ticks and lines across, at most.
const TICKS: f64 = 8.0;
const LINES_ACROSS: f64 = 5.0;
/// Days of a year, on average.
const YEAR: f64 = 365.2425;

/// A series, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesChart {
    /// The years that are marked.
    pub ticks: Vec<YearTick>,
    /// The values at which lines run across, with their positions down.
    pub grid: Vec<(f64, f64)>,
    /// Its lines.
    pub lines: Vec<ChartLine>,
}

/// A marked year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearTick {
    /// The first day of the year.
    pub day: Day,
    /// Its position, in percent.
    pub x: f64,
    /// `true` if it is marked in a narrow plot as well.
    pub is_major: bool,
}

/// A line, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartLine {
    /// Joined points, as SVG path data in a box 1000 wide; empty where points are never joined.
    pub path: String,
    /// The points that are drawn as such.
    pub dots: Vec<ChartPoint>,
    /// The last point.
    pub last: ChartPoint,
    /// Its highest and its lowest point, where they are worth naming.
    pub extremes: Vec<ChartPoint>,
    /// The name, in lines.
    pub name: Vec<String>,
    /// The position down of the name's first line, which holds the last value as well.
    pub name_top: f64,
}

/// A value where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartPoint {
    /// Its position among the line's points.
    pub point: usize,
    /// Its position across, in percent.
    pub x: f64,
    /// Its position down, in CSS pixels.
    pub y: f64,
}

/// The chart of a series, with names in a language; `None` for one without values.
#[must_use]
pub fn series_chart(series: &Series, language: &str) -> Option<SeriesChart> {
    let (first, last) = series.coverage()?;
    let start = f64::from(first.extent()?.0.0);
    let end = f64::from(last.extent()?.1.0) + 1.0;
    let x_from_day = |day: f64| (day - start) / (end - start) * 100.0;
    let [low, high] = series.range();
    let y_from_value = |value: f64| HEIGHT - (value - low) / (high - low) * HEIGHT;
    let drawn = series.lines.iter().enumerate().filter_map(|(index, line)| {
        let points = points(line, &x_from_day, &y_from_value);
        chart_line((index, line), points, series, language)
    });
    let mut lines: Vec<ChartLine> = drawn.collect();
    spread_names(&mut lines);
    let grid = across(series).into_iter().map(|value| (value, y_from_value(value))).collect();
    Some(SeriesChart { ticks: ticks(start, end, &x_from_day), grid, lines })
}

fn points(line: &Line, x_from_day: &dyn Fn(f64) -> f64, y_from_value: &dyn Fn(f64) -> f64) -> Vec<ChartPoint> {
    let middle = |point: &crate::story::Point| {
        point
            .date
            .extent()
            .map_or(point.date.order(), |(first, last)| f64::midpoint(f64::from(first.0), f64::from(last.0) + 1.0))
    };
    let at = |(index, point): (usize, &crate::story::Point)| ChartPoint {
        point: index,
        x: x_from_day(middle(point)),
        y: y_from_value(point.value),
    };
    line.points.iter().enumerate().map(at).collect()
}

fn chart_line(
    (index, line): (usize, &Line),
    points: Vec<ChartPoint>,
    series: &Series,
    language: &str,
) -> Option<ChartLine> {
    let last = *points.last()?;
    let apart = points.first().map_or(0.0, |first| (last.x - first.x) / points.len() as f64);
    let has_dots = series.mark == Mark::Point || apart >= APART || points.len() == 1;
    Some(ChartLine {
        path: if series.mark == Mark::Point { String::new() } else { joined(line, &points, series) },
        extremes: if index == 0 && series.mark == Mark::Line { extremes(&points) } else { Vec::new() },
        dots: if has_dots { points } else { Vec::new() },
        last,
        name: balanced(line.name.get(language)),
        name_top: last.y,
    })
}

/// The points joined, broken where years are missing.
fn joined(line: &Line, points: &[ChartPoint], series: &Series) -> String {
    let longest = series.joined_days();
    let mut path = Path::default();
    let mut before: Option<(f64, f64)> = None;
    for (point, at) in line.points.iter().zip(points) {
        let day = point.date.order();
        let (x, y) = (at.x * 10.0, at.y);
        match before.filter(|(earlier, _)| day - earlier <= longest) {
            Some((_, level)) if series.mark == Mark::Step => path.add('L', &[(x, level), (x, y)]),
            Some(_) => path.add('L', &[(x, y)]),
            None => path.add('M', &[(x, y)]),
        }
        before = Some((day, y));
    }
    path.into_string()
}

/// The highest and the lowest of a line's points, without the last, which is named anyway.
fn extremes(points: &[ChartPoint]) -> Vec<ChartPoint> {
    let last = points.len().saturating_sub(1);
    let by_height = |a: &&ChartPoint, b: &&ChartPoint| a.y.total_cmp(&b.y);
    let found = [points.iter().min_by(by_height), points.iter().max_by(by_height)];
    found.into_iter().flatten().copied().filter(|point| point.point != last).collect()
}

/// A name in lines of about the same length.
fn balanced(name: &str) -> Vec<String> {
    // What a slash joins stays together.
    let name = name.replace(" / ", "\u{a0}/\u{a0}");
    let length = name.chars().count();
    let most = length.div_ceil(length.div_ceil(NAME_WIDTH).max(1));
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split(' ') {
        let count = lines.len();
        let Some(line) = lines.last_mut() else { break };
        let (now, with) = (line.chars().count(), line.chars().count() + 1 + word.chars().count());
        // A word goes where it leaves the line nearer to the length that all should have.
        let is_full = now > 0 && (with > NAME_WIDTH + 4 || (with > most && with - most > most.saturating_sub(now)));
        if is_full && count < 4 {
            lines.push(word.to_owned());
        } else {
            if now > 0 {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

/// Puts names so far apart that they do not touch, each as near its last point as the others let it.
fn spread_names(lines: &mut [ChartLine]) {
    let height = |line: &ChartLine| (line.name.len() + 1) as f64 * NAME_LINE + NAME_GAP;
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| lines[*a].last.y.total_cmp(&lines[*b].last.y));
    let mut floor = f64::NEG_INFINITY;
    for index in &order {
        let line = &mut lines[*index];
        line.name_top = (line.last.y - NAME_LINE / 2.0).max(floor);
        floor = line.name_top + height(line);
    }
    // From the bottom up, what went beyond the plot comes back.
    let mut ceiling = HEIGHT + NAME_GAP;
    for index in order.iter().rev() {
        let line = &mut lines[*index];
        line.name_top = line.name_top.min(ceiling - height(line) + NAME_GAP);
        ceiling = line.name_top - NAME_GAP;
    }
}

/// Round values across a series' domain.
fn across(series: &Series) -> Vec<f64> {
    let [low, high] = series.range();
    if series.format == ValueFormat::Flag {
        return vec![low, high];
    }
    let step = round_step((high - low) / LINES_ACROSS);
    let (from, to) = ((low / step).ceil() as i64, (high / step + 1e-9).floor() as i64);
    (from..=to).map(|times| times as f64 * step).collect()
}

/// The least of 1, 2 and 5, by powers of ten, that is no less than a length.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|head| head * power)
        .find(|step| *step >= least * (1.0 - 1e-9))
        .unwrap_or(least)
}

/// Round years, every other of them major.
fn ticks(start: f64, end: f64, x_from_day: &dyn Fn(f64) -> f64) -> Vec<YearTick> {
    let step = (round_step((end - start) / YEAR / TICKS) as i32).max(1);
    let year = |day: f64| Day(day as i32).civil().year;
    let (first, last) = (year(start).div_euclid(step), year(end).div_euclid(step));
    let all = (first..=last).map(|times| (times, Day::new_year(times * step)));
    all.map(|(times, day)| YearTick { day, x: x_from_day(f64::from(day.0)), is_major: times % 2 == 0 })
        .filter(|tick| (0.0..=100.0).contains(&tick.x))
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::story::Story;

    fn all() -> Vec<(Series, SeriesChart)> {
        let story = Story::parse(include_str!("../../../../public/story.json")).unwrap();
        let charts = story.series.into_iter().map(|series| {
            let chart = series_chart(&series, "en").unwrap();
            (series, chart)
        });
        charts.collect()
    }

    #[test]
    fn every_value_stands_in_the_plot() {
        for (series, chart) in all() {
            assert_eq!(chart.lines.len(), series.lines.len());
            for point in chart.lines.iter().flat_map(|line| line.dots.iter().chain([&line.last])) {
                assert!(
                    (0.0..=100.0).contains(&point.x) && (0.0..=HEIGHT).contains(&point.y),
                    "{}: {point:?}",
                    series.id
                );
            }
            assert!((2..=9).contains(&chart.ticks.len()), "{}: {:?}", series.id, chart.ticks);
            assert!((2..=6).contains(&chart.grid.len()), "{}: {:?}", series.id, chart.grid);
        }
    }

    #[test]
    fn points_that_are_never_joined_have_no_line() {
        let points: Vec<_> = all().into_iter().filter(|(series, _)| series.mark == Mark::Point).collect();
        assert!(!points.is_empty());
        for (series, chart) in points {
            for (line, drawn) in series.lines.iter().zip(chart.lines) {
                assert_eq!((drawn.path.as_str(), drawn.dots.len()), ("", line.points.len()));
            }
        }
    }

    #[test]
    fn names_do_not_touch() {
        for (series, chart) in all() {
            let mut names: Vec<(f64, f64)> =
                chart.lines.iter().map(|line| (line.name_top, line.name.len() as f64)).collect();
            names.sort_by(|a, b| a.0.total_cmp(&b.0));
            for pair in names.windows(2) {
                assert!(pair[1].0 - pair[0].0 >= (pair[0].1 + 1.0) * NAME_LINE, "{}: {names:?}", series.id);
            }
        }
    }

    #[test]
    fn names_break_in_the_middle() {
        assert_eq!(balanced("China"), ["China"]);
        assert_eq!(
            balanced("USSR / Russia and the United States"),
            ["USSR\u{a0}/\u{a0}Russia and", "the United States"]
        );
    }

    #[test]
    fn values_across_are_round() {
        let grids: Vec<Vec<f64>> =
            all().into_iter().map(|(_, chart)| chart.grid.into_iter().map(|(value, _)| value).collect()).collect();
        assert_eq!(grids[0].len(), 6);
        assert_eq!(grids[1], [-4.0, -2.0, 0.0, 2.0, 4.0]);
    }
}
