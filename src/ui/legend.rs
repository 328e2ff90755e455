//! How to read the figure.

use super::site::Site;
use super::text::level_class;
use crate::view::Route;
use leptos::prelude::*;

/// What gap, level and marks mean.
#[component]
pub fn Legend() -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let mut levels: Vec<i8> = site.story.levels.iter().map(|level| level.level).collect();
    levels.sort_unstable_by(|a, b| b.cmp(a));
    let scale = levels.into_iter().map(|level| {
        view! { <span class=format!("level {}", level_class(level))>{(text.level)(level)}</span> " " }
    });
    let featured =
        site.story.featured().map(|(series, _)| format!("{}#series-{}", site.href(&Route::Method), series.id));
    view! {
        <figcaption class="legend">
            <p>{text.legend_gap} " " {text.legend_reading}</p>
            <p class="scale">{text.legend_close} " " {scale.collect_view()} {text.legend_apart}</p>
            <ul>
                {key("mark told", "none", text.legend_instant)}
                {key("mark told", "span", text.legend_interval)}
                {key("mark told doubtful", "doubt", text.legend_doubt)}
                {key("mark record", "none", text.legend_record_only)}
                {key("mark claimed doubtful", "none", text.legend_article_only)}
            </ul>
            {featured.map(|href| view! { <p><a href=href>{text.measured_limits}</a></p> })}
        </figcaption>
    }
}

/// One kind of mark and what it means.
fn key(class: &'static str, line: &'static str, meaning: &'static str) -> AnyView {
    view! {
        <li>
            <svg class="sample" width="34" height="14" aria-hidden="true">
                <g class=class>
                    {(line != "none").then(|| view! { <line class=line x1="8" x2="30" y1="7" y2="7"/> })}
                    <circle cx="8" cy="7" r="4.5"/>
                </g>
            </svg>
            " " {meaning}
        </li>
    }
    .into_any()
}
