//! What holds for the figure whatever part of a story it shows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente::chart::{SizeClass, Viewport, arcs, layout};
use entente::story::Outline;
use proptest::prelude::*;
use serde_json::Value;

const STORIES: [&str; 2] = [include_str!("../public/story.json"), include_str!("valid/small.json")];

fn outline(text: &str) -> Outline {
    Outline::parse(text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_event_has_one_mark_inside_the_whole_figure() {
    for text in STORIES {
        let outline = outline(text);
        let layout = layout(&outline, Viewport::whole(outline.extent()), "en");
        for (index, event) in outline.events.iter().enumerate() {
            let marks: Vec<_> =
                layout.lanes.iter().flat_map(|lane| &lane.marks).filter(|mark| mark.event == index).collect();
            assert_eq!(marks.len(), 1, "{}", event.id);
            assert!((0.0..=100.0).contains(&marks[0].x), "{}: {}", event.id, marks[0].x);
        }
    }
}

#[test]
fn what_is_laid_out_twice_is_the_same() {
    let outline = outline(STORIES[0]);
    let viewport = Viewport::whole(outline.extent());
    assert_eq!(layout(&outline, viewport, "en"), layout(&outline, viewport, "en"));
}

/// The small story with its events and phases changed.
fn odd(change: impl FnOnce(&mut Value)) -> Outline {
    let mut story: Value = serde_json::from_str(STORIES[1]).unwrap();
    change(&mut story);
    outline(&story.to_string())
}

/// Stories that an author may have before there is much to tell, or when there is too much.
fn odd_stories() -> Vec<(&'static str, Outline)> {
    let dates = |story: &mut Value, dates: [&str; 3], spans: &[&str]| {
        for (event, date) in story["events"].as_array_mut().unwrap().iter_mut().zip(dates) {
            event["date"] = date.into();
        }
        let phases = story["phases"].as_array_mut().unwrap();
        phases.truncate(spans.len());
        for (phase, span) in phases.iter_mut().zip(spans) {
            phase["span"] = (*span).into();
        }
    };
    vec![
        ("one event, so most lanes are empty", odd(|story| story["events"].as_array_mut().unwrap().truncate(1))),
        (
            "all on one day of a longer story",
            odd(|story| dates(story, ["1960-05-01"; 3], &["1950-01-01/1959-12-31", "1960-01-01/1970-12-31"])),
        ),
        ("a single day", odd(|story| dates(story, ["1960-05-01"; 3], &["1960-05-01/1960-05-01"]))),
        (
            "ten thousand years",
            odd(|story| dates(story, ["-7999", "0001", "2000"], &["-7999-01-01/0000-12-31", "0001-01-01/2000-12-31"])),
        ),
    ]
}

#[test]
fn odd_stories_are_drawn_sensibly_whole_and_as_close_as_it_gets() {
    for (name, outline) in odd_stories() {
        let whole = Viewport::whole(outline.extent());
        let drawn = layout(&outline, whole, "en");
        let marks: Vec<_> = drawn.lanes.iter().flat_map(|lane| &lane.marks).collect();
        assert_eq!(marks.len(), outline.events.len(), "{name}");
        assert!(marks.iter().all(|mark| (0.0..=100.0).contains(&mark.x)), "{name}: {marks:?}");
        assert!(!drawn.ticks.is_empty() && !drawn.bands.is_empty(), "{name}: {:?}", drawn.ticks);
        assert!(drawn.height.is_finite() && drawn.height < 1200.0, "{name}: {}", drawn.height);

        let close = whole.zoom_at(50.0, 1e9, whole);
        let drawn_close = layout(&outline, close, "en");
        assert!(close.days() >= whole.days().min(4.0) - 1e-6, "{name}: {close:?}");
        assert_eq!(drawn_close.height.to_bits(), drawn.height.to_bits(), "{name}: nothing moves down");
        assert!(!drawn_close.ticks.is_empty(), "{name}");
    }
}

proptest! {
    #[test]
    fn arcs_join_every_thread_and_their_labels_keep_apart(
        event in 0..47_usize, start in -8000.0..18000.0_f64, days in 40.0..26000.0_f64,
    ) {
        let outline = outline(STORIES[0]);
        let layout = layout(&outline, Viewport { start, end: start + days }, "en");
        for class in SizeClass::ALL {
            let arcs = arcs(&outline, &layout, event, class, |_, _| "brought about");
            prop_assert_eq!(arcs.len(), outline.threads_of(event).len());
            let labels: Vec<(f64, f64)> = arcs.iter().filter_map(|arc| arc.label).collect();
            for (index, (x, y)) in labels.iter().enumerate() {
                prop_assert!((0.0..=100.0).contains(x));
                for (other, line) in &labels[index + 1..] {
                    prop_assert!((x - other).abs() / 100.0 * class.width() >= 70.0 || (y - line).abs() >= 12.9);
                }
            }
        }
    }

    #[test]
    fn in_any_stretch_of_time_order_stays_and_marks_of_a_row_keep_apart(
        start in -8000.0..18000.0_f64, days in 40.0..26000.0_f64,
    ) {
        let outline = outline(STORIES[0]);
        let layout = layout(&outline, Viewport { start, end: start + days }, "en");
        for lane in &layout.lanes {
            for (one, other) in lane.marks.iter().flat_map(|one| lane.marks.iter().map(move |other| (one, other))) {
                let (first, second) = (&outline.events[one.event].date, &outline.events[other.event].date);
                prop_assert!(first.order() >= second.order() || one.x <= other.x);
                for class in SizeClass::ALL {
                    let together = one.event < other.event && one.rows.get(class) == other.rows.get(class);
                    let distance = (one.x - other.x).abs() / 100.0 * class.width();
                    prop_assert!(!together || distance >= 9.0, "{class:?}: {distance} px apart");
                }
            }
        }
        for pair in layout.bands.windows(2) {
            prop_assert!((pair[0].to - pair[1].from).abs() < 1e-6, "bands meet");
        }
    }
}
