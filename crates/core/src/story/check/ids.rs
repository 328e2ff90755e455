//! Ids that stand once, and references that resolve.

use crate::story::Id;
use crate::story::read::{Node, Report, meant_id, nearest};
use std::collections::{BTreeSet, HashMap};

/// Lists whose entries have ids.
const LISTS: [&str; 16] = [
    "parties",
    "lanes",
    "phases",
    "events",
    "claims",
    "corrections",
    "quotations",
    "people",
    "institutions",
    "places",
    "pictures",
    "perspectives",
    "series",
    "series[].lines",
    "method",
    "sources",
];

/// Ids that stand for an entry of a list, and that list.
pub(super) const REFERENCES: [(&str, &str); 31] = [
    ("phases[].sources[]", "sources"),
    ("events[].lane", "lanes"),
    ("events[].place", "places"),
    ("events[].people[]", "people"),
    ("events[].institutions[]", "institutions"),
    ("events[].sources[]", "sources"),
    ("events[].threads[].event", "events"),
    ("events[].threads[].sources[]", "sources"),
    ("claims[].events[]", "events"),
    ("claims[].phases[]", "phases"),
    ("claims[].sources[]", "sources"),
    ("corrections[].claims[]", "claims"),
    ("corrections[].events[]", "events"),
    ("corrections[].phases[]", "phases"),
    ("corrections[].sources[]", "sources"),
    ("quotations[].person", "people"),
    ("quotations[].events[]", "events"),
    ("quotations[].phases[]", "phases"),
    ("quotations[].sources[]", "sources"),
    ("people[].sources[]", "sources"),
    ("institutions[].sources[]", "sources"),
    ("pictures[].events[]", "events"),
    ("perspectives[].points[].claims[]", "claims"),
    ("experts[].person", "people"),
    ("experts[].claims[]", "claims"),
    ("experts[].sources[]", "sources"),
    ("series[].with[]", "series"),
    ("series[].sources[]", "sources"),
    ("series[].lines[].points[].source", "sources"),
    ("featured.series", "series"),
    ("featured.line", "lines"),
];

/// Lists without which there is no story: where one is missing, that is said.
const REQUIRED: [&str; 3] = ["lanes", "phases", "events"];

/// Checks that ids of a list differ, and that every reference resolves.
pub fn ids(file: &Node, report: &mut Report) {
    for list in LISTS {
        match list.split_once("[].") {
            Some((outer, inner)) => file.list(outer).iter().for_each(|entry| unique(entry.list(inner), report)),
            None => unique(file.list(list), report),
        }
    }
    for (pattern, list) in REFERENCES {
        // Where what should be a list is none, that is what is wrong.
        if file.field(list).is_some_and(|list| !list.value.is_array()) {
            continue;
        }
        let Some((known, nameless)) = known(file, list) else { continue };
        // One that cannot be an id has been reported.
        let is_unknown = |node: &Node| node.text().is_some_and(|id| Id::is_valid(id) && !known.contains(id));
        let unknown: Vec<Node> = file.all(pattern).into_iter().filter(is_unknown).collect();
        // Entries that have no id may be the ones that are looked for.
        if unknown.iter().filter_map(Node::text).collect::<BTreeSet<_>>().len() <= nameless {
            continue;
        }
        for reference in unknown {
            let id = reference.text().unwrap_or_default();
            let hint = match nearest(id, known.iter().map(String::as_str)) {
                Some(meant) => format!("write \"{meant}\", or add the entry"),
                None => "check the spelling, or add the entry".to_owned(),
            };
            report.error(reference.path, format!("\"{id}\""), format!("an id that stands in \"{list}\""), hint);
        }
    }
}

/// The ids of a list, with what those that are none were meant to be, and the number of entries without one; for lines,
/// those of the featured series. `None` where the list itself is what is wrong.
fn known(file: &Node, list: &str) -> Option<(BTreeSet<String>, usize)> {
    let entries = if list == "lines" {
        let featured = file.field("featured")?.text_of("series")?;
        file.list("series").into_iter().find(|series| series.id() == Some(featured))?.list("lines")
    } else {
        file.list(list)
    };
    if entries.is_empty() && REQUIRED.contains(&list) {
        return None;
    }
    let ids = entries.iter().filter_map(Node::id).filter(|id| !id.is_empty());
    let ids: Vec<String> = ids.map(|id| if Id::is_valid(id) { id.to_owned() } else { meant_id(id) }).collect();
    let nameless = entries.len() - ids.len();
    Some((ids.into_iter().collect(), nameless))
}

fn unique(entries: Vec<Node>, report: &mut Report) {
    let mut first: HashMap<&str, String> = HashMap::new();
    for entry in entries {
        let Some(id) = entry.id() else { continue };
        match first.get(id) {
            Some(earlier) => report.error(
                format!("{}.id", entry.path),
                format!("\"{id}\" a second time"),
                format!("an id that no other entry of the list has (it is that of {earlier})"),
                "rename the newer one: links may point to the older",
            ),
            None => drop(first.insert(id, entry.path)),
        }
    }
}
