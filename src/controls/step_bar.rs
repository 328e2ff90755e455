//! The steps through the story, always in the same place: at the foot of the text, or at the thumb.

use super::icon::{Icon, Sign};
use crate::reactive::{attribute, part};
use crate::state::FigureState;
use entente_core::view::{Route, Selection};
use leptos::prelude::*;

/// A neighbour of the page: where it is, and what it is called.
#[derive(Debug, Clone, PartialEq)]
struct Neighbour {
    href: String,
    title: String,
}

/// Previous and next with their titles, the position, all events, and the whole figure.
#[component]
pub fn StepBar(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let selected = Memo::new(move |_| figure.look.with(|look| look.selected));
    let position = move || match selected.get() {
        Selection::Event(event) => (text.position)(event + 1, figure.story().events.len()),
        Selection::Phase(phase) => (text.position)(phase + 1, figure.story().phases.len()),
        Selection::Nothing => String::new(),
    };
    let poster = figure.edition.href(&Route::Poster);
    let open = move |click: leptos::ev::MouseEvent| {
        // Without the program the whole figure is a page.
        click.prevent_default();
        figure.toggle_whole();
    };
    view! {
        <Way class="prev" word=text.previous sign=Sign::Back to=Signal::derive(move || neighbour(figure, selected.get(), false)) />
        <a class="count" href=figure.edition.href(&Route::Story)>
            <strong>{part(position)}</strong> <span>{text.all_events}</span>
        </a>
        <a class="expand" href=poster on:click=open role="button"><Icon sign=Sign::Expand /><span>{text.whole_figure}</span></a>
        <Way class="next" word=text.next sign=Sign::On to=Signal::derive(move || neighbour(figure, selected.get(), true)) />
    }
}

/// A step to a neighbour; at either end of the story it stays in place, keeps the focus and leads nowhere.
#[component]
fn Way(
    /// The style sheet's and the link type's name for it.
    class: &'static str,
    /// Its word.
    word: &'static str,
    /// Its sign.
    sign: Sign,
    /// Neighbour that it leads to; `None` at either end of the story.
    to: Signal<Option<Neighbour>>,
) -> impl IntoView {
    let title = move || to.with(|to| to.as_ref().map(|to| to.title.clone()));
    view! {
        <a
            class=class rel=class href=attribute(move || to.with(|to| to.as_ref().map(|to| to.href.clone())))
            aria-disabled=attribute(move || to.with(|to| to.is_none().then_some("true")))
            tabindex=attribute(move || to.with(|to| to.is_none().then_some("0")))
        >
            <Icon sign /><span class="direction">{word}</span> " " <span class="what">{part(title)}</span>
        </a>
    }
}

/// The neighbour of a page: of an event an event, of a phase a phase; of the whole story the first event.
fn neighbour(figure: FigureState, selected: Selection, later: bool) -> Option<Neighbour> {
    let story = figure.story();
    let beside = |at: usize| if later { Some(at + 1) } else { at.checked_sub(1) };
    let event = |at: usize| {
        let event = story.events.get(at)?;
        Some(Neighbour { href: figure.edition.event_href(event.id.as_str()), title: event.title.clone() })
    };
    match selected {
        Selection::Event(at) => event(beside(at)?),
        Selection::Phase(at) => {
            let phase = story.phases.get(beside(at)?)?;
            Some(Neighbour { href: figure.edition.phase_href(phase.id.as_str()), title: phase.name.clone() })
        }
        Selection::Nothing => later.then(|| event(0)).flatten(),
    }
}
