//! The pages, as the page renderer writes them: native only, so what stands here costs no WebAssembly.
//!
//! The program takes a page over as it was served, and going on fetches the next one as it was written.

mod claims;
mod data;
mod density;
mod embed;
mod event;
mod footnotes;
mod method;
mod not_found;
mod page;
mod phase;
mod poster;
mod record;
mod reference;
mod series;
mod series_chart;
mod source;
mod sources;
mod story;
mod text;

pub use embed::{Embed, EmbedProps};
pub use page::{Page, PageProps};
pub use text::{Steps, StepsProps, neighbours};

use crate::edition::Edition;
use entente_core::view::Route;
use leptos::prelude::*;

/// The comments by which Leptos finds text nodes and empty views again; of a story's text none is made, since its `<` is
/// escaped.
const PLACES: [&str; 2] = ["<!>", "<!--<() />-->"];

/// A view as HTML, without the comments for what hydrates it: nothing does.
#[must_use]
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let html = Owner::new().with(|| view().into_view().to_html());
    PLACES.into_iter().fold(html, |html, place| html.replace(place, ""))
}

/// A page's own text, with the notes that it has in print.
#[component]
pub fn Reading(
    /// The story.
    site: Edition,
    /// The page.
    route: Route,
) -> impl IntoView {
    let story = site.story;
    let found = match &route {
        Route::Story => Some(view! { <story::StoryPage site/> }.into_any()),
        Route::Event(id) => {
            story.event(id).map(|(index, event)| view! { <event::EventPage site index event/> }.into_any())
        }
        Route::Phase(id) => {
            story.phase(id).map(|(index, phase)| view! { <phase::PhasePage site index phase/> }.into_any())
        }
        Route::Series(id) => story
            .series
            .iter()
            .find(|series| series.id.as_str() == id)
            .map(|series| view! { <series::SeriesPage site series/> }.into_any()),
        Route::Record => Some(view! { <record::RecordPage site/> }.into_any()),
        Route::Method => Some(view! { <method::MethodPage site/> }.into_any()),
        Route::Sources => Some(view! { <sources::SourcesPage site/> }.into_any()),
        Route::Data => Some(view! { <data::DataPage site/> }.into_any()),
        Route::Poster => Some(view! { <poster::PosterPage site/> }.into_any()),
        Route::NotFound(_) => None,
    };
    let page = found.unwrap_or_else(|| view! { <not_found::NotFoundPage site/> }.into_any());
    view! { {page} <footnotes::Footnotes site route/> }
}
