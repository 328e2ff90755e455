//! Keeps the view in the address: reads it when a page opens or a reader goes back, writes it as the view changes.

use super::document;
use super::places::Places;
use crate::state::{Camera, FigureState, Found, Motion, Target};
use entente_core::view::view_from_query;
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;

/// Time that a hand rests before the address tells where the figure stands.
const SETTLED: Duration = Duration::from_millis(250);

/// Shows the view that the address asks for; what of it was ignored, in words.
pub fn read(figure: FigureState, motion: Motion) -> String {
    let (view, ignored) = view_from_query(&document::query(), figure.story(), figure.timeline);
    let camera =
        Camera { window: view.window.unwrap_or(figure.timeline.whole), equal: if view.equal { 1.0 } else { 0.0 } };
    if motion == Motion::AtOnce {
        figure.camera.set(camera);
    }
    figure.target.set(Target { camera, motion });
    figure.series_open.set(view.series.is_some());
    let series = view.series.unwrap_or_else(|| figure.story().featured_series());
    if figure.series.with_untracked(|shown| *shown != series) {
        figure.series.set(series);
    }
    if figure.search.with_untracked(|search| search.filter != view.filter) {
        figure.search.update(|search| {
            search.found = if view.filter.is_empty() { Found::Nothing } else { Found::Waiting };
            search.filter = view.filter;
        });
    }
    let messages = figure.edition.figure_messages();
    ignored.iter().map(|one| (messages.ignored)(one)).collect::<Vec<_>>().join(" ")
}

/// Writes the view into the address from now on: as an entry of the history where a reader chose it, else in its last
/// entry, once the hand rests.
pub fn follow(figure: FigureState, places: &Rc<Places>, notice: RwSignal<String>) {
    let places = StoredValue::new_local(Rc::clone(places));
    Effect::new(move |before: Option<u32>| {
        let entry = figure.entry.get();
        if before.is_none_or(|before| before == entry.number) {
            return entry.number;
        }
        // What was wrong with the address is about to be gone from it.
        notice.set(String::new());
        if entry.chosen {
            write(figure, &places.get_value(), false);
        } else {
            let later = move || {
                if figure.entry.with_untracked(|now| now.number) == entry.number {
                    write(figure, &places.get_value(), true);
                }
            };
            set_timeout(later, SETTLED);
        }
        entry.number
    });
}

fn write(figure: FigureState, places: &Places, replaces: bool) {
    let query = figure.query();
    if query != document::query() {
        places.go_to(&format!("{}{query}", document::path()), replaces);
    }
}
