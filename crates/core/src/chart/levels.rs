//! What the phases of one level have in common: one shape for all of them, however many there are.

use super::Band;
use super::path::Path;

/// All that is drawn in the colour of a level, as SVG path data in a box 1000 wide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelShapes {
    /// The level, −3 to +3.
    pub level: i8,
    /// The bands from top to bottom of the panel.
    pub ground: String,
    /// The bars above them.
    pub bars: String,
    /// The gap between the strands.
    pub gap: String,
}

/// The shapes of each level that any band has, the closest first.
///
/// `gaps` are the bands' own; ground and bars go from where to where in CSS pixels.
pub(super) fn level_shapes(bands: &[Band], gaps: &[String], ground: (f64, f64), bars: (f64, f64)) -> Vec<LevelShapes> {
    each_level(bands, |level| LevelShapes {
        level,
        ground: boxes(bands, level, ground),
        bars: boxes(bands, level, bars),
        gap: bands.iter().zip(gaps).filter(|(band, _)| band.level == level).map(|(_, gap)| gap.as_str()).collect(),
    })
}

/// What there is of each level that any band has, the closest first.
pub(super) fn each_level<T>(bands: &[Band], what: impl FnMut(i8) -> T) -> Vec<T> {
    let has = |level: &i8| bands.iter().any(|band| band.level == *level);
    (-3..=3).rev().filter(has).map(what).collect()
}

/// The bands of a level as boxes from one height to another.
pub(super) fn boxes(bands: &[Band], level: i8, (top, bottom): (f64, f64)) -> String {
    let mut path = Path::default();
    for band in bands.iter().filter(|band| band.level == level) {
        let (from, to) = (band.from * 10.0, band.to * 10.0);
        path.add('M', &[(from, top)]);
        for corner in [(to, top), (to, bottom), (from, bottom)] {
            path.add('L', &[corner]);
        }
        path.end("Z");
    }
    path.into_string()
}
