//! Lanes: events by who acts, those of one time stacked so that each can be reached.

use super::{EventMark, Extent, PerSize, Scale, SizeClass, Viewport, pack};
use crate::story::Outline;

/// Radius of a dot with the space around it, in CSS pixels.
pub(super) const REACH: f64 = 6.0;
/// Height of a row of marks, in CSS pixels.
pub(super) const ROW: f64 = 12.0;
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
    /// Its visible events in order of time.
    pub marks: Vec<EventMark>,
}

impl LaneRow {
    /// Its lower edge, in CSS pixels from the top of the figure.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.base + BELOW
    }
}

/// Lays lanes out one under the other, from `top` down.
///
/// Rows are packed over the whole lane, so what a zoom level shows does not depend on where the window stands; a lane
/// is as high as it is where the whole story is shown, so that nothing moves down or up while the reader zooms.
pub(super) fn lanes(outline: &Outline, scale: Scale, mut top: f64) -> Vec<LaneRow> {
    let whole = Scale::new(Viewport::whole(outline.extent()));
    let mut rows = Vec::with_capacity(outline.lanes.len());
    for (index, lane) in outline.lanes.iter().enumerate() {
        let marks = |scale: Scale| -> Vec<EventMark> {
            let events = outline.events.iter().enumerate().filter(|(_, event)| event.lane == lane.id);
            packed(events.map(|(index, event)| EventMark::new(index, event, scale)).collect())
        };
        // Room for the class that stacks highest, so that the figure's height does not depend on its width.
        let highest =
            |marks: &[EventMark]| marks.iter().flat_map(|mark| mark.rows.iter()).map(|(_, row)| row).max().unwrap_or(0);
        let most = highest(&marks(whole));
        let mut marks = marks(scale);
        marks.retain(EventMark::is_visible);
        let base = top + NAME + f64::from(most) * ROW + REACH;
        let lane = LaneRow { lane: index, top, base, marks };
        top = lane.bottom();
        rows.push(lane);
    }
    rows
}

/// Gives each mark its rows.
fn packed(mut marks: Vec<EventMark>) -> Vec<EventMark> {
    let rows = SizeClass::ALL.map(|class| packed_rows(&marks, class));
    for (index, mark) in marks.iter_mut().enumerate() {
        mark.rows = PerSize::from_fn(|class| rows[class as usize].get(index).copied().unwrap_or(0));
    }
    marks
}

fn packed_rows(marks: &[EventMark], class: SizeClass) -> Vec<u8> {
    let extents: Vec<Extent> = marks
        .iter()
        .map(|mark| {
            let (from, to) = mark.reach();
            let pixels = |x: f64| x / 100.0 * class.width();
            Extent { from: pixels(from) - REACH, to: pixels(to) + REACH }
        })
        .collect();
    pack(&extents).into_iter().map(|row| u8::try_from(row).unwrap_or(u8::MAX)).collect()
}
