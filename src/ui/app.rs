//! The whole page.

use super::event::{EventDetails, EventLead};
use super::figure::Figure;
use super::frame::{Footer, Header, NotFound};
use super::method::Method;
use super::phase::{PhaseDetails, PhaseLead};
use super::site::Site;
use super::story::{StoryDetails, StoryLead};
use crate::view::Route;
use leptos::prelude::*;

/// The page of the route: what it is about, the figure, and the rest. The figure stays when the page changes.
#[component]
pub fn App(
    /// The story and where it is shown.
    site: Site,
) -> impl IntoView {
    provide_context(site);
    let has_figure = Memo::new(move |_| !matches!(site.route.get(), Route::Method | Route::NotFound(_)));
    view! {
        <Header/>
        <main id="main" tabindex="-1">
            {move || lead(site, &site.route.get())}
            <Show when=move || has_figure.get()><Figure/></Show>
            {move || details(site, &site.route.get())}
        </main>
        <Footer/>
    }
}

fn lead(site: Site, route: &Route) -> AnyView {
    match route {
        Route::Story => view! { <StoryLead/> }.into_any(),
        Route::Event(id) => match site.story.event(id) {
            Some((index, event)) => view! { <EventLead index event/> }.into_any(),
            None => view! { <NotFound/> }.into_any(),
        },
        Route::Phase(id) => match site.story.phase(id) {
            Some((_, phase)) => view! { <PhaseLead phase/> }.into_any(),
            None => view! { <NotFound/> }.into_any(),
        },
        Route::Method => view! { <Method/> }.into_any(),
        Route::NotFound(_) => view! { <NotFound/> }.into_any(),
    }
}

fn details(site: Site, route: &Route) -> Option<AnyView> {
    match route {
        Route::Story => Some(view! { <StoryDetails/> }.into_any()),
        Route::Event(id) => site.story.event(id).map(|(_, event)| view! { <EventDetails event/> }.into_any()),
        Route::Phase(id) => site.story.phase(id).map(|(_, phase)| view! { <PhaseDetails phase/> }.into_any()),
        Route::Method | Route::NotFound(_) => None,
    }
}
