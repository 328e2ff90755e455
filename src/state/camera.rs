//! What of the story the figure shows, and how it gets there.

use entente_core::date::DayRange;

/// What of the story is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// The stretch of time, in days.
    pub window: DayRange,
    /// 0 where equal times are equally wide, 1 where events are.
    pub equal: f64,
}

impl Camera {
    /// Whether events rather than times are equally wide.
    #[must_use]
    pub fn is_equal(self) -> bool {
        self.equal > 0.5
    }
}

/// How the camera gets to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// With the next frame: under a hand.
    Jump,
    /// So that the eye can follow: after a button or a key.
    Glide,
    /// Before anything else happens: where the focus needs its place now.
    AtOnce,
}

/// Where the camera goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// What it will show.
    pub camera: Camera,
    /// How it gets there.
    pub motion: Motion,
}
