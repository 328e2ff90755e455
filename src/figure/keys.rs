//! The keys of the figure: it is one tab stop, arrows move in it, `+`, `-` and `0` zoom, `/` searches, Escape closes and
//! clears.

use crate::state::{Command, Drawer, FigureState};
use entente_core::view::{Filter, KeyStep, Stop};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::JsCast;

/// Elements in which letters are text and arrows choose.
const FIELDS: &str = "input, select, dialog";

/// Answers a key in the figure.
pub fn press(figure: FigureState, drawer: RwSignal<Option<Drawer>>, key: &KeyboardEvent) {
    if key.ctrl_key() || key.alt_key() || key.meta_key() {
        return;
    }
    let target = key.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in = |selector: &str| target.as_ref().is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))));
    let name = key.key();
    if name == "Escape" && !is_in("dialog") {
        if escape(figure, drawer) {
            key.prevent_default();
        }
        return;
    }
    if is_in(FIELDS) {
        return;
    }
    let command = match name.as_str() {
        "+" | "=" => Some(Command::ZoomIn),
        "-" => Some(Command::ZoomOut),
        "0" => Some(Command::ShowWhole),
        _ => None,
    };
    if let Some(command) = command {
        key.prevent_default();
        return figure.run(command);
    }
    if name == "/" {
        key.prevent_default();
        return drawer.set(Some(Drawer::Find));
    }
    let Some(step) = KeyStep::from_key(&name).filter(|_| !key.shift_key() && is_in(".plot")) else { return };
    let Some(from) = figure.look.with_untracked(|look| look.stop).or_else(|| figure.stop_in_focus(target.as_ref()))
    else {
        return;
    };
    key.prevent_default();
    figure.run(Command::Step(step, from));
}

/// Closes what is open, else clears what is looked for; true where there was anything to do.
fn escape(figure: FigureState, drawer: RwSignal<Option<Drawer>>) -> bool {
    if drawer.get_untracked().is_some() {
        drawer.set(None);
        return true;
    }
    if figure.look.with_untracked(|look| look.pointed.is_some()) {
        figure.run(Command::Point(None));
        return true;
    }
    let searched = figure.search.with_untracked(|search| !search.filter.is_empty());
    if searched {
        figure.run(Command::Find(Filter::default()));
    }
    searched
}

impl FigureState {
    /// The stop that an element stands for, by its id.
    fn stop_in_focus(self, element: Option<&Element>) -> Option<Stop> {
        let id = element?.id();
        if let Some(event) = id.strip_prefix("mark-") {
            return event.parse().ok().map(Stop::Event);
        }
        if let Some(panel) = id.strip_prefix("panel-") {
            return panel.parse().ok().map(Stop::Panel);
        }
        // A cluster stands for its first event.
        self.layout.with_untracked(|layout| layout.first_event(self.timeline)).map(Stop::Event)
    }
}
