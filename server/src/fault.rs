//! Failing on purpose.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Behaviour of a chosen address instead of a proper answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Answers with this status and a line of plain text.
    Status(u16),
    /// Answers 200 with a page of HTML, as hosts do that know only one page, and log-in pages of networks.
    Html,
    /// Answers 200 with these bytes, under the content type the file at that address would have.
    Body(Vec<u8>),
    /// Answers as usual, but with the first so many bytes only: a file cut in half on its way to the host.
    Truncated(usize),
    /// Announces the whole file, sends the first so many bytes, and breaks the connection.
    Broken(usize),
    /// Answers as usual, after this time.
    Delay(Duration),
}

/// Which addresses fail and how; clones share one list, which may change while the server runs.
///
/// An address is a path inside the site: `/story.json`, whatever the site's base is. One `*` in it stands for any
/// characters, since the names of built files hold a hash: `/entente-*_bg.wasm`.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<BTreeMap<String, Fault>>>);

impl Faults {
    /// No faults: every address answers properly.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Makes an address fail from the next request on, in place of what it did before.
    pub fn set(&self, path: &str, fault: Fault) {
        self.list().insert(path.to_owned(), fault);
    }

    /// The same, for building a list in one expression.
    #[must_use]
    pub fn with(self, path: &str, fault: Fault) -> Self {
        self.set(path, fault);
        self
    }

    /// Lets an address answer properly again; give it exactly as it was set.
    pub fn clear(&self, path: &str) {
        self.list().remove(path);
    }

    /// Lets every address answer properly again.
    pub fn clear_all(&self) {
        self.list().clear();
    }

    /// The fault of a path; the first in alphabetical order where several fit.
    pub(crate) fn of(&self, path: &str) -> Option<Fault> {
        self.list().iter().find(|(pattern, _)| fits(pattern, path)).map(|(_, fault)| fault.clone())
    }

    /// A test that failed while it held the list must not take the others with it.
    fn list(&self) -> MutexGuard<'_, BTreeMap<String, Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end),
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_pattern_is_a_path_or_has_one_star() {
        assert!(fits("/story.json", "/story.json"));
        assert!(!fits("/story.json", "/data/story.json"));
        assert!(fits("/*", "/story.json"));
        assert!(fits("/entente-*_bg.wasm", "/entente-0123_bg.wasm"));
        assert!(!fits("/entente-*_bg.wasm", "/entente-0123.js"));
        assert!(!fits("/ab*ba", "/aba"));
    }
}
