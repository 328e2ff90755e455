//! The side on which the card that previews an event stands.

use super::{Percent, Px};

/// A side of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreviewSide {
    /// Right of it.
    Right,
    /// Left of it.
    Left,
    /// Beneath it, where neither side has room.
    Beneath,
}

/// The side of a mark with room for a card: the right one, else the left one. `plot` is the plot's width, `before` and
/// `after` the room beside the plot that the card may cover, `card` its width with the distance that it keeps.
#[must_use]
pub fn preview_side(x: Percent, plot: Px, (before, after): (Px, Px), card: Px) -> PreviewSide {
    let at = x.px_of(plot);
    if plot - at + after >= card {
        PreviewSide::Right
    } else if at + before >= card {
        PreviewSide::Left
    } else {
        PreviewSide::Beneath
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_flips_at_the_edge_and_never_covers_its_mark() {
        let side = |x: f64| preview_side(Percent(x), Px(660.0), (Px(88.0), Px(20.0)), Px(312.0));
        assert_eq!([side(10.0), side(55.0), side(95.0)], [PreviewSide::Right, PreviewSide::Right, PreviewSide::Left]);
        assert_eq!(preview_side(Percent(50.0), Px(304.0), (Px(8.0), Px(8.0)), Px(312.0)), PreviewSide::Beneath);
    }
}
