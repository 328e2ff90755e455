//! A dialog over the page, which closes by its button, by Escape, and gives the focus back.

use crate::attempt::attempt;
use entente_core::text::Language;
use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;

/// Outcome of what a dialog was asked for, in words.
pub type Outcome = RwSignal<&'static str>;

/// A dialog, open from the moment that it is there.
#[component]
pub fn Dialog(
    /// The language of the interface.
    language: Language,
    /// Its id.
    id: &'static str,
    /// Its name, shown as its heading.
    #[prop(into)]
    name: String,
    /// Outcome of what it was asked for.
    outcome: Outcome,
    /// Told when it closes.
    close: impl Fn() + 'static,
    /// Contents of the dialog.
    children: Children,
) -> impl IntoView {
    let text = language.figure_messages();
    let place = NodeRef::<DialogElement>::new();
    Effect::new(move |_| {
        if let Some(dialog) = place.get() {
            // Fails for one that is open already.
            attempt(dialog.show_modal());
        }
    });
    let heading = format!("{id}-name");
    let labelled = heading.clone();
    view! {
        <dialog id=id class="dialog" aria-labelledby=labelled node_ref=place on:close=move |_| close()>
            <h2 id=heading>{name}</h2>
            {children()}
            <form method="dialog">
                <p class="outcome" role="status">{outcome}</p>
                <button>{text.close}</button>
            </form>
        </dialog>
    }
}
