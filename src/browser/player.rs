//! Walks through the story by itself, at the pace at which its pages can be read.

use super::controls::value;
use super::document;
use super::navigation::Navigator;
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// The button that starts and stops it.
pub const BUTTON: &str = "#play";
/// What of a page is read before it goes on.
const LEAD: &str = "#lead";
/// Characters that a reader reads in a second: about 200 words a minute.
const CHARACTERS: u64 = 19;
/// Shortest stay on a page, in milliseconds.
const LEAST: u64 = 4000;

/// Starts or stops it.
pub fn toggle(navigator: &Rc<Navigator>) {
    if navigator.walk.get().is_some() {
        return stop(navigator);
    }
    // The first step was chosen, the rest follow from it.
    step(Rc::clone(navigator), false);
}

/// Stops it, as whatever a reader does with the figure's pages does.
pub fn stop(navigator: &Navigator) {
    navigator.walk.set(None);
    show(navigator);
}

fn step(navigator: Rc<Navigator>, follows: bool) {
    let Some(event) = navigator.beside(true) else { return stop(&navigator) };
    let walk = navigator.steps().wrapping_add(1);
    spawn_local(async move {
        Rc::clone(&navigator).visit(event, follows).await;
        navigator.walk.set(Some(walk));
        show(&navigator);
        let next = Rc::clone(&navigator);
        set_timeout(
            move || {
                // Stopped, or begun anew, since.
                if next.walk.get() == Some(walk) {
                    step(next, true);
                }
            },
            stay(),
        );
    });
}

/// How long to stay on the page.
fn stay() -> Duration {
    let text = document::find(LEAD).and_then(|lead| lead.text_content()).unwrap_or_default();
    let usual = (text.chars().count() as u64 * 1000 / CHARACTERS).max(LEAST);
    let pace = document::find(".tools").map(|tools| value(&tools, "speed"));
    Duration::from_millis(match pace.as_deref() {
        Some("0") => usual * 2,
        Some("2") => usual / 2,
        _ => usual,
    })
}

fn show(navigator: &Navigator) {
    let text = navigator.messages();
    if let Some(button) = document::find(BUTTON) {
        button.set_text_content(Some(if navigator.walk.get().is_some() { text.pause } else { text.play }));
    }
}
