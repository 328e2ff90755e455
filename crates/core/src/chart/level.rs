//! How far apart a level stands.

/// The gap between the strands at the closest level, in CSS pixels.
const CLOSEST: f64 = 14.0;
/// What each step of distance adds to the gap, in CSS pixels.
const STEP: f64 = 19.0;

/// The gap between the two strands at a level, in CSS pixels: the lower the level, the wider the gap.
#[must_use]
pub fn gap_from_level(level: i8) -> f64 {
    CLOSEST + STEP * f64::from(3 - level.clamp(-3, 3))
}
