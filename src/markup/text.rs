//! Small pieces of text.

use crate::edition::Edition;
use entente_core::date::Date;
use entente_core::story::{Id, Localised};
use maud::{Markup, html};

/// A link to the page of an event's id, with date and title.
pub fn dated_link<S>(site: Edition<S>, id: &Id, date: &Date, title: &'static Localised) -> Markup {
    html! {
        a href=(site.event_href(id.as_str())) {
            span.when { ((site.messages().date)(date)) } " " span.what { (site.read(title)) }
        }
    }
}
