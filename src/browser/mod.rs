//! The browser's side: takes over the page rendered beforehand, and is the only part that touches the browser.
//!
//! [`takeover`] fetches the outline of the story and sets the rest going: [`navigation`] turns clicks and the Back
//! button into [`pages`], [`figure`] draws the figure anew in its place, [`gestures`] and [`keys`] take it through time by
//! [`zoom`], [`share`] and [`notices`] do what their names say. What they learn they hand on as plain values.

mod document;
mod figure;
mod gestures;
mod keys;
mod navigation;
mod notices;
mod pages;
mod places;
mod share;
mod takeover;
mod zoom;

pub use takeover::start;
