//! The phases above the strands: their names on two rows, and the bar with their levels.

use super::numbers::{percent, pixels, tiered};
use crate::reactive::{flag, part};
use crate::state::FigureState;
use crate::style::level_class;
use entente_core::chart::{Anchor, Band, NameRow, PhaseName};
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
    view! {
        <svg class="phase-names" width="100%" height="100%">
            {part(move || figure.layout.with(|layout| {
                layout.names.iter().map(|name| phase_name(figure, name, &layout.bands)).collect::<Vec<_>>()
            }))}
        </svg>
    }
}

fn phase_name(figure: FigureState, name: &PhaseName, bands: &[Band]) -> impl IntoView + use<> {
    let phase = figure.story().phases.get(name.phase);
    let title = phase.map(|phase| phase.name.clone()).unwrap_or_default();
    let href = phase.map(|phase| figure.edition.phase_href(phase.id.as_str()));
    let level = phase.map_or(0, |phase| phase.level);
    let index = name.phase;
    // Where the bar has no room for the number it stands behind the name.
    let number = bands.iter().find(|band| band.phase == index).and_then(|band| band.number);
    let number = match number {
        Some(tier) if tier <= name.tier => "behind unseen-level".to_owned(),
        Some(tier) => format!("behind until-{}", tier.0),
        None => "behind".to_owned(),
    };
    let marked = move || figure.look.with(|look| phase_in_hand(figure, look) == Some(index));
    let class = tiered("phase-name", name.tier);
    let y = if name.row == NameRow::Upper { UPPER } else { LOWER };
    let leader = name.leader.map(|leader| {
        let d = format!("M0 {FOOT}V22L{} 15", pixels(leader.bend));
        view! { <svg class="leader" x=percent(leader.x) width="1" height="100%" overflow="visible"><path d=d></path></svg> }
    });
    svg::a()
        .class(class)
        .class(("selected", flag(marked)))
        .attr("href", href)
        .attr("target", figure.edition.target())
        .attr("tabindex", "-1")
        .child((
            leader,
            view! {
                <text x=percent(name.x) dx=pixels(name.dx) y=y text-anchor=(name.anchor == Anchor::End).then_some("end")>
                    {title}<tspan class=number>{format!(" {}", (figure.edition.figure_messages().level)(level))}</tspan>
                </text>
            },
        ))
}

/// The phase in hand: the selected one, or the one of the selected event.
pub(super) fn phase_in_hand(figure: FigureState, look: &crate::state::Look) -> Option<usize> {
    let of_event = || figure.story().events.get(look.event()?)?.phase;
    look.phase().or_else(of_event)
}

/// The bar: each phase in the colour of its level, with the level's number where it has room.
#[component]
pub fn LevelBar(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    view! {
        <svg class="level-bar" width="100%" height="100%" aria-hidden="true">
            {part(move || figure.layout.with(|layout| layout.bands.iter().map(|band| bar(figure, band)).collect::<Vec<_>>()))}
        </svg>
    }
}

fn bar(figure: FigureState, band: &Band) -> impl IntoView + use<> {
    let number = band.number.map(|tier| {
        let class = tiered("", tier);
        let words = (figure.edition.figure_messages().level)(band.level);
        view! { <text class=class x=percent(band.from) dx="5" y="11">{words}</text> }
    });
    view! {
        <g class=level_class(band.level)>
            <rect x=percent(band.from) width=percent(band.to - band.from) height="100%"></rect>
            {number}
        </g>
    }
}
