//! Events named on the strands, as a newspaper annotates a line.

use super::strands::Strand;
use super::{Anchor, Percent, Tier};

/// An event named on the curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// Position of its event in the outline.
    pub event: usize,
    /// Where it stands across: its dots and its pole.
    pub x: Percent,
    /// The strand on whose side its label stands: above the upper or below the lower.
    pub side: Strand,
    /// Whether the label goes right from its pole, or left.
    pub flag: Anchor,
    /// The upper edge of the label's two lines, in the strands' panel.
    pub y: Percent,
    /// The year, which starts the first line.
    pub year: String,
    /// The title in two balanced lines; the second may be empty.
    pub lines: [String; 2],
    /// The pole, from the strand to the far end of the label.
    pub pole: (Percent, Percent),
    /// Its dots.
    pub dots: StrandDots,
    /// From which tier on it is shown.
    pub tier: Tier,
}

/// The dots of an event on the strands: on both, joined by a dotted tie, for an act between the two; else on the actor's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StrandDots {
    /// Where they stand across.
    pub x: Percent,
    /// The height of the one on the first party's strand.
    pub upper: Option<Percent>,
    /// The height of the one on the second party's strand.
    pub lower: Option<Percent>,
}

/// The place of the note on how to read the gap: in the ribbon of a wide band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReadingNote {
    /// Position in the outline of the phase whose level it names.
    pub phase: usize,
    /// Its level.
    pub level: i8,
    /// The arrow from strand to strand.
    pub arrow: Percent,
    /// The left edge of its text, a box of 150 × 60 CSS pixels.
    pub x: Percent,
    /// The arrow's ends.
    pub ends: (Percent, Percent),
    /// From which tier on it is shown.
    pub tier: Tier,
}
