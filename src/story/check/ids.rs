//! Ids that stand once, and references that resolve.

use crate::story::{Id, StoryError};
use std::fmt::Display;

/// The ids of a list; one that stands twice is an error.
pub(super) fn unique<'a>(list: &str, ids: impl Iterator<Item = &'a Id>) -> Result<Vec<&'a Id>, StoryError> {
    let mut seen = Vec::new();
    for (index, id) in ids.enumerate() {
        if seen.contains(&id) {
            return Err(StoryError::new(
                format!("{list}[{index}].id"),
                format!("\"{id}\" a second time"),
                "an id that no other entry of the list has",
                "rename the newer one: links may point to the older",
            ));
        }
        seen.push(id);
    }
    Ok(seen)
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
