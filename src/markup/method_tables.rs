//! The tables and lists of the method page.

use super::Edition;
use super::claims::verdict_badge;
use super::footnotes::bibliography;
use super::series::limits;
use super::text::{date, event_link, level_class, phase_link, prose};
use maud::{Markup, html};

/// A table that scrolls within itself where it is too wide.
pub fn table(label: &str, headings: &[&str], rows: Markup) -> Markup {
    html! {
        div.table tabindex="0" role="region" aria-label=(label) {
            table {
                thead { tr { @for heading in headings { th scope="col" { (heading) } } } }
                tbody { (rows) }
            }
        }
    }
}

/// A level as its signed number in its colour.
fn level(site: Edition, level: i8) -> Markup {
    html! { span class={ "level " (level_class(level)) } { ((site.messages().level)(level)) } }
}

/// What each level means.
pub fn levels_table(site: Edition) -> Markup {
    let text = site.messages();
    let rows = html! {
        @for entry in &site.story.levels {
            tr {
                th scope="row" { (level(site, entry.level)) }
                td { (site.read(&entry.name)) }
                td { (site.read(&entry.meaning)) }
            }
        }
    };
    table(text.levels, &[text.level_word, text.name, text.meaning], rows)
}

/// Every phase with its span and level, and why.
pub fn phases_table(site: Edition) -> Markup {
    let text = site.messages();
    let rows = html! {
        @for phase in &site.story.phases {
            tr {
                th scope="row" { (phase_link(site, phase)) }
                td { (date(site, &phase.span)) }
                td { (level(site, phase.level)) }
                td { (site.read(&phase.reason)) }
            }
        }
    };
    table(text.phases_table, &[text.phase, text.span, text.level_word, text.why], rows)
}

/// Every measured series: what it says, what it does not, and its data.
pub fn series_list(site: Edition) -> Markup {
    let text = site.messages();
    html! {
        @for series in &site.story.series {
            section id={ "series-" (series.id) } {
                h3 { (site.read(&series.name)) }
                p { (site.read(&series.question)) " (" (site.read(&series.unit)) ")" }
                (limits(site, series))
                p { a href=(site.series_href(series.id.as_str())) { (text.series_page) } }
            }
        }
    }
}

/// Every claim of the article in its order, with its verdict and the pages on which it is weighed.
pub fn claims_by_paragraph(site: Edition) -> Markup {
    let text = site.messages();
    html! {
        ol.plain {
            @for claim in &site.story.claims {
                li id=(claim.id) {
                    span.facts { ((text.paragraph)(&claim.paragraph)) " " (verdict_badge(site, claim.verdict)) }
                    (prose(site, &claim.article))
                    @if !claim.events.is_empty() || !claim.phases.is_empty() {
                        ul.pages aria-label=(text.stands_on) {
                            @for (_, event) in claim.events.iter().filter_map(|id| site.story.event(id.as_str())) {
                                li { (event_link(site, event)) }
                            }
                            @for (_, phase) in claim.phases.iter().filter_map(|id| site.story.phase(id.as_str())) {
                                li { (phase_link(site, phase)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Every source with its number and what it shows, the strongest kinds first.
pub fn sources_list(site: Edition) -> Markup {
    let text = site.messages();
    html! {
        ol.bibliography {
            @for (_, source) in bibliography(site.story) {
                li id={ "source-" (source.id) } {
                    a href=(source.url.as_str()) rel="external" { (site.read(&source.title)) }
                    @if let Some(publisher) = &source.publisher { ", " (site.read(publisher)) }
                    " " span.kind { ((text.source_kind)(source.kind)) " · " (source.url.host()) }
                    br;
                    (site.read(&source.shows))
                }
            }
        }
    }
}
