//! What is wrong with a file, or may be.

use serde::Serialize;
use std::fmt;
use std::ops::Range;

/// Weight of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file is no story.
    Error,
    /// It is one, and somebody should look.
    Warning,
}

/// One thing that is wrong with a file, or may be: its place, what was found, what was expected, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Its weight.
    pub severity: Severity,
    /// Place as a path from the root: `events[3].date`. Empty for the file as a whole.
    pub path: String,
    /// Id of the entry that it stands in; `None` outside such, or where that has none.
    pub id: Option<String>,
    /// Line of the place, from 1.
    pub line: usize,
    /// Column of the place in characters, from 1.
    pub column: usize,
    /// Content found there.
    pub found: String,
    /// Content expected there.
    pub expected: String,
    /// Advice on what to do about it.
    pub hint: String,
    /// The place in bytes of the text.
    #[serde(skip)]
    pub range: Range<usize>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = if self.severity == Severity::Error { "error" } else { "warning" };
        let path = if self.path.is_empty() { "the file" } else { &self.path };
        write!(f, "{severity}: {path}")?;
        if let Some(id) = &self.id {
            write!(f, ", in \"{id}\"")?;
        }
        write!(
            f,
            " (line {}, column {})\n  found:    {}\n  expected: {}\n  hint:     {}",
            self.line, self.column, self.found, self.expected, self.hint
        )
    }
}

/// Everything that is wrong with a file, or may be, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// `true` if any of them keeps the file from being a story.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        self.0.iter().any(|problem| problem.severity == Severity::Error)
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.0.iter().enumerate() {
            write!(f, "{}{problem}", if at > 0 { "\n\n" } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
