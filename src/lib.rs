//! The app: Leptos components, rendered natively to pages, and in the browser to the program that makes them answer.
//!
//! The domain is [`entente_core`]. ARCHITECTURE.md draws the way of the data and states the rules.

// Views are types as deep as the pages.
#![recursion_limit = "256"]

pub mod attempt;
pub mod controls;
pub mod edition;
pub mod figure;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod reactive;
pub mod state;
pub mod style;

#[cfg(feature = "csr")]
pub mod browser;
