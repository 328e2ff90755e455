//! The names of phases: in their bands where they fit, else above with a leader, or left out where there is no room.

use super::{Anchor, Band, Percent, Px, Tier};
use crate::story::OutlinePhase;

/// A row of phase names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameRow {
    /// The upper one, of names that a leader joins to their bands.
    Upper,
    /// The lower one, of names that stand over their own bands.
    Lower,
}

/// A phase's name above the bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseName {
    /// Position of its phase in the outline.
    pub phase: usize,
    /// Its row.
    pub row: NameRow,
    /// The place in the plot that it is set from.
    pub x: Percent,
    /// How far from there its anchor lies: positive to the right.
    pub dx: Px,
    /// Which of its ends that is.
    pub anchor: Anchor,
    /// The line that joins it to its band, from the bar up through the lower row.
    pub leader: Option<Leader>,
    /// From which tier on it is shown.
    pub tier: Tier,
}

/// A line from the bar up to a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leader {
    /// Its foot, on the bar.
    pub x: Percent,
    /// How far its head lies from there: negative to the left.
    pub bend: Px,
}
