//! Lanes: events by who acts, those of one time stacked so that each can be reached, or counted where they cannot be.

use super::annotations::Annotations;
use super::crowd::{self, Crowd, Grid};
use super::crowd_titles::sides;
use super::ground::Ground;
use super::marks::{Anchor, Cluster, EventMark, Title};
use super::pack::{BEYOND, Item, Packed, gap, is_free, pack, title_extent};
use super::timeline::{LaneEvents, Timeline};
use super::width::{Face, text_width};
use super::{Axis, FigureClass, Percent, Px, Scale, Tier};
use crate::story::Outline;

/// The events of a story that is packed as a whole; one with more is cut into cells.
const WHOLE: usize = 200;
/// Rows of a compact figure.
const COMPACT_ROWS: usize = 3;
/// The least height that all lanes share, in rows: fewer rows do not stand farther apart.
const LEAST: f64 = 14.0;

/// A lane with its marks; heights are in the lanes' panel.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneRow {
    /// Position of its lane in the outline; `None` where all lanes share their rows.
    pub lane: Option<usize>,
    /// Its upper edge.
    pub top: Percent,
    /// Its lower edge, where a line parts it from the next lane.
    pub bottom: Percent,
    /// The height of row 0, its lowest.
    pub base: Percent,
    /// Rows that it has room for, the same at every zoom.
    pub rows: usize,
    /// Its visible events that stand alone, in order of time.
    pub marks: Vec<EventMark>,
    /// Its visible clusters, in order of time.
    pub clusters: Vec<Cluster>,
}

/// Place of a lane and its rows in the lanes' panel.
#[derive(Debug, Clone, Copy)]
struct Place {
    top: Percent,
    bottom: Percent,
    base: Percent,
    row: Percent,
}

/// `true` if a story is packed as a whole.
pub(super) fn is_packed(timeline: &Timeline) -> bool {
    timeline.moments.len() <= WHOLE
}

impl Timeline {
    /// Number of rows of each lane in figures of a class, the same at every zoom; counted once, when first asked for.
    pub fn lane_rows(&self, outline: &Outline, class: FigureClass) -> &[usize] {
        let rows = match class {
            FigureClass::Strip | FigureClass::Compact => return &[],
            FigureClass::Wide => &self.rows.wide,
            FigureClass::Tall => &self.rows.tall,
        };
        rows.get_or_init(|| {
            let ground = Ground::new(Scale::new(Axis::new(self, 0.0), self.whole), class);
            allot(outline, ground, &Annotations::new(outline, ground).named())
        })
    }
}

/// Number of rows that each lane gets of those that a class has, by how many titles they let stand in the whole story.
///
/// `named` are the events that need no title, since they are named on the curve.
fn allot(outline: &Outline, ground: Ground, named: &[usize]) -> Vec<usize> {
    let timeline = ground.scale.axis.timeline;
    let lanes = timeline.lanes.len().max(1);
    let all = rows_of(ground.class);
    if !is_packed(timeline) {
        return vec![(all / lanes).clamp(2, crowd::ROWS); lanes];
    }
    let most = all.saturating_sub(lanes - 1).max(1);
    let tier = ground.class.reference();
    // For each lane and number of rows: how many events stand alone, and what the titles are worth.
    let worth: Vec<Vec<(usize, u32)>> = timeline
        .lanes
        .iter()
        .map(|lane| {
            let items = items(outline, ground, lane, named);
            let worth = |rows: usize| {
                let packed = pack(&items, rows, ground);
                let alone = packed.spots.iter().filter(|spot| spot.row.is_some()).count();
                (alone, packed.worth(&items, tier))
            };
            (1..=most).map(worth).collect()
        })
        .collect();
    // That an event can be reached counts for more than any title.
    let value = |(alone, titles): (usize, u32)| 1e4 * alone as f64 + f64::from(titles);
    let mut rows = vec![1_usize; lanes];
    while rows.iter().sum::<usize>() < all {
        // The most gained for each row, looking ahead, since a single row may gain nothing.
        let left = all - rows.iter().sum::<usize>();
        let mut best: Option<(f64, usize, usize)> = None;
        for (lane, worth) in worth.iter().enumerate() {
            let has = worth.get(rows[lane] - 1).copied().map_or(0.0, value);
            for more in 1..=left {
                let Some(then) = worth.get(rows[lane] - 1 + more).copied().map(value) else { break };
                // A lane that has many rows waits for one that has few.
                let gain = (then - has) / (more as f64 * ((rows[lane] + more) as f64).sqrt());
                if gain > 0.0 && best.is_none_or(|(most, ..)| gain > most) {
                    best = Some((gain, lane, more));
                }
            }
        }
        let Some((_, lane, more)) = best else { break };
        rows[lane] += more;
    }
    rows
}

/// The rows that all lanes of a class share.
fn rows_of(class: FigureClass) -> usize {
    match class {
        FigureClass::Strip => 0,
        FigureClass::Compact => COMPACT_ROWS,
        FigureClass::Wide => 22,
        FigureClass::Tall => 18,
    }
}

/// Lays lanes out one under the other; with the events of the whole story whose titles stand in them, as far as that is
/// known.
pub(super) fn lanes(outline: &Outline, ground: Ground, named: &[usize]) -> (Vec<LaneRow>, Vec<usize>) {
    let timeline = ground.scale.axis.timeline;
    let (indices, rows): (Vec<Option<usize>>, &[usize]) = match ground.class {
        FigureClass::Strip => return (Vec::new(), Vec::new()),
        FigureClass::Compact => (vec![None], &[COMPACT_ROWS]),
        FigureClass::Wide | FigureClass::Tall => {
            ((0..timeline.lanes.len()).map(Some).collect(), timeline.lane_rows(outline, ground.class))
        }
    };
    let grid = Grid::new(ground.scale, ground.class, rows.iter().copied().max().unwrap_or(1));
    let sparse = if is_packed(timeline) { None } else { Some(grid.sparse()) };
    let places = places(ground.class, rows);
    let mut titled = Vec::new();
    let lanes = indices.into_iter().zip(rows).zip(places);
    let lane = |((index, rows), place): ((Option<usize>, &usize), Place)| {
        let events = index.map_or(Some(&timeline.all), |index| timeline.lanes.get(index))?;
        let mut row = LaneRow {
            lane: index,
            top: place.top,
            bottom: place.bottom,
            base: place.base,
            rows: *rows,
            marks: Vec::new(),
            clusters: Vec::new(),
        };
        let lane = Lane { outline, ground, events, index, place };
        match &sparse {
            None => {
                let items = items(outline, ground, events, named);
                let packed = pack(&items, *rows, ground);
                let spots = events.events.iter().zip(&packed.spots).filter(|(_, spot)| spot.title.is_some());
                titled.extend(spots.map(|(event, _)| *event));
                lane.packed(&mut row, &items, &packed);
            }
            Some(sparse) => lane.crowded(&mut row, &grid, &grid.crowd(events, sparse), named),
        }
        Some(row)
    };
    let lanes = lanes.filter_map(lane).collect();
    (lanes, titled)
}

/// Places in the panel for lanes of so many rows.
fn places(class: FigureClass, rows: &[usize]) -> Vec<Place> {
    if class == FigureClass::Compact {
        let share = |length: f64| Px(length).percent_of(class.heights().lanes);
        let base = Percent(100.0) - share(7.0);
        return vec![Place { top: Percent(0.0), bottom: Percent(100.0), base, row: share(10.0) }];
    }
    // In rows: above the first one with its lane's name if that stands in the panel, and beneath the last one.
    let (above, beneath) = if class == FigureClass::Tall { (1.55, 0.75) } else { (0.85, 0.75) };
    let wanted: f64 = rows.iter().map(|rows| *rows as f64 - 1.0 + above + beneath).sum();
    let spare = (LEAST - wanted).max(0.0) / rows.len().max(1) as f64;
    let row = 100.0 / wanted.max(LEAST);
    let mut top = 0.0;
    let place = |rows: &usize| {
        let bottom = top + (*rows as f64 - 1.0 + above + beneath + spare) * row;
        let place = Place {
            top: Percent(top),
            bottom: Percent(bottom),
            base: Percent(bottom - beneath * row),
            row: Percent(row),
        };
        top = bottom;
        place
    };
    rows.iter().map(place).collect()
}

/// The events of a lane as they are packed.
fn items(outline: &Outline, ground: Ground, lane: &LaneEvents, named: &[usize]) -> Vec<Item> {
    let timeline = ground.scale.axis.timeline;
    let item = |(index, moment): (&usize, &f64)| {
        let event = outline.events.get(*index)?;
        let place = ground.place(*moment);
        let stretches = event.when.span.iter().chain(&event.when.doubt).map(|range| ground.places(range));
        let dots = event.when.dots.iter().map(|dot| (ground.place(*dot), ground.place(*dot)));
        let is_long = ground.class != FigureClass::Compact;
        let stretches = stretches.chain(dots).filter(|_| is_long);
        let reach = stretches.fold((place, place), |(from, to), (start, end)| (from.min(start), to.max(end)));
        let has_title = ground.class != FigureClass::Compact && !named.contains(index);
        Some(Item {
            place,
            reach,
            title: if has_title { text_width(&event.title, Face::Sans, Px(1.0)).0 } else { 0.0 },
            has_threads: timeline.threads_of(*index).next().is_some(),
            importance: event.importance,
        })
    };
    lane.events.iter().zip(&lane.moments).filter_map(item).collect()
}

/// A lane being laid out.
struct Lane<'a> {
    outline: &'a Outline,
    ground: Ground<'a>,
    events: &'a LaneEvents,
    index: Option<usize>,
    place: Place,
}

impl Lane<'_> {
    /// The mark of the event at a position in the lane, `None` where nothing of it is in sight.
    fn mark(&self, at: usize, row: usize) -> Option<EventMark> {
        let event = *self.events.events.get(at)?;
        let moment = *self.events.moments.get(at)?;
        let mut mark = EventMark::new(event, &self.outline.events.get(event)?.when, moment, self.ground.scale);
        mark.row = row;
        mark.y = self.place.base - self.place.row * row as f64;
        if self.ground.class == FigureClass::Compact {
            // No room for what lasts: each event is its mark.
            (mark.span, mark.doubt, mark.dots) = (None, Vec::new(), Vec::new());
        }
        Some(mark).filter(EventMark::is_visible)
    }

    /// A title beside a mark: in sight from which tier on.
    fn title(&self, mark: &EventMark, anchor: Anchor, from: Tier, reach: (f64, f64)) -> Option<Title> {
        let least = self.ground.least_width();
        let place = if anchor == Anchor::Start { reach.1 } else { reach.0 };
        let middle = self.ground.place(*self.ground.scale.axis.timeline.moments.get(mark.event)?);
        let gap = gap((place - middle).abs() * least);
        let dx = if anchor == Anchor::Start { gap } else { -gap };
        let text = &self.outline.events.get(mark.event)?.title;
        let ems = text_width(text, Face::Sans, Px(1.0)).0;
        let length = |tier: Tier| ems * self.ground.class.label_size(tier).0;
        let tier = self.ground.least_inside(from, place, dx, length, (BEYOND, BEYOND))?;
        Some(Title { x: self.ground.x(place), dx: Px(dx), anchor, tier })
    }

    fn packed(&self, row: &mut LaneRow, items: &[Item], packed: &Packed) {
        // Titles that changed sides, with their rows.
        let mut turned: Vec<(usize, Item, Anchor)> = Vec::new();
        for (at, (item, spot)) in items.iter().zip(&packed.spots).enumerate() {
            let Some((own, mut mark)) = spot.row.and_then(|own| Some((own, self.mark(at, own)?))) else { continue };
            mark.title = spot.title.and_then(|(anchor, tier)| {
                let here = self.title(&mark, anchor, tier, item.reach);
                if here.is_some_and(|title| title.tier == tier) {
                    return here;
                }
                let there = self.turned(&mark, (item, anchor, tier), (items, packed), &turned);
                let sooner = there.filter(|there| here.is_none_or(|here| there.tier < here.tier));
                turned.extend(sooner.map(|title| (own, *item, title.anchor)));
                sooner.or(here)
            });
            row.marks.push(mark);
        }
        let clumps = packed.clumps.iter();
        row.clusters = clumps.filter_map(|clump| self.cluster(clump.range.clone(), clump.place, row.rows)).collect();
    }

    /// A title that the window's edge would cut, on the other side of its mark, where there is room.
    fn turned(
        &self,
        mark: &EventMark,
        (item, anchor, from): (&Item, Anchor, Tier),
        (items, packed): (&[Item], &Packed),
        turned: &[(usize, Item, Anchor)],
    ) -> Option<Title> {
        if !mark.x.is_inside() {
            return None;
        }
        let other = if anchor == Anchor::Start { Anchor::End } else { Anchor::Start };
        let title = self.title(mark, other, from, item.reach)?;
        // At every tier from there on: what a wider plot shows besides must not be covered either.
        let ground = self.ground;
        let in_sight = |item: &Item| ground.x(item.reach.1).0 >= 0.0 && ground.x(item.reach.0).0 <= 100.0;
        let is_clear = |tier: &Tier| {
            let own = title_extent(item, ground, *tier, other, 0.0);
            let beside = turned.iter().filter(|(row, ..)| *row == mark.row);
            let mut standing = packed.standing(items, ground, (mark.row, *tier), in_sight);
            standing.extend(beside.map(|(_, item, anchor)| title_extent(item, ground, *tier, *anchor, 0.0)));
            is_free(&standing, own)
        };
        let mut tiers = ground.class.tiers().iter().filter(|tier| **tier >= title.tier);
        tiers.all(is_clear).then_some(title)
    }

    fn crowded(&self, row: &mut LaneRow, grid: &Grid, crowd: &Crowd, named: &[usize]) {
        let entry = |at: usize| self.events.events.get(at).and_then(|event| self.outline.events.get(*event));
        let size = self.ground.class.label_size(self.ground.class.reference());
        let is_named = |at: usize| self.events.events.get(at).is_some_and(|event| named.contains(event));
        let has_titles = self.ground.class != FigureClass::Compact;
        let title = |at: usize| {
            let title = entry(at).filter(|_| has_titles && !is_named(at)).map(|event| event.title.as_str());
            title.map(|title| text_width(title, Face::Sans, size).0)
        };
        let importance = |at: usize| entry(at).map_or(0.0, |event| f64::from(event.importance));
        let sides = sides(crowd, row.rows, grid.width, title, importance);
        let least = self.ground.class.tiers().first().copied().unwrap_or(self.ground.class.reference());
        for (single, side) in crowd.singles.iter().zip(sides) {
            let Some(mut mark) = self.mark(single.at, single.row) else { continue };
            let reach = (single.reach.0.min(single.x) / grid.width, single.reach.1.max(single.x) / grid.width);
            mark.title = side.and_then(|anchor| self.title(&mark, anchor, least, reach));
            row.marks.push(mark);
        }
        let groups = crowd.groups.iter();
        row.clusters =
            groups.filter_map(|group| self.cluster(group.range.clone(), group.x / grid.width, row.rows)).collect();
    }

    /// A cluster, `None` where it is out of sight; it stands at the edge where only some of its events are in sight.
    fn cluster(&self, range: std::ops::Range<usize>, place: f64, rows: usize) -> Option<Cluster> {
        let x = |at: usize| self.events.moments.get(at).map(|moment| self.ground.scale.x_from_day(*moment));
        let (first, last) = x(range.start).zip(x(range.end.checked_sub(1)?))?;
        let is_visible = last.0 >= 0.0 && first.0 <= 100.0;
        let lift = if rows > 1 { self.place.row / 2.0 } else { Percent(0.0) };
        is_visible.then(|| Cluster {
            lane: self.index,
            range,
            x: self.ground.x(place).clamp(Percent(0.0), Percent(100.0)),
            y: self.place.base - lift,
        })
    }
}
