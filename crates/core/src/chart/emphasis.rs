//! The second pass: what a selected event changes of a layout, without moving a mark.

use super::annotations::{Annotation, Annotations, StrandDots, ThreadRow};
use super::ground::Ground;
use super::marks::{Anchor, EventMark, Title};
use super::note::{NOTE, ReadingNote};
use super::pack::{BEYOND, GAP, gap, is_free};
use super::threads::curve;
use super::width::{Face, text_width};
use super::{FigureClass, Layout, Percent, Px, Tier, Timeline};
use crate::story::{Outline, OutlineThreadEnd, ThreadKind};

/// Half the room that a mark and a cluster take across, in CSS pixels.
const MARK: f64 = 6.0;
const PILL: f64 = 12.0;
/// Space that a title keeps to what follows, in CSS pixels.
const SPACE: f64 = 4.0;
/// Length that a selected mark's ring adds to the distance of its title.
const RING: Px = Px(4.0);
/// Space about the note that the selected event's line keeps off, in CSS pixels.
const OFF_NOTE: Px = Px(4.0);

/// Parts of the figure that stand out while an event is selected.
#[derive(Debug, Clone, PartialEq)]
pub struct Emphasis {
    /// The selected event.
    pub event: usize,
    /// Position of its line; outside 0–100 % where the window does not hold it.
    pub x: Percent,
    /// The height of its mark in the lanes.
    pub y: Percent,
    /// Its dots on the strands; `None` where there are no strands at its time.
    pub dots: Option<StrandDots>,
    /// Its threads, as they are drawn in the lanes.
    pub threads: Vec<ThreadCurve>,
    /// The titles of the selected event and of those that its threads lead to: they stand instead of the layout's.
    pub titles: Vec<NamedTitle>,
    /// The events whose title in the layout gives way: from which tier on it is shown all the same, if from any.
    pub yielding: Vec<(usize, Option<Tier>)>,
    /// Names of its threads, for the events named on the curve: a line of their own beside the label, where one is free.
    pub curve_names: Vec<CurveName>,
    /// The selected event's label on the curve, where the layout has none and one fits.
    pub annotation: Option<Annotation>,
    /// Stretches of the strands' panel in which its line pauses, since text stands there.
    pub pauses: Vec<(Percent, Percent)>,
    /// `true` if the note on how to read the gap gives way to its line.
    pub hides_note: bool,
}

/// A title that stands because of the selection.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamedTitle {
    /// Position of its event in the outline.
    pub event: usize,
    /// Words for what ties it to the selected event, written before the title; `None` for that one itself, and where
    /// only the title has room.
    pub thread: Option<&'static str>,
    /// Place of the title.
    pub title: Title,
}

/// The name of a thread at a label on the curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurveName {
    /// Position of the label's event in the outline.
    pub event: usize,
    /// Words for what ties it to the selected event.
    pub words: &'static str,
    /// Row that they stand in.
    pub row: ThreadRow,
}

/// A thread of the selected event, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadCurve {
    /// Kind of tie between the two events.
    pub kind: ThreadKind,
    /// The event at the other end.
    pub other: usize,
    /// Its line as SVG path data, in a box of 1000 × 1000 stretched over the lanes' panel; it may reach beyond the box.
    pub path: String,
}

/// Changes that selecting an event makes to a layout; `None` for an event that does not exist.
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
    let moment = *timeline.moments.get(event)?;
    let x = layout.scale(timeline).x_from_day(moment);
    let place = layout.place(timeline, event);
    let mut ends: Vec<OutlineThreadEnd> = timeline.threads_of(event).collect();
    // The nearest first: they choose where their titles stand, and lie inside the others' arcs.
    let away = |end: &OutlineThreadEnd| timeline.moments.get(end.other).map_or(0.0, |other| (other - moment).abs());
    crate::order::put_in_order(&mut ends, away);
    let drawn = |end: &OutlineThreadEnd| {
        let path = curve(layout, timeline, event, end.other)?;
        Some(ThreadCurve { kind: end.kind, other: end.other, path })
    };
    let threads = ends.iter().filter_map(drawn).collect();

    let mut annotations = Annotations::new(outline, Ground::new(layout.scale(timeline), layout.class));
    let has_label = |event: usize| layout.annotations.iter().any(|annotation| annotation.event == event);
    annotations.add_wider(|event| !has_label(event));
    annotations.visible();
    let annotation = if has_label(event) || !x.is_inside() { None } else { annotations.extra(event) };

    // At the label on the curve, where the most common plots show one and it has room; else at the mark.
    let reference = layout.class.reference();
    let is_on_curve = |event: usize| {
        layout.annotations.iter().any(|annotation| annotation.event == event && annotation.tier <= reference)
    };
    let mut titles = Titles { outline, layout, named: Vec::new() };
    titles.add(event, None);
    let mut curve_names = Vec::new();
    for end in &ends {
        let (other, words) = (end.other, words(end.kind, end.outgoing));
        let row = if is_on_curve(other) { annotations.thread_row(other, words) } else { None };
        match row {
            Some(row) => curve_names.push(CurveName { event: other, words, row }),
            None => titles.add(other, Some(words)),
        }
    }
    let pauses = layout.annotations.iter().chain(&annotation);
    let pauses = pauses.filter(|label| label.event != event && crosses(label, x, layout.class));
    Some(Emphasis {
        event,
        x,
        y: place.map_or(Percent(100.0), |(_, y)| y),
        dots: annotations.dots(event),
        threads,
        yielding: titles.yielding(),
        titles: titles.named,
        curve_names,
        pauses: pauses.map(|label| (label.y, label.y + label_height(layout.class))).collect(),
        annotation,
        hides_note: layout.note.as_ref().is_some_and(|note| hides(note, x)),
    })
}

/// The height of a label on the curve in the smallest panel.
fn label_height(class: FigureClass) -> Percent {
    Px(2.0 * 1.15 * class.curve_label_size(class.reference()).0).percent_of(class.heights().strands)
}

/// `true` if a line at a place runs through a label in the narrowest plot that shows it.
fn crosses(label: &Annotation, x: Percent, class: FigureClass) -> bool {
    let size = class.curve_label_size(label.tier);
    let first = text_width(&label.year, Face::SansBold, size) + text_width(&label.lines[0], Face::SerifBold, size);
    let widest = Px(first.0.max(text_width(&label.lines[1], Face::SerifBold, size).0) + GAP);
    let off = (x - label.x).px_of(label.tier.width());
    match label.flag {
        Anchor::Start => off > Px(0.0) && off < widest,
        Anchor::End => off < Px(0.0) && -off < widest,
    }
}

fn hides(note: &ReadingNote, x: Percent) -> bool {
    let off = (x - note.x).px_of(note.tier.width());
    off >= -OFF_NOTE && off <= note.dx + NOTE.0 + OFF_NOTE
}

/// Titles that stand because of a selection.
struct Titles<'a> {
    outline: &'a Outline,
    layout: &'a Layout,
    named: Vec<NamedTitle>,
}

impl Titles<'_> {
    /// The length of an event's title at a tier, with a thread's name before it, in CSS pixels.
    fn length(&self, event: usize, thread: Option<&str>, tier: Tier) -> f64 {
        let text = self.outline.events.get(event).map_or("", |event| event.title.as_str());
        let size = self.layout.class.label_size(tier);
        match thread {
            Some(words) => {
                (text_width(words, Face::Sans, size) + text_width(" ", Face::Sans, size)).0
                    + text_width(text, Face::Sans, size).0
            }
            // Bold where it is the selected one's: the first that is named.
            None if self.named.first().is_none_or(|first| first.event == event) => {
                text_width(text, Face::SansBold, size).0
            }
            None => text_width(text, Face::Sans, size).0,
        }
    }

    /// From where to where a title stands in the plot at a tier, in CSS pixels.
    fn extent(&self, event: usize, thread: Option<&str>, title: &Title, tier: Tier) -> (f64, f64) {
        let at = title.x.px_of(tier.width()).0 + title.dx.0;
        let length = self.length(event, thread, tier) + SPACE;
        if title.anchor == Anchor::Start { (at, at + length) } else { (at - length, at) }
    }

    /// The marks, clusters and named titles of a mark's row at a tier, but for what is the mark's own.
    fn standing(&self, mark: &EventMark, tier: Tier) -> Vec<(f64, f64)> {
        let width = tier.width();
        let Some(lane) = self.layout.lanes.iter().find(|lane| lane.marks.iter().any(|one| one.event == mark.event))
        else {
            return Vec::new();
        };
        let beside = || lane.marks.iter().filter(|one| one.row == mark.row && one.event != mark.event);
        let mut standing: Vec<(f64, f64)> = beside()
            .map(|one| {
                let ((from, to), x) = (one.reach(), one.x.px_of(width).0);
                (from.px_of(width).0.min(x - MARK), to.px_of(width).0.max(x + MARK))
            })
            .collect();
        for named in self.named.iter().filter(|named| named.title.tier <= tier) {
            if beside().any(|one| one.event == named.event) {
                standing.push(self.extent(named.event, named.thread, &named.title, tier));
            }
        }
        if mark.row < 2 {
            let pills = lane.clusters.iter().map(|cluster| cluster.x.px_of(width).0);
            standing.extend(pills.map(|x| (x - PILL, x + PILL)));
        }
        standing
    }

    /// Names an event, with its thread where that has room: on the side of its title in the layout, or where it fits.
    fn add(&mut self, event: usize, thread: Option<&'static str>) {
        let has_titles = matches!(self.layout.class, FigureClass::Wide | FigureClass::Tall);
        let Some(mark) = self.layout.mark(event).filter(|mark| has_titles && mark.x.is_inside()) else { return };
        if self.named.iter().any(|named| named.event == event) {
            return;
        }
        let reference = self.layout.class.reference();
        let with = self.fitted(mark, thread);
        let without = || if thread.is_some() { self.fitted(mark, None).map(|title| (title, None)) } else { None };
        let found = match with {
            Some(title) if title.tier <= reference => Some((title, thread)),
            _ => without().or(with.map(|title| (title, thread))),
        };
        self.named.extend(found.map(|(title, thread)| NamedTitle { event, thread, title }));
    }

    fn fitted(&self, mark: &EventMark, thread: Option<&'static str>) -> Option<Title> {
        let least = self.layout.class.width();
        let own = mark.title.map(|title| title.anchor).unwrap_or(Anchor::Start);
        let other = if own == Anchor::Start { Anchor::End } else { Anchor::Start };
        let (from, to) = mark.reach();
        let sides = [own, other].map(|anchor| {
            let title = match anchor {
                Anchor::Start => Title { x: to, dx: Px(gap((to - mark.x).px_of(least).0)), anchor, tier: Tier(0) },
                Anchor::End => Title { x: from, dx: -Px(gap((mark.x - from).px_of(least).0)), anchor, tier: Tier(0) },
            };
            // A title that stands already stays where it is; the selected one's keeps off its ring.
            let title = mark.title.filter(|own| own.anchor == anchor).unwrap_or(title);
            let ring = if self.named.is_empty() && thread.is_none() { RING } else { Px(0.0) };
            Title { dx: if anchor == Anchor::Start { title.dx + ring } else { title.dx - ring }, ..title }
        });
        self.layout.class.tiers().iter().find_map(|tier| {
            let standing = self.standing(mark, *tier);
            sides.into_iter().map(|title| Title { tier: *tier, ..title }).find(|title| {
                let (from, to) = self.extent(mark.event, thread, title, *tier);
                from >= -BEYOND && to <= tier.width().0 + BEYOND + SPACE && is_free(&standing, (from, to))
            })
        })
    }

    /// The layout's titles that a named one covers.
    fn yielding(&self) -> Vec<(usize, Option<Tier>)> {
        let is_named = |event: usize| self.named.iter().any(|named| named.event == event);
        let titled = self.layout.marks().filter(|mark| !is_named(mark.event));
        titled
            .filter_map(|mark| {
                let title = mark.title?;
                // The event is not the selected one, and has no thread: its title is plain.
                let is_clear = |tier: &Tier| {
                    let at = title.x.px_of(tier.width()).0 + title.dx.0;
                    let text = self.outline.events.get(mark.event).map_or("", |event| event.title.as_str());
                    let length = text_width(text, Face::Sans, self.layout.class.label_size(*tier)).0 + SPACE;
                    let own = if title.anchor == Anchor::Start { (at, at + length) } else { (at - length, at) };
                    let named = self.named.iter().filter(|named| named.title.tier <= *tier);
                    let named = named.filter(|named| self.is_beside(mark, named.event));
                    named
                        .into_iter()
                        .all(|named| is_free(&[self.extent(named.event, named.thread, &named.title, *tier)], own))
                };
                let tiers = || self.layout.class.tiers().iter().filter(|tier| **tier >= title.tier);
                // From the first tier on at which it is clear at all that follow.
                let covered = tiers().rfind(|tier| !is_clear(tier)).copied()?;
                Some((mark.event, tiers().find(|tier| **tier > covered).copied()))
            })
            .collect()
    }

    /// `true` if two events stand in one row of a lane.
    fn is_beside(&self, mark: &EventMark, event: usize) -> bool {
        let lane = self.layout.lanes.iter().find(|lane| lane.marks.iter().any(|one| one.event == mark.event));
        lane.is_some_and(|lane| lane.marks.iter().any(|one| one.event == event && one.row == mark.row))
    }
}
