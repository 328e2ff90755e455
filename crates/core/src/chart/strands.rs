//! The two strands: each party a line, the gap between them how far apart they are.

use super::path::Path;
use super::{Scale, gap_from_level};
use crate::story::OutlinePhase;

/// Half the time that a strand takes to move from one level to the next, in days, where the phases leave room.
const EASE: f64 = 330.0;

/// A phase on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Position of its phase in the story.
    pub phase: usize,
    /// Its left end, in percent.
    pub from: f64,
    /// Its right end, in percent.
    pub to: f64,
    /// Its level, −3 to +3.
    pub level: i8,
}

impl Band {
    /// The part of it that stands in the figure, `None` for one that lies outside.
    pub(super) fn visible(&self) -> Option<Self> {
        let (from, to) = (self.from.max(0.0), self.to.min(100.0));
        (from < to).then_some(Self { from, to, ..*self })
    }
}

/// Both strands and the gap between them, as SVG path data in a box 1000 wide and as high as the panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Strands {
    /// The first party's line.
    pub upper: String,
    /// The second party's line.
    pub lower: String,
    /// The gap in each visible phase, in the order of the bands.
    pub gaps: Vec<String>,
    /// Where both names can stand inside the gap: middle in percent, baselines in CSS pixels.
    pub names: Option<(f64, f64, f64)>,
}

/// The bands of a story's phases.
pub(super) fn bands(phases: &[OutlinePhase], scale: Scale) -> Vec<Band> {
    phases
        .iter()
        .enumerate()
        .filter_map(|(phase, entry)| {
            let (first, last) = entry.span.extent()?;
            Some(Band {
                phase,
                from: scale.x_from_day(f64::from(first.0)),
                to: scale.x_from_day(f64::from(last.0) + 1.0),
                level: entry.level,
            })
        })
        .collect()
}

/// A point of the curve: across in thousandths of the width, distance from the centre line in CSS pixels.
type Node = (f64, f64);

/// How the curve goes on from where it is.
#[derive(Debug, Clone, Copy)]
enum Stroke {
    Line(Node),
    /// A quadratic curve: control point and end.
    Curve(Node, Node),
}

impl Stroke {
    fn end(self) -> Node {
        match self {
            Self::Line(end) | Self::Curve(_, end) => end,
        }
    }
}

/// How one strand moves from a band's level to the next one's.
struct Joint {
    before: Node,
    leaving: Node,
    middle: Node,
    arriving: Node,
    after: Node,
}

/// The part of the curve that belongs to one band.
struct Piece {
    start: Node,
    strokes: Vec<Stroke>,
}

impl Piece {
    /// The same curve from its end to its start.
    fn reversed(&self) -> Self {
        let mut start = self.start;
        let mut strokes = Vec::with_capacity(self.strokes.len());
        for stroke in &self.strokes {
            strokes.push(match stroke {
                Stroke::Line(_) => Stroke::Line(start),
                Stroke::Curve(control, _) => Stroke::Curve(*control, start),
            });
            start = stroke.end();
        }
        strokes.reverse();
        Self { start, strokes }
    }
}

/// The strands through all bands, about a centre line in a figure of a width, both in CSS pixels; the parties are named in a visible part.
pub(super) fn strands(bands: &[Band], scale: Scale, centre: f64, width: f64) -> Strands {
    // Before and after the boundary, which differ where equal times are not equally wide.
    let joints: Vec<Joint> = bands
        .windows(2)
        .map(|pair| {
            let day = scale.day_from_x(pair[0].to);
            let (before, after) = (scale.x_from_day(day - EASE), scale.x_from_day(day + EASE));
            joint(&pair[0], &pair[1], ((pair[0].to - before) * 10.0, (after - pair[0].to) * 10.0))
        })
        .collect();
    let pieces: Vec<Piece> = bands
        .iter()
        .enumerate()
        .map(|(index, band)| piece(band, index.checked_sub(1).and_then(|before| joints.get(before)), joints.get(index)))
        .collect();
    let line = |side: f64| {
        let mut path = Path::default();
        for piece in &pieces {
            trace(&mut path, piece, centre, side);
        }
        path.into_string()
    };
    let gaps = pieces
        .iter()
        .zip(bands)
        .filter(|(_, band)| band.visible().is_some())
        .map(|(piece, _)| {
            let mut path = Path::default();
            trace(&mut path, piece, centre, ABOVE);
            trace(&mut path, &piece.reversed(), centre, BELOW);
            path.end("Z");
            path.into_string()
        })
        .collect();
    Strands { upper: line(ABOVE), lower: line(BELOW), gaps, names: names(bands, &joints, centre, width) }
}

/// Which side of the centre line a strand runs on.
const ABOVE: f64 = -1.0;
const BELOW: f64 = 1.0;

/// The move takes half its time in each band, or half the band where that is shorter.
fn joint(a: &Band, b: &Band, ease: (f64, f64)) -> Joint {
    let before = ease.0.min((a.to - a.from) * 5.0).max(0.01);
    let after = ease.1.min((b.to - b.from) * 5.0).max(0.01);
    let (x, from, to) = (a.to * 10.0, gap_from_level(a.level) / 2.0, gap_from_level(b.level) / 2.0);
    // The control points lie on one line through the middle, so the curve has no corner there.
    Joint {
        before: (x - before, from),
        leaving: (x - before / 2.0, from),
        middle: (x, from + (to - from) * before / (before + after)),
        arriving: (x + after / 2.0, to),
        after: (x + after, to),
    }
}

fn piece(band: &Band, previous: Option<&Joint>, next: Option<&Joint>) -> Piece {
    let half = gap_from_level(band.level) / 2.0;
    let mut strokes = Vec::with_capacity(3);
    let start = match previous {
        Some(joint) => {
            strokes.push(Stroke::Curve(joint.arriving, joint.after));
            joint.middle
        }
        None => (band.from * 10.0, half),
    };
    match next {
        Some(joint) => {
            strokes.push(Stroke::Line(joint.before));
            strokes.push(Stroke::Curve(joint.leaving, joint.middle));
        }
        None => strokes.push(Stroke::Line((band.to * 10.0, half))),
    }
    Piece { start, strokes }
}

/// Appends a piece to a path: the pen moves to the start of an empty path, and draws on from where it is otherwise.
fn trace(path: &mut Path, piece: &Piece, centre: f64, side: f64) {
    let at = |(x, half): Node| (x, centre + side * half);
    path.add(if path.is_empty() { 'M' } else { 'L' }, &[at(piece.start)]);
    for stroke in &piece.strokes {
        match stroke {
            Stroke::Line(end) => path.add('L', &[at(*end)]),
            Stroke::Curve(control, end) => path.add('Q', &[at(*control), at(*end)]),
        }
    }
}

/// Where the gap has room for both names: where the strands run level for longest, or else where they are farthest apart.
fn names(bands: &[Band], joints: &[Joint], centre: f64, width: f64) -> Option<(f64, f64, f64)> {
    const ROOM: f64 = 40.0;
    /// Half the width of a long name, in CSS pixels.
    const HALF: f64 = 56.0;
    // Inside the figure, wherever the band ends.
    let edge = (HALF / width * 100.0).min(50.0);
    let joint = |at: Option<usize>| at.and_then(|at| joints.get(at));
    // From where to where a strand runs level in a band, and where the band bends it.
    let flat = |at: usize, band: &Band| {
        let from = joint(at.checked_sub(1)).map_or(band.from, |joint| joint.after.0 / 10.0);
        (from.max(0.0), joint(Some(at)).map_or(band.to, |joint| joint.before.0 / 10.0).min(100.0))
    };
    let bends = |at: usize, x: f64| {
        joint(at.checked_sub(1)).is_none_or(|joint| joint.before.0 / 10.0 < x + edge)
            && joint(Some(at)).is_none_or(|joint| joint.after.0 / 10.0 > x - edge)
    };
    let mut best: Option<(f64, f64, f64)> = None;
    for (at, band) in bands.iter().enumerate() {
        let Some(seen) = band.visible() else { continue };
        let (from, to) = flat(at, band);
        let x = if from < to { f64::midpoint(from, to) } else { f64::midpoint(seen.from, seen.to) };
        let x = x.clamp(edge, 100.0 - edge);
        let near = bands.iter().enumerate().filter(|(other, _)| bends(*other, x));
        let gap = near.map(|(_, other)| gap_from_level(other.level)).fold(f64::MAX, f64::min);
        let own = gap_from_level(band.level);
        // Where they run level, else far enough apart; at least where a band has the room.
        let (worth, gap) = match (to - from >= 2.0 * edge, gap >= ROOM) {
            (true, _) => (1000.0 + to - from, own),
            (false, true) => (gap, gap),
            (false, false) => (0.0, f64::midpoint(own, gap).max(ROOM)),
        };
        if own >= ROOM && best.is_none_or(|(other, ..)| worth > other) {
            best = Some((worth, x, gap / 2.0));
        }
    }
    best.map(|(_, x, half)| (x, centre - half + 17.0, centre + half - 9.0))
}
