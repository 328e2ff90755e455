//! EDTF read into days.

use super::Day;
use crate::order::put_in_order;
use edtf_core::{Bound, Edtf, IntervalEndpoint, Precision as EdtfPrecision, Set, SetElement, SetKind, YearKind};
use std::fmt;

/// Years beyond this are refused: no story needs them, and days must fit 32 bits.
const FARTHEST_YEAR: i64 = 1_000_000;

/// Precision to which a [`Part`] is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the season of a year.
    Season,
    /// To the year.
    Year,
    /// To the decade (`201X`).
    Decade,
    /// To the century (`19XX`) or less.
    Century,
}

/// One moment as far as it is known: somewhere from `earliest` to `latest`, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The first day it can be.
    pub earliest: Day,
    /// The last day it can be.
    pub latest: Day,
    /// Precision to which it is known.
    pub precision: Precision,
    /// EDTF's number of the season, quarter or half of the year that it names.
    pub season: Option<u8>,
    /// The source says "about" (EDTF `~`).
    pub approximate: bool,
    /// The source itself is in doubt (EDTF `?`).
    pub uncertain: bool,
}

impl Part {
    /// `true` if a reader must be shown doubt: a qualifier, or digits that nobody knows.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        self.approximate || self.uncertain || self.precision >= Precision::Decade
    }

    /// The moment in ISO 8601, no finer than it is known: a day, a month, a year; `None` for what that cannot say: doubt,
    /// seasons, decades, and years that have not four digits of our era.
    #[must_use]
    pub fn iso(&self) -> Option<String> {
        let first = self.earliest.civil();
        if self.is_doubtful() || !(1..=9999).contains(&first.year) {
            return None;
        }
        match self.precision {
            Precision::Day => Some(self.earliest.to_string()),
            Precision::Month => Some(format!("{:04}-{:02}", first.year, first.month)),
            Precision::Year => Some(format!("{:04}", first.year)),
            Precision::Season | Precision::Decade | Precision::Century => None,
        }
    }

    /// The middle of what it can be, in days.
    #[must_use]
    pub fn middle(&self) -> f64 {
        (f64::from(self.earliest.0) + f64::from(self.latest.0) + 1.0) / 2.0
    }
}

/// Kind of time that a date names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// One moment.
    Instant(Part),
    /// A span; `None` at an end that is open or unknown (`1949/..`).
    Interval(Option<Part>, Option<Part>),
    /// Every one of several moments (`{1969-03-02,1969-03-15}`).
    AllOf(Vec<Part>),
    /// One of several moments, nobody knows which (`[2022-03-01,2022-03-02]`).
    OneOf(Vec<Part>),
}

/// A date as written and as understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    edtf: String,
    shape: Shape,
}

/// Why a text is not a date that a story can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    /// Fault in the text, as a clause: "no such calendar day".
    pub reason: String,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// Reads EDTF levels 0 and 1 and the sets of level 2.
    ///
    /// # Errors
    /// A [`DateError`] if the text is not EDTF, names no calendar day, runs backwards, or uses a form that cannot be
    /// drawn (times of day, "on or before", years beyond a million).
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let parsed = Edtf::parse(text).map_err(|error| fault(error.message))?;
        let shape = match &parsed {
            Edtf::Date(date) => Shape::Instant(part(date)?),
            Edtf::DateTime(_) => return Err(fault("a time of day is not part of a story's date")),
            Edtf::Interval(interval) => {
                let (start, end) = (endpoint(&interval.start)?, endpoint(&interval.end)?);
                if let (Some(start), Some(end)) = (start, end)
                    // An end may be known less finely than the start.
                    && end.latest < start.earliest
                {
                    return Err(fault("the interval ends before it starts"));
                }
                if start.is_none() && end.is_none() {
                    return Err(fault("the interval has neither start nor end"));
                }
                Shape::Interval(start, end)
            }
            Edtf::Set(set) => members(set)?,
        };
        Ok(Self { edtf: text.to_owned(), shape })
    }

    /// The date as written, in EDTF.
    #[must_use]
    pub fn edtf(&self) -> &str {
        &self.edtf
    }

    /// Kind of time that it names.
    #[must_use]
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The part in which it begins, `None` for an open start.
    #[must_use]
    pub fn start(&self) -> Option<&Part> {
        match &self.shape {
            Shape::Instant(part) => Some(part),
            Shape::Interval(start, _) => start.as_ref(),
            Shape::AllOf(parts) | Shape::OneOf(parts) => parts.first(),
        }
    }

    /// The part in which it ends, `None` for an open end.
    #[must_use]
    pub fn end(&self) -> Option<&Part> {
        match &self.shape {
            Shape::Instant(part) => Some(part),
            Shape::Interval(_, end) => end.as_ref(),
            Shape::AllOf(parts) | Shape::OneOf(parts) => parts.last(),
        }
    }

    /// First and last day it can touch, `None` where an end is open.
    #[must_use]
    pub fn extent(&self) -> Option<(Day, Day)> {
        Some((self.start()?.earliest, self.end()?.latest))
    }

    /// Place in the order of events, in days: the middle of its possible start; for an open start, that of its end.
    #[must_use]
    pub fn order(&self) -> f64 {
        self.start().or(self.end()).map_or(0.0, Part::middle)
    }

    /// `true` if any part of it is in doubt.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        matches!(self.shape, Shape::OneOf(_)) || [self.start(), self.end()].into_iter().flatten().any(Part::is_doubtful)
    }
}

fn fault(reason: &str) -> DateError {
    DateError { reason: reason.to_owned() }
}

fn endpoint(endpoint: &IntervalEndpoint) -> Result<Option<Part>, DateError> {
    match endpoint {
        IntervalEndpoint::Date(date) => part(date).map(Some),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => Ok(None),
        IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::OnOrAfter(_) => {
            Err(fault("\"on or before\" and \"on or after\" cannot be drawn"))
        }
    }
}

fn members(set: &Set) -> Result<Shape, DateError> {
    let mut parts = Vec::with_capacity(set.elements.len());
    for element in &set.elements {
        match element {
            SetElement::Date(date) => parts.push(part(date)?),
            SetElement::OnOrBefore(_) | SetElement::OnOrAfter(_) | SetElement::Range(..) => {
                return Err(fault("a set lists its dates one by one, without \"..\""));
            }
        }
    }
    put_in_order(&mut parts, |part| f64::from(part.earliest.0));
    match (parts.len(), set.kind) {
        (0, _) => Err(fault("the set is empty")),
        (_, SetKind::AllMembers) => Ok(Shape::AllOf(parts)),
        (_, SetKind::OneMember) => Ok(Shape::OneOf(parts)),
    }
}

fn part(date: &edtf_core::Date) -> Result<Part, DateError> {
    sayable(date)?;
    let bounds = Edtf::Date(*date).bounds();
    Ok(Part {
        earliest: day(bounds.earliest)?,
        latest: day(bounds.latest)?,
        precision: precision(date),
        season: date.month.and_then(edtf_core::DateField::value).filter(|code| *code > 12),
        approximate: date.is_approximate(),
        uncertain: date.is_uncertain(),
    })
}

/// Refuses what words could not say as it is meant.
fn sayable(date: &edtf_core::Date) -> Result<(), DateError> {
    let half_known = |field: Option<edtf_core::DateField>| {
        field.is_some_and(|field| field.digits.iter().filter(|digit| digit.is_none()).count() == 1)
    };
    let fields = || date.month.into_iter().chain(date.day);
    let is_masked = matches!(date.year.kind, YearKind::Standard { digits, .. } if digits.contains(&None));
    let unknown_month = date.month.is_some_and(edtf_core::DateField::has_unspecified);
    if date.year.significant_digits.is_some() {
        return Err(fault("significant digits cannot be told in words: write 195X, or 1950~"));
    }
    if half_known(date.month) || half_known(date.day) {
        return Err(fault("half a number of a month or a day cannot be told in words: write XX, or an interval"));
    }
    if is_masked && fields().next().is_some() {
        return Err(fault("a month or a day of a year that is not known cannot be drawn"));
    }
    if unknown_month && date.day.is_some_and(|day| !day.has_unspecified()) {
        return Err(fault("a day of a month that is not known cannot be drawn"));
    }
    if fields().any(|field| field.qualifier != date.year.qualifier) {
        return Err(fault("doubt about a part of a date cannot be told in words: put ~ or ? after all of it"));
    }
    Ok(())
}

fn day(bound: Bound) -> Result<Day, DateError> {
    match bound {
        Bound::Date(date) if date.year.abs() <= FARTHEST_YEAR => Ok(Day::from_civil(super::Civil {
            // Checked by the guard: far within 32 bits.
            year: date.year as i32,
            month: date.month,
            day: date.day,
        })),
        Bound::Date(_) => Err(fault("the year is more than a million years away")),
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => Err(fault("the date has no bound")),
    }
}

fn precision(date: &edtf_core::Date) -> Precision {
    let unspecified = match date.year.kind {
        YearKind::Standard { digits, .. } => digits.iter().filter(|digit| digit.is_none()).count(),
        YearKind::Big { .. } | YearKind::Exponential { .. } => 0,
    };
    match (unspecified, date.precision()) {
        (0, _) if date.month.is_some_and(edtf_core::DateField::has_unspecified) => Precision::Year,
        (0, _) if date.day.is_some_and(edtf_core::DateField::has_unspecified) => Precision::Month,
        (0, EdtfPrecision::Day) => Precision::Day,
        (0, EdtfPrecision::Month) => Precision::Month,
        (0, EdtfPrecision::Season) => Precision::Season,
        (0, EdtfPrecision::Year) => Precision::Year,
        (1, _) => Precision::Decade,
        _ => Precision::Century,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn civil(day: Day) -> (i32, u8, u8) {
        let civil = day.civil();
        (civil.year, civil.month, civil.day)
    }

    fn extent(text: &str) -> ((i32, u8, u8), (i32, u8, u8)) {
        let (first, last) = Date::parse(text).unwrap().extent().unwrap();
        (civil(first), civil(last))
    }

    #[test]
    fn a_coarse_date_covers_all_its_days() {
        assert_eq!(extent("1968"), ((1968, 1, 1), (1968, 12, 31)));
        assert_eq!(extent("1967-04"), ((1967, 4, 1), (1967, 4, 30)));
        assert_eq!(extent("201X/2022"), ((2010, 1, 1), (2022, 12, 31)));
        assert_eq!(extent("1959-09-25/1959-09-27"), ((1959, 9, 25), (1959, 9, 27)));
    }

    #[test]
    fn sets_keep_every_day_apart() {
        let both = Date::parse("{1969-03-02,1969-03-15}").unwrap();
        let Shape::AllOf(days) = both.shape() else { panic!("{both:?}") };
        assert_eq!(days.iter().map(|day| civil(day.earliest)).collect::<Vec<_>>(), [(1969, 3, 2), (1969, 3, 15)]);
        assert!(!both.is_doubtful());

        let either = Date::parse("[2022-03-01,2022-03-02]").unwrap();
        assert!(matches!(either.shape(), Shape::OneOf(days) if days.len() == 2));
        assert!(either.is_doubtful());
    }

    #[test]
    fn doubt_is_seen_in_every_part() {
        for doubtful in ["1964~", "1964?", "1964%", "1964~/1969", "1960/1964~", "201X"] {
            assert!(Date::parse(doubtful).unwrap().is_doubtful(), "{doubtful}");
        }
        for plain in ["1968", "1967-04", "1959-06-20", "1958/1962"] {
            assert!(!Date::parse(plain).unwrap().is_doubtful(), "{plain}");
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        for text in [
            "",
            "1969-02-30",
            "1969-13-01",
            "1962/1958",
            "../..",
            "[1960..]",
            "1985-04-12T10:10:10",
            "Y20000000",
            "June 1969",
            "15XX-12",
            "1984-1X",
            "1950S2",
            "2004-06~-11",
            "?2004-06-~11",
            "1999-XX-05",
        ] {
            assert!(Date::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn iso_says_no_more_than_is_known() {
        for (edtf, iso) in [
            ("1969-03-02", Some("1969-03-02")),
            ("1969-03", Some("1969-03")),
            ("1969", Some("1969")),
            ("1999-XX", Some("1999")),
            ("2004-06-XX", Some("2004-06")),
            ("0079-08-24", Some("0079-08-24")),
            ("2001-21", None),
            ("197X", None),
            ("1964~", None),
            ("0000", None),
            ("-0043-03-15", None),
            ("Y12000", None),
        ] {
            assert_eq!(Date::parse(edtf).unwrap().start().unwrap().iso().as_deref(), iso, "{edtf}");
        }
    }

    #[test]
    fn an_end_may_be_known_less_finely_than_the_start() {
        for text in ["1912-05/191X", "2000-03-01/2000", "2004-06-15/2004-06-XX"] {
            let (first, last) = Date::parse(text).unwrap().extent().unwrap();
            assert!(first < last, "{text}");
        }
    }

    #[test]
    fn an_open_end_has_no_extent() {
        let open = Date::parse("1949/..").unwrap();
        assert_eq!(open.extent(), None);
        assert!(open.start().is_some() && open.end().is_none());
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,24}") {
            let _ = Date::parse(&text);
        }

        #[test]
        fn earliest_is_never_after_latest(year in 0_i32..3000, month in 1_u8..=12, suffix in "[~?%]?") {
            for text in [format!("{year:04}{suffix}"), format!("{year:04}-{month:02}{suffix}")] {
                let (first, last) = Date::parse(&text).unwrap().extent().unwrap();
                prop_assert!(first <= last);
                prop_assert_eq!(first.civil().year, year);
            }
        }
    }
}
