//! The controls of the figure: what a reader does with them, and what they show.

use super::address::Address;
use super::navigation::Navigator;
use super::search::Search;
use super::zoom::Zoom;
use super::{clusters, document, gestures, player};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, MouseEvent};

/// The attribute of a button that zooms, with the step that it takes.
const ZOOM: &str = "data-zoom";
/// The attribute of a button that follows a thread, with the way that it takes.
const FOLLOW: &str = "data-follow";
/// The attribute of a button that goes to an event beside the selected one.
const STEP: &str = "data-step";
/// The switch of the scale, and what says what that distorts.
const SCALE: &str = "equal-spacing";
const SCALE_NOTE: &str = "scale-note";
/// The choice of series.
const CHOOSER: &str = "#chooser";
/// What shows how far the reader has come.
const PROGRESS: &str = "progress";
/// What says that something is on.
const PRESSED: &str = "aria-pressed";

/// Listens on the figure's controls.
pub fn listen(zoom: &Rc<Zoom>, address: &Rc<Address>, navigator: &Rc<Navigator>, search: &Rc<Search>) {
    let Some(slot) = document::element(gestures::SLOT) else { return };
    document::listen(&slot, "click", {
        let (zoom, address, navigator) = (Rc::clone(zoom), Rc::clone(address), Rc::clone(navigator));
        move |click: MouseEvent| {
            if let Some(step) = document::named(&click, ZOOM) {
                gestures::take(&step, &zoom, &address);
            } else if let Some(way) = document::named(&click, FOLLOW) {
                navigator.follow(way == "later");
            } else if let Some(way) = document::named(&click, STEP) {
                navigator.step(way == "on");
            } else if document::around(&click, "#equal-spacing").is_some() {
                zoom.glide_to((zoom.target(), if zoom.is_equal() { 0.0 } else { 1.0 }));
                show(&zoom);
                address.note(true);
            } else if document::around(&click, player::BUTTON).is_some() {
                player::toggle(&navigator);
            } else {
                clusters::click(&click, &zoom, &address);
            }
        }
    });
    document::listen(&slot, "change", {
        let (zoom, address, search) = (Rc::clone(zoom), Rc::clone(address), Rc::clone(search));
        move |change: Event| {
            if document::around(&change, CHOOSER).is_some() {
                let site = zoom.site();
                let chosen = boxes().into_iter().filter(HtmlInputElement::checked);
                let chosen = chosen.filter_map(|one| site.story.series(&one.value())).collect();
                let chosen = site.story.complete_series(chosen);
                site.change(|shown| shown.series = chosen);
                show(&zoom);
                address.note(true);
            } else if search.holds(&change) {
                search.read();
                address.note(true);
            }
        }
    });
    document::listen(&slot, "input", {
        let (address, search) = (Rc::clone(address), Rc::clone(search));
        move |input: Event| {
            if search.holds(&input) {
                search.read();
                address.note(false);
            }
        }
    });
    document::listen(&slot, "reset", {
        let (address, search) = (Rc::clone(address), Rc::clone(search));
        move |_: Event| {
            search.clear();
            address.note(true);
        }
    });
    document::listen(&slot, "submit", |submit: Event| submit.prevent_default());
}

/// The boxes of the choice of series.
fn boxes() -> Vec<HtmlInputElement> {
    let Some(chooser) = document::find(CHOOSER) else { return Vec::new() };
    let found = chooser.get_elements_by_tag_name("input");
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Puts the controls in step with what the figure shows.
pub fn show(zoom: &Zoom) {
    let site = zoom.site();
    let event = site.shown().selected.event();
    for (way, later) in [("earlier", false), ("later", true)] {
        let leads = event.and_then(|event| site.timeline.follow(event, later)).is_some();
        enable(&format!("[{FOLLOW}={way}]"), leads);
    }
    enable("[data-step=back]", event != Some(0));
    enable("[data-step=on]", event.is_none_or(|event| event + 1 < site.story.events.len()));
    if let Some(switch) = document::element(SCALE) {
        let _ = switch.set_attribute(PRESSED, if zoom.is_equal() { "true" } else { "false" });
    }
    if let Some(note) = document::element(SCALE_NOTE) {
        note.set_hidden(!zoom.is_equal());
    }
    if let Some(progress) = document::element(PROGRESS) {
        let _ = progress.set_attribute("value", &event.map_or(0, |event| event + 1).to_string());
    }
    let shown = site.shown().series;
    for one in boxes() {
        one.set_checked(site.story.series(&one.value()).is_some_and(|series| shown.contains(&series)));
    }
}

fn enable(selector: &str, enabled: bool) {
    if let Some(button) = document::find(selector) {
        let _ = button.toggle_attribute_with_force("disabled", !enabled);
    }
}

/// The value of a form's field.
pub fn value(form: &Element, name: &str) -> String {
    match form.query_selector(&format!("[name={name}]")) {
        Ok(Some(field)) => match field.dyn_ref::<HtmlInputElement>() {
            Some(input) => input.value(),
            None => field.unchecked_ref::<HtmlSelectElement>().value(),
        },
        _ => String::new(),
    }
}

/// Sets the value of a form's field.
pub fn set_value(form: &Element, name: &str, value: &str) {
    if let Ok(Some(field)) = form.query_selector(&format!("[name={name}]")) {
        match field.dyn_ref::<HtmlInputElement>() {
            Some(input) => input.set_value(value),
            None => field.unchecked_ref::<HtmlSelectElement>().set_value(value),
        }
    }
}
