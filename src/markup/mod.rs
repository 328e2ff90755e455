//! What stays as it is once it is shown: the pages' frame and text, the legend and the ground of the figure, as HTML.
//!
//! Written with maud. The page renderer writes all of it; the browser shares the ground of the figure, and takes texts
//! over as they were served, so they cost no WebAssembly. What changes while it is looked at is a Leptos component,
//! in `ui`.

mod controls;
mod drawing;
mod hand;
mod item;
mod legend;
mod marks;
mod not_found;
mod numbers;
mod panels;
mod standalone;
mod text;

pub use crate::edition::Edition;
pub use crate::style::level_class;
pub use controls::{cluster, tools};
pub use drawing::{Looks, items, plot};
pub use item::Item;
pub use legend::legend;
pub use marks::{cluster_links, cluster_name};
pub use not_found::nearest;
pub use numbers::{decimal, percent, pixels};
pub use panels::{reading_words, value_label};
pub use standalone::{STANDALONE, standalone, standalone_size};
