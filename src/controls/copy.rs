//! Copies a text; where the browser does not let a page do so, selects it and says so.

use crate::attempt::attempt;
use entente_core::text::Language;
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlInputElement, HtmlTextAreaElement, Navigator};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A button that copies the text of an element.
#[component]
pub fn CopyButton(
    /// The language of the interface.
    language: Language,
    /// The element's id.
    of: String,
    /// Name of that text.
    name: String,
    /// Outcome of copying, in words.
    outcome: RwSignal<&'static str>,
) -> impl IntoView {
    let text = language.figure_messages();
    let copy = move |_| {
        let id = of.clone();
        spawn_local(async move {
            outcome.set("");
            let Some(element) = document().get_element_by_id(&id) else { return };
            let copied = write(&value(&element)).await;
            if !copied {
                select(&element);
            }
            outcome.set(if copied { text.copied } else { text.copy_by_hand });
        });
    };
    view! { <button type="button" class="copy" aria-label=(text.copy_named)(&name) on:click=copy>{text.copy}</button> }
}

fn value(element: &Element) -> String {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.value()
    } else {
        element.text_content().unwrap_or_default()
    }
}

/// Writes a text to the clipboard; false where that is not allowed. Pages served over plain http have none.
async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    has(&navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

fn select(element: &Element) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    } else if let Ok(Some(selection)) = window().get_selection() {
        // Fails only for an element that is gone.
        attempt(selection.select_all_children(element));
    }
}

/// `true` if the browser has something that not all browsers have.
pub fn has(navigator: &Navigator, name: &str) -> bool {
    js_sys::Reflect::get(navigator, &JsValue::from_str(name))
        .is_ok_and(|value| !value.is_undefined() && !value.is_null())
}
