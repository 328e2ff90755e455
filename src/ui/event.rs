//! The page of one event.

use super::claims::{claims_list, corrections_list, quotations_list};
use super::reference::names_list;
use super::share::ShareButton;
use super::site::Site;
use super::text::{cited, date, event_link, paragraphs, phase_link, prose};
use crate::story::{Event, ThreadEnd};
use leptos::prelude::*;

/// What happened: position, title, date and place, the text, and the steps to its neighbours.
#[component]
pub fn EventLead(index: usize, event: &'static Event) -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let phase = site.story.phase_of(event);
    let place = event.place.as_ref().and_then(|place| site.story.place(place));
    view! {
        <article class="column lead event">
            <p class="kicker">
                {(text.position)(index + 1, site.story.events.len())}
                {phase.map(|phase| view! { " · " {phase_link(site, phase)} })}
            </p>
            <h1 tabindex="-1">{site.read(&event.title)}</h1>
            <p class="facts">
                <strong>{date(site, &event.date)}</strong>
                {place.map(|place| view! { " · " {site.read(&place.name)} })}
            </p>
            {event.article_date.as_ref().map(|given| view! {
                <p class="facts">{text.article_date} " " {date(site, given)}</p>
            })}
            {standing(site, event).map(|standing| view! { <p class="standing">{standing}</p> })}
            {prose(site, &event.text)}
            {event.date_note.as_ref().map(|note| view! { <div class="note">{prose(site, note)}</div> })}
            <Steps index/>
        </article>
    }
}

/// Where the event stands between article and record, where it does not stand in both.
fn standing(site: Site, event: &Event) -> Option<&'static str> {
    if !event.in_record {
        Some(site.messages().article_only)
    } else if !event.in_article() {
        Some(site.messages().record_only)
    } else {
        None
    }
}

/// The links to the events before and after, and the button that shares this one.
#[component]
fn Steps(index: usize) -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let neighbour = |at: Option<usize>| at.and_then(|at| site.story.events.get(at));
    let step = move |event: Option<&'static Event>, class: &'static str, label: &'static str| {
        event.map(|event| {
            view! {
                <a class=class rel=class href=site.event_href(event.id.as_str())>
                    <span class="direction">{label}</span> " " <span class="what">{site.read(&event.title)}</span>
                </a>
            }
        })
    };
    view! {
        <nav class="steps" aria-label=text.steps>
            {step(neighbour(index.checked_sub(1)), "prev", text.previous)}
            {step(neighbour(Some(index + 1)), "next", text.next)}
        </nav>
        <ShareButton/>
    }
}

/// The article against the record, words quoted, threads, people, sources.
#[component]
pub fn EventDetails(event: &'static Event) -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let story = site.story;
    let people = event.people.iter().filter_map(|id| story.person(id)).map(|person| (&person.name, &person.role));
    let institutions =
        event.institutions.iter().filter_map(|id| story.institution(id)).map(|entry| (&entry.name, &entry.role));
    let place = event.place.as_ref().and_then(|place| story.place(place));
    let pictures: Vec<_> = story.pictures_of_event(event).collect();
    view! {
        <div class="column details">
            {claims_list(site, story.claims_of_event(event).collect())}
            {corrections_list(site, text.corrections, story.corrections_of_event(event).collect())}
            {(!event.paragraphs.is_empty()).then(|| view! {
                <p class="facts">{text.mentioned_in} " " {paragraphs(site, &event.paragraphs)}</p>
            })}
            {quotations_list(site, story.quotations_of_event(event).collect())}
            {threads(site, story.threads_of(event).collect())}
            {names_list(site, text.people, people.collect())}
            {names_list(site, text.institutions, institutions.collect())}
            {place.and_then(|place| place.note.as_ref().map(|note| names_list(site, text.places, vec![(&place.name, note)])))}
            {super::reference::pictures_list(site, pictures)}
            {cited(site, &event.sources).map(|sources| view! { <section class="sources"><h2>{text.sources}</h2>{sources}</section> })}
        </div>
    }
}

fn threads(site: Site, threads: Vec<ThreadEnd<'static>>) -> Option<AnyView> {
    let items = threads.iter().map(|end| {
        let kind = (site.messages().thread)(end.thread.kind, end.outgoing);
        view! {
            <li>
                <span class="kind">{kind}</span> " " {event_link(site, end.other)}
                {prose(site, &end.thread.note)}
                {cited(site, &end.thread.sources)}
            </li>
        }
    });
    let items = items.collect_view();
    (!threads.is_empty()).then(|| {
        view! { <section class="threads"><h2>{site.messages().threads}</h2><ul>{items}</ul></section> }.into_any()
    })
}
