//! The browser's side: mounts the components in the page rendered beforehand, and is the only part that touches the
//! browser beyond what components do with their own elements.
//!
//! [`mount`] fetches the outline of the story and sets the rest going. [`navigation`] turns [`links`] and the Back button
//! into [`pages`] and [`places`] of the history; [`parts`] are the components in their texts, [`notices`] say what failed,
//! [`requests`] answers the dialogs. The others follow the signals of the figure's state or the reader's hand, each one
//! thing: [`address`], [`motion`], [`focus`], [`search`], [`player`], [`reading`], [`overlay`], [`swipe`], [`width`].

mod address;
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
mod requests;
mod search;
mod swipe;
mod width;

pub use mount::start;
