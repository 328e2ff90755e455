//! Fetches the story and takes the page over.
//!
//! The page rendered beforehand is hydrated: no node is added or removed, focus and selection stay. A page that
//! somebody changed in the meantime (a translator, an extension) makes hydration panic; `boot.js` then starts the
//! program once more and asks for mounting anew, by an attribute of the root.

use super::{keys, navigation, notices, page, share};
use crate::markup::Edition;
use crate::story::Story;
use crate::text::{Fault, Language};
use crate::ui::{Abilities, App, AppProps, Site};
use crate::view::{Base, Route};
use gloo_net::http::Request;
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The element that holds the app, written by the page renderer.
const APP: &str = "app";
/// The attribute of the root that holds the site's base, written by the page renderer.
const BASE: &str = "data-base";
/// The attribute of the root that asks for mounting anew, written by `boot.js`.
const ANEW: &str = "data-anew";

/// Starts the program: fetches the story, takes the page over, or says why that failed.
pub fn start() {
    console_error_panic_hook::set_once();
    spawn_local(run());
}

async fn run() {
    let language = Language::default();
    let base = Base::new(&page::setting(BASE).unwrap_or_default());
    match fetch(&base).await {
        Ok(story) => take_over(Box::leak(Box::new(story)), Box::leak(Box::new(base)), language),
        Err((fault, detail)) => notices::show(language, fault, detail, start),
    }
}

/// The story of the site.
async fn fetch(base: &Base) -> Result<Story, (Fault, String)> {
    let address = base.href("story.json");
    let response =
        Request::get(&address).send().await.map_err(|error| (Fault::Unreachable, format!("{address}: {error}")))?;
    if !response.ok() {
        let status = response.status();
        return Err((Fault::Status(status), format!("{address}: {status} {}", response.status_text())));
    }
    let text = response.text().await.map_err(|error| (Fault::Unreachable, format!("{address}: {error}")))?;
    Story::parse(&text).map_err(|error| (Fault::Unreadable, format!("{address}: {error}")))
}

fn take_over(story: &'static Story, base: &'static Base, language: Language) {
    let Some(app) = page::element(APP) else { return };
    notices::clear();
    let current = navigation::current(base, story).unwrap_or(Route::NotFound(String::new()));
    // The page served for every unknown address is one file, which does not know what was asked for.
    let served = if matches!(current, Route::NotFound(_)) { Route::NotFound(String::new()) } else { current.clone() };
    let site = Site {
        edition: Edition { story, base, language },
        route: RwSignal::new(served),
        tab_stop: RwSignal::new(None),
        abilities: Abilities { share: share::share },
    };
    if page::setting(ANEW).is_some() {
        app.set_inner_html("");
        mount_to(app, move || App(AppProps { site })).forget();
    } else {
        hydrate_from(app, move || App(AppProps { site })).forget();
    }
    site.route.set(current);
    navigation::listen(site);
    keys::listen(site);
    if let Some(root) = page::document().and_then(|document| document.document_element()) {
        // The style sheet shows what needs the program; boot.js and the tests wait for it.
        let _ = root.class_list().add_1("ready");
    }
}
