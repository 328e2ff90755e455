//! The figure as numbers: where every mark, band, strand, tick and label stands.
//!
//! A layout is a pure function of the story and a [`Frame`]. Across, positions are percentages of the figure's width,
//! so a page rendered beforehand needs no measuring and nothing shifts. Down, they are CSS pixels. What depends on the
//! width, who gives way to whom, is worked out for the frame's [`SizeClass`]: a page rendered beforehand holds one layout
//! for each, of which the style sheet shows one.
//!
//! What a frame costs depends on what it shows: a [`Timeline`] is worked out once a story, and finds what stands in a
//! window by halving.

mod arcs;
mod brush;
mod crowd;
mod event_labels;
mod extent;
mod lanes;
mod layout;
mod level;
mod levels;
mod marks;
mod path;
mod phase_names;
mod reading;
mod scale;
mod series;
mod series_chart;
mod size;
mod strands;
mod ticks;
mod timeline;

pub use arcs::{Arc, arcs};
pub use brush::Brush;
pub use event_labels::{GAP, Side, short_title};
pub use extent::Extent;
pub use lanes::LaneRow;
pub use layout::{Frame, Layout, layout};
pub use level::gap_from_level;
pub use levels::LevelShapes;
pub use marks::{Cluster, EventMark};
pub use phase_names::{Anchor, PhaseLabel};
pub use reading::{Measured, Reading, day_at, next_measured, reading};
pub use scale::{Axis, Grip, Scale, Viewport};
pub use series::{DrawnLine, SeriesPanel};
pub use series_chart::{ChartLine, ChartPoint, HEIGHT, NAME_LINE, SeriesChart, YearTick, series_chart};
pub use size::SizeClass;
pub use strands::{Band, Strands};
pub use ticks::{Tick, TickUnit, ticks};
pub use timeline::{LaneEvents, Timeline};
