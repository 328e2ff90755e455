//! The names of phases: each in a row where it covers no other, or left out where there is no room.

use super::{Band, Extent};
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
    /// It starts where the band starts, or where the figure does.
    Start,
    /// It ends where the band ends.
    End,
}

/// A phase's name above its band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseLabel {
    /// Position of its phase in the story.
    pub phase: usize,
    /// The end that it is set from, in percent.
    pub x: f64,
    /// Which end that is.
    pub anchor: Anchor,
    /// Its row, from 0 at the top.
    pub row: usize,
}

/// Places the names of all of a story's bands in a figure of a width in CSS pixels; the longest phases choose first.
///
/// Rows are chosen for the whole story, `whole` pixels wide, so panning changes none. The name of a phase that began
/// before the window stands at the window's edge as long as the phase lasts.
pub(super) fn phase_names(
    phases: &[OutlinePhase],
    bands: &[Band],
    language: &str,
    width: f64,
    whole: f64,
) -> Vec<PhaseLabel> {
    let pixels = |x: f64| x / 100.0 * width;
    let names: Vec<f64> = bands
        .iter()
        .map(|band| {
            let characters = phases.get(band.phase).map_or(0, |phase| phase.name.get(language).chars().count() + 3);
            characters as f64 * CHARACTER + SPACE
        })
        .collect();
    let (start, end) =
        (bands.first().map_or(0.0, |band| pixels(band.from)), bands.last().map_or(0.0, |band| pixels(band.to)));
    // One that would run over the story's end is set from the right.
    let places: Vec<(Anchor, Extent)> = bands
        .iter()
        .zip(&names)
        .map(|(band, name)| {
            let (from, to) = (pixels(band.from), pixels(band.to));
            if from + name > end && to - start > whole / 2.0 {
                (Anchor::End, Extent { from: to - name, to })
            } else {
                (Anchor::Start, Extent { from, to: from + name })
            }
        })
        .collect();
    let mut taken: [Vec<Extent>; ROWS] = Default::default();
    let mut labels = Vec::new();
    for index in order(bands.iter().map(|band| band.from - band.to)) {
        let ((anchor, extent), band) = (places[index], bands[index]);
        if extent.from < start - 1.0 || extent.to > end + SPACE {
            continue;
        }
        // Wherever the window stands: a name at its edge moves along its whole band.
        let moves = Extent { from: extent.from, to: extent.to.max(pixels(band.to)) };
        let free = taken.iter().position(|row| row.iter().all(|other| !other.overlaps(moves)));
        let Some(row) = free else { continue };
        taken[row].push(moves);
        // At the window's edge, and no farther than its own band or its own place.
        let stay = (pixels(band.to) - names[index]).max(extent.from);
        let from = match anchor {
            Anchor::Start => 0.0_f64.clamp(extent.from, stay),
            // Beyond the story's end there is nothing to cover.
            Anchor::End if extent.to > 0.0 => extent.from.max(0.0),
            Anchor::End => extent.from,
        };
        if from < -1.0 || from + names[index] - SPACE > width + 1.0 {
            continue;
        }
        let x = if anchor == Anchor::Start { from } else { from + names[index] };
        labels.push(PhaseLabel { phase: band.phase, x: x / width * 100.0, anchor, row });
    }
    labels
}
