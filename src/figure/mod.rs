//! The figure: the relationship as two strands, events in lanes, what was measured, all on one time axis.
//!
//! A [`Plot`] draws a layout, panel by panel; it is the same natively, in pages and files, and in the browser, where
//! [`Figure`] adds what answers to a reader. Components only draw what the layout says.

mod axis;
mod bands;
mod chart;
mod gestures;
mod hand;
mod keys;
mod legend;
mod names;
mod numbers;
mod overview;
mod plot;
mod series;
mod stage;
mod standalone;
mod strip;
mod summary;
mod threads;
mod timeline;

#[cfg(feature = "ssr")]
mod served;

#[cfg(feature = "ssr")]
pub use served::{ServedFigure, ServedFigureProps};

pub use legend::Legend;
pub use numbers::{decimal, percent, pixels};
pub use plot::{Plot, PlotProps};
pub use series::value_words;
pub use stage::{Figure, FigureProps};
pub use standalone::{STANDALONE, Standalone, StandaloneProps, standalone_size};
pub use timeline::{cluster_name, mark_id, panel_id};
