//! Actions on a page: share it, cite it. What the dialogs hold comes from a small file of the page, fetched when one of
//! them is asked for.

use super::cite::CiteDialog;
use super::requests::{Dialog, Requests};
use super::share::ShareDialog;
use crate::reactive::part;
use crate::state::FigureState;
use entente_core::view::{Route, Selection};
use leptos::prelude::*;

/// The buttons that open what helps to share and to cite the page, and the two dialogs.
#[component]
pub fn PageActions(
    /// The figure.
    figure: FigureState,
    /// Requests of the dialogs to the browser.
    requests: Requests,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let open: RwSignal<Option<Dialog>> = RwSignal::new(None);
    let show = move |which: Dialog| {
        // Its next step would change the page beneath.
        figure.plays.set(false);
        requests.sharing.set(None);
        requests.outcome.set("");
        requests.asked.set(route(figure).sharing_path());
        open.set(Some(which));
    };
    let dialogs = move || {
        let which = open.get()?;
        let sharing = requests.sharing.get()?;
        Some(match (sharing, which) {
            (Ok(sharing), Dialog::Share) => view! { <ShareDialog figure requests open sharing /> }.into_any(),
            (Ok(sharing), Dialog::Cite) => view! { <CiteDialog figure requests open sharing /> }.into_any(),
            (Err(()), _) => view! { <p class="notice" role="alert">{text.dialog_failed}</p> }.into_any(),
        })
    };
    view! {
        <button type="button" class="share" aria-haspopup="dialog" on:click=move |_| show(Dialog::Share)>{text.share}</button>
        <button type="button" class="cite" aria-haspopup="dialog" on:click=move |_| show(Dialog::Cite)>{text.cite}</button>
        {part(dialogs)}
    }
}

/// The page that is shown, as far as it can be shared: an event's, a phase's, or the story's.
fn route(figure: FigureState) -> Route {
    let story = figure.story();
    let id = match figure.look.with_untracked(|look| look.selected) {
        Selection::Event(event) => story.events.get(event).map(|event| Route::Event(event.id.to_string())),
        Selection::Phase(phase) => story.phases.get(phase).map(|phase| Route::Phase(phase.id.to_string())),
        Selection::Nothing => None,
    };
    id.unwrap_or(Route::Story)
}
