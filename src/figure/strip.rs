//! A phone's strip: strands, bar, ticks and the place where the reader is. A finger drawn along it walks through the
//! events and opens the one that it leaves; a tap opens the nearest.

use super::numbers::percent;
use crate::attempt::attempt;
use crate::reactive::{attribute, part};
use crate::state::{Command, FigureState, Look};
use crate::style::level_class;
use entente_core::chart::Percent;
use entente_core::story::EventKind;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

/// Line above the strip: the date in hand, its phase and level.
#[component]
pub fn StripHead(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let event = move || figure.look.with(|look| look.pointed.or(look.event()));
    let entry = move || figure.story().events.get(event()?);
    let words = move || entry().map(|event| event.when.words.clone());
    let title = move || {
        let pointed = figure.look.with(|look| look.pointed)?;
        figure.story().events.get(pointed).map(|event| event.title.clone())
    };
    let phase = move || {
        let of_look = figure.look.with(Look::phase);
        let phase = figure.story().phases.get(of_look.or_else(|| entry()?.phase)?)?;
        Some((phase.name.clone(), (text.level)(phase.level)))
    };
    // The event that a finger is on, else the phase.
    let place = move || match (title(), phase()) {
        (Some(title), _) => Some((title, None)),
        (None, phase) => phase.map(|(name, level)| (name, Some(level))),
    };
    view! {
        <p class="strip-head" aria-hidden="true">
            <span class="date-in-hand">{part(words)}</span> " "
            {part(move || place().map(|(words, level)| view! {
                <span class="strip-place">{words}" "</span>{level.map(|level| view! { <strong>{level}</strong> })}
            }))}
        </p>
    }
}

/// The strip's ticks, one for each event, and where the reader is.
#[component]
pub fn StripTicks(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let ticks = move || {
        figure.layout.with(|layout| {
            let tick = |tick: &entente_core::chart::StripTick| {
                let x = percent(tick.x);
                match tick.kind {
                    EventKind::Told => view! { <line class="told" x1=x.clone() x2=x y1="0" y2="100%"></line> },
                    EventKind::Record => view! { <line class="record" x1=x.clone() x2=x y1="50%" y2="100%"></line> },
                    EventKind::Claimed => view! { <line class="claimed" x1=x.clone() x2=x y1="20%" y2="100%"></line> },
                }
            };
            layout.strip.iter().map(tick).collect::<Vec<_>>()
        })
    };
    let here = move || {
        let event = figure.look.with(|look| look.pointed.or(look.event()))?;
        let x = figure.scale().x_from_day(*figure.timeline.moments.get(event)?);
        Some(view! {
            <svg class="here" x=percent(x) y="50%" overflow="visible"><circle class="ring" r="8"></circle><circle r="4"></circle></svg>
        })
    };
    view! { <svg class="ticks" width="100%" height="100%" aria-hidden="true">{part(ticks)} {part(here)}</svg> }
}

/// Makes the strip answer to a finger.
#[component]
pub fn StripHand(
    /// The figure.
    figure: FigureState,
    /// Panels that the finger is drawn along.
    children: Children,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let place = NodeRef::<Div>::new();
    let drawn = RwSignal::new(false);
    let event_at = move |pointer: &PointerEvent| {
        let rect = place.get_untracked()?.get_bounding_client_rect();
        let x = Percent((f64::from(pointer.client_x()) - rect.left()) / rect.width().max(1.0) * 100.0);
        figure.layout.with_untracked(|layout| layout.nearest_in_time(figure.timeline, x))
    };
    let walk = move |pointer: PointerEvent| {
        if drawn.get_untracked() {
            figure.run(Command::Point(event_at(&pointer)));
        }
    };
    let press = move |pointer: PointerEvent| {
        if let Some(place) = place.get_untracked() {
            // Refused for a pointer that is gone.
            attempt(place.set_pointer_capture(pointer.pointer_id()));
        }
        drawn.set(true);
        figure.run(Command::Point(event_at(&pointer)));
    };
    let leave = move |pointer: PointerEvent| {
        if drawn.get_untracked() {
            drawn.set(false);
            figure.run(Command::Point(None));
            if let Some(event) = event_at(&pointer) {
                figure.run(Command::Visit(event));
            }
        }
    };
    // The browser took the finger for a scroll of the page.
    let cancel = move |_: PointerEvent| {
        drawn.set(false);
        figure.run(Command::Point(None));
    };
    let in_hand = move || figure.look.with(|look| look.pointed.or(look.event()));
    // 0 stands for the whole story.
    let value = move || in_hand().map_or(0, |event| event + 1).to_string();
    let words = move || {
        let event = in_hand()?;
        let entry = figure.story().events.get(event)?;
        Some(format!("{}, {}", entry.when.words, entry.title))
    };
    // Without the program it answers to nobody.
    let live = move |value: &'static str| figure.live.then_some(value);
    let open = move |key: KeyboardEvent| {
        if let Some(event) = in_hand().filter(|_| key.key() == "Enter") {
            figure.run(Command::Visit(event));
        }
    };
    view! {
        <div
            class="strip-hand" node_ref=place role=live("slider") aria-label=live(text.strip) tabindex=live("0") aria-valuemin=live("0")
            aria-valuemax=figure.live.then(|| figure.story().events.len().to_string()) aria-valuenow=attribute(move || figure.live.then(value))
            aria-valuetext=attribute(move || figure.live.then(|| words().unwrap_or_else(|| text.whole_story.to_owned()))) on:keydown=open
            on:pointerdown=press on:pointermove=walk on:pointerup=leave on:pointercancel=cancel
        >
            {children()}
        </div>
    }
}

/// The bar of levels above the strip's strands.
#[component]
pub fn StripBar(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    view! {
        <svg class="level-bar" width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
            {part(move || figure.layout.with(|layout| {
                layout
                    .levels
                    .iter()
                    .map(|level| view! { <path class=level_class(level.level) d=level.bands.clone()></path> })
                    .collect::<Vec<_>>()
            }))}
        </svg>
    }
}
