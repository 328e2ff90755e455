//! Pointer and wheel on the plot, as steps through time. A plain wheel and a vertical swipe stay the page's.

use crate::attempt::attempt;
use crate::state::{Command, FigureState, Motion};
use entente_core::chart::{Percent, Px, day_at};
use leptos::ev::{MouseEvent, PointerEvent, WheelEvent};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsCast;

/// Distance that a pointer moves before it drags, in CSS pixels.
const SLACK: f64 = 5.0;
/// Zoom factor of a double click.
const CLOSER: f64 = 2.0;
/// Growth of the zoom factor, from 1, with each pixel of the wheel.
const WHEEL: f64 = 0.0026;
/// Greatest distance from a mark at which a press still means it.
const NEAR: Px = Px(12.0);
/// Fingers closer than this say nothing of a length, in CSS pixels.
const LEAST: f64 = 20.0;

/// State of the pointers on the plot.
#[derive(Debug, Clone, Default)]
struct Hand {
    /// Pointers that are down, by id, and where they are across, in CSS pixels.
    down: Vec<(i32, f64)>,
    /// Position at which the first one went down, across, in CSS pixels.
    began: f64,
    /// `true` once it has moved far enough to drag.
    drags: bool,
}

/// Gestures of a reader's hand on a figure's plot.
#[derive(Clone, Copy)]
pub struct Gestures {
    figure: FigureState,
    plot: NodeRef<Div>,
    hand: StoredValue<Hand>,
}

impl Gestures {
    /// A hand that rests on a plot.
    pub fn new(figure: FigureState, plot: NodeRef<Div>) -> Self {
        Self { figure, plot, hand: StoredValue::new(Hand::default()) }
    }

    /// Left edge and width of the plot, in CSS pixels.
    fn plot(self) -> Option<(f64, f64)> {
        let rect = self.plot.get_untracked()?.get_bounding_client_rect();
        (rect.width() > 0.0).then(|| (rect.left(), rect.width()))
    }

    /// Position of a pointer across the plot.
    fn x(self, pointer: &MouseEvent) -> Option<Percent> {
        let (left, width) = self.plot()?;
        Some(Percent((f64::from(pointer.client_x()) - left) / width * 100.0))
    }

    /// Turns the wheel: with Ctrl or ⌘ it zooms, sideways it pans.
    pub fn turn(self, wheel: &WheelEvent) {
        let Some((x, (_, width))) = self.x(wheel).zip(self.plot()) else { return };
        // Lines and pages, where a mouse counts in those, are taken for so many pixels.
        let unit = [1.0, 16.0, 400.0].get(wheel.delta_mode() as usize).copied().unwrap_or(1.0);
        let (across, down) = (wheel.delta_x() * unit, wheel.delta_y() * unit);
        if wheel.ctrl_key() || wheel.meta_key() {
            self.figure.run(Command::ZoomAt { x, factor: turned(down), motion: Motion::Jump });
        } else if across.abs() > down.abs() {
            self.figure.run(Command::Pan(Percent(across / width * 100.0)));
        } else {
            return;
        }
        wheel.prevent_default();
    }

    /// Puts a pointer down.
    pub fn press(self, pointer: &PointerEvent) {
        if pointer.button() != 0 {
            return;
        }
        let (id, x) = (pointer.pointer_id(), f64::from(pointer.client_x()));
        self.hand.update_value(|hand| {
            if hand.down.is_empty() {
                (hand.began, hand.drags) = (x, false);
            }
            hand.down.retain(|(other, _)| *other != id);
            hand.down.push((id, x));
        });
    }

    /// Moves a pointer: one that is down pans, two zoom; one that is not reads the date beneath it.
    pub fn drag(self, pointer: &PointerEvent) {
        let (id, x) = (pointer.pointer_id(), f64::from(pointer.client_x()));
        let Some((left, width)) = self.plot() else { return };
        let Hand { down, began, drags } = self.hand.get_value();
        let Some((_, before)) = down.iter().find(|(other, _)| *other == id).copied() else {
            return self.read(pointer);
        };
        if !drags {
            if (x - began).abs() < SLACK && down.len() < 2 {
                return;
            }
            if let Some(stage) = element(pointer) {
                // Refused for a pointer that is gone.
                attempt(stage.set_pointer_capture(id));
            }
        }
        self.hand.update_value(|hand| {
            hand.drags = true;
            for pointer in hand.down.iter_mut().filter(|(other, _)| *other == id) {
                pointer.1 = x;
            }
        });
        match down.iter().find(|(other, _)| *other != id) {
            Some((_, other)) => {
                // What is under the finger that rests stays there.
                let factor = (x - other).abs().max(LEAST) / (before - other).abs().max(LEAST);
                let about = Percent((other - left) / width * 100.0);
                self.figure.run(Command::ZoomAt { x: about, factor, motion: Motion::Jump });
            }
            None => self.figure.run(Command::Pan(Percent((before - x) / width * 100.0))),
        }
    }

    /// Lifts a pointer.
    pub fn lift(self, pointer: &PointerEvent) {
        let id = pointer.pointer_id();
        self.hand.update_value(|hand| hand.down.retain(|(other, _)| *other != id));
        // Where no click follows at once, as after a finger, the next one is meant.
        let rest = move || {
            self.hand.update_value(|hand| hand.drags = hand.drags && !hand.down.is_empty());
        };
        set_timeout(rest, std::time::Duration::ZERO);
    }

    /// The pointer leaves: nothing is read any more.
    pub fn leave(self) {
        self.figure.run(Command::Read(None));
        self.figure.run(Command::Point(None));
    }

    /// Swallows the click that ends a drag, before a link hears of it.
    pub fn swallow(self, click: &MouseEvent) {
        let dragged = self.hand.with_value(|hand| hand.drags);
        if dragged {
            self.hand.update_value(|hand| hand.drags = false);
            click.prevent_default();
            click.stop_propagation();
        }
    }

    /// A click beside the marks means the nearest one, where that is near: marks are smaller than a fingertip.
    pub fn click(self, click: &MouseEvent) {
        let on_link = click
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|target| matches!(target.closest("a, button, [role=slider]"), Ok(Some(_))));
        let lanes = self.plot.get_untracked().and_then(|plot| plot.query_selector(".lanes").ok()?);
        let Some(rect) = lanes.filter(|_| !on_link).map(|lanes| lanes.get_bounding_client_rect()) else { return };
        let (x, y) = (f64::from(click.client_x()) - rect.left(), f64::from(click.client_y()) - rect.top());
        let panel = (Px(rect.width()), Px(rect.height()));
        let point = (Px(x).percent_of(panel.0), Px(y).percent_of(panel.1));
        let timeline = self.figure.timeline;
        let near = self.figure.layout.with_untracked(|layout| layout.nearest(timeline, point, panel, NEAR));
        if let Some(event) = near {
            self.figure.run(Command::Visit(event));
        }
    }

    /// A double click comes closer.
    pub fn double_click(self, click: &MouseEvent) {
        if let Some(x) = self.x(click) {
            self.figure.run(Command::ZoomAt { x, factor: CLOSER, motion: Motion::Glide });
        }
    }

    fn read(self, pointer: &PointerEvent) {
        // A finger does not hover.
        if pointer.pointer_type() != "mouse" {
            return;
        }
        let Some(x) = self.x(pointer) else { return };
        let scale = self.figure.scale_untracked();
        let window = self.figure.camera.with_untracked(|camera| camera.window);
        self.figure.run(Command::Read(x.is_inside().then(|| day_at(scale, window, x))));
    }
}

fn element(event: &PointerEvent) -> Option<HtmlElement> {
    event.current_target()?.dyn_into().ok()
}

/// The factor of a turn of the wheel, in pixels; a turn back undoes it.
fn turned(down: f64) -> f64 {
    let factor = 1.0 + down.abs() * WHEEL;
    if down < 0.0 { factor } else { 1.0 / factor }
}

#[cfg(test)]
mod tests {
    use super::turned;

    #[test]
    fn a_turn_back_undoes_a_turn() {
        for down in [0.0, 3.0, 120.0, 4000.0] {
            assert!((turned(down) * turned(-down) - 1.0).abs() < 1e-9 && turned(-down) >= 1.0);
        }
    }
}
