//! What every component may ask for.

use crate::chart::{Scale, Viewport};
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
    /// The stretch of time that the figure shows.
    pub viewport: RwSignal<Viewport>,
    /// The event whose mark takes the figure's one tab stop, where a key has moved it away from the page's own.
    pub tab_stop: RwSignal<Option<usize>>,
}

impl Site {
    /// An edition, with what of it is selected, all of it shown.
    #[must_use]
    pub fn new(edition: Edition<Outline>, selected: Selection) -> Self {
        Self {
            edition,
            selected: RwSignal::new(selected),
            viewport: RwSignal::new(Viewport::whole(edition.story.extent())),
            tab_stop: RwSignal::new(None),
        }
    }

    /// The stretch of time that holds the whole story.
    #[must_use]
    pub fn whole(&self) -> Viewport {
        Viewport::whole(self.edition.story.extent())
    }

    /// Where the selected event or the middle of the selected phase stands in a viewport, in percent.
    #[must_use]
    pub fn selected_x(&self, viewport: Viewport) -> Option<f64> {
        let day = match self.selected.get_untracked() {
            Selection::Nothing => None,
            Selection::Event(event) => self.edition.story.events.get(event).map(|event| event.date.order()),
            Selection::Phase(phase) => self.edition.story.phases.get(phase).and_then(|phase| {
                let (first, last) = phase.span.extent()?;
                Some(f64::midpoint(f64::from(first.0), f64::from(last.0) + 1.0))
            }),
        };
        day.map(|day| Scale::new(viewport).x_from_day(day))
    }
}

impl Deref for Site {
    type Target = Edition<Outline>;

    fn deref(&self) -> &Self::Target {
        &self.edition
    }
}
