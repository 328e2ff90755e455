//! What the reader looks for, and what of the story matches.

use entente_core::view::Filter;
use std::sync::Arc;

/// Which events match.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Found {
    /// Nothing is looked for.
    #[default]
    Nothing,
    /// The texts to search are on their way.
    Waiting,
    /// They did not arrive.
    Failed,
    /// For each event, whether it matches.
    Events(Arc<[bool]>),
}

impl Found {
    /// Whether an event matches; `None` where nothing is looked for.
    #[must_use]
    pub fn hit(&self, event: usize) -> Option<bool> {
        match self {
            Self::Events(hits) => hits.get(event).copied(),
            Self::Nothing | Self::Waiting | Self::Failed => None,
        }
    }
}

/// A search.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Search {
    /// What is looked for.
    pub filter: Filter,
    /// What matches it.
    pub found: Found,
}
