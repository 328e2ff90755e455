//! The whole figure.
//!
//! ```text
//! ┌ names of phases ────────────┐
//! │ two strands, bands behind   │
//! ├ axis: ticks ────────────────┤
//! │ readout: the event in hand  │
//! │ lane ·  ·· ·  ──── ·        │
//! │ lane   ·     ·       ·      │
//! ├ measured series ────────────┤
//! ├ strip: the whole story ─────┤
//! └─────────────────────────────┘
//! ```

use super::brush::brush;
use super::crowd::Grid;
use super::lanes::lanes;
use super::levels::level_shapes;
use super::phase_names::{ROWS, phase_names};
use super::series::panel;
use super::strands::{bands, strands};
use super::{
    Axis, Band, Brush, LaneRow, LevelShapes, PhaseLabel, Scale, SeriesPanel, SizeClass, Strands, Tick, Timeline,
    Viewport, gap_from_level, ticks,
};
use crate::story::Outline;

/// Height of a row of phase names, in CSS pixels.
const NAME_ROW: f64 = 16.0;
/// Height of the bars above the bands, in CSS pixels.
const BAR: f64 = 6.0;
/// Space around the widest gap between the strands, in CSS pixels.
const AROUND: f64 = 12.0;
/// Height of the axis with its labels, in CSS pixels.
const AXIS: f64 = 24.0;
/// Height of the line that names the event in hand, in CSS pixels.
const READOUT: f64 = 38.0;
/// Height of the series panel's title, unit and names of lines, in CSS pixels.
const SERIES_TITLE: f64 = 84.0;
/// Height of the series itself, in CSS pixels.
const SERIES: f64 = 96.0;

/// Height of the strip beneath with the space around it, in CSS pixels.
const STRIP: f64 = 44.0;

/// What a figure shows of its story, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The stretch of time, in days.
    pub viewport: Viewport,
    /// 0 where equal times are equally wide, 1 where events are.
    pub equal: f64,
    /// How wide the figure is.
    pub class: SizeClass,
    /// The measured series beneath, by their positions in the outline.
    pub series: Vec<usize>,
}

/// Everything in the figure, in the order in which it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The stretch of time shown.
    pub viewport: Viewport,
    /// The same, in places of the whole story.
    pub window: Viewport,
    /// 0 where equal times are equally wide, 1 where events are.
    pub equal: f64,
    /// The class of widths that it is for.
    pub class: SizeClass,
    /// The figure's height, in CSS pixels.
    pub height: f64,
    /// Where the bands begin, under their names.
    pub bands_top: f64,
    /// The axis, in CSS pixels from the top: the lower edge of the bands.
    pub axis: f64,
    /// The base line of the readout's text.
    pub readout: f64,
    /// The phases on the axis.
    pub bands: Vec<Band>,
    /// What is drawn of them, level by level.
    pub levels: Vec<LevelShapes>,
    /// Their names.
    pub labels: Vec<PhaseLabel>,
    /// The two strands.
    pub strands: Strands,
    /// The ticks of the axis.
    pub ticks: Vec<Tick>,
    /// The lanes with their marks.
    pub lanes: Vec<LaneRow>,
    /// The measured series.
    pub series: Vec<SeriesPanel>,
    /// The strip beneath.
    pub brush: Brush,
}

impl Layout {
    /// The first event, in order of time, of which anything stands in the figure.
    #[must_use]
    pub fn first_event(&self, timeline: &Timeline) -> Option<usize> {
        let single = self.lanes.iter().flat_map(|lane| &lane.marks).map(|mark| mark.event);
        let clusters = self.lanes.iter().flat_map(|lane| &lane.clusters);
        let together = clusters.filter_map(|cluster| timeline.lanes.get(cluster.lane)?.events.get(cluster.range.start));
        single.chain(together.copied()).min()
    }

    /// The cluster that holds an event.
    #[must_use]
    pub fn cluster_of(&self, timeline: &Timeline, event: usize) -> Option<&super::Cluster> {
        let index = *timeline.lane_of.get(event)?;
        let at = timeline.lanes.get(index)?.events.partition_point(|other| *other < event);
        self.lanes.iter().find(|row| row.lane == index)?.clusters.iter().find(|cluster| cluster.range.contains(&at))
    }

    /// Whether an event stands in the figure, alone or with others.
    #[must_use]
    pub fn shows(&self, timeline: &Timeline, event: usize) -> bool {
        self.lanes.iter().flat_map(|lane| &lane.marks).any(|mark| mark.event == event)
            || self.cluster_of(timeline, event).is_some()
    }

    /// Where an event is pointed at, alone or with others, in percent and CSS pixels; at the figure's edge where it
    /// lies outside the stretch shown.
    #[must_use]
    pub fn place(&self, timeline: &Timeline, event: usize) -> Option<(f64, f64)> {
        let index = *timeline.lane_of.get(event)?;
        let lane = self.lanes.iter().find(|row| row.lane == index)?;
        if let Some(mark) = lane.marks.iter().find(|mark| mark.event == event) {
            return Some((mark.x.clamp(0.0, 100.0), lane.row(mark.row)));
        }
        let moment = *timeline.moments.get(event)?;
        let scale = Scale { axis: Axis::new(timeline, self.equal), window: self.window };
        let x = self.cluster_of(timeline, event).map_or_else(|| scale.x_from_day(moment), |cluster| cluster.x);
        Some((x.clamp(0.0, 100.0), lane.base))
    }
}

/// Height of a row of phase names and height of the bars, for whoever draws them.
impl Layout {
    /// The base line of a phase name in a row, in CSS pixels from the top.
    #[must_use]
    pub fn name_base(row: usize) -> f64 {
        row as f64 * NAME_ROW + 12.0
    }

    /// The height of the bars above the bands, in CSS pixels.
    pub const BAR: f64 = BAR;
}

/// Lays the figure out for a frame.
#[must_use]
pub fn layout(outline: &Outline, timeline: &Timeline, frame: &Frame, language: &str) -> Layout {
    let Frame { viewport, equal, class, .. } = *frame;
    let axis = Axis::new(timeline, equal);
    let scale = Scale::new(axis, viewport);
    let width = class.width();
    let all = bands(&outline.phases, scale);
    // What is not in sight is not drawn; the next one to either side bends what is.
    let first = all.partition_point(|band| band.to <= 0.0).saturating_sub(1);
    let near = all.get(first..(all.partition_point(|band| band.from < 100.0) + 1).min(all.len())).unwrap_or(&[]);
    let bands: Vec<Band> = near.iter().filter_map(Band::visible).collect();
    let labels = phase_names(&outline.phases, &all, language, width, Grid::new(scale, class).width);
    let bands_top = ROWS as f64 * NAME_ROW + 4.0;
    let half = gap_from_level(-3) / 2.0;
    let centre = bands_top + BAR + AROUND + half;
    let axis_line = centre + half + AROUND;
    let strands = strands(near, scale, centre, width);
    let levels = level_shapes(&bands, &strands.gaps, (bands_top, axis_line), (bands_top, bands_top + BAR));
    let ticks = ticks(scale, viewport, width);
    let lanes_top = axis_line + AXIS + READOUT;
    let lanes = lanes(outline, timeline, scale, class, language, lanes_top);
    let mut bottom = lanes.last().map_or(lanes_top, LaneRow::bottom);
    let mut series = Vec::with_capacity(frame.series.len());
    for (index, entry) in frame.series.iter().filter_map(|index| Some((*index, outline.series.get(*index)?))) {
        let top = bottom + SERIES_TITLE;
        bottom = top + SERIES;
        series.push(panel((index, entry), scale, viewport, (top, bottom), width));
    }
    let brush = brush(&outline.phases, axis, viewport, bottom + 18.0);
    Layout {
        viewport,
        window: scale.window,
        equal,
        class,
        height: bottom + STRIP,
        bands_top,
        axis: axis_line,
        readout: axis_line + AXIS + READOUT - 4.0,
        bands,
        levels,
        labels,
        strands,
        ticks,
        lanes,
        series,
        brush,
    }
}
