//! The figure as a file of its own: an SVG that needs neither the page nor its style sheets.

use super::axis::TimeAxis;
use super::bands::LevelBar;
use super::chart::PhaseChart;
use super::hand::Across;
use super::names::PhaseNames;
use super::numbers::pixels;
use super::series::FoldedSvg;
use super::timeline::Timeline;
use crate::state::FigureState;
use entente_core::chart::{FigureClass, Px};
use leptos::prelude::*;

/// The class in which such a file is laid out, whatever screen it was asked for on.
pub const STANDALONE: FigureClass = FigureClass::Wide;
/// Width of its plot, in CSS pixels: room for every label.
const PLOT: Px = Px(1000.0);
/// Room left of the plot for names, and on the other sides.
const GUTTER: Px = Px(116.0);
const EDGE: Px = Px(24.0);
/// Height of the title above the drawing, and of the line beneath it.
const TITLE: Px = Px(52.0);
const CREDIT: Px = Px(40.0);
/// Heights of the panels: names, bar, strands, axis, lanes, name and curve of the measured series.
const PANELS: [Px; 7] = [Px(33.0), Px(14.0), Px(240.0), Px(28.0), Px(400.0), Px(24.0), Px(60.0)];

/// Width and height of the file, in CSS pixels.
#[must_use]
pub fn standalone_size() -> (Px, Px) {
    let panels: f64 = PANELS.iter().map(|height| height.0).sum();
    (GUTTER + PLOT + EDGE, TITLE + Px(panels) + CREDIT)
}

/// The figure with a title and a line that says where it comes from.
#[component]
pub fn Standalone(
    /// The figure, in the class [`STANDALONE`].
    figure: FigureState,
    /// Styles that give it its colours and type.
    style: String,
    /// Title of the page.
    title: String,
    /// Origin of the figure.
    credit: String,
) -> impl IntoView {
    let (width, height) = standalone_size();
    let view_box = format!("0 0 {} {}", pixels(width), pixels(height));
    let [names, bar, strands, axis, lanes, name, measured] = PANELS;
    let tops = PANELS.iter().scan(Px(0.0), |top, panel| {
        let own = *top;
        *top = own + *panel;
        Some(pixels(own))
    });
    let tops: Vec<String> = tops.collect();
    let top = |at: usize| tops.get(at).cloned();
    // The bands' tint goes from the bar down through the lanes.
    let tinted = pixels(bar + strands + axis + lanes);
    view! {
        <svg
            xmlns="http://www.w3.org/2000/svg" class="plot" width=pixels(width) height=pixels(height) viewBox=view_box
            role="graphics-document"
        >
            <title>{title.clone()}</title>
            <style>{style}</style>
            <rect class="paper" width="100%" height="100%"></rect>
            <text class="caption" x=pixels(EDGE) y="34">{title}</text>
            <svg x=pixels(GUTTER) y=pixels(TITLE) width=pixels(PLOT) height=pixels(height - TITLE - CREDIT) overflow="visible">
                <svg y=top(1) width="100%" height=tinted><Across figure /></svg>
                <svg y=top(0) width="100%" height=pixels(names) overflow="visible"><PhaseNames figure /></svg>
                <svg y=top(1) width="100%" height=pixels(bar)><LevelBar figure /></svg>
                <svg y=top(2) width="100%" height=pixels(strands) overflow="visible"><PhaseChart figure /></svg>
                <svg y=top(3) width="100%" height=pixels(axis) overflow="visible"><TimeAxis figure /></svg>
                <svg y=top(4) width="100%" height=pixels(lanes) overflow="visible"><Timeline figure listed=RwSignal::new(None) /></svg>
                <svg y=top(5) width="100%" height=pixels(name) overflow="visible"><text class="heading" y="18">{measured_name(figure)}</text></svg>
                <svg y=top(6) width="100%" height=pixels(measured) overflow="visible"><FoldedSvg figure /></svg>
            </svg>
            <text class="credit" x=pixels(EDGE) y=pixels(height - Px(14.0))>{credit}</text>
        </svg>
    }
}

/// The name and the unit of the series that is drawn.
fn measured_name(figure: FigureState) -> Option<String> {
    let series = figure.layout.with_untracked(|layout| layout.folded.as_ref().map(|folded| folded.series))?;
    let entry = figure.story().series.get(series)?;
    Some(format!("{}: {}, {}", figure.edition.figure_messages().measured, entry.name, entry.unit))
}
