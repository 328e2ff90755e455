//! The domain: what a story is, and the figure as numbers.
//!
//! Dependencies point one way: [`date`] ← [`story`] ← [`chart`] ← [`view`] ← [`text`]. Nothing here knows a browser or a
//! framework, and its Cargo.toml says so.

pub mod chart;
pub mod date;
mod order;
pub mod story;
pub mod text;
pub mod view;
