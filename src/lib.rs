//! Entente tells the history of a relationship, its events and its phases, from one JSON file.
//!
//! The way of the data: `story.json` → [`story`] (valid or refused) → [`view`] (what is shown) → [`chart`]
//! (marks with positions) → `markup` and `ui` (elements) → pages rendered beforehand, taken over by `browser`.
//!
//! Dependencies point one way: [`date`] ← [`story`] ← [`chart`] ← [`view`], with `ui` above and `browser` at the
//! edge. Everything but `ui` and `browser` is plain Rust that knows neither Leptos nor a browser. ARCHITECTURE.md
//! states the rules.

pub mod chart;
pub mod date;
mod order;
pub mod story;
pub mod text;
pub mod view;

#[cfg(feature = "ui")]
pub mod markup;

#[cfg(feature = "ui")]
pub mod ui;

#[cfg(feature = "browser")]
pub mod browser;

#[cfg(feature = "ssr")]
pub mod prerender;
