//! The browser's side: takes over the page rendered beforehand, and is the only part that touches the browser.
//!
//! [`takeover`] fetches the outline of the story and sets the rest going. [`navigation`] turns [`links`] and the Back
//! button into [`pages`]; [`address`] keeps the view in the address; [`figure`] draws the figure anew in its place.
//! What a reader does comes in by [`gestures`], [`keys`], [`controls`], [`clusters`] and [`hover`], and moves the figure by
//! [`zoom`], marks it by [`search`], or walks through it by [`player`]. [`share`], [`save`], [`paper`] and [`notices`] do what their names
//! say.

mod address;
mod clusters;
mod controls;
mod document;
mod figure;
mod gestures;
mod hover;
mod keys;
mod links;
mod navigation;
mod notices;
mod pages;
mod paper;
mod places;
mod player;
mod save;
mod search;
mod share;
mod takeover;
mod zoom;

pub use takeover::start;
