//! The keys of the figure: it is one tab stop, and arrows move between its events.

use super::document;
use crate::ui::Site;
use crate::view::EventStep;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// The attribute of a mark that holds its event's position.
const EVENT: &str = "data-event";

/// Listens for the keys of the figure.
pub fn listen(site: Site) {
    let Some(figure) = document::document() else { return };
    document::listen(&figure, "keydown", move |key: KeyboardEvent| {
        if key.ctrl_key() || key.alt_key() || key.meta_key() || key.shift_key() {
            return;
        }
        let Some(current) = mark_in_focus(&key) else { return };
        let Some(step) = EventStep::from_key(&key.key()) else { return };
        key.prevent_default();
        let next = step.from(current, site.story.events.len());
        site.tab_stop.set(Some(next));
        if let Some(mark) = document::find(&format!("[{EVENT}=\"{next}\"]")) {
            // A link of an SVG; focus() is the same for it.
            let _ = mark.unchecked_ref::<HtmlElement>().focus();
        }
    });
}

fn mark_in_focus(key: &KeyboardEvent) -> Option<usize> {
    let target: Element = key.target()?.dyn_into().ok()?;
    target.get_attribute(EVENT)?.parse().ok()
}
