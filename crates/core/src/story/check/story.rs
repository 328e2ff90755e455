//! Requirements on what the parts of a story beyond the figure say of each other.

use crate::date::{Date, Part};
use crate::story::ThreadKind;
use crate::story::read::{Node, Report};
use serde::Deserialize;

/// The most words that may be quoted of one person.
const MOST_QUOTED_WORDS: usize = 12;

/// Checks everything that neither the schema nor the figure's check can.
pub fn story(file: &Node, language: &str, report: &mut Report) {
    levels(file, report);
    threads(file, report);
    for place in file.list("places") {
        if place.field("lat").is_some() != place.field("lon").is_some() {
            report.error(
                place.path,
                "one coordinate",
                "both lat and lon, or neither",
                "add the other, or leave both out where the place is not known",
            );
        }
    }
    for words in file.all("quotations[].text") {
        let count = words.in_language(language).map_or(0, |text| text.split_whitespace().count());
        if count > MOST_QUOTED_WORDS {
            report.error(
                words.path,
                format!("{count} words"),
                format!("at most {MOST_QUOTED_WORDS} words"),
                "quote the words that matter and tell the rest in your own",
            );
        }
    }
}

/// Each level has one meaning, and each phase's level has one.
fn levels(file: &Node, report: &mut Report) {
    let level_of = |node: &Node| node.value.get("level").and_then(serde_json::Value::as_i64);
    let mut known: Vec<i64> = Vec::new();
    for entry in file.list("levels") {
        let Some(level) = level_of(&entry) else { continue };
        if known.contains(&level) {
            let path = format!("{}.level", entry.path);
            report.error(
                path,
                format!("{level} a second time"),
                "each level once",
                "remove or renumber one of the two",
            );
        }
        known.push(level);
    }
    // Where one is no number, it may be the one that is looked for; where there are none, all have their usual names.
    if known.is_empty() || known.len() < file.list("levels").len() {
        return;
    }
    for phase in file.list("phases") {
        if let Some(level) = level_of(&phase).filter(|level| (-3..=3).contains(level) && !known.contains(level)) {
            let path = format!("{}.level", phase.path);
            report.error(path, level.to_string(), "a level that stands in \"levels\"", "add a meaning for this level");
        }
    }
}

/// Threads lead to other events, and causes come first.
fn threads(file: &Node, report: &mut Report) {
    let events = file.list("events");
    let dates: Vec<(Option<&str>, Option<Date>)> =
        events.iter().map(|event| (event.id(), event.date_of("date"))).collect();
    for (event, (id, date)) in events.iter().zip(&dates) {
        for thread in event.list("threads") {
            let path = format!("{}.event", thread.path);
            let Some(other) = thread.text_of("event") else { continue };
            if Some(other) == *id {
                report.error(path, format!("\"{other}\""), "another event", "an event has no thread to itself");
                continue;
            }
            let kind = thread.field("kind").and_then(|kind| ThreadKind::deserialize(kind.value).ok());
            let there = dates.iter().find(|(id, _)| *id == Some(other)).and_then(|(_, date)| date.as_ref());
            let (Some(kind), Some(own), Some(there)) = (kind, date, there) else { continue };
            let forward = kind == ThreadKind::Caused;
            let (cause, effect) = if forward { (own, there) } else { (there, own) };
            let starts_after = |cause: Option<&Part>, effect: Option<&Part>| {
                cause.zip(effect).is_some_and(|(cause, effect)| cause.earliest > effect.latest)
            };
            if starts_after(cause.start(), effect.end()) {
                let expected = if forward {
                    "an event that is not earlier than this one"
                } else {
                    "an event that is not later than this one"
                };
                let hint = "causes come first: turn the thread around, or correct a date";
                report.error(path, format!("\"{other}\" ({})", there.edtf()), expected, hint);
            }
        }
    }
}
