//! The figure over the whole window: an entry of the history of its own, so that Back closes it.

use super::document;
use super::focus::after_drawing;
use super::places::Places;
use crate::attempt::attempt;
use crate::state::{Command, FigureState};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The class of the root while the figure stands over the whole window.
const CLASS: &str = "whole-figure";

/// Selectors of the button that closes it, and of those that open it: on a phone, elsewhere.
const CLOSE: &str = "#figure .tools .expand";
const OPEN: &str = "#bar .expand, #figure .tools .expand";

/// Puts the focus where the reader goes on, unless it is in the figure and stays there.
fn focus_on(selector: &'static str) {
    after_drawing(move || {
        let stays = document::active().is_some_and(|element| matches!(element.closest("#figure"), Ok(Some(_))));
        let shown = document::all(selector).into_iter().find(document::is_in_sight);
        if let Some(element) = shown.filter(|_| !stays) {
            document::focus(&element);
        }
    });
}

/// Follows whether the figure stands over the whole window.
pub fn follow(figure: FigureState, places: &Rc<Places>) {
    let places = StoredValue::new_local(Rc::clone(places));
    // The entry of the history that opening made, and its path.
    let opened: StoredValue<Option<(f64, String)>> = StoredValue::new(None);
    Effect::new(move |before: Option<bool>| {
        let whole = figure.whole.get();
        if let Some(root) = document::root() {
            attempt(root.class_list().toggle_with_force(CLASS, whole));
        }
        if before.is_some_and(|before| before != whole) {
            // What a finger or a key pointed at in one figure is not in hand in the other.
            figure.run(Command::Point(None));
        }
        if whole && before == Some(false) {
            let address = format!("{}{}", document::path(), document::query());
            places.get_value().go_to(&address, false);
            opened.set_value(Some((places.get_value().current(), document::path())));
        }
        if !whole && let Some((entry, path)) = opened.try_update_value(Option::take).flatten() {
            // Closed by hand where nothing else was opened meanwhile: the entry has done its work.
            if places.get_value().current() == entry && document::path() == path {
                attempt(document::window().ok_or(JsValue::NULL).and_then(|window| window.history()?.back()));
            }
        }
        match before {
            Some(false) if whole => focus_on(CLOSE),
            Some(true) if !whole => focus_on(OPEN),
            _ => {}
        }
        whole
    });
}
