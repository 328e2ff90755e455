//! Problems as they are found, before it is known on which lines they lie.

use super::place::Places;
use crate::story::{Problem, Problems, Severity};
use std::collections::HashSet;
use std::ops::Range;

/// Problems found so far.
#[derive(Debug, Default)]
pub struct Report {
    found: Vec<Found>,
    /// The paths of values that were meant to be numbers, and are none.
    pub no_numbers: HashSet<String>,
}

#[derive(Debug)]
struct Found {
    severity: Severity,
    path: String,
    /// `None` for the place that the path leads to.
    range: Option<Range<usize>>,
    found: String,
    expected: String,
    hint: String,
}

impl Report {
    /// Adds an error at a path.
    pub fn error(
        &mut self,
        path: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.add(Severity::Error, path.into(), None, [found.into(), expected.into(), hint.into()]);
    }

    /// Adds a warning at a path.
    pub fn warning(
        &mut self,
        path: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.add(Severity::Warning, path.into(), None, [found.into(), expected.into(), hint.into()]);
    }

    /// Adds an error at a place in the text.
    pub fn error_at(
        &mut self,
        range: Range<usize>,
        path: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.add(Severity::Error, path.into(), Some(range), [found.into(), expected.into(), hint.into()]);
    }

    fn add(&mut self, severity: Severity, path: String, range: Option<Range<usize>>, words: [String; 3]) {
        let [found, expected, hint] = words;
        self.found.push(Found { severity, path, range, found, expected, hint });
    }

    /// `true` if any of them is an error.
    pub fn is_fatal(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// The problems with their lines, in the order of the text.
    pub fn into_problems(self, places: &Places) -> Problems {
        let mut problems: Vec<Problem> = self
            .found
            .into_iter()
            .map(|Found { severity, path, range, found, expected, hint }| {
                let range = range.unwrap_or_else(|| places.range(&path));
                let (line, column) = places.line_and_column(range.start);
                Problem { severity, id: places.id(&path), path, line, column, found, expected, hint, range }
            })
            .collect();
        problems.sort_by(|one, other| {
            (one.range.start, one.severity, &one.path).cmp(&(other.range.start, other.severity, &other.path))
        });
        Problems(problems)
    }
}
