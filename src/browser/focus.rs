//! Keeps the focus on something that exists and is in sight.

use super::document;
use crate::figure::{mark_id, panel_id};
use crate::state::FigureState;
use entente_core::view::Stop;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Moves the focus to where the keys went, and puts it back there where a drawing took it away.
pub fn follow(figure: FigureState) {
    let stop = Memo::new(move |_| figure.look.with(|look| look.stop));
    Effect::new(move |_| {
        if let Some(stop) = stop.get() {
            after_drawing(move || focus_stop(figure, stop));
        }
    });
    Effect::new(move |_| {
        figure.layout.track();
        let Some(stop) = stop.get_untracked() else { return };
        // The first stop that is shown, should the one in hand be gone.
        after_drawing(move || {
            if document::active().is_none() {
                focus_stop(figure, stop);
            }
        });
    });
}

/// Does something once effects have drawn what changed.
pub fn after_drawing(then: impl FnOnce() + 'static) {
    spawn_local(async move {
        leptos::task::tick().await;
        then();
    });
}

fn focus_stop(figure: FigureState, stop: Stop) {
    let shown = match stop {
        Stop::Event(event) => figure.layout.with_untracked(|layout| mark_id(layout, figure.timeline, event)),
        Stop::Panel(panel) => Some(panel_id(panel)),
    };
    let first = || document::find("#figure .plot [tabindex='0']");
    let element = shown.and_then(|id| document::find(&format!("#{id}"))).or_else(first);
    if let Some(element) = element.filter(|element| document::active().as_ref() != Some(element)) {
        document::focus(&element);
    }
}
