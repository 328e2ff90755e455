//! The view in the query of an address: which stretch of time the figure shows, and how.
//!
//! `?v=1&from=1958-01-01&to=1960-12-31&scale=equal&series=disputes&lane=china&q=mao`. Each parameter is missing, valid,
//! or invalid with a reason; one that is invalid is ignored and named to the reader. Parameters that are not the view's
//! are nobody's business here.

use super::Filter;
use crate::chart::{Axis, Timeline};
use crate::date::{Civil, Day, DayRange};
use crate::story::{Outline, Verdict};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The version of the parameters' meaning.
const VERSION: &str = "1";
/// The farthest year that a parameter may name, to either side.
const FARTHEST_YEAR: i32 = 100_000;
/// The longest value of a parameter that is looked at, in bytes.
const LONGEST: usize = 400;
/// The longest day, in bytes.
const LONGEST_DAY: usize = 16;
/// The most characters of words to search for.
pub const LONGEST_WORDS: usize = 80;
/// The value of `scale` for events that each take the same room.
const EQUAL: &str = "equal";
/// The value of `scale` for equal times that do.
const LINEAR: &str = "linear";
/// The values of `told`: events of the article, and those of the record alone.
const TOLD: [(&str, bool); 2] = [("article", true), ("record", false)];
/// Characters that are escaped in a search: all of ASCII but letters, digits, `-`, `.`, `_` and `~`.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Choices that a reader has made of what to see.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct View {
    /// The stretch of time, in days; `None` for all of the story.
    pub window: Option<DayRange>,
    /// `true` if events each take the same room, instead of equal times.
    pub equal: bool,
    /// The measured series beneath, by their positions; `None` for those that the author chose.
    pub series: Option<Vec<usize>>,
    /// Which events are marked.
    pub filter: Filter,
}

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
    /// The story has nothing of that name.
    Unknown,
    /// It is longer than any value that means something.
    TooLong,
}

/// A parameter that was ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ignored {
    /// The parameter's name.
    pub parameter: &'static str,
    /// Why.
    pub reason: Reason,
}

/// The value of each parameter of a query that is the view's, as it stands there.
struct Parameters<'a> {
    query: &'a str,
    ignored: Vec<Ignored>,
}

impl<'a> Parameters<'a> {
    fn ignore(&mut self, parameter: &'static str, reason: Reason) {
        self.ignored.push(Ignored { parameter, reason });
    }

    /// The first value that a parameter has; an empty one counts as none.
    fn value(&mut self, parameter: &'static str) -> Option<&'a str> {
        let mut pairs = self.query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        let value = pairs.find(|(key, _)| *key == parameter).map(|(_, value)| value)?;
        if value.len() > LONGEST {
            self.ignore(parameter, Reason::TooLong);
            return None;
        }
        (!value.is_empty()).then_some(value)
    }

    /// Entry that a parameter's value names in a list of names.
    fn named<T>(&mut self, parameter: &'static str, mut names: impl Iterator<Item = (T, &'a str)>) -> Option<T> {
        let value = self.value(parameter)?;
        let found = names.find(|(_, name)| *name == value).map(|(thing, _)| thing);
        if found.is_none() {
            self.ignore(parameter, Reason::Unknown);
        }
        found
    }

    fn window(&mut self, whole: DayRange) -> Option<DayRange> {
        let before = self.ignored.len();
        let (from, to) = (self.value("from"), self.value("to"));
        if (from.is_none() && to.is_none()) || self.ignored.len() > before {
            return None;
        }
        let (first, last) = (from.map(day_from_iso), to.map(day_from_iso));
        for (parameter, day, other) in [("from", first, last), ("to", last, first)] {
            match (day, other) {
                (Some(None), _) => self.ignore(parameter, Reason::NoDay),
                // Beside one that is no day, what is missing says nothing more.
                (None, Some(Some(_))) => self.ignore(parameter, Reason::Alone),
                _ => {}
            }
        }
        let (first, last) = first.flatten().zip(last.flatten())?;
        let asked = DayRange::of_days(first, last);
        let reason = if last < first {
            Reason::Inverted
        } else if asked.end <= whole.start || asked.start >= whole.end {
            Reason::Outside
        } else {
            return Some(asked);
        };
        for parameter in ["from", "to"] {
            self.ignore(parameter, reason);
        }
        None
    }

    fn series(&mut self, outline: &Outline) -> Option<Vec<usize>> {
        let value = self.value("series")?;
        if value == NONE {
            return Some(Vec::new());
        }
        let chosen: Option<Vec<usize>> = value.split(',').map(|id| outline.series(id)).collect();
        if chosen.is_none() {
            self.ignore("series", Reason::Unknown);
        }
        chosen.map(|chosen| outline.complete_series(chosen))
    }

    fn words(&mut self) -> String {
        let Some(value) = self.value("q") else { return String::new() };
        let spaced = value.replace('+', " ");
        percent_decode_str(&spaced).decode_utf8_lossy().chars().take(LONGEST_WORDS).collect()
    }
}

/// The value of `series` for none at all.
const NONE: &str = "none";

/// The view that a query asks for, and what of the query was ignored.
///
/// `query` is the address's part after `?`, with or without that.
#[must_use]
pub fn view_from_query(query: &str, outline: &Outline, timeline: &Timeline) -> (View, Vec<Ignored>) {
    let mut parameters = Parameters { query, ignored: Vec::new() };
    if parameters.value("v").is_some_and(|version| version != VERSION) {
        parameters.ignore("v", Reason::Version);
        return (View::default(), parameters.ignored);
    }
    let window = parameters.window(timeline.whole);
    let equal = parameters.named("scale", [(true, EQUAL), (false, LINEAR)].into_iter()).unwrap_or(false);
    let window = window.map(|window| {
        let equal = if equal { 1.0 } else { 0.0 };
        Axis::new(timeline, equal).fitted(window)
    });
    let view = View {
        window,
        equal,
        series: parameters.series(outline),
        filter: Filter {
            lane: parameters.named("lane", outline.lanes.iter().map(|lane| lane.id.as_str()).enumerate()),
            phase: parameters.named("phase", outline.phases.iter().map(|phase| phase.id.as_str()).enumerate()),
            verdict: parameters.named("verdict", Verdict::ALL.into_iter().map(|verdict| (verdict, verdict.key()))),
            told: parameters.named("told", TOLD.into_iter().map(|(name, told)| (told, name))),
            words: parameters.words(),
        },
    };
    (view, parameters.ignored)
}

/// The query that asks for a view, with its `?`; empty for the story as its author shows it.
#[must_use]
pub fn query_from_view(view: &View, outline: &Outline, whole: DayRange) -> String {
    let mut query = String::new();
    let mut add = |parameter: &str, value: &str| {
        for part in [if query.is_empty() { "?v=1&" } else { "&" }, parameter, "=", value] {
            query.push_str(part);
        }
    };
    if let Some(window) = view.window.filter(|window| window.length() < whole.length() - 0.5) {
        // Within the range of days by construction: the story's.
        let first = Day(window.start.round() as i32);
        let last = Day((window.end.round() as i32 - 1).max(first.0));
        add("from", &first.to_string());
        add("to", &last.to_string());
    }
    if view.equal {
        add("scale", EQUAL);
    }
    if let Some(series) = view.series.as_ref().filter(|series| **series != outline.featured_series()) {
        let entries = series.iter().filter_map(|index| outline.series.get(*index));
        let ids: Vec<&str> = entries.map(|series| series.id.as_str()).collect();
        add("series", if ids.is_empty() { NONE.to_owned() } else { ids.join(",") }.as_str());
    }
    let Filter { lane, phase, verdict, told, words } = &view.filter;
    let words: String = utf8_percent_encode(words, PLAIN).collect();
    let told = told.and_then(|told| TOLD.into_iter().find(|(_, value)| *value == told));
    for (parameter, value) in [
        ("lane", lane.and_then(|lane| outline.lanes.get(lane)).map(|lane| lane.id.as_str())),
        ("phase", phase.and_then(|phase| outline.phases.get(phase)).map(|phase| phase.id.as_str())),
        ("verdict", verdict.map(Verdict::key)),
        ("told", told.map(|(name, _)| name)),
        ("q", Some(words.as_str()).filter(|words| !words.is_empty())),
    ] {
        if let Some(value) = value {
            add(parameter, value);
        }
    }
    query
}

/// The day of a text in ISO 8601, the inverse of its display; `None` for what is no day.
fn day_from_iso(text: &str) -> Option<Day> {
    if text.len() > LONGEST_DAY {
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
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::story::Story;
    use crate::text::Language;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static STORY: LazyLock<(Outline, Timeline)> = LazyLock::new(|| {
        let story = Story::parse(include_str!("../../../../public/story.json")).unwrap();
        let outline = Outline::new(&story, Language::English);
        let timeline = Timeline::new(&outline);
        (outline, timeline)
    });

    fn read(query: &str) -> (View, Vec<(&'static str, Reason)>) {
        let (view, ignored) = view_from_query(query, &STORY.0, &STORY.1);
        (view, ignored.into_iter().map(|one| (one.parameter, one.reason)).collect())
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_is_kept() {
        let (inverted, outside) = (Reason::Inverted, Reason::Outside);
        let long = format!("lane={}", "a".repeat(100_000));
        for (query, expected) in [
            ("?v=1&from=1959-01-01&to=1959-12-31", vec![]),
            ("utm_source=x&lane=", vec![]),
            ("v=2&from=1959-01-01&to=1959-12-31", vec![("v", Reason::Version)]),
            ("from=1959-01-01", vec![("to", Reason::Alone)]),
            ("from=banana", vec![("from", Reason::NoDay)]),
            ("from=NaN&to=1959-02-30", vec![("from", Reason::NoDay), ("to", Reason::NoDay)]),
            ("from=1959-01-01&to=1000000000000-01-01", vec![("to", Reason::NoDay)]),
            ("from=1960-01-01&to=1959-01-01", vec![("from", inverted), ("to", inverted)]),
            ("from=1700-01-01&to=1701-01-01", vec![("from", outside), ("to", outside)]),
            (
                "scale=round&series=disputes,weather&lane=mars&phase=x&verdict=maybe&told=1",
                vec![
                    ("scale", Reason::Unknown),
                    ("series", Reason::Unknown),
                    ("lane", Reason::Unknown),
                    ("phase", Reason::Unknown),
                    ("verdict", Reason::Unknown),
                    ("told", Reason::Unknown),
                ],
            ),
            (long.as_str(), vec![("lane", Reason::TooLong)]),
        ] {
            assert_eq!(read(query).1, expected, "{query:.80}");
        }
        let (view, ignored) = read("from=x&to=y&scale=equal&lane=china&q=caf%C3%A9+au");
        assert_eq!(
            (view.equal, view.filter.lane, view.filter.words.as_str(), ignored.len()),
            (true, Some(1), "café au", 2)
        );
    }

    #[test]
    fn ideal_points_never_come_without_votes() {
        let (view, _) = read("series=ideal-distance");
        let names: Vec<&str> = view.series.unwrap().iter().map(|index| STORY.0.series[*index].id.as_str()).collect();
        assert_eq!(names, ["unga-agreement", "ideal-distance"]);
    }

    #[test]
    fn a_stretch_that_reaches_beyond_the_story_is_cut() {
        let (view, ignored) = read("from=1900-01-01&to=1950-01-01");
        assert_eq!((view.window.map(|window| window.start.round()), ignored.len()), (Some(STORY.1.whole.start), 0));
    }

    proptest! {
        #[test]
        fn a_view_comes_back_from_its_query(
            start in 0..26_000_i32, days in 10..800_i32, equal: bool,
            series in prop::option::of(prop::collection::vec(0..10_usize, 0..4)),
            lane in prop::option::of(0..4_usize), phase in prop::option::of(0..9_usize),
            verdict in prop::option::of(prop::sample::select(Verdict::ALL.to_vec())), told: Option<bool>, words in "\\PC{0,30}",
        ) {
            let (outline, timeline) = &*STORY;
            let window = DayRange { start: timeline.whole.start + f64::from(start), end: timeline.whole.start + f64::from(start + days) };
            let series = series.map(|series| outline.complete_series(series)).filter(|series| *series != outline.featured_series());
            let view = View { window: Some(window), equal, series, filter: Filter { lane, phase, verdict, told, words } };
            let (back, ignored) = read(&query_from_view(&view, outline, timeline.whole));
            prop_assert_eq!(ignored, vec![]);
            let shown = back.window.unwrap();
            // Where equal room holds less than two events, the window is made to hold them.
            prop_assert!(equal || ((shown.start - window.start).abs() < 0.01 && (shown.end - window.end).abs() < 0.01), "{:?}", shown);
            prop_assert_eq!(View { window: view.window, ..back }, view);
        }

        #[test]
        fn no_query_makes_it_panic(query in "\\PC{0,80}", from in "[-0-9]{0,20}", to in "\\PC{0,12}") {
            let _ = read(&query);
            let _ = read(&format!("from={from}&to={to}&q={query}&series={query}"));
        }

        #[test]
        fn iso_and_day_invert(day in -30_000_000..30_000_000_i32) {
            prop_assert_eq!(day_from_iso(&Day(day).to_string()), Some(Day(day)));
        }
    }
}
