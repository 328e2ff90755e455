//! The whole story in little, and the brush on it: the stretch of time that the figure shows.

use super::chart::colours;
use super::numbers::percent;
use crate::attempt::attempt;
use crate::reactive::{attribute, part};
use crate::state::{Command, FigureState, Look};
use entente_core::chart::{Grip, Percent};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::svg::Svg;

/// Step of a key at an end of the brush, as a share of the whole story.
const STEP: f64 = 0.02;

/// The overview with its brush, whose ends are sliders.
#[component]
pub fn Overview(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let place = NodeRef::<Svg>::new();
    // What a pointer holds, and where it was last across, in CSS pixels.
    let held: RwSignal<Option<(Grip, f64)>> = RwSignal::new(None);
    let hold = move |grip: Grip, pointer: &PointerEvent| {
        pointer.stop_propagation();
        if let Some(place) = place.get_untracked() {
            // Refused for a pointer that is gone.
            attempt(place.set_pointer_capture(pointer.pointer_id()));
        }
        held.set(Some((grip, f64::from(pointer.client_x()))));
    };
    let drag = move |pointer: PointerEvent| {
        let Some(((grip, before), place)) = held.get_untracked().zip(place.get_untracked()) else { return };
        let (x, width) = (f64::from(pointer.client_x()), place.get_bounding_client_rect().width());
        if width > 0.0 {
            held.set(Some((grip, x)));
            figure.run(Command::Brush(grip, (x - before) / width));
        }
    };
    let release = move |_: PointerEvent| held.set(None);
    let window = move || figure.layout.with(|layout| layout.overview.window);
    let share = move |of: fn((Percent, Percent)) -> f64| attribute(move || Some(percent(Percent(of(window())))));
    let whole = Memo::new(move |_| {
        figure.layout.with(|layout| (layout.overview.ribbon.clone(), layout.overview.colours.clone()))
    });
    let [first, last] = text.brush_ends;
    view! {
        <p class="overview-hint" aria-hidden="true">{text.brush_hint}</p>
        <svg
            class="overview" width="100%" height="100%" role="group" aria-label=text.brush node_ref=place
            on:pointermove=drag on:pointerup=release on:pointercancel=release
        >
            {part(move || whole.with(|(ribbon, stops)| view! {
                <svg width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none">
                    <defs>{colours("ribbon-overview", stops)}</defs>
                    <path class="ribbon" d=ribbon.clone() fill="url(#ribbon-overview)"></path>
                </svg>
            }))}
            <rect class="outside" width=share(|(from, _)| from.0.max(0.0)) height="100%"></rect>
            <rect class="outside" x=share(|(_, to)| to.0) width=share(|(_, to)| (100.0 - to.0).max(0.0)) height="100%"></rect>
            <rect class="window" x=share(|(from, _)| from.0) width=share(|(from, to)| (to - from).0) height="100%"
                on:pointerdown=move |pointer: PointerEvent| hold(Grip::Whole, &pointer)></rect>
            {part(move || {
                let event = figure.look.with(Look::event)?;
                let place = figure.scale().axis.place(*figure.timeline.moments.get(event)?);
                let x = percent(Percent(place * 100.0));
                Some(view! { <line class="cursor" x1=x.clone() x2=x y2="100%"></line> })
            })}
            <Handle figure grip=Grip::Start name=first x=Signal::derive(move || window().0) hold />
            <Handle figure grip=Grip::End name=last x=Signal::derive(move || window().1) hold />
        </svg>
    }
}

/// An end of the brush: a slider over the whole story.
#[component]
fn Handle(
    /// The figure.
    figure: FigureState,
    /// Which end.
    grip: Grip,
    /// Its name.
    name: &'static str,
    /// Its position across the overview.
    x: Signal<Percent>,
    /// Told when a pointer takes hold of it.
    hold: impl Fn(Grip, &PointerEvent) + Copy + 'static,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let whole = figure.timeline.whole;
    let day = move || {
        let window = figure.layout.with(|layout| layout.window);
        let day = if grip == Grip::Start { window.start.ceil() } else { window.end.ceil() - 1.0 };
        entente_core::date::Day(day as i32)
    };
    let keys = move |key: KeyboardEvent| {
        let by = match key.key().as_str() {
            "ArrowLeft" | "ArrowDown" => -STEP,
            "ArrowRight" | "ArrowUp" => STEP,
            "Home" => -1.0,
            "End" => 1.0,
            _ => return,
        };
        // The figure's own keys mean something else.
        key.prevent_default();
        key.stop_propagation();
        figure.run(Command::Brush(grip, by));
    };
    view! {
        <svg
            class="handle" x=attribute(move || Some(percent(x.get()))) width="1" height="100%" overflow="visible"
            role="slider" tabindex="0" aria-label=name aria-valuemin=(whole.start as i32).to_string()
            aria-valuemax=(whole.end as i32).to_string() aria-valuenow=attribute(move || Some(day().0.to_string()))
            aria-valuetext=attribute(move || Some((text.day)(day())))
            on:pointerdown=move |pointer: PointerEvent| hold(grip, &pointer) on:keydown=keys
        >
            <rect class="hold" x="-12" width="24" height="100%"></rect>
            <rect class="grip" x="-4" y="15%" width="8" height="70%" rx="2"></rect>
        </svg>
    }
}
