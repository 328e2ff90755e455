//! The bands of the phases, in the colours of their levels: the bar above the strands, the tint behind them.

use super::numbers::{percent, tiered};
use crate::reactive::{Attribute, attribute, each, part};
use crate::state::FigureState;
use crate::style::level_class;
use entente_core::chart::{Band, Percent};
use leptos::prelude::*;

/// The phases whose bands are in sight, by their positions in the outline.
pub(super) fn phases_in_sight(figure: FigureState) -> Memo<Vec<usize>> {
    Memo::new(move |_| figure.layout.with(|layout| layout.bands.iter().map(|band| band.phase).collect()))
}

/// Something of a phase's band, while that is in sight.
fn of_band<T>(figure: FigureState, phase: usize, of: impl Fn(&Band) -> Option<T>) -> Option<T> {
    figure.layout.with(|layout| layout.bands.iter().find(|band| band.phase == phase).and_then(&of))
}

/// Beginning and width of a phase's band.
fn across(figure: FigureState, phase: usize) -> (Attribute, Attribute) {
    let of = |of: fn(&Band) -> Percent| attribute(move || of_band(figure, phase, |band| Some(percent(of(band)))));
    (of(|band| band.from), of(|band| band.to - band.from))
}

fn level_of(figure: FigureState, phase: usize) -> i8 {
    figure.story().phases.get(phase).map_or(0, |phase| phase.level)
}

/// A phase's band from top to bottom of a panel.
#[component]
pub fn Tint(
    /// The figure.
    figure: FigureState,
    /// The phase, by its position in the outline.
    phase: usize,
) -> impl IntoView {
    let (x, width) = across(figure, phase);
    view! {
        <rect class=format!("tint {}", level_class(level_of(figure, phase))) x=x width=width height="100%"></rect>
    }
}

/// The bands behind the strands.
#[component]
pub fn Tints(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let phases = phases_in_sight(figure);
    each(move || phases.get(), move |phase| view! { <Tint figure phase /> })
}

/// The bar: each phase in the colour of its level, with the level's number where it has room.
#[component]
pub fn LevelBar(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let phases = phases_in_sight(figure);
    view! {
        <svg class="level-bar" width="100%" height="100%" aria-hidden="true">
            {each(move || phases.get(), move |phase| view! { <Level figure phase /> })}
        </svg>
    }
}

/// A phase's piece of the bar.
#[component]
fn Level(
    /// The figure.
    figure: FigureState,
    /// The phase, by its position in the outline.
    phase: usize,
) -> impl IntoView {
    let level = level_of(figure, phase);
    let (x, width) = across(figure, phase);
    let tier = Memo::new(move |_| of_band(figure, phase, |band| band.number));
    let number = move || {
        let class = Some(tiered("", tier.get()?)).filter(|class| !class.is_empty());
        Some(view! { <text class=class dx="5" y="11">{(figure.edition.figure_messages().level)(level)}</text> })
    };
    view! {
        <svg class=level_class(level) x=x width=width height="100%">
            <rect width="100%" height="100%"></rect>
            {part(number)}
        </svg>
    }
}
