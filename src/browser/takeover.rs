//! Fetches the outline of the story and takes the page over.
//!
//! Of the page rendered beforehand only the drawing of the figure is replaced, by the same drawing that now answers;
//! the text stays as it is, whatever a translator or an extension has made of it.

use super::address::Address;
use super::search::Search;
use super::zoom::Zoom;
use super::{controls, document, figure, gestures, hover, keys, navigation, notices, paper, share};
use crate::markup::{Edition, nearest};
use crate::ui::Site;
use entente_core::chart::Timeline;
use entente_core::story::Outline;
use entente_core::text::{Fault, Language};
use entente_core::view::{Base, Route, Selection};
use gloo_net::http::Request;
use leptos::prelude::Owner;
use wasm_bindgen_futures::spawn_local;

/// The attribute of the root that holds the site's base, written by the page renderer.
const BASE: &str = "data-base";
/// The attribute of the root that names the outline, by a hash of its content.
const OUTLINE: &str = "data-outline";
/// The element of the page for unknown addresses that holds what was perhaps meant.
const NEAREST: &str = "nearest";

/// Starts the program: fetches the story, takes the page over, or says why that failed.
pub fn start() {
    console_error_panic_hook::set_once();
    spawn_local(run());
}

async fn run() {
    let language = Language::default();
    let base = Base::new(&document::setting(BASE).unwrap_or_default());
    match fetch(&base).await {
        Ok(outline) => {
            take_over(Edition {
                story: Box::leak(Box::new(outline)),
                base: Box::leak(Box::new(base)),
                language,
                embedded: false,
            });
        }
        Err((fault, detail)) => notices::show(language, fault, detail, start),
    }
}

/// What the figure draws of the site's story.
async fn fetch(base: &Base) -> Result<Outline, (Fault, String)> {
    let address = base.href(&document::setting(OUTLINE).unwrap_or_default());
    let unreachable = |error: gloo_net::Error| (Fault::Unreachable, format!("{address}: {error}"));
    let response = Request::get(&address).send().await.map_err(unreachable)?;
    if !response.ok() {
        let status = response.status();
        return Err((Fault::Status(status), format!("{address}: {status} {}", response.status_text())));
    }
    let bytes = response.binary().await.map_err(unreachable)?;
    Outline::from_bytes(&bytes).map_err(|error| (Fault::Unreadable, format!("{address}: {error}")))
}

fn take_over(edition: Edition<Outline>) {
    notices::clear();
    // Signals live as long as the page.
    let owner = Owner::new();
    owner.set();
    let place = document::element(NEAREST);
    let route = navigation::current(edition.base).unwrap_or(Route::Story);
    if let Some(place) = place {
        // The page for every unknown address: it offers what may have been meant, and its links stay plain.
        let route = Route::NotFound(route.path());
        place.set_inner_html(&nearest(edition, &route).map(maud::Markup::into_string).unwrap_or_default());
    } else {
        let timeline: &'static Timeline = Box::leak(Box::new(Timeline::new(edition.story)));
        work(Site::new(edition, timeline, Selection::of(&route, edition.story)));
    }
    std::mem::forget(owner);
    if let Some(root) = document::root() {
        // The style sheet shows what needs the program; boot.js and the tests wait for it.
        let _ = root.class_list().add_1("ready");
    }
}

/// Draws the figure and listens to the reader.
fn work(site: Site) {
    let (zoom, search) = (Zoom::new(site), Search::new(site));
    let address = Address::new(&zoom, &search);
    // Listening comes first: it keeps the page as it was served.
    let navigator = navigation::listen(&zoom, &address);
    address.show(false);
    figure::draw(site);
    figure::follow_width(site);
    gestures::listen(&zoom, &address);
    keys::listen(&zoom, &address, &search);
    hover::listen(site);
    if let Some(navigator) = &navigator {
        controls::listen(&zoom, &address, navigator, &search);
    }
    share::listen(site, navigator);
    paper::listen(site);
}
