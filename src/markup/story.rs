//! The page of the whole story.

use super::Edition;
use super::footnotes::references;
use super::page::share;
use super::reference::{experts, perspectives};
use super::text::{date, event_link, level_badge, prose_resting_on};
use entente_core::story::Event;
use maud::{Markup, html};

/// Title and takeaway.
pub fn lead(site: Edition) -> Markup {
    html! {
        div.column.lead {
            h1 tabindex="-1" { (site.read(&site.story.title)) }
            p.takeaway { (site.read(&site.story.takeaway)) }
            (share(site))
        }
    }
}

/// Every phase with its events, then what the article weighs at its end.
pub fn details(site: Edition) -> Markup {
    let text = site.messages();
    let before: Vec<_> = site.story.events_before().collect();
    let after: Vec<_> = site.story.events_after().collect();
    html! {
        div.column {
            h2 { (text.phases) }
            (outside(site, text.before, &before))
            @for phase in &site.story.phases {
                section.phase {
                    h3 { a href=(site.phase_href(phase.id.as_str())) { (site.read(&phase.name)) } }
                    p.facts { (date(site, &phase.span)) " " (level_badge(site, phase.level)) }
                    (prose_resting_on(site, &phase.summary, &phase.sources))
                    (events_list(site, &site.story.events_of(phase).collect::<Vec<_>>()))
                }
            }
            (outside(site, text.after, &after))
            @if let Some(perspectives) = perspectives(site) { (perspectives) }
            @if let Some(experts) = experts(site) { (experts) }
        }
    }
}

/// Events that begin in no phase.
fn outside(site: Edition, heading: &str, events: &[&'static Event]) -> Markup {
    html! { @if !events.is_empty() { section.phase { h3 { (heading) } (events_list(site, events)) } } }
}

/// Events as an ordered list of links, numbered through the story.
pub fn events_list(site: Edition, events: &[&'static Event]) -> Markup {
    let text = site.messages();
    let first = events.first().and_then(|event| site.story.event(event.id.as_str()));
    html! {
        @if let Some((index, _)) = first {
            ol.events start=(index + 1) {
                @for event in events {
                    li {
                        (event_link(site, event))
                        @if !event.in_record {
                            " " span.aside { (text.article_only) }
                        } @else if !event.in_article() {
                            " " span.aside { (text.legend_record_only) }
                        }
                        (references(site, &event.sources))
                    }
                }
            }
        }
    }
}
