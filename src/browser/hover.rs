//! What the pointer or the focus is on: the event in hand, and the date that is read in all panels.

use super::document;
use super::gestures::{SLOT, plot_of};
use super::keys::EVENT;
use crate::markup::reading_words;
use crate::ui::{Shown, Site};
use entente_core::chart::{Scale, day_at, reading};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, MouseEvent};

/// The line that reads all panels at one date.
const READING: &str = "reading";

/// Listens on the figure.
pub fn listen(site: Site) {
    let Some(slot) = document::element(SLOT) else { return };
    for name in ["pointerover", "focusin"] {
        document::listen(&slot, name, move |event: Event| {
            let pointed = document::named(&event, EVENT).and_then(|event| event.parse().ok());
            if site.shown().pointed != pointed {
                site.change(|shown| shown.pointed = pointed);
            }
        });
    }
    document::listen(&slot, "focusout", move |focus: FocusEvent| {
        // Where the focus goes on to another event, that one is pointed at next.
        let next = focus.related_target().and_then(|next| next.dyn_into::<Element>().ok());
        if next.is_none_or(|next| !next.has_attribute(EVENT)) {
            site.change(|shown| shown.pointed = None);
        }
    });
    // A finger does not hover: where it taps, it reads.
    for name in ["pointermove", "click"] {
        document::listen(&slot, name, move |pointer: MouseEvent| {
            let Some((left, width)) = plot_of(&pointer).filter(|_| pointer.buttons() == 0) else { return };
            let viewport = site.shown().viewport;
            let x = (f64::from(pointer.client_x()) - left) / width * 100.0;
            let day = day_at(Scale::new(site.axis(), viewport), viewport, x);
            if site.shown().day != Some(day) {
                site.change(|shown| shown.day = Some(day));
            }
        });
    }
    document::listen(&slot, "pointerleave", move |_: Event| {
        site.change(|shown| (shown.pointed, shown.day) = (None, None));
    });
}

/// Reads all panels at the date in hand, in words beneath the figure.
pub fn read(site: Site, shown: &Shown) {
    let words = match shown.day {
        Some(day) => reading_words(site.edition, &reading(site.story, &shown.series, day)),
        None => site.messages().reading_hint.to_owned(),
    };
    if let Some(line) = document::element(READING).filter(|line| line.text_content().as_ref() != Some(&words)) {
        line.set_text_content(Some(&words));
    }
}
