//! Ticks on the time axis: round dates that stand far enough apart.

use super::{FigureClass, Percent, Px, Scale, Tier};
use crate::date::{Civil, Day, DayRange};

/// A round date on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The day.
    pub day: Day,
    /// Its position.
    pub x: Percent,
    /// Precision with which its label is written.
    pub unit: TickUnit,
    /// From which tier on its label is shown.
    pub tier: Tier,
}

/// Unit of time that a tick's label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    /// The room that a label of this unit takes with the space around it in a figure of a class: every label names its
    /// year.
    #[must_use]
    pub fn room(self, class: FigureClass) -> Px {
        let is_phone = matches!(class, FigureClass::Strip | FigureClass::Tall);
        Px(match self {
            Self::Year if is_phone => 40.0,
            Self::Year => 46.0,
            Self::Month => 70.0,
            Self::Day => 96.0,
        })
    }
}

/// Round dates that are looked at on a scale that is not linear, at most, for each step between them.
const LOOKED_AT: f64 = 160.0;

/// The ticks of a class's figure in order: those of its narrowest plot, and those that wider ones have room for besides.
#[must_use]
pub fn ticks(scale: Scale, window: DayRange, class: FigureClass) -> Vec<Tick> {
    let mut ticks: Vec<Tick> = Vec::new();
    for tier in class.tiers() {
        add_ticks(&mut ticks, scale, window, (class, *tier));
    }
    ticks
}

/// Adds the ticks that a plot of a tier's width has room for, so far apart that their labels do not touch.
///
/// The roundest dates come first; finer ones fill the room between them. Where equal times are equally wide, all ticks
/// are of one step.
fn add_ticks(ticks: &mut Vec<Tick>, scale: Scale, window: DayRange, (class, tier): (FigureClass, Tier)) {
    let width = tier.width();
    let pixel = window.length() / width.0;
    // Coarsest first; beyond five years 10, 20, 50, 100, …
    let decades = (1..9).rev().flat_map(|power| [5, 2, 1].map(|head| Step::Years(head * 10_i32.pow(power))));
    let steps = decades.chain(STEPS.into_iter().rev()).filter(|step| step.days() <= window.length());
    let mut add = |step: Step, day: Day| {
        let x = scale.x_from_day(f64::from(day.0));
        let unit = step.unit();
        let at = ticks.partition_point(|tick| tick.x < x);
        let beside = [at.checked_sub(1), Some(at)].into_iter().flatten().filter_map(|at| ticks.get(at));
        // Half of either label; a finer one leaves all of the coarser one's room.
        let room =
            |tick: &Tick| f64::midpoint(tick.unit.room(class).0, unit.room(class).0).max(tick.unit.room(class).0);
        if beside.into_iter().all(|tick| Percent((tick.x - x).0.abs()).px_of(width).0 >= room(tick) * 0.999) {
            ticks.insert(at, Tick { day, x, unit, tier });
        }
    };
    if scale.axis.equal <= 0.0 {
        let fits = |step: &Step| step.days() >= step.unit().room(class).0 * pixel;
        if let Some(step) = steps.take_while(fits).last() {
            each(step, window, |day| add(step, day));
        }
        return;
    }
    for step in steps {
        if window.length() / step.days() > LOOKED_AT {
            break;
        }
        each(step, window, |day| add(step, day));
    }
}

/// Calls for each round date in a stretch of time.
fn each(step: Step, window: DayRange, mut take: impl FnMut(Day)) {
    let mut day = step.ceil(Day(window.start.ceil() as i32));
    while f64::from(day.0) <= window.end {
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

    fn linear(window: DayRange, class: FigureClass) -> Vec<Tick> {
        let timeline = Timeline::bare(window, vec![f64::midpoint(window.start, window.end)]);
        ticks(Scale::new(Axis::new(&timeline, 0.0), window), window, class)
    }

    fn years(first: i32, last: i32, at_most: Tier) -> Vec<i32> {
        let window = DayRange { start: f64::from(Day::new_year(first).0), end: f64::from(Day::new_year(last).0) };
        let shown = linear(window, FigureClass::Wide).into_iter().filter(|tick| tick.tier <= at_most);
        shown.map(|tick| tick.day.civil().year).collect()
    }

    #[test]
    fn seventy_years_are_marked_by_decades_and_by_half_decades_where_they_have_room() {
        let decades = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020];
        assert_eq!(years(1949, 2023, Tier(660)), decades);
        let halves: Vec<i32> = (1950..=2020).step_by(5).collect();
        assert_eq!(years(1949, 2023, Tier(757)), halves);
    }

    #[test]
    fn ten_thousand_years_are_marked_by_round_millennia() {
        let millennia: Vec<i32> = (-8000..=2000).step_by(1000).collect();
        assert_eq!(years(-8000, 2000, Tier(488)), millennia);
    }

    #[test]
    fn a_fortnight_is_marked_by_days() {
        let ticks = linear(DayRange { start: -310.0, end: -296.0 }, FigureClass::Wide);
        assert!(ticks.iter().all(|tick| tick.unit == TickUnit::Day));
        assert!(ticks.len() >= 7, "{ticks:?}");
    }

    proptest! {
        #[test]
        fn ticks_rise_and_keep_their_distance(start in -3e6..3e6, days in 1.0..3e6, class in prop::sample::select(FigureClass::ALL.to_vec()), equal in prop_oneof![Just(0.0), Just(1.0), 0.0..1.0_f64], moments in prop::collection::vec(0.001..0.999_f64, 1..40)) {
            let window = DayRange { start, end: start + days };
            let mut moments: Vec<f64> = moments.into_iter().map(|share| start + share * days).collect();
            moments.sort_by(f64::total_cmp);
            moments.dedup();
            let timeline = Timeline::bare(window, moments);
            let ticks = ticks(Scale::new(Axis::new(&timeline, equal), window), window, class);
            for tier in class.tiers() {
                let shown: Vec<&Tick> = ticks.iter().filter(|tick| tick.tier <= *tier).collect();
                for pair in shown.windows(2) {
                    let apart = (pair[1].x - pair[0].x).px_of(tier.width()).0;
                    prop_assert!(apart >= f64::midpoint(pair[0].unit.room(class).0, pair[1].unit.room(class).0) * 0.998, "{pair:?}");
                }
            }
            prop_assert!(ticks.iter().all(|tick| tick.x.0 >= -1e-6 && tick.x.0 <= 100.0 + 1e-6));
        }
    }
}
