//! Keeps the view in the address: reads it when a page opens or a reader goes back, writes it as the view changes.

use super::places::Places;
use super::search::Search;
use super::zoom::Zoom;
use super::{controls, document};
use entente_core::view::{View, query_from_view, view_from_query};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// How long a hand rests before the address tells where the figure stands.
const SETTLED: Duration = Duration::from_millis(250);
/// The element that names what of the address was ignored.
const NOTICE: &str = "view-notice";

/// The address, as far as it tells the view.
pub struct Address {
    zoom: Rc<Zoom>,
    search: Rc<Search>,
    /// Where each step of the history was read.
    pub places: Places,
    /// Changes of the view so far: of two that follow each other closely, the later one is noted.
    changes: Cell<u32>,
}

impl Address {
    /// The address of the page that is open.
    pub fn new(zoom: &Rc<Zoom>, search: &Rc<Search>) -> Rc<Self> {
        let (zoom, search) = (Rc::clone(zoom), Rc::clone(search));
        Rc::new(Self { zoom, search, places: Places::new(), changes: Cell::default() })
    }

    /// Shows the view that the address asks for, gliding or at once, and names what of it was ignored.
    pub fn show(&self, glides: bool) {
        let site = self.zoom.site();
        let (view, ignored) = view_from_query(&document::query(), site.story, site.timeline);
        let to = (view.viewport.unwrap_or(site.timeline.whole), if view.equal { 1.0 } else { 0.0 });
        self.zoom.glide_to(to);
        if !glides {
            self.zoom.arrive();
        }
        let series = view.series.unwrap_or_else(|| site.story.featured_series());
        site.change(|shown| (shown.series, shown.filter) = (series, view.filter));
        controls::show(&self.zoom);
        self.search.apply();
        let words: Vec<String> = ignored.iter().map(|one| (site.messages().ignored)(one)).collect();
        say(&words.join(" "));
    }

    /// The query of the view that the figure goes to.
    pub fn query(&self) -> String {
        let site = self.zoom.site();
        let view = View {
            viewport: Some(self.zoom.target()),
            equal: self.zoom.is_equal(),
            series: Some(site.shown().series),
            filter: site.shown().filter,
        };
        query_from_view(&view, site.story, site.timeline.whole)
    }

    /// Puts the view into the address: as a step of the history where a reader chose it, else in its last step, once
    /// the hand rests.
    pub fn note(self: &Rc<Self>, chosen: bool) {
        // What was wrong with the address is about to be gone from it.
        say("");
        let change = self.changes.get().wrapping_add(1);
        self.changes.set(change);
        if chosen {
            if self.query() != document::query() {
                self.write(false);
            }
            return;
        }
        let address = Rc::clone(self);
        set_timeout(
            move || {
                if address.changes.get() == change {
                    address.write(true);
                }
            },
            SETTLED,
        );
    }

    fn write(&self, replaces: bool) {
        self.go_to(&format!("{}{}", document::path(), self.query()), replaces);
    }

    /// Writes an address, as a new step of the history or in place of the last one.
    pub fn go_to(&self, address: &str, replaces: bool) {
        let Some(window) = document::window() else { return };
        let Ok(history) = window.history() else { return };
        let left = self.places.leave(&window);
        if replaces {
            let _ = history.replace_state_with_url(&left, "", Some(address));
        } else {
            let _ = history.replace_state_with_url(&left, "", None);
            let _ = history.push_state_with_url(&self.places.enter(), "", Some(address));
        }
    }
}

fn say(words: &str) {
    if let Some(notice) = document::element(NOTICE) {
        notice.set_text_content(Some(words));
    }
}
