//! From days to positions across, and back.

use crate::date::Day;

/// The shortest stretch that is worth a figure, in days.
const LEAST: f64 = 4.0;

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

    /// The same stretch, moved and shortened as little as it takes to lie inside another one.
    #[must_use]
    pub fn inside(self, whole: Self) -> Self {
        let days = self.days().clamp(LEAST.min(whole.days()), whole.days());
        let start = self.start.clamp(whole.start, whole.end - days);
        Self { start, end: start + days }
    }

    /// Zooms by a factor, above 1 to come closer, about a position in percent: what stands there stays there, unless
    /// that would show more than there is.
    #[must_use]
    pub fn zoom_at(self, x: f64, factor: f64, whole: Self) -> Self {
        let days = (self.days() / factor).clamp(LEAST.min(whole.days()), whole.days());
        let day = Scale::new(self).day_from_x(x);
        let start = day - x / 100.0 * days;
        Self { start, end: start + days }.inside(whole)
    }

    /// Moves on in time by a share of its own length, in percent.
    #[must_use]
    pub fn pan(self, percent: f64, whole: Self) -> Self {
        let by = percent / 100.0 * self.days();
        Self { start: self.start + by, end: self.end + by }.inside(whole)
    }

    /// The same length about another day.
    #[must_use]
    pub fn centred(self, day: f64, whole: Self) -> Self {
        let half = self.days() / 2.0;
        Self { start: day - half, end: day + half }.inside(whole)
    }

    /// A stretch with a margin of 4% of its length on both sides.
    #[must_use]
    pub fn around(first: f64, end: f64, whole: Self) -> Self {
        let margin = (end - first) * 0.04;
        Self { start: first - margin, end: end + margin }.inside(whole)
    }

    /// On the way to another viewport: 0 is here, 1 is there. How close it is, widths a day, changes evenly, and
    /// a point that both show at the same position stays there all the way.
    #[must_use]
    pub fn towards(self, other: Self, way: f64) -> Self {
        let (a, b) = (self.days(), other.days());
        // Not by powers: those would bring their tables into the WebAssembly.
        let days = 1.0 / ((1.0 - way) / a + way / b);
        let share = if (b - a).abs() < 1e-6 * a { way } else { (days - a) / (b - a) };
        let start = self.start + (other.start - self.start) * share;
        Self { start, end: start + days }
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

    /// Seventy years and a stretch of them.
    fn stretch() -> impl Strategy<Value = (Viewport, Viewport)> {
        (-3e6..3e6_f64, 1.0..4e6_f64, 0.0..1.0_f64, 0.0..1.0_f64).prop_map(|(start, days, length, place)| {
            let whole = Viewport { start, end: start + days };
            let length = (length * days).max(LEAST.min(days));
            let from = start + place * (days - length);
            (whole, Viewport { start: from, end: from + length })
        })
    }

    proptest! {
        #[test]
        fn zoom_about_a_point_keeps_that_point((whole, viewport) in stretch(), x in 0.0..100.0_f64, factor in 1.0..20.0_f64) {
            let zoomed = viewport.zoom_at(x, factor, whole);
            let day = Scale::new(viewport).day_from_x(x);
            prop_assert!((Scale::new(zoomed).x_from_day(day) - x).abs() < 1e-3, "{zoomed:?}");
        }

        #[test]
        fn no_step_leaves_the_story((whole, viewport) in stretch(), x in -50.0..150.0_f64, factor in 0.01..50.0_f64, by in -300.0..300.0_f64) {
            for moved in [viewport.zoom_at(x, factor, whole), viewport.pan(by, whole), viewport.centred(by, whole)] {
                prop_assert!(moved.start >= whole.start - 1e-6 && moved.end <= whole.end + 1e-6, "{moved:?} in {whole:?}");
                prop_assert!(moved.days() >= LEAST.min(whole.days()) - 1e-6);
            }
            let back = viewport.pan(by, whole).pan(-by, whole);
            prop_assert!((back.days() - viewport.days()).abs() < 1e-6, "panning keeps the length");
        }

        #[test]
        fn the_way_begins_here_and_ends_there((whole, viewport) in stretch(), x in 0.0..100.0_f64, factor in 1.1..9.0_f64, way in 0.0..1.0_f64) {
            let there = viewport.zoom_at(x, factor, whole);
            prop_assume!(there.days() < viewport.days() * 0.95);
            let (first, last) = (viewport.towards(there, 0.0), viewport.towards(there, 1.0));
            prop_assert!((first.start - viewport.start).abs() < 1e-3 && (last.end - there.end).abs() < 1e-3);
            let day = Scale::new(viewport).day_from_x(x);
            prop_assert!((Scale::new(viewport.towards(there, way)).x_from_day(day) - x).abs() < 1e-2);
        }

        #[test]
        fn x_and_day_invert(start in -4e6..4e6, days in 1.0..4e6, x in -50.0..150.0) {
            let scale = Scale::new(Viewport { start, end: start + days });
            let back = scale.x_from_day(scale.day_from_x(x));
            prop_assert!((back - x).abs() < 1e-6, "{back} is not {x}");
        }
    }
}
