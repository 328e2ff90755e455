//! The second pass: what a selected event changes of a layout, without moving a mark.

use super::annotations::{Annotation, StrandDots};
use super::marks::Title;
use super::path::Path;
use super::{Layout, Percent, Tier, Timeline};
use crate::story::{Outline, ThreadKind};

/// What stands out while an event is selected.
#[derive(Debug, Clone, PartialEq)]
pub struct Emphasis {
    /// The selected event.
    pub event: usize,
    /// Where its line stands; outside 0–100 % where the window does not hold it.
    pub x: Percent,
    /// Its mark in the lanes.
    pub y: Percent,
    /// Its dots on the strands; `None` where there are no strands at its time.
    pub dots: Option<StrandDots>,
    /// Its threads, as they are drawn in the lanes.
    pub threads: Vec<ThreadCurve>,
    /// The titles of the selected event and of those that its threads lead to: they stand instead of the layout's.
    pub titles: Vec<NamedTitle>,
    /// The events whose title in the layout gives way: from which tier on it is shown all the same, if from any.
    pub yielding: Vec<(usize, Option<Tier>)>,
    /// The selected event's label on the curve, where the layout has none and one fits.
    pub annotation: Option<Annotation>,
}

/// A title that stands because of the selection.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamedTitle {
    /// Position of its event in the outline.
    pub event: usize,
    /// What ties it to the selected event, written before the title; `None` for that one itself.
    pub thread: Option<&'static str>,
    /// Where it stands.
    pub title: Title,
}

/// A thread of the selected event, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadCurve {
    /// What ties the two events.
    pub kind: ThreadKind,
    /// Whether the selected event is the thread's subject.
    pub outgoing: bool,
    /// The event at the other end.
    pub other: usize,
    /// Its line as SVG path data, in a box of 1000 × 1000 stretched over the lanes' panel.
    pub path: String,
}

/// What selecting an event changes of a layout; `None` for an event that there is not.
///
/// `words` are what is written of a thread before the other event's title; its flag says whether the selected event is
/// the thread's subject.
#[must_use]
pub fn emphasis(
    outline: &Outline,
    timeline: &Timeline,
    layout: &Layout,
    event: usize,
    words: fn(ThreadKind, bool) -> &'static str,
) -> Option<Emphasis> {
    let _ = (outline, words);
    let moment = *timeline.moments.get(event)?;
    let (x, y) = layout.place(timeline, event)?;
    let curve = |end: crate::story::OutlineThreadEnd| {
        let to = layout.place(timeline, end.other)?;
        let mut path = Path::default();
        path.add('M', &[(x.thousandths(), y.thousandths())]);
        path.add('L', &[(to.0.thousandths(), to.1.thousandths())]);
        Some(ThreadCurve { kind: end.kind, outgoing: end.outgoing, other: end.other, path: path.into_string() })
    };
    Some(Emphasis {
        event,
        x: layout.scale(timeline).x_from_day(moment),
        y,
        dots: None,
        threads: timeline.threads_of(event).filter_map(curve).collect(),
        titles: Vec::new(),
        yielding: Vec::new(),
        annotation: None,
    })
}
