//! Titles of events in cells: the more important ones first, by a rule that looks only at what stands near.

use super::Anchor;
use super::crowd::Crowd;
use super::pack::GAP;

/// Half the room that a mark takes, in CSS pixels.
const REACH: f64 = 7.0;
/// Half the room that a cluster takes, in CSS pixels.
const PILL: f64 = 14.0;

/// The side on which each single event's title stands, `None` where it gives way, in the order of the singles.
///
/// `whole` is the width of the whole story in CSS pixels, `title` gives the title's length in CSS pixels, if it wants
/// a place, `importance` how soon it chooses, by position in the lane. A title wants the first side on which it covers no mark of its row, and
/// gets it unless a more important one wants that place. One that does not may stand on the other side, where it takes
/// no place that another wants, or that a more important one could fall back to. So the rule looks only at what stands
/// near, and is the same wherever the window stands.
pub(super) fn sides(
    crowd: &Crowd,
    row_count: usize,
    whole: f64,
    title: impl Fn(usize) -> Option<f64>,
    importance: impl Fn(usize) -> f64,
) -> Vec<Option<Anchor>> {
    let row_count = row_count.max(1);
    let mut rows: Vec<Vec<usize>> = vec![Vec::new(); row_count];
    for (at, single) in crowd.singles.iter().enumerate() {
        rows[single.row.min(row_count - 1)].push(at);
    }
    let beside = |row: usize| rows[row.min(row_count - 1)].iter().copied();
    let claims: Vec<[Option<(f64, f64)>; 2]> = crowd
        .singles
        .iter()
        .enumerate()
        .map(|(own, single)| {
            let Some(width) = title(single.at).map(|title| title + GAP) else { return [None, None] };
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
                return Some(if claims[at][0].is_some() { Anchor::Start } else { Anchor::End });
            }
            let keeps_off = |other| apart(then, wanted(other)) && (!before(other, at) || apart(then, second(other)));
            (then.is_some() && others().all(keeps_off)).then_some(Anchor::End)
        })
        .collect()
}
