//! Draws the figure in the place of the one rendered beforehand, which looks the same and does not answer.

use super::{document, hover};
use crate::ui::{Plot, PlotProps, Site};
use entente_core::chart::SizeClass;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use std::any::Any;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Event, FocusOptions, HtmlElement};

/// The element that holds the drawing, written by the page renderer.
const PLOT: &str = "plot";

thread_local! {
    /// Removes the drawing when it is dropped.
    static DRAWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
    /// The class that it is drawn for.
    static CLASS: Cell<SizeClass> = const { Cell::new(SizeClass::Compact) };
}

/// The class of the figure's width.
pub fn class() -> SizeClass {
    let width = document::element(PLOT).map_or(0.0, |place| place.get_bounding_client_rect().width());
    SizeClass::of(width)
}

/// Draws the figure anew when its width comes into another class.
pub fn follow_width(site: Site) {
    let Some(window) = document::window() else { return };
    document::listen(&window, "resize", move |_: Event| {
        if document::element(PLOT).is_some() && class() != CLASS.get() {
            draw(site);
        }
    });
}

/// Draws the figure where the page has a place for one; what is in focus there keeps the focus.
pub fn draw(site: Site) {
    erase();
    let Some(place) = document::element(PLOT) else { return };
    let focused = document::active()
        .filter(|element| place.contains(Some(element)))
        .and_then(|element| element.get_attribute("href"));
    place.set_inner_html("");
    let class = class();
    let handle = mount_to(place, move || Plot(PlotProps { site, class: Some(class), after: hover::read }));
    CLASS.set(class);
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
