//! What every file of the site is made from.

use super::{Head, Publication, Template, template};
use entente::edition::Edition;
use entente::pages::{Steps, StepsProps, html, neighbours};
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
        html(|| Plot(PlotProps { site: site(), class: None, after: |_, _| () }))
    }

    /// The figure of a page; empty on a page without one.
    #[must_use]
    pub fn figure(&self, route: &Route, embedded: bool) -> AnyView {
        if !route.has_figure() {
            return ().into_any();
        }
        let (site, text) = (self.edition(embedded), self.language.messages());
        let party = |index: usize| self.story.parties.get(index).map_or("", |party| site.read(&party.name));
        let summary = (text.figure_summary)(party(0), party(1), self.story.events.len(), self.story.phases.len());
        view! {
            <p class="unseen" id="figure-summary">{summary}</p>
            <div class="plot-frame" id="plot" inner_html=self.plot(route, embedded)></div>
        }
        .into_any()
    }

    /// The steps to the neighbours of a page.
    #[must_use]
    pub fn bar(&self, route: &Route) -> AnyView {
        let [before, after] = neighbours(self.edition(false), route);
        if before.is_none() && after.is_none() {
            return ().into_any();
        }
        Steps(StepsProps { site: self.edition(false), before, after }).into_any()
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
