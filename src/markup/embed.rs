//! What other sites embed: an event, a phase or the whole figure, without the site around it.

use super::Edition;
use super::legend::legend;
use super::page::summary;
use super::text::{date, level_badge, prose, steps};
use entente_core::view::Route;
use maud::{Markup, PreEscaped, html};

/// An embedded page; `edition` is an embedded one. The element tells the page's script what it is about.
///
/// `plot` is the figure's drawing, rendered; `address` that of the page which this is a part of.
#[must_use]
pub fn embed(edition: Edition, route: &Route, plot: &str, address: &str) -> Markup {
    let text = edition.messages();
    let event = match route {
        Route::Event(id) => Some(id.as_str()),
        _ => None,
    };
    html! {
        main.embed data-event=[event] data-address=(address) {
            (lead(edition, route, address))
            (summary(edition))
            div.plot-frame { (PreEscaped(plot)) }
            @if *route == Route::Story { div.legend { (legend(edition)) } }
            p.origin {
                a href=(address) { ((text.read_in)(edition.read(&edition.story.title))) }
            }
        }
    }
}

/// What the page is about, and the steps to its neighbours.
fn lead(edition: Edition, route: &Route, address: &str) -> Markup {
    let story = edition.story;
    let heading = |name: &str| html! { h1 { a href=(address) { (name) } } };
    match route {
        Route::Event(id) => {
            let Some((index, event)) = story.event(id) else { return Markup::default() };
            let neighbour = |at: Option<usize>| {
                let event = story.events.get(at?)?;
                Some((edition.event_href(event.id.as_str()), edition.read(&event.title)))
            };
            html! {
                p.kicker { (date(edition, &event.date)) }
                (heading(edition.read(&event.title)))
                (prose(edition, &event.text))
                (steps(edition, neighbour(index.checked_sub(1)), neighbour(Some(index + 1))))
            }
        }
        Route::Phase(id) => {
            let Some((_, phase)) = story.phase(id) else { return Markup::default() };
            html! {
                p.kicker { (date(edition, &phase.span)) " " (level_badge(edition, phase.level)) }
                (heading(edition.read(&phase.name)))
                (prose(edition, &phase.summary))
            }
        }
        _ => heading(edition.read(&story.title)),
    }
}
