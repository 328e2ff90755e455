//! Outlines of stories of any size, for what must not depend on it.

use entente_core::date::{Day, DayRange};
use entente_core::story::Outline;
use fastrand::Rng;
use serde_json::{Value, json};

/// Years that a story spans: 1000 to 1999.
const FIRST_YEAR: i32 = 1000;
const YEARS: i32 = 1000;
/// Days of a year.
const YEAR: f64 = 365.2425;
/// Times at which events crowd.
const CROWDS: usize = 40;
/// Length of a phase, in years.
const PHASE: i32 = 25;
/// The seed: each run draws the same story.
const SEED: u64 = 1949;
/// The two whose strands are drawn.
const PARTIES: [&str; 2] = ["north", "south"];
/// Actors, with a lane each.
const LANES: [&str; 4] = ["between", "north", "south", "third"];
/// Words that titles are made of.
const WORDS: [&str; 12] = [
    "treaty", "border", "envoy", "fleet", "letter", "quarrel", "visit", "trade", "harvest", "crown", "bridge",
    "silence",
];

/// The outline of a story of so many events over a thousand years: six in ten crowd about forty moments, one in five
/// lasts, one in ten is known to the year, one in ten led to a later one.
///
/// # Errors
/// Returns an error if what was generated is no outline: a fault of this function.
pub fn outline(events: usize) -> Result<Outline, serde_json::Error> {
    let mut rng = Rng::with_seed(SEED);
    let first = f64::from(Day::new_year(FIRST_YEAR).0);
    let days = f64::from(YEARS) * YEAR - 800.0;
    let crowds: Vec<f64> = (0..CROWDS).map(|_| rng.f64() * days).collect();
    let starts: Vec<f64> = (0..events)
        .map(|_| {
            if rng.f64() < 0.4 {
                return rng.f64() * days;
            }
            // The mean of a few throws lies close about the middle.
            let spread = (0..4).map(|_| rng.f64() - 0.5).sum::<f64>() * 900.0;
            (crowds[rng.usize(..CROWDS)] + spread).clamp(0.0, days)
        })
        .collect();
    let drawn = |start: f64| Moment::drawn(Day((first + start) as i32), &mut rng);
    let mut whens: Vec<Moment> = starts.into_iter().map(drawn).collect();
    whens.sort_by(|one, other| one.pointed_at().total_cmp(&other.pointed_at()));
    let entries: Vec<Value> =
        whens.into_iter().enumerate().map(|(index, when)| event(index, when, events, &mut rng)).collect();
    let phases: Vec<Value> = (0..YEARS / PHASE)
        .map(|index| {
            let (start, end) = (FIRST_YEAR + index * PHASE, FIRST_YEAR + (index + 1) * PHASE);
            let span = Moment::Span(Day::new_year(start), Day(Day::new_year(end).0 - 1));
            json!({ "id": format!("phase-{index}"), "name": format!("Phase {index}"), "when": span.json(),
                "level": rng.i32(0..7) - 3 })
        })
        .collect();
    let points: Vec<Value> = (FIRST_YEAR..FIRST_YEAR + YEARS)
        .map(|year| json!([Day::new_year(year), Day(Day::new_year(year + 1).0 - 1), rng.f64()]))
        .collect();
    let named = |id: &str| json!({ "id": id, "name": id });
    let lane = |id: &str| json!({ "id": id, "name": id, "party": PARTIES.iter().position(|party| *party == id) });
    serde_json::from_value(json!({
        "version": "1",
        "language": "en",
        "title": "A thousand years",
        "parties": PARTIES.map(named),
        "lanes": LANES.map(lane),
        "levels": (-3..=3).map(|level| json!({ "level": level, "name": format!("Level {level}") })).collect::<Vec<_>>(),
        "phases": phases,
        "events": entries,
        "series": [{ "id": "votes", "name": "Votes", "unit": "share", "format": "percent", "mark": "line",
            "domain": [0.0, 1.0], "lines": [{ "name": "All", "points": points }] }],
        "featured": [0, 0],
    }))
}

/// Time at which something happened.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// On a day.
    Day(Day),
    /// From one day to another.
    Span(Day, Day),
    /// In a year, nobody knows when.
    Year(i32),
}

impl Moment {
    /// One that starts on a day, or in its year.
    fn drawn(day: Day, rng: &mut Rng) -> Self {
        match rng.u8(0..10) {
            0 | 1 => Self::Span(day, Day(day.0 + rng.i32(10..700))),
            2 => Self::Year(day.civil().year),
            _ => Self::Day(day),
        }
    }

    /// The first and the last day that it can touch.
    fn extent(self) -> (Day, Day) {
        match self {
            Self::Day(day) => (day, day),
            Self::Span(first, last) => (first, last),
            Self::Year(year) => (Day::new_year(year), Day(Day::new_year(year + 1).0 - 1)),
        }
    }

    /// The moment at which it is pointed at, in days: the middle of its possible start.
    fn pointed_at(self) -> f64 {
        match self {
            Self::Day(day) | Self::Span(day, _) => f64::from(day.0) + 0.5,
            Self::Year(_) => {
                let whole = self.whole();
                f64::midpoint(whole.start, whole.end)
            }
        }
    }

    fn whole(self) -> DayRange {
        let (first, last) = self.extent();
        DayRange::of_days(first, last)
    }

    /// As an outline holds it.
    fn json(self) -> Value {
        let (first, last) = self.extent();
        let mut when = json!({ "words": self.words(), "first": first, "last": last, "moment": self.pointed_at() });
        match self {
            Self::Day(_) => {}
            Self::Span(..) => when["span"] = json!(self.whole()),
            Self::Year(_) => when["doubt"] = json!([self.whole()]),
        }
        when
    }

    fn words(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Span(first, last) => format!("{first} to {last}"),
            Self::Year(year) => year.to_string(),
        }
    }
}

fn event(index: usize, when: Moment, events: usize, rng: &mut Rng) -> Value {
    let title: Vec<&str> = (0..rng.usize(3..7)).map(|_| WORDS[rng.usize(..WORDS.len())]).collect();
    let title = title.join(" ");
    let later = index + 1 + events / 50;
    let threads: Vec<Value> = if rng.u8(0..10) == 0 && later < events {
        vec![json!({ "kind": "echoed", "event": later })]
    } else {
        Vec::new()
    };
    let kind = ["told", "told", "told", "record", "claimed"][rng.usize(..5)];
    let phase = (Day(when.pointed_at().floor() as i32).civil().year - FIRST_YEAR) / PHASE;
    json!({
        "id": format!("event-{index}"),
        "when": when.json(),
        "kind": kind,
        "title": title,
        "sentence": format!("A {title}."),
        "lane": rng.usize(..LANES.len()),
        "phase": phase,
        // As of a story: twice its threads, and once a paragraph that tells of it.
        "importance": 2 * threads.len() + 1,
        "threads": threads,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::outline;

    #[test]
    fn a_story_is_the_same_each_time_and_as_long_as_asked_for() {
        let story = outline(300).unwrap();
        assert_eq!(story.events.len(), 300);
        assert_eq!(story, outline(300).unwrap());
    }

    #[test]
    fn events_are_in_order_and_within_their_phases() {
        let story = outline(1000).unwrap();
        assert!(story.events.is_sorted_by(|one, other| one.when.moment <= other.when.moment));
        for event in &story.events {
            let phase = &story.phases[event.phase.unwrap()];
            assert!(f64::from(phase.when.first.0) <= event.when.moment && event.when.first <= event.when.last);
            assert!(event.when.moment < f64::from(phase.when.last.0) + 1.0, "{event:?}");
            assert!(event.threads.iter().all(|thread| thread.event < story.events.len()));
        }
    }
}
