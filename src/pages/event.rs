//! The page of one event.

use super::claims::{Claims, Corrections, Quotations};
use super::density::density;
use super::reference::{Names, Pictures};
use super::text::{Cited, DateText, EventLink, PhaseAndLevel, Prose, SourcesSection};
use crate::edition::Edition;
use entente_core::story::{Event, Localised};
use leptos::prelude::*;

/// Position, title, date and place, text, verdicts, threads, people, sources.
#[component]
pub fn EventPage(site: Edition, index: usize, event: &'static Event) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let class = density(site, event).map_or_else(|| "event".to_owned(), |density| format!("event {density}"));
    let place = event.place.as_ref().and_then(|place| story.place(place));
    let mentioned: Vec<String> = event.paragraphs.iter().map(|paragraph| (text.paragraph)(paragraph)).collect();
    view! {
        <article class=class>
            <p class="position">
                <strong>{index + 1}</strong> " " {(text.out_of)(story.events.len())}
                {story.phase_of(event).map(|phase| view! { " · " <PhaseAndLevel site phase/> })}
            </p>
            <h1 tabindex="-1">{site.read(&event.title)}</h1>
            <p class="date">
                <strong><DateText site date=&event.date/></strong>
                {place.map(|place| format!(" · {}", site.read(&place.name)))}
            </p>
            <div class="text"><Prose site text=&event.text sources=&event.sources/></div>
            {event.article_date.as_ref().map(|date| {
                view! { <p class="facts">{text.article_date} " " <DateText site date/></p> }
            })}
            {event.date_note.as_ref().map(|note| view! { <div class="note"><Prose site text=note/></div> })}
            {standing(site, event).map(|standing| view! { <p class="standing">{standing}</p> })}
            {(!mentioned.is_empty()).then(|| view! {
                <p class="facts mentioned">{format!("{} {}", text.mentioned_in, (text.list)(&mentioned))}</p>
            })}
            <div class="details">
                <Claims site claims=story.claims_of_event(event).collect()/>
                <Corrections site corrections=story.corrections_of_event(event).collect()/>
                <Quotations site quotations=story.quotations_of_event(event).collect()/>
                <Threads site event/>
                <Named site event/>
                <Pictures site pictures=story.pictures_of_event(event).collect()/>
                <SourcesSection site ids=&event.sources/>
            </div>
        </article>
    }
}

/// Standing of the event between article and record, where it does not stand in both.
fn standing(site: Edition, event: &Event) -> Option<&'static str> {
    if !site.story.tells_apart() {
        None
    } else if !event.in_record {
        Some(site.messages().article_only)
    } else if !event.in_article() {
        Some(site.messages().record_only)
    } else {
        None
    }
}

/// Threads of the event: what led to it and what followed from it.
#[component]
fn Threads(site: Edition, event: &'static Event) -> impl IntoView {
    let text = site.messages();
    let ends: Vec<_> = site.story.threads_of(event).collect();
    let has_any = !ends.is_empty();
    let items = ends.into_iter().map(|end| {
        view! {
            <li>
                <span class="kind">{(text.thread)(end.thread.kind, end.outgoing)}</span>
                " "
                <EventLink site event=end.other/>
                {end.thread.note.as_ref().map(|note| view! { <Prose site text=note sources=&end.thread.sources/> })}
                <Cited site ids=&end.thread.sources/>
            </li>
        }
    });
    has_any.then(|| {
        view! { <section class="threads"><h2>{text.threads}</h2><ul>{items.collect_view()}</ul></section> }
    })
}

/// The people, the institutions and the place of the event.
#[component]
fn Named(site: Edition, event: &'static Event) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let people = event.people.iter().filter_map(|id| story.person(id));
    let institutions = event.institutions.iter().filter_map(|id| story.institution(id));
    let place = event.place.iter().filter_map(|place| story.place(place));
    let with_note = place.filter_map(|place| Some((&place.name, place.note.as_ref()?)));
    let people: Vec<(&Localised, &Localised)> = people.map(|person| (&person.name, &person.role)).collect();
    view! {
        <Names site class="people" heading=text.people entries=people/>
        <Names
            site
            class="institutions"
            heading=text.institutions
            entries=institutions.map(|entry| (&entry.name, &entry.role)).collect()
        />
        <Names site class="places" heading=text.places entries=with_note.collect()/>
    }
}
