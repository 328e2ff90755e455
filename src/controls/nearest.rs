//! Events that an address that names nothing may have meant.

use crate::state::FigureState;
use entente_core::view::Route;
use leptos::prelude::*;

/// Number of events that are offered.
const NEAREST: usize = 3;

/// The events whose ids are nearest to the last part of a path.
#[component]
pub fn Nearest(
    /// The figure, which knows all events.
    figure: FigureState,
    /// The path that names nothing.
    path: String,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let route = Route::NotFound(path);
    let events = route.mistyped().map(|mistyped| figure.story().nearest_events(mistyped, NEAREST));
    events.map(|events| {
        let links = events.into_iter().map(|event| {
            view! {
                <li>
                    <a href=figure.edition.event_href(event.id.as_str())>
                        <span class="when">{event.when.words.clone()}</span> " " <span class="what">{event.title.clone()}</span>
                    </a>
                </li>
            }
        });
        view! { <p>{text.nearest}</p> <ul>{links.collect::<Vec<_>>()}</ul> }
    })
}
