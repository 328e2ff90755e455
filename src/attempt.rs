//! Requests that a browser may refuse.

use leptos::logging::debug_warn;
use wasm_bindgen::JsValue;

/// Goes on whether the browser did it or not: the page is as good as before. A debug build says on the console what was
/// refused.
pub fn attempt<T>(result: Result<T, JsValue>) {
    if let Err(refusal) = result {
        debug_warn!("{refusal:?}");
    }
}
