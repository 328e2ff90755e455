//! Pointer, wheel and buttons of the figure, as steps through time. A plain wheel and a vertical swipe stay the page's.

use super::document;
use super::navigation::Navigator;
use super::zoom::Zoom;
use crate::chart::Viewport;
use leptos::prelude::set_timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent, PointerEvent, WheelEvent};

/// The element that holds the figure on the pages that have one; it stays when they change.
const SLOT: &str = "figure-slot";
/// The drawing.
const PLOT: &str = "#plot";
/// The attribute of a button that names its step.
const STEP: &str = "data-zoom";
/// The attribute of a button that follows a thread, and its value for the later event.
pub const FOLLOW: &str = "data-follow";
/// The value of [`FOLLOW`] for the later event.
pub const LATER: &str = "later";
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
}

/// Listens on the figure.
pub fn listen(zoom: &Rc<Zoom>, navigator: &Rc<Navigator>) {
    let Some(slot) = document::element(SLOT) else { return };
    let hand = Rc::new(Hand::default());
    wheel(&slot, zoom, navigator);
    pointers(&slot, &hand, zoom, navigator);
    clicks(&slot, &hand, zoom, navigator);
}

fn wheel(slot: &HtmlElement, zoom: &Rc<Zoom>, navigator: &Rc<Navigator>) {
    let (zoom, navigator) = (Rc::clone(zoom), Rc::clone(navigator));
    document::listen(slot, "wheel", move |wheel: WheelEvent| {
        let Some((left, width)) = plot_of(&wheel) else { return };
        // Lines and pages, where a mouse counts in those, are taken for so many pixels.
        let unit = [1.0, 16.0, 400.0].get(wheel.delta_mode() as usize).copied().unwrap_or(1.0);
        let (across, down) = (wheel.delta_x() * unit, wheel.delta_y() * unit);
        let whole = zoom.site().whole();
        let to = if wheel.ctrl_key() || wheel.meta_key() {
            let x = (f64::from(wheel.client_x()) - left) / width * 100.0;
            zoom.target().zoom_at(x, turned(down), whole)
        } else if across.abs() > down.abs() {
            zoom.target().pan(across / width * 100.0, whole)
        } else {
            return;
        };
        wheel.prevent_default();
        zoom.jump(to);
        Rc::clone(&navigator).note_view(false);
    });
}

fn pointers(slot: &HtmlElement, hand: &Rc<Hand>, zoom: &Rc<Zoom>, navigator: &Rc<Navigator>) {
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
            }
            down.retain(|(id, _)| *id != pointer.pointer_id());
            down.push((pointer.pointer_id(), x));
        }
    });
    document::listen(slot, "pointermove", {
        let (hand, zoom, navigator, slot) = (Rc::clone(hand), Rc::clone(zoom), Rc::clone(navigator), slot.clone());
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
            let whole = zoom.site().whole();
            let moved = match other {
                Some(other) => pinch(zoom.target(), (before - left, x - left), other - left, width, whole),
                None => zoom.target().pan((before - x) / width * 100.0, whole),
            };
            zoom.jump(moved);
            Rc::clone(&navigator).note_view(false);
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

fn clicks(slot: &HtmlElement, hand: &Rc<Hand>, zoom: &Rc<Zoom>, navigator: &Rc<Navigator>) {
    document::listen(slot, "click", {
        let (hand, zoom, navigator) = (Rc::clone(hand), Rc::clone(zoom), Rc::clone(navigator));
        move |click: MouseEvent| {
            // The end of a drag is no click.
            if hand.drags.replace(false) {
                click.prevent_default();
                return;
            }
            let Some(target) = click.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
            let step =
                target.closest(&format!("[{STEP}]")).ok().flatten().and_then(|button| button.get_attribute(STEP));
            let way =
                target.closest(&format!("[{FOLLOW}]")).ok().flatten().and_then(|button| button.get_attribute(FOLLOW));
            if let Some(way) = way {
                Rc::clone(&navigator).follow(way == LATER);
            } else if let Some(step) = step {
                take(&step, &zoom, &navigator);
            } else if let Some(phase) = phase_of(&target, &zoom) {
                // The link leads to the phase's page; the axis goes there with it.
                zoom.glide(phase);
            }
        }
    });
    document::listen(slot, "dblclick", {
        let (zoom, navigator) = (Rc::clone(zoom), Rc::clone(navigator));
        move |click: MouseEvent| {
            if let Some((left, width)) = plot_of(&click) {
                let x = (f64::from(click.client_x()) - left) / width * 100.0;
                zoom.glide(zoom.target().zoom_at(x, CLOSER, zoom.site().whole()));
                Rc::clone(&navigator).note_view(true);
            }
        }
    });
}

/// Takes a step that a button or a key names.
pub fn take(step: &str, zoom: &Rc<Zoom>, navigator: &Rc<Navigator>) {
    let (target, whole) = (zoom.target(), zoom.site().whole());
    // About the selected event, where it can be seen.
    let about = zoom.site().selected_x(target).filter(|x| (0.0..=100.0).contains(x)).unwrap_or(50.0);
    zoom.glide(match step {
        "in" => target.zoom_at(about, CLOSER, whole),
        "out" => target.zoom_at(about, 1.0 / CLOSER, whole),
        _ => whole,
    });
    Rc::clone(navigator).note_view(true);
}

/// The factor of a turn of the wheel, in pixels; a turn back undoes it.
fn turned(down: f64) -> f64 {
    let factor = 1.0 + down.abs() * WHEEL;
    if down < 0.0 { factor } else { 1.0 / factor }
}

/// Two fingers, one of which moved: what was under each stays under it.
fn pinch(viewport: Viewport, (before, x): (f64, f64), other: f64, width: f64, whole: Viewport) -> Viewport {
    // Fingers closer than this say nothing of a length.
    const LEAST: f64 = 20.0;
    let factor = (x - other).abs().max(LEAST) / (before - other).abs().max(LEAST);
    viewport.zoom_at(other / width * 100.0, factor, whole)
}

/// The stretch of the phase whose name was clicked on.
fn phase_of(target: &Element, zoom: &Zoom) -> Option<Viewport> {
    let link = target.closest(".phase-name a").ok()??.get_attribute("href")?;
    let site = zoom.site();
    let phase = site.story.phases.iter().find(|phase| site.phase_href(phase.id.as_str()) == link)?;
    let (first, last) = phase.span.extent()?;
    Some(Viewport::around(f64::from(first.0), f64::from(last.0) + 1.0, site.whole()))
}

/// Where the drawing begins and how wide it is, in CSS pixels.
fn plot() -> Option<(f64, f64)> {
    let rect = document::find(PLOT)?.get_bounding_client_rect();
    (rect.width() > 0.0).then(|| (rect.left(), rect.width()))
}

/// The same, for an event in the drawing.
fn plot_of(event: &Event) -> Option<(f64, f64)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(PLOT).ok()??;
    plot()
}
