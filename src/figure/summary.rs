//! Contents of the figure, in words.

use crate::state::FigureState;
use leptos::prelude::*;

/// Contents of the figure, in words, for readers who do not see it.
#[component]
pub fn Summary(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let story = figure.story();
    let party = |index: usize| story.parties.get(index).map_or("", |party| party.name.as_str());
    let (events, phases) = (story.events.len(), story.phases.len());
    let summary = figure.edition.figure_messages().summary;
    let words = summary(party(0), party(1), events, phases, !story.series.is_empty());
    view! { <p class="unseen" id="figure-summary">{words}</p> }
}
