//! What stays as it is once it is shown: the pages' frame and text, the legend and the ground of the figure, as HTML.
//!
//! Written with maud. The page renderer writes all of it; the browser shares the ground of the figure, and takes texts
//! over as they were served, so they cost no WebAssembly. What changes while it is looked at is a Leptos component,
//! in `ui`.

mod claims;
mod controls;
mod density;
mod drawing;
mod edition;
mod embed;
mod event;
mod footnotes;
mod hand;
mod item;
mod legend;
mod marks;
mod method;
mod method_tables;
mod not_found;
mod numbers;
mod page;
mod panels;
mod phase;
mod poster;
mod reference;
mod series;
mod standalone;
mod story;
mod text;

pub use drawing::{Looks, items, plot};
pub use edition::Edition;
pub use embed::embed;
pub use item::Item;
pub use marks::{cluster_links, cluster_name};
pub use not_found::nearest;
pub use numbers::{decimal, pixels};
pub use page::page;
pub use panels::reading_words;
pub use standalone::{STANDALONE, standalone, standalone_size};
pub use text::level_class;

use entente_core::view::Route;
use maud::{Markup, html};

/// The upper part of a page, above the figure: what it is about.
fn lead(edition: Edition, route: &Route) -> Markup {
    match route {
        Route::Story => story::lead(edition),
        Route::Event(id) => match edition.story.event(id) {
            Some((index, event)) => event::lead(edition, index, event),
            None => not_found::page(edition),
        },
        Route::Phase(id) => match edition.story.phase(id) {
            Some((_, phase)) => phase::lead(edition, phase),
            None => not_found::page(edition),
        },
        Route::Series(id) => match edition.story.series.iter().find(|series| series.id.as_str() == id) {
            Some(series) => series::page(edition, series),
            None => not_found::page(edition),
        },
        Route::Method => method::page(edition),
        Route::Poster => poster::lead(edition),
        Route::NotFound(_) => not_found::page(edition),
    }
}

/// The lower part of a page, beneath the figure, with the notes that it has in print; empty where the page has neither.
fn details(edition: Edition, route: &Route) -> Markup {
    let details = match route {
        Route::Story => story::details(edition),
        Route::Event(id) => {
            edition.story.event(id).map_or_else(Markup::default, |(_, event)| event::details(edition, event))
        }
        Route::Phase(id) => {
            edition.story.phase(id).map_or_else(Markup::default, |(_, phase)| phase::details(edition, phase))
        }
        Route::Poster => poster::details(edition),
        Route::Series(_) | Route::Method | Route::NotFound(_) => Markup::default(),
    };
    html! { (details) @if let Some(notes) = footnotes::footnotes(edition, route) { (notes) } }
}
