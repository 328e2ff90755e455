//! What a chat, a social network or a reader of feeds shows of a page: Open Graph and Twitter card tags
//! (<https://ogp.me>), and the links by which programs find the site's files.

use super::card::{SIZE, card_path, card_words};
use super::linked_data::linked_data;
use super::oembed::{OEMBED_TYPE, oembed_path};
use super::{Head, Publication};
use entente_core::story::Story;
use entente_core::text::Language;
use entente_core::view::Route;
use maud::{Markup, PreEscaped, html};

/// The paths of the files that pages link to, below the site's base.
pub const FEED: &str = "feed.xml";
const STORY: &str = "story.json";

/// The tags of a page's head that follow from its route.
#[must_use]
pub fn preview(story: &Story, publication: &Publication, route: &Route, head: &Head, language: Language) -> Markup {
    let site = story.title.get(language.tag());
    html! {
        @if let Some(path) = &head.path {
            @let address = publication.address(path);
            link rel="canonical" href=(address);
            meta property="og:type" content="article";
            meta property="og:site_name" content=(site);
            meta property="og:title" content=(head.name);
            meta property="og:description" content=(head.description);
            meta property="og:url" content=(address);
            meta property="og:locale" content=(language.messages().locale);
            @for other in Language::ALL.into_iter().filter(|other| *other != language) {
                meta property="og:locale:alternate" content=(other.messages().locale);
            }
            @let image = publication.address(&card_path(route));
            @let words = card_words(story, route, &head.name, language);
            meta property="og:image" content=(image);
            meta property="og:image:type" content="image/png";
            meta property="og:image:width" content=(SIZE.0);
            meta property="og:image:height" content=(SIZE.1);
            meta property="og:image:alt" content=(words);
            meta name="twitter:card" content="summary_large_image";
            meta name="twitter:title" content=(head.name);
            meta name="twitter:description" content=(head.description);
            meta name="twitter:image" content=(image);
            meta name="twitter:image:alt" content=(words);
            meta property="article:published_time" content=(story.updated.edtf());
            link rel="alternate" type="application/json" title=(site) href=(publication.base.href(STORY));
            link rel="alternate" type="application/atom+xml" title=(site) href=(publication.base.href(FEED));
            @if let Some(path) = oembed_path(route) {
                link rel="alternate" type=(OEMBED_TYPE) title=(head.name) href=(publication.address(&path));
            }
            script type="application/ld+json" { (PreEscaped(linked_data(story, publication, route, language))) }
        } @else {
            meta name="robots" content="noindex";
        }
    }
}
