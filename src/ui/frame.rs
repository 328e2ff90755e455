//! What stands on every page, and the page that does not exist.

use super::site::Site;
use super::text::event_link;
use crate::view::Route;
use leptos::prelude::*;

/// How many nearest events the page that does not exist offers.
const NEAREST: usize = 3;

/// The site's name and its two pages.
#[component]
pub fn Header() -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let current = move |route: Route| move || (site.route.get() == route).then_some("page");
    view! {
        <a class="skip" href="#main">{text.skip}</a>
        <header class="site">
            <a class="name" href=site.href(&Route::Story)>{site.read(&site.story.title)}</a>
            <nav aria-label=text.navigation>
                <a href=site.href(&Route::Story) aria-current=current(Route::Story)>{text.story}</a>
                <a href=site.href(&Route::Method) aria-current=current(Route::Method)>{text.method}</a>
            </nav>
        </header>
    }
}

/// The foot of every page, and the region that announces a selection.
#[component]
pub fn Footer() -> impl IntoView {
    let site = Site::here();
    let announced = RwSignal::new(String::new());
    // The page served already says what it is: only changes are announced.
    Effect::new(move |before: Option<()>| {
        let route = site.route.get();
        if before.is_some()
            && let Some((index, event)) = route.event(site.story)
        {
            let position = (site.messages().position)(index + 1, site.story.events.len());
            announced.set(format!("{}. {position}.", site.read(&event.title)));
        }
    });
    view! {
        <footer class="site"><p>{site.messages().colophon}</p></footer>
        <p class="unseen" role="status">{announced}</p>
    }
}

/// Says that an address names nothing, and offers what it may have meant.
#[component]
pub fn NotFound() -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    // The page served for every unknown address is one file: what was asked for is known only in the browser.
    let nearest = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        let route = site.route.get();
        nearest.set(route.mistyped().map_or(Vec::new(), |part| site.story.nearest_events(part, NEAREST)));
    });
    view! {
        <div class="column">
            <h1 tabindex="-1">{text.not_found}</h1>
            <p class="takeaway">{text.not_found_lead}</p>
            <div class="nearest">
                {move || (!nearest.get().is_empty()).then(|| view! {
                    <p>{text.nearest}</p>
                    <ul>{nearest.get().into_iter().map(|event| view! { <li>{event_link(site, event)}</li> }).collect_view()}</ul>
                })}
            </div>
            <p>{text.not_found_story} " " <a href=site.href(&Route::Story)>{site.read(&site.story.title)}</a></p>
        </div>
    }
}
