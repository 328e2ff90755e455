//! The page of one phase.

use super::Edition;
use super::claims::{claims_list, corrections_list, quotations_list};
use super::page::share;
use super::story::events_list;
use super::text::{date, level_badge, prose, prose_resting_on, sources_section, steps};
use entente_core::story::Phase;
use maud::{Markup, html};

/// The phase, its level and the reason for it.
pub fn lead(site: Edition, phase: &'static Phase) -> Markup {
    let text = site.messages();
    let phases = &site.story.phases;
    let index = site.story.phase(phase.id.as_str()).map_or(0, |(index, _)| index);
    let neighbour = |at: Option<usize>| {
        let phase = phases.get(at?)?;
        Some((site.phase_href(phase.id.as_str()), site.read(&phase.name)))
    };
    html! {
        article.column.lead.phase {
            p.kicker { (text.phase) }
            h1 tabindex="-1" { (site.read(&phase.name)) }
            p.facts { strong { (date(site, &phase.span)) } " " (level_badge(site, phase.level)) }
            @if let Some(span) = &phase.article_span { p.facts { (text.article_span) " " (date(site, span)) } }
            (prose_resting_on(site, &phase.summary, &phase.sources))
            h2 { (text.why) }
            @if let Some(level) = site.story.level(phase.level) {
                p.note { (site.read(&level.name)) ": " (site.read(&level.meaning)) }
            }
            (prose(site, &phase.reason))
            h2 { (text.disagreement) }
            (prose(site, &phase.disagreement))
            (share(site))
            (steps(site, neighbour(index.checked_sub(1)), neighbour(Some(index + 1))))
        }
    }
}

/// Its events, what the article claims of it, and its sources.
pub fn details(site: Edition, phase: &'static Phase) -> Markup {
    let text = site.messages();
    let story = site.story;
    let claims: Vec<_> = story.claims_of_phase(phase).collect();
    let corrections: Vec<_> = story.corrections_of_phase(phase).collect();
    let quotations: Vec<_> = story.quotations_of_phase(phase).collect();
    let events: Vec<_> = story.events_of(phase).collect();
    let parts = [
        claims_list(site, &claims),
        corrections_list(site, text.corrections, &corrections),
        quotations_list(site, &quotations),
        sources_section(site, &phase.sources),
    ];
    html! {
        div.column.details {
            section {
                h2 { (text.events) }
                @if events.is_empty() { p { (text.no_events) } } @else { (events_list(site, &events)) }
            }
            @for part in parts.into_iter().flatten() { (part) }
        }
    }
}
