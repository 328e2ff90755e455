//! What an address that names nothing may have meant.

use super::text::dated_link;
use crate::edition::Edition;
use entente_core::story::Outline;
use entente_core::view::Route;
use maud::{Markup, html};

/// How many nearest events are offered.
const NEAREST: usize = 3;

/// The events whose ids are nearest to the one in an address.
#[must_use]
pub fn nearest(site: Edition<Outline>, route: &Route) -> Option<Markup> {
    let events = site.story.nearest_events(route.mistyped()?, NEAREST);
    Some(html! {
        p { (site.messages().nearest) }
        ul { @for event in events { li { (dated_link(site, &event.id, &event.date, &event.title)) } } }
    })
}
