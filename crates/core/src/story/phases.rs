//! Phases of the relationship and the levels read into them.

use super::{Id, Localised};
use crate::date::Date;
use serde::Deserialize;

/// A stretch of the relationship with one level of closeness.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its id, the last part of its address.
    pub id: Id,
    /// Its name.
    pub name: Localised,
    /// First to last day, in EDTF.
    pub span: Date,
    /// First to last day by the article, as far as it says.
    pub article_span: Option<Date>,
    /// Closeness of the two, −3 to +3: a reading, not a measurement.
    #[cfg_attr(feature = "schema", schemars(range(min = -3, max = 3)))]
    pub level: i8,
    /// The article's paragraphs that tell of it.
    #[serde(default)]
    pub paragraphs: Vec<String>,
    /// Summary of what happened in it.
    pub summary: Option<Localised>,
    /// Why this level.
    pub reason: Option<Localised>,
    /// Points on which the record or the data disagree.
    pub disagreement: Option<Localised>,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
}

impl Phase {
    /// What the phase says in a sentence or more: its summary, else its name.
    #[must_use]
    pub fn lead(&self) -> &Localised {
        self.summary.as_ref().unwrap_or(&self.name)
    }
}

/// Meaning of a level of closeness.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// The level, −3 (farthest) to +3 (closest).
    #[cfg_attr(feature = "schema", schemars(range(min = -3, max = 3)))]
    pub level: i8,
    /// Its name.
    pub name: Localised,
    /// By which signs it is set.
    pub meaning: Localised,
}
