//! What holds for the figure whatever part of a story it shows, on whichever scale.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente_core::chart::{Axis, Frame, Layout, Side, SizeClass, Timeline, Viewport, arcs, layout, short_title};
use entente_core::story::Outline;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::sync::LazyLock;

const STORIES: [&str; 2] =
    [include_str!("../../../public/story.json"), include_str!("../../../tests/valid/small.json")];

/// A story and its moments.
struct Told {
    outline: Outline,
    timeline: Timeline,
}

impl fmt::Debug for Told {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let events = self.outline.events.iter().map(|event| (event.lane.as_str(), event.date.edtf()));
        formatter.debug_list().entries(events).finish()
    }
}

impl Told {
    fn new(text: &str) -> Self {
        let outline = Outline::parse(text).unwrap_or_else(|error| panic!("{error}"));
        let timeline = Timeline::new(&outline);
        Self { outline, timeline }
    }

    fn draw(&self, viewport: Viewport, equal: f64, class: SizeClass) -> Layout {
        let frame = Frame { viewport, equal, class, series: self.outline.featured_series() };
        layout(&self.outline, &self.timeline, &frame, "en")
    }

    fn whole(&self, class: SizeClass) -> Layout {
        self.draw(self.timeline.whole, 0.0, class)
    }

    /// A stretch of the story as long as a share of it, at a share of the rest.
    fn stretch(&self, length: f64, place: f64, equal: f64) -> Viewport {
        let whole = self.timeline.whole;
        let days = whole.length() * length;
        let start = whole.start + (whole.length() - days) * place;
        Axis::new(&self.timeline, equal).fitted(Viewport { start, end: start + days })
    }
}

static CHINA_AND_RUSSIA: LazyLock<Told> = LazyLock::new(|| Told::new(STORIES[0]));

/// How often each event stands in a layout, alone or in a cluster.
fn counted(told: &Told, layout: &Layout) -> BTreeMap<usize, usize> {
    let mut counted = BTreeMap::new();
    for lane in &layout.lanes {
        let together =
            lane.clusters.iter().flat_map(|cluster| &told.timeline.lanes[cluster.lane].events[cluster.range.clone()]);
        for event in lane.marks.iter().map(|mark| mark.event).chain(together.copied()) {
            *counted.entry(event).or_default() += 1;
        }
    }
    counted
}

#[test]
fn what_is_laid_out_twice_is_the_same() {
    for class in SizeClass::ALL {
        assert_eq!(CHINA_AND_RUSSIA.whole(class), CHINA_AND_RUSSIA.whole(class));
    }
}

/// The small story with its events and phases changed.
fn odd(change: impl FnOnce(&mut Value)) -> Told {
    let mut story: Value = serde_json::from_str(STORIES[1]).unwrap();
    change(&mut story);
    Told::new(&story.to_string())
}

/// Stories that an author may have before there is much to tell, or when there is too much.
fn odd_stories() -> Vec<(&'static str, Told)> {
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
    for (name, told) in odd_stories() {
        for (class, equal) in SizeClass::ALL.into_iter().flat_map(|class| [(class, 0.0), (class, 1.0)]) {
            let whole = told.timeline.whole;
            let drawn = told.draw(whole, equal, class);
            let counted = counted(&told, &drawn);
            assert_eq!(counted.len(), told.outline.events.len(), "{name}: {counted:?}");
            assert!(counted.values().all(|times| *times == 1), "{name}: {counted:?}");
            assert!(!drawn.ticks.is_empty() && !drawn.bands.is_empty(), "{name}: {:?}", drawn.ticks);
            assert!(drawn.height.is_finite() && drawn.height < 1200.0, "{name}: {}", drawn.height);

            let close = Axis::new(&told.timeline, equal).zoom_at(whole, 50.0, 1e9);
            let drawn_close = told.draw(close, equal, class);
            assert_eq!(drawn_close.height.to_bits(), drawn.height.to_bits(), "{name}: nothing moves down");
            assert!(equal > 0.0 || !drawn_close.ticks.is_empty(), "{name}");
        }
    }
}

/// A layout as text: a character for every so many pixels across, a line for every row of marks.
fn picture(told: &Told, layout: &Layout) -> String {
    const CHARACTER: f64 = 6.3;
    let columns = (layout.class.width() / CHARACTER) as usize;
    let column = |x: f64| ((x / 100.0 * columns as f64).round().max(0.0) as usize).min(columns - 1);
    let mut lines: Vec<(i64, Vec<char>)> = Vec::new();
    let mut write = |y: f64, x: usize, text: &str| {
        let y = y.round() as i64;
        let at = lines.iter().position(|(line, _)| *line == y).unwrap_or_else(|| {
            lines.push((y, vec![' '; columns]));
            lines.len() - 1
        });
        for (offset, character) in text.chars().enumerate() {
            if let Some(place) = lines[at].1.get_mut(x + offset) {
                *place = character;
            }
        }
    };
    let end = |x: usize, text: &str| x.saturating_sub(text.chars().count());
    for label in &layout.labels {
        let name = told.outline.phases[label.phase].name.get("en");
        let x = column(label.x);
        let x = if label.anchor == entente_core::chart::Anchor::Start { x } else { end(x, name) };
        write(Layout::name_base(label.row), x, name);
    }
    for tick in &layout.ticks {
        let name = tick.day.civil().year.to_string();
        write(layout.axis, column(tick.x).saturating_sub(name.len() / 2).min(columns - name.len()), &name);
    }
    for lane in &layout.lanes {
        write(lane.top, 0, told.outline.lanes[lane.lane].name.get("en"));
        for mark in &lane.marks {
            let (y, x) = (lane.row(mark.row), column(mark.x));
            if let Some((from, to)) = mark.span {
                write(y, column(from), &"─".repeat(column(to).saturating_sub(column(from)).max(1)));
            }
            write(y, x, "●");
            let title = short_title(told.outline.events[mark.event].title.get("en"));
            let (from, to) = mark.reach();
            match mark.label {
                Some(Side::After) => write(y, column(to) + 2, &title),
                Some(Side::Before) => write(y, end(column(from).saturating_sub(1), &title), &title),
                None => {}
            }
        }
        for cluster in &lane.clusters {
            let count = format!("({})", cluster.range.len());
            write(lane.base, column(cluster.x).saturating_sub(1), &count);
        }
    }
    lines.sort();
    let mut picture = String::new();
    for (y, line) in lines {
        let line: String = line.into_iter().collect();
        let _ = writeln!(picture, "{y:4} {}", line.trim_end());
    }
    picture
}

#[test]
fn the_shipped_story_looks_as_it_did() {
    for (width, class) in [(360, SizeClass::Compact), (768, SizeClass::Medium), (1440, SizeClass::Wide)] {
        assert_eq!(SizeClass::of(f64::from(width) - 32.0), class, "a window of {width} pixels");
        let told = &*CHINA_AND_RUSSIA;
        insta::assert_snapshot!(format!("{width}-whole"), picture(told, &told.whole(class)));
        insta::assert_snapshot!(format!("{width}-equal"), picture(told, &told.draw(told.timeline.whole, 1.0, class)));
        let sixties = Viewport { start: -5479.0, end: -365.0 };
        insta::assert_snapshot!(format!("{width}-1955-1968"), picture(told, &told.draw(sixties, 0.0, class)));
    }
}

fn any_class() -> impl Strategy<Value = SizeClass> {
    prop::sample::select(SizeClass::ALL.to_vec())
}

fn any_scale() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), 0.0..1.0_f64]
}

/// A story of its own: events anywhere in some years, crowded here and there.
fn crowded() -> impl Strategy<Value = Told> {
    let event = (0..4_usize, prop_oneof![0..20_000_i32, 9_000..9_060_i32], 0..3_u8, 1..3000_i32);
    prop::collection::vec(event, 1..120).prop_map(|events| {
        let mut story: Value = serde_json::from_str(STORIES[0]).unwrap();
        let lanes: Vec<Value> = story["lanes"].as_array().unwrap().iter().map(|lane| lane["id"].clone()).collect();
        let day = |day: i32| {
            let civil = entente_core::date::Day(day - 7000).civil();
            format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
        };
        let template = story["events"][0].clone();
        let events: Vec<Value> = events
            .into_iter()
            .enumerate()
            .map(|(index, (lane, start, kind, days))| {
                let mut event = template.clone();
                event["id"] = format!("event-{index}").into();
                event["lane"] = lanes[lane].clone();
                event["threads"] = Value::Array(Vec::new());
                event["date"] = match kind {
                    0 => day(start).into(),
                    1 => format!("{}/{}", day(start), day(start + days)).into(),
                    _ => day(start)[..4].to_owned().into(),
                };
                event
            })
            .collect();
        story["events"] = events.into();
        Told::new(&story.to_string())
    })
}

/// Where the words beside a mark stand, in CSS pixels.
fn label_extent(told: &Told, layout: &Layout, mark: &entente_core::chart::EventMark) -> Option<(f64, f64)> {
    let pixels = |x: f64| x / 100.0 * layout.class.width();
    let width = short_title(told.outline.events[mark.event].title.get("en")).chars().count() as f64 * 6.0;
    let (from, to) = mark.reach();
    match mark.label? {
        Side::After => Some((pixels(to) + 9.0, pixels(to) + 9.0 + width)),
        Side::Before => Some((pixels(from) - 9.0 - width, pixels(from) - 9.0)),
    }
}

/// Two names of phases that stand on one another, if there are any.
fn names_that_touch(told: &Told, layout: &Layout) -> Option<String> {
    let extent = |label: &entente_core::chart::PhaseLabel| {
        let width = (told.outline.phases[label.phase].name.get("en").chars().count() + 3) as f64 * 6.9;
        let x = label.x / 100.0 * layout.class.width();
        if label.anchor == entente_core::chart::Anchor::Start { (x, x + width) } else { (x - width, x) }
    };
    layout.labels.iter().enumerate().find_map(|(at, one)| {
        let mut others = layout.labels.iter().skip(at + 1).filter(|other| other.row == one.row);
        let other = others.find(|other| {
            let (a, b) = (extent(one), extent(other));
            a.1 > b.0 + 0.5 && b.1 > a.0 + 0.5
        })?;
        Some(format!("{one:?} {other:?}"))
    })
}

#[test]
fn a_name_that_stays_at_the_edge_runs_into_no_other() {
    let told = &*CHINA_AND_RUSSIA;
    for class in SizeClass::ALL {
        for (length, place) in [0.02, 0.05, 0.1, 0.3]
            .into_iter()
            .flat_map(|length| (0..=400).map(move |at| (length, f64::from(at) / 400.0)))
        {
            let layout = told.draw(told.stretch(length, place, 0.0), 0.0, class);
            assert_eq!(names_that_touch(told, &layout), None, "{class:?}, {length} of the story at {place}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_event_is_in_one_mark_or_cluster_and_none_lies_on_another(
        told in crowded(), class in any_class(), equal in any_scale(), length in 0.002..1.0_f64, place in 0.0..1.0_f64,
    ) {
        let viewport = told.stretch(length, place, equal);
        let layout = told.draw(viewport, equal, class);
        let counted = counted(&told, &layout);
        prop_assert!(counted.values().all(|times| *times == 1), "{:?}", counted);
        let scale = entente_core::chart::Scale::new(Axis::new(&told.timeline, equal), viewport);
        for (event, moment) in told.timeline.moments.iter().enumerate() {
            let inside = (0.0..=100.0).contains(&scale.x_from_day(*moment));
            prop_assert!(!inside || counted.contains_key(&event), "event {} at {}", event, scale.x_from_day(*moment));
        }
        let pixels = |x: f64| x / 100.0 * class.width();
        for lane in &layout.lanes {
            for (at, one) in lane.marks.iter().enumerate() {
                for other in &lane.marks[at + 1..] {
                    let apart = pixels((one.x - other.x).abs());
                    prop_assert!(one.row != other.row || apart >= 11.9, "{} and {}: {} px", one.event, other.event, apart);
                }
                for cluster in &lane.clusters {
                    let edge = cluster.x <= 0.0 || cluster.x >= 100.0;
                    prop_assert!(edge || one.row > 0 || pixels((one.x - cluster.x).abs()) >= 16.0, "{one:?} {cluster:?}");
                }
            }
            let labels: Vec<(usize, (f64, f64))> = lane.marks.iter().filter_map(|mark| Some((mark.row, label_extent(&told, &layout, mark)?))).collect();
            for (at, (row, one)) in labels.iter().enumerate() {
                for (other_row, other) in &labels[at + 1..] {
                    prop_assert!(row != other_row || one.1 <= other.0 || other.1 <= one.0, "{one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn what_a_zoom_level_shows_does_not_depend_on_where_the_window_stands(
        told in crowded(), class in any_class(), length in 0.01..0.6_f64, place in 0.0..1.0_f64, by in -0.3..0.3_f64,
    ) {
        let here = told.draw(told.stretch(length, place, 0.0), 0.0, class);
        let moved = told.stretch(length, (place + by * length).clamp(0.0, 1.0), 0.0);
        let there = told.draw(moved, 0.0, class);
        let pixels = |x: f64| x / 100.0 * class.width();
        // Titles near an edge may be cut by one window and not by the other.
        let far = |x: f64| (230.0..=class.width() - 230.0).contains(&pixels(x));
        for (one, other) in here.lanes.iter().zip(&there.lanes) {
            for mark in one.marks.iter().filter(|mark| (2.0..98.0).contains(&mark.x)) {
                let same = other.marks.iter().find(|same| same.event == mark.event);
                let gone = other.clusters.iter().any(|cluster| told.timeline.lanes[cluster.lane].events[cluster.range.clone()].contains(&mark.event));
                prop_assert!(!gone, "event {} is alone here and together there", mark.event);
                if let Some(same) = same {
                    prop_assert_eq!(same.row, mark.row);
                    let free = [mark.reach().0, mark.reach().1, same.reach().0, same.reach().1].into_iter().all(far);
                    prop_assert!(!free || same.label == mark.label, "{mark:?} {same:?}");
                }
            }
        }
        for label in here.labels.iter().filter(|label| label.x > 0.0 && far(label.x)) {
            if let Some(same) = there.labels.iter().find(|same| same.phase == label.phase) {
                prop_assert_eq!(same.row, label.row);
            }
        }
    }

    #[test]
    fn arcs_join_every_thread_and_their_labels_keep_apart(
        event in 0..47_usize, length in 0.01..1.0_f64, place in 0.0..1.0_f64, class in any_class(), equal in any_scale(),
    ) {
        let told = &*CHINA_AND_RUSSIA;
        let layout = told.draw(told.stretch(length, place, equal), equal, class);
        let arcs = arcs(&told.outline, &told.timeline, &layout, (event, "en"), |_, _| "brought about");
        prop_assert_eq!(arcs.len(), told.timeline.threads_of(event).count());
        let labels: Vec<(f64, f64)> = arcs.iter().filter_map(|arc| arc.label).collect();
        for (index, (x, y)) in labels.iter().enumerate() {
            prop_assert!((0.0..=100.0).contains(x));
            prop_assert!(*y >= layout.lanes[0].top + 9.0, "{y} reaches the event in hand");
            for (other, line) in &labels[index + 1..] {
                prop_assert!((x - other).abs() / 100.0 * class.width() >= 70.0 || (y - line).abs() >= 12.9);
            }
        }
    }

    #[test]
    fn bands_meet_and_names_of_phases_keep_apart(
        length in 0.01..1.0_f64, place in 0.0..1.0_f64, class in any_class(), equal in any_scale(),
    ) {
        let told = &*CHINA_AND_RUSSIA;
        let layout = told.draw(told.stretch(length, place, equal), equal, class);
        for pair in layout.bands.windows(2) {
            prop_assert!((pair[0].to - pair[1].from).abs() < 1e-6, "bands meet");
        }
        if let Some(pair) = names_that_touch(told, &layout) {
            return Err(TestCaseError::fail(pair));
        }
        let window = layout.brush.window;
        prop_assert!(window.0 >= -1e-6 && window.1 <= 100.0 + 1e-6 && window.0 < window.1);
    }
}
