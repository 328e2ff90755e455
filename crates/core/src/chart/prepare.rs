//! A story made ready for drawing: what is worked out once and holds for every frame.

use super::{Axis, Timeline};
use crate::order::order;
use crate::story::Outline;

/// The most events that may be named on the curve at any zoom.
const PROMINENT: usize = 32;
/// The events that are weighed for it, the most told and tied first.
const WEIGHED: usize = 160;
/// Weight that opening a phase adds to an event's.
const TURN: f64 = 5.0;
/// Weight that standing alone adds, at most.
const ALONE: f64 = 6.0;
/// The distance from which on an event stands alone, in places.
const FAR: f64 = 0.15;

impl Timeline {
    /// Works out where events stand and which are prominent.
    #[must_use]
    pub fn new(outline: &Outline) -> Self {
        let mut timeline = Self::of_moments(outline);
        timeline.prominent = prominent(outline, &timeline);
        timeline
    }
}

/// The events that may be named on the curve: those with the most threads and paragraphs, and the first of those that
/// open a phase, each the sooner the farther it stands from those chosen before.
fn prominent(outline: &Outline, timeline: &Timeline) -> Vec<usize> {
    let axis = Axis::new(timeline, 0.0);
    let opens = |first: f64| {
        let at = timeline.moments.partition_point(|moment| *moment < first);
        timeline.moments.get(at).filter(|moment| **moment < first + 1.0).map(|_| at)
    };
    let turns = outline.phases.iter().filter_map(|phase| opens(f64::from(phase.when.first.0)));
    let turns: Vec<usize> = turns.collect();
    let weight = |event: usize| {
        let threads = timeline.threads_of(event).count();
        let entry = outline.events.get(event);
        let told = entry
            .map_or(0, |entry| entry.importance as usize - (2 * entry.threads.len()).min(entry.importance as usize));
        (2 * threads + told) as f64 + if turns.contains(&event) { TURN } else { 0.0 }
    };
    let weights: Vec<f64> = (0..outline.events.len()).map(weight).collect();
    let place = |event: usize| timeline.moments.get(event).map_or(0.0, |moment| axis.place(*moment));
    let mut left: Vec<(usize, f64, f64)> = order(weights.iter().map(|weight| -weight))
        .into_iter()
        .take(WEIGHED)
        .filter_map(|event| Some((event, *weights.get(event)?, f64::MAX)))
        .collect();
    let mut chosen = Vec::new();
    while chosen.len() < PROMINENT {
        let worth = |(_, weight, distance): &(usize, f64, f64)| weight + ALONE * (distance / FAR).min(1.0);
        let best = (0..left.len()).fold(None, |best: Option<usize>, at| {
            let is_better = best.is_none_or(|best| worth(&left[at]) > worth(&left[best]));
            if is_better { Some(at) } else { best }
        });
        let Some(best) = best else { break };
        let (event, ..) = left.remove(best);
        for (other, _, distance) in &mut left {
            *distance = distance.min((place(*other) - place(event)).abs());
        }
        chosen.push(event);
    }
    chosen
}
