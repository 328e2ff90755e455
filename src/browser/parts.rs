//! Components in the text of a page, for as long as that page is shown.

use super::document;
use crate::controls::{Nearest, RecordFilter};
use crate::state::FigureState;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;

/// Element for the filter of the record's claims.
const RECORD_FILTER: &str = "record-filter";
/// Element in which the page for unknown addresses says what was perhaps meant.
const NEAREST: &str = "nearest";

thread_local! {
    /// Components mounted in the page that is shown; dropping one takes it away.
    static MOUNTED: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Mounts what the page that is shown has a place for, and takes away what the one before had.
pub fn mount(figure: FigureState) {
    // Taken out before it is dropped: dropping runs code that may ask again.
    drop(MOUNTED.with(RefCell::take));
    let mut mounted: Vec<Box<dyn Any>> = Vec::new();
    if let Some(place) = document::element(RECORD_FILTER) {
        place.set_text_content(None);
        mounted.push(keep(mount_to(place, move || view! { <RecordFilter language=figure.edition.language /> })));
    }
    if let Some(place) = document::element(NEAREST) {
        place.set_text_content(None);
        let path = document::path();
        mounted.push(keep(mount_to(place, move || view! { <Nearest figure path /> })));
    }
    MOUNTED.with(|place| place.replace(mounted));
}

fn keep<M: Mountable + 'static>(handle: UnmountHandle<M>) -> Box<dyn Any> {
    Box::new(handle)
}
