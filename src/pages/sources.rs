//! The page of the sources and of the names.

use super::footnotes::bibliography;
use super::reference::{Name, NameAndRole, Names, Pictures};
use super::source::SourceReference;
use super::text::Contents;
use crate::edition::Edition;
use leptos::prelude::*;

/// The bibliography, people, institutions, places and picture credits.
#[component]
pub fn SourcesPage(site: Edition) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let people: Vec<NameAndRole> =
        story.people.iter().map(|person| (&person.name, person.note.as_ref().unwrap_or(&person.role))).collect();
    let institutions: Vec<NameAndRole> =
        story.institutions.iter().map(|entry| (&entry.name, entry.note.as_ref().unwrap_or(&entry.role))).collect();
    let contents = [
        ("sources", text.sources, !story.sources.is_empty()),
        ("people", text.people, !people.is_empty()),
        ("institutions", text.institutions, !institutions.is_empty()),
        ("places", text.places, !story.places.is_empty()),
        ("pictures", text.pictures, !story.pictures.is_empty()),
    ];
    let contents = contents.into_iter().filter(|(_, _, is_there)| *is_there);
    view! {
        <article class="reference">
            <h1 tabindex="-1">{text.sources_title}</h1>
            <p class="takeaway">{text.sources_lead}</p>
            <Contents site entries=contents.map(|(id, name, _)| (id.to_owned(), name.to_owned())).collect()/>
            <Bibliography site/>
            <Names site class="people" heading=text.people entries=people has_id=true/>
            <Names site class="institutions" heading=text.institutions entries=institutions has_id=true/>
            <Places site/>
            <Pictures site pictures=story.pictures.iter().collect() has_id=true/>
        </article>
    }
}

/// Every source with its number and what it shows, the strongest kinds first.
#[component]
fn Bibliography(site: Edition) -> impl IntoView {
    let text = site.messages();
    let items = bibliography(site.story).map(|(_, source)| {
        let host = source.url.as_ref().map(|url| format!(" · {}", url.host()));
        view! {
            <li id=format!("source-{}", source.id)>
                <SourceReference site source/>
                " "
                <span class="kind">{(text.source_kind)(source.kind)} {host}</span>
                {source.shows.as_ref().map(|shows| view! { <br/> {site.read(shows)} })}
            </li>
        }
    });
    (!site.story.sources.is_empty()).then(|| {
        view! { <section id="sources"><h2>{text.sources}</h2><ol class="bibliography">{items.collect_view()}</ol></section> }
    })
}

/// Every place, with what a reader must know of it.
#[component]
fn Places(site: Edition) -> impl IntoView {
    let items = site.story.places.iter().map(|place| {
        let note = place.note.as_ref().map(|note| view! { " " <span class="role">{site.read(note)}</span> });
        view! { <li><Name site name=&place.name/> {note}</li> }
    });
    (!site.story.places.is_empty()).then(|| {
        view! { <section class="names places" id="places"><h2>{site.messages().places}</h2><ul>{items.collect_view()}</ul></section> }
    })
}
