//! Lanes: events by who acts, those of one time stacked so that each can be reached, or counted where they cannot be.

use super::crowd::{Grid, ROWS};
use super::event_labels::{Side, sides, title_width};
use super::{Cluster, EventMark, Scale, SizeClass, Timeline};
use crate::story::Outline;

/// Radius of a dot with the space around it, in CSS pixels.
pub(super) const REACH: f64 = 6.0;
/// Height of a row of marks, in CSS pixels.
pub(super) const ROW: f64 = 13.0;
/// Height of a lane's name, in CSS pixels.
const NAME: f64 = 15.0;
/// Space under a lane's base line, in CSS pixels.
const BELOW: f64 = 16.0;

/// A lane with its marks.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneRow {
    /// Position of its lane in the outline.
    pub lane: usize,
    /// Its upper edge, in CSS pixels from the top of the figure.
    pub top: f64,
    /// The line that row 0 stands on, in CSS pixels from the top of the figure.
    pub base: f64,
    /// Its visible events that stand alone, in order of time.
    pub marks: Vec<EventMark>,
    /// Its visible clusters, in order of time.
    pub clusters: Vec<Cluster>,
}

impl LaneRow {
    /// Its lower edge, in CSS pixels from the top of the figure.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.base + BELOW
    }

    /// Where a row stands, in CSS pixels from the top of the figure.
    #[must_use]
    pub fn row(&self, row: usize) -> f64 {
        self.base - row as f64 * ROW
    }
}

/// Lays lanes out one under the other, from `top` down.
///
/// A lane is as high as it may ever need to be, so that nothing moves down or up while the reader zooms.
pub(super) fn lanes(
    outline: &Outline,
    timeline: &Timeline,
    scale: Scale,
    class: SizeClass,
    language: &str,
    mut top: f64,
) -> Vec<LaneRow> {
    let grid = Grid::new(scale, class);
    let sparse = grid.sparse();
    let mut rows = Vec::with_capacity(timeline.lanes.len());
    for (index, lane) in timeline.lanes.iter().enumerate() {
        let crowd = grid.crowd(lane, &sparse);
        let event = |at: usize| lane.events.get(at).and_then(|event| outline.events.get(*event));
        let length = |at: usize| event(at).map_or(0, |event| event.title.get(language).chars().count());
        // What ties the story together and what the article tells comes first.
        let importance =
            |at: usize| event(at).map_or(0.0, |event| (2 * event.threads.len() + event.paragraphs.len()) as f64);
        let labels = sides(&crowd, grid.width, length, importance);
        let x = |place: f64| (place / grid.width - scale.window.start) / scale.window.length() * 100.0;
        let mut marks = Vec::with_capacity(crowd.singles.len());
        for (single, label) in crowd.singles.iter().zip(labels) {
            let Some((index, entry)) = lane.events.get(single.at).and_then(|at| Some((*at, outline.events.get(*at)?)))
            else {
                continue;
            };
            let moment = lane.moments.get(single.at).copied().unwrap_or_default();
            let mut mark = EventMark::new(index, entry, moment, scale, single.row);
            // One that the figure's edge would cut is left out.
            let room = |side: &Side| {
                let (from, to) = mark.reach();
                let width = (title_width(length(single.at)) / class.width()) * 100.0;
                if *side == Side::After { to + width <= 100.5 } else { from - width >= -0.5 }
            };
            mark.label = label.filter(room);
            if mark.is_visible() {
                marks.push(mark);
            }
        }
        let is_visible = |range: &std::ops::Range<usize>| {
            let inside = |at: usize| lane.moments.get(at).map(|moment| scale.x_from_day(*moment));
            let ends = inside(range.start).zip(inside(range.end - 1));
            ends.is_some_and(|(first, last)| last >= 0.0 && first <= 100.0)
        };
        let clusters = crowd.groups.into_iter().filter(|group| is_visible(&group.range));
        let clusters = clusters
            .map(|group| Cluster { lane: index, x: x(group.x).clamp(0.0, 100.0), range: group.range })
            .collect();
        let stacked = lane.events.len().clamp(1, ROWS) - 1;
        let base = top + NAME + stacked as f64 * ROW + REACH;
        let row = LaneRow { lane: index, top, base, marks, clusters };
        top = row.bottom();
        rows.push(row);
    }
    rows
}
