//! Walks through the story by itself, at the pace at which its pages can be read.

use super::document;
use crate::state::{FigureState, Stay, Visit};
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
    Effect::new(move |_| {
        if figure.plays.get() {
            // The first step was chosen, the rest follow from it. After the last event it begins anew.
            step(figure, false);
        }
    });
    let stays = StoredValue::new(0_u32);
    let page = Memo::new(move |_| figure.look.with(|look| look.selected));
    // The page is there before it is selected. Another pace counts from now on.
    Effect::new(move |_| {
        page.get();
        figure.pace.track();
        let number = stays.get_value().wrapping_add(1);
        stays.set_value(number);
        if !figure.plays.get() {
            return figure.stay.set(None);
        }
        let time = time(figure);
        figure.stay.set(Some(Stay { number, time }));
        let go_on = move || {
            // Stopped, or gone on, since.
            if stays.get_value() == number && figure.plays.get_untracked() {
                step(figure, true);
            }
        };
        set_timeout(go_on, time);
    });
}

/// Goes on to the next event; stops at the end.
fn step(figure: FigureState, replaces: bool) {
    let next = figure.look.with_untracked(|look| look.selected.event()).map_or(0, |event| event + 1);
    let is_over = next >= figure.story().events.len();
    if is_over && replaces {
        return figure.plays.set(false);
    }
    figure.visit.set(Some(Visit { event: if is_over { 0 } else { next }, replaces }));
}

/// Time to stay on the page.
fn time(figure: FigureState) -> Duration {
    let text = document::element(READING).and_then(|reading| reading.text_content()).unwrap_or_default();
    let usual = (text.chars().count() as u64).min(MOST) * 1000 / CHARACTERS;
    let paced = match figure.pace.get_untracked() {
        0 => usual * 2,
        2 => usual / 2,
        _ => usual,
    };
    Duration::from_millis(paced.max(LEAST))
}
