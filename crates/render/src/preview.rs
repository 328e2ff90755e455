//! Preview of a page in a chat, a social network or a reader of feeds: Open Graph and Twitter card tags
//! (<https://ogp.me>), and the links by which programs find the site's files.

use super::card::{SIZE, card_path, card_words};
use super::linked_data::linked_data;
use super::oembed::{OEMBED_TYPE, oembed_path};
use super::{Head, Publication};
use entente::pages::html;
use entente_core::story::Story;
use entente_core::text::Language;
use entente_core::view::Route;
use leptos::html::meta;
use leptos::prelude::*;

/// The paths of the files that pages link to, below the site's base.
pub const FEED: &str = "feed.xml";
const STORY: &str = "story.json";

/// The tags of a page's head that follow from its route.
#[must_use]
pub fn preview(story: &Story, publication: &Publication, route: &Route, head: &Head, language: Language) -> String {
    let Some(path) = &head.path else { return html(|| view! { <meta name="robots" content="noindex"/> }) };
    let site = story.title.get(language.tag()).to_owned();
    let image = publication.address(&card_path(route));
    let words = card_words(story, route, &head.name, language);
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let others = others.map(|other| property("og:locale:alternate", other.messages().locale));
    html(|| {
        view! {
            <link rel="canonical" href=publication.address(path)/>
            {property("og:type", "article")}
            {property("og:site_name", &site)}
            {property("og:title", &head.name)}
            {property("og:description", &head.description)}
            {property("og:url", &publication.address(path))}
            {property("og:locale", language.messages().locale)}
            {others.collect_view()}
            {property("og:image", &image)}
            {property("og:image:type", "image/png")}
            {property("og:image:width", &SIZE.0.to_string())}
            {property("og:image:height", &SIZE.1.to_string())}
            {property("og:image:alt", &words)}
            {named("twitter:card", "summary_large_image")}
            {named("twitter:title", &head.name)}
            {named("twitter:description", &head.description)}
            {named("twitter:image", &image)}
            {named("twitter:image:alt", &words)}
            {story.updated_on().map(|day| property("article:published_time", &day.to_string()))}
            {alternate("application/json", &site, publication.base.href(STORY))}
            {alternate("application/atom+xml", &site, publication.base.href(FEED))}
            {oembed_path(route).map(|path| alternate(OEMBED_TYPE, &head.name, publication.address(&path)))}
            <script type="application/ld+json" inner_html=linked_data(story, publication, route, language)></script>
        }
    })
}

/// A tag of Open Graph, whose attribute HTML does not know.
fn property(name: &'static str, content: &str) -> impl IntoView + use<> {
    meta().attr("property", name).attr("content", content.to_owned())
}

/// A tag with a name.
fn named(name: &'static str, content: &str) -> impl IntoView + use<> {
    view! { <meta name=name content=content.to_owned()/> }
}

/// The same in another form, as a file.
fn alternate(kind: &'static str, title: &str, href: String) -> impl IntoView + use<> {
    view! { <link rel="alternate" type=kind title=title.to_owned() href=href/> }
}
