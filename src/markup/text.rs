//! Small pieces of text that many pages share.

use super::Edition;
use super::footnotes::references;
use entente_core::date::{Date, Precision, Shape};
use entente_core::story::{Event, Id, Localised, Phase};
use maud::{Markup, html};

/// A text's paragraphs.
pub fn prose(site: Edition, text: &'static Localised) -> Markup {
    html! { @for paragraph in text.paragraphs(site.language.tag()) { p { (paragraph) } } }
}

/// A text's paragraphs, of which the last ends in print with the numbers of the sources that it rests on.
pub fn prose_resting_on(site: Edition, text: &'static Localised, ids: &[Id]) -> Markup {
    let mut paragraphs = text.paragraphs(site.language.tag()).peekable();
    html! {
        @while let Some(paragraph) = paragraphs.next() {
            p { (paragraph) @if paragraphs.peek().is_none() { (references(site, ids)) } }
        }
    }
}

/// A date in words, machine-readable where it is a plain day, month or year.
pub fn date(site: Edition, date: &Date) -> Markup {
    let plain =
        matches!(date.shape(), Shape::Instant(part) if part.precision <= Precision::Year && !part.is_doubtful());
    html! { time datetime=[plain.then(|| date.edtf())] { ((site.messages().date)(date)) } }
}

/// A link to an event: its date and its title.
pub fn event_link(site: Edition, event: &'static Event) -> Markup {
    dated_link(site, &event.id, &event.date, &event.title)
}

/// A link to the page of an event's id, with date and title.
pub fn dated_link<S>(site: Edition<S>, id: &Id, date: &Date, title: &'static Localised) -> Markup {
    html! {
        a href=(site.event_href(id.as_str())) {
            span.when { ((site.messages().date)(date)) } " " span.what { (site.read(title)) }
        }
    }
}

/// A link to a phase: its name.
pub fn phase_link(site: Edition, phase: &'static Phase) -> Markup {
    html! { a href=(site.phase_href(phase.id.as_str())) { (site.read(&phase.name)) } }
}

/// The links to the neighbours of a page: what they are called, and where they are.
pub fn steps(site: Edition, before: Option<(String, &'static str)>, after: Option<(String, &'static str)>) -> Markup {
    let text = site.messages();
    let step = |class: &str, direction: &str, page: Option<(String, &str)>| {
        html! {
            @if let Some((href, title)) = page {
                a class=(class) rel=(class) href=(href) target=[site.target()] { span.direction { (direction) } " " span.what { (title) } }
            }
        }
    };
    html! {
        nav.steps aria-label=(text.steps) { (step("prev", text.previous, before)) (step("next", text.next, after)) }
    }
}

/// A phase's level, with its colour, its sign and its name.
pub fn level_badge(site: Edition, level: i8) -> Markup {
    let text = site.messages();
    html! {
        span class={ "level " (level_class(level)) } {
            (text.level_word) " " ((text.level)(level))
            @if let Some(entry) = site.story.level(level) { " · " (site.read(&entry.name)) }
        }
    }
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
pub fn cited(site: Edition, ids: &[Id]) -> Option<Markup> {
    let mut sources: Vec<_> = ids.iter().filter_map(|id| site.story.source(id)).collect();
    sources.sort_by_key(|source| source.kind);
    (!sources.is_empty()).then(|| {
        html! {
            ul.cited {
                @for source in sources {
                    li {
                        a href=(source.url.as_str()) rel="external" { (site.read(&source.title)) }
                        @if let Some(publisher) = &source.publisher { ", " (site.read(publisher)) } " "
                        span.kind { ((site.messages().source_kind)(source.kind)) }
                    }
                }
            }
        }
    })
}

/// Sources under their own heading.
pub fn sources_section(site: Edition, ids: &[Id]) -> Option<Markup> {
    cited(site, ids).map(|sources| html! { section.sources { h2 { (site.messages().sources) } (sources) } })
}

/// Paragraphs of the article as words: "paragraph 4 and paragraph 5".
pub fn paragraphs(site: Edition, paragraphs: &[String]) -> String {
    let words: Vec<String> = paragraphs.iter().map(|paragraph| (site.messages().paragraph)(paragraph)).collect();
    (site.messages().list)(&words)
}
