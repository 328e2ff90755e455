//! The page of an address that names nothing.

use super::Edition;
use super::text::{dated_link, event_link};
use entente_core::story::Outline;
use entente_core::view::Route;
use maud::{Markup, html};

/// How many nearest events are offered.
const NEAREST: usize = 3;

/// Says so, with the story and all its events. One file answers for every such address, so what the address may have
/// meant can only be told in the browser: in the empty element.
pub fn page(site: Edition) -> Markup {
    let text = site.messages();
    html! {
        div.column.lead {
            h1 tabindex="-1" { (text.not_found) }
            p.takeaway { (text.not_found_lead) }
            div.nearest id="nearest" {}
            p { (text.not_found_story) " " a href=(site.href(&Route::Story)) { (site.read(&site.story.title)) } }
            details {
                summary { (text.all_events) }
                ol.events { @for event in &site.story.events { li { (event_link(site, event)) } } }
            }
        }
    }
}

/// The events whose ids are nearest to the one in an address.
#[must_use]
pub fn nearest(site: Edition<Outline>, route: &Route) -> Option<Markup> {
    let events = site.story.nearest_events(route.mistyped()?, NEAREST);
    Some(html! {
        p { (site.messages().nearest) }
        ul { @for event in events { li { (dated_link(site, &event.id, &event.date, &event.title)) } } }
    })
}
