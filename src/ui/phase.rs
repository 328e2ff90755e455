//! The page of one phase.

use super::claims::{claims_list, corrections_list, quotations_list};
use super::site::Site;
use super::story::events_list;
use super::text::{cited, date, level_badge, prose};
use crate::story::Phase;
use leptos::prelude::*;

/// The phase, its level and the reason for it.
#[component]
pub fn PhaseLead(phase: &'static Phase) -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    view! {
        <article class="column lead phase">
            <p class="kicker">{text.phase}</p>
            <h1 tabindex="-1">{site.read(&phase.name)}</h1>
            <p class="facts"><strong>{date(site, &phase.span)}</strong> " " {level_badge(site, phase.level)}</p>
            {phase.article_span.as_ref().map(|span| view! {
                <p class="facts">{text.article_span} " " {date(site, span)}</p>
            })}
            {prose(site, &phase.summary)}
            <h2>{text.why}</h2>
            {site.story.level(phase.level).map(|level| view! { <p class="note">{site.read(&level.name)} ": " {site.read(&level.meaning)}</p> })}
            {prose(site, &phase.reason)}
            <h2>{text.disagreement}</h2>
            {prose(site, &phase.disagreement)}
            <PhaseSteps phase/>
        </article>
    }
}

/// The links to the phases before and after.
#[component]
fn PhaseSteps(phase: &'static Phase) -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let phases = &site.story.phases;
    let index = site.story.phase(phase.id.as_str()).map_or(0, |(index, _)| index);
    let step = move |phase: Option<&'static Phase>, class: &'static str, label: &'static str| {
        phase.map(|phase| {
            view! {
                <a class=class rel=class href=site.phase_href(phase.id.as_str())>
                    <span class="direction">{label}</span> " " <span class="what">{site.read(&phase.name)}</span>
                </a>
            }
        })
    };
    view! {
        <nav class="steps" aria-label=text.steps>
            {step(index.checked_sub(1).and_then(|before| phases.get(before)), "prev", text.previous)}
            {step(phases.get(index + 1), "next", text.next)}
        </nav>
    }
}

/// Its events, what the article claims of it, and its sources.
#[component]
pub fn PhaseDetails(phase: &'static Phase) -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let story = site.story;
    let events = events_list(site, story.events_of(phase).collect());
    view! {
        <div class="column details">
            <section>
                <h2>{text.events}</h2>
                {events.unwrap_or_else(|| view! { <p>{text.no_events}</p> }.into_any())}
            </section>
            {claims_list(site, story.claims_of_phase(phase).collect())}
            {corrections_list(site, text.corrections, story.corrections_of_phase(phase).collect())}
            {quotations_list(site, story.quotations_of_phase(phase).collect())}
            {cited(site, &phase.sources).map(|sources| view! { <section class="sources"><h2>{text.sources}</h2>{sources}</section> })}
        </div>
    }
}
