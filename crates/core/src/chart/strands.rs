//! The two strands: each party a line, the gap between them how far apart they are.

use super::bands::Band;
use super::path::Path;
use super::{FigureClass, Percent, Px, Scale};

/// Half the time that a strand takes to move from one level to the next, in days, where the phases leave room.
const EASE: f64 = 383.5;
/// The time over which a phase's colour melts at each of its ends, in days, at most.
const MELT: f64 = 128.0;
/// The share of a phase over which its colour melts at each of its ends, at most.
const MELTING: f64 = 0.2;
/// Height of a line of a party's name, in CSS pixels.
const LINE: Px = Px(14.0);
/// Least distance between the middles of both names in the gutter, in CSS pixels.
const APART: Px = Px(20.0);

/// One of the two strands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strand {
    /// The first party's.
    Upper,
    /// The second party's.
    Lower,
}

/// Both strands and the gap between them; paths are SVG path data in a box of 1000 × 1000 stretched over the panel, and
/// may reach beyond it across.
#[derive(Debug, Clone, PartialEq)]
pub struct Strands {
    /// The first party's line.
    pub upper: String,
    /// The second party's line.
    pub lower: String,
    /// The gap between them, closed.
    pub ribbon: String,
    /// The gap where the level is below 0, closed: hatched where colours cannot be seen.
    pub hatched: String,
    /// The gap's colours.
    pub colours: Colours,
    /// Places of the parties' names; `None` where the window has no room for them.
    pub names: Option<PartyNames>,
}

/// Colours across, as a linear gradient takes them.
#[derive(Debug, Clone, PartialEq)]
pub struct Colours {
    /// Start of the gradient; may lie outside the plot.
    pub from: Percent,
    /// End of the gradient.
    pub to: Percent,
    /// Its stops, in order.
    pub stops: Vec<Stop>,
}

/// A stop of a gradient.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// Position between the gradient's ends.
    pub offset: Percent,
    /// The level whose colour it has.
    pub level: i8,
}

/// Places of both parties' names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartyNames {
    /// `None` in the gutter, where names end a little left of the plot; else the place that they start from in the gap.
    pub x: Option<Percent>,
    /// The middle of the first party's name.
    pub upper: Percent,
    /// The middle of the second party's name.
    pub lower: Percent,
}

/// Move of both strands from one band's level to the next one's.
#[derive(Debug, Clone, Copy)]
struct Joint {
    /// Start of the move.
    from: Percent,
    /// End of the move.
    to: Percent,
    /// Half the gap before, as a share of the panel's height.
    before: f64,
    /// Half the gap after.
    after: f64,
}

/// The curve of both strands, which mirror each other.
#[derive(Debug, Clone)]
pub(super) struct Curve {
    bands: Vec<Band>,
    joints: Vec<Joint>,
    halves: Vec<f64>,
    colours: Colours,
}

/// Half the gap at a level, as a share of the strands' panel's height: the lower the level, the wider the gap.
#[must_use]
pub fn half_gap_from_level(level: i8, class: FigureClass) -> f64 {
    let (closest, most, height) = match class {
        FigureClass::Strip => (2.6, 22.5, 57.0),
        FigureClass::Compact => (6.0, 42.0, 184.0),
        FigureClass::Wide | FigureClass::Tall => (6.0, 45.0, 184.0),
    };
    (closest + f64::from(3 - level.clamp(-3, 3)) / 6.0 * most) / height
}

impl Curve {
    /// The curve through bands, each half as far from the middle as `half` says of its level.
    pub fn new(bands: &[Band], scale: Scale, half: &dyn Fn(i8) -> f64) -> Self {
        let mut joints = Vec::with_capacity(bands.len());
        let mut melts: Vec<Melt> = Vec::new();
        for pair in bands.windows(2) {
            let [a, b] = pair else { continue };
            let at = b.from;
            let day = scale.day_from_x(at);
            let reach = |days: f64, share: f64| {
                // Before and after differ where equal times are not equally wide.
                let before = (at - scale.x_from_day(day - days)).0.min((a.to - a.from).0 * share);
                let after = (scale.x_from_day(day + days) - at).0.min((b.to - b.from).0 * share);
                (at - Percent(before.max(1e-3)), at + Percent(after.max(1e-3)))
            };
            let (from, to) = reach(EASE, 0.5);
            joints.push(Joint { from, to, before: half(a.level), after: half(b.level) });
            melts.push((reach(MELT, MELTING), (a.level, b.level)));
        }
        let first = bands.iter().find(|band| band.to.0 > 0.0).or(bands.last()).map_or(0, |band| band.level);
        let halves = bands.iter().map(|band| half(band.level)).collect();
        Self { bands: bands.to_vec(), joints, halves, colours: colours(first, &melts) }
    }

    /// The gap's colours.
    pub fn colours(&self) -> Colours {
        self.colours.clone()
    }

    /// Half the gap at a place, as a share of the panel's height; `None` where there are no strands.
    pub fn half_at(&self, x: Percent) -> Option<f64> {
        let (first, last) = (self.bands.first()?, self.bands.last()?);
        if x < first.from || x > last.to {
            return None;
        }
        let at = self.joints.partition_point(|joint| joint.to <= x);
        let flat = self.halves.get(at).copied();
        match self.joints.get(at).filter(|joint| joint.from < x) {
            Some(joint) => {
                let way = (x - joint.from).0 / (joint.to - joint.from).0;
                Some(joint.before + (joint.after - joint.before) * way * way * (3.0 - 2.0 * way))
            }
            None => flat,
        }
    }

    /// Height of a strand at a place, as a share of the panel.
    pub fn y_at(&self, x: Percent, strand: Strand) -> Option<Percent> {
        let half = self.half_at(x)?;
        Some(Percent(50.0 + if strand == Strand::Upper { -half } else { half } * 100.0))
    }

    /// A strand as a path.
    pub fn line(&self, strand: Strand) -> String {
        let mut path = Path::default();
        self.trace(&mut path, strand, 0..self.bands.len());
        path.into_string()
    }

    /// The gap as a closed path.
    pub fn ribbon(&self) -> String {
        let mut path = Path::default();
        self.area(&mut path, 0..self.bands.len());
        path.into_string()
    }

    /// The gap of the bands below level 0, each closed.
    pub fn hatched(&self) -> String {
        let mut path = Path::default();
        let mut at = 0;
        while let Some(band) = self.bands.get(at) {
            let below = self.bands.iter().skip(at).take_while(|band| band.level < 0).count();
            if band.level < 0 {
                self.area(&mut path, at..at + below);
            }
            at += below.max(1);
        }
        path.into_string()
    }

    fn area(&self, path: &mut Path, bands: std::ops::Range<usize>) {
        self.trace(path, Strand::Upper, bands.clone());
        self.trace(path, Strand::Lower, bands);
        path.end("Z");
    }

    /// Appends a strand's part: the upper one from left to right as a new line, the lower one back as its continuation
    /// where one has begun.
    fn trace(&self, path: &mut Path, strand: Strand, bands: std::ops::Range<usize>) {
        let back = strand == Strand::Lower && !path.is_empty();
        let y = |half: f64| 500.0 + if strand == Strand::Upper { -half } else { half } * 1000.0;
        let (Some(first), Some(last)) = (self.bands.get(bands.start), self.bands.get(bands.end.wrapping_sub(1))) else {
            return;
        };
        let edge = |x: Percent, half: Option<f64>| (x.thousandths(), y(half.unwrap_or_default()));
        let ends = [(first.from, bands.start), (last.to, bands.end - 1)];
        let [start, end] = ends.map(|(x, band)| edge(x, self.half_at(x).or(self.halves.get(band).copied())));
        let (start, end) = if back { (end, start) } else { (start, end) };
        path.add(if back { 'L' } else { 'M' }, &[start]);
        let inside = self.joints.get(bands.start..bands.end - 1).unwrap_or(&[]);
        let mut draw = |joint: &Joint| {
            let (from, to) = (joint.from.thousandths(), joint.to.thousandths());
            let third = (to - from) / 3.0;
            let (a, b) = (y(joint.before), y(joint.after));
            // The cubic whose height is the smoothstep of its way across.
            if back {
                path.add('L', &[(to, b)]);
                path.add('C', &[(to - third, b), (from + third, a), (from, a)]);
            } else {
                path.add('L', &[(from, a)]);
                path.add('C', &[(from + third, a), (to - third, b), (to, b)]);
            }
        };
        if back {
            inside.iter().rev().for_each(&mut draw);
        } else {
            inside.iter().for_each(&mut draw);
        }
        path.add('L', &[end]);
    }

    /// The stretches on one level inside the plot: the band, half its gap as a share of the panel, from where to where.
    pub fn flats(&self) -> impl Iterator<Item = (&Band, f64, (Percent, Percent))> {
        let flat = |(at, (band, half)): (usize, (&'_ Band, &f64))| {
            let before = at.checked_sub(1).and_then(|before| self.joints.get(before));
            let from = before.map_or(band.from, |joint| joint.to);
            let to = self.joints.get(at).map_or(band.to, |joint| joint.from);
            (*half, (Percent(from.0.max(0.0)), Percent(to.0.min(100.0))))
        };
        let flats = self.bands.iter().zip(&self.halves).enumerate().map(move |one| {
            let (half, ends) = flat(one);
            (one.1.0, half, ends)
        });
        flats.filter(|(.., (from, to))| from < to)
    }

    /// Places of the parties' names in a figure of a class.
    pub fn names(&self, class: FigureClass) -> Option<PartyNames> {
        let height = class.heights().strands;
        let share = |length: Px| length.percent_of(height);
        if class == FigureClass::Wide {
            let half = self.half_at(Percent(0.0)).or(self.halves.first().copied())? * 100.0;
            let apart = half.max(share(APART).0 / 2.0);
            return Some(PartyNames { x: None, upper: Percent(50.0 - apart), lower: Percent(50.0 + apart) });
        }
        // The widest stretch on one level that leaves room for two lines.
        let mut best: Option<(f64, Percent, f64)> = None;
        for (_, half, (from, to)) in self.flats() {
            let (from, to) = (from.0, to.0);
            let room = Percent(2.0 * half * 100.0).px_of(height);
            if room.0 >= 2.0 * LINE.0 - 2.0 && best.as_ref().is_none_or(|(wide, ..)| to - from > *wide) {
                best = Some((to - from, Percent(from), half));
            }
        }
        let (wide, from, half) = best.filter(|(wide, ..)| Percent(*wide).px_of(class.width()).0 >= 90.0)?;
        let inset = share(LINE).0 * 0.5 + share(Px(1.5)).0;
        Some(PartyNames {
            x: Some(from + Percent((wide * 0.1).min(3.0))),
            upper: Percent(50.0 - half * 100.0 + inset),
            lower: Percent(50.0 + half * 100.0 - inset),
        })
    }
}

/// Stretch in which one level's colour melts into the next one's: from where to where, and from which level to which.
type Melt = ((Percent, Percent), (i8, i8));

/// The gradient of melts.
fn colours(first: i8, melts: &[Melt]) -> Colours {
    let visible = || melts.iter().filter(|((from, to), _)| to.0 > 0.0 && from.0 < 100.0);
    let (from, to) = visible().fold((Percent(0.0), Percent(100.0)), |(start, end), ((from, to), _)| {
        (Percent(start.0.min(from.0)), Percent(end.0.max(to.0)))
    });
    let offset = |x: Percent| Percent((x - from).0 / (to - from).0 * 100.0);
    let mut stops: Vec<Stop> = Vec::new();
    for ((from, to), (before, after)) in visible() {
        stops.extend([Stop { offset: offset(*from), level: *before }, Stop { offset: offset(*to), level: *after }]);
    }
    if stops.is_empty() {
        stops.push(Stop { offset: Percent(0.0), level: first });
    }
    Colours { from, to, stops }
}

/// Draws the strands of a curve.
pub(super) fn strands(curve: &Curve, class: FigureClass) -> Strands {
    Strands {
        upper: curve.line(Strand::Upper),
        lower: curve.line(Strand::Lower),
        ribbon: curve.ribbon(),
        hatched: curve.hatched(),
        colours: curve.colours(),
        names: curve.names(class),
    }
}
