//! The document, and the few things that everybody here asks of it. Nothing panics when something is missing: a page
//! changed by a translator or an extension still works as far as it can.

use crate::attempt::attempt;
use wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi};
use web_sys::{Document, Element, Event, EventTarget, FocusOptions, HtmlElement, Window};

/// The window.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The query of the address, with its `?`; empty where there is none.
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The path of the address.
pub fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The part of the address that names a place in the page, without its `#`.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Scheme and host of the address.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The nearest element around an event's target, itself included, that a selector finds.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The element with an id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// Every element that a selector finds.
pub fn all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    found.map_or_else(Vec::new, |found| (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect())
}

/// The document's root.
pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// The element in focus; `None` where that is the page as a whole.
pub fn active() -> Option<Element> {
    document()?.active_element().filter(|element| element.tag_name() != "BODY")
}

/// Setting that the page renderer left for the program: an attribute of the root.
pub fn setting(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Puts the focus on an element without scrolling to it. An element of an SVG has the same method.
pub fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for what cannot be focused.
    attempt(element.unchecked_ref::<HtmlElement>().focus_with_options(&options));
}

/// `true` if an element is displayed, with all of its height in the window.
pub fn is_in_sight(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    rect.height() > 0.0 && rect.top() >= 0.0 && rect.bottom() <= height
}

/// `true` if a media query matches.
pub fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok()?).is_some_and(|list| list.matches())
}

/// Listens for as long as the page lives: for what happens outside the components.
pub fn listen<E: FromWasmAbi + 'static>(target: &EventTarget, name: &str, listener: impl FnMut(E) + 'static) {
    let closure = Closure::<dyn FnMut(E)>::new(listener);
    // Fails only for a listener that is no function.
    attempt(target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref()));
    closure.forget();
}
