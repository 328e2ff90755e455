//! Threads as curves: from the selected event to what it led to and what led to it.

use super::path::Path;
use super::{FigureClass, Layout, Percent, Px, Timeline};

/// Greatest distance across between two events of a lane for an arc beside them, in CSS pixels.
const NEAR: f64 = 60.0;
/// Bulge of an arc: its least, in CSS pixels, and what each pixel that the arc rises adds to it.
const BULGE: (f64, f64) = (9.0, 0.42);
/// Depth of a slur below the lane's lowest row, in CSS pixels.
const SLUR: f64 = 15.0;
/// The same where all lanes share three rows.
const SHALLOW: f64 = 7.0;
/// Bow of a curve to another lane, to the left, in CSS pixels.
const BOW: f64 = 23.0;
/// Distance at which a cubic's control points lie out for each pixel that the curve does.
const OUT: f64 = 4.0 / 3.0;

/// The curve between two events of a layout, in a box of 1000 × 1000 stretched over the lanes' panel. An end beyond the
/// window lies on the panel's edge.
///
/// Its shape is that of the plot at the tier of reference and of the smallest panel; others stretch it.
pub(super) fn curve(layout: &Layout, timeline: &Timeline, from: usize, to: usize) -> Option<String> {
    let (width, height) = (layout.class.reference().width(), layout.class.heights().lanes);
    let pixels = |(x, y): (Percent, Percent)| (x.px_of(width).0, y.px_of(height).0);
    let (start, end) = (pixels(layout.place(timeline, from)?), pixels(layout.place(timeline, to)?));
    let lane = |event: usize| timeline.lane_of.get(event).copied();
    let shares = layout.class == FigureClass::Compact;
    let controls = if !shares && lane(from) != lane(to) {
        let left = start.0.min(end.0) - BOW * OUT;
        [(left, start.1), (left, end.1)]
    } else if (start.0 - end.0).abs() <= NEAR {
        let left = start.0.min(end.0) - (BULGE.0 + BULGE.1 * (start.1 - end.1).abs()) * OUT;
        [(left, start.1), (left, end.1)]
    } else {
        let row = lane(from).and_then(|lane| layout.lanes.iter().find(|row| row.lane.is_none_or(|own| own == lane)));
        let base = row?.base.px_of(height).0;
        let hangs = if shares { SHALLOW } else { SLUR };
        let low = base + hangs * OUT;
        let across = (end.0 - start.0) * 0.3;
        // An end above the lowest row is reached from beneath.
        let reach = |y: f64| low + (base - y) * 0.12;
        [(start.0 + across, reach(start.1)), (end.0 - across * 0.4, reach(end.1))]
    };
    let thousandths =
        |(x, y): (f64, f64)| (Px(x).percent_of(width).thousandths(), Px(y).percent_of(height).thousandths());
    let mut path = Path::default();
    path.add('M', &[thousandths(start)]);
    path.add('C', &[thousandths(controls[0]), thousandths(controls[1]), thousandths(end)]);
    Some(path.into_string())
}
