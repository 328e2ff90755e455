//! On the story's page the figure follows the reading: the phase and the event that stand in the upper third of the
//! window are marked.

use super::document;
use crate::state::FigureState;
use entente_core::view::Selection;
use js_sys::Array;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The part of the window that counts: a line at a third of its height.
const LINE: &str = "-33% 0px -66% 0px";
/// The ids of what is followed.
const EVENT: &str = "event-";
const PHASE: &str = "phase-";

thread_local! {
    /// Observer of the page that is shown.
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Observer of the text of a page, and what it calls; ends when dropped.
struct Reading {
    observer: IntersectionObserver,
    _entered: Closure<dyn FnMut(Array)>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Follows the reading of the page that is shown, where its text has phases and events, and no longer that of the page
/// before.
pub fn follow(figure: FigureState) {
    READING.replace(None);
    super::focus::after_drawing(move || {
        READING.replace(observe(figure));
    });
}

fn observe(figure: FigureState) -> Option<Reading> {
    let passages = document::all(&format!("#reading [id^={EVENT}], #reading [id^={PHASE}]"));
    if passages.is_empty() || figure.look.with_untracked(|look| look.selected) != Selection::Nothing {
        return None;
    }
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
    for passage in passages {
        observer.observe(&passage);
    }
    Some(Reading { observer, _entered: entered })
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
