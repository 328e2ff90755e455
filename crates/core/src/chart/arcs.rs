//! Threads as arcs: from the selected event to what it led to and what led to it.

use super::event_labels::{Side, short_title, title_width};
use super::lanes::REACH;
use super::path::Path;
use super::{Extent, Layout, Timeline};
use crate::story::{Outline, ThreadKind};

/// Least height of an arc above its higher end, in CSS pixels, where the lanes leave room for it.
const LEAST_LIFT: f64 = 16.0;
/// Greatest height of an arc above its higher end, in CSS pixels.
const MOST_LIFT: f64 = 64.0;
/// Average width of a character of a label, in CSS pixels, on the safe side.
const CHARACTER: f64 = 6.2;
/// Height of a label, in CSS pixels.
const LINE: f64 = 13.0;
/// From the lanes' upper edge to the highest arc: the room of a label, so that none reaches the event in hand.
const TOP: f64 = 16.0;
/// Where on an arc a label may stand, best first: in its middle, or nearer to the other event.
const ALONG: [f64; 5] = [0.5, 0.62, 0.38, 0.74, 0.86];

/// A thread of the selected event, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Arc {
    /// What ties the two events.
    pub kind: ThreadKind,
    /// Whether the selected event is the thread's subject.
    pub outgoing: bool,
    /// The event at the other end.
    pub other: usize,
    /// Its line as SVG path data, in a box 1000 wide and as high as the figure.
    pub path: String,
    /// Where its label's middle stands, in percent and CSS pixels; `None` where it gives way to another one.
    pub label: Option<(f64, f64)>,
}

/// The arcs of an event in a figure. An end beyond the stretch shown lies on the figure's edge.
///
/// `words` are what a label says of a thread. A label that would cover a mark, a title, a lane's name or another
/// label stands elsewhere on its arc or gives way, the farther event's first: the page names every thread.
#[must_use]
pub fn arcs(
    outline: &Outline,
    timeline: &Timeline,
    layout: &Layout,
    (event, language): (usize, &str),
    words: fn(ThreadKind, bool) -> &'static str,
) -> Vec<Arc> {
    let class = layout.class;
    let place = |event: usize| layout.place(timeline, event);
    let Some(from) = place(event) else { return Vec::new() };
    let mut ends: Vec<_> = timeline.threads_of(event).collect();
    crate::order::put_in_order(&mut ends, |end| place(end.other).map_or(f64::MAX, |to| (to.0 - from.0).abs()));
    let pixels = |x: f64| x / 100.0 * class.width();
    let mut taken = standing(outline, layout, language);
    let lanes_top = layout.lanes.first().map_or(0.0, |lane| lane.top);
    let top = lanes_top + TOP;
    ends.into_iter()
        .filter_map(|end| {
            let to = place(end.other)?;
            let lift = (pixels(to.0 - from.0).abs() * 0.25).clamp(LEAST_LIFT, MOST_LIFT);
            let highest = from.1.min(to.1);
            // The middle of the curve lies half way from its ends to its control point.
            let lowest_control = 2.0 * top - f64::midpoint(from.1, to.1);
            let control = ((from.0 + to.0) / 2.0, (highest - 2.0 * lift).max(lowest_control.min(highest)));
            let wide = |(x, y): (f64, f64)| (x * 10.0, y);
            let mut path = Path::default();
            path.add('M', &[wide(from)]);
            path.add('Q', &[wide(control), wide(to)]);
            let path = path.into_string();
            let half = words(end.kind, end.outgoing).chars().count() as f64 * CHARACTER / 2.0;
            let edge = half / class.width() * 100.0;
            let label = ALONG.into_iter().find_map(|t| {
                let at = |a: f64, control: f64, b: f64| {
                    (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * control + t * t * b
                };
                // Inside the figure, as far as it is wide enough.
                let x = at(from.0, control.0, to.0).min(100.0 - edge).max(edge);
                let y = at(from.1, control.1, to.1) - 4.0;
                let extent = Extent { from: pixels(x) - half, to: pixels(x) + half };
                let free = y >= lanes_top + LABEL_TOP
                    && taken.iter().all(|(other, line)| !other.overlaps(extent) || (line - y).abs() >= LINE);
                if free {
                    taken.push((extent, y));
                }
                free.then_some((x, y))
            });
            Some(Arc { kind: end.kind, outgoing: end.outgoing, other: end.other, path, label })
        })
        .collect()
}

/// The highest that a label may stand in the first lane, beneath the event in hand, in CSS pixels from the lane's edge.
const LABEL_TOP: f64 = 9.0;

/// What stands in the lanes already: from where to where, and its base line, in CSS pixels.
fn standing(outline: &Outline, layout: &Layout, language: &str) -> Vec<(Extent, f64)> {
    let pixels = |x: f64| x / 100.0 * layout.class.width();
    let mut standing = Vec::new();
    for lane in &layout.lanes {
        if let Some(entry) = outline.lanes.get(lane.lane) {
            let width = entry.name.get(language).chars().count() as f64 * CHARACTER;
            standing.push((Extent { from: 0.0, to: width }, lane.top + LINE - 2.0));
        }
        for mark in &lane.marks {
            let (x, (from, to)) = (pixels(mark.x), mark.reach());
            let (mut left, mut right) = (pixels(from).min(x - REACH), pixels(to).max(x + REACH));
            if let Some(entry) = outline.events.get(mark.event) {
                let title = title_width(short_title(entry.title.get(language)).chars().count());
                match mark.label {
                    Some(Side::After) => right = right.max(pixels(to) + title),
                    Some(Side::Before) => left = left.min(pixels(from) - title),
                    None => {}
                }
            }
            standing.push((Extent { from: left, to: right }, lane.row(mark.row) + 4.0));
        }
        let clusters = lane.clusters.iter().map(|cluster| pixels(cluster.x));
        standing.extend(clusters.map(|x| (Extent { from: x - LINE, to: x + LINE }, lane.base + 4.0)));
    }
    standing
}
