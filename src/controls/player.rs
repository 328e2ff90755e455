//! Walk of the figure through the story: its pace, how far it has come, and how long it still stays.

use crate::state::FigureState;
use leptos::prelude::*;

/// The pace and the progress of the walk through the story.
#[component]
pub fn Player(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let events = figure.story().events.len();
    let number = move || figure.look.with(|look| look.event().map_or(0, |event| event + 1));
    let choose = move |change| {
        let chosen = event_target_value(&change);
        if let Some(pace) = text.speeds.iter().position(|speed| *speed == chosen) {
            figure.pace.set(pace);
        }
    };
    // One for each stay, so that it begins anew.
    let stay = move || figure.stay.get();
    view! {
        <p class="player">
            <label>
                {text.speed} " "
                <select on:change=choose prop:value=move || text.speeds.get(figure.pace.get()).copied().unwrap_or_default()>
                    {text.speeds.map(|speed| view! { <option>{speed}</option> }).collect_view()}
                </select>
            </label>
            <progress max=events prop:value=number aria-label=text.progress></progress>
            <span>{move || (text.position)(number(), events)}</span>
            <For each=stay key=|stay| stay.number children=|stay| view! {
                <span class="stay" style:animation-duration=format!("{}ms", stay.time.as_millis())></span>
            } />
        </p>
    }
}
