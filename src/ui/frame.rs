//! What stands on every page.

use super::site::Site;
use crate::view::Route;
use leptos::prelude::*;

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
