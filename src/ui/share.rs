//! The button that shares a page.

use super::site::Site;
use leptos::prelude::*;

/// How sharing went.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ShareState {
    /// Nothing has been shared, or the reader saw the outcome in the browser's own dialog.
    #[default]
    Idle,
    /// The link is in the clipboard.
    Copied,
    /// Neither sharing nor copying worked: the link, for the reader to copy.
    ByHand(String),
}

/// Shares the event by the best way the browser has. Its room is kept before WebAssembly is ready.
#[component]
pub fn ShareButton() -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let state = RwSignal::new(ShareState::Idle);
    let share = move |_| {
        let title = site.route.get_untracked().event(site.story).map_or("", |(_, event)| site.read(&event.title));
        (site.abilities.share)(title.to_owned(), state);
    };
    view! {
        <div class="column share needs-script">
            <button type="button" id="share" on:click=share>{text.share}</button>
            " "
            <span role="status">{move || (state.get() == ShareState::Copied).then_some(text.copied)}</span>
            {move || match state.get() {
                ShareState::ByHand(link) => Some(view! {
                    <label>{text.copy_by_hand} " " <input id="share-link" type="text" readonly=true value=link/></label>
                }),
                _ => None,
            }}
        </div>
    }
}
