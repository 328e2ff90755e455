//! What every file of the site is made from.

use super::{Head, Publication, Template, template};
use entente::markup::Edition;
use entente::ui::{Plot, PlotProps, Site};
use entente_core::chart::Timeline;
use entente_core::story::{Outline, Story};
use entente_core::text::Language;
use entente_core::view::{Base, Route, Selection};
use leptos::prelude::*;

/// A story ready to be rendered: in a language, for a place, in a frame.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// The story.
    pub story: &'static Story,
    /// The part of it that the figure draws.
    pub outline: &'static Outline,
    /// Where its events stand in time.
    pub timeline: &'static Timeline,
    /// Where the site is published.
    pub publication: &'a Publication,
    /// The frame of every page.
    pub template: &'a Template,
    /// The language of the interface.
    pub language: Language,
}

impl<'a> Press<'a> {
    /// Makes a story ready. What the components hold references to stays in memory until the program ends.
    #[must_use]
    pub fn new(story: &'static Story, publication: &'a Publication, template: &'a Template) -> Self {
        let outline: &'static Outline = Box::leak(Box::new(Outline::from(story)));
        let timeline: &'static Timeline = Box::leak(Box::new(Timeline::new(outline)));
        Self { story, outline, timeline, publication, template, language: Language::default() }
    }

    /// The edition of the pages, or of those that other sites embed.
    #[must_use]
    pub fn edition(&self, embedded: bool) -> Edition {
        let base = Box::leak(Box::new(self.publication.base.clone()));
        Edition { story: self.story, base, language: self.language, embedded }
    }

    /// The edition of what the figure draws, under a base.
    #[must_use]
    pub fn drawn(&self, base: Base) -> Edition<Outline> {
        Edition { story: self.outline, base: Box::leak(Box::new(base)), language: self.language, embedded: false }
    }

    /// The drawing of a page's figure, as the browser will draw it.
    #[must_use]
    pub fn plot(&self, route: &Route, embedded: bool) -> String {
        let edition = Edition { embedded, ..self.drawn(self.publication.base.clone()) };
        let selected = Selection::of(route, self.outline);
        let site = || Site::new(edition, self.timeline, selected);
        Owner::new().with(|| Plot(PlotProps { site: site(), class: None, after: |_, _| () }).into_view().to_html())
    }

    /// What fills the places that are the same in every kind of page; `None` for other words.
    #[must_use]
    pub fn common(&self, head: &Head, word: &str) -> Option<String> {
        Some(match word {
            "language" => self.language.tag().to_owned(),
            "base" => template::attribute(&self.publication.base.href("")),
            "origin" => template::attribute(&self.publication.origin),
            "title" => template::text(&head.title),
            "description" => template::attribute(&head.description),
            _ => return None,
        })
    }
}
