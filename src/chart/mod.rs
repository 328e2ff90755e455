//! The figure as numbers: where every mark, band, strand, tick and label stands.
//!
//! A layout is a pure function of the story and a [`Viewport`]. Across, positions are percentages of the figure's
//! width, so a page rendered beforehand needs no measuring and nothing shifts. Down, they are CSS pixels. What
//! depends on the width, who gives way to whom, is worked out for each [`SizeClass`] and picked by the style sheet.

mod arcs;
mod labels;
mod lanes;
mod layout;
mod level;
mod marks;
mod rows;
mod scale;
mod series;
mod size;
mod strands;
mod ticks;

pub use arcs::{Arc, arcs};
pub use labels::{Anchor, PhaseLabel};
pub use lanes::LaneRow;
pub use layout::{Layout, layout};
pub use level::gap_from_level;
pub use marks::EventMark;
pub use rows::{Extent, pack};
pub use scale::{Scale, Viewport};
pub use series::{Dot, SeriesPanel};
pub use size::{PerSize, SizeClass};
pub use strands::{Band, Strands};
pub use ticks::{Tick, TickUnit, ticks};
