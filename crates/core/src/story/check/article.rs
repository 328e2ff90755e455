//! What is said of the article: only where there is one, and only of what it tells.

use crate::story::read::{Node, Report};

/// What means nothing without an article.
const OF_ARTICLE: [&str; 10] = [
    "claims",
    "corrections",
    "quotations",
    "pictures",
    "perspectives",
    "experts",
    "events[].article_date",
    "events[].paragraphs",
    "phases[].article_span",
    "phases[].paragraphs",
];

/// Checks what is said of the article.
pub fn article(file: &Node, report: &mut Report) {
    if file.field("article").is_none() {
        for pattern in OF_ARTICLE {
            let spoken =
                file.all(pattern).into_iter().find(|node| node.value.as_array().is_none_or(|list| !list.is_empty()));
            if let Some(first) = spoken {
                report.error(
                    first.path,
                    "what an article says, and no \"article\"",
                    "the article that it is about",
                    "add \"article\" with title and date, or remove this",
                );
            }
        }
        return;
    }
    let events = file.list("events");
    let tells = |event: &Node| {
        event.field("paragraphs").is_some_and(|told| told.value.as_array().is_none_or(|list| !list.is_empty()))
    };
    // Of an article without numbered paragraphs nobody knows which events it tells.
    if !events.iter().any(tells) {
        return;
    }
    let untold = |id: &str| events.iter().find(|event| event.id() == Some(id)).is_some_and(|event| !tells(event));
    for reference in file.all("claims[].events[]") {
        if let Some(id) = reference.text().filter(|id| untold(id)) {
            report.error(
                reference.path,
                format!("\"{id}\", an event that no paragraph of the article tells"),
                "an event that the article tells",
                "add the paragraph to the event's \"paragraphs\", or leave the event out here",
            );
        }
    }
}
