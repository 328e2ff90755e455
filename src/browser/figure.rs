//! Draws the figure in the place of the one rendered beforehand, which looks the same and does not answer.

use super::document;
use crate::ui::{Plot, PlotProps, Site};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// The element that holds the drawing, written by the page renderer.
const PLOT: &str = "plot";

thread_local! {
    /// Removes the drawing when it is dropped.
    static DRAWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Draws the figure where the page has a place for one; what is in focus there keeps the focus.
pub fn draw(site: Site) {
    erase();
    let Some(place) = document::element(PLOT) else { return };
    let focused = document::active()
        .filter(|element| place.contains(Some(element)))
        .and_then(|element| element.get_attribute("href"));
    place.set_inner_html("");
    let handle = mount_to(place, move || Plot(PlotProps { site }));
    DRAWN.with(|drawn| drawn.replace(Some(keep(handle))));
    if let Some(link) = focused.and_then(|href| document::find(&format!("#{PLOT} a[href=\"{href}\"]"))) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // A link of an SVG; focus() is the same for it.
        let _ = link.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// Removes the drawing.
pub fn erase() {
    // Taken out before it is dropped: dropping runs code that may ask again.
    let before = DRAWN.with(RefCell::take);
    drop(before);
}

fn keep<M: Mountable + 'static>(handle: UnmountHandle<M>) -> Box<dyn Any> {
    Box::new(handle)
}
