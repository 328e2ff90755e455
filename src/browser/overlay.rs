//! The figure over the whole window: an entry of the history of its own, so that Back closes it.

use super::document;
use super::places::Places;
use crate::state::FigureState;
use leptos::prelude::*;
use std::rc::Rc;

/// The class of the root while the figure stands over the whole window.
const CLASS: &str = "whole-figure";

/// Follows whether the figure stands over the whole window.
pub fn follow(figure: FigureState, places: &Rc<Places>) {
    let places = StoredValue::new_local(Rc::clone(places));
    Effect::new(move |before: Option<bool>| {
        let whole = figure.whole.get();
        if let Some(root) = document::root() {
            let _ = root.class_list().toggle_with_force(CLASS, whole);
        }
        if whole && before == Some(false) {
            let address = format!("{}{}", document::path(), document::query());
            places.get_value().go_to(&address, false);
        }
        whole
    });
}
