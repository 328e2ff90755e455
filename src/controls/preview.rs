//! A card beside a mark that is pointed at: date, title, first sentence. It never covers the mark, closes by Escape and
//! can be pointed at itself (WCAG 1.4.13).

use crate::figure::pixels;
use crate::state::{Command, FigureState};
use entente_core::chart::Px;
use entente_core::story::EventKind;
use entente_core::view::Stop;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// Time that a pointer rests on a mark before its card opens.
const REST: Duration = Duration::from_millis(120);
/// Time that the card stays when the pointer leaves, so that it can be reached.
const STAY: Duration = Duration::from_millis(200);

/// The preview of the event that is pointed at.
#[component]
pub fn Preview(
    /// The figure.
    figure: FigureState,
    /// The element that all panels stand in.
    plot: NodeRef<Div>,
) -> impl IntoView {
    let shown: RwSignal<Option<usize>> = RwSignal::new(None);
    let held = RwSignal::new(false);
    let changes = StoredValue::new(0_u32);
    let close = move || {
        // What goes from under the pointer does not tell that it was left.
        held.set(false);
        shown.set(None);
    };
    // Beside the text of an event its card tells nothing, and may cover other marks.
    let pointed =
        Memo::new(move |_| figure.look.with(|look| look.pointed.filter(|event| look.selected.event() != Some(*event))));
    let selected = Memo::new(move |_| figure.look.with(|look| look.selected.event()));
    Effect::new(move |_| {
        if selected.get().is_some_and(|event| shown.get_untracked() == Some(event)) {
            close();
        }
    });
    // A card would cover the panel that the keys went to.
    let stop = Memo::new(move |_| figure.look.with(|look| look.stop));
    Effect::new(move |_| {
        if matches!(stop.get(), Some(Stop::Panel(_))) {
            close();
        }
    });
    // By hand: the focus may be anywhere while the pointer rests on a mark, or the figure covers the window. A drawer, a
    // search and a dialog have an earlier use for the key.
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            let escape = window_event_listener(leptos::ev::keydown, move |key| {
                let in_dialog = key
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok())
                    .is_some_and(|target| matches!(target.closest("dialog"), Ok(Some(_))));
                if key.key() != "Escape" || in_dialog {
                    return;
                }
                if shown.get_untracked().is_some() {
                    figure.run(Command::Point(None));
                    close();
                } else if !key.default_prevented() {
                    figure.whole.set(false);
                }
            });
            on_cleanup(move || escape.remove());
        }
    });
    Effect::new(move |_| {
        let pointed = pointed.get();
        let held = held.get();
        changes.update_value(|changes| *changes = changes.wrapping_add(1));
        let change = changes.get_value();
        if pointed.is_none() && held {
            return;
        }
        let by_key = figure.look.with_untracked(|look| pointed.is_some() && look.stop == pointed.map(Stop::Event));
        let wait = match pointed {
            Some(_) if by_key => Duration::ZERO,
            Some(_) => REST,
            None => STAY,
        };
        set_timeout(
            move || {
                if changes.get_value() == change && shown.get_untracked() != pointed {
                    shown.set(pointed);
                }
            },
            wait,
        );
    });
    move || {
        let event = shown.get()?;
        let (x, y, width) = place(figure, plot, event)?;
        let entry = figure.story().events.get(event)?;
        let text = figure.edition.figure_messages();
        let [told, record, claimed] = text.kinds;
        let kind = match entry.kind {
            EventKind::Told => told,
            EventKind::Record => record,
            EventKind::Claimed => claimed,
        };
        let kind = figure.story().has_article.then(|| view! { <p class="facts">{kind}</p> });
        let lane = figure.story().lanes.get(entry.lane).map(|lane| lane.name.clone());
        let after = x < width / 2.0;
        let left = pixels(Px(x)) + "px";
        let top = pixels(Px(y)) + "px";
        Some(view! {
            <div
                class=if after { "preview after" } else { "preview before" } style:left=left style:top=top
                on:pointerenter=move |_| held.set(true) on:pointerleave=move |_| held.set(false)
            >
                <p class="facts">{entry.when.words.clone()} " · " {lane}</p>
                <p class="title"><a href=figure.edition.event_href(entry.id.as_str()) tabindex="-1">{entry.title.clone()}</a></p>
                <p>{entry.sentence.clone()}</p>
                {kind}
            </div>
        })
    }
}

/// Position of an event's mark in the stage that holds the card, with the stage's width, all in CSS pixels.
fn place(figure: FigureState, plot: NodeRef<Div>, event: usize) -> Option<(f64, f64, f64)> {
    let plot = plot.get_untracked()?;
    let stage = plot.closest(".stage").ok()??.get_bounding_client_rect();
    let lanes = plot.query_selector(".lanes").ok()??.get_bounding_client_rect();
    let (x, y) = figure.layout.with_untracked(|layout| layout.place(figure.timeline, event))?;
    let across = lanes.left() - stage.left() + x.px_of(Px(lanes.width())).0;
    let down = lanes.top() - stage.top() + y.px_of(Px(lanes.height())).0;
    Some((across, down, stage.width()))
}
