//! The notice of a fault, in a place of its own beside the page, which stays as it was rendered.

use super::document;
use crate::controls::Notice;
use entente_core::text::{Fault, Language};
use leptos::mount::mount_to;
use leptos::prelude::*;

/// The element that holds notices, written by the page renderer.
const NOTICES: &str = "notice";

thread_local! {
    /// Fault to tell of, with the technical detail; the notice follows it.
    static FAULT: RwSignal<Option<(Fault, String)>> = RwSignal::new(None);
}

/// Makes the place of notices show what [`show`] is told, with what tries once more.
pub fn mount(language: Language, retry: fn()) {
    let Some(place) = document::element(NOTICES) else { return };
    let fault = FAULT.with(|fault| *fault);
    mount_to(place, move || view! { <Notice language fault retry /> }).forget();
}

/// Shows what failed, in place of what was shown before.
pub fn show(fault: Fault, detail: String) {
    FAULT.with(|shown| shown.set(Some((fault, detail))));
}

/// Removes the notice.
pub fn clear() {
    FAULT.with(|shown| shown.set(None));
}
