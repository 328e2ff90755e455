//! Packing a lane: every event in a row, as many of them as fit with their whole titles, the rest counted together.
//!
//! It is done for the whole story at a step of zoom and at the class's tier of reference; marks keep apart at its
//! smallest tier, so they do at every larger one.

use super::ground::Ground;
use super::{Anchor, FigureClass, Tier};
use std::ops::Range;

/// Half the room that a cluster takes across, in CSS pixels.
const PILL: f64 = 12.0;
/// Rows that a cluster takes, from the lowest.
const PILL_ROWS: usize = 2;
/// The widest stretch of a cluster's events, in CSS pixels: two of them side by side keep apart.
const CLUMP: f64 = 60.0;
/// The events of a lane from which on it is packed in one order only, since packing takes time.
const MANY: usize = 60;
/// The times that a lane is packed anew to make room for marks, before what has none joins what is nearest.
const ROUNDS: usize = 12;
/// Distance of a title from the middle of its mark, in CSS pixels.
pub(super) const GAP: f64 = 9.0;
/// Least distance of a title from the end of what its mark spans, in CSS pixels.
const SPAN_GAP: f64 = 5.0;
/// Space that a title keeps to what follows, in CSS pixels.
const SPACE: f64 = 4.0;
/// Room that the name of a thread takes before a title, in CSS pixels.
const THREAD: f64 = 84.0;
/// Greatest reach of a title beyond the plot's right edge, in CSS pixels.
pub(super) const BEYOND: f64 = 4.0;

/// Half the room that a mark takes across, in CSS pixels.
fn reach(class: FigureClass) -> f64 {
    // Where all lanes share three rows, marks may overlap as far as each can be told.
    if class == FigureClass::Compact { 2.0 } else { 6.0 }
}

/// Distance of a title from the place that it is set from, in CSS pixels: `span` is how far the mark reaches from its
/// middle to that place in the narrowest plot.
pub(super) fn gap(span: f64) -> f64 {
    (GAP - span).clamp(SPAN_GAP, GAP)
}

/// An event to be packed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    /// Its place.
    pub place: f64,
    /// From where to where it is drawn, in places: what lasted or is in doubt, and its own place.
    pub reach: (f64, f64),
    /// The length of its title in ems of the sans serif; 0 for one that wants none.
    pub title: f64,
    /// `true` if threads lead to it, whose names it may have to carry.
    pub has_threads: bool,
    /// Priority of its title: the higher, the sooner it is shown.
    pub importance: u32,
}

/// Place in which packing has put an item.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Spot {
    /// Its row; `None` for one that stands in a cluster.
    pub row: Option<usize>,
    /// The side on which its title stands, and from which tier on.
    pub title: Option<(Anchor, Tier)>,
}

/// Items that stand together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Clump {
    /// Their positions.
    pub range: Range<usize>,
    /// The middle of their mark, in places.
    pub place: f64,
}

/// A packed lane.
#[derive(Debug, Clone, Default)]
pub(super) struct Packed {
    /// Place of each item.
    pub spots: Vec<Spot>,
    /// The clusters.
    pub clumps: Vec<Clump>,
}

impl Packed {
    /// Stretches that are taken in a row at a tier, in CSS pixels: by marks, by clusters, and by the titles shown there
    /// of the items asked for.
    pub fn standing(
        &self,
        items: &[Item],
        ground: Ground,
        (row, tier): (usize, Tier),
        titles: impl Fn(&Item) -> bool,
    ) -> Vec<(f64, f64)> {
        let width = ground.width(tier);
        let mut taken = Vec::new();
        for (item, spot) in items.iter().zip(&self.spots).filter(|(_, spot)| spot.row == Some(row)) {
            taken.push(mark_extent(item, ground, width));
            let title = spot.title.filter(|(_, from)| *from <= tier && titles(item));
            taken.extend(title.map(|(anchor, _)| title_extent(item, ground, tier, anchor, 0.0)));
        }
        if row < PILL_ROWS {
            taken.extend(self.clumps.iter().map(|clump| (clump.place * width - PILL, clump.place * width + PILL)));
        }
        taken
    }

    /// Worth of the titles shown at a tier: two for each, and its importance.
    pub fn worth(&self, items: &[Item], tier: Tier) -> u32 {
        let shown = items.iter().zip(&self.spots).filter(|(_, spot)| spot.title.is_some_and(|(_, from)| from <= tier));
        shown.map(|(item, _)| 2 + item.importance).sum()
    }
}

/// From where to where a mark is drawn where the story is so wide, in CSS pixels.
fn mark_extent(item: &Item, ground: Ground, width: f64) -> (f64, f64) {
    let half = reach(ground.class);
    let (x, from, to) = (item.place * width, item.reach.0 * width, item.reach.1 * width);
    ((x - half).min(from - 1.0), (x + half).max(to + 1.0))
}

/// From where to where a title stands at a tier, with room for a thread's name, in CSS pixels.
pub(super) fn title_extent(item: &Item, ground: Ground, tier: Tier, anchor: Anchor, thread: f64) -> (f64, f64) {
    let (width, least) = (ground.width(tier), ground.least_width());
    let length = item.title * ground.class.label_size(tier).0 + thread + SPACE;
    match anchor {
        Anchor::Start => {
            let from = item.reach.1 * width + gap((item.reach.1 - item.place) * least);
            (from, from + length)
        }
        Anchor::End => {
            let to = item.reach.0 * width - gap((item.place - item.reach.0) * least);
            (to - length, to)
        }
    }
}

/// Stretches that are taken in a row, in CSS pixels: at the smallest tier, by marks alone, and at the tier of
/// reference.
#[derive(Debug, Clone, Default)]
struct Row {
    least: Vec<(f64, f64)>,
    reference: Vec<(f64, f64)>,
}

pub(super) fn is_free(taken: &[(f64, f64)], (from, to): (f64, f64)) -> bool {
    taken.iter().all(|(start, end)| *end <= from || *start >= to)
}

/// A lane being packed.
struct Packing<'a> {
    items: &'a [Item],
    ground: Ground<'a>,
    rows: Vec<Row>,
    packed: Packed,
}

/// Packs items in order of time into so many rows: in time's order or the important ones first, whichever lets more
/// stand with their titles.
pub(super) fn pack(items: &[Item], rows: usize, ground: Ground) -> Packed {
    let tier = ground.class.reference();
    let by_time = pack_in(items, rows, ground, Order::Time);
    if items.len() > MANY {
        return by_time;
    }
    let by_importance = pack_in(items, rows, ground, Order::Importance);
    if by_importance.worth(items, tier) > by_time.worth(items, tier) { by_importance } else { by_time }
}

/// Which items choose first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Time,
    Importance,
}

fn pack_in(items: &[Item], rows: usize, ground: Ground, order: Order) -> Packed {
    let mut first: Vec<usize> = Vec::new();
    let mut clumps: Vec<Clump> = Vec::new();
    for round in 0_usize.. {
        let mut packing = Packing::new(items, rows.max(1), ground, &clumps);
        packing.marks(first.iter().copied());
        packing.titled(order);
        packing.marks(0..items.len());
        let missing: Vec<usize> = packing.missing().collect();
        if missing.is_empty() || items.len() < 2 {
            packing.tiers();
            return packing.packed;
        }
        if round >= ROUNDS {
            // No event is lost: each of these rounds takes at least one more into a cluster.
            clumps = packing.joined(&clumps, &missing);
        } else if missing.iter().all(|at| first.contains(at)) {
            let widest = if round + 3 < ROUNDS { CLUMP } else { f64::MAX };
            clumps = packing.clumped(&clumps, &missing, widest);
        }
        first.extend(missing.into_iter().filter(|at| !first.contains(at)).collect::<Vec<_>>());
        first.sort_unstable();
    }
    Packed::default()
}

impl<'a> Packing<'a> {
    fn new(items: &'a [Item], rows: usize, ground: Ground<'a>, clumps: &[Clump]) -> Self {
        let mut packing = Self {
            items,
            ground,
            rows: vec![Row::default(); rows],
            packed: Packed { spots: vec![Spot::default(); items.len()], clumps: clumps.to_vec() },
        };
        for clump in clumps {
            let pill = |width: f64| (clump.place * width - PILL, clump.place * width + PILL);
            let (least, reference) = (pill(packing.least()), pill(packing.reference()));
            for row in packing.rows.iter_mut().take(PILL_ROWS) {
                row.least.push(least);
                row.reference.push(reference);
            }
        }
        packing
    }

    fn least(&self) -> f64 {
        self.ground.least_width()
    }

    fn reference(&self) -> f64 {
        self.ground.width(self.ground.class.reference())
    }

    fn is_clumped(&self, at: usize) -> bool {
        self.packed.clumps.iter().any(|clump| clump.range.contains(&at))
    }

    /// The items that have found neither row nor cluster.
    fn missing(&self) -> impl Iterator<Item = usize> {
        let alone = self.packed.spots.iter().enumerate().filter(|(_, spot)| spot.row.is_none());
        alone.map(|(at, _)| at).filter(|at| !self.is_clumped(*at))
    }

    fn is_inside(&self, (from, to): (f64, f64), tier: Tier) -> bool {
        from >= -BEYOND && to <= self.ground.width(tier) + BEYOND + SPACE
    }

    /// Puts an item into the lowest row in which its mark is free, and its title if one is asked for.
    fn put(&mut self, at: usize, title: Option<(Anchor, (f64, f64))>) -> bool {
        let Some(item) = self.items.get(at) else { return false };
        let (least, mark) =
            (mark_extent(item, self.ground, self.least()), mark_extent(item, self.ground, self.reference()));
        let free = |row: &Row| {
            is_free(&row.least, least)
                && is_free(&row.reference, mark)
                && title.is_none_or(|(_, title)| is_free(&row.reference, title))
        };
        let Some(row) = self.rows.iter().position(free) else { return false };
        let taken = &mut self.rows[row];
        taken.least.push(least);
        taken.reference.push(mark);
        taken.reference.extend(title.map(|(_, title)| title));
        let tier = self.ground.class.reference();
        self.packed.spots[at] = Spot { row: Some(row), title: title.map(|(anchor, _)| (anchor, tier)) };
        true
    }

    /// Puts items that have no row yet into rows without titles.
    fn marks(&mut self, items: impl Iterator<Item = usize>) {
        for at in items {
            if self.packed.spots[at].row.is_none() && !self.is_clumped(at) {
                self.put(at, None);
            }
        }
    }

    /// Puts items with their titles: to the right, the latest first; where the edge leaves no room, to the left, the
    /// earliest first. Those that named ones take come before.
    fn titled(&mut self, first: Order) {
        let named = self.items.iter().enumerate().filter(|(_, item)| item.title <= 0.0).map(|(at, _)| at);
        let named: Vec<usize> = named.collect();
        self.marks(named.into_iter());
        let tier = self.ground.class.reference();
        let has_room = |item: &Item| self.is_inside(title_extent(item, self.ground, tier, Anchor::Start, 0.0), tier);
        let (mut right, left): (Vec<usize>, Vec<usize>) =
            (0..self.items.len()).partition(|at| self.items.get(*at).is_some_and(has_room));
        if first == Order::Importance {
            // The list is read from its end.
            let importance = |at: &usize| self.items.get(*at).map_or(0.0, |item| f64::from(item.importance));
            crate::order::put_in_order(&mut right, importance);
        }
        let order = right.into_iter().rev().map(|at| (at, Anchor::Start));
        for (at, anchor) in order.chain(left.into_iter().map(|at| (at, Anchor::End))) {
            let Some(item) = self.items.get(at).copied() else { continue };
            if self.packed.spots[at].row.is_some() || self.is_clumped(at) || item.title <= 0.0 {
                continue;
            }
            let threads = if item.has_threads { [THREAD, 0.0] } else { [0.0, 0.0] };
            for thread in threads {
                let title = title_extent(&item, self.ground, tier, anchor, thread);
                if self.is_inside(title, tier) && self.put(at, Some((anchor, title))) {
                    break;
                }
            }
        }
    }

    /// The clusters that take in what is missing with what stands about it, besides those there are.
    fn clumped(&self, before: &[Clump], missing: &[usize], widest: f64) -> Vec<Clump> {
        let width = self.least();
        let x = |at: usize| self.items.get(at).map_or(0.0, |item| item.place * width);
        let near = PILL + reach(self.ground.class);
        let about = |at: usize| {
            let from = self.items.partition_point(|item| item.place * width < x(at) - near);
            from..self.items.partition_point(|item| item.place * width <= x(at) + near).max(at + 1)
        };
        let mut ranges: Vec<Range<usize>> = before.iter().map(|clump| clump.range.clone()).collect();
        ranges.extend(missing.iter().map(|at| about(*at)));
        crate::order::put_in_order(&mut ranges, |range| range.start as f64);
        let mut merged: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match merged.last_mut() {
                Some(last) if range.start <= last.end => {
                    let rest = last.end.max(range.start)..range.end;
                    if rest.is_empty() {
                        continue;
                    }
                    if rest.len() < 2 || x(range.end - 1) - x(last.start) <= widest {
                        last.end = range.end;
                    } else {
                        merged.push(rest);
                    }
                }
                _ => merged.push(range),
            }
        }
        let clump = |range: Range<usize>| {
            let place = |at: usize| self.items.get(at).map_or(0.0, |item| item.place);
            Clump { place: f64::midpoint(place(range.start), place(range.end - 1)), range }
        };
        merged.into_iter().filter(|range| range.len() > 1).map(clump).collect()
    }

    /// The clusters that take in each missing item with the nearest beside it, besides those there are.
    fn joined(&self, before: &[Clump], missing: &[usize]) -> Vec<Clump> {
        let place = |at: usize| self.items.get(at).map_or(f64::INFINITY, |item| item.place);
        let with_nearest = |at: usize| match at.checked_sub(1) {
            Some(last) if place(at) - place(last) <= place(at + 1) - place(at) => last..at + 1,
            _ => at..at + 2,
        };
        let pairs: Vec<Clump> =
            missing.iter().map(|at| Clump { range: with_nearest(*at), place: place(*at) }).collect();
        self.clumped(&[before, &pairs].concat(), &[], f64::MAX)
    }

    /// Shows titles at the tiers below the one of reference as far as they fit, and more at those above.
    fn tiers(&mut self) {
        let mut soonest: Vec<usize> = (0..self.items.len()).collect();
        crate::order::put_in_order(&mut soonest, |at| {
            -self.items.get(*at).map_or(0.0, |item| f64::from(item.importance))
        });
        for tier in self.ground.below() {
            self.show(&soonest, tier, |spot| spot.title.map_or([None, None], |(anchor, _)| [Some(anchor), None]));
        }
        for tier in self.ground.above() {
            self.show(&soonest, tier, |spot| match spot.title {
                Some(_) => [None, None],
                None => [Some(Anchor::Start), Some(Anchor::End)],
            });
        }
    }

    /// Shows titles that fit at a tier, on the sides that they may stand, the soonest first.
    fn show(&mut self, soonest: &[usize], tier: Tier, sides: impl Fn(&Spot) -> [Option<Anchor>; 2]) {
        let mut taken: Vec<Vec<(f64, f64)>> = (0..self.rows.len())
            .map(|row| self.packed.standing(self.items, self.ground, (row, tier), |_| true))
            .collect();
        for at in soonest {
            let (Some(item), Some(spot)) = (self.items.get(*at), self.packed.spots.get(*at)) else { continue };
            let shown = spot.title.is_some_and(|(_, from)| from < tier);
            let Some(row) = spot.row.filter(|_| item.title > 0.0 && !shown) else { continue };
            for anchor in sides(spot).into_iter().flatten() {
                let title = title_extent(item, self.ground, tier, anchor, 0.0);
                if self.is_inside(title, tier) && is_free(&taken[row], title) {
                    taken[row].push(title);
                    self.packed.spots[*at].title = Some((anchor, tier));
                    break;
                }
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::{Axis, Scale, Timeline};
    use crate::story::{Outline, Story};
    use crate::text::Language;

    #[test]
    fn what_a_long_event_leaves_no_row_joins_it_however_far() {
        let story = Story::parse(include_str!("../../../../tests/valid/small.json")).unwrap();
        let timeline = Timeline::new(&Outline::new(&story, Language::English));
        let scale = Scale::new(Axis::new(&timeline, 0.0), timeline.whole);
        let item =
            |place: f64, end: f64| Item { place, reach: (place, end), title: 0.0, has_threads: false, importance: 0 };
        let items = [item(0.1, 0.9), item(0.6, 0.6)];
        let packed = pack(&items, 1, Ground::new(scale, FigureClass::Wide));
        assert!(packed.spots.iter().all(|spot| spot.row.is_none()), "{packed:?}");
        assert_eq!(packed.clumps.len(), 1);
        assert_eq!(packed.clumps[0].range, 0..2);
    }
}
