//! Ticks on the time axis: round dates that stand far enough apart.

use super::{Scale, Viewport};
use crate::date::{Civil, Day};

/// A round date on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The day.
    pub day: Day,
    /// Its position, in percent.
    pub x: f64,
    /// How finely its label is written.
    pub unit: TickUnit,
}

/// What a tick's label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickUnit {
    /// A year.
    Year,
    /// A month of a year.
    Month,
    /// A day of a month of a year.
    Day,
}

/// Steps between ticks: the finest that keeps the distance is taken.
#[derive(Debug, Clone, Copy)]
enum Step {
    Days(i32),
    Months(i32),
    Years(i32),
}

const STEPS: [Step; 9] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
];

impl Step {
    fn days(self) -> f64 {
        match self {
            Self::Days(days) => f64::from(days),
            Self::Months(months) => f64::from(months) * 28.0,
            Self::Years(years) => f64::from(years) * 365.0,
        }
    }

    fn unit(self) -> TickUnit {
        match self {
            Self::Days(_) => TickUnit::Day,
            Self::Months(_) => TickUnit::Month,
            Self::Years(_) => TickUnit::Year,
        }
    }

    /// The first round date on or after a day.
    fn ceil(self, day: Day) -> Day {
        match self {
            Self::Days(step) => Day(day.0.saturating_add(step - 1).div_euclid(step) * step),
            Self::Months(step) => {
                let floor = months(day).div_euclid(step) * step;
                if month_start(floor) >= day { month_start(floor) } else { month_start(floor + step) }
            }
            Self::Years(step) => {
                let floor = day.civil().year.div_euclid(step) * step;
                if Day::new_year(floor) >= day { Day::new_year(floor) } else { Day::new_year(floor + step) }
            }
        }
    }
}

impl TickUnit {
    /// The width of a label of this unit, in CSS pixels, on the safe side.
    #[must_use]
    pub fn width(self) -> f64 {
        match self {
            Self::Year => 28.0,
            Self::Month => 54.0,
            Self::Day => 74.0,
        }
    }

    /// The room that a label of this unit takes with the space around it, in CSS pixels: every label names its year.
    #[must_use]
    pub fn room(self) -> f64 {
        match self {
            Self::Year => 42.0,
            Self::Month => 66.0,
            Self::Day => 92.0,
        }
    }
}

/// Round dates that are looked at on a scale that is not linear, at most, for each step between them.
const LOOKED_AT: f64 = 160.0;

/// The ticks of a scale in order, so far apart that their labels do not touch in a figure of a width in CSS pixels.
///
/// Where equal times are not equally wide, the roundest dates come first and finer ones fill the room between them.
#[must_use]
pub fn ticks(scale: Scale, viewport: Viewport, width: f64) -> Vec<Tick> {
    let pixel = viewport.length() / width.max(1.0);
    let is_linear = scale.axis.equal <= 0.0;
    let mut ticks: Vec<Tick> = Vec::new();
    // Coarsest first; beyond five years 10, 20, 50, 100, …
    let decades = (1..9).rev().flat_map(|power| [5, 2, 1].map(|head| Step::Years(head * 10_i32.pow(power))));
    let steps = decades.chain(STEPS.into_iter().rev()).filter(|step| step.days() <= viewport.length());
    if is_linear {
        let fits = |step: &Step| step.days() >= step.unit().room() * pixel;
        let Some(step) = steps.take_while(fits).last() else { return ticks };
        each(step, viewport, |day| ticks.push(Tick { day, x: scale.x_from_day(f64::from(day.0)), unit: step.unit() }));
        return ticks;
    }
    for step in steps {
        if viewport.length() / step.days() > LOOKED_AT {
            break;
        }
        each(step, viewport, |day| {
            let x = scale.x_from_day(f64::from(day.0));
            let at = ticks.partition_point(|tick| tick.x < x);
            let beside = [at.checked_sub(1), Some(at)].into_iter().flatten().filter_map(|at| ticks.get(at));
            // Half of either label, and the wider one's word.
            let room = |tick: &Tick| f64::midpoint(tick.unit.room(), step.unit().room()).max(tick.unit.room());
            if beside.into_iter().all(|tick| (tick.x - x).abs() / 100.0 * width >= room(tick)) {
                ticks.insert(at, Tick { day, x, unit: step.unit() });
            }
        });
    }
    ticks
}

/// Calls for each round date in a viewport.
fn each(step: Step, viewport: Viewport, mut take: impl FnMut(Day)) {
    let mut day = step.ceil(Day(viewport.start.ceil() as i32));
    while f64::from(day.0) <= viewport.end {
        take(day);
        day = step.ceil(Day(day.0 + 1));
    }
}

/// Months since year 0.
fn months(day: Day) -> i32 {
    let civil = day.civil();
    civil.year * 12 + i32::from(civil.month) - 1
}

fn month_start(months: i32) -> Day {
    // 1–12 by construction.
    Day::from_civil(Civil { year: months.div_euclid(12), month: (months.rem_euclid(12) + 1) as u8, day: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Axis, Timeline};
    use proptest::prelude::*;

    fn linear(viewport: Viewport, width: f64) -> Vec<Tick> {
        let timeline = Timeline::bare(viewport, vec![f64::midpoint(viewport.start, viewport.end)]);
        ticks(Scale::new(Axis::new(&timeline, 0.0), viewport), viewport, width)
    }

    fn years(first: i32, last: i32) -> Vec<i32> {
        let viewport = Viewport { start: f64::from(Day::new_year(first).0), end: f64::from(Day::new_year(last).0) };
        linear(viewport, 420.0).iter().map(|tick| tick.day.civil().year).collect()
    }

    #[test]
    fn seventy_years_are_marked_by_decades() {
        assert_eq!(years(1949, 2023), [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]);
    }

    #[test]
    fn ten_thousand_years_are_marked_by_round_millennia() {
        assert_eq!(years(-8000, 2000), [-8000, -6000, -4000, -2000, 0, 2000]);
    }

    #[test]
    fn a_fortnight_is_marked_by_days() {
        let ticks = linear(Viewport { start: -310.0, end: -296.0 }, 660.0);
        assert!(ticks.iter().all(|tick| tick.unit == TickUnit::Day));
        assert_eq!(ticks.len(), 8);
    }

    proptest! {
        #[test]
        fn ticks_rise_and_keep_their_distance(start in -3e6..3e6, days in 1.0..3e6, width in 300.0..1500.0, equal in prop_oneof![Just(0.0), Just(1.0), 0.0..1.0_f64], moments in prop::collection::vec(0.001..0.999_f64, 1..40)) {
            let viewport = Viewport { start, end: start + days };
            let mut moments: Vec<f64> = moments.into_iter().map(|share| start + share * days).collect();
            moments.sort_by(f64::total_cmp);
            moments.dedup();
            let timeline = Timeline::bare(viewport, moments);
            let ticks = ticks(Scale::new(Axis::new(&timeline, equal), viewport), viewport, width);
            for pair in ticks.windows(2) {
                let apart = (pair[1].x - pair[0].x) / 100.0 * width;
                prop_assert!(apart >= f64::midpoint(pair[0].unit.room(), pair[1].unit.room()) * 0.999, "{pair:?}");
            }
            prop_assert!(ticks.iter().all(|tick| tick.x >= -1e-6 && tick.x <= 100.0 + 1e-6));
        }
    }
}
