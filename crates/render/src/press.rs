//! Material from which every file of the site is made.

use super::{Head, Publication, Template, template};
use entente::controls::StepBar;
use entente::edition::Edition;
use entente::figure::ServedFigure;
use entente::state::FigureState;
use entente_core::chart::{FigureClass, Timeline};
use entente_core::story::{Outline, Story};
use entente_core::text::Language;
use entente_core::view::{Base, Route, Selection};
use leptos::prelude::*;

/// The classes in which a page holds its figure: the style sheet shows the first in wide windows, else the second, which
/// stands in for the others until the program draws them in its place.
const SERVED: &[FigureClass] = &[FigureClass::Wide, FigureClass::Strip];
/// Those of a page that other sites embed.
const EMBEDDED: &[FigureClass] = &[FigureClass::Wide, FigureClass::Strip];

/// A story ready to be rendered: in a language, for a place, in a frame.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// The story.
    pub story: &'static Story,
    /// The part of it that the figure draws.
    pub outline: &'static Outline,
    /// Positions of its events in time.
    pub timeline: &'static Timeline,
    /// Place where the site is published.
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
        let outline: &'static Outline = Box::leak(Box::new(Outline::new(story, Language::default())));
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

    /// The edition of what a page's figure draws, or that of a page which other sites embed.
    fn figures(&self, embedded: bool) -> Edition<Outline> {
        Edition { embedded, ..self.drawn(self.publication.base.clone()) }
    }

    /// The figure of a page, as the program will draw it; empty on a page without one.
    #[must_use]
    pub fn figure(&self, route: &Route, embedded: bool) -> AnyView {
        if !route.has_figure() {
            return ().into_any();
        }
        let (edition, timeline) = (self.figures(embedded), self.timeline);
        let selected = Selection::of(route, self.outline);
        let classes = if embedded { EMBEDDED } else { SERVED };
        view! { <ServedFigure edition timeline selected classes /> }.into_any()
    }

    /// The steps to the neighbours of a page.
    #[must_use]
    pub fn bar(&self, route: &Route) -> AnyView {
        let selected = Selection::of(route, self.outline);
        let figure = FigureState::new(self.figures(false), self.timeline, selected, FigureClass::Wide, false);
        view! { <StepBar figure /> }.into_any()
    }

    /// Text for the places that are the same in every kind of page; `None` for other words.
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
