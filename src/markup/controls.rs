//! What a reader works the figure with. The program listens to it; without the program it is hidden.

use super::Edition;
use entente_core::story::{Series, Verdict};
use entente_core::view::LONGEST_WORDS;
use maud::{Markup, html};

/// Buttons above the figure.
pub fn tools(site: Edition) -> Markup {
    let text = site.messages();
    html! {
        div.tools.needs-script role="group" aria-label=(text.controls) {
            span.set {
                @for (step, name) in [("in", text.zoom_in), ("out", text.zoom_out), ("whole", text.zoom_whole)] {
                    button type="button" data-zoom=(step) { (name) }
                }
                button type="button" #equal-spacing aria-pressed="false" { (text.scale_equal) }
            }
            span.set {
                button type="button" data-step="back" { (text.previous) }
                button type="button" #play { (text.play) }
                button type="button" data-step="on" { (text.next) }
                label { span.unseen { (text.speed) }
                    select name="speed" {
                        @for (index, name) in text.speeds.into_iter().enumerate() {
                            option value=(index) selected[index == 1] { (name) }
                        }
                    }
                }
                progress #progress max=(site.story.events.len()) value="0" aria-label=(text.progress) {}
            }
            span.set {
                @for (way, name) in [("earlier", text.follow_cause), ("later", text.what_followed)] {
                    button type="button" data-follow=(way) disabled { (name) }
                }
            }
        }
        div.more.needs-script { (search(site)) (chooser(site)) }
        p #view-notice role="status" {}
        p #scale-note hidden { (text.scale_note) }
    }
}

/// The choice of what is marked.
fn search(site: Edition) -> Markup {
    let text = site.messages();
    let story = site.story;
    let choice = |name: &str, label: &str, options: Vec<(&str, &str)>| {
        html! {
            label { (label) " "
                select name=(name) {
                    option value="" { (text.any) }
                    @for (value, name) in options { option value=(value) { (name) } }
                }
            }
        }
    };
    html! {
        details #search {
            summary { (text.search) " " output #matched role="status" {} }
            form #filter role="search" {
                label.words { (text.search_words) " " input type="search" name="q" maxlength=(LONGEST_WORDS) autocomplete="off"; }
                (choice("lane", text.filter_lane, story.lanes.iter().map(|lane| (lane.id.as_str(), site.read(&lane.name))).collect()))
                (choice("phase", text.phase, story.phases.iter().map(|phase| (phase.id.as_str(), site.read(&phase.name))).collect()))
                (choice("verdict", text.filter_verdict, Verdict::ALL.into_iter().map(|verdict| (verdict.key(), (text.verdict)(verdict))).collect()))
                (choice("told", text.filter_told, vec![("article", text.told_article), ("record", text.told_record)]))
                button type="reset" { (text.clear) }
            }
        }
    }
}

/// The choice of what stands beneath.
fn chooser(site: Edition) -> Markup {
    let text = site.messages();
    html! {
        details #chooser {
            summary { (text.choose_series) }
            @if site.story.series.iter().any(|series| !series.with.is_empty()) { p { (text.series_with) } }
            ul {
                @for series in &site.story.series {
                    li {
                        label { input type="checkbox" value=(series.id); " " strong { (site.read(&series.name)) } }
                        " " (about(site, series))
                        a href=(site.series_href(series.id.as_str())) { (text.series_page) }
                    }
                }
            }
        }
    }
}

/// Unit, coverage and caveat of a series.
fn about(site: Edition, series: &'static Series) -> Markup {
    let text = site.messages();
    html! {
        span.unit {
            (site.read(&series.unit))
            @if let Some((first, last)) = series.coverage() { ", " ((text.date)(first)) "–" ((text.date)(last)) }
        }
        p.caveat { (site.read(&series.cannot_say)) }
    }
}

/// The list of a cluster's events, which the program fills.
pub fn cluster(site: Edition) -> Markup {
    let text = site.messages();
    html! {
        dialog #cluster aria-labelledby="cluster-name" {
            h2 #cluster-name {}
            ol.events #cluster-events {}
            form method="dialog" {
                button type="button" #cluster-zoom { (text.zoom_there) } " "
                button { (text.close) }
            }
        }
    }
}
