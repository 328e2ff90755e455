//! The figure as numbers: where every mark, band, strand, tick and label stands.
//!
//! A layout is a pure function of the story and a [`Frame`]. Across, positions are shares of the plot's width; down, of
//! each panel's own height. So a page rendered beforehand needs no measuring and nothing shifts. A layout is worked out
//! for the smallest figure of its [`FigureClass`] and serves every larger one: what stands apart there stands farther
//! apart. A label that needs more room than the smallest figure has carries the [`Tier`] from which the style sheet
//! shows it.
//!
//! The cost of a frame depends on what it shows: a [`Timeline`] is worked out once a story, and finds what stands in a
//! window by halving.

mod annotation_text;
mod annotations;
mod bands;
mod class;
mod crowd;
mod crowd_titles;
mod emphasis;
mod ground;
mod lanes;
mod layout;
mod marks;
mod note;
mod overview;
mod pack;
mod path;
mod phase_names;
mod prepare;
mod reading;
mod scale;
mod series;
mod series_chart;
mod strands;
mod strip;
mod threads;
mod ticks;
mod timeline;
mod units;
mod width;

pub use annotations::{Annotation, StrandDots, ThreadRow};
pub use bands::{Band, LevelShapes};
pub use class::{FigureClass, PanelHeights, Tier};
pub use emphasis::{CurveName, Emphasis, NamedTitle, ThreadCurve, emphasis};
pub use lanes::LaneRow;
pub use layout::{Frame, Layout, layout};
pub use marks::{Anchor, Cluster, EventMark, Title};
pub use note::{NOTE, ReadingNote};
pub use overview::Overview;
pub use phase_names::{Leader, NameRow, PhaseName};
pub use reading::{Measured, Reading, day_at, next_measured, reading, unit_at};
pub use scale::{Axis, Grip, PlaceRange, Scale};
pub use series::{DrawnLine, FoldedSeries, Lie, SeriesPanel, ValueLabel};
pub use series_chart::{ChartLine, ChartPoint, HEIGHT, NAME_LINE, SeriesChart, YearTick, series_chart};
pub use strands::{Colours, PartyNames, Stop, Strand, Strands, half_gap_from_level};
pub use strip::StripTick;
pub use ticks::{Tick, TickUnit, ticks};
pub use timeline::{LaneEvents, Timeline};
pub use units::{Percent, Px};
pub use width::{Face, text_width};
