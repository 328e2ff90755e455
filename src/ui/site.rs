//! What every component may ask for.

use super::ShareState;
use crate::story::{Localised, Story};
use crate::text::{Language, Messages};
use crate::view::{Base, Route};
use leptos::prelude::*;

/// The story and where it is shown; the same for as long as the page lives, so it is held by reference.
#[derive(Clone, Copy)]
pub struct Site {
    /// The story.
    pub story: &'static Story,
    /// Where the site stands on its host.
    pub base: &'static Base,
    /// The language of the interface.
    pub language: Language,
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// The event whose mark takes the figure's one tab stop, where a key has moved it away from the page's own.
    pub tab_stop: RwSignal<Option<usize>>,
    /// What the browser can do.
    pub abilities: Abilities,
}

/// What only a browser can do; in the page renderer these do nothing.
#[derive(Clone, Copy)]
pub struct Abilities {
    /// Shares the page with a title, and tells how that went.
    pub share: fn(title: String, state: RwSignal<ShareState>),
}

impl Site {
    /// The site of the component that asks.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

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
