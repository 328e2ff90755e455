//! The view in the query of an address: which stretch of time the figure shows.
//!
//! `?v=1&from=1958-01-01&to=1960-12-31`. Each parameter is missing, valid, or invalid with a reason; one that is
//! invalid is ignored and named to the reader. Parameters that are not the view's are nobody's business here.

use crate::chart::Viewport;
use crate::date::{Civil, Day};

/// The version of the parameters' meaning.
const VERSION: &str = "1";
/// The farthest year that a parameter may name, to either side.
const FARTHEST_YEAR: i32 = 100_000;
/// The longest value that is looked at, in bytes.
const LONGEST: usize = 16;

/// Why a parameter was ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is of a version that this program does not know.
    Version,
    /// It is no day of the calendar, written 1959-09-25.
    NoDay,
    /// It stands there without its counterpart: from where, to where.
    Alone,
    /// The end comes before the start.
    Inverted,
    /// The stretch lies outside the story.
    Outside,
}

/// A parameter that was ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ignored {
    /// The parameter's name.
    pub parameter: &'static str,
    /// Why.
    pub reason: Reason,
}

/// The stretch of time that a query asks for, `None` for all of the story, and what of the query was ignored.
///
/// `query` is the address's part after `?`, with or without that.
#[must_use]
pub fn viewport_from_query(query: &str, whole: Viewport) -> (Option<Viewport>, Vec<Ignored>) {
    let value = |name: &str| {
        let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    };
    let mut ignored = Vec::new();
    let (from, to) = (value("from"), value("to"));
    if from.is_none() && to.is_none() {
        return (None, ignored);
    }
    if let Some(version) = value("v")
        && version != VERSION
    {
        ignored.push(Ignored { parameter: "v", reason: Reason::Version });
        return (None, ignored);
    }
    let mut day = |parameter: &'static str, value: Option<&str>| {
        let day = value.and_then(day_from_iso);
        if day.is_none() {
            let reason = if value.is_some() { Reason::NoDay } else { Reason::Alone };
            ignored.push(Ignored { parameter, reason });
        }
        day
    };
    let (first, last) = (day("from", from), day("to", to));
    let (Some(first), Some(last)) = (first, last) else { return (None, ignored) };
    let asked = Viewport { start: f64::from(first.0), end: f64::from(last.0) + 1.0 };
    let reason = if last < first {
        Some(Reason::Inverted)
    } else if asked.end <= whole.start || asked.start >= whole.end {
        Some(Reason::Outside)
    } else {
        None
    };
    if let Some(reason) = reason {
        ignored.extend(["from", "to"].map(|parameter| Ignored { parameter, reason }));
        return (None, ignored);
    }
    (Some(asked.inside(whole)), ignored)
}

/// The query that asks for a stretch of time, with its `?`; empty for all of the story.
#[must_use]
pub fn query_from_viewport(viewport: Viewport, whole: Viewport) -> String {
    if viewport.days() >= whole.days() - 0.5 {
        return String::new();
    }
    // Within the range of days by construction: the story's.
    let first = Day(viewport.start.round() as i32);
    let last = Day((viewport.end.round() as i32 - 1).max(first.0));
    format!("?v={VERSION}&from={}&to={}", iso_from_day(first), iso_from_day(last))
}

/// A day in ISO 8601: `1959-09-25`, `-0043-03-15`.
fn iso_from_day(day: Day) -> String {
    let Civil { year, month, day } = day.civil();
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
}

/// The inverse of [`iso_from_day`], `None` for what is no day.
fn day_from_iso(text: &str) -> Option<Day> {
    if text.len() > LONGEST {
        return None;
    }
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let mut parts = digits.split('-').map(|part| {
        let all_digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        all_digits.then(|| part.parse::<i32>().ok()).flatten()
    });
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() || year > FARTHEST_YEAR {
        return None;
    }
    let civil = Civil { year: sign * year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
    if !(1..=12).contains(&civil.month) || !(1..=31).contains(&civil.day) {
        return None;
    }
    let found = Day::from_civil(civil);
    (found.civil() == civil).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole() -> Viewport {
        Viewport { start: f64::from(Day::new_year(1949).0), end: f64::from(Day::new_year(2023).0) }
    }

    fn reasons(query: &str) -> Vec<(&'static str, Reason)> {
        let (viewport, ignored) = viewport_from_query(query, whole());
        assert!(viewport.is_none() || ignored.is_empty());
        ignored.into_iter().map(|one| (one.parameter, one.reason)).collect()
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(reasons("?v=1&from=1959-01-01&to=1959-12-31"), []);
        assert_eq!(reasons("utm_source=x"), []);
        assert_eq!(reasons("v=2&from=1959-01-01&to=1959-12-31"), [("v", Reason::Version)]);
        assert_eq!(reasons("from=1959-01-01"), [("to", Reason::Alone)]);
        assert_eq!(reasons("from=NaN&to=1959-02-30"), [("from", Reason::NoDay), ("to", Reason::NoDay)]);
        assert_eq!(reasons("from=1959-01-01&to=1000000000000-01-01"), [("to", Reason::NoDay)]);
        for (query, reason) in
            [("from=1960-01-01&to=1959-01-01", Reason::Inverted), ("from=1700-01-01&to=1701-01-01", Reason::Outside)]
        {
            assert_eq!(reasons(query), [("from", reason), ("to", reason)], "{query}");
        }
    }

    #[test]
    fn a_stretch_that_reaches_beyond_the_story_is_cut() {
        let (viewport, ignored) = viewport_from_query("from=1900-01-01&to=1950-01-01", whole());
        assert_eq!((viewport.map(|viewport| viewport.start), ignored.len()), (Some(whole().start), 0));
    }

    proptest! {
        #[test]
        fn a_view_comes_back_from_its_query(start in 0..26_000_i32, days in 10..800_i32) {
            let viewport = Viewport { start: whole().start + f64::from(start), end: whole().start + f64::from(start + days) };
            let viewport = viewport.inside(whole());
            let (back, ignored) = viewport_from_query(&query_from_viewport(viewport, whole()), whole());
            prop_assert_eq!((back, ignored.len()), (Some(viewport), 0));
        }

        #[test]
        fn no_query_makes_it_panic(query in "\\PC{0,80}", from in "[-0-9]{0,20}", to in "\\PC{0,12}") {
            let _ = viewport_from_query(&query, whole());
            let _ = viewport_from_query(&format!("from={from}&to={to}"), whole());
        }

        #[test]
        fn iso_and_day_invert(day in -30_000_000..30_000_000_i32) {
            prop_assert_eq!(day_from_iso(&iso_from_day(Day(day))), Some(Day(day)));
        }
    }
}
