//! Small pieces of text that many pages share.

use super::site::Site;
use crate::date::{Date, Precision, Shape};
use crate::story::{Event, Id, Localised, Phase};
use leptos::prelude::*;

/// A text's paragraphs.
pub fn prose(site: Site, text: &'static Localised) -> AnyView {
    text.paragraphs(site.language.tag()).map(|paragraph| view! { <p>{paragraph}</p> }).collect_view().into_any()
}

/// A date in words, machine-readable where it is a plain day, month or year.
pub fn date(site: Site, date: &'static Date) -> AnyView {
    let words = (site.messages().date)(date);
    let plain =
        matches!(date.shape(), Shape::Instant(part) if part.precision <= Precision::Year && !part.is_doubtful());
    let machine = plain.then(|| date.edtf());
    view! { <time datetime=machine>{words}</time> }.into_any()
}

/// A link to an event: its date and its title.
pub fn event_link(site: Site, event: &'static Event) -> AnyView {
    view! {
        <a href=site.event_href(event.id.as_str())>
            <span class="when">{(site.messages().date)(&event.date)}</span> " " <span class="what">{site.read(&event.title)}</span>
        </a>
    }
    .into_any()
}

/// A link to a phase: its name.
pub fn phase_link(site: Site, phase: &'static Phase) -> AnyView {
    view! { <a href=site.phase_href(phase.id.as_str())>{site.read(&phase.name)}</a> }.into_any()
}

/// A phase's level, with its colour, its sign and its name.
pub fn level_badge(site: Site, level: i8) -> AnyView {
    let name = site.story.level(level).map(|entry| site.read(&entry.name));
    view! {
        <span class=format!("level {}", level_class(level))>
            {site.messages().level_word} " " {(site.messages().level)(level)} {name.map(|name| format!(" · {name}"))}
        </span>
    }
    .into_any()
}

/// The style sheet's name for a level: `close-3` … `level-0` … `apart-3`.
pub fn level_class(level: i8) -> String {
    match level {
        1.. => format!("close-{level}"),
        0 => "level-0".to_owned(),
        _ => format!("apart-{}", level.unsigned_abs()),
    }
}

/// Sources as short links, the strongest kind first.
pub fn cited(site: Site, ids: &'static [Id]) -> Option<AnyView> {
    let mut sources: Vec<_> = ids.iter().filter_map(|id| site.story.source(id)).collect();
    sources.sort_by_key(|source| source.kind);
    let links = sources.into_iter().map(|source| {
        let kind = (site.messages().source_kind)(source.kind);
        view! { <li><a href=source.url.as_str() rel="external">{site.read(&source.title)}</a> <span class="kind">{kind}</span></li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| view! { <ul class="cited">{links}</ul> }.into_any())
}

/// Paragraphs of the article as words: "paragraph 4 and paragraph 5".
pub fn paragraphs(site: Site, paragraphs: &[String]) -> String {
    let words: Vec<String> = paragraphs.iter().map(|paragraph| (site.messages().paragraph)(paragraph)).collect();
    (site.messages().list)(&words)
}
