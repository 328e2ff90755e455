//! Pages that are one sheet of paper are laid out for the series that their author chose: while such a page is printed,
//! the figure shows those.

use super::{document, navigation};
use crate::ui::Site;
use entente_core::view::Route;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Event;

/// Listens for the printer.
pub fn listen(site: Site) {
    let Some(window) = document::window() else { return };
    let chosen: Rc<RefCell<Option<Vec<usize>>>> = Rc::default();
    document::listen(&window, "beforeprint", {
        let chosen = Rc::clone(&chosen);
        move |_: Event| {
            if matches!(navigation::current(site.base), Some(Route::Event(_) | Route::Poster)) {
                chosen.replace(Some(site.shown().series));
                site.change(|shown| shown.series = site.story.featured_series());
            }
        }
    });
    document::listen(&window, "afterprint", move |_: Event| {
        if let Some(series) = chosen.take() {
            site.change(|shown| shown.series = series);
        }
    });
}
