//! The page of one event.

use super::Edition;
use super::claims::{claims_list, corrections_list, quotations_list};
use super::density::density;
use super::page::share;
use super::reference::{names_list, pictures_list};
use super::text::{cited, date, event_link, paragraphs, phase_link, prose, prose_resting_on, sources_section, steps};
use entente_core::story::Event;
use maud::{Markup, html};

/// What happened: position, title, date and place, the text, and the steps to its neighbours.
pub fn lead(site: Edition, index: usize, event: &'static Event) -> Markup {
    let text = site.messages();
    let place = event.place.as_ref().and_then(|place| site.story.place(place));
    let neighbour = |at: Option<usize>| {
        let event = site.story.events.get(at?)?;
        Some((site.event_href(event.id.as_str()), site.read(&event.title)))
    };
    html! {
        article.column.lead.event {
            p.kicker {
                ((text.position)(index + 1, site.story.events.len()))
                @if let Some(phase) = site.story.phase_of(event) { " · " (phase_link(site, phase)) }
            }
            h1 tabindex="-1" { (site.read(&event.title)) }
            p.facts {
                strong { (date(site, &event.date)) }
                @if let Some(place) = place { " · " (site.read(&place.name)) }
            }
            @if let Some(given) = &event.article_date { p.facts { (text.article_date) " " (date(site, given)) } }
            @if let Some(standing) = standing(site, event) { p.standing { (standing) } }
            (prose_resting_on(site, &event.text, &event.sources))
            @if let Some(note) = &event.date_note { div.note { (prose(site, note)) } }
            (share(site))
            (steps(site, neighbour(index.checked_sub(1)), neighbour(Some(index + 1))))
        }
    }
}

/// Where the event stands between article and record, where it does not stand in both.
fn standing(site: Edition, event: &Event) -> Option<&'static str> {
    if !event.in_record {
        Some(site.messages().article_only)
    } else if !event.in_article() {
        Some(site.messages().record_only)
    } else {
        None
    }
}

/// The article against the record, words quoted, threads, people, sources.
pub fn details(site: Edition, event: &'static Event) -> Markup {
    let text = site.messages();
    let story = site.story;
    let claims: Vec<_> = story.claims_of_event(event).collect();
    let corrections: Vec<_> = story.corrections_of_event(event).collect();
    let quotations: Vec<_> = story.quotations_of_event(event).collect();
    let people: Vec<_> =
        event.people.iter().filter_map(|id| story.person(id)).map(|person| (&person.name, &person.role)).collect();
    let institutions: Vec<_> = event
        .institutions
        .iter()
        .filter_map(|id| story.institution(id))
        .map(|entry| (&entry.name, &entry.role))
        .collect();
    let places: Vec<_> = event
        .place
        .iter()
        .filter_map(|place| story.place(place))
        .filter_map(|place| Some((&place.name, place.note.as_ref()?)))
        .collect();
    let pictures: Vec<_> = story.pictures_of_event(event).collect();
    let parts = [
        claims_list(site, &claims),
        corrections_list(site, text.corrections, &corrections),
        (!event.paragraphs.is_empty())
            .then(|| html! { p.facts { (text.mentioned_in) " " (paragraphs(site, &event.paragraphs)) } }),
        quotations_list(site, &quotations),
        threads(site, event),
        names_list(site, "people", text.people, &people),
        names_list(site, "institutions", text.institutions, &institutions),
        names_list(site, "places", text.places, &places),
        pictures_list(site, &pictures),
        sources_section(site, &event.sources),
    ];
    html! { div class={ "column details" @if let Some(name) = density(site, event) { " " (name) } } { @for part in parts.into_iter().flatten() { (part) } } }
}

fn threads(site: Edition, event: &'static Event) -> Option<Markup> {
    let text = site.messages();
    let threads: Vec<_> = site.story.threads_of(event).collect();
    (!threads.is_empty()).then(|| {
        html! {
            section.threads {
                h2 { (text.threads) }
                ul {
                    @for end in threads {
                        li {
                            span.kind { ((text.thread)(end.thread.kind, end.outgoing)) } " "
                            (event_link(site, end.other))
                            (prose_resting_on(site, &end.thread.note, &end.thread.sources))
                            @if let Some(sources) = cited(site, &end.thread.sources) { (sources) }
                        }
                    }
                }
            }
        }
    })
}
