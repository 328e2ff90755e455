//! Stories of any size, for what must not depend on it.

use entente_core::date::{Civil, Day};
use entente_core::story::{Outline, StoryError};
use fastrand::Rng;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Years that a story spans: 1000 to 1999.
const FIRST_YEAR: i32 = 1000;
const YEARS: i32 = 1000;
/// Days of a year.
const YEAR: f64 = 365.2425;
/// Times at which events crowd.
const CROWDS: usize = 40;
/// How long a phase lasts, in years.
const PHASE: i32 = 25;
/// The seed: each run draws the same story.
const SEED: u64 = 1949;
/// Who acts.
const LANES: [&str; 4] = ["between", "north", "south", "third"];
/// What titles are made of.
const WORDS: [&str; 12] = [
    "treaty", "border", "envoy", "fleet", "letter", "quarrel", "visit", "trade", "harvest", "crown", "bridge",
    "silence",
];

/// A story of so many events over a thousand years: six in ten crowd about forty moments, one in five lasts, one in ten is
/// known to the year, one in ten led to a later one.
///
/// # Errors
/// Where what was generated is no story: a fault of this function.
pub fn outline(events: usize) -> Result<Outline, StoryError> {
    let mut rng = Rng::with_seed(SEED);
    let first = f64::from(Day::new_year(FIRST_YEAR).0);
    let days = f64::from(YEARS) * YEAR - 800.0;
    let crowds: Vec<f64> = (0..CROWDS).map(|_| rng.f64() * days).collect();
    let mut starts: Vec<f64> = (0..events)
        .map(|_| {
            if rng.f64() < 0.4 {
                return rng.f64() * days;
            }
            // The mean of a few throws lies close about the middle.
            let spread = (0..4).map(|_| rng.f64() - 0.5).sum::<f64>() * 900.0;
            (crowds[rng.usize(..CROWDS)] + spread).clamp(0.0, days)
        })
        .collect();
    starts.sort_by(f64::total_cmp);
    let entries: Vec<Value> =
        starts.into_iter().enumerate().map(|(index, start)| event(index, first + start, events, &mut rng)).collect();
    let phases: Vec<Value> = (0..YEARS / PHASE)
        .map(|index| {
            let start = FIRST_YEAR + index * PHASE;
            let level = (rng.i32(0..7) - 3).clamp(-3, 3);
            json!({ "id": format!("phase-{index}"), "name": { "en": format!("Phase {index}") }, "level": level,
                "span": format!("{start:04}-01-01/{:04}-12-31", start + PHASE - 1) })
        })
        .collect();
    let points: Vec<Value> =
        (0..YEARS).map(|year| json!({ "date": format!("{:04}", FIRST_YEAR + year), "value": rng.f64() })).collect();
    let named = |id: &str| json!({ "id": id, "name": { "en": id } });
    let story = json!({
        "format": 1,
        "parties": [named("north"), named("south")],
        "lanes": LANES.map(named),
        "phases": phases,
        "events": entries,
        "series": [{ "id": "votes", "name": { "en": "Votes" }, "unit": { "en": "share" }, "format": "percent", "mark": "line",
            "domain": [0.0, 1.0], "lines": [{ "id": "all", "name": { "en": "All" }, "points": points }] }],
        "featured": { "series": "votes", "line": "all" },
    });
    Outline::parse(&story.to_string())
}

fn event(index: usize, start: f64, events: usize, rng: &mut Rng) -> Value {
    let day = Day(start as i32);
    let lane = LANES[rng.usize(..LANES.len())];
    let date = match rng.u8(0..10) {
        0 | 1 => format!("{}/{}", iso(day), iso(Day(day.0 + rng.i32(10..700)))),
        2 => format!("{:04}", day.civil().year),
        _ => iso(day),
    };
    let title: Vec<&str> = (0..rng.usize(3..7)).map(|_| WORDS[rng.usize(..WORDS.len())]).collect();
    // To one whose own moment is surely later: a year is pointed at in its middle.
    let later = index + 1 + events / 50;
    let threads: Vec<Value> = if rng.u8(0..10) == 0 && later + events / 50 < events {
        vec![json!({ "kind": "echoed", "event": format!("event-{later}") })]
    } else {
        Vec::new()
    };
    let mut event = BTreeMap::from([
        ("id", json!(format!("event-{index}"))),
        ("date", json!(date)),
        ("title", json!({ "en": title.join(" ") })),
        ("lane", json!(lane)),
        ("paragraphs", json!(["P1"])),
    ]);
    event.insert("threads", json!(threads));
    json!(event)
}

fn iso(day: Day) -> String {
    let Civil { year, month, day } = day.civil();
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::outline;

    #[test]
    fn a_story_is_the_same_each_time_and_as_long_as_asked_for() {
        let (one, other) = (outline(300).unwrap(), outline(300).unwrap());
        assert_eq!(one.events.len(), 300);
        assert_eq!(one.to_bytes(), other.to_bytes());
    }
}
