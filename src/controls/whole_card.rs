//! Card beneath the figure while that covers the whole window: the event in hand, the steps to its neighbours, and the
//! way to its text.

use super::icon::{Icon, Sign};
use crate::reactive::part;
use crate::state::{Command, FigureState};
use leptos::prelude::*;

/// The event in hand, without its text.
#[component]
pub fn WholeCard(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let event = Memo::new(move |_| figure.look.with(|look| look.selected.event()));
    let step = move |on: bool, word: &'static str, sign: Sign| {
        // Stays in place at either end, where it leads nowhere.
        let ends = move || {
            event.track();
            figure.beside(on).is_none().then_some("true")
        };
        let go = move |_| {
            if let Some(event) = figure.beside(on) {
                figure.run(Command::Visit(event));
            }
        };
        view! { <button type="button" aria-label=word aria-disabled=ends on:click=go><Icon sign /></button> }
    };
    let about = move || {
        let index = event.get()?;
        let entry = figure.story().events.get(index)?;
        let position = (text.position)(index + 1, figure.story().events.len());
        Some(view! {
            <p class="facts"><strong>{entry.when.words.clone()}</strong> " · " {position}</p>
            <p class="title">{entry.title.clone()}</p>
            <p><a href=figure.edition.event_href(entry.id.as_str()) on:click=move |_| figure.whole.set(false)>{text.read_this}</a></p>
        })
    };
    view! {
        <div class="whole-card">
            {step(false, text.previous, Sign::Back)}
            <div class="about">{part(about)}</div>
            {step(true, text.next, Sign::On)}
        </div>
    }
}
