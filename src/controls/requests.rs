//! Requests of the dialogs that share and cite, which the browser's side answers.

use entente_core::view::Sharing;
use leptos::prelude::*;
use std::sync::Arc;

/// A dialog of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// The one that shares.
    Share,
    /// The one that cites.
    Cite,
}

/// Requests of the dialogs to the browser.
#[derive(Clone, Copy)]
pub struct Requests {
    /// Path of the file that helps to share the page that is shown, once it is asked for; `sharing` tells its contents.
    pub asked: RwSignal<Option<String>>,
    /// Answer that arrived; `None` while it is on its way.
    pub sharing: RwSignal<Option<Result<Arc<Sharing>, ()>>>,
    /// The format in which the figure is to be saved.
    pub save: RwSignal<Option<&'static str>>,
    /// Outcome of copying and saving, in words.
    pub outcome: RwSignal<&'static str>,
}

impl Requests {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self {
            asked: RwSignal::new(None),
            sharing: RwSignal::new(None),
            save: RwSignal::new(None),
            outcome: RwSignal::new(""),
        }
    }
}

impl Default for Requests {
    fn default() -> Self {
        Self::new()
    }
}
