//! The browser's side: takes over the page rendered beforehand, and is the only part that touches the browser.
//!
//! [`takeover`] fetches the story and hydrates; [`navigation`] turns clicks and the Back button into routes;
//! [`keys`], [`share`] and [`notices`] do what their names say. What they learn they hand on as plain values.

mod keys;
mod navigation;
mod notices;
mod page;
mod share;
mod takeover;

pub use takeover::start;
