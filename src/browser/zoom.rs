//! Moves the figure through time and from scale to scale: at once under a finger, gliding where a reader chose a step.

use super::document;
use crate::ui::Site;
use entente_core::chart::{Axis, Scale, Viewport};
use js_sys::Date;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// How long a glide takes, in milliseconds: long enough for the eye to follow.
const GLIDE: f64 = 300.0;
/// What a reader sets who wants less motion.
const LESS_MOTION: &str = "(prefers-reduced-motion: reduce)";

/// What is shown: a stretch of time, and how equal the room of events is.
type Shown = (Viewport, f64);

/// The figure's way through time.
pub struct Zoom {
    site: Site,
    /// Where it glides from, and since when, in milliseconds of the clock.
    way: Cell<Option<(Shown, f64)>>,
    /// Where it goes.
    target: Cell<Shown>,
    /// Whether a frame has been asked for.
    asked: Cell<bool>,
}

impl Zoom {
    /// At rest where the site is.
    pub fn new(site: Site) -> Rc<Self> {
        let target = Cell::new((site.shown().viewport, site.shown().equal));
        Rc::new(Self { site, way: Cell::default(), target, asked: Cell::default() })
    }

    /// What is shown, and what of it is selected.
    pub fn site(&self) -> Site {
        self.site
    }

    /// Ends a glide where it leads to.
    pub fn arrive(&self) {
        self.way.set(None);
        self.show(self.target.get());
    }

    /// What the figure shows once it has arrived.
    pub fn target(&self) -> Viewport {
        self.target.get().0
    }

    /// Whether events each take the same room once it has arrived.
    pub fn is_equal(&self) -> bool {
        self.target.get().1 > 0.5
    }

    /// The axis once it has arrived.
    pub fn axis(&self) -> Axis<'static> {
        Axis::new(self.site.timeline, self.target.get().1)
    }

    /// Shows a stretch of time with the next frame.
    pub fn jump(self: &Rc<Self>, to: Viewport) {
        self.way.set(None);
        self.target.set((to, self.target.get().1));
        self.ask();
    }

    /// Glides to a stretch of time.
    pub fn glide(self: &Rc<Self>, to: Viewport) {
        self.glide_to((to, self.target.get().1));
    }

    /// Glides to a stretch of time on one of the two scales; for readers who want less motion, jumps.
    pub fn glide_to(self: &Rc<Self>, to: Shown) {
        let query = document::window().and_then(|window| window.match_media(LESS_MOTION).ok()?);
        let still = query.is_some_and(|query| query.matches());
        let here = (self.site.shown().viewport, self.site.shown().equal);
        self.way.set((!still).then(|| (here, Date::now())));
        self.target.set(to);
        self.ask();
    }

    /// Makes sure that a day can be seen; true where the figure had to move.
    pub fn reveal(self: &Rc<Self>, day: f64) -> bool {
        let (target, axis) = (self.target(), self.axis());
        if (1.0..=99.0).contains(&Scale::new(axis, target).x_from_day(day)) || target == self.site.timeline.whole {
            return false;
        }
        self.glide(axis.centred(target, day));
        true
    }

    fn ask(self: &Rc<Self>) {
        if !self.asked.replace(true) {
            let zoom = Rc::clone(self);
            request_animation_frame(move || zoom.draw());
        }
    }

    fn show(&self, (viewport, equal): Shown) {
        self.site.change(|shown| (shown.viewport, shown.equal) = (viewport, equal));
    }

    fn draw(self: Rc<Self>) {
        self.asked.set(false);
        let target = self.target.get();
        let Some(((from, equal), since)) = self.way.get() else { return self.show(target) };
        let way = ((Date::now() - since) / GLIDE).clamp(0.0, 1.0);
        if way >= 1.0 {
            self.way.set(None);
            return self.show(target);
        }
        // Fast at first, then slower: the answer is seen at once.
        let eased = 1.0 - (1.0 - way) * (1.0 - way);
        let equal = equal + (target.1 - equal) * eased;
        self.show((Axis::new(self.site.timeline, equal).towards(from, target.0, eased), equal));
        self.ask();
    }
}
