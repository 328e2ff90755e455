//! Phases on the axis: their bands, and what the phases of one level have in common.

use super::path::Path;
use super::{FigureClass, Percent, Px, Scale, Tier};
use crate::date::DayRange;
use crate::story::OutlinePhase;

/// A phase on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Position of its phase in the outline.
    pub phase: usize,
    /// Its left end, inside the plot.
    pub from: Percent,
    /// Its right end, inside the plot.
    pub to: Percent,
    /// Its level, −3 to +3.
    pub level: i8,
    /// From which tier on the level's number has room in the bar; below it, or where `None`, the number stands behind
    /// the phase's name.
    pub number: Option<Tier>,
}

/// Shapes drawn in the colour of a level, as SVG path data in a box of 1000 × 1000 stretched over a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelShapes {
    /// The level, −3 to +3.
    pub level: i8,
    /// Its bands from top to bottom of a panel: the colour of a strip's bar.
    pub bands: String,
}

/// The bands of a story's phases, those beyond the window included.
pub(super) fn bands(phases: &[OutlinePhase], scale: Scale) -> Vec<Band> {
    let band = |(phase, entry): (usize, &OutlinePhase)| {
        let days = DayRange::of_days(entry.when.first, entry.when.last);
        Band {
            phase,
            from: scale.x_from_day(days.start),
            to: scale.x_from_day(days.end),
            level: entry.level,
            number: None,
        }
    };
    phases.iter().enumerate().map(band).collect()
}

impl Band {
    /// The least width of a band that holds its level's number.
    pub(super) const NUMBER: Px = Px(19.0);

    /// The part of it that stands in the plot, `None` for one that lies outside.
    pub(super) fn visible(&self, class: FigureClass) -> Option<Self> {
        let (from, to) = (Percent(self.from.0.max(0.0)), Percent(self.to.0.min(100.0)));
        let has_room = |tier: &&Tier| (to - from).px_of(tier.width()) >= Self::NUMBER;
        let number = class.tiers().iter().find(has_room).copied();
        (from < to).then_some(Self { from, to, number, ..*self })
    }
}

/// The shapes of each level that any band has, the closest first.
pub(super) fn level_shapes(bands: &[Band]) -> Vec<LevelShapes> {
    let has = |level: &i8| bands.iter().any(|band| band.level == *level);
    (-3..=3).rev().filter(has).map(|level| LevelShapes { level, bands: boxes(bands, level) }).collect()
}

/// The bands of a level as boxes.
fn boxes(bands: &[Band], level: i8) -> String {
    let mut path = Path::default();
    for band in bands.iter().filter(|band| band.level == level) {
        let (from, to) = (band.from.thousandths(), band.to.thousandths());
        path.add('M', &[(from, 0.0)]);
        for corner in [(to, 0.0), (to, 1000.0), (from, 1000.0)] {
            path.add('L', &[corner]);
        }
        path.end("Z");
    }
    path.into_string()
}
