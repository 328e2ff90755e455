//! The entries of the history: their addresses, and how far down each was read.

use super::document;
use crate::attempt::attempt;
use js_sys::Date;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, Window};

/// The entries of the history since the page was loaded, by key.
pub struct Places {
    current: Cell<f64>,
    /// Keys and positions: a few, so a list will do.
    positions: RefCell<Vec<(f64, f64)>>,
}

impl Places {
    /// The entry of the page as it was loaded.
    pub fn new() -> Self {
        let state = document::window().and_then(|window| window.history().ok()?.state().ok());
        restore_by(ScrollRestoration::Manual);
        Self {
            current: Cell::new(state.and_then(|state| state.as_f64()).unwrap_or_else(Date::now)),
            positions: RefCell::default(),
        }
    }

    /// Key of the entry that is shown.
    pub fn current(&self) -> f64 {
        self.current.get()
    }

    /// Writes an address, as a new entry of the history or in place of the last one.
    pub fn go_to(&self, address: &str, replaces: bool) {
        let Some(window) = document::window() else { return };
        let Ok(history) = window.history() else { return };
        let left = self.leave(&window);
        // Refused where a page was saved to a file: the page then keeps its address.
        attempt(if replaces {
            history.replace_state_with_url(&left, "", Some(address))
        } else {
            enter(&history, &left, &self.enter(), address)
        });
    }

    /// Remembers where the reader is; the key of the entry that is left.
    fn leave(&self, window: &Window) -> JsValue {
        let key = self.current.get();
        let mut positions = self.positions.borrow_mut();
        positions.retain(|(other, _)| *other != key);
        positions.push((key, window.scroll_y().unwrap_or_default()));
        key.into()
    }

    /// The key of a new entry. The clock makes it differ from those of an earlier load of the page.
    fn enter(&self) -> JsValue {
        let key = Date::now().max(self.current.get() + 1.0);
        self.current.set(key);
        key.into()
    }

    /// Makes another entry the current one, and tells how far down it was read.
    pub fn change_to(&self, key: Option<f64>, window: &Window) -> f64 {
        self.leave(window);
        let Some(key) = key else { return 0.0 };
        self.current.set(key);
        let positions = self.positions.borrow();
        positions.iter().find(|(other, _)| *other == key).map_or(0.0, |(_, position)| *position)
    }
}

fn enter(history: &History, left: &JsValue, entered: &JsValue, address: &str) -> Result<(), JsValue> {
    history.replace_state_with_url(left, "", None)?;
    history.push_state_with_url(entered, "", Some(address))
}

/// Lets the program or the browser put a page back to where it was read. Within the site the program does, since pages
/// differ in height; across a reload the browser does.
pub fn restore_by(way: ScrollRestoration) {
    if let Some(history) = document::window().and_then(|window| window.history().ok()) {
        attempt(history.set_scroll_restoration(way));
    }
}
