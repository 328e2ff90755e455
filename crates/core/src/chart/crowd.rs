//! Crowded places: which events stand alone, in which row, and which are counted together.
//!
//! The whole story is cut into cells, the same wherever the window stands. A cell with few events shows each in a row
//! of its own; one with more, or whose events would touch those next to it, is a cluster. Cells get narrower in steps
//! as the reader zooms, so that between two steps nothing changes but distances. A frame looks at the cells that it
//! shows, never at the whole story.

use super::ground::step;
use super::timeline::{LaneEvents, Timeline};
use super::{FigureClass, Scale};
use std::ops::{Range, RangeInclusive};

/// Rows of marks in a lane, at most.
pub const ROWS: usize = 4;
/// Half the room that a mark takes across, in CSS pixels.
const REACH: f64 = 6.0;
/// Width of a cell where it is narrowest, in CSS pixels: room for the widest count.
const CELL: f64 = 36.0;
/// Half the room that a cluster takes across, in CSS pixels.
const PILL: f64 = 12.0;
/// Cells that are thinned out together.
const BLOCK: i64 = 8;
/// Events that a block of cells may show one by one, in all lanes together, in each class of widths: the wider the
/// figure, the more blocks it shows, and the fewer elements each may take.
const CROWD: [usize; 4] = [48, 42, 36, 48];
/// Cells beside the window that are looked at, so that what stands there counts as it does inside.
const MARGIN: i64 = 13;
/// Shortest span that keeps others off its row, in CSS pixels.
const LONG: f64 = 12.0;
/// Marks that reach in from one side of the cells looked at, at most.
const REACHING: usize = 8;

/// An event that stands alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Single {
    /// Its position in its lane.
    pub at: usize,
    /// Distance from the story's start, in CSS pixels of the narrowest figure of this step.
    pub x: f64,
    /// From where to where it reaches, likewise: what lasted or is in doubt.
    pub reach: (f64, f64),
    /// Its row, from 0.
    pub row: usize,
}

/// Events that stand together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Their positions in their lane.
    pub range: Range<usize>,
    /// The middle of their mark, as [`Single::x`].
    pub x: f64,
}

/// Content of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Each event for itself, or nothing.
    Singles(Vec<Single>),
    /// One cluster.
    Group(Group),
}

/// Content of a lane: in the window, and next to it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Crowd {
    /// Events that stand alone.
    pub singles: Vec<Single>,
    /// Clusters.
    pub groups: Vec<Group>,
}

/// The cells of a zoom step.
#[derive(Debug, Clone, Copy)]
pub struct Grid<'a> {
    scale: Scale<'a>,
    /// Rows of a lane.
    rows: usize,
    /// Events that a block may show one by one.
    crowd: usize,
    /// CSS pixels that the whole story is wide where this step begins.
    pub width: f64,
}

impl<'a> Grid<'a> {
    /// The cells for a scale in a figure of a class whose lanes have so many rows.
    pub fn new(scale: Scale<'a>, class: FigureClass, rows: usize) -> Self {
        Self { scale, rows: rows.clamp(1, ROWS), crowd: CROWD[class as usize], width: class.width().0 * step(scale) }
    }

    fn timeline(&self) -> &'a Timeline {
        self.scale.axis.timeline
    }

    /// Position of a moment, measured as [`Single::x`] is.
    fn x(&self, day: f64) -> f64 {
        self.scale.axis.place(day) * self.width
    }

    /// The day on which a cell starts.
    fn starts(&self, cell: i64) -> f64 {
        let place = cell as f64 * CELL / self.width;
        // The last cell holds what lies at the very end.
        if place >= 1.0 { f64::MAX } else { self.scale.axis.day(place) }
    }

    fn cell_of(&self, place: f64) -> i64 {
        (place * self.width / CELL).floor() as i64
    }

    /// The cells that the window touches.
    fn visible(&self) -> RangeInclusive<i64> {
        self.cell_of(self.scale.window.start)..=self.cell_of(self.scale.window.end)
    }

    /// First of the blocks of cells that are looked at, and for each block from there on `true` if its events may stand
    /// one by one.
    pub fn sparse(&self) -> (i64, Vec<bool>) {
        let visible = self.visible();
        let first = (visible.start() - MARGIN - 1).div_euclid(BLOCK);
        let last = (visible.end() + MARGIN + 1).div_euclid(BLOCK);
        (first, (first..=last).map(|block| self.is_sparse(block)).collect())
    }

    fn is_sparse(&self, block: i64) -> bool {
        let (from, to) = (self.starts(block * BLOCK), self.starts((block + 1) * BLOCK));
        let events = self.timeline().lanes.iter().map(|lane| lane.between(from, to).len());
        events.sum::<usize>() <= self.crowd
    }

    /// Content of a lane.
    ///
    /// `sparse` is what [`Grid::sparse`] says, the same for every lane.
    pub fn crowd(&self, lane: &LaneEvents, sparse: &(i64, Vec<bool>)) -> Crowd {
        let visible = self.visible();
        let (first, last) = (visible.start() - MARGIN, visible.end() + MARGIN);
        let mut crowd = Crowd::default();
        let mut start = self.starts(first - 1);
        let mut at = lane.before(start);
        let mut cells = Vec::with_capacity((last - first + 3) as usize);
        for cell in first - 1..=last + 1 {
            let end = self.starts(cell + 1);
            let block = usize::try_from(cell.div_euclid(BLOCK) - sparse.0).ok();
            let sparse = block.and_then(|block| sparse.1.get(block)).copied().unwrap_or(false);
            let next = lane.before(end).max(at);
            let range = at..next;
            at = next;
            cells.push((cell, range, (start, end), sparse));
            start = end;
        }
        // Even cells first, odd ones by what stands beside them: so no cell depends on any but its two neighbours.
        let mut drawn: Vec<Cell> = cells
            .iter()
            .map(|(cell, range, days, sparse)| {
                if cell.rem_euclid(2) == 0 {
                    self.fill(lane, range.clone(), *days, *sparse, &[])
                } else {
                    Cell::Singles(Vec::new())
                }
            })
            .collect();
        for (at, (cell, range, days, sparse)) in cells.into_iter().enumerate() {
            if cell.rem_euclid(2) == 1 && !range.is_empty() {
                let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| drawn.get(at));
                let beside: Vec<Single> = beside.flat_map(Cell::singles).copied().collect();
                drawn[at] = self.fill(lane, range, days, sparse, &beside);
            }
        }
        let inside = 1..drawn.len().saturating_sub(1);
        for cell in drawn.into_iter().skip(inside.start).take(inside.len()) {
            match cell {
                Cell::Singles(singles) => crowd.singles.extend(singles),
                Cell::Group(group) => crowd.groups.push(group),
            }
        }
        self.add_reaching(lane, (first, last), &mut crowd);
        crowd
    }

    /// Adds the events whose own cell lies outside the cells looked at, and which reach into those: over their first or
    /// last moment.
    fn add_reaching(&self, lane: &LaneEvents, (first, last): (i64, i64), crowd: &mut Crowd) {
        let axis = self.scale.axis;
        let ends = [self.starts(first), self.starts(last + 1)];
        let reaching = ends.into_iter().flat_map(|day| lane.lasting_in(day, day));
        let far = reaching.filter_map(|one| {
            let cell = self.cell_of(axis.place(*lane.moments.get(one.at)?));
            (!(first..=last).contains(&cell)).then_some((one.at, cell))
        });
        let mut found: Vec<(usize, i64)> = Vec::new();
        for one in far.take(2 * REACHING) {
            if !found.contains(&one) {
                found.push(one);
            }
        }
        for (at, cell) in found {
            if let Some(single) = self.cell(lane, cell).singles().iter().find(|single| single.at == at) {
                crowd.singles.push(*single);
            }
        }
    }

    /// Content of one cell.
    fn cell(&self, lane: &LaneEvents, cell: i64) -> Cell {
        let alone = |cell: i64, beside: &[Single]| {
            let days = (self.starts(cell), self.starts(cell + 1));
            self.fill(lane, lane.between(days.0, days.1), days, self.is_sparse(cell.div_euclid(BLOCK)), beside)
        };
        if cell.rem_euclid(2) == 0 {
            return alone(cell, &[]);
        }
        let (before, after) = (alone(cell - 1, &[]), alone(cell + 1, &[]));
        let beside: Vec<Single> = before.singles().iter().chain(after.singles()).copied().collect();
        alone(cell, &beside)
    }

    /// Puts the events of a cell into rows, or together where they do not fit.
    fn fill(&self, lane: &LaneEvents, range: Range<usize>, days: (f64, f64), sparse: bool, beside: &[Single]) -> Cell {
        if range.is_empty() {
            return Cell::Singles(Vec::new());
        }
        let together = || {
            let place = |at: usize| lane.moments.get(at).map_or(0.0, |moment| self.x(*moment));
            let middle = f64::midpoint(place(range.start), place(range.end - 1));
            // Inside its cell, so that it keeps off those beside it.
            let cell = (middle / CELL).floor() * CELL;
            let x = middle.clamp(cell + PILL + REACH, cell + CELL - PILL - REACH);
            Cell::Group(Group { range: range.clone(), x })
        };
        if range.len() > if sparse { self.rows } else { 1 } {
            return together();
        }
        let crossing: Vec<(usize, f64, f64, usize)> =
            lane.lasting_in(days.0, days.1).map(|one| (one.at, self.x(one.from), self.x(one.to), one.track)).collect();
        let mut singles: Vec<Single> = Vec::with_capacity(range.len());
        for at in range.clone() {
            let x = lane.moments.get(at).map_or(0.0, |moment| self.x(*moment));
            let taken = |row: usize| {
                let near = |other: &&Single| other.row == row && (other.x - x).abs() < 2.0 * REACH;
                singles.iter().chain(beside).find(near).is_some()
            };
            let lasts = crossing.iter().find(|(other, ..)| *other == at);
            let reach = lasts.map_or((x, x), |(_, from, to, _)| (*from, *to));
            let own = lasts.filter(|(_, from, to, _)| to - from >= LONG).map(|(.., track)| *track);
            let crossed = |row: usize| {
                let here = |span: &&(usize, f64, f64, usize)| {
                    span.3 == row && span.0 != at && span.2 - span.1 >= LONG && span.1 < x + REACH && span.2 > x - REACH
                };
                crossing.iter().find(here).is_some()
            };
            let free: Vec<usize> = (0..self.rows).filter(|row| !taken(*row)).collect();
            let kept = free.iter().copied().find(|row| own.map_or(!crossed(*row), |track| track == *row));
            let Some(row) = kept.or_else(|| free.first().copied()) else { return together() };
            singles.push(Single { at, x, reach, row });
        }
        Cell::Singles(singles)
    }
}

impl Cell {
    fn singles(&self) -> &[Single] {
        match self {
            Self::Singles(singles) => singles,
            Self::Group(_) => &[],
        }
    }
}
