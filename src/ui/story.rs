//! The page of the whole story.

use super::reference::{Experts, Perspectives};
use super::site::Site;
use super::text::{date, event_link, level_badge, prose};
use crate::story::Event;
use leptos::prelude::*;

/// Title and takeaway.
#[component]
pub fn StoryLead() -> impl IntoView {
    let site = Site::here();
    view! {
        <div class="column lead">
            <h1 tabindex="-1">{site.read(&site.story.title)}</h1>
            <p class="takeaway">{site.read(&site.story.takeaway)}</p>
        </div>
    }
}

/// Every phase with its events, then what the article weighs at its end.
#[component]
pub fn StoryDetails() -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let phases = site.story.phases.iter().map(|phase| {
        let events: Vec<_> = site.story.events_of(phase).collect();
        view! {
            <section class="phase">
                <h3><a href=site.phase_href(phase.id.as_str())>{site.read(&phase.name)}</a></h3>
                <p class="facts">{date(site, &phase.span)} " " {level_badge(site, phase.level)}</p>
                {prose(site, &phase.summary)}
                {events_list(site, events)}
            </section>
        }
    });
    view! {
        <div class="column">
            <h2>{text.phases}</h2>
            {outside(site, text.before, site.story.events_before().collect())}
            {phases.collect_view()}
            {outside(site, text.after, site.story.events_after().collect())}
            <Perspectives/>
            <Experts/>
        </div>
    }
}

/// Events that begin in no phase.
fn outside(site: Site, heading: &'static str, events: Vec<&'static Event>) -> Option<AnyView> {
    (!events.is_empty()).then(|| {
        view! {
            <section class="phase">
                <h3>{heading}</h3>
                {events_list(site, events)}
            </section>
        }
        .into_any()
    })
}

/// Events as an ordered list of links, numbered through the story.
pub fn events_list(site: Site, events: Vec<&'static Event>) -> Option<AnyView> {
    let start = site.story.event(events.first()?.id.as_str())?.0 + 1;
    let items = events.into_iter().map(|event| {
        let aside = if !event.in_record {
            Some(site.messages().article_only)
        } else if !event.in_article() {
            Some(site.messages().legend_record_only)
        } else {
            None
        };
        view! { <li>{event_link(site, event)} {aside.map(|aside| view! { " " <span class="aside">{aside}</span> })}</li> }
    });
    Some(view! { <ol class="events" start=start.to_string()>{items.collect_view()}</ol> }.into_any())
}
