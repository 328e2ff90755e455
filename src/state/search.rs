//! Search of the reader, and what of the story matches.

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
    /// `Some(true)` if an event matches; `None` where nothing is looked for, or the texts to search are not there.
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
    /// Filter that events are to match.
    pub filter: Filter,
    /// Events that match it.
    pub found: Found,
}
