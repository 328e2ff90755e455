//! The strip beneath the figure: the whole story, and the stretch of it that is shown.

use super::levels::{boxes, each_level};
use super::{Axis, Scale, Viewport, strands};
use crate::story::OutlinePhase;

/// The strip.
#[derive(Debug, Clone, PartialEq)]
pub struct Brush {
    /// Its upper edge, in CSS pixels from the top of the figure.
    pub top: f64,
    /// The phases of each level on the scale of the whole story, as SVG path data in a box 1000 wide and as high as the
    /// figure.
    pub levels: Vec<(i8, String)>,
    /// From where to where the window reaches, in percent of the whole story.
    pub window: (f64, f64),
}

/// Lays the strip out at a height in CSS pixels.
pub(super) fn brush(phases: &[OutlinePhase], axis: Axis, viewport: Viewport, top: f64) -> Brush {
    let whole = Scale::new(axis, axis.timeline.whole);
    let window = axis.places(viewport);
    let bands = strands::bands(phases, whole);
    let levels = each_level(&bands, |level| (level, boxes(&bands, level, (top + 4.0, top + 16.0))));
    Brush { top, levels, window: (window.start * 100.0, window.end * 100.0) }
}
