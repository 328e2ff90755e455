//! Key to the marks and the levels.

use crate::state::FigureState;
use crate::style::level_class;
use entente_core::story::EventKind;
use leptos::prelude::*;

/// Meaning of the marks in this story, and the scale of the levels.
#[component]
pub fn Legend(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let story = figure.story();
    let has = |kind: EventKind| story.events.iter().any(|event| event.kind == kind);
    let [told, record, claimed, doubtful, period] = text.legend;
    let is_doubtful = story.events.iter().any(|event| event.when.is_doubtful);
    let lasts = story.events.iter().any(|event| event.when.span.is_some());
    let key = |shown: bool, class: &'static str, words: &'static str| {
        shown.then(|| {
            view! {
                <li>
                    <svg class=format!("mark {class}") width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                        {if class == "period" {
                            view! { <path class="lasting" d="M-6 0h12"></path> }
                        } else if class == "claimed" {
                            view! { <path class="dot" d="M0-6L6 0L0 6L-6 0zM-2-2l4 4M-2 2l4-4"></path> }
                        } else {
                            view! { <path class="dot" d="M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0"></path> }
                        }}
                    </svg>
                    {words}
                </li>
            }
        })
    };
    let levels: Vec<_> =
        (-3..=3).rev().map(|level: i8| view! { <li class=level_class(level)>{(text.level)(level)}</li> }).collect();
    let keys: Vec<_> = [
        key(story.has_article && has(EventKind::Told), "told", told),
        key(has(EventKind::Record), "record", record),
        key(has(EventKind::Claimed), "claimed", claimed),
        key(is_doubtful, "record doubtful", doubtful),
        key(lasts, "period", period),
    ]
    .into_iter()
    .flatten()
    .collect();
    let keys = (!keys.is_empty()).then(|| view! { <ul>{keys}</ul> });
    view! {
        <div class="legend">
            {keys}
            <div class="scale" title=text.legend_reading>
                <span>{text.legend_ends[0]}</span> <ol>{levels}</ol> <span>{text.legend_ends[1]}</span>
            </div>
        </div>
    }
}
