//! The keys of the figure: it is one tab stop, arrows move between its events, and `+`, `-` and `0` zoom.

use super::navigation::Navigator;
use super::zoom::Zoom;
use super::{document, gestures};
use crate::view::EventStep;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// The attribute of a mark that holds its event's position.
const EVENT: &str = "data-event";
/// Where keys act: nowhere else does a single letter do anything.
const FIGURE: &str = "#figure";

/// Listens for the keys of the figure.
pub fn listen(zoom: &Rc<Zoom>, navigator: &Rc<Navigator>) {
    let Some(document) = document::document() else { return };
    let (zoom, navigator) = (Rc::clone(zoom), Rc::clone(navigator));
    document::listen(&document, "keydown", move |key: KeyboardEvent| {
        if key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        let Some(target) = key.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if !matches!(target.closest(FIGURE), Ok(Some(_))) {
            return;
        }
        let zooms = match key.key().as_str() {
            "+" | "=" => Some("in"),
            "-" => Some("out"),
            "0" => Some("whole"),
            _ => None,
        };
        if let Some(step) = zooms {
            key.prevent_default();
            return gestures::take(step, &zoom, &navigator);
        }
        let current = target.get_attribute(EVENT).and_then(|event| event.parse().ok());
        if let (Some(current), Some(step), false) = (current, EventStep::from_key(&key.key()), key.shift_key()) {
            key.prevent_default();
            step_to(&zoom, &navigator, step.from(current, zoom.site().story.events.len()));
        }
    });
}

/// Puts the focus on an event, and brings it into the figure before.
fn step_to(zoom: &Rc<Zoom>, navigator: &Rc<Navigator>, event: usize) {
    let site = zoom.site();
    site.tab_stop.set(Some(event));
    if zoom.reveal(event) {
        // The focus needs its mark now; the way there would be too long.
        zoom.arrive();
        Rc::clone(navigator).note_view(false);
    }
    spawn_local(async move {
        // Once the mark is drawn.
        leptos::task::tick().await;
        if let Some(mark) = document::find(&format!("[{EVENT}=\"{event}\"]")) {
            // A link of an SVG; focus() is the same for it.
            let _ = mark.unchecked_ref::<HtmlElement>().focus();
        }
    });
}
