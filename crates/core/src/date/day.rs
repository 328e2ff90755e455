//! A calendar day as a number, and back.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

/// A day by year, month and day of month. The year is astronomical: 0 is 1 BC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    /// Astronomical year.
    pub year: i32,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, 1–31.
    pub day: u8,
}

/// ISO 8601: `1959-09-25`, `-0043-03-15`.
impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Civil { year, month, day } = self.civil();
        let sign = if year < 0 { "-" } else { "" };
        write!(formatter, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }
}

impl Day {
    /// The day of a civil date that is known to exist.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    #[must_use]
    pub fn from_civil(civil: Civil) -> Self {
        let month = i32::from(civil.month);
        // The year starts in March, so that the leap day is its last.
        let year = civil.year - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(civil.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// The civil date of this day; the inverse of [`Day::from_civil`].
    #[must_use]
    pub fn civil(self) -> Civil {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = (shifted_month + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        // Both are in range by construction: 1–12 and 1–31.
        Civil { year, month: month as u8, day: day as u8 }
    }

    /// The first day of a year.
    #[must_use]
    pub fn new_year(year: i32) -> Self {
        Self::from_civil(Civil { year, month: 1, day: 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_epoch_is_day_zero() {
        assert_eq!(Day::from_civil(Civil { year: 1970, month: 1, day: 1 }), Day(0));
        assert_eq!(Day::from_civil(Civil { year: 2000, month: 3, day: 1 }), Day(11_017));
        assert_eq!(Day::from_civil(Civil { year: 1969, month: 3, day: 2 }), Day(-305));
    }

    proptest! {
        #[test]
        fn civil_and_day_invert(day in -400_000_000_i32..400_000_000) {
            prop_assert_eq!(Day::from_civil(Day(day).civil()), Day(day));
        }

        #[test]
        fn the_next_day_is_the_next_civil_day(day in -4_000_000_i32..4_000_000) {
            let (today, tomorrow) = (Day(day).civil(), Day(day + 1).civil());
            let same_month = tomorrow.year == today.year
                && tomorrow.month == today.month
                && tomorrow.day == today.day + 1;
            prop_assert!(same_month || (tomorrow.day == 1 && today.day >= 28));
        }
    }
}
