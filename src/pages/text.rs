//! Small pieces of text that many pages share.

use super::footnotes::References;
use super::source::SourceReference;
use crate::edition::Edition;
use crate::style::level_class;
use entente_core::date::{Date, Shape};
use entente_core::story::{Event, Id, Localised, Phase};
use entente_core::view::Route;
use leptos::prelude::*;

/// A text's paragraphs; the last ends in print with the numbers of the sources that it rests on.
#[component]
pub fn Prose(site: Edition, text: &'static Localised, #[prop(default = &[])] sources: &'static [Id]) -> impl IntoView {
    let mut paragraphs: Vec<&str> = text.paragraphs(site.language.tag()).collect();
    let last = paragraphs.pop();
    view! {
        {paragraphs.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
        {last.map(|paragraph| view! { <p>{paragraph} <References site ids=sources/></p> })}
    }
}

/// A date in words, machine-readable where it is a plain day, month or year.
#[component]
pub fn DateText(site: Edition, date: &'static Date) -> impl IntoView {
    view! { <time datetime=machine_readable(date)>{(site.messages().date)(date)}</time> }
}

/// A date as `<time>` takes it, `None` where it takes none such.
pub fn machine_readable(date: &Date) -> Option<String> {
    match date.shape() {
        Shape::Instant(part) => part.iso(),
        _ => None,
    }
}

/// A link to an event: its date and its title.
#[component]
pub fn EventLink(site: Edition, event: &'static Event) -> impl IntoView {
    view! {
        <a href=site.event_href(event.id.as_str())>
            <span class="when">{(site.messages().date)(&event.date)}</span>
            " "
            <span class="what">{site.read(&event.title)}</span>
        </a>
    }
}

/// A link to a phase: its name.
#[component]
pub fn PhaseLink(site: Edition, phase: &'static Phase) -> impl IntoView {
    view! { <a href=site.phase_href(phase.id.as_str())>{site.read(&phase.name)}</a> }
}

/// A link to a phase with the colour of its level, and the level beside it.
#[component]
pub fn PhaseAndLevel(site: Edition, phase: &'static Phase) -> impl IntoView {
    let class = format!("level {}", level_class(phase.level));
    view! {
        <a class=class href=site.phase_href(phase.id.as_str())>{site.read(&phase.name)}</a>
        " "
        <span class="number">{(site.messages().level)(phase.level)}</span>
    }
}

/// A level as its signed number, with its colour.
#[component]
pub fn LevelNumber(site: Edition, level: i8) -> impl IntoView {
    view! { <span class=format!("level {}", level_class(level))>{(site.messages().level)(level)}</span> }
}

/// A level with its colour, its sign and its name.
#[component]
pub fn LevelBadge(site: Edition, level: i8) -> impl IntoView {
    let text = site.messages();
    let name = site.story.level(level).map(|entry| format!(" · {}", site.read(&entry.name)));
    view! {
        <span class=format!("level {}", level_class(level))>
            {format!("{} {}", text.level_word, (text.level)(level))} {name}
        </span>
    }
}

/// Sources as short links, the strongest kind first.
#[component]
pub fn Cited(site: Edition, ids: &'static [Id]) -> impl IntoView {
    let mut sources: Vec<_> = ids.iter().filter_map(|id| site.story.source(id)).collect();
    sources.sort_by_key(|source| source.kind);
    let items = sources.iter().copied().map(|source| {
        view! {
            <li>
                <SourceReference site source/>
                " "
                <span class="kind">{(site.messages().source_kind)(source.kind)}</span>
            </li>
        }
    });
    (!sources.is_empty()).then(|| view! { <ul class="cited">{items.collect_view()}</ul> })
}

/// The same, folded under their number.
#[component]
pub fn CitedFolded(site: Edition, ids: &'static [Id]) -> impl IntoView {
    let count = ids.iter().filter(|id| site.story.source(id).is_some()).count();
    (count > 0).then(|| {
        view! {
            <details class="folded">
                <summary>{(site.messages().sources_count)(count)}</summary>
                <Cited site ids/>
            </details>
        }
    })
}

/// Sources under their own heading.
#[component]
pub fn SourcesSection(site: Edition, ids: &'static [Id]) -> impl IntoView {
    ids.iter().any(|id| site.story.source(id).is_some()).then(|| {
        view! { <section class="sources"><h2>{site.messages().sources}</h2><Cited site ids/></section> }
    })
}

/// A page's list of contents: fragments and what stands there.
#[component]
pub fn Contents(site: Edition, entries: Vec<(String, String)>) -> impl IntoView {
    let items = entries.into_iter().map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> });
    view! { <nav class="contents" aria-label=site.messages().contents><ul>{items.collect_view()}</ul></nav> }
}

/// The links to the neighbours of a page: what they are called, and where they are.
#[component]
pub fn Steps(
    /// The story.
    site: Edition,
    /// The page before and its title.
    before: Option<(Route, &'static str)>,
    /// The page after and its title.
    after: Option<(Route, &'static str)>,
) -> impl IntoView {
    let text = site.messages();
    let step = |class: &'static str, direction: &'static str, page: Option<(Route, &'static str)>| {
        page.map(|(route, title)| {
            view! {
                <a class=class rel=class href=site.href(&route) target=site.target()>
                    <span class="direction">{direction}</span>
                    " "
                    <span class="what">{title}</span>
                </a>
            }
        })
    };
    view! { {step("prev", text.previous, before)} " " {step("next", text.next, after)} }
}

/// The neighbours of an event or a phase, as [`Steps`] takes them.
pub fn neighbours(site: Edition, route: &Route) -> [Option<(Route, &'static str)>; 2] {
    let event = |at: usize| {
        let event = site.story.events.get(at)?;
        Some((Route::Event(event.id.to_string()), site.read(&event.title)))
    };
    let phase = |at: usize| {
        let phase = site.story.phases.get(at)?;
        Some((Route::Phase(phase.id.to_string()), site.read(&phase.name)))
    };
    match route {
        Route::Event(id) => site.story.event(id).map(|(at, _)| [at.checked_sub(1).and_then(event), event(at + 1)]),
        Route::Phase(id) => site.story.phase(id).map(|(at, _)| [at.checked_sub(1).and_then(phase), phase(at + 1)]),
        _ => None,
    }
    .unwrap_or_default()
}

/// A table that scrolls within itself where it is too wide.
#[component]
pub fn Table(label: &'static str, headings: Vec<&'static str>, children: Children) -> impl IntoView {
    let headings = headings.into_iter().map(|heading| view! { <th scope="col">{heading}</th> }).collect_view();
    view! {
        <div class="table" tabindex="0" role="region" aria-label=label>
            <table><thead><tr>{headings}</tr></thead><tbody>{children()}</tbody></table>
        </div>
    }
}
