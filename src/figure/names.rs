//! The names of the phases above the strands, on two rows.

use super::numbers::{percent, pixels, tiered};
use crate::reactive::{attribute, each, part};
use crate::state::FigureState;
use entente_core::chart::{Anchor, NameRow, PhaseName};
use leptos::prelude::*;
use leptos::svg;

/// The base lines of the two rows, in CSS pixels.
const UPPER: &str = "12";
const LOWER: &str = "28";
/// The height of the panel, in CSS pixels: where a leader starts.
const FOOT: f64 = 33.0;

/// The names of phases, each a link to its phase's page.
#[component]
pub fn PhaseNames(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let phases = move || figure.layout.with(|layout| layout.names.iter().map(|name| name.phase).collect::<Vec<_>>());
    view! {
        <svg class="phase-names" width="100%" height="100%">
            {each(phases, move |phase| view! { <Name figure phase /> })}
        </svg>
    }
}

/// A phase's name: a link to its page.
#[component]
fn Name(
    /// The figure.
    figure: FigureState,
    /// The phase, by its position in the outline.
    phase: usize,
) -> impl IntoView {
    let entry = figure.story().phases.get(phase);
    let href = entry.map(|entry| figure.edition.phase_href(entry.id.as_str()));
    let title = entry.map(|entry| entry.name.clone()).unwrap_or_default();
    let level = entry.map_or(0, |entry| entry.level);
    let placed = move || figure.layout.with(|layout| layout.names.iter().find(|name| name.phase == phase).copied());
    let of = move |of: fn(PhaseName) -> Option<String>| attribute(move || placed().and_then(of));
    let number = move || figure.layout.with(|layout| layout.bands.iter().find(|band| band.phase == phase)?.number);
    // Where the bar has no room for the level's number it stands behind the name.
    let behind = move || {
        Some(match (number(), placed()?.tier) {
            (Some(tier), own) if tier <= own => "behind unseen-level".to_owned(),
            (Some(tier), _) => format!("behind until-{}", tier.0),
            (None, _) => "behind".to_owned(),
        })
    };
    let leader = move || {
        let leader = placed()?.leader?;
        let d = format!("M0 {FOOT}V22L{} 15", pixels(leader.bend));
        Some(view! { <svg class="leader" x=percent(leader.x)><path d=d></path></svg> })
    };
    let marked = move || figure.look.with(|look| phase_in_hand(figure, look) == Some(phase));
    let class = move || {
        let marked = if marked() { " selected" } else { "" };
        placed().map(|name| tiered(&format!("phase-name{marked}"), name.tier))
    };
    svg::a()
        .attr("class", attribute(class))
        .attr("href", href)
        .attr("target", figure.edition.target())
        .attr("tabindex", "-1")
        .child((
            part(leader),
            view! {
                <text
                    x=of(|name| Some(percent(name.x))) dx=of(|name| Some(pixels(name.dx)))
                    y=of(|name| Some(if name.row == NameRow::Upper { UPPER } else { LOWER }.to_owned()))
                    text-anchor=of(|name| (name.anchor == Anchor::End).then(|| "end".to_owned()))
                >
                    {title}<tspan class=attribute(behind)>{format!(" {}", (figure.edition.figure_messages().level)(level))}</tspan>
                </text>
            },
        ))
}

/// The phase in hand: the selected one, or the one of the selected event.
pub(super) fn phase_in_hand(figure: FigureState, look: &crate::state::Look) -> Option<usize> {
    let of_event = || figure.story().events.get(look.event()?)?.phase;
    look.phase().or_else(of_event)
}
