//! Pages that other sites embed: an event, a phase or the whole figure, without the site around it.

use super::text::{DateText, LevelBadge, Prose, Steps, neighbours};
use crate::edition::Edition;
use entente_core::story::{Event, Phase};
use entente_core::view::Route;
use leptos::prelude::*;

/// An embedded page; `site` is an embedded edition. The element tells the page's script what it is about.
#[component]
pub fn Embed(
    /// The story.
    site: Edition,
    /// The page of which this is a part.
    route: Route,
    /// The figure.
    figure: AnyView,
    /// The whole address of the page of which this is a part.
    address: String,
) -> impl IntoView {
    let id = match &route {
        Route::Event(id) => Some(id.clone()),
        _ => None,
    };
    let lead = match &route {
        Route::Event(id) => site.story.event(id).map(|(_, event)| {
            view! { <EmbeddedEvent site event route=route.clone() address=address.clone()/> }.into_any()
        }),
        Route::Phase(id) => site
            .story
            .phase(id)
            .map(|(_, phase)| view! { <EmbeddedPhase site phase address=address.clone()/> }.into_any()),
        _ => Some(view! { <Heading name=site.read(&site.story.title) address=address.clone()/> }.into_any()),
    };
    let link = address.clone();
    view! {
        <main class="embed" data-event=id data-address=address>
            {lead}
            {figure}
            <p class="origin"><a href=link>{(site.messages().read_in)(site.read(&site.story.title))}</a></p>
        </main>
    }
}

/// The name of the page, which leads to it.
#[component]
fn Heading(name: &'static str, address: String) -> impl IntoView {
    view! { <h1><a href=address>{name}</a></h1> }
}

#[component]
fn EmbeddedEvent(site: Edition, event: &'static Event, route: Route, address: String) -> impl IntoView {
    let [before, after] = neighbours(site, &route);
    view! {
        <p class="date"><DateText site date=&event.date/></p>
        <Heading name=site.read(&event.title) address/>
        <Prose site text=&event.text/>
        <nav class="steps" aria-label=site.messages().steps><Steps site before after/></nav>
    }
}

#[component]
fn EmbeddedPhase(site: Edition, phase: &'static Phase, address: String) -> impl IntoView {
    view! {
        <p class="date"><DateText site date=&phase.span/> " " <LevelBadge site level=phase.level/></p>
        <Heading name=site.read(&phase.name) address/>
        {phase.summary.as_ref().map(|summary| view! { <Prose site text=summary/> })}
    }
}
