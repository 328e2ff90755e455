//! The page renderer: every page of a story as a file, complete before any program runs.
//!
//! It renders into memory: who calls it writes. [`Press`] holds what everything is made
//! from; [`files`] makes everything but images.

// Views are types as deep as the pages.
#![recursion_limit = "256"]

mod assets;
mod calendar;
mod card;
mod cite;

mod drawing;
mod embedding;
mod event_file;
mod fault;
mod feed;
mod head;
mod linked_data;
mod oembed;
mod palette;
mod policy;
mod press;
mod preview;
mod publication;
mod qr;
mod raster;
mod search;
mod sharing;
mod sitemap;
mod style;
mod tables;
mod template;

pub use assets::{Assets, Sources};
pub use calendar::{CALENDAR, calendar};
pub use card::{Card, cards};
pub use cite::{Citation, Cited};
pub use drawing::{FIGURE_PNG, FIGURE_SVG, figure_png, figure_svg};
pub use event_file::{event_file, event_path};
pub use fault::fault_page;
pub use feed::feed;
pub use head::Head;
pub use linked_data::linked_data;
pub use oembed::{oembed, oembed_path};
pub use policy::{policy, policy_of_embedded};
pub use press::Press;
pub use preview::{FEED, preview};
pub use publication::Publication;
pub use qr::{Qr, qr};
pub use raster::{RasterError, png, write_cards};
pub use search::search_texts;
pub use sharing::sharing;
pub use sitemap::{SITEMAP, robots, sitemap};
pub use style::minified;
pub use tables::{events_csv, phases_csv, series_csv};
pub use template::{Template, TemplateError};

use entente::controls::Stopped;
use entente::pages::{Page, PageProps, html};
use entente_core::view::Route;
use leptos::prelude::*;
use serde_json::Value;

/// A file of the site: its path below the site's folder, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The path, with `/` between its parts.
    pub path: String,
    /// Content of the file.
    pub bytes: Vec<u8>,
}

impl File {
    fn text(path: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), bytes: text.into_bytes() }
    }
}

/// All files that follow from a story but its images and [`Assets`]: its pages, what other sites embed of them, the page
/// for unknown addresses, its data. `file` is the story's file as it stands.
#[must_use]
pub fn files(press: &Press, file: &Value) -> Vec<File> {
    let Press { story, publication, language, .. } = *press;
    let mut files = Vec::new();
    for route in Route::all(story) {
        files.push(File::text(format!("{}index.html", route.path()), page(press, &route)));
        if let (Some(path), Some(text)) = (route.embed_path(), embedding::page(press, &route)) {
            files.push(File::text(format!("{path}index.html"), text));
        }
        if let (Some(path), Some(text)) = (oembed_path(&route), oembed(story, publication, &route, language)) {
            files.push(File::text(path, text));
        }
        if let (Some(path), Some(text)) = (route.sharing_path(), sharing(press, &route)) {
            files.push(File::text(path, text));
        }
        if let Route::Event(id) = &route {
            files.extend(event_file(story, file, id, publication).map(|text| File::text(event_path(id), text)));
        }
    }
    files.push(File::text("404.html", page(press, &Route::NotFound(String::new()))));
    for series in &story.series {
        files.push(File::text(format!("data/{}.csv", series.id), series_csv(story, series)));
    }
    files.extend([
        File::text(FEED, feed(story, publication, language)),
        File::text(SITEMAP, sitemap(story, publication)),
        File::text("robots.txt", robots(publication)),
        File::text("data/events.csv", events_csv(story, publication)),
        File::text("data/phases.csv", phases_csv(story, publication)),
        File::text(CALENDAR, calendar(story, publication, language)),
        File::text(FIGURE_SVG, figure_svg(press)),
    ]);
    files
}

/// One page.
#[must_use]
pub fn page(press: &Press, route: &Route) -> String {
    let Press { story, publication, template, language, .. } = *press;
    let head = Head::of(route, story, language);
    let preview = preview(story, publication, route, &head, language);
    let policy = if publication.strict {
        let policy = policy(template.text());
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", template::attribute(&policy))
    } else {
        String::new()
    };
    let body = html(|| {
        let (figure, bar) = (press.figure(route, false), press.bar(route));
        Page(PageProps { site: press.edition(false), route: route.clone(), figure, bar, actions: ().into_any() })
    });
    let sheet = route.is_reference().then(|| {
        let path = template.setting("data-reference").unwrap_or_default();
        format!("<link rel=\"stylesheet\" href=\"{}\">", template::attribute(&publication.base.href(path)))
    });
    let sheet = sheet.unwrap_or_default();
    template.fill(|word| {
        Some(match word {
            "head" => format!("{policy}{preview}{sheet}"),
            "app" => body.clone(),
            // The poster looks on the screen as it does on paper.
            "sheets" => if *route == Route::Poster { "all" } else { "print" }.to_owned(),
            "stopped" => html(|| view! { <Stopped language /> }),
            _ => return press.common(&head, word),
        })
    })
}
