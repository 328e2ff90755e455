//! Events as marks: a point for an instant, a span for an interval, dashes for what nobody knows, a count for many.

use super::{Percent, Px, Scale, Tier, Timeline};
use crate::date::DayRange;
use crate::story::When;
use std::ops::Range;

/// An event in the lanes.
#[derive(Debug, Clone, PartialEq)]
pub struct EventMark {
    /// Position of its event in the outline.
    pub event: usize,
    /// Position of the event's first dot, at which the event is pointed at. Outside 0–100 % where only a part of the
    /// event is in sight.
    pub x: Percent,
    /// Its height in the lanes' panel.
    pub y: Percent,
    /// Its row in its lane, from 0 at the bottom.
    pub row: usize,
    /// Its other moments.
    pub dots: Vec<Percent>,
    /// From where to where it lasted.
    pub span: Option<(Percent, Percent)>,
    /// Within what it can lie; drawn dashed.
    pub doubt: Vec<(Percent, Percent)>,
    /// Its title, `None` where there is no room at any width.
    pub title: Option<Title>,
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start: the text goes right.
    Start,
    /// Its end: the text goes left.
    End,
}

/// A title beside its mark, whole, on the mark's height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Title {
    /// The place in the plot that it is set from.
    pub x: Percent,
    /// Offset of its anchor from there, positive to the right.
    pub dx: Px,
    /// Which of its ends that is.
    pub anchor: Anchor,
    /// From which tier on it is shown.
    pub tier: Tier,
}

/// Events that stand too close to be told apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// The lane's position in the outline; `None` where all lanes share their rows.
    pub lane: Option<usize>,
    /// Its events, one after the other in time: positions in the lane, or in the story where all lanes share. See
    /// [`super::Timeline::events_of`].
    pub range: Range<usize>,
    /// The middle of its mark.
    pub x: Percent,
    /// Its height in the lanes' panel.
    pub y: Percent,
}

impl EventMark {
    /// An event's mark; `moment` is where it is pointed at, in days.
    pub(super) fn new(event: usize, when: &When, moment: f64, scale: Scale) -> Self {
        let stretch = |range: &DayRange| (scale.x_from_day(range.start), scale.x_from_day(range.end));
        Self {
            event,
            x: scale.x_from_day(moment),
            y: Percent(0.0),
            row: 0,
            dots: when.dots.iter().map(|dot| scale.x_from_day(*dot)).collect(),
            span: when.span.as_ref().map(stretch),
            doubt: when.doubt.iter().map(stretch).collect(),
            title: None,
        }
    }

    /// `true` if any of it stands in the plot.
    #[must_use]
    pub fn is_visible(&self) -> bool {
        let (from, to) = self.reach();
        to.0 >= 0.0 && from.0 <= 100.0
    }

    /// Leftmost and rightmost position that it draws at.
    #[must_use]
    pub fn reach(&self) -> (Percent, Percent) {
        let ends = self.span.iter().chain(&self.doubt).copied();
        let ends = ends.chain(self.dots.iter().map(|dot| (*dot, *dot)));
        ends.fold((self.x, self.x), |(from, to), (start, end)| (Percent(from.0.min(start.0)), Percent(to.0.max(end.0))))
    }
}

impl Timeline {
    /// The events of a cluster, in order of time: positions in the outline.
    #[must_use]
    pub fn events_of(&self, cluster: &Cluster) -> &[usize] {
        let lane = cluster.lane.map_or(Some(&self.all), |lane| self.lanes.get(lane));
        lane.and_then(|lane| lane.events.get(cluster.range.clone())).unwrap_or(&[])
    }
}
