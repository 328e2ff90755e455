//! Actions on a page: share it, cite it. What the dialogs hold comes from a small file of the page, fetched when one of
//! them is asked for.

use super::cite::CiteDialog;
use super::share::ShareDialog;
use crate::reactive::part;
use crate::state::FigureState;
use entente_core::view::{Route, Selection, Sharing};
use leptos::prelude::*;
use std::sync::Arc;

/// Which dialog is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// The one that shares.
    Share,
    /// The one that cites.
    Cite,
}

/// Requests of the dialogs to the browser.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Path of the file that helps to share the page that is shown, once it is asked for; `sharing` tells its contents.
    pub asked: RwSignal<Option<String>>,
    /// Answer that arrived; `None` while it is on its way.
    pub sharing: RwSignal<Option<Result<Arc<Sharing>, ()>>>,
    /// The format in which the figure is to be saved.
    pub save: RwSignal<Option<&'static str>>,
    /// Outcome of copying and saving, in words.
    pub outcome: RwSignal<&'static str>,
}

impl Desk {
    /// A desk on which nothing has been asked for.
    #[must_use]
    pub fn new() -> Self {
        Self {
            asked: RwSignal::new(None),
            sharing: RwSignal::new(None),
            save: RwSignal::new(None),
            outcome: RwSignal::new(""),
        }
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// The buttons that open what helps to share and to cite the page, and the two dialogs.
#[component]
pub fn PageActions(
    /// The figure.
    figure: FigureState,
    /// Requests of the dialogs to the browser.
    desk: Desk,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let open: RwSignal<Option<Open>> = RwSignal::new(None);
    let show = move |which: Open| {
        // Its next step would change the page beneath.
        figure.plays.set(false);
        desk.sharing.set(None);
        desk.outcome.set("");
        desk.asked.set(route(figure).sharing_path());
        open.set(Some(which));
    };
    let dialogs = move || {
        let which = open.get()?;
        let sharing = desk.sharing.get()?;
        Some(match (sharing, which) {
            (Ok(sharing), Open::Share) => view! { <ShareDialog figure desk open sharing /> }.into_any(),
            (Ok(sharing), Open::Cite) => view! { <CiteDialog figure desk open sharing /> }.into_any(),
            (Err(()), _) => view! { <p class="notice" role="alert">{text.dialog_failed}</p> }.into_any(),
        })
    };
    view! {
        <button type="button" class="share" aria-haspopup="dialog" on:click=move |_| show(Open::Share)>{text.share}</button>
        <button type="button" class="cite" aria-haspopup="dialog" on:click=move |_| show(Open::Cite)>{text.cite}</button>
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
