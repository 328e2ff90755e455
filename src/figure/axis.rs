//! The time axis that all panels share, with the date in hand on it.

use super::numbers::{percent, pixels, tiered};
use crate::state::FigureState;
use entente_core::chart::{Percent, Px};
use leptos::prelude::*;

/// How near to either end of the axis a date turns inwards.
const EDGE: Percent = Percent(12.0);

/// The ticks with their labels, and the date of the event in hand or of the day that is read.
#[component]
pub fn TimeAxis(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let words = figure.edition.figure_messages();
    let ticks = move || {
        figure.layout.with(|layout| {
            let tick = |tick: &entente_core::chart::Tick| {
                view! {
                    <g class=tiered("tick", tick.tier)>
                        <line x1=percent(tick.x) x2=percent(tick.x) y1="0" y2="5"></line>
                        <text x=percent(tick.x) y="18" text-anchor="middle">{(words.tick)(tick.day, tick.unit)}</text>
                    </g>
                }
            };
            layout.ticks.iter().map(tick).collect::<Vec<_>>()
        })
    };
    view! {
        <svg class="axis" width="100%" height="100%" aria-hidden="true">
            <line class="line" x2="100%"></line>
            {ticks}
            {move || date_in_hand(figure).map(|(x, words, class)| {
                let (anchor, dx) = match x {
                    x if x < EDGE => ("start", Px(6.0)),
                    x if x > Percent(100.0) - EDGE => ("end", Px(-6.0)),
                    _ => ("middle", Px(0.0)),
                };
                view! { <text class=class x=percent(x) dx=pixels(dx) y="18" text-anchor=anchor>{words}</text> }
            })}
        </svg>
    }
}

/// Where the date in hand stands, its words, and the style sheet's name for it: the day that is read, else the selected
/// event's.
fn date_in_hand(figure: FigureState) -> Option<(Percent, String, &'static str)> {
    let look = figure.look.get();
    let scale = figure.scale();
    let inside = |x: Percent| x.is_inside().then_some(x);
    if let Some(day) = look.read {
        let x = inside(scale.x_from_day(f64::from(day.0) + 0.5))?;
        return Some((x, (figure.edition.figure_messages().day)(day), "date read"));
    }
    let event = look.event()?;
    let x = inside(scale.x_from_day(*figure.timeline.moments.get(event)?))?;
    Some((x, figure.story().events.get(event)?.when.words.clone(), "date"))
}
