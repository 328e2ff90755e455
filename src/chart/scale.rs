//! From days to positions across, and back.

use crate::date::Day;

/// The stretch of time that the figure shows, in days; `end` is the day after the last one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// The first day.
    pub start: f64,
    /// The day after the last.
    pub end: f64,
}

impl Viewport {
    /// A viewport that shows all of an extent, rounded out to whole years where it is longer than two of them.
    #[must_use]
    pub fn whole((first, last): (Day, Day)) -> Self {
        let (from, to) = (first.civil().year, last.civil().year);
        if to - from >= 2 {
            Self { start: f64::from(Day::new_year(from).0), end: f64::from(Day::new_year(to + 1).0) }
        } else {
            Self { start: f64::from(first.0), end: f64::from(last.0) + 1.0 }
        }
    }

    /// Its length in days, always positive.
    #[must_use]
    pub fn days(self) -> f64 {
        (self.end - self.start).max(1.0)
    }
}

/// A linear scale: its domain in days, its range in percent of the figure's width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    viewport: Viewport,
}

impl Scale {
    /// The scale that spreads a viewport over the whole width.
    #[must_use]
    pub fn new(viewport: Viewport) -> Self {
        Self { viewport }
    }

    /// The position of a day, in percent; outside 0–100 where the viewport does not hold it.
    #[must_use]
    pub fn x_from_day(self, day: f64) -> f64 {
        (day - self.viewport.start) / self.viewport.days() * 100.0
    }

    /// The day at a position; the inverse of [`Scale::x_from_day`].
    #[must_use]
    pub fn day_from_x(self, x: f64) -> f64 {
        self.viewport.start + x / 100.0 * self.viewport.days()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_extent_is_rounded_out_to_whole_years() {
        let viewport = Viewport::whole((Day(-7397), Day(19083)));
        assert_eq!(viewport.start, f64::from(Day::new_year(1949).0));
        assert_eq!(viewport.end, f64::from(Day::new_year(2023).0));
    }

    #[test]
    fn a_single_day_fills_the_width() {
        let scale = Scale::new(Viewport::whole((Day(10), Day(10))));
        assert_eq!((scale.x_from_day(10.0), scale.x_from_day(11.0)), (0.0, 100.0));
    }

    proptest! {
        #[test]
        fn x_and_day_invert(start in -4e6..4e6, days in 1.0..4e6, x in -50.0..150.0) {
            let scale = Scale::new(Viewport { start, end: start + days });
            let back = scale.x_from_day(scale.day_from_x(x));
            prop_assert!((back - x).abs() < 1e-6, "{back} is not {x}");
        }
    }
}
