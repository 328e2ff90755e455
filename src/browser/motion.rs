//! Moves the camera to its target: at once under a hand, gliding where a reader chose a step.

use super::document;
use crate::state::{Camera, FigureState, Motion};
use entente_core::chart::Axis;
use js_sys::Date;
use leptos::prelude::*;

/// Duration of a glide, in milliseconds: long enough for the eye to follow.
const GLIDE: f64 = 300.0;
/// Media query for the setting of a reader who wants less motion.
pub const LESS_MOTION: &str = "(prefers-reduced-motion: reduce)";

/// Beginning of a glide: the camera, and the time, in milliseconds of the clock.
#[derive(Debug, Clone, Copy)]
struct Glide {
    from: Camera,
    since: f64,
}

/// Follows the target from now on.
pub fn follow(figure: FigureState) {
    let glide: StoredValue<Option<Glide>> = StoredValue::new(None);
    // Whether a frame has been asked for: a hand moves more often than there are frames.
    let asked = StoredValue::new(false);
    Effect::new(move |_| {
        let motion = figure.target.with(|target| target.motion);
        let from = figure.camera.get_untracked();
        if motion == Motion::AtOnce {
            return glide.set_value(None);
        }
        let glides = motion == Motion::Glide && !document::matches(LESS_MOTION);
        glide.set_value(glides.then(|| Glide { from, since: Date::now() }));
        ask(figure, glide, asked);
    });
}

fn ask(figure: FigureState, glide: StoredValue<Option<Glide>>, asked: StoredValue<bool>) {
    if !asked.get_value() {
        asked.set_value(true);
        request_animation_frame(move || draw(figure, glide, asked));
    }
}

fn draw(figure: FigureState, glide: StoredValue<Option<Glide>>, asked: StoredValue<bool>) {
    asked.set_value(false);
    let to = figure.target.with_untracked(|target| target.camera);
    let step = glide.get_value().map(|Glide { from, since }| (from, ((Date::now() - since) / GLIDE).max(0.0)));
    let camera = match step {
        Some((from, way)) if way < 1.0 => {
            // Fast at first, then slower: the answer is seen at once.
            let eased = 1.0 - (1.0 - way) * (1.0 - way);
            let equal = from.equal + (to.equal - from.equal) * eased;
            ask(figure, glide, asked);
            Camera { window: Axis::new(figure.timeline, equal).towards(from.window, to.window, eased), equal }
        }
        _ => {
            glide.set_value(None);
            to
        }
    };
    if figure.camera.get_untracked() != camera {
        figure.camera.set(camera);
    }
}
