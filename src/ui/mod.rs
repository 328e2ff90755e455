//! The Leptos components: they turn layouts and texts into elements, and nothing else.
//!
//! The page renderer and the browser share them. What only a browser can do reaches them as [`Abilities`].

mod app;
mod claims;
mod event;
mod figure;
mod frame;
mod legend;
mod method;
mod method_tables;
mod notice;
mod phase;
mod reference;
mod share;
mod site;
mod story;
mod text;

pub use app::{App, AppProps};
pub use notice::{Notice, NoticeProps, Stopped, StoppedProps};
pub use share::ShareState;
pub use site::{Abilities, Site};
