//! Finds what the reader looks for: fetches what can be searched once it is needed, and tells what matches.

use super::document;
use crate::state::{FigureState, Found};
use entente_core::view::{Texts, folded, matches};
use gloo_net::http::Request;
use js_sys::JsString;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// The setting that names the file of the texts.
const TEXTS: &str = "data-search";

/// Follows what is looked for.
pub fn follow(figure: FigureState) {
    // What can be searched, once it has arrived.
    let texts: RwSignal<Option<Arc<Texts>>> = RwSignal::new(None);
    // One request at a time; after one that failed the next letter asks again.
    let asks = StoredValue::new(false);
    let filter = Memo::new(move |_| figure.search.with(|search| search.filter.clone()));
    Effect::new(move |_| {
        let filter = filter.get();
        let known = texts.get();
        if filter.is_empty() {
            return;
        }
        match known {
            None if filter.needs_texts() => {
                if asks.get_value() {
                    return;
                }
                asks.set_value(true);
                spawn_local(async move {
                    let arrived = fetch(figure).await;
                    asks.set_value(false);
                    match arrived {
                        Some(arrived) => texts.set(Some(Arc::new(Texts::new(arrived)))),
                        None => figure.search.update(|search| {
                            if !search.filter.is_empty() {
                                search.found = Found::Failed;
                            }
                        }),
                    }
                });
            }
            known => {
                let words = fold(&filter.words);
                let found = matches(&filter, &words, figure.story(), &known.unwrap_or_default());
                figure.search.update(|search| search.found = Found::Events(found.into()));
            }
        }
    });
}

async fn fetch(figure: FigureState) -> Option<String> {
    let address = figure.edition.base.href(&document::setting(TEXTS)?);
    let response = Request::get(&address).send().await.ok().filter(gloo_net::http::Response::ok)?;
    response.text().await.ok()
}

/// Words as the texts were folded.
fn fold(words: &str) -> String {
    let plain = JsString::from(words).normalize("NFKD").to_lower_case();
    folded(String::from(plain).chars())
}
