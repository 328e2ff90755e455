//! The page of an address that names nothing.

use super::Edition;
use super::text::event_link;
use crate::view::Route;
use maud::{Markup, html};

/// How many nearest events it offers.
const NEAREST: usize = 3;

/// Says so, and offers what the address may have meant.
pub fn page(site: Edition, route: &Route) -> Markup {
    let text = site.messages();
    let nearest = route.mistyped().map_or_else(Vec::new, |part| site.story.nearest_events(part, NEAREST));
    html! {
        div.column.lead {
            h1 tabindex="-1" { (text.not_found) }
            p.takeaway { (text.not_found_lead) }
            @if !nearest.is_empty() {
                div.nearest {
                    p { (text.nearest) }
                    ul { @for event in nearest { li { (event_link(site, event)) } } }
                }
            }
            p { (text.not_found_story) " " a href=(site.href(&Route::Story)) { (site.read(&site.story.title)) } }
        }
    }
}
