//! What the figure shows, as a signal.

use crate::markup::{Edition, Looks};
use entente_core::chart::{Axis, Frame, Layout, Scale, SizeClass, Timeline, Viewport, layout};
use entente_core::date::Day;
use entente_core::story::Outline;
use entente_core::view::{Filter, Selection, Stop, View, query_from_view};
use leptos::prelude::*;
use std::ops::Deref;

/// What the figure shows at a moment.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What the page is about.
    pub selected: Selection,
    /// The stretch of time.
    pub viewport: Viewport,
    /// 0 where equal times are equally wide, 1 where events are.
    pub equal: f64,
    /// The measured series beneath.
    pub series: Vec<usize>,
    /// Where the keys went: there is the figure's one tab stop.
    pub stop: Option<Stop>,
    /// What the reader looks for.
    pub filter: Filter,
    /// For each event, whether that matches it.
    pub hits: Option<Vec<bool>>,
    /// The event that is pointed at or in focus.
    pub pointed: Option<usize>,
    /// The date that is read in all panels.
    pub day: Option<Day>,
}

impl Shown {
    /// What of it changes how a layout is drawn.
    #[must_use]
    pub fn looks(&self) -> Looks<'_> {
        let Self { selected, stop, pointed, day, .. } = *self;
        Looks { selected, stop, pointed, day, hits: self.hits.as_deref(), standalone: false }
    }
}

/// A story, and what the figure shows of it. One signal: each kind of signal costs kilobytes of WebAssembly, and the
/// figure is drawn as a whole.
#[derive(Clone, Copy)]
pub struct Site {
    /// The outline of the story, its language and its place.
    pub edition: Edition<Outline>,
    /// The story's moments.
    pub timeline: &'static Timeline,
    /// What is shown of it.
    shown: RwSignal<Shown>,
}

impl Site {
    /// An edition, with what of it is selected, all of it shown.
    #[must_use]
    pub fn new(edition: Edition<Outline>, timeline: &'static Timeline, selected: Selection) -> Self {
        let shown = Shown {
            selected,
            viewport: timeline.whole,
            equal: 0.0,
            series: edition.story.featured_series(),
            stop: None,
            filter: Filter::default(),
            hits: None,
            pointed: None,
            day: None,
        };
        Self { edition, timeline, shown: RwSignal::new(shown) }
    }

    /// What is shown, to look at once.
    #[must_use]
    pub fn shown(&self) -> Shown {
        self.shown.get_untracked()
    }

    /// What is shown, to be looked at again whenever it changes.
    #[must_use]
    pub fn follow_shown(&self) -> Shown {
        self.shown.get()
    }

    /// Changes what is shown.
    pub fn change(&self, change: impl FnOnce(&mut Shown)) {
        let mut shown = self.shown.get_untracked();
        change(&mut shown);
        self.shown.set(shown);
    }

    /// The time axis as it is drawn now.
    #[must_use]
    pub fn axis(&self) -> Axis<'static> {
        Axis::new(self.timeline, self.shown().equal)
    }

    /// The layout of what is shown, in a figure of a class.
    #[must_use]
    pub fn layout(&self, shown: &Shown, class: SizeClass) -> Layout {
        let Shown { viewport, equal, ref series, .. } = *shown;
        let frame = Frame { viewport, equal, class, series: series.clone() };
        layout(self.story, self.timeline, &frame, self.language.tag())
    }

    /// The query of an address that asks for what is shown.
    #[must_use]
    pub fn query(&self) -> String {
        let Shown { viewport, equal, series, filter, .. } = self.shown();
        let view = View { viewport: Some(viewport), equal: equal > 0.5, series: Some(series), filter };
        query_from_view(&view, self.story, self.timeline.whole)
    }

    /// Where the selected event or the middle of the selected phase stands in a viewport, in percent.
    #[must_use]
    pub fn selected_x(&self, viewport: Viewport) -> Option<f64> {
        let day = match self.shown().selected {
            Selection::Nothing => None,
            Selection::Event(event) => self.timeline.moments.get(event).copied(),
            Selection::Phase(phase) => self.story.phases.get(phase).and_then(|phase| {
                let (first, last) = phase.span.extent()?;
                Some(f64::midpoint(f64::from(first.0), f64::from(last.0) + 1.0))
            }),
        };
        day.map(|day| Scale::new(self.axis(), viewport).x_from_day(day))
    }
}

impl Deref for Site {
    type Target = Edition<Outline>;

    fn deref(&self) -> &Self::Target {
        &self.edition
    }
}
