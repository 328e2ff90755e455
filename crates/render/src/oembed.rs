//! Answers to programs that embed a page that somebody has linked to (<https://oembed.com>): one file a page.

use super::card::{SIZE, card_path};
use super::{Head, Publication, embedding};
use entente_core::story::Story;
use entente_core::text::Language;
use entente_core::view::Route;
use serde_json::json;

/// The type of the file.
pub const OEMBED_TYPE: &str = "application/json+oembed";
/// Time for which an answer holds, in seconds: a day.
const HOLDS: u32 = 86_400;

/// The path of the file of a page below the site's base; `None` for pages of which nothing can be embedded.
#[must_use]
pub fn oembed_path(route: &Route) -> Option<String> {
    match route {
        Route::Story => Some("oembed/story.json".to_owned()),
        Route::Event(id) => Some(format!("oembed/events/{id}.json")),
        Route::Phase(id) => Some(format!("oembed/phases/{id}.json")),
        _ => None,
    }
}

/// The answer for a page; `None` where nothing can be embedded.
#[must_use]
pub fn oembed(story: &Story, publication: &Publication, route: &Route, language: Language) -> Option<String> {
    let head = Head::of(route, story, language);
    let tag = language.tag();
    let provider = story.publisher.as_ref().unwrap_or(&story.title).get(tag);
    let answer = json!({
        "version": "1.0", "type": "rich", "title": head.name, "cache_age": HOLDS,
        "provider_name": provider, "provider_url": publication.page(&Route::Story),
        "html": embedding::code(publication, route, &head.name)?,
        "width": embedding::WIDTH, "height": embedding::HEIGHT,
        "thumbnail_url": publication.address(&card_path(route)),
        "thumbnail_width": SIZE.0, "thumbnail_height": SIZE.1,
    });
    Some(answer.to_string())
}
