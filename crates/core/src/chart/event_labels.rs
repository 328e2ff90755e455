//! Titles of events beside their marks, the more important ones first.

use super::crowd::{Crowd, ROWS};

/// Average width of a character of a title, in CSS pixels, on the safe side.
const CHARACTER: f64 = 6.3;
/// Characters of a title that are shown; a longer one is cut.
const LONGEST: usize = 32;
/// Distance of a title from the middle of its mark, in CSS pixels.
pub const GAP: f64 = 9.0;
/// Half the room that a mark takes, in CSS pixels.
const REACH: f64 = 7.0;
/// Half the room that a cluster takes, in CSS pixels.
const PILL: f64 = 14.0;

/// On which side of its mark a title stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the right.
    After,
    /// To the left.
    Before,
}

/// A title, cut where it is long.
#[must_use]
pub fn short_title(title: &str) -> String {
    let mut characters = title.chars();
    let mut short: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() {
        // Whole words, as they stand in the title, where there are several.
        let words = short.rfind(' ').unwrap_or(short.len());
        short.truncate(words);
        short.push('…');
    }
    short
}

/// The room that a title of so many characters takes with its distance, in CSS pixels.
pub fn title_width(characters: usize) -> f64 {
    characters.min(LONGEST + 1) as f64 * CHARACTER + GAP
}

/// The side on which each single event's title stands, `None` where it gives way, in the order of the singles.
///
/// `whole` is the width of the whole story in CSS pixels, `title` gives the title's length in characters, `importance`
/// how soon it chooses, by position in the lane. A title wants the first side on which it covers no mark of its row, and
/// gets it unless a more important one wants that place. One that does not may stand on the other side, where it takes
/// no place that another wants, or that a more important one could fall back to. So the rule looks only at what stands
/// near, and is the same wherever the window stands.
pub fn sides(
    crowd: &Crowd,
    whole: f64,
    title: impl Fn(usize) -> usize,
    importance: impl Fn(usize) -> f64,
) -> Vec<Option<Side>> {
    let mut rows: [Vec<usize>; ROWS] = Default::default();
    for (at, single) in crowd.singles.iter().enumerate() {
        rows[single.row.min(ROWS - 1)].push(at);
    }
    let beside = |row: usize| rows[row.min(ROWS - 1)].iter().copied();
    let claims: Vec<[Option<(f64, f64)>; 2]> = crowd
        .singles
        .iter()
        .enumerate()
        .map(|(own, single)| {
            let width = title_width(title(single.at));
            // Beyond what it spans, and inside the story.
            let (start, end) = (single.reach.0.min(single.x), single.reach.1.max(single.x));
            [(end, end + width), (start - width, start)].map(|(from, to)| {
                if from < 0.0 || to > whole {
                    return None;
                }
                let marks = beside(single.row).filter(|other| *other != own).map(|other| &crowd.singles[other]);
                let marks = marks.flat_map(|other| {
                    [
                        (other.x, REACH),
                        (f64::midpoint(other.reach.0, other.reach.1), (other.reach.1 - other.reach.0) / 2.0),
                    ]
                });
                // A cluster is as high as two rows.
                let pills = crowd.groups.iter().filter(|_| single.row < 2).map(|group| (group.x, PILL));
                let free = marks.chain(pills).all(|(x, room)| x + room <= from || x - room >= to);
                free.then_some((from, to))
            })
        })
        .collect();
    let important: Vec<f64> = crowd.singles.iter().map(|single| importance(single.at)).collect();
    let before = |a: usize, b: usize| {
        important[a] > important[b] || (important[a] >= important[b] && crowd.singles[a].at < crowd.singles[b].at)
    };
    // The place that a title wants, and the one that it could fall back to.
    let wanted = |at: usize| claims[at][0].or(claims[at][1]);
    let second = |at: usize| claims[at][0].and(claims[at][1]);
    let apart = |one: Option<(f64, f64)>, other: Option<(f64, f64)>| {
        one.zip(other).is_none_or(|(one, other)| one.1 <= other.0 || one.0 >= other.1)
    };
    (0..claims.len())
        .map(|at| {
            let others = || beside(crowd.singles[at].row).filter(move |other| *other != at);
            let (first, then) = (wanted(at), second(at));
            if first.is_some() && others().all(|other| !before(other, at) || apart(first, wanted(other))) {
                return Some(if claims[at][0].is_some() { Side::After } else { Side::Before });
            }
            let keeps_off = |other| apart(then, wanted(other)) && (!before(other, at) || apart(then, second(other)));
            (then.is_some() && others().all(keeps_off)).then_some(Side::Before)
        })
        .collect()
}
