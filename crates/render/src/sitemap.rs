//! Information for search engines: every page, and that they are welcome (<https://www.sitemaps.org/protocol.html>).

use super::Publication;
use entente_core::story::Story;
use entente_core::view::Route;
use serde::Serialize;

/// The path of the list below the site's base.
pub const SITEMAP: &str = "sitemap.xml";

/// The list.
#[derive(Serialize)]
#[serde(rename = "urlset")]
struct UrlSet {
    #[serde(rename = "@xmlns")]
    namespace: &'static str,
    url: Vec<Url>,
}

/// A page and the day on which it last changed.
#[derive(Serialize)]
struct Url {
    loc: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lastmod: Option<String>,
}

/// Every page with the day on which the story last changed.
#[must_use]
pub fn sitemap(story: &Story, publication: &Publication) -> String {
    let day = story.updated_on().map(|day| day.to_string());
    let url = |route: Route| Url { loc: publication.page(&route), lastmod: day.clone() };
    let list = UrlSet {
        namespace: "http://www.sitemaps.org/schemas/sitemap/0.9",
        url: Route::all(story).into_iter().map(url).collect(),
    };
    // Neither names nor addresses can be refused.
    let list = quick_xml::se::to_string(&list).unwrap_or_default();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{list}\n")
}

/// The rules for robots: everything, by the list.
#[must_use]
pub fn robots(publication: &Publication) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", publication.address(SITEMAP))
}
