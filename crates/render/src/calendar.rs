//! The events as a calendar (iCalendar, RFC 5545): all-day entries for those whose days are known.

use super::Publication;
use entente_core::date::{Civil, Date, Day, Part, Precision, Shape};
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
        for (number, days) in entries(&event.date).into_iter().enumerate() {
            calendar.push(entry(event, (number, days), publication, language, &stamp));
        }
    }
    calendar.done().to_string()
}

/// Stretches of days that a date says for certain: iCalendar has neither doubt, nor months or years without days, nor
/// years before our era.
fn entries(date: &Date) -> Vec<(Day, Day)> {
    let day = |part: &Part| part.iso().filter(|_| part.precision == Precision::Day).map(|_| part.earliest);
    match date.shape() {
        Shape::Instant(part) => day(part).map(|day| (day, day)).into_iter().collect(),
        Shape::Interval(Some(start), Some(end)) => day(start).zip(day(end)).into_iter().collect(),
        Shape::AllOf(parts) => parts.iter().filter_map(day).map(|day| (day, day)).collect(),
        Shape::Interval(..) | Shape::OneOf(_) => Vec::new(),
    }
}

fn entry(
    event: &Event,
    (number, (first, last)): (usize, (Day, Day)),
    publication: &Publication,
    language: Language,
    stamp: &str,
) -> icalendar::Event {
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
        .uid(&format!(
            "{}{}@{}",
            event.id,
            if number > 0 { format!("-{}", number + 1) } else { String::new() },
            host(publication)
        ))
        .summary(event.title.get(tag))
        .description(&format!("{when}\n\n{}\n\n{address}", event.text.get(tag)))
        .add_property("DTSTAMP", stamp)
        .add_property("URL", &address)
        .add_property("TRANSP", "TRANSPARENT")
        .append_property(day("DTSTART", first))
        .append_property(day("DTEND", Day(last.0.saturating_add(1))));
    entry.done()
}

/// A day in ISO 8601's basic form, which has no signs.
fn basic(day: Day) -> String {
    let Civil { year, month, day } = day.civil();
    format!("{year:04}{month:02}{day:02}")
}

/// Part of an id that makes it the site's own.
fn host(publication: &Publication) -> String {
    let address = publication.address("");
    let host = address.split("://").nth(1).unwrap_or(&address);
    host.trim_end_matches('/').replace('/', ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_says_only_what_is_certain() {
        let entries = |edtf: &str| -> Option<Vec<String>> {
            let days = |(first, last): (Day, Day)| format!("{first}/{last}");
            Date::parse(edtf).ok().map(|date| entries(&date).into_iter().map(days).collect())
        };
        for (edtf, expected) in [
            ("1969-03-02", vec!["1969-03-02/1969-03-02"]),
            ("1959-09-25/1959-09-27", vec!["1959-09-25/1959-09-27"]),
            ("{1969-03-02,1969-03-15}", vec!["1969-03-02/1969-03-02", "1969-03-15/1969-03-15"]),
            ("[2022-03-01,2022-03-02]", vec![]),
            ("1969-03", vec![]),
            ("1969", vec![]),
            ("1964-05-06~", vec![]),
            ("1959-09-25/1960", vec![]),
            ("-0043-03-15", vec![]),
        ] {
            assert_eq!(entries(edtf), Some(expected.into_iter().map(str::to_owned).collect()), "{edtf}");
        }
    }
}
