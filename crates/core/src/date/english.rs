//! Wording of dates in English, written and spoken.

use super::{Date, Day, Part, Precision, Shape};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The seasons in EDTF's order.
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// A date in words: "20 June 1959", "1 or 2 March 2022", "about 1964 to 1969".
#[must_use]
pub fn date_in_english(date: &Date) -> String {
    match date.shape() {
        Shape::Instant(part) => qualified(part),
        Shape::Interval(Some(start), Some(end)) => span(start, end),
        Shape::Interval(Some(start), None) => format!("from {}", qualified(start)),
        Shape::Interval(None, Some(end)) => format!("until {}", qualified(end)),
        Shape::Interval(None, None) => String::new(),
        Shape::AllOf(parts) => listed(parts, "and"),
        Shape::OneOf(parts) => listed(parts, "or"),
    }
}

/// One day in words: "2 March 1969".
#[must_use]
pub fn day_in_english(day: Day) -> String {
    let civil = day.civil();
    format!("{} {} {}", civil.day, month_in_english(civil.month), year(civil.year))
}

/// "25–27 September 1959", "14 February 1950 to 24 February 1956".
fn span(start: &Part, end: &Part) -> String {
    if is_plain_day(start) && is_plain_day(end) {
        let (from, to) = (start.earliest.civil(), end.earliest.civil());
        if (from.year, from.month) == (to.year, to.month) {
            return format!("{}–{} {} {}", from.day, to.day, month_in_english(to.month), year(to.year));
        }
        if from.year == to.year {
            return format!(
                "{} {} to {} {} {}",
                from.day,
                month_in_english(from.month),
                to.day,
                month_in_english(to.month),
                year(to.year)
            );
        }
    }
    format!("{} to {}", qualified(start), qualified(end))
}

/// "2 and 15 March 1969", "1 or 2 March 2022", "1962, 1963 or 1964".
fn listed(parts: &[Part], word: &str) -> String {
    let Some((last, others)) = parts.split_last() else { return String::new() };
    let shared = parts.iter().all(is_plain_day).then(|| last.earliest.civil()).filter(|last| {
        parts.iter().all(|part| {
            let civil = part.earliest.civil();
            (civil.year, civil.month) == (last.year, last.month)
        })
    });
    let others: Vec<String> = others
        .iter()
        .map(|part| if shared.is_some() { part.earliest.civil().day.to_string() } else { qualified(part) })
        .collect();
    if others.is_empty() { qualified(last) } else { format!("{} {word} {}", others.join(", "), qualified(last)) }
}

fn is_plain_day(part: &Part) -> bool {
    part.precision == Precision::Day && !part.approximate && !part.uncertain
}

/// A part with its doubt said: "about 1964", "perhaps 1962", "perhaps about 1962".
fn qualified(part: &Part) -> String {
    let doubt = match (part.uncertain, part.approximate) {
        (true, true) => "perhaps about ",
        (true, false) => "perhaps ",
        (false, true) => "about ",
        (false, false) => "",
    };
    format!("{doubt}{}", bare(part))
}

fn bare(part: &Part) -> String {
    let first = part.earliest.civil();
    match part.precision {
        Precision::Day => day_in_english(part.earliest),
        Precision::Month => format!("{} {}", month_in_english(first.month), year(first.year)),
        Precision::Season => season(part),
        Precision::Year => year(first.year),
        Precision::Decade => format!("the {}s", year(first.year)),
        Precision::Century => format!("{} to {}", year(first.year), year(part.latest.civil().year)),
    }
}

/// A season by its name, a quarter or another part of a year by its months.
fn season(part: &Part) -> String {
    let (first, last) = (part.earliest.civil(), part.latest.civil());
    let named = |number: u8| SEASONS.get(usize::from(number)).copied().unwrap_or_default();
    match part.season {
        Some(code @ 21..=24) => format!("{} {}", named(code - 21), year(first.year)),
        Some(code @ 25..=28) => format!("the northern {} of {}", named(code - 25), year(first.year)),
        Some(code @ 29..=32) => format!("the southern {} of {}", named(code - 29), year(first.year)),
        _ => format!("{} to {} {}", month_in_english(first.month), month_in_english(last.month), year(last.year)),
    }
}

/// A month's name, by its number from 1.
#[must_use]
pub fn month_in_english(number: u8) -> &'static str {
    MONTHS.get(usize::from(number).saturating_sub(1)).copied().unwrap_or_default()
}

/// A year as people write it: astronomical year 0 is 1 BC.
fn year(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_as_what_it_is() {
        for (edtf, words) in [
            ("1959-06-20", "20 June 1959"),
            ("1967-04", "April 1967"),
            ("1968", "1968"),
            ("2001-21", "spring 2001"),
            ("2001-24", "winter 2001"),
            ("2001-29", "the southern spring of 2001"),
            ("2001-34", "April to June 2001"),
            ("2001-41", "July to December 2001"),
            ("1985/2006-24", "1985 to winter 2006"),
            ("1912-05/191X", "May 1912 to the 1910s"),
            ("201X", "the 2010s"),
            ("19XX", "1900 to 1999"),
            ("1964~", "about 1964"),
            ("1962?", "perhaps 1962"),
            ("1962%", "perhaps about 1962"),
            ("1959-09-25/1959-09-27", "25–27 September 1959"),
            ("1962-10-20/1962-11-21", "20 October to 21 November 1962"),
            ("1950-02-14/1956-02-24", "14 February 1950 to 24 February 1956"),
            ("1964~/1969", "about 1964 to 1969"),
            ("201X/2022", "the 2010s to 2022"),
            ("1949/..", "from 1949"),
            ("../1949", "until 1949"),
            ("{1969-03-02,1969-03-15}", "2 and 15 March 1969"),
            ("[2022-03-01,2022-03-02]", "1 or 2 March 2022"),
            ("[1960-07-16,1960-08-18]", "16 July 1960 or 18 August 1960"),
            ("[1961,1962,1963]", "1961, 1962 or 1963"),
            ("-0043-03-15", "15 March 44 BC"),
        ] {
            assert_eq!(date_in_english(&Date::parse(edtf).unwrap()), words, "{edtf}");
        }
    }
}
