//! What stays as it is once it is shown: the text of every page, the legend and the ground of the figure, as HTML.
//!
//! Written with maud, natively and in the browser alike, and never walked by the program that takes a page over: a
//! page that a translator has changed cannot break it, and one element in ten thousand costs no WebAssembly of its
//! own. What changes while it is looked at is a Leptos component, in `ui`.

mod claims;
mod drawing;
mod edition;
mod event;
mod legend;
mod method;
mod method_tables;
mod not_found;
mod numbers;
mod phase;
mod reference;
mod story;
mod text;

pub use drawing::ground;
pub use edition::Edition;
pub use legend::legend;
pub use numbers::{mark_rows, percent, pixels};

use crate::view::Route;
use maud::Markup;

/// The upper part of a page, above the figure: what it is about.
#[must_use]
pub fn lead(edition: Edition, route: &Route) -> Markup {
    match route {
        Route::Story => story::lead(edition),
        Route::Event(id) => match edition.story.event(id) {
            Some((index, event)) => event::lead(edition, index, event),
            None => not_found::page(edition, route),
        },
        Route::Phase(id) => match edition.story.phase(id) {
            Some((_, phase)) => phase::lead(edition, phase),
            None => not_found::page(edition, route),
        },
        Route::Method => method::page(edition),
        Route::NotFound(_) => not_found::page(edition, route),
    }
}

/// The lower part of a page, beneath the figure; empty where the page has none.
#[must_use]
pub fn details(edition: Edition, route: &Route) -> Markup {
    match route {
        Route::Story => story::details(edition),
        Route::Event(id) => {
            edition.story.event(id).map_or_else(Markup::default, |(_, event)| event::details(edition, event))
        }
        Route::Phase(id) => {
            edition.story.phase(id).map_or_else(Markup::default, |(_, phase)| phase::details(edition, phase))
        }
        Route::Method | Route::NotFound(_) => Markup::default(),
    }
}
