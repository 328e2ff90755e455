//! Shares the page's link: the browser's own dialog, else the clipboard, else a field to copy from.

use super::document;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlInputElement, Navigator, ShareData};

/// The button, written by the page renderer with the other two.
const BUTTON: &str = "#share";
/// The element that says that the link has been copied, in the words of an attribute.
const OUTCOME: &str = "share-outcome";
const COPIED: &str = "data-copied";
/// The field to copy from, and what holds it.
const BY_HAND: &str = "share-by-hand";
const LINK: &str = "share-link";

/// Listens for clicks on the button, whichever page it stands on.
pub fn listen() {
    let Some(document) = document::document() else { return };
    document::listen(&document, "click", |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| matches!(target.closest(BUTTON), Ok(Some(_)))) {
            spawn_local(share());
        }
    });
}

async fn share() {
    let Some(window) = document::window() else { return };
    let title = document::find("main h1").and_then(|heading| heading.text_content()).unwrap_or_default();
    let link = link();
    let navigator = window.navigator();
    say("");
    if by_dialog(&navigator, &title, &link).await {
        return;
    }
    if to_clipboard(&navigator, &link).await {
        let words = document::element(OUTCOME).and_then(|outcome| outcome.get_attribute(COPIED));
        say(&words.unwrap_or_default());
        return;
    }
    if let Some(label) = document::element(BY_HAND) {
        label.set_hidden(false);
    }
    if let Some(field) = document::element(LINK).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value(&link);
        let _ = field.focus();
        field.select();
    }
}

fn say(words: &str) {
    if let Some(outcome) = document::element(OUTCOME) {
        outcome.set_text_content(Some(words));
    }
}

/// The page's own address, without the part that names a place in it.
fn link() -> String {
    let address = document::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Whether the reader came to an end in the browser's own dialog. Closing it is an end too.
async fn by_dialog(navigator: &Navigator, title: &str, link: &str) -> bool {
    if !has(navigator, "share") {
        return false;
    }
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(link);
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => true,
        Err(error) => Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError"),
    }
}

async fn to_clipboard(navigator: &Navigator, link: &str) -> bool {
    // Pages served over plain http have no clipboard.
    has(navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(link)).await.is_ok()
}

fn has(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined() && !value.is_null())
}
