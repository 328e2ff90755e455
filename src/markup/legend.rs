//! How to read the figure.

use super::Edition;
use crate::style::level_class;
use maud::{Markup, html};

/// What gap, level and marks mean.
#[must_use]
pub fn legend(site: Edition) -> Markup {
    let text = site.messages();
    let mut levels: Vec<i8> = site.story.levels.iter().map(|level| level.level).collect();
    levels.sort_unstable_by(|a, b| b.cmp(a));
    html! {
        p { (text.legend_gap) " " (text.legend_reading) }
        p.scale {
            (text.legend_close) " "
            @for level in levels { span class={ "level " (level_class(level)) } { ((text.level)(level)) } " " }
            (text.legend_apart)
        }
        ul {
            (key("mark told", None, text.legend_instant))
            (key("mark told", Some("span"), text.legend_interval))
            (key("mark told doubtful", Some("doubt"), text.legend_doubt))
            (key("mark record", None, text.legend_record_only))
            (key("mark claimed doubtful", None, text.legend_article_only))
        }
        p { a href=(site.series_href(site.story.featured.series.as_str())) { (text.measured_limits) } }
    }
}

/// One kind of mark and what it means.
fn key(class: &str, line: Option<&str>, meaning: &str) -> Markup {
    html! {
        li {
            svg.sample width="34" height="14" aria-hidden="true" {
                g class=(class) {
                    @if let Some(line) = line { line class=(line) x1="8" x2="30" y1="7" y2="7" {} }
                    circle cx="8" cy="7" r="4.5" {}
                }
            }
            " " (meaning)
        }
    }
}
