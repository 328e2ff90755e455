//! Acts of a reader on the figure: one enum, one match.

use super::{Camera, FigureState, Found, Motion, Target, Visit};
use entente_core::chart::{FigureClass, Grip, Percent, Scale, day_at};
use entente_core::date::{Day, DayRange};
use entente_core::view::{Filter, KeyStep, Stop};
use leptos::prelude::*;

/// The middle of the plot.
const MIDDLE: Percent = Percent(50.0);
/// Zoom factor of a step by a button or a key; a double click has the same.
const CLOSER: f64 = 2.0;

/// A change that belongs into the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Entry {
    /// Changes so far.
    pub number: u32,
    /// `true` if a reader chose it: it is then an entry of the history, where a drag only changes the last one.
    pub chosen: bool,
}

/// Act of a reader on the figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Comes closer by a step, about what has the focus or is selected.
    ZoomIn,
    /// Steps back, about the same.
    ZoomOut,
    /// Shows the whole story.
    ShowWhole,
    /// Zooms by a factor, above 1 to come closer, about a position across the plot.
    ZoomAt {
        /// The position.
        x: Percent,
        /// The factor.
        factor: f64,
        /// Motion that leads there.
        motion: Motion,
    },
    /// Moves through time by a share of what is shown.
    Pan(Percent),
    /// Moves a part of the brush by a share of the whole story.
    Brush(Grip, f64),
    /// Shows a stretch of time with a margin around it.
    ShowDays(DayRange),
    /// Makes events, or times, equally wide.
    Equal(bool),
    /// Shows these measured series, and those that must stand beside them.
    Series(Vec<usize>),
    /// Opens the measured series, or folds them to a line.
    Unfold(bool),
    /// Looks for something.
    Find(Filter),
    /// Points at an event, or at none.
    Point(Option<usize>),
    /// The focus has come to an event, or to the cluster that it is the first of.
    Focus(usize),
    /// Reads all panels at a date, or at none.
    Read(Option<Day>),
    /// Takes a step by key, from where the focus is.
    Step(KeyStep, Stop),
    /// Opens an event's page.
    Visit(usize),
    /// Starts or stops the walk through the story.
    Play(bool),
}

impl FigureState {
    /// Does what a reader asked for.
    pub fn run(self, command: Command) {
        let window = self.target.with_untracked(|target| target.camera.window);
        match command {
            Command::ZoomIn => self.go(self.axis().zoom_at(window, self.centre(), CLOSER), Motion::Glide),
            Command::ZoomOut => self.go(self.axis().zoom_at(window, self.centre(), 1.0 / CLOSER), Motion::Glide),
            Command::ShowWhole => self.go(self.timeline.whole, Motion::Glide),
            Command::ZoomAt { x, factor, motion } => self.go(self.axis().zoom_at(window, x, factor), motion),
            Command::Pan(percent) => self.go(self.axis().pan(window, percent), Motion::Jump),
            Command::Brush(grip, by) => self.go(self.axis().brush(window, grip, by), Motion::Jump),
            Command::ShowDays(days) => self.go(self.axis().around(days.start, days.end), Motion::Glide),
            Command::Equal(equal) => {
                let equal = if equal { 1.0 } else { 0.0 };
                self.target.set(Target { camera: Camera { window, equal }, motion: Motion::Glide });
                self.enter(true);
            }
            Command::Unfold(open) => self.series_open.set(open),
            Command::Series(chosen) => {
                self.series.set(self.story().complete_series(chosen));
                self.series_open.set(true);
                self.enter(true);
            }
            Command::Find(filter) => {
                // What is typed changes one entry of the history; a choice is one of its own.
                let typed = self.search.with_untracked(|search| search.filter.words != filter.words);
                self.search.update(|search| {
                    search.found = if filter.is_empty() { Found::Nothing } else { Found::Waiting };
                    search.filter = filter;
                });
                self.enter(!typed);
            }
            Command::Point(event) => self.mark(|look| look.pointed != event, |look| look.pointed = event),
            Command::Focus(event) => {
                let stop = Some(Stop::Event(event));
                self.mark(
                    |look| look.stop != stop || look.pointed != Some(event),
                    |look| (look.stop, look.pointed) = (stop, Some(event)),
                );
            }
            Command::Read(day) => self.mark(|look| look.read != day, |look| look.read = day),
            Command::Step(step, from) => self.step(step, from),
            // Over the whole window there is one entry of the history, which Back takes away.
            Command::Visit(event) => {
                let replaces = self.whole.get_untracked();
                self.plays.set(false);
                self.visit.set(Some(Visit { event, replaces }));
            }
            Command::Play(plays) => self.plays.set(plays),
        }
    }

    /// Notes a change for the address.
    fn enter(self, chosen: bool) {
        self.entry.update(|entry| *entry = Entry { number: entry.number.wrapping_add(1), chosen });
    }

    /// Sends the camera to a window.
    fn go(self, window: DayRange, motion: Motion) {
        let equal = self.target.with_untracked(|target| target.camera.equal);
        self.target.set(Target { camera: Camera { window, equal }, motion });
        self.enter(motion != Motion::Jump);
    }

    /// Changes what is marked, where that makes a difference.
    fn mark(self, differs: impl FnOnce(&super::Look) -> bool, change: impl FnOnce(&mut super::Look)) {
        if self.look.with_untracked(differs) {
            self.look.update(change);
        }
    }

    /// The position that a step of zoom keeps in place, across: what has the focus, else what is selected, as far
    /// as that is in sight, else the middle.
    fn centre(self) -> Percent {
        let look = self.look.get_untracked();
        let focused = match look.stop {
            Some(Stop::Event(event)) => Some(event),
            Some(Stop::Panel(_)) | None => None,
        };
        let seen = |event: Option<usize>| {
            let moment = *self.timeline.moments.get(event?)?;
            let x = self.target_scale().x_from_day(moment);
            x.is_inside().then_some(x)
        };
        seen(focused).or_else(|| seen(look.event())).unwrap_or(MIDDLE)
    }

    fn target_scale(self) -> Scale<'static> {
        Scale::new(self.axis(), self.target.with_untracked(|target| target.camera.window))
    }

    /// Makes sure that a moment can be seen, in days; true where the camera had to move.
    pub fn reveal(self, moment: f64, motion: Motion) -> bool {
        let window = self.target.with_untracked(|target| target.camera.window);
        if (1.0..=99.0).contains(&self.target_scale().x_from_day(moment).0) || window == self.timeline.whole {
            return false;
        }
        let equal = self.target.with_untracked(|target| target.camera.equal);
        let camera = Camera { window: self.axis().centred(window, moment), equal };
        if motion == Motion::AtOnce {
            self.camera.set(camera);
        }
        self.target.set(Target { camera, motion });
        true
    }

    /// Takes a step by key.
    fn step(self, step: KeyStep, from: Stop) {
        let look = self.look.get_untracked();
        let layout = self.layout.get_untracked();
        let scale = self.scale_untracked();
        let window = layout.window;
        let read = look.read.unwrap_or_else(|| day_at(scale, window, MIDDLE));
        let across = matches!(step, KeyStep::Up | KeyStep::Down);
        let (stop, day) = match from {
            Stop::Event(event) if across => {
                let x = layout.place(self.timeline, event).map_or(MIDDLE, |(x, _)| x);
                let stop = step.across(&layout, self.timeline, from, x);
                // A panel is read where the event stands.
                (stop, matches!(stop, Stop::Panel(_)).then(|| day_at(scale, window, x)))
            }
            Stop::Event(event) => (Stop::Event(step.along(&layout, self.timeline, event)), None),
            Stop::Panel(_) if across => {
                let stop = step.across(&layout, self.timeline, from, scale.x_from_day(f64::from(read.0) + 0.5));
                (stop, matches!(stop, Stop::Panel(_)).then_some(read))
            }
            Stop::Panel(panel) => {
                let series = self.series.with_untracked(|series| series.get(panel).copied().unwrap_or_default());
                (from, Some(step.date(self.story(), series, read)))
            }
        };
        // Only the wide figure holds panels; one that is folded opens to the keys.
        let (stop, day) = match (from, stop) {
            (Stop::Event(_), Stop::Panel(_)) if layout.class != FigureClass::Wide => (from, None),
            _ => (stop, day),
        };
        if matches!(stop, Stop::Panel(_)) && !self.series_open.get_untracked() {
            self.series_open.set(true);
        }
        let moment = match stop {
            Stop::Event(event) => self.timeline.moments.get(event).copied(),
            Stop::Panel(_) => day.map(|day| f64::from(day.0) + 0.5),
        };
        if moment.is_some_and(|moment| self.reveal(moment, Motion::AtOnce)) {
            self.enter(false);
        }
        let pointed = match stop {
            Stop::Event(event) => Some(event),
            Stop::Panel(_) => None,
        };
        self.look.update(|look| (look.stop, look.read, look.pointed) = (Some(stop), day, pointed));
    }
}
