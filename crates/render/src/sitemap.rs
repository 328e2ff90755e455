//! What search engines are told: every page, and that they are welcome (<https://www.sitemaps.org/protocol.html>).

use super::Publication;
use entente_core::story::Story;
use entente_core::view::Route;
use maud::{PreEscaped, html};

/// The path of the list below the site's base.
pub const SITEMAP: &str = "sitemap.xml";

/// Every page with the day on which the story last changed.
#[must_use]
pub fn sitemap(story: &Story, publication: &Publication) -> String {
    let day = story.updated.extent().map(|(first, _)| first.to_string());
    html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" {
            @for route in Route::all(story) {
                url {
                    loc { (publication.page(&route)) }
                    @if let Some(day) = &day { lastmod { (day) } }
                }
            }
        }
    }
    .into_string()
}

/// The rules for robots: everything, by the list.
#[must_use]
pub fn robots(publication: &Publication) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", publication.address(SITEMAP))
}
