//! The names of phases: in their bands where they fit, else above with a leader, or left out where there is no room.
//!
//! Rows are decided for the whole story at a step of zoom, so panning changes none.

use super::bands::{Band, bands};
use super::ground::Ground;
use super::width::{Face, text_width};
use super::{Anchor, FigureClass, Percent, Px, Tier};
use crate::story::OutlinePhase;

/// Space that a name keeps to the next, in CSS pixels.
const SPACE: f64 = 9.0;
/// Greatest bend of a leader, in CSS pixels.
const BEND: f64 = 12.0;
/// Greatest overlap of the last name in a band with its left neighbour's band, in CSS pixels.
const OVERLAP: f64 = 14.0;
/// Greatest reach of a name beyond the plot's right edge, in CSS pixels.
const BEYOND: f64 = 4.0;
/// Distance of a name's start from its band's start, in CSS pixels.
const INSET: f64 = 1.0;

/// A row of phase names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameRow {
    /// The upper one, of names that a leader joins to their bands.
    Upper,
    /// The lower one, of names that stand over their own bands.
    Lower,
}

/// A phase's name above the bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseName {
    /// Position of its phase in the outline.
    pub phase: usize,
    /// Its row.
    pub row: NameRow,
    /// The place in the plot that it is set from.
    pub x: Percent,
    /// Offset of its anchor from there, positive to the right.
    pub dx: Px,
    /// Which of its ends that is.
    pub anchor: Anchor,
    /// The line that joins it to its band, from the bar up through the lower row.
    pub leader: Option<Leader>,
    /// From which tier on it is shown.
    pub tier: Tier,
}

/// A line from the bar up to a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leader {
    /// Its foot, on the bar.
    pub x: Percent,
    /// Offset of its head from there: 0, or negative to the left.
    pub bend: Px,
}

/// A name that has been placed; the band's ends and middle in places.
#[derive(Debug, Clone, Copy)]
struct Placed {
    at: usize,
    tier: Tier,
    /// `None` in the lower row; in the upper one how far left of the band's middle the name starts, in CSS pixels.
    lead: Option<f64>,
}

/// Names being placed.
struct Names<'a> {
    ground: Ground<'a>,
    bands: &'a [Band],
    /// Each name's length in ems, without and with its level.
    lengths: Vec<(f64, f64)>,
    placed: Vec<Placed>,
}

/// Places the names of a story's phases in the window.
pub(super) fn phase_names(phases: &[OutlinePhase], ground: Ground) -> Vec<PhaseName> {
    if ground.class == FigureClass::Strip {
        return Vec::new();
    }
    // In places, as far as percents of the whole story are.
    let bands = bands(phases, ground.whole());
    let level = text_width(" −3", Face::Sans, Px(1.0)).0;
    let length = |band: &Band| {
        let name = phases.get(band.phase).map_or("", |phase| phase.name.as_str());
        let length = text_width(name, Face::SansBold, Px(1.0)).0;
        (length, length + level)
    };
    let lengths = bands.iter().map(length).collect();
    let mut names = Names { ground, bands: &bands, lengths, placed: Vec::new() };
    let reference = ground.class.reference();
    names.add(reference);
    for tier in ground.below() {
        names.lower(tier);
    }
    for tier in ground.above() {
        names.add(tier);
    }
    let mut shown: Vec<PhaseName> = names.placed.iter().filter_map(|placed| names.name(placed)).collect();
    names.part(&mut shown);
    shown
}

impl Names<'_> {
    /// A band's ends and middle, in CSS pixels at a tier.
    fn band(&self, at: usize, tier: Tier) -> (f64, f64, f64) {
        let width = self.ground.width(tier);
        let (from, to) = self.bands.get(at).map_or((0.0, 0.0), |band| (band.from.0, band.to.0));
        (from / 100.0 * width, to / 100.0 * width, (from + to) / 200.0 * width)
    }

    /// A name's width at a tier, with its level where that has no room in the bar.
    fn width(&self, at: usize, tier: Tier) -> f64 {
        let (from, to, _) = self.band(at, tier);
        let (without, with) = self.lengths.get(at).copied().unwrap_or_default();
        (if to - from < Band::NUMBER.0 { with } else { without }) * self.ground.class.label_size(tier).0
    }

    fn is_last(&self, at: usize) -> bool {
        at + 1 == self.bands.len()
    }

    /// `true` if a name stands in its own band at a tier.
    fn fits_band(&self, at: usize, tier: Tier) -> bool {
        let (from, to, _) = self.band(at, tier);
        let slack = if self.is_last_named(at, tier) { OVERLAP } else { 0.0 };
        self.width(at, tier) + INSET <= to - from + slack
    }

    /// `true` if a band is the last one that is wide enough to hold a name but for the overlap.
    fn is_last_named(&self, at: usize, tier: Tier) -> bool {
        (at + 1..self.bands.len()).all(|later| {
            let (from, to, _) = self.band(later, tier);
            self.width(later, tier) > to - from + OVERLAP
        })
    }

    /// Adds the names that have room at a tier, besides those there are: in their bands, then above.
    fn add(&mut self, tier: Tier) {
        let missing = |names: &Self| -> Vec<usize> {
            (0..names.bands.len()).filter(|at| names.placed.iter().all(|placed| placed.at != *at)).collect()
        };
        for at in missing(self) {
            if self.fits_band(at, tier) {
                self.placed.push(Placed { at, tier, lead: None });
            }
        }
        let mut wanted = missing(self);
        while !wanted.is_empty() {
            if let Some(leads) = self.above(&wanted, tier) {
                let leads = wanted.iter().zip(leads);
                self.placed.extend(leads.map(|(at, lead)| Placed { at: *at, tier, lead: Some(lead) }));
                return;
            }
            // The level nearest to the middle goes first; of equal ones the shortest phase.
            let weight = |at: &usize| {
                self.bands.get(*at).map_or(0.0, |band| f64::from(band.level.abs()) * 1e3 + (band.to - band.from).0)
            };
            let least = wanted.iter().enumerate().min_by(|a, b| weight(a.1).total_cmp(&weight(b.1)));
            let Some((position, _)) = least else { return };
            wanted.remove(position);
        }
    }

    /// Packs names into the upper row from right to left, between those that stand there, each as near its band as its
    /// right neighbour lets it; `None` where one has no room.
    fn above(&self, wanted: &[usize], tier: Tier) -> Option<Vec<f64>> {
        let mut leads = vec![0.0; wanted.len()];
        let mut right = self.ground.width(tier) + BEYOND;
        let mut standing: Vec<(usize, Option<f64>, usize)> =
            wanted.iter().enumerate().map(|(n, at)| (*at, None, n)).collect();
        standing.extend(self.placed.iter().filter_map(|placed| Some((placed.at, Some(placed.lead?), 0))));
        crate::order::put_in_order(&mut standing, |(at, ..)| -(*at as f64));
        for (at, fixed, position) in standing {
            let (width, (_, _, middle)) = (self.width(at, tier), self.band(at, tier));
            let start = fixed.map_or((middle - INSET).min(right - width), |lead| middle - lead);
            let bend = (middle - start - width).max(0.0);
            if start + width > right + 1e-6 || bend > BEND || start < -self.ground.class.gutter().0 {
                return None;
            }
            if fixed.is_none() {
                leads[position] = middle - start;
            }
            right = start - SPACE;
        }
        Some(leads)
    }

    /// Shows at a lower tier the names that have room there, those of the outermost levels first.
    fn lower(&mut self, tier: Tier) {
        let mut order: Vec<usize> = (0..self.placed.len()).collect();
        let level = |names: &Self, index: &usize| {
            let placed = names.placed.get(*index);
            placed.and_then(|placed| names.bands.get(placed.at)).map_or(0.0, |band| -f64::from(band.level.abs()))
        };
        crate::order::put_in_order(&mut order, |index| level(self, index));
        for index in order {
            let Some(placed) = self.placed.get(index).copied() else { continue };
            let fits = match placed.lead {
                None => self.fits_band(placed.at, tier),
                Some(lead) => self.is_free_above(placed.at, lead, tier),
            };
            if fits && let Some(placed) = self.placed.get_mut(index) {
                placed.tier = tier;
            }
        }
    }

    fn is_free_above(&self, at: usize, lead: f64, tier: Tier) -> bool {
        let extent = |at: usize, lead: f64| {
            let start = self.band(at, tier).2 - lead;
            (start, start + self.width(at, tier))
        };
        let (from, to) = extent(at, lead);
        let others = self.placed.iter().filter(|placed| placed.tier <= tier && placed.at != at);
        let apart = others
            .filter_map(|placed| Some(extent(placed.at, placed.lead?)))
            .all(|(start, end)| end + SPACE <= from + 1e-6 || to + SPACE <= start + 1e-6);
        apart && from >= -self.ground.class.gutter().0 && to <= self.ground.width(tier) + BEYOND
    }

    /// Holds names of the lower row back until the plot is wide enough for each to stand clear of the one before it.
    fn part(&self, shown: &mut Vec<PhaseName>) {
        let extent = |name: &PhaseName, tier: Tier| {
            let at = self.bands.iter().position(|band| band.phase == name.phase).unwrap_or(self.bands.len());
            let (x, width) = (name.x.px_of(tier.width()).0 + name.dx.0, self.width(at, tier));
            if name.anchor == Anchor::Start { (x, x + width) } else { (x - width, x) }
        };
        crate::order::put_in_order(shown, |name| name.x.0);
        let mut before: Vec<PhaseName> = Vec::new();
        shown.retain_mut(|name| {
            if name.row == NameRow::Upper {
                return true;
            }
            let is_covered = |tier: &Tier| {
                let own = extent(name, *tier);
                let mut others = before.iter().filter(|other| other.tier <= *tier).map(|other| extent(other, *tier));
                others.any(|(from, to)| from < own.1 && own.0 < to)
            };
            let tiers = || self.ground.class.tiers().iter().copied().filter(|tier| *tier >= name.tier);
            let clear = match tiers().rfind(is_covered) {
                Some(covered) => tiers().find(|tier| *tier > covered),
                None => Some(name.tier),
            };
            if let Some(tier) = clear {
                name.tier = tier;
                before.push(*name);
            }
            clear.is_some()
        });
    }

    /// A placed name as the window shows it.
    fn name(&self, placed: &Placed) -> Option<PhaseName> {
        let band = self.bands.get(placed.at)?;
        let gutter = self.ground.class.gutter().0;
        let length = |tier: Tier| self.width(placed.at, tier);
        if let Some(lead) = placed.lead {
            let place = (band.from + band.to).0 / 200.0;
            let foot = self.ground.x(place);
            let before = if self.ground.scale.window.start <= 1e-9 { gutter } else { 0.0 };
            // A name that starts left of its place: beyond the edge by as much.
            let tiers = self.ground.class.tiers().iter().copied().filter(|tier| *tier >= placed.tier);
            let inside = |tier: &Tier| {
                let start = foot.px_of(tier.width()).0 - lead;
                start >= -before && start + length(*tier) <= tier.width().0 + BEYOND
            };
            let tier = tiers.into_iter().find(inside).filter(|_| foot.is_inside())?;
            let bend = (lead - length(placed.tier)).max(0.0);
            let leader = Some(Leader { x: foot, bend: Px(-bend) });
            return Some(PhaseName {
                phase: band.phase,
                row: NameRow::Upper,
                x: foot,
                dx: Px(-lead),
                anchor: Anchor::Start,
                leader,
                tier,
            });
        }
        let (from, to) = (self.ground.x(band.from.0 / 100.0), self.ground.x(band.to.0 / 100.0));
        let overlaps = self.width(placed.at, placed.tier) + INSET
            > self.band(placed.at, placed.tier).1 - self.band(placed.at, placed.tier).0;
        let lower = |x, dx, anchor, tier| PhaseName {
            phase: band.phase,
            row: NameRow::Lower,
            x,
            dx: Px(dx),
            anchor,
            leader: None,
            tier,
        };
        if overlaps || (self.is_last(placed.at) && to.0 <= 100.0) {
            let inside = |tier: &Tier| {
                let end = to.px_of(tier.width()).0;
                *tier >= placed.tier && end <= tier.width().0 + 1.0 && end - length(*tier) >= 0.0
            };
            let tier = self.ground.class.tiers().iter().copied().find(inside)?;
            return Some(lower(to, 0.0, Anchor::End, tier));
        }
        // At the window's edge for as long as the phase lasts.
        let start = Percent(from.0.max(0.0));
        let inside = |tier: &Tier| {
            let (start, end) = (start.px_of(tier.width()).0 + INSET, to.px_of(tier.width()).0);
            *tier >= placed.tier
                && start + length(*tier) <= end + 1e-6
                && start + length(*tier) <= tier.width().0 + BEYOND
        };
        let tier = self.ground.class.tiers().iter().copied().find(inside)?;
        Some(lower(start, INSET, Anchor::Start, tier))
    }
}
