//! People, institutions, places, pictures, points of view and sources that the story refers to.

use super::{Id, Localised};
use crate::date::Date;
use serde::{Deserialize, Deserializer, de};

/// A person named in the story.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The id.
    pub id: Id,
    /// The name, with the forms of other languages.
    pub name: Localised,
    /// Post or part in the story.
    pub role: Localised,
    /// Note on what a reader must know of the name or post.
    pub note: Option<Localised>,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// An institution named in the story.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// The id.
    pub id: Id,
    /// The name, with the forms of other languages.
    pub name: Localised,
    /// Part in the story.
    pub role: Localised,
    /// Note on what a reader must know of the name.
    pub note: Option<Localised>,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// A place: a point on the land, no borders.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The id.
    pub id: Id,
    /// The name, with the forms of other languages.
    pub name: Localised,
    /// Degrees north, where the place is known.
    #[cfg_attr(feature = "schema", schemars(range(min = -90, max = 90)))]
    pub lat: Option<f64>,
    /// Degrees east, where the place is known.
    #[cfg_attr(feature = "schema", schemars(range(min = -180, max = 180)))]
    pub lon: Option<f64>,
    /// Note on what a reader must know of it.
    pub note: Option<Localised>,
}

/// The credit of a picture that the article carries.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// The id.
    pub id: Id,
    /// The caption that names it, such as "C1".
    pub paragraph: String,
    /// Its title.
    pub title: Localised,
    /// Author of the picture.
    pub author: Localised,
    /// The licence's name.
    pub licence: String,
    /// The licence's address.
    pub licence_url: Option<Address>,
    /// Note on what a reader must know of it.
    pub note: Option<Localised>,
    /// The events on whose pages the credit stands.
    #[serde(default)]
    pub events: Vec<Id>,
}

/// One side of what the article weighs.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Perspective {
    /// The id.
    pub id: Id,
    /// Its title.
    pub title: Localised,
    /// Points that speak for it.
    pub points: Vec<PerspectivePoint>,
}

/// One argument of a perspective.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PerspectivePoint {
    /// Its title.
    pub title: Localised,
    /// The argument.
    pub text: Localised,
    /// The claims it rests on.
    #[serde(default)]
    pub claims: Vec<Id>,
}

/// Someone whose view the article reports.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Expert {
    /// The person.
    pub person: Id,
    /// The post at the time.
    pub post: Localised,
    /// View that the article reports.
    pub says: Localised,
    /// The claims that report it.
    #[serde(default)]
    pub claims: Vec<Id>,
    /// Note on what is wrong or could not be verified.
    pub note: Option<Localised>,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// A page, paper, book or data set that shows what the story says.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The id.
    pub id: Id,
    /// Kind of source.
    #[serde(default)]
    pub kind: SourceKind,
    /// Title of the source.
    pub title: Localised,
    /// Publisher of the source.
    pub publisher: Option<Localised>,
    /// The authors or editors, in the order and form in which they are named.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(inner(regex(pattern = Localised::NOT_BLANK))))]
    pub authors: Vec<String>,
    /// The date on which it appeared.
    pub date: Option<Date>,
    /// The journal, collection or series that it is part of, with volume and number.
    pub part_of: Option<Localised>,
    /// The pages, such as "12–34".
    #[cfg_attr(feature = "schema", schemars(regex(pattern = Localised::NOT_BLANK)))]
    pub pages: Option<String>,
    /// The ISBN.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = Localised::NOT_BLANK)))]
    pub isbn: Option<String>,
    /// The DOI, such as "10.1000/182".
    pub doi: Option<String>,
    /// The archive that holds it.
    pub archive: Option<Localised>,
    /// The shelf mark in that archive.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = Localised::NOT_BLANK)))]
    pub shelf_mark: Option<String>,
    /// Address of the source.
    pub url: Option<Address>,
    /// Account of what it shows.
    pub shows: Option<Localised>,
}

impl Source {
    /// Address at which it can be read: its own, else that of its DOI.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        // From where the number begins, however it is written.
        let doi = self.doi.as_ref().and_then(|doi| doi.get(doi.find("10.")?..));
        self.url.as_ref().map(|url| url.as_str().to_owned()).or_else(|| Some(format!("https://doi.org/{}", doi?)))
    }
}

/// Kinds of source, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// A document of the event itself.
    Primary,
    /// A state's or an institution's own account or collection.
    Official,
    /// Research.
    Scholarly,
    /// An encyclopaedia or chronology.
    Reference,
    /// A book, or anything else.
    #[default]
    Book,
    /// A newspaper, an agency, a commentary.
    Press,
    /// A copy of another page.
    Mirror,
}

/// An address on the web: `http://` or `https://`, nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Address(#[cfg_attr(feature = "schema", schemars(regex(pattern = Address::PATTERN)))] String);

impl Address {
    /// Pattern of addresses in the schema.
    #[cfg(feature = "schema")]
    pub const PATTERN: &str = r"^https?://[^\s/?#]+\S*$";

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host that serves it, without "www.".
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let has_host = rest.is_some_and(|rest| !rest.starts_with(['/', '?', '#']) && !rest.is_empty());
        if has_host && !text.chars().any(|character| character.is_whitespace() || character.is_control()) {
            Ok(Self(text))
        } else {
            Err(de::Error::invalid_value(
                de::Unexpected::Str(&text),
                &"an address that starts with http:// or https:// and holds no spaces",
            ))
        }
    }
}
