//! The part of a story that the figure draws.
//!
//! The browser reads this much of the file and no more: the texts reach it with the pages, rendered beforehand. The
//! page renderer reads the whole [`super::Story`], of which this is a part under the same rules.

use super::read::from_json;
use super::{Event, Featured, Lane, Line, Party, Phase, Series, StoryError, check};
use crate::date::Day;
use serde::Deserialize;

/// What the figure draws, valid once read.
#[derive(Debug, Clone, Deserialize)]
pub struct Outline {
    /// The version of the file format; this one is 1.
    pub format: u32,
    /// The two parties; the first is the upper strand.
    pub parties: Vec<Party>,
    /// Who acts, in the order in which the figure stacks them.
    pub lanes: Vec<Lane>,
    /// The phases in order, each starting the day after the one before ends.
    pub phases: Vec<Phase>,
    /// The events in order.
    pub events: Vec<Event>,
    /// What has been measured.
    pub series: Vec<Series>,
    /// Which series stands in the figure.
    pub featured: Featured,
}

impl Outline {
    /// Reads the outline from the text of a story's file.
    ///
    /// # Errors
    /// The first thing that is wrong with the file as far as the figure needs it.
    pub fn parse(text: &str) -> Result<Self, StoryError> {
        let mut outline: Self = serde_json::from_str(text).map_err(|error| from_json(text, &error))?;
        check::outline(&outline)?;
        in_order(&mut outline.events);
        Ok(outline)
    }

    /// First and last day that the phases and events touch.
    #[must_use]
    pub fn extent(&self) -> (Day, Day) {
        let days = self.phases.iter().filter_map(|phase| phase.span.extent());
        let days = days.chain(self.events.iter().filter_map(|event| event.date.extent()));
        days.reduce(|(first, last), (from, to)| (first.min(from), last.max(to))).unwrap_or((Day(0), Day(0)))
    }

    /// The position among all events of the one with an id, from 0.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<usize> {
        self.events.iter().position(|event| event.id.as_str() == id)
    }

    /// The series and line that stand in the figure.
    #[must_use]
    pub fn featured(&self) -> Option<(&Series, &Line)> {
        let series = self.series.iter().find(|series| series.id == self.featured.series)?;
        Some((series, series.lines.iter().find(|line| line.id == self.featured.line)?))
    }

    /// The events whose ids are most like a text, the likest first: for an address that names none.
    #[must_use]
    pub fn nearest_events(&self, text: &str, most: usize) -> Vec<&Event> {
        // Beyond the length of any id there is nothing to compare.
        let text: String = text.chars().take(64).collect();
        let mut events: Vec<(usize, usize)> =
            self.events.iter().enumerate().map(|(at, event)| (distance(&text, event.id.as_str()), at)).collect();
        events.sort_unstable();
        events.into_iter().take(most).filter_map(|(_, at)| self.events.get(at)).collect()
    }
}

/// Puts events in the order of their dates; those of one moment keep the author's order.
pub(super) fn in_order(events: &mut [Event]) {
    events.sort_by(|a, b| a.date.order().total_cmp(&b.date.order()));
}

/// How unlike two ids are: the fewest edits between them, less for words they share.
fn distance(a: &str, b: &str) -> usize {
    let shared = a.split('-').filter(|word| word.len() > 2 && b.split('-').any(|other| other == *word)).count();
    strsim::levenshtein(a, b).saturating_sub(shared * 8)
}
