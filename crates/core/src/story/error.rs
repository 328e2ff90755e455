//! Why a file is not a story.

use std::fmt;

/// Fault in a file: its place, what was found, what was expected, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryError {
    /// Place of the fault, as a path from the root: `events[3].date`. Empty for the file as a whole.
    pub path: String,
    /// Content found there.
    pub found: String,
    /// Content expected there.
    pub expected: String,
    /// Advice on what to do about it.
    pub hint: String,
}

impl StoryError {
    /// An error at a path. Kept out of line: it is written into many places.
    #[inline(never)]
    pub(super) fn new(
        path: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self { path: path.into(), found: found.into(), expected: expected.into(), hint: hint.into() }
    }
}

impl fmt::Display for StoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the file" } else { &self.path };
        write!(f, "{path}\n  found:    {}\n  expected: {}\n  hint:     {}", self.found, self.expected, self.hint)
    }
}

impl std::error::Error for StoryError {}
