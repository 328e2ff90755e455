//! Ids that stand once, and references that resolve.

use crate::story::Id;
use crate::story::read::{Node, Report, meant_id};
use std::collections::{BTreeSet, HashMap};

/// Likeness from which on an id is taken for a slip of another.
const ALIKE: f64 = 0.7;

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
        let Some(known) = known(file, list) else { continue };
        for reference in file.all(pattern) {
            // One that cannot be an id has been reported.
            let Some(id) = reference.text().filter(|id| Id::is_valid(id) && !known.contains(*id)) else { continue };
            let alike = |other: &&String| strsim::normalized_damerau_levenshtein(id, other) >= ALIKE;
            let hint = match known.iter().find(alike) {
                Some(meant) => format!("write \"{meant}\", or add the entry"),
                None => "check the spelling, or add the entry".to_owned(),
            };
            report.error(reference.path, format!("\"{id}\""), format!("an id that stands in \"{list}\""), hint);
        }
    }
}

/// The ids of a list, and what those that are none were meant to be; for lines, those of the featured series. `None`
/// where an entry that has none may be the one that is looked for.
fn known(file: &Node, list: &str) -> Option<BTreeSet<String>> {
    let entries = if list == "lines" {
        let featured = file.field("featured").and_then(|featured| featured.text_of("series"));
        let series = file.list("series").into_iter().find(|series| series.id() == featured);
        series.map(|series| series.list("lines")).unwrap_or_default()
    } else {
        file.list(list)
    };
    let id = |entry: &Node| {
        entry.id().filter(|id| !id.is_empty()).map(|id| if Id::is_valid(id) { id.to_owned() } else { meant_id(id) })
    };
    entries.iter().map(id).collect()
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
