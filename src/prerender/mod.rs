//! The page renderer: every page of a story as a file, complete before any program runs.
//!
//! It renders into memory first and writes nothing unless all of it succeeded.

mod calendar;
mod card;
mod feed;
mod head;
mod linked_data;
mod palette;
mod policy;
mod preview;
mod publication;
mod raster;
mod search;
mod sitemap;
mod tables;
mod template;

pub use calendar::{CALENDAR, calendar};
pub use card::{Card, cards};
pub use feed::feed;
pub use head::Head;
pub use linked_data::linked_data;
pub use policy::policy;
pub use preview::{FEED, preview};
pub use publication::Publication;
pub use raster::{RasterError, png, write_cards};
pub use search::search_texts;
pub use sitemap::{SITEMAP, robots, sitemap};
pub use tables::{events_csv, phases_csv, series_csv};
pub use template::{Template, TemplateError};

use crate::chart::Timeline;
use crate::markup::{Edition, page as page_body};
use crate::story::{OUTLINE, Outline, Story};
use crate::text::{Fault, Language};
use crate::ui::{Plot, PlotProps, Site, Stopped, StoppedProps};
use crate::view::{Base, Route, SEARCH, Selection};
use leptos::prelude::*;

/// A file of the site: its path below the site's folder, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The path, with `/` between its parts.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    fn text(path: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), bytes: text.into_bytes() }
    }
}

/// All files that follow from a story: its pages, the page for unknown addresses, its measured data.
#[must_use]
pub fn files(story: &'static Story, publication: &Publication, template: &Template) -> Vec<File> {
    // The components hold references to it; the program ends soon after.
    let outline: &'static Outline = Box::leak(Box::new(Outline::from(story)));
    let timeline: &'static Timeline = Box::leak(Box::new(Timeline::new(outline)));
    let pages = Route::all(story).into_iter().map(|route| {
        let text = page(story, (outline, timeline), publication, template, &route);
        File::text(format!("{}index.html", route.path()), text)
    });
    let unknown = Route::NotFound(String::new());
    let missing = File::text("404.html", page(story, (outline, timeline), publication, template, &unknown));
    let data =
        story.series.iter().map(|series| File::text(format!("data/{}.csv", series.id), series_csv(story, series)));
    let outline = File { path: OUTLINE.to_owned(), bytes: outline.to_bytes() };
    let language = Language::default();
    let others = [
        File::text(SEARCH, search_texts(story)),
        File::text(FEED, feed(story, publication, language)),
        File::text(SITEMAP, sitemap(story, publication)),
        File::text("robots.txt", robots(publication)),
        File::text("data/events.csv", events_csv(story, publication)),
        File::text("data/phases.csv", phases_csv(story, publication)),
        File::text(CALENDAR, calendar(story, publication, language)),
    ];
    pages.chain([missing, outline]).chain(others).chain(data).collect()
}

/// One page.
#[must_use]
pub fn page(
    story: &'static Story,
    drawn: (&'static Outline, &'static Timeline),
    publication: &Publication,
    template: &Template,
    route: &Route,
) -> String {
    let language = Language::default();
    let head = Head::of(route, story, language);
    let preview = preview(story, publication, route, &head, language).into_string();
    let policy = if publication.strict {
        let policy = policy(template.text());
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", template::attribute(&policy))
    } else {
        String::new()
    };
    template.fill(|word| {
        Some(match word {
            "language" => language.tag().to_owned(),
            "base" => template::attribute(&publication.base.href("")),
            "origin" => template::attribute(&publication.origin),
            "title" => template::text(&head.title),
            "description" => template::attribute(&head.description),
            "head" => format!("{policy}{preview}"),
            "app" => app(story, drawn, &publication.base, language, route),
            "stopped" => Owner::new().with(|| Stopped(StoppedProps { language, fault: Fault::Stopped }).to_html()),
            _ => return None,
        })
    })
}

/// The body of a page: its text and, where it has one, the figure as the browser will draw it.
fn app(
    story: &'static Story,
    (outline, timeline): (&'static Outline, &'static Timeline),
    base: &Base,
    language: Language,
    route: &Route,
) -> String {
    let base: &'static Base = Box::leak(Box::new(base.clone()));
    let selected = Selection::of(route, outline);
    let edition = Edition { story: outline, base, language };
    let site = || Site::new(edition, timeline, selected);
    let plot =
        Owner::new().with(|| Plot(PlotProps { site: site(), class: None, after: |_, _| () }).into_view().to_html());
    page_body(Edition { story, base, language }, route, &plot).into_string()
}
