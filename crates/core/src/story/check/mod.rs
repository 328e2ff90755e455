//! Requirements on a story beyond its types: what the figure needs, and the rest.

mod figure;
mod ids;
mod languages;
mod story;

pub use figure::figure;
pub use languages::languages;
pub use story::story;

use super::StoryError;

/// A level of the scale.
fn level_in_range(path: &str, level: i8) -> Result<(), StoryError> {
    if (-3..=3).contains(&level) {
        return Ok(());
    }
    Err(StoryError::new(
        path,
        level.to_string(),
        "a level from -3 (farthest) to 3 (closest)",
        "the scale is ordinal: seven steps, 0 in the middle",
    ))
}
