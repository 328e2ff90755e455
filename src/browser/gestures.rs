//! Pointer and wheel on the figure, as steps through time. A plain wheel and a vertical swipe stay the page's.

use super::address::Address;
use super::document;
use super::zoom::Zoom;
use entente_core::chart::{Axis, Grip, Viewport};
use leptos::prelude::set_timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Event, HtmlElement, MouseEvent, PointerEvent, WheelEvent};

/// The element that holds the figure on the pages that have one; it stays when they change.
pub const SLOT: &str = "figure-slot";
/// The drawing.
const PLOT: &str = "#plot";
/// The attribute of the strip's parts that can be held.
const BRUSH: &str = "data-brush";
/// How far a pointer moves before it drags, in CSS pixels.
const SLACK: f64 = 5.0;
/// How much closer a step of a button, a key or a double click comes.
pub const CLOSER: f64 = 2.0;
/// How much closer a pixel of the wheel comes.
const WHEEL: f64 = 0.0026;

/// What a pointer on the figure is doing.
#[derive(Default)]
struct Hand {
    /// Pointers that are down, by id, and where they are across, in CSS pixels.
    down: RefCell<Vec<(i32, f64)>>,
    /// Where the first one went down.
    began: Cell<f64>,
    /// Whether it has moved far enough to drag.
    drags: Cell<bool>,
    /// What of the strip it holds.
    grip: Cell<Option<Grip>>,
}

/// Listens on the figure.
pub fn listen(zoom: &Rc<Zoom>, address: &Rc<Address>) {
    let Some(slot) = document::element(SLOT) else { return };
    let hand = Rc::new(Hand::default());
    wheel(&slot, zoom, address);
    pointers(&slot, &hand, zoom, address);
    clicks(&slot, &hand, zoom, address);
}

fn wheel(slot: &HtmlElement, zoom: &Rc<Zoom>, address: &Rc<Address>) {
    let (zoom, address) = (Rc::clone(zoom), Rc::clone(address));
    document::listen(slot, "wheel", move |wheel: WheelEvent| {
        let Some((left, width)) = plot_of(&wheel) else { return };
        // Lines and pages, where a mouse counts in those, are taken for so many pixels.
        let unit = [1.0, 16.0, 400.0].get(wheel.delta_mode() as usize).copied().unwrap_or(1.0);
        let (across, down) = (wheel.delta_x() * unit, wheel.delta_y() * unit);
        let to = if wheel.ctrl_key() || wheel.meta_key() {
            let x = (f64::from(wheel.client_x()) - left) / width * 100.0;
            zoom.axis().zoom_at(zoom.target(), x, turned(down))
        } else if across.abs() > down.abs() {
            zoom.axis().pan(zoom.target(), across / width * 100.0)
        } else {
            return;
        };
        wheel.prevent_default();
        zoom.jump(to);
        address.note(false);
    });
}

fn pointers(slot: &HtmlElement, hand: &Rc<Hand>, zoom: &Rc<Zoom>, address: &Rc<Address>) {
    document::listen(slot, "pointerdown", {
        let hand = Rc::clone(hand);
        move |pointer: PointerEvent| {
            if pointer.button() != 0 || plot_of(&pointer).is_none() {
                return;
            }
            let x = f64::from(pointer.client_x());
            let mut down = hand.down.borrow_mut();
            if down.is_empty() {
                hand.began.set(x);
                hand.drags.set(false);
                hand.grip.set(match document::named(&pointer, BRUSH).as_deref() {
                    Some("start") => Some(Grip::Start),
                    Some("end") => Some(Grip::End),
                    Some(_) => Some(Grip::Whole),
                    None => None,
                });
            }
            down.retain(|(id, _)| *id != pointer.pointer_id());
            down.push((pointer.pointer_id(), x));
        }
    });
    document::listen(slot, "pointermove", {
        let (hand, zoom, address, slot) = (Rc::clone(hand), Rc::clone(zoom), Rc::clone(address), slot.clone());
        move |pointer: PointerEvent| {
            let mut down = hand.down.borrow_mut();
            let Some(at) = down.iter().position(|(id, _)| *id == pointer.pointer_id()) else { return };
            let Some((left, width)) = plot() else { return };
            let (before, x) = (down[at].1, f64::from(pointer.client_x()));
            if !hand.drags.get() {
                if (x - hand.began.get()).abs() < SLACK && down.len() < 2 {
                    return;
                }
                hand.drags.set(true);
                let _ = slot.set_pointer_capture(pointer.pointer_id());
            }
            let other = down.iter().find(|(id, _)| *id != pointer.pointer_id()).map(|(_, x)| *x);
            down[at].1 = x;
            drop(down);
            let (axis, target) = (zoom.axis(), zoom.target());
            let moved = match (other, hand.grip.get()) {
                (_, Some(grip)) => axis.brush(target, grip, (x - before) / width),
                (Some(other), None) => pinch(axis, target, (before - left, x - left), other - left, width),
                (None, None) => axis.pan(target, (before - x) / width * 100.0),
            };
            zoom.jump(moved);
            address.note(false);
        }
    });
    for end in ["pointerup", "pointercancel"] {
        let hand = Rc::clone(hand);
        document::listen(slot, end, move |pointer: PointerEvent| {
            hand.down.borrow_mut().retain(|(id, _)| *id != pointer.pointer_id());
            // Where no click follows at once, as after a finger, the next one is meant.
            let hand = Rc::clone(&hand);
            set_timeout(move || hand.drags.set(hand.drags.get() && !hand.down.borrow().is_empty()), Duration::ZERO);
        });
    }
    // A link in the drawing would be dragged itself.
    document::listen(slot, "dragstart", |drag: Event| drag.prevent_default());
}

fn clicks(slot: &HtmlElement, hand: &Rc<Hand>, zoom: &Rc<Zoom>, address: &Rc<Address>) {
    document::listen(slot, "click", {
        let (hand, zoom) = (Rc::clone(hand), Rc::clone(zoom));
        move |click: MouseEvent| {
            // The end of a drag is no click.
            if hand.drags.replace(false) {
                click.prevent_default();
                click.stop_immediate_propagation();
            } else if let Some(phase) = phase_of(&click, &zoom) {
                // The link leads to the phase's page; the axis goes there with it.
                zoom.glide(phase);
            }
        }
    });
    document::listen(slot, "dblclick", {
        let (zoom, address) = (Rc::clone(zoom), Rc::clone(address));
        move |click: MouseEvent| {
            if let Some((left, width)) = plot_of(&click) {
                let x = (f64::from(click.client_x()) - left) / width * 100.0;
                zoom.glide(zoom.axis().zoom_at(zoom.target(), x, CLOSER));
                address.note(true);
            }
        }
    });
}

/// Takes a step that a button or a key names.
pub fn take(step: &str, zoom: &Rc<Zoom>, address: &Rc<Address>) {
    let (target, axis) = (zoom.target(), zoom.axis());
    // About the selected event, where it can be seen.
    let about = zoom.site().selected_x(target).filter(|x| (0.0..=100.0).contains(x)).unwrap_or(50.0);
    zoom.glide(match step {
        "in" => axis.zoom_at(target, about, CLOSER),
        "out" => axis.zoom_at(target, about, 1.0 / CLOSER),
        _ => zoom.site().timeline.whole,
    });
    address.note(true);
}

/// The factor of a turn of the wheel, in pixels; a turn back undoes it.
fn turned(down: f64) -> f64 {
    let factor = 1.0 + down.abs() * WHEEL;
    if down < 0.0 { factor } else { 1.0 / factor }
}

/// Two fingers, one of which moved: what was under each stays under it.
fn pinch(axis: Axis, viewport: Viewport, (before, x): (f64, f64), other: f64, width: f64) -> Viewport {
    // Fingers closer than this say nothing of a length.
    const LEAST: f64 = 20.0;
    let factor = (x - other).abs().max(LEAST) / (before - other).abs().max(LEAST);
    axis.zoom_at(viewport, other / width * 100.0, factor)
}

/// The stretch of the phase whose name was clicked on.
fn phase_of(click: &Event, zoom: &Zoom) -> Option<Viewport> {
    let link = document::around(click, ".phase-name")?.get_attribute("href")?;
    let site = zoom.site();
    let phase = site.story.phases.iter().find(|phase| site.phase_href(phase.id.as_str()) == link)?;
    let (first, last) = phase.span.extent()?;
    Some(zoom.axis().around(f64::from(first.0), f64::from(last.0) + 1.0))
}

/// Where the drawing begins and how wide it is, in CSS pixels.
fn plot() -> Option<(f64, f64)> {
    let rect = document::find(PLOT)?.get_bounding_client_rect();
    (rect.width() > 0.0).then(|| (rect.left(), rect.width()))
}

/// The same, for an event in the drawing.
pub fn plot_of(event: &Event) -> Option<(f64, f64)> {
    document::around(event, PLOT)?;
    plot()
}
