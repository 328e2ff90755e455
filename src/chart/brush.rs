//! The strip beneath the figure: the whole story, and the stretch of it that is shown.

use super::{Axis, Band, Scale, Viewport, strands};
use crate::story::OutlinePhase;

/// The strip.
#[derive(Debug, Clone, PartialEq)]
pub struct Brush {
    /// Its upper edge, in CSS pixels from the top of the figure.
    pub top: f64,
    /// The phases on the scale of the whole story.
    pub bands: Vec<Band>,
    /// From where to where the window reaches, in percent of the whole story.
    pub window: (f64, f64),
}

/// Lays the strip out at a height in CSS pixels.
pub(super) fn brush(phases: &[OutlinePhase], axis: Axis, viewport: Viewport, top: f64) -> Brush {
    let whole = Scale::new(axis, axis.timeline.whole);
    let window = axis.places(viewport);
    Brush { top, bands: strands::bands(phases, whole), window: (window.start * 100.0, window.end * 100.0) }
}
