//! A stretch of time.

use super::Day;
use serde::{Deserialize, Serialize};

/// A stretch of time in days, counted as [`Day`] is; `end` is where the last day ends.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(from = "(f64, f64)", into = "(f64, f64)")]
pub struct DayRange {
    /// The moment at which it starts.
    pub start: f64,
    /// The moment at which it ends.
    pub end: f64,
}

impl DayRange {
    /// From the first moment of one day to the last moment of another.
    #[must_use]
    pub fn of_days(first: Day, last: Day) -> Self {
        Self { start: f64::from(first.0), end: f64::from(last.0) + 1.0 }
    }

    /// All of a story from its first to its last day, rounded out to whole years where it is longer than two of them.
    #[must_use]
    pub fn whole((first, last): (Day, Day)) -> Self {
        let (from, to) = (first.civil().year, last.civil().year);
        if to - from >= 2 {
            Self { start: f64::from(Day::new_year(from).0), end: f64::from(Day::new_year(to + 1).0) }
        } else {
            Self::of_days(first, last)
        }
    }

    /// Its length in days, always positive.
    #[must_use]
    pub fn length(self) -> f64 {
        (self.end - self.start).max(1e-9)
    }
}

impl From<(f64, f64)> for DayRange {
    fn from((start, end): (f64, f64)) -> Self {
        Self { start, end }
    }
}

impl From<DayRange> for (f64, f64) {
    fn from(range: DayRange) -> Self {
        (range.start, range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_extent_is_rounded_out_to_whole_years() {
        let whole = DayRange::whole((Day(-7397), Day(19083)));
        assert_eq!(whole, DayRange { start: f64::from(Day::new_year(1949).0), end: f64::from(Day::new_year(2023).0) });
    }
}
