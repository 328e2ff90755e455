//! The threads of the selected event: what led to it, and what it led to.

use crate::reactive::part;
use crate::state::FigureState;
use leptos::prelude::*;

/// The threads as curves, beneath the marks that they join.
#[component]
pub fn Threads(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let curves = move || {
        figure.emphasis.with(|emphasis| {
            let threads = emphasis.as_ref().map(|emphasis| emphasis.threads.as_slice()).unwrap_or_default();
            threads.iter().map(|thread| view! { <path d=thread.path.clone()></path> }).collect::<Vec<_>>()
        })
    };
    view! {
        <svg class="thread-curves" width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
            {part(curves)}
        </svg>
    }
}
