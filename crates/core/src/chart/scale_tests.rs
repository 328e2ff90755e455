//! Properties that hold for both scales and every mixture of them.

use super::*;
use crate::chart::{TickUnit, unit_at};
use crate::date::Day;
use proptest::prelude::*;

/// A story's moments, a stretch of it, and how equal its scale is.
fn stretch() -> impl Strategy<Value = (Timeline, DayRange, f64)> {
    let moments = prop::collection::vec(0.001..0.999_f64, 1..60);
    let equal = prop_oneof![Just(0.0), Just(1.0), 0.0..1.0_f64];
    (-3e6..3e6_f64, 10.0..4e6_f64, moments, 0.0..1.0_f64, 0.0..1.0_f64, equal).prop_map(
        |(start, days, mut moments, length, place, equal)| {
            moments.sort_by(f64::total_cmp);
            moments.dedup();
            let whole = DayRange { start, end: start + days };
            let moments: Vec<f64> = moments.into_iter().map(|share| start + share * days).collect();
            let timeline = Timeline::bare(whole, moments);
            let length = length * days;
            let from = start + place * (days - length);
            let viewport = Axis::new(&timeline, equal).fitted(DayRange { start: from, end: from + length });
            (timeline, viewport, equal)
        },
    )
}

proptest! {
    #[test]
    fn x_and_day_invert((timeline, viewport, equal) in stretch(), x in 0.0..100.0_f64) {
        let scale = Scale::new(Axis::new(&timeline, equal), viewport);
        let back = scale.x_from_day(scale.day_from_x(Percent(x)));
        prop_assert!((back.0 - x).abs() < 1e-3, "{back:?} is not {x}");
    }

    #[test]
    fn later_days_stand_farther_right((timeline, _, equal) in stretch(), a in 0.0..1.0_f64, b in 0.0..1.0_f64) {
        let axis = Axis::new(&timeline, equal);
        let day = |share: f64| timeline.whole.start + share * timeline.whole.length();
        prop_assert!(a > b || axis.place(day(a)) <= axis.place(day(b)) + 1e-12);
        prop_assert!((0.0..=1.0).contains(&axis.place(day(a))));
    }

    #[test]
    fn zoom_about_a_point_keeps_that_point((timeline, viewport, equal) in stretch(), x in 0.0..100.0_f64, factor in 1.0..20.0_f64) {
        let axis = Axis::new(&timeline, equal);
        let zoomed = axis.zoom_at(viewport, Percent(x), factor);
        let day = Scale::new(axis, viewport).day_from_x(Percent(x));
        prop_assert!((Scale::new(axis, zoomed).x_from_day(day).0 - x).abs() < 1e-2, "{zoomed:?}");
    }

    #[test]
    fn no_step_leaves_the_story((timeline, viewport, equal) in stretch(), x in -50.0..150.0_f64, factor in 0.01..50.0_f64, by in -300.0..300.0_f64) {
        let axis = Axis::new(&timeline, equal);
        let whole = timeline.whole;
        let slack = whole.length() * 1e-9 + 1e-6;
        for moved in [
            axis.zoom_at(viewport, Percent(x), factor), axis.pan(viewport, Percent(by)), axis.centred(viewport, by), axis.around(by, by + 3.0),
            axis.brush(viewport, Grip::Start, by / 100.0), axis.brush(viewport, Grip::End, by / 100.0), axis.brush(viewport, Grip::Whole, by / 100.0),
        ] {
            prop_assert!(moved.start >= whole.start - slack && moved.end <= whole.end + slack, "{moved:?} in {whole:?}");
            prop_assert!(axis.places(moved).length() >= axis.least() * 0.999, "{moved:?} of {}", axis.least());
        }
        let length = |viewport: DayRange| axis.places(viewport).length();
        prop_assert!((length(axis.pan(viewport, Percent(by))) - length(viewport)).abs() < 1e-9, "panning keeps the length");
    }

    #[test]
    fn the_way_begins_there_and_ends_here((timeline, viewport, equal) in stretch(), x in 0.0..100.0_f64, factor in 1.1..9.0_f64, way in 0.0..1.0_f64) {
        let axis = Axis::new(&timeline, equal);
        let there = axis.zoom_at(viewport, Percent(x), factor);
        prop_assume!(axis.places(there).length() < axis.places(viewport).length() * 0.95);
        let (first, last) = (axis.towards(viewport, there, 0.0), axis.towards(viewport, there, 1.0));
        let slack = timeline.whole.length() * 1e-9 + 1e-3;
        prop_assert!((first.start - viewport.start).abs() < slack && (last.end - there.end).abs() < slack);
        let day = Scale::new(axis, viewport).day_from_x(Percent(x));
        prop_assert!((Scale::new(axis, axis.towards(viewport, there, way)).x_from_day(day).0 - x).abs() < 1e-1);
    }
}

#[test]
fn a_day_is_told_as_finely_as_a_hand_can_point_at_it() {
    let whole = DayRange { start: -10_000.0, end: 100_000.0 };
    let timeline = Timeline::bare(whole, vec![0.0, 90_000.0]);
    for (days, unit) in [(300.0, TickUnit::Day), (3_000.0, TickUnit::Month), (60_000.0, TickUnit::Year)] {
        let scale = Scale::new(Axis::new(&timeline, 0.0), DayRange { start: 0.0, end: days });
        assert_eq!(unit_at(scale, Day(100)), unit, "{days} days");
    }
}
