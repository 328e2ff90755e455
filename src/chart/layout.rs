//! The whole figure.
//!
//! ```text
//! ┌ names of phases ────────────┐
//! │ two strands, bands behind   │
//! ├ axis: ticks ────────────────┤
//! │ readout: the event in hand  │
//! │ lane ·  ·· ·  ──── ·        │
//! │ lane   ·     ·       ·      │
//! ├ measured series ────────────┤
//! └─────────────────────────────┘
//! ```

use super::labels::{ROWS, phase_labels};
use super::lanes::lanes;
use super::series::series;
use super::strands::{bands, strands};
use super::{Band, LaneRow, PhaseLabel, Scale, SeriesPanel, SizeClass, Strands, Tick, Viewport, gap_from_level, ticks};
use crate::story::Outline;

/// Height of a row of phase names, in CSS pixels.
const NAME_ROW: f64 = 16.0;
/// Height of the bars above the bands, in CSS pixels.
const BAR: f64 = 6.0;
/// Space around the widest gap between the strands, in CSS pixels.
const AROUND: f64 = 12.0;
/// Height of the axis with its labels, in CSS pixels.
const AXIS: f64 = 24.0;
/// Height of the line that names the event in hand, in CSS pixels.
const READOUT: f64 = 38.0;
/// Height of the series panel's title, in CSS pixels.
const SERIES_TITLE: f64 = 58.0;
/// Height of the series itself, in CSS pixels.
const SERIES: f64 = 96.0;

/// Everything in the figure, in the order in which it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The stretch of time shown.
    pub viewport: Viewport,
    /// The figure's height, in CSS pixels.
    pub height: f64,
    /// Where the bands begin, under their names.
    pub bands_top: f64,
    /// The axis, in CSS pixels from the top: the lower edge of the bands.
    pub axis: f64,
    /// The base line of the readout's text.
    pub readout: f64,
    /// The phases on the axis.
    pub bands: Vec<Band>,
    /// Their names.
    pub labels: Vec<PhaseLabel>,
    /// The two strands.
    pub strands: Strands,
    /// The ticks of the axis.
    pub ticks: Vec<Tick>,
    /// The lanes with their marks.
    pub lanes: Vec<LaneRow>,
    /// The measured series.
    pub series: Option<SeriesPanel>,
}

impl Layout {
    /// The first event, in order of time, of which anything stands in the figure.
    #[must_use]
    pub fn first_event(&self) -> Option<usize> {
        self.lanes.iter().flat_map(|lane| &lane.marks).map(|mark| mark.event).min()
    }

    /// The mark of an event, `None` where it lies outside the stretch shown.
    #[must_use]
    pub fn mark(&self, event: usize) -> Option<&super::EventMark> {
        self.lanes.iter().flat_map(|lane| &lane.marks).find(|mark| mark.event == event)
    }
}

/// Height of a row of phase names and height of the bars, for whoever draws them.
impl Layout {
    /// The base line of a phase name in a row, in CSS pixels from the top.
    #[must_use]
    pub fn name_base(row: u8) -> f64 {
        f64::from(row) * NAME_ROW + 12.0
    }

    /// The height of the bars above the bands, in CSS pixels.
    pub const BAR: f64 = BAR;
}

/// Lays the figure out for a viewport.
#[must_use]
pub fn layout(outline: &Outline, viewport: Viewport, language: &str) -> Layout {
    let scale = Scale::new(viewport);
    let all_bands = bands(&outline.phases, scale);
    let bands: Vec<Band> = all_bands.iter().filter_map(Band::visible).collect();
    let labels = phase_labels(&outline.phases, &bands, language);
    let bands_top = ROWS as f64 * NAME_ROW + 4.0;
    let half = gap_from_level(-3) / 2.0;
    let centre = bands_top + BAR + AROUND + half;
    let axis = centre + half + AROUND;
    let strands = strands(&all_bands, &bands, scale, centre);
    let ticks = ticks(viewport, SizeClass::Compact.width());
    let lanes_top = axis + AXIS + READOUT;
    let lanes = lanes(outline, scale, lanes_top);
    let lanes_bottom = lanes.last().map_or(lanes_top, LaneRow::bottom);
    let series = outline.featured().map(|(entry, line)| {
        let top = lanes_bottom + SERIES_TITLE;
        series(entry, line, scale, top, top + SERIES)
    });
    let height = series.as_ref().map_or(lanes_bottom, |series| series.bottom + 8.0);
    Layout {
        viewport,
        height,
        bands_top,
        axis,
        readout: axis + AXIS + READOUT - 4.0,
        bands,
        labels,
        strands,
        ticks,
        lanes,
        series,
    }
}
