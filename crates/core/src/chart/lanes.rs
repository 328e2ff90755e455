//! Lanes: events by who acts, those of one time stacked so that each can be reached, or counted where they cannot be.

use super::crowd::{Grid, ROWS};
use super::marks::{Cluster, EventMark};
use super::timeline::LaneEvents;
use super::{FigureClass, Percent, Px, Scale};
use crate::story::Outline;

/// Height of a row of marks, in CSS pixels.
const ROW: Px = Px(13.0);

/// A lane with its marks; heights are in the lanes' panel.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneRow {
    /// Position of its lane in the outline; `None` where all lanes share their rows.
    pub lane: Option<usize>,
    /// Its upper edge.
    pub top: Percent,
    /// Its lower edge, where a line parts it from the next lane.
    pub bottom: Percent,
    /// The height of row 0, its lowest.
    pub base: Percent,
    /// Rows that it has room for, the same at every zoom.
    pub rows: usize,
    /// Its visible events that stand alone, in order of time.
    pub marks: Vec<EventMark>,
    /// Its visible clusters, in order of time.
    pub clusters: Vec<Cluster>,
}

/// Lays lanes out one under the other.
pub(super) fn lanes(outline: &Outline, scale: Scale, class: FigureClass) -> Vec<LaneRow> {
    let timeline = scale.axis.timeline;
    match class {
        FigureClass::Strip => Vec::new(),
        FigureClass::Compact => vec![lane(outline, scale, class, (None, &timeline.all), (0.0, 1.0))],
        FigureClass::Wide | FigureClass::Tall => {
            let share = 1.0 / timeline.lanes.len().max(1) as f64;
            let lanes = timeline.lanes.iter().enumerate();
            lanes
                .map(|(index, events)| {
                    lane(outline, scale, class, (Some(index), events), (share * index as f64, share))
                })
                .collect()
        }
    }
}

fn lane(
    outline: &Outline,
    scale: Scale,
    class: FigureClass,
    (lane, events): (Option<usize>, &LaneEvents),
    (top, share): (f64, f64),
) -> LaneRow {
    let grid = Grid::new(scale, class);
    let crowd = grid.crowd(events, &grid.sparse());
    let row = ROW.percent_of(class.heights().lanes);
    let base = Percent((top + share) * 100.0) - row;
    let marks = crowd.singles.iter().filter_map(|single| {
        let event = *events.events.get(single.at)?;
        let moment = *events.moments.get(single.at)?;
        let mut mark = EventMark::new(event, &outline.events.get(event)?.when, moment, scale);
        mark.row = single.row;
        mark.y = base - row * single.row as f64;
        Some(mark).filter(EventMark::is_visible)
    });
    let is_visible = |range: &std::ops::Range<usize>| {
        let x = |at: usize| events.moments.get(at).map(|moment| scale.x_from_day(*moment).0);
        x(range.start).zip(x(range.end - 1)).is_some_and(|(first, last)| last >= 0.0 && first <= 100.0)
    };
    let clusters = crowd.groups.into_iter().filter(|group| is_visible(&group.range));
    let clusters = clusters.map(|group| Cluster {
        lane,
        x: scale.x_from_place(group.x / grid.width).clamp(Percent(0.0), Percent(100.0)),
        y: base,
        range: group.range,
    });
    LaneRow {
        lane,
        top: Percent(top * 100.0),
        bottom: Percent((top + share) * 100.0),
        base,
        rows: ROWS,
        marks: marks.collect(),
        clusters: clusters.collect(),
    }
}
