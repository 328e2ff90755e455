//! Notices to a reader when something failed.

use entente_core::text::{Fault, Language};
use leptos::prelude::*;

/// Says what failed in a reader's words, with the technical detail folded; the page beneath stays as it is.
#[component]
pub fn Notice(
    /// The language of the interface.
    language: Language,
    /// Fault, with the technical detail; `None` where nothing failed.
    fault: RwSignal<Option<(Fault, String)>>,
    /// Tries once more.
    retry: fn(),
) -> impl IntoView {
    let text = language.figure_messages();
    move || {
        fault.get().map(|(kind, detail)| {
            view! {
                <aside class="notice" role="alert" aria-label=text.notice>
                    <p>{(text.fault)(kind)}</p>
                    <p><button type="button" id="retry" on:click=move |_| retry()>{text.retry}</button></p>
                    <details><summary>{text.detail}</summary><pre>{detail}</pre></details>
                </aside>
            }
        })
    }
}

/// Says that the program failed. Served hidden in every page, for `boot.js` to show when no program can.
#[component]
pub fn Stopped(
    /// The language of the interface.
    language: Language,
) -> impl IntoView {
    let text = language.figure_messages();
    view! {
        <aside class="notice" id="stopped" role="alert" aria-label=text.notice hidden=true>
            <p>{(text.fault)(Fault::Stopped)}</p>
        </aside>
    }
}
