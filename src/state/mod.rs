//! State of the figure, as signals: everything that moves follows from here.
//!
//! A reader's act is a [`Command`]; [`FigureState::run`] turns it into signals; components and the browser's effects
//! follow those.

mod camera;
mod command;
mod drawer;
mod look;
mod search;

pub use camera::{Camera, Motion, Target};
pub use command::{Command, Entry};
pub use drawer::Drawer;
pub use look::{Look, Stay, Visit};
pub use search::{Found, Search};

use crate::edition::Edition;
use entente_core::chart::{Axis, Emphasis, FigureClass, Frame, Layout, Percent, Scale, Timeline, emphasis, layout};
use entente_core::story::Outline;
use entente_core::view::{Selection, View, query_from_view};
use leptos::prelude::*;
use std::sync::Arc;

/// The pace that is neither slow nor fast.
const NORMAL: usize = 1;

/// The state of a figure; copies share it.
#[derive(Clone, Copy)]
pub struct FigureState {
    /// The outline of the story, its language and its place.
    pub edition: Edition<Outline>,
    /// Places of the story's events in time.
    pub timeline: &'static Timeline,
    /// The class of boxes that the figure is drawn for.
    pub class: RwSignal<FigureClass>,
    /// Part of the story that is drawn.
    pub camera: RwSignal<Camera>,
    /// Target of the camera.
    pub target: RwSignal<Target>,
    /// Marked parts: selection, focus, pointer.
    pub look: RwSignal<Look>,
    /// The measured series, by their positions in the outline.
    pub series: RwSignal<Vec<usize>>,
    /// Search of the reader.
    pub search: RwSignal<Search>,
    /// `true` while the figure walks through the story by itself.
    pub plays: RwSignal<bool>,
    /// Pace of that walk, by its position among those that a reader can choose.
    pub pace: RwSignal<usize>,
    /// Stay of that walk on the page that is shown.
    pub stay: RwSignal<Option<Stay>>,
    /// `true` while the figure stands over the whole window.
    pub whole: RwSignal<bool>,
    /// `true` while the measured series are open.
    pub series_open: RwSignal<bool>,
    /// The page that the reader asked for, for the browser to open.
    pub visit: RwSignal<Option<Visit>>,
    /// The last change that belongs into the address.
    pub entry: RwSignal<Entry>,
    /// Places of everything in the figure.
    pub layout: Memo<Arc<Layout>>,
    /// Effect of the selection on the layout; `None` where no event is selected.
    pub emphasis: Memo<Option<Arc<Emphasis>>>,
    /// `true` if it answers to a reader, `false` for a picture of itself: in a page as it is served, in a file.
    pub live: bool,
}

impl FigureState {
    /// A figure that shows all of a story, drawn for a class, with what the page is about selected.
    #[must_use]
    pub fn new(
        edition: Edition<Outline>,
        timeline: &'static Timeline,
        selected: Selection,
        class: FigureClass,
        live: bool,
    ) -> Self {
        let whole = Camera { window: timeline.whole, equal: 0.0 };
        let class = RwSignal::new(class);
        let camera = RwSignal::new(whole);
        let series = RwSignal::new(edition.story.featured_series());
        let look = RwSignal::new(Look { selected, ..Look::default() });
        // Two layouts are hardly ever the same, and to compare them would cost a frame more than to draw.
        let layout = Memo::new_with_compare(
            move |_| {
                let Camera { window, equal } = camera.get();
                let frame = Frame { window, equal, class: class.get(), series: series.get() };
                Arc::new(layout(edition.story, timeline, &frame))
            },
            |_, _| true,
        );
        let selected = Memo::new(move |_| look.with(Look::event));
        let words = edition.figure_messages().thread;
        let emphasis = Memo::new_with_compare(
            move |_| {
                let event = selected.get();
                let emphasis = layout.with(|layout| emphasis(edition.story, timeline, layout, event?, words));
                emphasis.map(Arc::new)
            },
            |_, _| true,
        );
        Self {
            edition,
            timeline,
            class,
            camera,
            target: RwSignal::new(Target { camera: whole, motion: Motion::Jump }),
            look,
            series,
            search: RwSignal::new(Search::default()),
            plays: RwSignal::new(false),
            pace: RwSignal::new(NORMAL),
            stay: RwSignal::new(None),
            whole: RwSignal::new(false),
            series_open: RwSignal::new(false),
            visit: RwSignal::new(None),
            entry: RwSignal::new(Entry::default()),
            layout,
            emphasis,
            live,
        }
    }

    /// The story, as far as the figure knows it.
    #[must_use]
    pub fn story(self) -> &'static Outline {
        self.edition.story
    }

    /// The axis once the camera has arrived.
    #[must_use]
    pub fn axis(self) -> Axis<'static> {
        Axis::new(self.timeline, self.target.with_untracked(|target| target.camera.equal))
    }

    /// The scale of what is drawn.
    #[must_use]
    pub fn scale(self) -> Scale<'static> {
        let Camera { window, equal } = self.camera.get();
        Scale::new(Axis::new(self.timeline, equal), window)
    }

    /// The scale of what is drawn, looked at once.
    #[must_use]
    pub fn scale_untracked(self) -> Scale<'static> {
        untrack(|| self.scale())
    }

    /// The view that an address can ask for: where the camera goes, and all that a reader chose.
    #[must_use]
    pub fn view(self) -> View {
        let camera = self.target.with_untracked(|target| target.camera);
        View {
            window: Some(camera.window),
            equal: camera.is_equal(),
            series: Some(self.series.get_untracked()),
            filter: self.search.with_untracked(|search| search.filter.clone()),
        }
    }

    /// `true` if the camera cannot come any closer.
    #[must_use]
    pub fn is_closest(self, camera: Camera) -> bool {
        let axis = Axis::new(self.timeline, camera.equal);
        axis.zoom_at(camera.window, Percent(50.0), 2.0).length() > camera.window.length() * 0.999
    }

    /// Opens the figure over the whole window, or closes it.
    pub fn toggle_whole(self) {
        self.whole.update(|whole| *whole = !*whole);
    }

    /// The event after or before the selected one; from the whole story the first or the last.
    #[must_use]
    pub fn beside(self, on: bool) -> Option<usize> {
        let last = self.story().events.len().checked_sub(1)?;
        match (self.look.with_untracked(|look| look.selected.event()), on) {
            (None, true) => Some(0),
            (None, false) => Some(last),
            (Some(event), true) => (event < last).then_some(event + 1),
            (Some(event), false) => event.checked_sub(1),
        }
    }

    /// The query of an address that asks for what is shown.
    #[must_use]
    pub fn query(self) -> String {
        query_from_view(&self.view(), self.story(), self.timeline.whole)
    }
}
