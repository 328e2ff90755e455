//! The Leptos components: what changes while it is looked at. The rest of a page is [`crate::markup`].
//!
//! The page renderer and the browser share them. What only a browser can do reaches them as [`Abilities`].

mod app;
mod figure;
mod frame;
mod notice;
mod share;
mod site;

pub use app::{App, AppProps};
pub use notice::{Notice, NoticeProps, Stopped, StoppedProps};
pub use share::ShareState;
pub use site::{Abilities, Site};
