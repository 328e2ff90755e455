//! What every component may ask for.

use super::ShareState;
use crate::markup::Edition;
use crate::view::Route;
use leptos::prelude::*;
use std::ops::Deref;

/// An edition of the story, and what of it is shown.
#[derive(Clone, Copy)]
pub struct Site {
    /// The story, its language and its place.
    pub edition: Edition,
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
}

impl Deref for Site {
    type Target = Edition;

    fn deref(&self) -> &Edition {
        &self.edition
    }
}
