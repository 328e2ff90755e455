//! The events as a calendar (iCalendar, RFC 5545): all-day entries that say how well the day is known.

use super::Publication;
use entente_core::date::{Civil, Day};
use entente_core::story::{Event, Story};
use entente_core::text::Language;
use entente_core::view::Route;
use icalendar::{Calendar, Component, Property};

/// The path of the calendar below the site's base.
pub const CALENDAR: &str = "data/events.ics";

/// The calendar.
#[must_use]
pub fn calendar(story: &Story, publication: &Publication, language: Language) -> String {
    let mut calendar = Calendar::new();
    calendar.name(story.title.get(language.tag()));
    let stamp = format!("{}T000000Z", basic(story.updated_on().unwrap_or(Day(0))));
    for event in &story.events {
        if let Some(entry) = entry(event, publication, language, &stamp) {
            calendar.push(entry);
        }
    }
    calendar.done().to_string()
}

fn entry(event: &Event, publication: &Publication, language: Language, stamp: &str) -> Option<icalendar::Event> {
    let (first, last) = event.date.extent()?;
    let address = publication.page(&Route::Event(event.id.to_string()));
    let tag = language.tag();
    let when = (language.messages().date)(&event.date);
    let mut entry = icalendar::Event::new();
    // The end of a day-long entry is the day after its last.
    let day = |name: &str, day: Day| {
        let mut property = Property::new(name, basic(day));
        property.add_parameter("VALUE", "DATE");
        property.done()
    };
    entry
        .uid(&format!("{}@{}", event.id, host(publication)))
        .summary(event.title.get(tag))
        .description(&format!("{when}\n\n{}\n\n{address}", event.text.get(tag)))
        .add_property("DTSTAMP", stamp)
        .add_property("URL", &address)
        .add_property("TRANSP", "TRANSPARENT")
        .append_property(day("DTSTART", first))
        .append_property(day("DTEND", Day(last.0.saturating_add(1))));
    Some(entry.done())
}

/// A day in ISO 8601's basic form, which has no signs: years before 1 are none of a calendar's.
fn basic(day: Day) -> String {
    let Civil { year, month, day } = day.civil();
    format!("{:04}{month:02}{day:02}", year.max(1))
}

/// Part of an id that makes it the site's own.
fn host(publication: &Publication) -> String {
    let address = publication.address("");
    let host = address.split("://").nth(1).unwrap_or(&address);
    host.trim_end_matches('/').replace('/', ".")
}
