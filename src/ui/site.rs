//! What every component may ask for.

use crate::markup::Edition;
use crate::story::Outline;
use crate::view::Selection;
use leptos::prelude::*;
use std::ops::Deref;

/// What the figure draws, and what of it is selected.
#[derive(Clone, Copy)]
pub struct Site {
    /// The outline of the story, its language and its place.
    pub edition: Edition<Outline>,
    /// What the page is about.
    pub selected: RwSignal<Selection>,
    /// The event whose mark takes the figure's one tab stop, where a key has moved it away from the page's own.
    pub tab_stop: RwSignal<Option<usize>>,
}

impl Site {
    /// An edition, with what of it is selected.
    #[must_use]
    pub fn new(edition: Edition<Outline>, selected: Selection) -> Self {
        Self { edition, selected: RwSignal::new(selected), tab_stop: RwSignal::new(None) }
    }
}

impl Deref for Site {
    type Target = Edition<Outline>;

    fn deref(&self) -> &Self::Target {
        &self.edition
    }
}
