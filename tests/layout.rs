//! What holds for the figure whatever part of a story it shows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente::chart::{SizeClass, Viewport, arcs, layout};
use entente::story::Outline;
use proptest::prelude::*;

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
