//! The story itself and its small parts.

use super::{
    Address, Claim, Correction, Event, Expert, Id, Institution, Level, Localised, Person, Perspective, Phase, Picture,
    Place, Quotation, Series, Source,
};
use crate::date::Date;
use serde::Deserialize;

/// A whole story, valid once read.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The address of the schema, for editors that check while one types.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The version of the file format; this one is 1.
    #[serde(default = "format")]
    pub format: u32,
    /// The version of the content, for citations, such as "1.0.0".
    pub version: Option<String>,
    /// The day the content last changed.
    pub updated: Option<Date>,
    /// The language that every text has, as a BCP 47 tag.
    #[serde(default = "language")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = Localised::TAG)))]
    pub language: String,
    /// Title of the story.
    pub title: Localised,
    /// Conclusion of the story, in one sentence.
    pub takeaway: Option<Localised>,
    /// Publisher of the story, for citations and previews.
    pub publisher: Option<Localised>,
    /// On what terms its text may be used.
    pub licence: Option<Licence>,
    /// The text whose claims are checked; without it nothing speaks of one.
    pub article: Option<Article>,
    /// The two parties; the first is the upper strand.
    #[cfg_attr(feature = "schema", schemars(length(min = 2, max = 2)))]
    pub parties: Vec<Party>,
    /// Lanes of the actors, in the order in which the figure stacks them.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub lanes: Vec<Lane>,
    /// Meaning of each level of closeness; without any, each has its usual name.
    #[serde(default)]
    pub levels: Vec<Level>,
    /// The phases in order, each starting the day after the one before ends.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub phases: Vec<Phase>,
    /// The events; those of one moment are read in the file's order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub events: Vec<Event>,
    /// Claims of the article, paragraph by paragraph.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Places where the article, or a page that readers will meet, differs from the record.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// The words that the article quotes.
    #[serde(default)]
    pub quotations: Vec<Quotation>,
    /// The people named.
    #[serde(default)]
    pub people: Vec<Person>,
    /// The institutions named.
    #[serde(default)]
    pub institutions: Vec<Institution>,
    /// The places named.
    #[serde(default)]
    pub places: Vec<Place>,
    /// The credits of the article's pictures.
    #[serde(default)]
    pub pictures: Vec<Picture>,
    /// The points of view that the article weighs.
    #[serde(default)]
    pub perspectives: Vec<Perspective>,
    /// Whom the article asks.
    #[serde(default)]
    pub experts: Vec<Expert>,
    /// Measured series.
    #[serde(default)]
    pub series: Vec<Series>,
    /// Which series stands in the figure; the first one without this.
    pub featured: Option<Featured>,
    /// Account of how the story was made.
    #[serde(default)]
    pub method: Vec<Section>,
    /// Sources in which everything can be looked up.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// The version of the file format that this program reads.
pub(super) const FORMAT: u32 = 1;

fn format() -> u32 {
    FORMAT
}

fn language() -> String {
    "en".to_owned()
}

/// Terms of use.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Name of the terms, such as "CC BY 4.0".
    pub name: String,
    /// Address of the terms.
    pub url: Address,
}

/// The text that the story was made from and is checked against the record.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its title.
    pub title: Localised,
    /// Date on which it was written.
    pub date: Date,
    /// Credit to whoever stands behind it, as far as it says.
    pub credit: Option<Localised>,
    /// Note on what a reader must know of it.
    pub note: Option<Localised>,
}

/// One of the two parties.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its id.
    pub id: Id,
    /// Its name, short enough to stand beside its strand.
    pub name: Localised,
}

/// A row of the figure: events by who acts.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Localised,
}

/// The series and lines that stand in the figure.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Featured {
    /// The series.
    pub series: Id,
    /// Its line.
    pub line: Id,
}

/// A titled piece of prose.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id, the fragment of its address.
    pub id: Id,
    /// Its title.
    pub title: Localised,
    /// Its text.
    pub text: Localised,
}
