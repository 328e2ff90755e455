//! The page of an address that names nothing.

use super::text::EventLink;
use crate::edition::Edition;
use entente_core::view::Route;
use leptos::prelude::*;

/// Says so, with the story and all its events. One file answers for every such address, so what the address may have
/// meant can only be told in the browser: in the empty element.
#[component]
pub fn NotFoundPage(site: Edition) -> impl IntoView {
    let text = site.messages();
    let events = site.story.events.iter().map(|event| view! { <li><EventLink site event/></li> });
    view! {
        <article class="missing">
            <h1 tabindex="-1">{text.not_found}</h1>
            <p class="takeaway">{text.not_found_lead}</p>
            <div id="nearest"></div>
            <p>{text.not_found_story} " " <a href=site.href(&Route::Story)>{site.read(&site.story.title)}</a></p>
            <details>
                <summary>{text.all_events}</summary>
                <ol class="list">{events.collect_view()}</ol>
            </details>
        </article>
    }
}
