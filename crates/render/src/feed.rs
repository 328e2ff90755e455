//! The events as an Atom feed (RFC 4287), the latest in the story first.

use super::Publication;
use super::preview::FEED;
use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use entente_core::story::{Event, Story};
use entente_core::text::Language;
use entente_core::view::Route;

/// The feed.
#[must_use]
pub fn feed(story: &Story, publication: &Publication, language: Language) -> String {
    let tag = language.tag();
    let updated = updated(story);
    let feed = Feed {
        title: Text::plain(story.title.get(tag)),
        subtitle: story.takeaway.as_ref().map(|takeaway| Text::plain(takeaway.get(tag))),
        id: publication.page(&Route::Story),
        updated,
        authors: vec![Person {
            name: story.publisher.as_ref().unwrap_or(&story.title).get(tag).to_owned(),
            ..Person::default()
        }],
        links: vec![link(publication.page(&Route::Story), "alternate"), link(publication.address(FEED), "self")],
        generator: Some(Generator { value: "Entente".to_owned(), ..Generator::default() }),
        entries: story.events.iter().rev().map(|event| entry(event, publication, language, updated)).collect(),
        lang: Some(tag.to_owned()),
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(event: &Event, publication: &Publication, language: Language, updated: FixedDateTime) -> Entry {
    let tag = language.tag();
    let address = publication.page(&Route::Event(event.id.to_string()));
    let date = (language.messages().date)(&event.date);
    Entry {
        title: Text::plain(format!("{date}: {}", event.title.get(tag))),
        id: address.clone(),
        updated,
        summary: Some(Text::plain(event.text.get(tag))),
        links: vec![link(address, "alternate")],
        ..Entry::default()
    }
}

fn link(href: String, rel: &str) -> Link {
    Link { href, rel: rel.to_owned(), ..Link::default() }
}

/// The start of the day on which the story last changed.
fn updated(story: &Story) -> FixedDateTime {
    let day = story.updated_on().map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string());
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}
