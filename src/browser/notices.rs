//! The notice of a fault, in a place of its own beside the app: the page beneath stays as it was rendered.

use super::document;
use crate::ui::{Notice, NoticeProps};
use entente_core::text::{Fault, Language};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;

/// The element that holds notices, written by the page renderer.
const NOTICES: &str = "notice";

thread_local! {
    /// Removes the notice that is shown when it is dropped.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Shows what failed, in place of what was shown before.
pub fn show(language: Language, fault: Fault, detail: String, retry: fn()) {
    clear();
    let Some(place) = document::element(NOTICES) else { return };
    let handle = mount_to(place, move || Notice(NoticeProps { language, fault, detail, retry }));
    SHOWN.with(|shown| shown.replace(Some(keep(handle))));
}

/// Removes the notice.
pub fn clear() {
    // Taken out before it is dropped: dropping runs code that may ask again.
    let before = SHOWN.with(RefCell::take);
    drop(before);
}

fn keep<M: Mountable + 'static>(handle: UnmountHandle<M>) -> Box<dyn Any> {
    Box::new(handle)
}
