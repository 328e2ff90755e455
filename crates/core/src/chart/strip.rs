//! A phone's strip: a tick for each event, and the nearest one to a finger.

use super::{FigureClass, Percent, Px, Scale};
use crate::story::{EventKind, Outline};

/// An event on the strip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StripTick {
    /// Position of its event in the outline.
    pub event: usize,
    /// Position of the tick.
    pub x: Percent,
    /// Kind of event, by who tells of it: a told one is tall, the record's half as tall, a claimed one a cross.
    pub kind: EventKind,
}

/// Least distance of two ticks of one kind, in CSS pixels.
const APART: Px = Px(1.0);

/// The ticks of the events in sight, in order of time; those of one kind that would run together are drawn once.
pub(super) fn strip(outline: &Outline, scale: Scale) -> Vec<StripTick> {
    let timeline = scale.axis.timeline;
    let apart = APART.percent_of(FigureClass::Strip.width());
    let mut ticks: Vec<StripTick> = Vec::new();
    let mut last = [Percent(f64::MIN); 3];
    let start = timeline.moments.partition_point(|moment| scale.x_from_day(*moment).0 < 0.0);
    for (event, moment) in timeline.moments.iter().enumerate().skip(start) {
        let x = scale.x_from_day(*moment);
        if x.0 > 100.0 {
            break;
        }
        let Some(kind) = outline.events.get(event).map(|event| event.kind) else { continue };
        let before = &mut last[kind as usize];
        if x - *before >= apart {
            *before = x;
            ticks.push(StripTick { event, x, kind });
        }
    }
    ticks
}
