//! The place of the note on how to read the gap.

use super::strands::Curve;
use super::{Annotation, FigureClass, Percent, Px, Tier};

/// The box of the note's words.
pub const NOTE: (Px, Px) = (Px(150.0), Px(60.0));
/// Distance of the arrow from where the level begins, or from a tie, in CSS pixels.
const BEFORE: f64 = 10.0;
/// Distance of the words from the arrow, in CSS pixels.
const AFTER: f64 = 8.0;
/// Distance of the arrow's ends from the strands, in CSS pixels.
const OFF: Px = Px(5.0);

/// The place of the note on how to read the gap: in the ribbon of a wide band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReadingNote {
    /// Position in the outline of the phase whose level it names.
    pub phase: usize,
    /// Its level.
    pub level: i8,
    /// The arrow from strand to strand.
    pub x: Percent,
    /// Distance of its words to the right of the arrow; they stand in a box of [`NOTE`] about the middle of the panel.
    pub dx: Px,
    /// The arrow's ends.
    pub arrow: (Percent, Percent),
    /// From which tier on it is shown.
    pub tier: Tier,
}

/// Finds a place for the note in the widest stretch on one level whose gap holds it, clear of ties.
pub(super) fn reading_note(curve: &Curve, annotations: &[Annotation], class: FigureClass) -> Option<ReadingNote> {
    if class != FigureClass::Wide {
        return None;
    }
    let height = class.heights().strands;
    let ties: Vec<Percent> = annotations.iter().map(|annotation| annotation.x).collect();
    let mut best: Option<(f64, ReadingNote)> = None;
    for (band, half, (from, to)) in curve.flats() {
        let ends = (Percent(50.0 - half * 100.0), Percent(50.0 + half * 100.0));
        if (ends.1 - ends.0).px_of(height) < NOTE.1 + OFF * 2.0 {
            continue;
        }
        // The stretches between ties.
        let mut edges: Vec<Percent> = ties.iter().copied().filter(|x| *x > from && *x < to).chain([from, to]).collect();
        crate::order::put_in_order(&mut edges, |x| x.0);
        for pair in edges.windows(2) {
            let [start, end] = pair else { continue };
            let needs = BEFORE + AFTER + NOTE.0.0 + AFTER;
            let has_room = |tier: &&Tier| (*end - *start).px_of(tier.width()).0 >= needs;
            let Some(tier) = class.tiers().iter().find(has_room) else { continue };
            let wide = (*end - *start).0;
            if best.as_ref().is_none_or(|(widest, _)| wide > *widest) {
                let x = *start + Px(BEFORE).percent_of(tier.width());
                let off = OFF.percent_of(height);
                let arrow = (ends.0 + off, ends.1 - off);
                best = Some((
                    wide,
                    ReadingNote { phase: band.phase, level: band.level, x, dx: Px(AFTER), arrow, tier: *tier },
                ));
            }
        }
    }
    best.map(|(_, note)| note)
}
