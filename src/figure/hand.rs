//! Marks that run through all panels, behind them: the phase in hand, the line of the selected event, the day that
//! is read.

use super::bands::{Tint, phases_in_sight};
use super::names::phase_in_hand;
use super::numbers::percent;
use crate::reactive::part;
use crate::state::{FigureState, Look};
use entente_core::chart::Percent;
use leptos::prelude::*;

/// The phase in hand, and the lines of what is selected and read.
#[component]
pub fn Across(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let phase = Memo::new(move |_| figure.look.with(|look| phase_in_hand(figure, look)));
    let in_sight = phases_in_sight(figure);
    let band = move || phase.get().filter(|phase| in_sight.with(|phases| phases.contains(phase)));
    let band = move || band().map(|phase| view! { <Tint figure phase /> });
    let line = move |class: &'static str, x: Option<Percent>| {
        let x = percent(x.filter(|x| x.is_inside())?);
        Some(view! { <line class=class x1=x.clone() x2=x y2="100%"></line> })
    };
    let selected = move || {
        let event = figure.look.with(Look::event)?;
        line("cursor", figure.timeline.moments.get(event).map(|moment| figure.scale().x_from_day(*moment)))
    };
    let read = move || {
        let day = figure.look.with(|look| look.read)?;
        line("read", Some(figure.scale().x_from_day(f64::from(day.0) + 0.5)))
    };
    view! {
        <svg class="across" width="100%" height="100%" aria-hidden="true">{part(band)} {part(selected)} {part(read)}</svg>
    }
}
