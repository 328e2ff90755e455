//! The whole story as wide as it is where a step of zoom begins: what is decided there holds for the whole step, and
//! wherever the window stands.

use super::{FigureClass, Percent, Scale, Tier};
use crate::date::DayRange;

/// Magnification of the step of zoom that a scale lies in: 1, √2, 2, … times the whole story.
pub(super) fn step(scale: Scale) -> f64 {
    // A hair is forgiven, since the whole story is a step of its own.
    let closer = 1.0 / scale.window.length() * (1.0 + 1e-9);
    let mut step = 1.0;
    while step * std::f64::consts::SQRT_2 <= closer {
        step *= std::f64::consts::SQRT_2;
    }
    step
}

/// The whole story at a step of zoom; across, things lie in places (0 to 1) and, at a tier, in CSS pixels from its start.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground<'a> {
    /// The scale of the window.
    pub scale: Scale<'a>,
    /// The class of figures.
    pub class: FigureClass,
    /// Magnification relative to the whole story.
    pub step: f64,
}

impl<'a> Ground<'a> {
    /// The ground of a window.
    pub fn new(scale: Scale<'a>, class: FigureClass) -> Self {
        Self { scale, class, step: step(scale) }
    }

    /// The scale of the whole story.
    pub fn whole(&self) -> Scale<'a> {
        Scale::new(self.scale.axis, self.scale.axis.timeline.whole)
    }

    /// The width of the whole story at a tier, in CSS pixels.
    pub fn width(&self, tier: Tier) -> f64 {
        tier.width().0 * self.step
    }

    /// The width of the whole story in the narrowest plot, in CSS pixels.
    pub fn least_width(&self) -> f64 {
        self.class.width().0 * self.step
    }

    /// The place of a day.
    pub fn place(&self, day: f64) -> f64 {
        self.scale.axis.place(day)
    }

    /// The places of a stretch of days.
    pub fn places(&self, days: &DayRange) -> (f64, f64) {
        (self.place(days.start), self.place(days.end))
    }

    /// Position of a place in the window.
    pub fn x(&self, place: f64) -> Percent {
        self.scale.x_from_place(place)
    }

    /// The tiers below the one at which rows and sides are decided, the least first.
    pub fn below(&self) -> impl Iterator<Item = Tier> + use<'a> {
        let reference = self.class.reference();
        self.class.tiers().iter().copied().filter(move |tier| *tier < reference)
    }

    /// The tiers above that one.
    pub fn above(&self) -> impl Iterator<Item = Tier> + use<'a> {
        let reference = self.class.reference();
        self.class.tiers().iter().copied().filter(move |tier| *tier > reference)
    }

    /// The least tier, from one on, at which a text stands inside the window: `length` is its length in CSS pixels at a
    /// tier, from `dx` pixels beside a place to the right, or to the left where negative. `before` and `after` are the
    /// pixels that it may reach beyond the plot.
    pub fn least_inside(
        &self,
        from: Tier,
        place: f64,
        dx: f64,
        length: impl Fn(Tier) -> f64,
        (before, after): (f64, f64),
    ) -> Option<Tier> {
        let fits = |tier: &Tier| {
            let width = tier.width().0;
            let start = self.x(place).0 / 100.0 * width + dx;
            let end = start + if dx < 0.0 { -length(*tier) } else { length(*tier) };
            start.min(end) >= -before && start.max(end) <= width + after
        };
        self.class.tiers().iter().copied().find(|tier| *tier >= from && fits(tier))
    }
}
