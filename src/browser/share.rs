//! Shares the page's link: the browser's own dialog, else the clipboard, else a field to copy from.

use super::page;
use crate::ui::ShareState;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, Navigator, ShareData};

/// Shares the page under a title.
pub fn share(title: String, state: RwSignal<ShareState>) {
    let Some(window) = page::window() else { return };
    let link = link();
    spawn_local(async move {
        let navigator = window.navigator();
        if let Some(finished) = by_dialog(&navigator, &title, &link).await {
            if finished {
                state.set(ShareState::Idle);
                return;
            }
        }
        if to_clipboard(&navigator, &link).await {
            state.set(ShareState::Copied);
            return;
        }
        state.set(ShareState::ByHand(link));
        leptos::task::tick().await;
        if let Some(field) = page::element("share-link").and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            let _ = field.focus();
            field.select();
        }
    });
}

/// The page's own address, without the part that names a place in it.
fn link() -> String {
    let address = page::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Whether the reader came to an end in the browser's own dialog, `None` where it has none. Closing it is an end too.
async fn by_dialog(navigator: &Navigator, title: &str, link: &str) -> Option<bool> {
    has(navigator, "share").then_some(())?;
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(link);
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Some(true),
        Err(error) => Some(Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError")),
    }
}

async fn to_clipboard(navigator: &Navigator, link: &str) -> bool {
    // Pages served over plain http have no clipboard.
    has(navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(link)).await.is_ok()
}

fn has(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined() && !value.is_null())
}
