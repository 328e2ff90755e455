//! The page of the whole story.

use super::footnotes::References;
use super::reference::{Experts, Perspectives};
use super::text::{PhaseAndLevel, Prose, machine_readable};
use crate::edition::Edition;
use entente_core::chart::TickUnit;
use entente_core::story::{Event, Phase};
use entente_core::view::Route;
use leptos::prelude::*;

/// Title and takeaway, every phase with its events, then what the article weighs at its end.
#[component]
pub fn StoryPage(site: Edition) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let phases = story.phases.iter().map(|phase| view! { <PhaseSection site phase/> });
    view! {
        <article class="story">
            <h1 tabindex="-1">{site.read(&story.title)}</h1>
            {story.takeaway.as_ref().map(|takeaway| view! { <p class="takeaway">{site.read(takeaway)}</p> })}
            <Begin site/>
            <Outside site heading=text.before id="before" events=story.events_before().collect()/>
            {phases.collect_view()}
            <Outside site heading=text.after id="after" events=story.events_after().collect()/>
            <Perspectives site/>
            <Experts site/>
        </article>
    }
}

/// The way into the story, and how long it is.
#[component]
fn Begin(site: Edition) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let first = story.events.first().and_then(|event| Some((event, event.date.extent()?.0)));
    let button = first.map(|(event, day)| {
        let words = (text.begin)(&(text.tick)(day, TickUnit::Year));
        view! { <a class="button" href=site.event_href(event.id.as_str())>{words} " " <span aria-hidden="true">"→"</span></a> " " }
    });
    view! {
        <p class="begin">
            {button} <span class="counts">{(text.counts)(story.events.len(), story.phases.len())}</span>
        </p>
    }
}

/// A phase with its summary and its events.
#[component]
fn PhaseSection(site: Edition, phase: &'static Phase) -> impl IntoView {
    view! {
        <section class="phase" id=format!("phase-{}", phase.id)>
            <h2><PhaseAndLevel site phase/></h2>
            <Span site phase/>
            {phase.summary.as_ref().map(|summary| view! { <Prose site text=summary sources=&phase.sources/> })}
            <Events site events=site.story.events_of(phase).collect()/>
        </section>
    }
}

/// From which month to which a phase lasted.
#[component]
pub fn Span(site: Edition, phase: &'static Phase) -> impl IntoView {
    phase.span.extent().map(|(first, last)| view! { <p class="span">{(site.messages().months)(first, last)}</p> })
}

/// Events that begin in no phase; nothing where there are none.
#[component]
fn Outside(site: Edition, heading: &'static str, id: &'static str, events: Vec<&'static Event>) -> impl IntoView {
    (!events.is_empty()).then(|| {
        view! { <section class="phase" id=id><h2>{heading}</h2><Events site events/></section> }
    })
}

/// Events as rows: date, mark, title.
#[component]
pub fn Events(site: Edition, events: Vec<&'static Event>) -> impl IntoView {
    let rows = events.into_iter().map(|event| view! { <EventRow site event/> });
    view! { <ol class="events">{rows.collect_view()}</ol> }
}

/// One event as a row, which a fragment leads to.
#[component]
pub fn EventRow(site: Edition, event: &'static Event) -> impl IntoView {
    let text = site.messages();
    let (kind, standing) = if !site.story.tells_apart() {
        ("told", None)
    } else if !event.in_record {
        ("claimed", Some(text.legend_article_only))
    } else if !event.in_article() {
        ("record", Some(text.legend_record_only))
    } else {
        ("told", None)
    };
    view! {
        <li id=format!("event-{}", event.id)>
            <a href=site.href(&Route::Event(event.id.to_string()))>
                <time class="when" datetime=machine_readable(&event.date)>{(text.short_date)(&event.date)}</time>
                " "
                <span class=format!("glyph {kind}") aria-hidden="true"></span>
                " "
                <span class="what">{site.read(&event.title)}</span>
            </a>
            {standing.map(|words| view! { <span class="unseen">{format!(" ({words})")}</span> })}
            <References site ids=&event.sources/>
        </li>
    }
}
