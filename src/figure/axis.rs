//! The time axis that all panels share, with the date in hand on it.

use super::numbers::{percent, pixels, tiered};
use super::series::day_words;
use crate::reactive::{attribute, part};
use crate::state::FigureState;
use entente_core::chart::{Face, FigureClass, Percent, Px, Tick, text_width};
use leptos::prelude::*;

/// Distance from either end of a plot without room beside it within which the words of a tick turn inwards, and how
/// far they still reach over their tick, in CSS pixels.
const BRINK: Percent = Percent(3.0);
const OVER: [&str; 2] = ["-4", "4"];
/// The size of its words, and the space on either side of them.
const SIZE: Px = Px(12.0);
const PADDING: Px = Px(7.0);

/// The ticks with their labels, and the date of the event in hand or of the day that is read.
#[component]
pub fn TimeAxis(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let ticks = move || figure.layout.with(|layout| layout.ticks.clone());
    let key = |tick: &Tick| (tick.day, tick.unit);
    view! {
        <svg class="axis" width="100%" height="100%" aria-hidden="true">
            <line class="line" x2="100%"></line>
            <For each=ticks key=key children=move |tick| view! { <DateTick figure tick /> } />
            {part(move || date_in_hand(figure).map(|date| chip(figure.class.get_untracked(), date)))}
        </svg>
    }
}

/// A round date, drawn from its place.
#[component]
fn DateTick(
    /// The figure.
    figure: FigureState,
    /// The tick as it was laid out first.
    tick: Tick,
) -> impl IntoView {
    let now = move || {
        let same = |other: &&Tick| (other.day, other.unit) == (tick.day, tick.unit);
        figure.layout.with(|layout| layout.ticks.iter().find(same).copied().unwrap_or(tick))
    };
    let narrow = move || figure.layout.with(|layout| matches!(layout.class, FigureClass::Strip | FigureClass::Tall));
    let turned = Memo::new(move |_| match now().x {
        x if narrow() && x < BRINK => ("start", Some(OVER[0])),
        x if narrow() && x > Percent(100.0) - BRINK => ("end", Some(OVER[1])),
        _ => ("middle", None),
    });
    let words = (figure.edition.figure_messages().tick)(tick.day, tick.unit);
    view! {
        <svg class=attribute(move || Some(tiered("tick", now().tier))) x=attribute(move || Some(percent(now().x)))>
            <line y2="5"></line>
            <text dx=attribute(move || turned.get().1) y="18" text-anchor=attribute(move || Some(turned.get().0))>{words}</text>
        </svg>
    }
}

/// Words in a box, at their place, turned inwards where the smallest plot of a class has no room for half of them.
fn chip(of: FigureClass, (x, words, class): (Percent, String, &'static str)) -> impl IntoView {
    let width = text_width(&words, Face::SansBold, SIZE) + PADDING * 2.0;
    let left = match x {
        x if x.px_of(of.width()) + of.gutter() < width / 2.0 => Px(0.0),
        x if (Percent(100.0) - x).px_of(of.width()) < width / 2.0 => -width,
        _ => -width / 2.0,
    };
    view! {
        <svg class=class x=percent(x) overflow="visible">
            <rect x=pixels(left) y="2" width=pixels(width) height="21" rx="2"></rect>
            <text x=pixels(left + width / 2.0) y="17" text-anchor="middle">{words}</text>
        </svg>
    }
}

/// Position of the date in hand, its words, and the style sheet's name for it: the day that is read, else the selected
/// event's.
fn date_in_hand(figure: FigureState) -> Option<(Percent, String, &'static str)> {
    let look = figure.look.get();
    let scale = figure.scale();
    let inside = |x: Percent| x.is_inside().then_some(x);
    if let Some(day) = look.read {
        let x = inside(scale.x_from_day(f64::from(day.0) + 0.5))?;
        return Some((x, day_words(figure, day), "date-in-hand read"));
    }
    let event = look.event()?;
    let x = inside(scale.x_from_day(*figure.timeline.moments.get(event)?))?;
    Some((x, figure.story().events.get(event)?.when.words.clone(), "date-in-hand"))
}
