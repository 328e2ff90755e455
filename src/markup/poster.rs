//! The whole story on one sheet: the figure with its phases and events, to hang on a wall.

use super::Edition;
use super::page::licence;
use super::text::{event_link, level_badge, phase_link};
use entente_core::chart::TickUnit;
use entente_core::date::Day;
use maud::{Markup, html};

/// Title and takeaway, and how to print it.
pub fn lead(site: Edition) -> Markup {
    html! {
        div.lead.poster {
            h1 tabindex="-1" { (site.read(&site.story.title)) }
            p.takeaway { (site.read(&site.story.takeaway)) }
            p.aside { (site.messages().poster_hint) }
        }
    }
}

/// The phases, the events and where all of it comes from.
pub fn details(site: Edition) -> Markup {
    let text = site.messages();
    let story = site.story;
    html! {
        div.poster {
            section {
                h2 { (text.phases_table) }
                ul {
                    @for phase in &story.phases {
                        li {
                            (phase_link(site, phase)) " "
                            @if let Some((first, last)) = phase.span.extent() {
                                span.years { (years(site, first, last)) } " "
                            }
                            (level_badge(site, phase.level))
                        }
                    }
                }
            }
            section {
                h2 { (text.events) }
                ol.events { @for event in &story.events { li { (event_link(site, event)) } } }
            }
            p.credit {
                ((text.poster_credit)(site.read(&story.article.title), &(text.date)(&story.article.date)))
                " " (site.read(&story.article.credit)) " " (licence(site))
            }
        }
    }
}

/// From which year to which.
fn years(site: Edition, first: Day, last: Day) -> String {
    let [first, last] = [first, last].map(|day| (site.messages().tick)(day, TickUnit::Year));
    if first == last { first } else { format!("{first}–{last}") }
}
