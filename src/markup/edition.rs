//! A story as it is published: in a language, at a place.

use crate::story::{Localised, Story};
use crate::text::{Language, Messages};
use crate::view::{Base, Route};

/// A story, the language it is read in and the place where it stands; the same for as long as a page lives.
#[derive(Clone, Copy)]
pub struct Edition {
    /// The story.
    pub story: &'static Story,
    /// Where the site stands on its host.
    pub base: &'static Base,
    /// The language of the interface.
    pub language: Language,
}

impl Edition {
    /// The interface's messages.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        self.language.messages()
    }

    /// A text of the story in the language of the interface.
    #[must_use]
    pub fn read(self, text: &'static Localised) -> &'static str {
        text.get(self.language.tag())
    }

    /// The address of a page.
    #[must_use]
    pub fn href(self, route: &Route) -> String {
        self.base.href(&route.path())
    }

    /// The address of an event's page.
    #[must_use]
    pub fn event_href(self, id: &str) -> String {
        self.href(&Route::Event(id.to_owned()))
    }

    /// The address of a phase's page.
    #[must_use]
    pub fn phase_href(self, id: &str) -> String {
        self.href(&Route::Phase(id.to_owned()))
    }
}
