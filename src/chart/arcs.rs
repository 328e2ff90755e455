//! Threads as arcs: from the selected event to what it led to and what led to it.

use super::lanes::REACH;
use super::path::Path;
use super::{Extent, Layout, Timeline};
use crate::story::ThreadKind;

/// Least height of an arc above its higher end, in CSS pixels.
const LEAST_LIFT: f64 = 16.0;
/// Greatest height of an arc above its higher end, in CSS pixels.
const MOST_LIFT: f64 = 64.0;
/// Average width of a character of a label, in CSS pixels, on the safe side.
const CHARACTER: f64 = 6.2;
/// Height of a label, in CSS pixels.
const LINE: f64 = 13.0;

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
/// `words` are what a label says of a thread. A label that would cover a mark or another
/// label gives way, the farther event's first: the page names every thread.
#[must_use]
pub fn arcs(
    timeline: &Timeline,
    layout: &Layout,
    event: usize,
    words: fn(ThreadKind, bool) -> &'static str,
) -> Vec<Arc> {
    let class = layout.class;
    let place = |event: usize| layout.place(timeline, event);
    let Some(from) = place(event) else { return Vec::new() };
    let mut ends: Vec<_> = timeline.threads_of(event).collect();
    crate::order::put_in_order(&mut ends, |end| place(end.other).map_or(f64::MAX, |to| (to.0 - from.0).abs()));
    let marks: Vec<(f64, f64)> =
        layout.lanes.iter().flat_map(|lane| lane.marks.iter().map(|mark| (mark.x, lane.row(mark.row)))).collect();
    let mut taken: Vec<(Extent, f64)> = Vec::new();
    ends.into_iter()
        .filter_map(|end| {
            let to = place(end.other)?;
            let pixels = |x: f64| x / 100.0 * class.width();
            let lift = (pixels(to.0 - from.0).abs() * 0.25).clamp(LEAST_LIFT, MOST_LIFT);
            let control = ((from.0 + to.0) / 2.0, from.1.min(to.1) - 2.0 * lift);
            let wide = |(x, y): (f64, f64)| (x * 10.0, y);
            let mut path = Path::default();
            path.add('M', &[wide(from)]);
            path.add('Q', &[wide(control), wide(to)]);
            let path = path.into_string();
            let middle = |a: f64, control: f64, b: f64| a / 4.0 + control / 2.0 + b / 4.0;
            let half = words(end.kind, end.outgoing).chars().count() as f64 * CHARACTER / 2.0;
            let edge = half / class.width() * 100.0;
            // Inside the figure, as far as it is wide enough.
            let x = middle(from.0, control.0, to.0).min(100.0 - edge).max(edge);
            let y = middle(from.1, control.1, to.1) - 4.0;
            let extent = Extent { from: pixels(x) - half, to: pixels(x) + half };
            let free = taken.iter().all(|(other, line)| !other.overlaps(extent) || (line - y).abs() >= LINE)
                && marks.iter().all(|(x, dot)| {
                    let dot_x = Extent { from: pixels(*x) - REACH, to: pixels(*x) + REACH };
                    !dot_x.overlaps(extent) || (dot - (y - 4.0)).abs() >= REACH + LINE / 2.0
                });
            if free {
                taken.push((extent, y));
            }
            Some(Arc { kind: end.kind, outgoing: end.outgoing, other: end.other, path, label: free.then_some((x, y)) })
        })
        .collect()
}
