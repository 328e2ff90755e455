//! Events named on the strands, as a newspaper annotates a line.
//!
//! Labels are chosen for the whole story at a step of zoom and at the class's tier of reference, in the smallest panel of
//! the class; what keeps apart there does so wherever there is more room.

use super::annotation_text::{Text, year_words};
use super::bands::bands;
use super::ground::Ground;
use super::strands::{Curve, Strand, half_gap_from_level};
use super::width::{Face, text_width};
use super::{Anchor, FigureClass, Percent, Px, Tier};
use crate::date::Day;
use crate::story::Outline;

/// Labels in one window, at most.
const MOST: usize = 8;
/// Distance beyond the window within which events are looked at, in lengths of the window: what stands farther away
/// moves no label in sight.
const NEAR: f64 = 2.0;
/// Events that are tried in the whole story.
const CANDIDATES: usize = 12;
/// Distance of a label's text from its pole, in CSS pixels.
const POLE: f64 = 6.0;
/// Least distance of a label from a strand, in CSS pixels.
const OFF_STRAND: f64 = 6.0;
/// Least distance of a label from another, across and down, in CSS pixels.
const OFF_LABEL: (f64, f64) = (6.0, 3.0);
/// Distance that a label best has from its strand, in CSS pixels.
const BEST: f64 = 15.0;
/// Distances that are tried, in steps of 3 CSS pixels.
const STEPS: std::ops::RangeInclusive<u32> = 1..=50;
/// Cost of standing on the side that the actor does not prefer.
const OTHER_SIDE: f64 = 22.0;
/// Cost of standing left of the pole.
const LEFT: f64 = 5.0;
/// Height of a line as a multiple of the size of its letters.
const LINE: f64 = 1.15;
/// Distance from the panel's edges, in CSS pixels.
const INSET: f64 = 2.0;
/// Greatest reach of a label beyond the plot's right edge, in CSS pixels.
const BEYOND: f64 = 4.0;
/// Half the height of a party's name in the gutter, with the space about it, in CSS pixels.
const PARTY: f64 = 10.0;

/// An event named on the curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// Position of its event in the outline.
    pub event: usize,
    /// Position of its dots and its pole across.
    pub x: Percent,
    /// The strand on whose side its label stands: above the upper or below the lower.
    pub side: Strand,
    /// Direction in which the label goes from its pole: right or left.
    pub flag: Anchor,
    /// The upper edge of the label's two lines, in the strands' panel; a line is 1.15 times as high as its letters.
    pub y: Percent,
    /// The year, which starts the first line.
    pub year: String,
    /// The title in two balanced lines; the second may be empty.
    pub lines: [String; 2],
    /// The pole, from the actor's dot to the far end of the label.
    pub pole: (Percent, Percent),
    /// Its dots.
    pub dots: StrandDots,
    /// From which tier on it is shown.
    pub tier: Tier,
}

/// Row of the words that tie a label to the selected event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThreadRow {
    /// A line above the label.
    Above,
    /// A line beneath it.
    Below,
}

/// The dots of an event on the strands: on both, joined by a dotted tie, for an act between the two; else on the actor's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StrandDots {
    /// Position of the dots across.
    pub x: Percent,
    /// The height of the one on the first party's strand.
    pub upper: Option<Percent>,
    /// The height of the one on the second party's strand.
    pub lower: Option<Percent>,
}

/// A label in the making; heights in CSS pixels of the smallest panel.
#[derive(Debug, Clone, Copy)]
struct Flag {
    place: f64,
    side: Strand,
    anchor: Anchor,
    top: f64,
    /// From the strand to the far end.
    pole: (f64, f64),
}

/// A box in CSS pixels: from the story's start across, from the panel's top down.
#[derive(Debug, Clone, Copy)]
struct Extent {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Extent {
    fn overlaps(&self, other: &Self, (across, down): (f64, f64)) -> bool {
        self.left < other.right + across
            && other.left < self.right + across
            && self.top < other.bottom + down
            && other.top < self.bottom + down
    }
}

/// A label that has been placed.
#[derive(Debug, Clone)]
struct Placed {
    event: usize,
    text: Text,
    flag: Flag,
    tier: Tier,
}

/// The labels on the curve at a step of zoom.
pub(super) struct Annotations<'a> {
    outline: &'a Outline,
    ground: Ground<'a>,
    curve: Curve,
    /// Heights at which parties' names stand in the gutter, in CSS pixels down.
    parties: Vec<f64>,
    placed: Vec<Placed>,
}

impl<'a> Annotations<'a> {
    /// Chooses labels at the tier of reference, and says at which lower tiers they have room as well.
    pub fn new(outline: &'a Outline, ground: Ground<'a>) -> Self {
        let whole = ground.whole();
        let curve =
            Curve::new(&bands(&outline.phases, whole), whole, &|level| half_gap_from_level(level, ground.class));
        let height = ground.class.heights().strands;
        let names = curve.names(ground.class).filter(|names| names.x.is_none());
        let parties = names.map_or(Vec::new(), |names| [names.upper, names.lower].map(|y| y.px_of(height).0).to_vec());
        let mut annotations = Self { outline, ground, curve, parties, placed: Vec::new() };
        if ground.class == FigureClass::Strip {
            return annotations;
        }
        let reference = ground.class.reference();
        for event in annotations.candidates() {
            annotations.add(event, reference);
        }
        for tier in ground.below() {
            annotations.lower(tier);
        }
        annotations
    }

    /// The events that may be named at this zoom, the most prominent first: the closer, the more.
    fn candidates(&self) -> Vec<usize> {
        let most = (CANDIDATES as f64 * self.ground.step) as usize;
        let window = self.ground.scale.window;
        let (from, to) = (window.start - NEAR * window.length(), window.end + NEAR * window.length());
        let is_near = |event: &usize| self.place(*event).is_some_and(|place| (from..=to).contains(&place));
        self.ground.scale.axis.timeline.prominent.iter().take(most).copied().filter(is_near).collect()
    }

    /// The events named at the tier of reference.
    pub fn named(&self) -> Vec<usize> {
        self.placed.iter().map(|placed| placed.event).collect()
    }

    /// Adds labels that only wider plots have room for, of events that are not named otherwise.
    pub fn add_wider(&mut self, is_named: impl Fn(usize) -> bool) {
        for tier in self.ground.above() {
            for event in self.candidates() {
                if !is_named(event) && self.placed.iter().all(|placed| placed.event != event) {
                    self.add(event, tier);
                }
            }
        }
    }

    /// The labels in sight, the most prominent first. One that the window's edge would cut stands elsewhere, where there
    /// is room.
    pub fn visible(&mut self) -> Vec<Annotation> {
        let in_sight = |placed: &Placed| self.ground.x(placed.flag.place).is_inside();
        let all: Vec<Placed> = self.placed.iter().filter(|placed| in_sight(placed)).cloned().collect();
        let is_cut = |placed: &&Placed| self.annotation(placed).is_none_or(|label| label.tier != placed.tier);
        let cut: Vec<Placed> = all.iter().filter(is_cut).cloned().collect();
        for placed in cut {
            // Where it shows sooner than in its own place.
            let own = self.annotation(&placed).map(|label| label.tier);
            self.placed.retain(|other| other.event != placed.event);
            let moved = self.in_window(placed.event, placed.tier);
            let moved = moved.filter(|moved| own.is_none_or(|own| moved.tier < own));
            self.placed.extend(moved.or(own.map(|_| placed)));
        }
        all.iter()
            .filter_map(|placed| self.placed.iter().find(|moved| moved.event == placed.event))
            .filter_map(|placed| self.annotation(placed))
            .collect()
    }

    /// A label at the least tier, from one on, at which it stands inside the window.
    fn in_window(&self, event: usize, from: Tier) -> Option<Placed> {
        let tiers = self.ground.class.tiers().iter().copied().filter(|tier| *tier >= from);
        tiers.into_iter().find_map(|tier| {
            let found = self.fitted(event, tier, true)?;
            // Clear of what wider plots show besides, too.
            let wider = self.ground.class.tiers().iter().filter(|wider| **wider > tier);
            wider.into_iter().all(|wider| self.is_free(&found.flag, &found.text, *wider)).then_some(found)
        })
    }

    /// A label for one more event, whatever there are already.
    pub fn extra(&mut self, event: usize) -> Option<Annotation> {
        let least = *self.ground.class.tiers().first()?;
        let placed = self.in_window(event, least)?;
        let annotation = self.annotation(&placed);
        self.placed.push(placed);
        annotation
    }

    /// Row of the words that tie a label in sight to the selected event: a line of its own, away from the strand or
    /// else towards it, where that stands free in every plot that shows the label; `None` where neither is.
    pub fn thread_row(&self, event: usize, words: &str) -> Option<ThreadRow> {
        let placed = self.placed.iter().find(|placed| placed.event == event)?;
        let rows = match placed.flag.side {
            Strand::Upper => [ThreadRow::Above, ThreadRow::Below],
            Strand::Lower => [ThreadRow::Below, ThreadRow::Above],
        };
        let from = self.annotation(placed)?.tier;
        let tiers = self.ground.class.tiers().iter().filter(|tier| **tier >= from);
        rows.into_iter().find(|row| tiers.clone().all(|tier| self.is_row_free(placed, *row, words, *tier)))
    }

    fn is_row_free(&self, placed: &Placed, row: ThreadRow, words: &str, tier: Tier) -> bool {
        let size = self.ground.class.curve_label_size(tier);
        let text = Text::of_words(text_width(words, Face::Serif, Px(1.0)).0);
        let line = LINE * size.0;
        let mut extent = self.extent(&placed.flag, &text, tier);
        let lines = if placed.text.lines[1].is_empty() { 1.0 } else { 2.0 };
        (extent.top, extent.bottom) = match row {
            ThreadRow::Above => (extent.top - line, extent.top),
            ThreadRow::Below => (extent.top + lines * line, extent.top + (lines + 1.0) * line),
        };
        let others = self.placed.iter().filter(|other| other.tier <= tier && other.event != placed.event);
        let is_clear = |other: &Placed| {
            !extent.overlaps(&self.extent(&other.flag, &other.text, tier), (OFF_LABEL.0, 0.0))
                && !extent.overlaps(&self.pole(&other.flag, tier), (3.0, 0.0))
        };
        extent.top >= INSET
            && extent.bottom <= self.height() - INSET
            && self.tier_in_window(&placed.flag, &text, tier) == Some(tier)
            && self.keeps_off_names(&extent)
            && self.keeps_off_strands(&extent, placed.flag.side, tier)
            && others.into_iter().all(is_clear)
    }

    /// The dots of an event on the strands; `None` where there are no strands at its time.
    pub fn dots(&self, event: usize) -> Option<StrandDots> {
        let place = self.place(event)?;
        let party = self.outline.events.get(event).and_then(|event| self.outline.lanes.get(event.lane))?.party;
        let at = |strand: Strand| self.curve.y_at(Percent(place * 100.0), strand);
        let (upper, lower) = (at(Strand::Upper)?, at(Strand::Lower)?);
        Some(StrandDots {
            x: self.ground.x(place),
            upper: (party != Some(1)).then_some(upper),
            lower: (party != Some(0)).then_some(lower),
        })
    }

    fn place(&self, event: usize) -> Option<f64> {
        Some(self.ground.place(*self.ground.scale.axis.timeline.moments.get(event)?))
    }

    fn height(&self) -> f64 {
        self.ground.class.heights().strands.0
    }

    /// The height of a label, in CSS pixels: that of its largest letters, so that its place serves every tier.
    fn label_height(&self) -> f64 {
        let largest = self.ground.class.tiers().last().copied().unwrap_or(self.ground.class.reference());
        2.0 * LINE * self.ground.class.curve_label_size(largest).0
    }

    fn add(&mut self, event: usize, tier: Tier) {
        let Some(placed) = self.fitted(event, tier, false) else { return };
        if !self.is_crowded(placed.flag.place, tier) {
            self.placed.push(placed);
        }
    }

    /// `true` if one more label at a place would give some window more than the most labels.
    fn is_crowded(&self, place: f64, tier: Tier) -> bool {
        let shown = self.placed.iter().filter(|placed| placed.tier <= tier).map(|placed| placed.flag.place);
        let mut places: Vec<f64> = shown.chain([place]).collect();
        crate::order::put_in_order(&mut places, |place| *place);
        places.windows(MOST + 1).any(|window| {
            let (first, last) = (window.first().copied().unwrap_or(0.0), window.last().copied().unwrap_or(0.0));
            last - first <= 1.0 / self.ground.step && (first..=last).contains(&place)
        })
    }

    /// Shows at a lower tier those labels that have room there, the most prominent first.
    fn lower(&mut self, tier: Tier) {
        for at in 0..self.placed.len() {
            let placed = self.placed[at].clone();
            if self.is_free(&placed.flag, &placed.text, tier) {
                self.placed[at].tier = tier;
            }
        }
    }

    /// The best free place of an event's label at a tier; inside the window, if that is asked for.
    fn fitted(&self, event: usize, tier: Tier, in_window: bool) -> Option<Placed> {
        let place = self.place(event)?;
        let entry = self.outline.events.get(event)?;
        let prefers = match self.outline.lanes.get(entry.lane)?.party {
            Some(1) => Strand::Lower,
            _ => Strand::Upper,
        };
        let year = Day(entry.when.moment.floor() as i32).civil().year;
        let text = Text::new(year_words(year), &entry.title);
        let height = self.label_height();
        let mut best: Option<(f64, Flag)> = None;
        for (side, anchor) in
            [Strand::Upper, Strand::Lower].into_iter().flat_map(|side| [(side, Anchor::Start), (side, Anchor::End)])
        {
            let strand = self.curve.y_at(Percent(place * 100.0), side)?.px_of(Px(self.height())).0;
            let fixed = if side == prefers { 0.0 } else { OTHER_SIDE } + if anchor == Anchor::End { LEFT } else { 0.0 };
            for distance in STEPS.map(|step| f64::from(step) * 3.0) {
                let cost = (distance - BEST).abs() + fixed;
                if best.as_ref().is_some_and(|(least, _)| cost >= *least) {
                    continue;
                }
                let (top, far) = match side {
                    Strand::Upper => (strand - distance - height, strand - distance - height),
                    Strand::Lower => (strand + distance, strand + distance + height),
                };
                let flag = Flag { place, side, anchor, top, pole: (strand, far) };
                let in_sight = !in_window || self.tier_in_window(&flag, &text, tier) == Some(tier);
                if in_sight && self.is_free(&flag, &text, tier) {
                    best = Some((cost, flag));
                }
            }
        }
        best.map(|(_, flag)| Placed { event, text, flag, tier })
    }

    /// The box of a label at a tier.
    fn extent(&self, flag: &Flag, text: &Text, tier: Tier) -> Extent {
        let x = flag.place * self.ground.width(tier);
        let width = text.width(self.ground.class.curve_label_size(tier));
        let (left, right) = match flag.anchor {
            Anchor::Start => (x + POLE, x + POLE + width),
            Anchor::End => (x - POLE - width, x - POLE),
        };
        Extent { left, right, top: flag.top, bottom: flag.top + self.label_height() }
    }

    /// The box of a label's pole at a tier.
    fn pole(&self, flag: &Flag, tier: Tier) -> Extent {
        let x = flag.place * self.ground.width(tier);
        Extent { left: x, right: x, top: flag.pole.0.min(flag.pole.1), bottom: flag.pole.0.max(flag.pole.1) }
    }

    fn is_free(&self, flag: &Flag, text: &Text, tier: Tier) -> bool {
        let label = self.extent(flag, text, tier);
        let inside = label.top >= INSET
            && label.bottom <= self.height() - INSET
            && label.left >= -self.ground.class.gutter().0
            && label.right <= self.ground.width(tier) + BEYOND;
        inside && self.keeps_off_names(&label) && self.keeps_off_labels(flag, &label, tier) && {
            self.keeps_off_strands(&label, flag.side, tier)
        }
    }

    /// `true` if a label stands clear of the parties' names in the gutter.
    fn keeps_off_names(&self, label: &Extent) -> bool {
        let is_near = |y: &f64| label.top < y + PARTY && label.bottom > y - PARTY;
        label.left >= 0.0 || !self.parties.iter().any(is_near)
    }

    fn keeps_off_labels(&self, flag: &Flag, label: &Extent, tier: Tier) -> bool {
        let pole = self.pole(flag, tier);
        let shown = self.placed.iter().filter(|placed| placed.tier <= tier && placed.flag.place != flag.place);
        let same = self.placed.iter().filter(|placed| placed.tier <= tier && placed.flag.place == flag.place);
        // At a lower tier a label meets itself.
        let same = same.filter(|placed| placed.flag.top != flag.top || placed.flag.anchor != flag.anchor);
        shown.chain(same).all(|placed| {
            let (other, other_pole) = (self.extent(&placed.flag, &placed.text, tier), self.pole(&placed.flag, tier));
            !label.overlaps(&other, OFF_LABEL)
                && !label.overlaps(&other_pole, (3.0, 0.0))
                && !pole.overlaps(&other, (3.0, 0.0))
        })
    }

    fn keeps_off_strands(&self, label: &Extent, side: Strand, tier: Tier) -> bool {
        let width = self.ground.width(tier);
        let (from, to) = (label.left - OFF_STRAND, label.right + OFF_STRAND);
        let steps = ((to - from) / OFF_STRAND).ceil().max(1.0) as usize;
        (0..=steps).all(|step| {
            let x = from + (to - from) * step as f64 / steps as f64;
            let y = |strand| self.curve.y_at(Percent(x / width * 100.0), strand).map(|y| y.px_of(Px(self.height())).0);
            match side {
                Strand::Upper => y(side).is_none_or(|y| label.bottom + OFF_STRAND <= y),
                Strand::Lower => y(side).is_none_or(|y| label.top - OFF_STRAND >= y),
            }
        })
    }

    /// The least tier, from one on, at which a label stands inside the window.
    fn tier_in_window(&self, flag: &Flag, text: &Text, from: Tier) -> Option<Tier> {
        // Into the gutter only where the story begins, since names of parties stand there.
        let before = if self.ground.scale.window.start <= 1e-9 { self.ground.class.gutter().0 } else { 0.0 };
        let dx = if flag.anchor == Anchor::Start { POLE } else { -POLE };
        let length = |tier: Tier| text.width(self.ground.class.curve_label_size(tier));
        self.ground.least_inside(from, flag.place, dx, length, (before, BEYOND))
    }

    /// A placed label as the window shows it.
    fn annotation(&self, placed: &Placed) -> Option<Annotation> {
        let flag = &placed.flag;
        let x = self.ground.x(flag.place);
        if !x.is_inside() {
            return None;
        }
        let tier = self.tier_in_window(flag, &placed.text, placed.tier)?;
        let dots = self.dots(placed.event)?;
        let share = |y: f64| Px(y).percent_of(Px(self.height()));
        // From the actor's own dot, on whichever side the label stands.
        let foot = match flag.side {
            Strand::Upper => dots.upper.or(dots.lower),
            Strand::Lower => dots.lower.or(dots.upper),
        };
        Some(Annotation {
            event: placed.event,
            x,
            side: flag.side,
            flag: flag.anchor,
            y: share(flag.top),
            year: placed.text.year.clone(),
            lines: placed.text.lines.clone(),
            pole: (foot.unwrap_or(share(flag.pole.0)), share(flag.pole.1)),
            dots,
            tier,
        })
    }
}
