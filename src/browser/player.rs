//! Walks through the story by itself, at the pace at which its pages can be read.

use super::document;
use crate::state::{FigureState, Visit};
use leptos::prelude::*;
use std::time::Duration;

/// Part of a page that is read before the walk goes on.
const READING: &str = "reading";
/// The most characters of it that are waited for: the text, not its apparatus.
const MOST: u64 = 700;
/// Characters that a reader reads in a second: about 200 words a minute.
const CHARACTERS: u64 = 19;
/// Shortest stay on a page, in milliseconds.
const LEAST: u64 = 4000;

/// Walks while the figure plays.
pub fn follow(figure: FigureState) {
    let walks = StoredValue::new(0_u32);
    Effect::new(move |_| {
        walks.update_value(|walks| *walks = walks.wrapping_add(1));
        if figure.plays.get() {
            let walk = walks.get_value();
            // The first step was chosen, the rest follow from it.
            step(figure, walks, walk, false);
        }
    });
}

fn step(figure: FigureState, walks: StoredValue<u32>, walk: u32, replaces: bool) {
    let next = figure.look.with_untracked(|look| look.selected.event()).map_or(0, |event| event + 1);
    if next >= figure.story().events.len() {
        return figure.plays.set(false);
    }
    figure.visit.set(Some(Visit { event: next, replaces }));
    let go_on = move || {
        // Stopped, or begun anew, since.
        if walks.get_value() == walk && figure.plays.get_untracked() {
            step(figure, walks, walk, true);
        }
    };
    set_timeout(go_on, stay(figure));
}

/// Time to stay on the page.
fn stay(figure: FigureState) -> Duration {
    let text = document::element(READING).and_then(|reading| reading.text_content()).unwrap_or_default();
    let usual = (text.chars().count() as u64).min(MOST) * 1000 / CHARACTERS;
    let paced = match figure.pace.get_untracked() {
        0 => usual * 2,
        2 => usual / 2,
        _ => usual,
    };
    Duration::from_millis(paced.max(LEAST))
}
