//! Citations of a page, in the styles that readers are asked for. Each citation has one place for the day on which it
//! was read, which the browser fills in.

mod files;
mod styles;

use super::Publication;
use entente_core::date::{AccessForm, Civil, Day};
use entente_core::story::{Localised, Story};
use entente_core::text::Language;
use entente_core::view::Route;

/// Facts that a citation must state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// An id for bibliographies.
    pub id: String,
    /// Title of the page.
    pub title: String,
    /// The story that it is part of; `None` for the story itself.
    pub whole: Option<String>,
    /// Publisher of the page.
    pub publisher: Option<String>,
    /// The version of the story.
    pub version: Option<String>,
    /// The day on which that was made.
    pub issued: Option<Civil>,
    /// The address of the page.
    pub address: String,
    /// The language of the page.
    pub language: String,
}

/// A citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The style's or the format's name, the same in every language.
    pub name: &'static str,
    /// Text before the day.
    pub before: String,
    /// Form in which it writes the day on which the page was read.
    pub form: AccessForm,
    /// Text after the day.
    pub after: String,
    /// `true` if it is for programs, line by line.
    pub is_file: bool,
}

impl Citation {
    /// The whole citation of a page read on a day.
    #[must_use]
    pub fn read_on(&self, day: Civil) -> String {
        format!("{}{}{}", self.before, self.form.write(day), self.after)
    }
}

impl Cited {
    /// Facts to cite of a page: the story, an event or a phase; `None` for other pages.
    #[must_use]
    pub fn of(story: &Story, route: &Route, publication: &Publication, language: Language) -> Option<Self> {
        let tag = language.tag();
        // A line break would begin another field in RIS.
        let read = |text: &Localised| text.get(tag).replace('\n', " ");
        let (id, title) = match route {
            Route::Story => ("story".to_owned(), &story.title),
            Route::Event(id) => (id.clone(), &story.event(id)?.1.title),
            Route::Phase(id) => (id.clone(), &story.phase(id)?.1.name),
            _ => return None,
        };
        let issued = story.updated_on();
        Some(Self {
            id,
            title: read(title),
            whole: (*route != Route::Story).then(|| read(&story.title)),
            publisher: story.publisher.as_ref().map(read),
            version: story.version.clone(),
            issued: issued.map(Day::civil),
            address: publication.page(route),
            language: tag.to_owned(),
        })
    }

    /// Its citations, those for people first.
    #[must_use]
    pub fn citations(&self) -> Vec<Citation> {
        let mut citations = styles::citations(self);
        let mut file = |name, form, (before, after)| {
            citations.push(Citation { name, before, form, after, is_file: true });
        };
        file("BibTeX", AccessForm::Iso, files::bibtex(self));
        file("RIS", AccessForm::Slashes, files::ris(self));
        file("CSL-JSON", AccessForm::Parts, files::csl_json(self));
        citations
    }
}
