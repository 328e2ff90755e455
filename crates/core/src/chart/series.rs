//! Measured series on the shared time axis.

use super::path::Path;
use super::{Percent, Px, Scale, Tier};
use crate::date::{Day, DayRange};
use crate::story::{Mark, OutlineLine, OutlinePoint, OutlineSeries, ValueFormat};

/// Least distance of two points that are drawn as points beside their line, in CSS pixels.
const APART: f64 = 3.0;
/// Heights of the lowest and the highest value of the axis in a folded series, in percent of its panel.
const FOLDED: (f64, f64) = (70.0, 32.0);
/// Heights of the same values in an open series.
const OPEN: (f64, f64) = (95.0, 5.0);
/// Room for a value with its year, in CSS pixels.
const LABEL: Px = Px(66.0);

/// A line of a series, drawn; as SVG path data in a box of 1000 × 1000 stretched over the panel.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnLine {
    /// Its position in the series.
    pub line: usize,
    /// Joined points; broken where no data lies, empty where points are never joined.
    pub path: String,
    /// Every visible point, as a stroke of no length; empty where a line's points would run together.
    pub dots: String,
}

/// An open series.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesPanel {
    /// Its position in the outline.
    pub series: usize,
    /// The values at which lines run across, with their heights.
    pub grid: Vec<(f64, Percent)>,
    /// Its lines.
    pub lines: Vec<DrawnLine>,
}

/// A series folded to one of its lines.
#[derive(Debug, Clone, PartialEq)]
pub struct FoldedSeries {
    /// Its position in the outline.
    pub series: usize,
    /// Its line.
    pub line: DrawnLine,
    /// Values written at their points: the first in sight, the lowest or else the highest, the last.
    pub labels: Vec<ValueLabel>,
}

/// A value written at its point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueLabel {
    /// Position of the point across.
    pub x: Percent,
    /// Position of the point down.
    pub y: Percent,
    /// The value, in the series' unit.
    pub value: f64,
    /// A day of what it counts for: its year is written.
    pub day: Day,
    /// `true` if its words stand beneath the point, `false` if above it.
    pub beneath: bool,
    /// Alignment of its words at the point.
    pub lie: Lie,
    /// From which tier on it is shown.
    pub tier: Tier,
}

/// Alignment of words at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    /// They begin at it.
    After,
    /// Their middle is at it.
    About,
    /// They end at it.
    Before,
}

/// Basis on which a series is drawn: its window, the days that a pixel of the narrowest plot stands for, and its axis.
#[derive(Clone, Copy)]
struct Drawing<'a> {
    scale: Scale<'a>,
    window: DayRange,
    pixel: f64,
    mark: Mark,
    /// Longest time between two points that are joined, in days.
    joined: f64,
    domain: [f64; 2],
    /// Heights of the domain's ends, in percent of the panel.
    ends: (f64, f64),
}

impl<'a> Drawing<'a> {
    fn new(series: &OutlineSeries, scale: Scale<'a>, window: DayRange, width: Px, ends: (f64, f64)) -> Self {
        let pixel = window.length() / width.0;
        Self { scale, window, pixel, mark: series.mark, joined: series.joined_days, domain: series.domain, ends }
    }

    fn y_from_value(&self, value: f64) -> Percent {
        let [low, high] = self.domain;
        Percent(self.ends.0 + (value - low) / (high - low) * (self.ends.1 - self.ends.0))
    }

    fn line(&self, line: usize, entry: &OutlineLine) -> DrawnLine {
        // Those in sight, and the next one to either side, to which lines lead.
        let first = entry.points.partition_point(|point| point.moment() < self.window.start).saturating_sub(1);
        let last = entry.points.partition_point(|point| point.moment() <= self.window.end) + 1;
        let ends = entry.points.first().zip(entry.points.last());
        // By all of its points, so that panning changes nothing.
        let apart = |(first, last): (&OutlinePoint, &OutlinePoint)| {
            (last.moment() - first.moment()) / entry.points.len() as f64 / self.pixel
        };
        let has_dots = self.mark == Mark::Point || ends.map_or(0.0, apart) >= APART || entry.points.len() < 2;
        let (mut path, mut dots) = (Path::default(), Path::default());
        let mut before: Option<(f64, f64)> = None;
        for point in entry.points.iter().take(last).skip(first) {
            let (x, y) = (self.scale.x_from_day(point.moment()), self.y_from_value(point.value).thousandths());
            let at = (x.thousandths(), y);
            if has_dots && x.is_inside() {
                dots.add('M', &[at]);
                dots.end("h0");
            }
            if self.mark != Mark::Point {
                let joined = before.filter(|(earlier, _)| point.moment() - earlier <= self.joined);
                match (joined, self.mark) {
                    (Some((_, level)), Mark::Step) => path.add('L', &[(at.0, level), at]),
                    (Some(_), _) => path.add('L', &[at]),
                    (None, _) => path.add('M', &[at]),
                }
            }
            before = Some((point.moment(), y));
        }
        DrawnLine { line, path: path.into_string(), dots: dots.into_string() }
    }

    fn label(&self, point: &OutlinePoint) -> ValueLabel {
        let x = self.scale.x_from_day(point.moment());
        ValueLabel {
            x,
            y: self.y_from_value(point.value),
            value: point.value,
            day: Day(point.moment().floor() as i32),
            beneath: false,
            lie: Lie::After,
            tier: Tier(0),
        }
    }
}

/// Draws an open series.
pub(super) fn panel(
    (index, series): (usize, &OutlineSeries),
    scale: Scale,
    window: DayRange,
    width: Px,
) -> SeriesPanel {
    let drawing = Drawing::new(series, scale, window, width, OPEN);
    let [low, high] = series.domain;
    let mut values = vec![low, f64::midpoint(low, high), high];
    if series.format == ValueFormat::Flag {
        values.remove(1);
    }
    SeriesPanel {
        series: index,
        grid: values.into_iter().map(|value| (value, drawing.y_from_value(value))).collect(),
        lines: series.lines.iter().enumerate().map(|(line, entry)| drawing.line(line, entry)).collect(),
    }
}

/// From where to where a value is written, in CSS pixels of the plot at a tier.
fn reach(x: Percent, lie: Lie, tier: Tier) -> (Px, Px) {
    let x = x.px_of(tier.width());
    match lie {
        Lie::After => (x, x + LABEL),
        Lie::Before => (x - LABEL, x),
        Lie::About => (x - LABEL / 2.0, x + LABEL / 2.0),
    }
}

/// Draws a series folded to a line; `None` where it has no such line.
pub(super) fn folded(
    (index, series): (usize, &OutlineSeries),
    line: usize,
    scale: Scale,
    window: DayRange,
    tiers: &[Tier],
) -> Option<FoldedSeries> {
    let entry = series.lines.get(line)?;
    let width = tiers.first()?.width();
    let drawing = Drawing::new(series, scale, window, width, FOLDED);
    let visible = || entry.points.iter().filter(|point| scale.x_from_day(point.moment()).is_inside());
    let extreme = |sign: f64| visible().min_by(|a, b| (a.value * sign).total_cmp(&(b.value * sign)));
    // The lowest tells more than the highest, but for a line that begins or ends there.
    let wanted = [visible().next(), visible().next_back(), extreme(1.0), extreme(-1.0)];
    let mut labels: Vec<ValueLabel> = Vec::new();
    for (at, point) in wanted.into_iter().enumerate().filter_map(|(at, point)| Some((at, point?))) {
        let mut label = drawing.label(point);
        label.beneath = at == 2;
        let lie = |tier: Tier| match label.x.px_of(tier.width()) {
            // The first has nothing before it but the panel's name.
            _ if at == 0 => Lie::After,
            x if x < LABEL / 2.0 => Lie::After,
            x if x > tier.width() - LABEL / 2.0 => Lie::Before,
            _ => Lie::About,
        };
        let fits = |tier: &&Tier| {
            let own = reach(label.x, lie(**tier), **tier);
            let is_apart = |other: &ValueLabel| {
                let (from, to) = reach(other.x, other.lie, **tier);
                to <= own.0 || own.1 <= from
            };
            label.x >= Percent(0.0)
                && labels.iter().all(|other| is_apart(other) || (other.beneath != label.beneath && other.x != label.x))
        };
        let Some(tier) = tiers.iter().find(fits).copied() else { continue };
        label.lie = lie(tier);
        labels.push(ValueLabel { tier, ..label });
        if labels.len() == 3 {
            break;
        }
    }
    let mut drawn = drawing.line(line, entry);
    // In so low a panel the line alone is read.
    if !drawn.path.is_empty() {
        drawn.dots = String::new();
    }
    Some(FoldedSeries { series: index, line: drawn, labels })
}
