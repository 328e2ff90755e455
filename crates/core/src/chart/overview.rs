//! The strip beneath the figure: the whole story, and the stretch of it that is shown.

use super::bands::bands;
use super::strands::{Colours, Curve};
use super::{Axis, Percent, PlaceRange, Scale};
use crate::story::OutlinePhase;

/// The whole story in little.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// The gap between the strands, as SVG path data in a box of 1000 × 1000 stretched over the strip.
    pub ribbon: String,
    /// Its colours.
    pub colours: Colours,
    /// From where to where the window reaches.
    pub window: (Percent, Percent),
}

/// Draws the whole story, and marks a window of it.
pub(super) fn overview(phases: &[OutlinePhase], axis: Axis, window: PlaceRange) -> Overview {
    let whole = Scale::new(axis, axis.timeline.whole);
    let bands = bands(phases, whole);
    let curve = Curve::new(&bands, whole, &|level| 0.06 + f64::from(3 - level) / 6.0 * 0.38);
    Overview {
        ribbon: curve.ribbon(),
        colours: curve.colours(),
        window: (Percent(window.start * 100.0), Percent(window.end * 100.0)),
    }
}
