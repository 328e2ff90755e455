//! A story as it is published: in a language, at a place.

use entente_core::story::{Localised, Story};
use entente_core::text::{FigureMessages, Language, Messages};
use entente_core::view::{Base, Route};

/// A story, the language it is read in and the place where it stands; the same for as long as a page lives.
///
/// `S` is what is known of the story: all of it, or the [`entente_core::story::Outline`] that the figure draws.
pub struct Edition<S: 'static = Story> {
    /// The story.
    pub story: &'static S,
    /// Place of the site on its host.
    pub base: &'static Base,
    /// The language of the interface.
    pub language: Language,
    /// `true` if it stands in a page of somebody else: its pages then lead to one another.
    pub embedded: bool,
}

// Derived, these would ask the same of the story.
impl<S> Clone for Edition<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Edition<S> {}

impl<S> Edition<S> {
    /// The interface's messages.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        self.language.messages()
    }

    /// Messages of the figure and its program.
    #[must_use]
    pub fn figure_messages(self) -> &'static FigureMessages {
        self.language.figure_messages()
    }

    /// A text of the story in the language of the interface.
    #[must_use]
    pub fn read(self, text: &'static Localised) -> &'static str {
        text.get(self.language.tag())
    }

    /// The address of a page.
    #[must_use]
    pub fn href(self, route: &Route) -> String {
        let embedded = if self.embedded { route.embed_path() } else { None };
        self.base.href(&embedded.unwrap_or_else(|| route.path()))
    }

    /// Target of links between its pages: embedded ones name it, since all others leave the frame.
    #[must_use]
    pub fn target(self) -> Option<&'static str> {
        self.embedded.then_some("_self")
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

    /// The address of a series' page.
    #[must_use]
    pub fn series_href(self, id: &str) -> String {
        self.href(&Route::Series(id.to_owned()))
    }
}
