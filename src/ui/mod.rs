//! The Leptos components: what changes while it is looked at. The rest of a page is [`crate::markup`].
//!
//! The page renderer and the browser share them.

mod keyed;
mod notice;
mod plot;
mod site;

pub use notice::{Notice, NoticeProps, Stopped, StoppedProps};
pub use plot::{Plot, PlotProps};
pub use site::{Shown, Site};
