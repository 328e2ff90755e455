//! Ids that stand once, and references that resolve.

use crate::order::{digest, sorted};
use crate::story::{Id, StoryError};
use std::fmt::Display;

/// The ids of a list; one that stands twice is an error.
pub(super) fn unique<'a>(list: &str, ids: impl Iterator<Item = &'a Id>) -> Result<Vec<&'a Id>, StoryError> {
    let ids: Vec<&Id> = ids.collect();
    // Equal ids have equal digests, and those stand beside each other once sorted, the earlier first.
    let digests = sorted(ids.iter().map(|id| digest(id.as_str().as_bytes())));
    let mut again: Option<usize> = None;
    for (at, (digest, first)) in digests.iter().enumerate() {
        let alike = digests.iter().skip(at + 1).take_while(|(other, _)| other == digest);
        let same = alike.map(|(_, later)| *later).find(|later| ids.get(*later) == ids.get(*first));
        again = [again, same].into_iter().flatten().min();
    }
    match again.and_then(|index| Some((index, ids.get(index)?))) {
        Some((index, id)) => Err(StoryError::new(
            format!("{list}[{index}].id"),
            format!("\"{id}\" a second time"),
            "an id that no other entry of the list has",
            "rename the newer one: links may point to the older",
        )),
        None => Ok(ids),
    }
}

/// Every reference must resolve.
pub(super) fn all(path: &str, ids: &[Id], known: &[&Id], list: &str) -> Result<(), StoryError> {
    ids.iter().enumerate().try_for_each(|(index, id)| one(&format!("{path}[{index}]"), id, known, list))
}

/// A reference must resolve.
pub(super) fn one(path: &str, id: &Id, known: &[&Id], list: &str) -> Result<(), StoryError> {
    if known.contains(&id) {
        return Ok(());
    }
    Err(unknown(path.to_owned(), id, list, "check the spelling, or add the entry"))
}

/// An id that stands in no list.
pub(super) fn unknown(path: String, id: &dyn Display, list: &str, hint: &str) -> StoryError {
    StoryError::new(path, format!("\"{id}\""), format!("an id that stands in \"{list}\""), hint)
}
