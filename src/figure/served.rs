//! The figure as a page is served: in every class, of which the style sheet shows one.

use super::legend::Legend;
use super::plot::Plot;
use super::summary::Summary;
use crate::edition::Edition;
use crate::state::FigureState;
use entente_core::chart::{FigureClass, Timeline};
use entente_core::story::Outline;
use entente_core::view::Selection;
use leptos::html::Div;
use leptos::prelude::*;

/// The figure of a page, before the program is there. It draws the same, class by class.
#[component]
pub fn ServedFigure(
    /// The outline, its language and its place.
    edition: Edition<Outline>,
    /// Places of its events in time.
    timeline: &'static Timeline,
    /// Subject of the page.
    selected: Selection,
    /// The classes that it is drawn for.
    classes: &'static [FigureClass],
) -> impl IntoView {
    let figures: Vec<FigureState> =
        classes.iter().map(|class| FigureState::new(edition, timeline, selected, *class, false)).collect();
    let first = figures.first().copied();
    let plots: Vec<_> = figures
        .into_iter()
        .map(|figure| {
            let (listed, open, plot) = (RwSignal::new(None), RwSignal::new(false), NodeRef::<Div>::new());
            view! { <Plot figure listed open plot /> }
        })
        .collect();
    view! {
        {first.map(|figure| view! { <Summary figure /> })}
        <div class="instrument">
            <div class="tools"></div>
            <div class="stage">{plots}</div>
            {first.map(|figure| view! { <Legend figure /> })}
            <div class="overview-row"></div>
        </div>
    }
}
