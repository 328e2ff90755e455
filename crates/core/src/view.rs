//! State of what is shown: which page, in which language. Plain values and pure transitions between them.

mod filter;
mod moved;
mod query;
mod sharing;
mod step;

pub use filter::{Filter, SEARCH, Texts, folded, is_accent, matches};
pub use moved::moved;
pub use query::{Ignored, LONGEST_WORDS, Reason, View, query_from_view, view_from_query};
pub use sharing::{Embedding, QrCode, Quoted, Sharing};
pub use step::{KeyStep, Stop};

use crate::story::{Outline, Story};

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The whole story: `/`.
    Story,
    /// One event, by id: `/events/<id>/`.
    Event(String),
    /// One phase, by id: `/phases/<id>/`.
    Phase(String),
    /// One measured series, by id: `/series/<id>/`.
    Series(String),
    /// The article against the record, claim by claim: `/record/`.
    Record,
    /// Account of how levels, phases and verdicts were set: `/method/`.
    Method,
    /// Sources in which everything can be looked up: `/sources/`.
    Sources,
    /// The story as files: `/data/`.
    Data,
    /// The whole story on one sheet: `/figure/poster/`.
    Poster,
    /// An address that names nothing, by its path.
    NotFound(String),
}

impl Route {
    /// The page that a path below the site's base names, with or without the last slash.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.trim_start_matches('/');
        let trimmed = path.strip_suffix("index.html").unwrap_or(path);
        let parts: Vec<&str> = trimmed.trim_end_matches('/').split('/').collect();
        match parts.as_slice() {
            [""] => Self::Story,
            ["record"] => Self::Record,
            ["method"] => Self::Method,
            ["sources"] => Self::Sources,
            ["data"] => Self::Data,
            ["figure", "poster"] => Self::Poster,
            ["events", id] => Self::Event((*id).to_owned()),
            ["phases", id] => Self::Phase((*id).to_owned()),
            ["series", id] => Self::Series((*id).to_owned()),
            _ => Self::NotFound(path.to_owned()),
        }
    }

    /// The page's path below the site's base; the inverse of [`Route::parse`].
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Story => String::new(),
            Self::Event(id) => format!("events/{id}/"),
            Self::Phase(id) => format!("phases/{id}/"),
            Self::Series(id) => format!("series/{id}/"),
            Self::Record => "record/".to_owned(),
            Self::Method => "method/".to_owned(),
            Self::Sources => "sources/".to_owned(),
            Self::Data => "data/".to_owned(),
            Self::Poster => "figure/poster/".to_owned(),
            Self::NotFound(path) => path.clone(),
        }
    }

    /// The path of what other sites embed of the page, below the site's base; `None` where there is nothing.
    #[must_use]
    pub fn embed_path(&self) -> Option<String> {
        match self {
            Self::Story => Some("embed/figure/".to_owned()),
            Self::Event(_) | Self::Phase(_) => Some(format!("embed/{}", self.path())),
            _ => None,
        }
    }

    /// The path of the file that helps to share and cite the page, below the site's base; `None` where there is none.
    #[must_use]
    pub fn sharing_path(&self) -> Option<String> {
        match self {
            Self::Story => Some("sharing/story.json".to_owned()),
            Self::Event(id) => Some(format!("sharing/events/{id}.json")),
            Self::Phase(id) => Some(format!("sharing/phases/{id}.json")),
            _ => None,
        }
    }

    /// Every page that a story has.
    #[must_use]
    pub fn all(story: &Story) -> Vec<Self> {
        let events = story.events.iter().map(|event| Self::Event(event.id.to_string()));
        let phases = story.phases.iter().map(|phase| Self::Phase(phase.id.to_string()));
        let series = story.series.iter().map(|series| Self::Series(series.id.to_string()));
        let single = [Self::Story, Self::Record, Self::Method, Self::Sources, Self::Data, Self::Poster];
        let has = |page: &Self| match page {
            Self::Record => story.has_record(),
            Self::Sources => story.has_reference(),
            _ => true,
        };
        single.into_iter().filter(has).chain(phases).chain(events).chain(series).collect()
    }

    /// The kind of page, as style sheets know it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Event(_) => "event",
            Self::Phase(_) => "phase",
            Self::Series(_) => "series",
            Self::Record => "record",
            Self::Method => "method",
            Self::Sources => "sources",
            Self::Data => "data",
            Self::Poster => "poster",
            Self::NotFound(_) => "missing",
        }
    }

    /// `true` if the page is one to look things up in.
    #[must_use]
    pub fn is_reference(&self) -> bool {
        matches!(self, Self::Series(_) | Self::Method | Self::Record | Self::Sources | Self::Data)
    }

    /// `true` if the figure stands on the page.
    #[must_use]
    pub fn has_figure(&self) -> bool {
        matches!(self, Self::Story | Self::Event(_) | Self::Phase(_) | Self::Poster)
    }

    /// The last part of a path that names nothing: what a reader may have mistyped.
    #[must_use]
    pub fn mistyped(&self) -> Option<&str> {
        match self {
            Self::NotFound(path) => path.trim_matches('/').rsplit('/').next().filter(|part| !part.is_empty()),
            _ => None,
        }
    }
}

/// Part of the story that a page is about, by its position among the events or the phases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Selection {
    /// The story as a whole.
    #[default]
    Nothing,
    /// An event.
    Event(usize),
    /// A phase.
    Phase(usize),
}

impl Selection {
    /// Part of the story that a page is about.
    #[must_use]
    pub fn of(route: &Route, outline: &Outline) -> Self {
        let found = match route {
            Route::Event(id) => outline.event(id).map(Self::Event),
            Route::Phase(id) => outline.phases.iter().position(|phase| phase.id.as_str() == id).map(Self::Phase),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// The event, where it is one.
    #[must_use]
    pub fn event(self) -> Option<usize> {
        match self {
            Self::Event(event) => Some(event),
            Self::Nothing | Self::Phase(_) => None,
        }
    }

    /// The phase, where it is one.
    #[must_use]
    pub fn phase(self) -> Option<usize> {
        match self {
            Self::Phase(phase) => Some(phase),
            Self::Nothing | Self::Event(_) => None,
        }
    }
}

/// Place of the site on its host: the path that every address starts with, such as `/` or `/entente/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// A base from a path; slashes at both ends are added where they are missing.
    #[must_use]
    pub fn new(path: &str) -> Self {
        let inner = path.trim_matches('/');
        Self(if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") })
    }

    /// The same base with the scheme and host of the site: for what is read elsewhere.
    #[must_use]
    pub fn at(&self, origin: &str) -> Self {
        Self(format!("{origin}{}", self.0))
    }

    /// The address of a path below the base.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The path below the base that an address has, `None` for an address outside the site.
    #[must_use]
    pub fn strip<'a>(&self, address: &'a str) -> Option<&'a str> {
        address.strip_prefix(self.0.as_str()).or_else(|| (address == self.0.trim_end_matches('/')).then_some(""))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_under_its_path() {
        let story = Story::parse(include_str!("../../../tests/valid/small.json")).unwrap();
        let routes = Route::all(&story);
        for route in &routes {
            assert_eq!(Route::parse(&route.path()), *route);
            assert_eq!(Route::parse(&format!("/{}index.html", route.path())), *route);
        }
        assert!([Route::Record, Route::Sources, Route::Data].iter().all(|route| routes.contains(route)));
    }
}
