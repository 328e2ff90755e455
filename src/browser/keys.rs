//! The keys of the figure: it is one tab stop, arrows move in it, `+`, `-` and `0` zoom, `/` searches, Escape clears.

use super::address::Address;
use super::search::Search;
use super::zoom::Zoom;
use super::{clusters, document, figure, gestures};
use entente_core::chart::{Scale, day_at};
use entente_core::view::{KeyStep, Stop};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, KeyboardEvent};

/// The attribute of a mark that holds its event's position.
pub const EVENT: &str = "data-event";
/// The attribute of a panel that holds its position.
const PANEL: &str = "data-panel";
/// Where keys act: nowhere else does a single letter do anything.
const FIGURE: &str = "#figure";
/// Where letters are text and arrows choose.
const FIELDS: &str = "input, select, dialog";

/// Listens for the keys of the figure.
pub fn listen(zoom: &Rc<Zoom>, address: &Rc<Address>, search: &Rc<Search>) {
    let Some(document) = document::document() else { return };
    let (zoom, address, search) = (Rc::clone(zoom), Rc::clone(address), Rc::clone(search));
    document::listen(&document, "keydown", move |key: KeyboardEvent| {
        if key.ctrl_key() || key.alt_key() || key.meta_key() || document::around(&key, FIGURE).is_none() {
            return;
        }
        let name = key.key();
        let in_field = document::around(&key, FIELDS).is_some();
        if name == "Escape" && document::around(&key, "dialog").is_none() {
            if search.clear() {
                key.prevent_default();
                address.note(true);
            }
            return;
        }
        if in_field {
            return;
        }
        let zooms = match name.as_str() {
            "+" | "=" => Some("in"),
            "-" => Some("out"),
            "0" => Some("whole"),
            _ => None,
        };
        if let Some(step) = zooms {
            key.prevent_default();
            return gestures::take(step, &zoom, &address);
        }
        if name == "/" {
            key.prevent_default();
            return search.focus();
        }
        let Some(step) = KeyStep::from_key(&name).filter(|_| !key.shift_key()) else { return };
        let number = |attribute| document::named(&key, attribute).and_then(|number| number.parse().ok());
        // In a cluster the keys may have gone on to a later event than its first.
        let on = match (number(EVENT), number(PANEL)) {
            (Some(event), _) => {
                zoom.site().shown().stop.filter(|stop| matches!(stop, Stop::Event(_))).unwrap_or(Stop::Event(event))
            }
            (None, Some(panel)) => Stop::Panel(panel),
            (None, None) => return,
        };
        key.prevent_default();
        take(step, on, &zoom, &address);
    });
}

/// Takes a step from where the focus is.
fn take(step: KeyStep, from: Stop, zoom: &Rc<Zoom>, address: &Rc<Address>) {
    let site = zoom.site();
    let shown = site.shown();
    let drawn = site.layout(&shown, figure::class());
    let viewport = shown.viewport;
    let scale = Scale::new(site.axis(), viewport);
    let read = shown.day.unwrap_or_else(|| day_at(scale, viewport, 50.0));
    let (stop, day) = match (from, step) {
        (Stop::Event(event), KeyStep::Up | KeyStep::Down) => {
            let x = drawn.place(site.timeline, event).map_or(50.0, |(x, _)| x);
            let stop = step.across(&drawn, site.timeline, from, x);
            // A panel is read where the event stands.
            let day = matches!(stop, Stop::Panel(_)).then(|| day_at(scale, viewport, x));
            (stop, day)
        }
        (Stop::Event(event), _) => (Stop::Event(step.along(&drawn, site.timeline, event)), None),
        (Stop::Panel(_), KeyStep::Up | KeyStep::Down) => {
            let x = scale.x_from_day(f64::from(read.0) + 0.5);
            let stop = step.across(&drawn, site.timeline, from, x);
            (stop, matches!(stop, Stop::Panel(_)).then_some(read))
        }
        (Stop::Panel(panel), _) => {
            let series = shown.series.get(panel).copied().unwrap_or_default();
            (from, Some(step.date(site.story, series, read)))
        }
    };
    let moment = match stop {
        Stop::Event(event) => site.timeline.moments.get(event).copied(),
        Stop::Panel(_) => day.map(|day| f64::from(day.0) + 0.5),
    };
    let drawn = if moment.is_some_and(|moment| zoom.reveal(moment)) {
        // The focus needs its place now; the way there would be too long.
        zoom.arrive();
        address.note(false);
        site.layout(&site.shown(), drawn.class)
    } else {
        drawn
    };
    let (place, pointed) = match stop {
        Stop::Panel(panel) => (format!("[{PANEL}=\"{panel}\"]"), None),
        Stop::Event(event) => match drawn.cluster_of(site.timeline, event) {
            Some(cluster) => (clusters::selector(cluster), clusters::first(site.timeline, cluster)),
            None => (format!("[{EVENT}=\"{event}\"]:not([{}])", clusters::CLUSTER), Some(event)),
        },
    };
    // What the focus will be on is drawn at once: a second drawing would keep the reader waiting.
    site.change(|shown| (shown.stop, shown.day, shown.pointed) = (Some(stop), day, pointed));
    spawn_local(async move {
        // Once it is drawn.
        leptos::task::tick().await;
        if let Some(place) = document::find(&place) {
            // An element of an SVG; focus() is the same for it.
            let _ = place.unchecked_ref::<HtmlElement>().focus();
        }
    });
}
