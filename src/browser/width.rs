//! Tells the figure for which class of boxes it is drawn, as the window changes, and for paper.

use super::document;
use crate::state::FigureState;
use entente_core::chart::FigureClass;
use leptos::prelude::*;
use web_sys::Event;

/// The same limits as in style/desk.css.
const WIDE: &str = "(min-width: 1000px) and (min-height: 660px)";
const COMPACT: &str = "(min-width: 600px) and (min-height: 480px)";

/// The class for the window as it is; `whole` where the figure stands over all of it.
pub fn class(whole: bool) -> FigureClass {
    if document::matches(WIDE) {
        FigureClass::Wide
    } else if whole {
        FigureClass::Tall
    } else if document::matches(COMPACT) {
        FigureClass::Compact
    } else {
        FigureClass::Strip
    }
}

/// Follows the window, and whether the figure stands over all of it.
pub fn follow(figure: FigureState) {
    let set = move |whole: bool| {
        let class = class(whole);
        if figure.class.get_untracked() != class {
            figure.class.set(class);
        }
    };
    Effect::new(move |_| set(figure.whole.get()));
    // Paper has room for every panel, whatever the window has.
    window_event_listener(leptos::ev::beforeprint, move |_| figure.class.set(FigureClass::Wide));
    window_event_listener(leptos::ev::afterprint, move |_| set(figure.whole.get_untracked()));
    // By hand: no element tells of the window.
    if let Some(window) = document::window() {
        document::listen(&window, "resize", move |_: Event| set(figure.whole.get_untracked()));
    }
}
