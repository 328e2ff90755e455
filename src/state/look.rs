//! Marked parts of the figure.

use entente_core::date::Day;
use entente_core::view::{Selection, Stop};
use std::time::Duration;

/// Marked parts of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Look {
    /// Subject of the page.
    pub selected: Selection,
    /// Part of the story's page that stands where the reader reads.
    pub passing: Selection,
    /// Place that the keys went to: there is the figure's one tab stop.
    pub stop: Option<Stop>,
    /// The event that the pointer or the focus is on.
    pub pointed: Option<usize>,
    /// The date that is read in all panels.
    pub read: Option<Day>,
}

impl Look {
    /// Marked event or phase: the subject of the page, else what the reader passes.
    #[must_use]
    pub fn marked(&self) -> Selection {
        if self.selected == Selection::Nothing { self.passing } else { self.selected }
    }

    /// The event that is marked.
    #[must_use]
    pub fn event(&self) -> Option<usize> {
        self.marked().event()
    }

    /// The phase that is marked.
    #[must_use]
    pub fn phase(&self) -> Option<usize> {
        self.marked().phase()
    }
}

/// A page that the reader asked for without a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The event.
    pub event: usize,
    /// `true` if it takes the place of the last entry of the history, as steps do that nobody chose one by one.
    pub replaces: bool,
}

/// Stay of the walk through the story on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Number of the stay: no two are the same.
    pub number: u32,
    /// Time until the next page.
    pub time: Duration,
}
