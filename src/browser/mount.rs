//! Fetches the outline of the story and mounts the components in the page rendered beforehand.
//!
//! The figure, the bar and the actions look as they were served and now answer; the text stays as it is, whatever a
//! translator or an extension has made of it.

use super::{
    address, document, focus, motion, navigation, notices, overlay, parts, player, reading, requests, search, swipe,
    width,
};
use crate::attempt::attempt;
use crate::controls::{PageActions, Requests, StepBar};
use crate::edition::Edition;
use crate::figure::Figure;
use crate::state::{FigureState, Motion};
use entente_core::chart::{FigureClass, Timeline};
use entente_core::story::Outline;
use entente_core::text::{Fault, Language};
use entente_core::view::{Base, Route, Selection, moved};
use gloo_net::http::Request;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// The settings that the page renderer left: the site's base and the outline's address.
const BASE: &str = "data-base";
const OUTLINE: &str = "data-outline";

thread_local! {
    /// `true` while the story is being fetched, and once it is here.
    static RUNS: Cell<bool> = const { Cell::new(false) };
}

/// Starts the program.
pub fn start() {
    console_error_panic_hook::set_once();
    // Signals live as long as the page.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    notices::mount(Language::default(), || spawn_local(run()));
    spawn_local(run());
}

/// Fetches the story and takes the page over, or says why that failed.
async fn run() {
    // A second press on the button of the notice asks for nothing more.
    if RUNS.replace(true) {
        return;
    }
    let base = Base::new(&document::setting(BASE).unwrap_or_default());
    let outline = base.href(&document::setting(OUTLINE).unwrap_or_default());
    match fetch(&outline).await {
        Ok(outline) => {
            notices::clear();
            let edition = Edition {
                story: Box::leak(Box::new(outline)),
                base: Box::leak(Box::new(base)),
                language: Language::default(),
                embedded: false,
            };
            next(move || take_over(edition));
        }
        Err((fault, detail)) => {
            RUNS.set(false);
            notices::show(fault, detail);
        }
    }
}

/// Part of the site's story that the figure draws.
async fn fetch(address: &str) -> Result<Outline, (Fault, String)> {
    let response =
        Request::get(address).send().await.map_err(|error| (Fault::Unreachable, format!("{address}: {error}")))?;
    if !response.ok() {
        let status = response.status();
        return Err((Fault::Status(status), format!("{address}: {status} {}", response.status_text())));
    }
    response.json().await.map_err(|error| (Fault::Unreadable, format!("{address}: {error}")))
}

fn take_over(edition: Edition<Outline>) {
    let timeline: &'static Timeline = Box::leak(Box::new(Timeline::new(edition.story)));
    let route = navigation::current(edition.base).unwrap_or(Route::Story);
    let fragment = document::fragment();
    if let Some((route, fragment)) = moved(&route, &fragment, navigation::stands_here(&fragment)) {
        // What stood here has a page of its own now.
        if let Some(window) = document::window() {
            attempt(window.location().replace(&format!("{}#{fragment}", edition.href(&route))));
        }
        return;
    }
    let figure = FigureState::new(edition, timeline, Selection::of(&route, edition.story), width::class(false), true);
    let notice = RwSignal::new(address::read(figure, Motion::AtOnce));
    let Some(navigator) = navigation::listen(figure, notice) else { return };
    motion::follow(figure);
    focus::follow(figure);
    search::follow(figure);
    player::follow(figure);
    width::follow(figure);
    overlay::follow(figure, &navigator.places);
    address::follow(figure, &navigator.places, notice);
    swipe::listen(figure);
    mount("figure", move || view! { <Figure figure notice /> });
    next(move || mount_beside(figure));
}

/// Mounts what stands around the figure.
fn mount_beside(figure: FigureState) {
    mount("bar", move || view! { <StepBar figure /> });
    let requests = Requests::new();
    mount("actions", move || view! { <PageActions figure requests /> });
    requests::follow(figure, requests);
    parts::mount(figure);
    reading::follow(figure);
    if let Some(root) = document::root() {
        // The style sheet shows what needs the program.
        attempt(root.class_list().add_1("ready"));
    }
    // Opening the whole figure would wait for it.
    next(move || {
        figure.timeline.lane_rows(figure.story(), FigureClass::Tall);
    });
}

/// Goes on in a task of its own, so that the page can answer to its reader in between.
fn next(then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::ZERO);
}

/// Mounts a component in the place of what was served, which looks the same; the focus stays where it was.
fn mount<F, N>(id: &str, component: F)
where
    F: FnOnce() -> N + 'static,
    N: IntoView,
{
    let Some(place) = document::element(id) else { return };
    let focused = focused_link(&place);
    place.set_text_content(None);
    mount_to(place.clone(), component).forget();
    if let Some(link) =
        focused.and_then(|href| place.query_selector(&format!("a[href=\"{href}\"]:not([aria-hidden])")).ok()?)
    {
        document::focus(&link);
    }
}

/// Address that the link in focus leads to, if that link is in a place.
fn focused_link(place: &HtmlElement) -> Option<String> {
    document::active().filter(|element| place.contains(Some(element)))?.get_attribute("href")
}
