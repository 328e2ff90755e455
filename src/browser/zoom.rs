//! Moves the figure through time: at once under a finger, gliding where a reader chose a step.

use super::document;
use crate::chart::{Scale, Viewport};
use crate::ui::Site;
use js_sys::Date;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// How long a glide takes, in milliseconds: long enough for the eye to follow.
const GLIDE: f64 = 300.0;
/// What a reader sets who wants less motion.
const LESS_MOTION: &str = "(prefers-reduced-motion: reduce)";

/// The figure's way through time.
pub struct Zoom {
    site: Site,
    /// Where it glides from, and since when, in milliseconds of the clock.
    way: Cell<Option<(Viewport, f64)>>,
    /// Where it goes.
    target: Cell<Viewport>,
    /// Whether a frame has been asked for.
    asked: Cell<bool>,
}

impl Zoom {
    /// At rest where the site is.
    pub fn new(site: Site) -> Rc<Self> {
        let target = Cell::new(site.viewport.get_untracked());
        Rc::new(Self { site, way: Cell::default(), target, asked: Cell::default() })
    }

    /// What is shown, and what of it is selected.
    pub fn site(&self) -> Site {
        self.site
    }

    /// Ends a glide where it leads to.
    pub fn arrive(&self) {
        self.way.set(None);
        self.site.viewport.set(self.target());
    }

    /// What the figure shows once it has arrived.
    pub fn target(&self) -> Viewport {
        self.target.get()
    }

    /// Shows a stretch of time with the next frame.
    pub fn jump(self: &Rc<Self>, to: Viewport) {
        self.way.set(None);
        self.target.set(to);
        self.ask();
    }

    /// Glides to a stretch of time; for readers who want less motion, jumps.
    pub fn glide(self: &Rc<Self>, to: Viewport) {
        let still = document::window()
            .and_then(|window| window.match_media(LESS_MOTION).ok()?)
            .is_some_and(|query| query.matches());
        if still {
            return self.jump(to);
        }
        self.way.set(Some((self.site.viewport.get_untracked(), Date::now())));
        self.target.set(to);
        self.ask();
    }

    /// Makes sure that an event can be seen; true where the figure had to move.
    pub fn reveal(self: &Rc<Self>, event: usize) -> bool {
        let Some(day) = self.site.story.events.get(event).map(|event| event.date.order()) else { return false };
        let target = self.target();
        if (1.0..=99.0).contains(&Scale::new(target).x_from_day(day)) || target == self.site.whole() {
            return false;
        }
        self.glide(target.centred(day, self.site.whole()));
        true
    }

    fn ask(self: &Rc<Self>) {
        if !self.asked.replace(true) {
            let zoom = Rc::clone(self);
            request_animation_frame(move || zoom.draw());
        }
    }

    fn draw(self: Rc<Self>) {
        self.asked.set(false);
        let target = self.target();
        let Some((from, since)) = self.way.get() else { return self.site.viewport.set(target) };
        let way = ((Date::now() - since) / GLIDE).clamp(0.0, 1.0);
        if way >= 1.0 {
            self.way.set(None);
            return self.site.viewport.set(target);
        }
        // Fast at first, then slower: the answer is seen at once.
        let eased = 1.0 - (1.0 - way) * (1.0 - way);
        self.site.viewport.set(from.towards(target, eased));
        self.ask();
    }
}
