//! The names of phases: each in a row where it covers no other, or left out where there is no room.

use super::{Band, Extent, PerSize};
use crate::order::order;
use crate::story::OutlinePhase;

/// Rows that phase names may take.
pub(super) const ROWS: usize = 3;
/// Average width of a character of a phase name, in CSS pixels, on the safe side.
const CHARACTER: f64 = 6.9;
/// Space that a name keeps to the next, in CSS pixels.
const SPACE: f64 = 8.0;

/// From which end of its band a name is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It starts where the band starts.
    Start,
    /// It ends where the band ends.
    End,
}

/// A phase's name above its band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseLabel {
    /// Position of its phase in the story.
    pub phase: usize,
    /// The end of the band that it is set from, in percent.
    pub x: f64,
    /// Which end that is.
    pub anchor: Anchor,
    /// Its row, from 0 at the top; `None` where it gives way.
    pub rows: PerSize<Option<u8>>,
}

/// Places the names of bands; the longest phases choose first.
pub(super) fn phase_labels(phases: &[OutlinePhase], bands: &[Band], language: &str) -> Vec<PhaseLabel> {
    let widths: Vec<f64> = bands
        .iter()
        .map(|band| {
            let characters = phases.get(band.phase).map_or(0, |phase| phase.name.get(language).chars().count() + 3);
            characters as f64 * CHARACTER + SPACE
        })
        .collect();
    // One that would run over the right edge of the narrowest figure is set from the right everywhere.
    let anchors: Vec<Anchor> = bands
        .iter()
        .zip(&widths)
        .map(|(band, width)| {
            let narrowest = super::SizeClass::Compact.width();
            if band.from / 100.0 * narrowest + width > narrowest && band.to > 50.0 {
                Anchor::End
            } else {
                Anchor::Start
            }
        })
        .collect();
    let widest_first = order(bands.iter().map(|band| band.from - band.to));

    let mut rows: Vec<[Option<u8>; 3]> = vec![[None; 3]; bands.len()];
    for (class_index, class) in super::SizeClass::ALL.into_iter().enumerate() {
        let mut taken: [Vec<Extent>; ROWS] = Default::default();
        for index in &widest_first {
            let extent = extent(&bands[*index], anchors[*index], widths[*index], class.width());
            if extent.from < -1.0 || extent.to > class.width() + SPACE {
                continue;
            }
            let free = taken.iter().position(|row| row.iter().all(|other| !other.overlaps(extent)));
            if let Some(row) = free {
                taken[row].push(extent);
                // There are three rows.
                rows[*index][class_index] = Some(row as u8);
            }
        }
    }
    bands
        .iter()
        .zip(anchors)
        .zip(rows)
        .map(|((band, anchor), rows)| PhaseLabel {
            phase: band.phase,
            x: if anchor == Anchor::Start { band.from } else { band.to },
            anchor,
            rows: PerSize::from_fn(|class| rows[class as usize]),
        })
        .collect()
}

fn extent(band: &Band, anchor: Anchor, width: f64, figure: f64) -> Extent {
    match anchor {
        Anchor::Start => Extent { from: band.from / 100.0 * figure, to: band.from / 100.0 * figure + width },
        Anchor::End => Extent { from: band.to / 100.0 * figure - width, to: band.to / 100.0 * figure },
    }
}
