//! Events and the threads between them.

use super::{Id, Localised};
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// Something that happened, on a page of its own.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its id, the last part of its address.
    pub id: Id,
    /// Date by the record, in EDTF.
    pub date: Date,
    /// Date by the article, where that differs.
    pub article_date: Option<Date>,
    /// Why the dates differ, or what is unsure in them.
    pub date_note: Option<Localised>,
    /// False where the record knows no such event and only the article tells of it.
    #[serde(default = "yes")]
    pub in_record: bool,
    /// Summary of what happened, in a few words.
    pub title: Localised,
    /// Account of what happened, in full: 40–120 words.
    pub text: Localised,
    /// Lane of the actor.
    pub lane: Id,
    /// Place where it happened.
    pub place: Option<Id>,
    /// The article's paragraphs that mention it; none where only the record does.
    #[serde(default)]
    pub paragraphs: Vec<String>,
    /// The people in it.
    #[serde(default)]
    pub people: Vec<Id>,
    /// The institutions in it.
    #[serde(default)]
    pub institutions: Vec<Id>,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// Threads to what it led to or answered.
    #[serde(default)]
    pub threads: Vec<Thread>,
}

impl Event {
    /// `true` if the article mentions it.
    #[must_use]
    pub fn in_article(&self) -> bool {
        !self.paragraphs.is_empty()
    }
}

/// A tie from the event that holds it to another: "this event *caused* that event".
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Thread {
    /// Kind of tie: what this event did to the other.
    pub kind: ThreadKind,
    /// The other event.
    pub event: Id,
    /// In what way.
    pub note: Option<Localised>,
    /// Sources in which to look it up, beyond the two events' own.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// Kind of tie between two events: what the one did to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ThreadKind {
    /// It helped to bring the other about; the other is later.
    Caused,
    /// It was an answer to the other; the other is earlier.
    Answered,
    /// It repeated or recalled the other; the other is earlier.
    Echoed,
    /// It brought the other to an end; the other is earlier.
    Ended,
}

fn yes() -> bool {
    true
}
