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
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub span: Date,
    /// First to last day by the article, as far as it says.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub article_span: Option<Date>,
    /// Closeness of the two, −3 to +3: a reading, not a measurement.
    #[cfg_attr(feature = "schema", schemars(range(min = -3, max = 3)))]
    pub level: i8,
    /// The article's paragraphs that tell of it.
    pub paragraphs: Vec<String>,
    /// Summary of what happened in it.
    pub summary: Localised,
    /// Why this level.
    pub reason: Localised,
    /// Points on which the record or the data disagree.
    pub disagreement: Localised,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
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
