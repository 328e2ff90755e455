//! The article against the record.

use super::Edition;
use super::text::{cited, prose, prose_resting_on};
use entente_core::story::{Claim, Correction, Id, Localised, Quotation, Verdict};
use maud::{Markup, html};

/// A verdict: its word, its shape and its colour.
pub fn verdict_badge(site: Edition, verdict: Verdict) -> Markup {
    let class = match verdict {
        Verdict::Supported => "verdict supported",
        Verdict::Imprecise => "verdict imprecise",
        Verdict::Disputed => "verdict disputed",
        Verdict::Contradicted => "verdict contradicted",
        Verdict::Unverified => "verdict unverified",
        Verdict::Opinion => "verdict opinion",
    };
    html! { span class=(class) { ((site.messages().verdict)(verdict)) } }
}

/// Claims with their verdicts, each with the corrections that bear on it.
pub fn claims_list(site: Edition, claims: &[&'static Claim]) -> Option<Markup> {
    let text = site.messages();
    (!claims.is_empty()).then(|| {
        html! {
            section.claims {
                h2 { (text.claims) }
                ul {
                    @for claim in claims {
                        li.claim {
                            p.facts { (verdict_badge(site, claim.verdict)) " " ((text.paragraph)(&claim.paragraph)) }
                            (against(site, &claim.article, &claim.record, &claim.sources))
                            @if let Some(sources) = cited(site, &claim.sources) { (sources) }
                            @for correction in site.story.corrections_of_claim(claim) {
                                (correction_body(site, correction))
                            }
                        }
                    }
                }
            }
        }
    })
}

/// What the article says and what the record says, side by side.
fn against(site: Edition, article: &'static Localised, record: &'static Localised, sources: &[Id]) -> Markup {
    let text = site.messages();
    html! {
        dl {
            dt { (text.article_says) } dd { (prose(site, article)) }
            dt { (text.record_says) } dd { (prose_resting_on(site, record, sources)) }
        }
    }
}

/// Corrections under a heading.
pub fn corrections_list(site: Edition, heading: &str, corrections: &[&'static Correction]) -> Option<Markup> {
    (!corrections.is_empty()).then(|| {
        html! {
            section.claims {
                h2 { (heading) }
                ul { @for correction in corrections { li { (correction_body(site, correction)) } } }
            }
        }
    })
}

/// One correction: what the article has and what it should be.
pub fn correction_body(site: Edition, correction: &'static Correction) -> Markup {
    let text = site.messages();
    html! {
        div.correction {
            p.facts {
                span.kind { ((text.correction)(correction.kind)) }
                @if let Some(paragraph) = &correction.paragraph { " · " ((text.paragraph)(paragraph)) }
                " · " ((text.confidence)(correction.confidence))
            }
            (against(site, &correction.article, &correction.record, &correction.sources))
            @if let Some(sources) = cited(site, &correction.sources) { (sources) }
        }
    }
}

/// Words quoted, with speaker and verdict.
pub fn quotations_list(site: Edition, quotations: &[&'static Quotation]) -> Option<Markup> {
    let text = site.messages();
    (!quotations.is_empty()).then(|| {
        html! {
            section.quotations {
                h2 { (text.quotations) }
                ul {
                    @for quotation in quotations {
                        li {
                            blockquote { p { "“" (site.read(&quotation.text)) "”" } }
                            p.facts {
                                (site.read(&quotation.speaker)) " · " ((text.paragraph)(&quotation.paragraph)) " "
                                (verdict_badge(site, quotation.verdict))
                            }
                            (prose_resting_on(site, &quotation.record, &quotation.sources))
                            @if let Some(sources) = cited(site, &quotation.sources) { (sources) }
                        }
                    }
                }
            }
        }
    })
}
