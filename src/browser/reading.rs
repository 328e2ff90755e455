//! On the story's page the figure follows the reading: the phase and the event that stand in the upper third of the
//! window are marked.

use super::document;
use crate::state::FigureState;
use entente_core::view::Selection;
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The part of the window that counts: a line at a third of its height.
const LINE: &str = "-33% 0px -66% 0px";
/// The ids of what is followed.
const EVENT: &str = "event-";
const PHASE: &str = "phase-";

/// Follows the reading on every page that has phases and events in its text.
pub fn follow(figure: FigureState) {
    // What was observed on the page before.
    let observing: StoredValue<Option<IntersectionObserver>, LocalStorage> = StoredValue::new_local(None);
    let selected = Memo::new(move |_| figure.look.with(|look| look.selected));
    Effect::new(move |_| {
        observing.update_value(|before| {
            if let Some(before) = before.take() {
                before.disconnect();
            }
        });
        if selected.get() == Selection::Nothing {
            super::focus::after_drawing(move || observing.set_value(observe(figure)));
        }
    });
}

fn observe(figure: FigureState) -> Option<IntersectionObserver> {
    let entered = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
            if let Some(passing) =
                Some(entry.target().id()).filter(|_| entry.is_intersecting()).and_then(|id| selection(figure, &id))
            {
                figure.look.update(|look| look.passing = passing);
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(LINE);
    let observer = IntersectionObserver::new_with_options(entered.as_ref().unchecked_ref(), &options).ok()?;
    for element in document::all(&format!("#reading [id^={EVENT}], #reading [id^={PHASE}]")) {
        observer.observe(&element);
    }
    entered.forget();
    Some(observer)
}

/// Event or phase that an element of the text is about.
fn selection(figure: FigureState, id: &str) -> Option<Selection> {
    let story = figure.story();
    if let Some(id) = id.strip_prefix(EVENT) {
        return story.event(id).map(Selection::Event);
    }
    let id = id.strip_prefix(PHASE)?;
    story.phases.iter().position(|phase| phase.id.as_str() == id).map(Selection::Phase)
}
