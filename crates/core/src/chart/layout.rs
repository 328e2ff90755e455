//! The whole figure.
//!
//! ```text
//! ┌ names of phases ────────────┐
//! ├ bar: levels ────────────────┤
//! │ two strands, bands behind   │
//! ├ axis: ticks ────────────────┤
//! │ lane ·  ·· ·  ──── ·        │
//! │ lane   ·     ·       ·      │
//! ├ measured series ────────────┤
//! ├ overview: the whole story ──┤
//! └─────────────────────────────┘
//! ```

use super::annotations::{Annotation, Annotations};
use super::bands::{Band, LevelShapes, bands, level_shapes};
use super::ground::Ground;
use super::lanes::{LaneRow, lanes};
use super::marks::{Cluster, EventMark};
use super::note::{ReadingNote, reading_note};
use super::overview::{Overview, overview};
use super::phase_names::{PhaseName, phase_names};
use super::series::{FoldedSeries, SeriesPanel, folded, panel};
use super::strands::{Curve, Strands, half_gap_from_level, strands};
use super::strip::{StripTick, strip};
use super::ticks::{Tick, ticks};
use super::{Axis, FigureClass, Percent, PlaceRange, Px, Scale, Timeline};
use crate::date::DayRange;
use crate::story::Outline;

/// Part of a story that a figure shows, with the scale and the class that it is drawn for.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The stretch of time, in days.
    pub window: DayRange,
    /// 0 where equal times are equally wide, 1 where events are.
    pub equal: f64,
    /// The class of figures that it is for.
    pub class: FigureClass,
    /// The measured series, by their positions in the outline.
    pub series: Vec<usize>,
}

/// Everything in the figure; heights are in shares of each thing's own panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The class of figures that it is for.
    pub class: FigureClass,
    /// The stretch of time shown, in days.
    pub window: DayRange,
    /// The same, in places of the whole story.
    pub places: PlaceRange,
    /// 0 where equal times are equally wide, 1 where events are.
    pub equal: f64,
    /// The phases in sight.
    pub bands: Vec<Band>,
    /// Their bands, level by level.
    pub levels: Vec<LevelShapes>,
    /// Their names.
    pub names: Vec<PhaseName>,
    /// The two strands.
    pub strands: Strands,
    /// The events named on the strands, the most important first.
    pub annotations: Vec<Annotation>,
    /// The note on how to read the gap.
    pub note: Option<ReadingNote>,
    /// The ticks of the axis.
    pub ticks: Vec<Tick>,
    /// The lanes with their marks; one for all in [`FigureClass::Compact`], none in [`FigureClass::Strip`].
    pub lanes: Vec<LaneRow>,
    /// A strip's ticks; none in the other classes.
    pub strip: Vec<StripTick>,
    /// The first of the series asked for, folded to a line.
    pub folded: Option<FoldedSeries>,
    /// All of the series asked for, opened.
    pub series: Vec<SeriesPanel>,
    /// The whole story in little.
    pub overview: Overview,
}

/// Lays the figure out for a frame.
#[must_use]
pub fn layout(outline: &Outline, timeline: &Timeline, frame: &Frame) -> Layout {
    let Frame { window, equal, class, .. } = *frame;
    let axis = Axis::new(timeline, equal);
    let scale = Scale::new(axis, window);
    let all = bands(&outline.phases, scale);
    // What is not in sight is not drawn; the next one to either side bends what is.
    let first = all.partition_point(|band| band.to.0 <= 0.0).saturating_sub(1);
    let near = all.get(first..(all.partition_point(|band| band.from.0 < 100.0) + 1).min(all.len())).unwrap_or(&[]);
    let visible: Vec<Band> = near.iter().filter_map(|band| band.visible(class)).collect();
    let curve = Curve::new(near, scale, &|level| half_gap_from_level(level, class));
    let is_strip = class == FigureClass::Strip;
    let chosen = || frame.series.iter().filter_map(|index| Some((*index, outline.series.get(*index)?)));
    let headline = |index: usize| if index == outline.featured.0 { outline.featured.1 } else { 0 };
    let ground = Ground::new(scale, class);
    let mut annotations = Annotations::new(outline, ground);
    let (lanes, titled) = lanes(outline, ground, &annotations.named());
    annotations.add_wider(|event| titled.contains(&event));
    let annotations = annotations.visible();
    Layout {
        class,
        window,
        places: scale.window,
        equal,
        levels: level_shapes(&visible),
        bands: visible,
        names: phase_names(&outline.phases, ground),
        strands: strands(&curve, class),
        note: reading_note(&curve, &annotations, class),
        annotations,
        ticks: ticks(scale, window, class),
        lanes,
        strip: if is_strip { strip(outline, scale) } else { Vec::new() },
        folded: chosen().next().and_then(|one| folded(one, headline(one.0), scale, window, class.tiers())),
        series: chosen().map(|one| panel(one, scale, window, class.width())).collect(),
        overview: overview(&outline.phases, axis, scale.window),
    }
}

impl Layout {
    /// The scale of its axis.
    #[must_use]
    pub fn scale<'a>(&self, timeline: &'a Timeline) -> Scale<'a> {
        Scale { axis: Axis::new(timeline, self.equal), window: self.places }
    }

    /// Its marks, lane by lane.
    pub fn marks(&self) -> impl Iterator<Item = &EventMark> {
        self.lanes.iter().flat_map(|lane| &lane.marks)
    }

    /// Its clusters, lane by lane.
    pub fn clusters(&self) -> impl Iterator<Item = &Cluster> {
        self.lanes.iter().flat_map(|lane| &lane.clusters)
    }

    /// The mark of an event that stands alone.
    #[must_use]
    pub fn mark(&self, event: usize) -> Option<&EventMark> {
        self.marks().find(|mark| mark.event == event)
    }

    /// The first event, in order of time, of which anything stands in the lanes or on the strip.
    #[must_use]
    pub fn first_event(&self, timeline: &Timeline) -> Option<usize> {
        let single = self.marks().map(|mark| mark.event).chain(self.strip.iter().map(|tick| tick.event));
        let together = self.clusters().filter_map(|cluster| timeline.events_of(cluster).first());
        single.chain(together.copied()).min()
    }

    /// The cluster that holds an event.
    #[must_use]
    pub fn cluster_of(&self, timeline: &Timeline, event: usize) -> Option<&Cluster> {
        let index = *timeline.lane_of.get(event)?;
        let row = self.lanes.iter().find(|row| row.lane.is_none_or(|lane| lane == index))?;
        let events = row.lane.map_or(Some(&timeline.all), |lane| timeline.lanes.get(lane))?;
        let at = events.events.partition_point(|other| *other < event);
        row.clusters.iter().find(|cluster| cluster.range.contains(&at))
    }

    /// Position at which an event is pointed at in the lanes' panel, alone or with others; at the panel's edge where it
    /// lies outside the window.
    #[must_use]
    pub fn place(&self, timeline: &Timeline, event: usize) -> Option<(Percent, Percent)> {
        let index = *timeline.lane_of.get(event)?;
        let lane = self.lanes.iter().find(|row| row.lane.is_none_or(|lane| lane == index))?;
        let inside = |x: Percent| x.clamp(Percent(0.0), Percent(100.0));
        if let Some(mark) = lane.marks.iter().find(|mark| mark.event == event) {
            return Some((inside(mark.x), mark.y));
        }
        if let Some(cluster) = self.cluster_of(timeline, event) {
            return Some((cluster.x, cluster.y));
        }
        Some((inside(self.scale(timeline).x_from_day(*timeline.moments.get(event)?)), lane.base))
    }

    /// The event nearest to a point of the lanes' panel, and at most so far from it: a mark's, or the first of a
    /// cluster's. `panel` is the panel's width and height.
    #[must_use]
    pub fn nearest(
        &self,
        timeline: &Timeline,
        point: (Percent, Percent),
        panel: (Px, Px),
        within: Px,
    ) -> Option<usize> {
        let distance = |x: Percent, y: Percent| {
            let (across, down) = ((x - point.0).px_of(panel.0).0, (y - point.1).px_of(panel.1).0);
            across * across + down * down
        };
        let marks = self.marks().map(|mark| (distance(mark.x, mark.y), mark.event));
        let together = self
            .clusters()
            .filter_map(|cluster| Some((distance(cluster.x, cluster.y), *timeline.events_of(cluster).first()?)));
        let near = marks.chain(together).filter(|(distance, _)| *distance <= within.0 * within.0);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, event)| event)
    }

    /// The event whose moment lies nearest to a place across, wherever it stands: for a finger on the strip.
    #[must_use]
    pub fn nearest_in_time(&self, timeline: &Timeline, x: Percent) -> Option<usize> {
        let scale = self.scale(timeline);
        let after = timeline.moments.partition_point(|moment| scale.x_from_day(*moment) < x);
        let beside = [after.checked_sub(1), Some(after)].into_iter().flatten();
        let beside =
            beside.filter_map(|event| Some((event, (scale.x_from_day(*timeline.moments.get(event)?) - x).0.abs())));
        beside.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(event, _)| event)
    }
}
