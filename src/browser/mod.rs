//! The browser's side: mounts the components in the page rendered beforehand, and is the only part that touches the
//! browser beyond what components do with their own elements.
//!
//! [`mount`] fetches the outline of the story and sets the rest going. [`navigation`] turns [`links`] and the Back button
//! into [`pages`]; [`parts`] are the components in their texts. The others follow the signals of the figure's state, each
//! one thing: [`address`], [`motion`], [`focus`], [`search`], [`player`], [`reading`], [`overlay`], [`width`].

mod address;
mod desk;
mod document;
mod focus;
mod links;
mod motion;
mod mount;
mod navigation;
mod notices;
mod overlay;
mod pages;
mod parts;
mod places;
mod player;
mod reading;
mod search;
mod swipe;
mod width;

pub use mount::start;
