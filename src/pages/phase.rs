//! The page of one phase.

use super::claims::{Claims, Corrections, Quotations};
use super::story::Events;
use super::text::{DateText, LevelBadge, Prose, SourcesSection};
use crate::edition::Edition;
use entente_core::story::Phase;
use leptos::prelude::*;

/// The phase, its events, its level and the reason for it, what the article claims of it, and its sources.
#[component]
pub fn PhasePage(site: Edition, index: usize, phase: &'static Phase) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let events: Vec<_> = story.events_of(phase).collect();
    let meaning = story.level(phase.level).map(|level| {
        view! { <p class="note">{format!("{}: {}", site.read(&level.name), site.read(&level.meaning))}</p> }
    });
    let has_reason = meaning.is_some() || phase.reason.is_some();
    view! {
        <article class="phase">
            <p class="position">
                {text.phase} " " <strong>{index + 1}</strong> " " {(text.out_of)(story.phases.len())} " · "
                <LevelBadge site level=phase.level/>
            </p>
            <h1 tabindex="-1">{site.read(&phase.name)}</h1>
            <p class="date"><strong><DateText site date=&phase.span/></strong></p>
            {phase.article_span.as_ref().map(|date| {
                view! { <p class="facts">{text.article_span} " " <DateText site date/></p> }
            })}
            {phase.summary.as_ref().map(|summary| view! {
                <div class="text"><Prose site text=summary sources=&phase.sources/></div>
            })}
            <section class="events-of">
                <h2>{text.events}</h2>
                {if events.is_empty() {
                    view! { <p>{text.no_events}</p> }.into_any()
                } else {
                    view! { <Events site events/> }.into_any()
                }}
            </section>
            {has_reason.then(|| view! {
                <section>
                    <h2>{text.why}</h2>
                    {meaning}
                    {phase.reason.as_ref().map(|reason| view! { <Prose site text=reason/> })}
                </section>
            })}
            {phase.disagreement.as_ref().map(|disagreement| view! {
                <section><h2>{text.disagreement}</h2><Prose site text=disagreement/></section>
            })}
            <div class="details">
                <Claims site claims=story.claims_of_phase(phase).collect()/>
                <Corrections site corrections=story.corrections_of_phase(phase).collect()/>
                <Quotations site quotations=story.quotations_of_phase(phase).collect()/>
                <SourcesSection site ids=&phase.sources/>
            </div>
        </article>
    }
}
