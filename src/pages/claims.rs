//! The article against the record.

use super::text::{CitedFolded, Prose};
use crate::edition::Edition;
use entente_core::story::{Claim, Correction, Quotation, Verdict};
use leptos::prelude::*;

/// A verdict: its word, its shape and its colour.
#[component]
pub fn VerdictBadge(site: Edition, verdict: Verdict) -> impl IntoView {
    view! { <span class=format!("verdict {}", verdict.key())>{(site.messages().verdict)(verdict)}</span> }
}

/// A claim with its verdict: what the article says, and what the record says of it.
#[component]
pub fn ClaimBody(site: Edition, claim: &'static Claim) -> impl IntoView {
    view! {
        <VerdictBadge site verdict=claim.verdict/>
        " "
        <div class="said"><Prose site text=&claim.article/></div>
        {(!claim.paragraph.is_empty()).then(|| view! {
            <span class="where">{(site.messages().paragraph)(&claim.paragraph)}</span> " "
        })}
        <div class="found"><Prose site text=&claim.record sources=&claim.sources/></div>
    }
}

/// Claims with their verdicts, each with the corrections that bear on it; nothing where there are none.
#[component]
pub fn Claims(site: Edition, claims: Vec<&'static Claim>) -> impl IntoView {
    let has_any = !claims.is_empty();
    let items = claims.into_iter().map(|claim| {
        let corrections = site.story.corrections_of_claim(claim);
        let corrections = corrections.map(|correction| view! { <CorrectionBody site correction/> }).collect_view();
        view! {
            <li class="claim">
                <ClaimBody site claim/>
                <div class="under"><CitedFolded site ids=&claim.sources/> {corrections}</div>
            </li>
        }
    });
    has_any.then(|| {
        view! {
            <section class="claims"><h2>{site.messages().claims}</h2><ul>{items.collect_view()}</ul></section>
        }
    })
}

/// Corrections under a heading; nothing where there are none.
#[component]
pub fn Corrections(site: Edition, corrections: Vec<&'static Correction>) -> impl IntoView {
    let has_any = !corrections.is_empty();
    let items = corrections.into_iter().map(|correction| view! { <li><CorrectionBody site correction/></li> });
    has_any.then(|| {
        view! {
            <section class="corrections"><h2>{site.messages().corrections}</h2><ul>{items.collect_view()}</ul></section>
        }
    })
}

/// One correction: what the article has and what it should be.
#[component]
pub fn CorrectionBody(site: Edition, correction: &'static Correction) -> impl IntoView {
    let text = site.messages();
    let paragraph = correction.paragraph.as_ref().map(|paragraph| format!(" · {}", (text.paragraph)(paragraph)));
    view! {
        <div class="correction">
            <p class="facts">
                <strong>{format!("{}: {}", text.correction_word, (text.correction)(correction.kind))}</strong>
                {paragraph}
                {format!(" · {}", (text.confidence)(correction.confidence))}
            </p>
            <dl>
                <dt>{text.article_says}</dt>
                <dd><Prose site text=&correction.article/></dd>
                <dt>{text.record_says}</dt>
                <dd><Prose site text=&correction.record sources=&correction.sources/></dd>
            </dl>
            <CitedFolded site ids=&correction.sources/>
        </div>
    }
}

/// Words quoted, with speaker and verdict; nothing where there are none.
#[component]
pub fn Quotations(site: Edition, quotations: Vec<&'static Quotation>) -> impl IntoView {
    let text = site.messages();
    let has_any = !quotations.is_empty();
    let items = quotations.into_iter().map(|quotation| {
        view! {
            <li class="claim">
                <VerdictBadge site verdict=quotation.verdict/>
                " "
                <div class="said"><blockquote>{format!("“{}”", site.read(&quotation.text))}</blockquote></div>
                <span class="where">{(text.paragraph)(&quotation.paragraph)}</span>
                " "
                <div class="found">
                    <p class="speaker">{site.read(&quotation.speaker)}</p>
                    <Prose site text=&quotation.record sources=&quotation.sources/>
                </div>
                <div class="under"><CitedFolded site ids=&quotation.sources/></div>
            </li>
        }
    });
    has_any.then(|| {
        view! {
            <section class="quotations"><h2>{text.quotations}</h2><ul>{items.collect_view()}</ul></section>
        }
    })
}
