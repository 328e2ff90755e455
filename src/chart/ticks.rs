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
    /// The room that a label of this unit takes with the space around it, in CSS pixels: every label names its year.
    #[must_use]
    pub fn room(self) -> f64 {
        match self {
            Self::Year => 42.0,
            Self::Month => 66.0,
            Self::Day => 84.0,
        }
    }
}

/// The ticks of a viewport in order, so far apart that their labels do not touch in a figure of a width in CSS pixels.
#[must_use]
pub fn ticks(viewport: Viewport, width: f64) -> Vec<Tick> {
    let scale = Scale::new(viewport);
    let pixel = viewport.days() / width.max(1.0);
    // Beyond five years: 10, 20, 50, 100, …
    let decades = (1..9).flat_map(|power| [1, 2, 5].map(|head| Step::Years(head * 10_i32.pow(power))));
    let Some(step) = STEPS.into_iter().chain(decades).find(|step| step.days() >= step.unit().room() * pixel) else {
        return Vec::new();
    };
    let mut ticks = Vec::new();
    let mut day = step.ceil(Day(viewport.start.ceil() as i32));
    while f64::from(day.0) <= viewport.end {
        ticks.push(Tick { day, x: scale.x_from_day(f64::from(day.0)), unit: step.unit() });
        day = step.ceil(Day(day.0 + 1));
    }
    ticks
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
    use proptest::prelude::*;

    fn years(first: i32, last: i32) -> Vec<i32> {
        let viewport = Viewport { start: f64::from(Day::new_year(first).0), end: f64::from(Day::new_year(last).0) };
        ticks(viewport, 420.0).iter().map(|tick| tick.day.civil().year).collect()
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
        let ticks = ticks(Viewport { start: -310.0, end: -296.0 }, 660.0);
        assert!(ticks.iter().all(|tick| tick.unit == TickUnit::Day));
        assert_eq!(ticks.len(), 8);
    }

    proptest! {
        #[test]
        fn ticks_rise_and_keep_their_distance(start in -3e6..3e6, days in 1.0..3e6, width in 300.0..1500.0) {
            let viewport = Viewport { start, end: start + days };
            let ticks = ticks(viewport, width);
            for pair in ticks.windows(2) {
                prop_assert!((pair[1].x - pair[0].x) / 100.0 * width >= pair[0].unit.room() * 0.999, "{pair:?}");
            }
            prop_assert!(ticks.iter().all(|tick| tick.x >= -1e-9 && tick.x <= 100.0 + 1e-9));
        }
    }
}
