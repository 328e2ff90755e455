//! Part of the story that the figure shows, and how it gets there.

use entente_core::date::DayRange;

/// Part of the story that is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// The stretch of time, in days.
    pub window: DayRange,
    /// 0 where equal times are equally wide, 1 where events are.
    pub equal: f64,
}

impl Camera {
    /// `true` if events rather than times are equally wide.
    #[must_use]
    pub fn is_equal(self) -> bool {
        self.equal > 0.5
    }
}

/// Way in which the camera gets to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// With the next frame: under a hand.
    Jump,
    /// So that the eye can follow: after a button or a key.
    Glide,
    /// Before anything else happens: where the focus needs its place now.
    AtOnce,
}

/// Target of the camera.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// Camera to be reached.
    pub camera: Camera,
    /// Motion that leads there.
    pub motion: Motion,
}
