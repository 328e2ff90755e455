//! The article against the record.

use super::site::Site;
use super::text::{cited, prose};
use crate::story::{Claim, Correction, Quotation, Verdict};
use leptos::prelude::*;

/// A verdict: its word, its shape and its colour.
pub fn verdict_badge(site: Site, verdict: Verdict) -> AnyView {
    let class = match verdict {
        Verdict::Supported => "verdict supported",
        Verdict::Imprecise => "verdict imprecise",
        Verdict::Disputed => "verdict disputed",
        Verdict::Contradicted => "verdict contradicted",
        Verdict::Unverified => "verdict unverified",
        Verdict::Opinion => "verdict opinion",
    };
    view! { <span class=class>{(site.messages().verdict)(verdict)}</span> }.into_any()
}

/// Claims with their verdicts, each with the corrections that bear on it.
pub fn claims_list(site: Site, claims: Vec<&'static Claim>) -> Option<AnyView> {
    let text = site.messages();
    let items = claims.iter().map(|claim| {
        let corrections: Vec<_> = site.story.corrections_of_claim(claim).collect();
        view! {
            <li class="claim">
                <p class="facts">{verdict_badge(site, claim.verdict)} " " {(text.paragraph)(&claim.paragraph)}</p>
                <dl>
                    <dt>{text.article_says}</dt><dd>{prose(site, &claim.article)}</dd>
                    <dt>{text.record_says}</dt><dd>{prose(site, &claim.record)}</dd>
                </dl>
                {cited(site, &claim.sources)}
                {corrections.into_iter().map(|correction| correction_body(site, correction)).collect_view()}
            </li>
        }
    });
    let items = items.collect_view();
    (!claims.is_empty())
        .then(|| view! { <section class="claims"><h2>{text.claims}</h2><ul>{items}</ul></section> }.into_any())
}

/// Corrections under a heading.
pub fn corrections_list(site: Site, heading: &'static str, corrections: Vec<&'static Correction>) -> Option<AnyView> {
    let items =
        corrections.iter().map(|correction| view! { <li>{correction_body(site, correction)}</li> }).collect_view();
    (!corrections.is_empty())
        .then(|| view! { <section class="claims"><h2>{heading}</h2><ul>{items}</ul></section> }.into_any())
}

/// One correction: what the article has and what it should be.
pub fn correction_body(site: Site, correction: &'static Correction) -> AnyView {
    let text = site.messages();
    view! {
        <div class="correction">
            <p class="facts">
                <span class="kind">{(text.correction)(correction.kind)}</span>
                {correction.paragraph.as_ref().map(|paragraph| view! { " · " {(text.paragraph)(paragraph)} })}
                " · " {(text.confidence)(correction.confidence)}
            </p>
            <p><s>{site.read(&correction.article)}</s></p>
            {prose(site, &correction.record)}
            {cited(site, &correction.sources)}
        </div>
    }
    .into_any()
}

/// Words quoted, with speaker and verdict.
pub fn quotations_list(site: Site, quotations: Vec<&'static Quotation>) -> Option<AnyView> {
    let text = site.messages();
    let items = quotations.iter().map(|quotation| {
        view! {
            <li>
                <blockquote><p>"“" {site.read(&quotation.text)} "”"</p></blockquote>
                <p class="facts">
                    {site.read(&quotation.speaker)} " · " {(text.paragraph)(&quotation.paragraph)} " " {verdict_badge(site, quotation.verdict)}
                </p>
                {prose(site, &quotation.record)}
                {cited(site, &quotation.sources)}
            </li>
        }
    });
    let items = items.collect_view();
    (!quotations.is_empty())
        .then(|| view! { <section class="quotations"><h2>{text.quotations}</h2><ul>{items}</ul></section> }.into_any())
}
