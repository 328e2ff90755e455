//! A sideways swipe over the text goes to the event before or after; a vertical one stays the page's.

use super::document;
use crate::state::{Command, FigureState};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Touch, TouchEvent};

/// The element that is swiped over.
const MAIN: &str = "main";
/// Least distance that a finger goes sideways, in CSS pixels.
const FAR: f64 = 60.0;
/// Least ratio of the way sideways to the way up or down.
const STEEP: f64 = 2.0;

/// Listens by hand: the text stands as it was served.
pub fn listen(figure: FigureState) {
    let Some(main) = document::element(MAIN) else { return };
    let began: Rc<Cell<Option<(f64, f64)>>> = Rc::default();
    document::listen(&main, "touchstart", {
        let began = Rc::clone(&began);
        // Two fingers zoom the page.
        move |touch: TouchEvent| began.set((touch.touches().length() == 1).then(|| at(&touch)).flatten())
    });
    document::listen(&main, "touchend", move |touch: TouchEvent| {
        let Some(((from_x, from_y), (x, y))) = began.take().zip(at(&touch)) else { return };
        let (across, down) = (x - from_x, (y - from_y).abs());
        // What lies too wide for the text scrolls itself.
        let scrolls = document::around(&touch, ".table, pre, input, textarea").is_some();
        if across.abs() >= FAR
            && across.abs() >= STEEP * down
            && !scrolls
            && let Some(event) = figure.beside(across < 0.0)
        {
            figure.run(Command::Visit(event));
        }
    });
}

fn at(event: &TouchEvent) -> Option<(f64, f64)> {
    let touch: Touch = event.changed_touches().item(0)?;
    Some((f64::from(touch.client_x()), f64::from(touch.client_y())))
}
