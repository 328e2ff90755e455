//! The page that sets every claim of the article against the record.

use super::claims::{ClaimBody, CorrectionBody, VerdictBadge};
use super::text::{CitedFolded, Contents, EventLink, PhaseLink};
use crate::edition::Edition;
use entente_core::story::{Claim, Correction, Verdict};
use leptos::prelude::*;

/// The claims counted by verdict, then each in the article's order, then every correction.
#[component]
pub fn RecordPage(site: Edition) -> impl IntoView {
    let text = site.messages();
    let paragraphs: Vec<&'static [Claim]> =
        site.story.claims.chunk_by(|one, next| one.paragraph == next.paragraph).collect();
    let entries = paragraphs
        .iter()
        .filter_map(|claims| claims.first())
        .filter(|claim| !claim.paragraph.is_empty())
        .map(|claim| (format!("paragraph-{}", claim.paragraph), (text.paragraph_heading)(&claim.paragraph)));
    let has_corrections = !site.story.corrections.is_empty();
    let last = has_corrections.then(|| ("corrections".to_owned(), text.all_corrections.to_owned()));
    let contents = entries.chain(last).collect();
    let corrections = site.story.corrections.iter().map(|correction| {
        view! {
            <li
                id=correction.id.to_string()
                data-paragraph=correction.paragraph.as_deref()
                data-verdict=verdicts(site, correction)
            >
                <CorrectionBody site correction/>
            </li>
        }
    });
    view! {
        <article class="record">
            <h1 tabindex="-1">{text.record_title}</h1>
            <p class="takeaway">{text.record_lead}</p>
            <Tally site/>
            <Contents site entries=contents/>
            <div id="record-filter"></div>
            <section class="claims" id="claims">
                {paragraphs.into_iter().map(|claims| view! { <Paragraph site claims/> }).collect_view()}
            </section>
            {has_corrections.then(|| view! {
                <section class="corrections" id="corrections">
                    <h2>{text.all_corrections}</h2>
                    <ol>{corrections.collect_view()}</ol>
                </section>
            })}
        </article>
    }
}

/// Number of claims that got each verdict.
#[component]
fn Tally(site: Edition) -> impl IntoView {
    let counts = Verdict::ALL.into_iter().map(|verdict| {
        let count = site.story.claims.iter().filter(|claim| claim.verdict == verdict).count();
        view! { <li><strong>{count}</strong> " " <VerdictBadge site verdict/></li> }
    });
    view! { <ul class="tally" aria-label=site.messages().tally>{counts.collect_view()}</ul> }
}

/// The claims of one paragraph of the article.
#[component]
fn Paragraph(site: Edition, claims: &'static [Claim]) -> impl IntoView {
    claims.first().map(|first| {
        let has_number = !first.paragraph.is_empty();
        view! {
            <section id=has_number.then(|| format!("paragraph-{}", first.paragraph))>
                {has_number.then(|| view! { <h2>{(site.messages().paragraph_heading)(&first.paragraph)}</h2> })}
                <ul>{claims.iter().map(|claim| view! { <ClaimEntry site claim/> }).collect_view()}</ul>
            </section>
        }
    })
}

/// A claim with its corrections, its sources and the pages on which it stands.
#[component]
fn ClaimEntry(site: Edition, claim: &'static Claim) -> impl IntoView {
    let story = site.story;
    let events = claim.events.iter().filter_map(|id| story.event(id.as_str()));
    let events = events.map(|(_, event)| view! { <li><EventLink site event/></li> }).collect_view();
    let phases = claim.phases.iter().filter_map(|id| story.phase(id.as_str()));
    let phases = phases.map(|(_, phase)| view! { <li><PhaseLink site phase/></li> }).collect_view();
    let has_pages = !claim.events.is_empty() || !claim.phases.is_empty();
    let corrections = story.corrections_of_claim(claim).map(|correction| view! { <Correcting site correction/> });
    view! {
        <li class="claim" id=claim.id.to_string() data-verdict=claim.verdict.key() data-paragraph=claim.paragraph.as_str()>
            <ClaimBody site claim/>
            <div class="under">
                {corrections.collect_view()}
                <CitedFolded site ids=&claim.sources/>
                {has_pages.then(|| view! {
                    <ul class="stands" aria-label=site.messages().stands_on>{events} {phases}</ul>
                })}
            </div>
        </li>
    }
}

/// A correction in a sentence, with a link to all of it.
#[component]
fn Correcting(site: Edition, correction: &'static Correction) -> impl IntoView {
    let text = site.messages();
    view! {
        <p class="correcting">
            <a href=format!("#{}", correction.id)>
                {format!("{}: {}", text.correction_word, (text.correction)(correction.kind))}
            </a>
            " "
            {site.read(&correction.record)}
        </p>
    }
}

/// The verdicts of the claims that a correction bears on, parted by spaces; `None` where it bears on none.
fn verdicts(site: Edition, correction: &Correction) -> Option<String> {
    let claims = site.story.claims.iter().filter(|claim| correction.claims.contains(&claim.id));
    let mut keys: Vec<&str> = claims.map(|claim| claim.verdict.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    (!keys.is_empty()).then(|| keys.join(" "))
}
