//! Text in one or more languages.

use serde::de::{self, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// A text in the story's language, `"Vienna"`, or one per language, keyed by BCP 47 tag: `{"en": "Vienna", "de": "Wien"}`.
/// Never empty, no control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localised(Vec<(String, String)>);

/// The tag of a text that stands for itself, in the story's language.
const PLAIN: &str = "";

impl Localised {
    /// Pattern in the schema of text that is not empty.
    #[cfg(feature = "schema")]
    pub const NOT_BLANK: &str = r"\S";

    /// Pattern in the schema of language tags.
    #[cfg(feature = "schema")]
    pub const TAG: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    /// The text in a language, or in the first language there is.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        let text = self.0.iter().find(|(tag, _)| tag == language).or_else(|| self.0.first());
        text.map_or("", |(_, text)| text)
    }

    /// Every other language's form, as (tag, text): a name as its own people write it.
    pub fn others<'a>(&'a self, language: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .iter()
            .filter(move |(tag, _)| tag != language && tag != PLAIN)
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text's paragraphs in a language; a blank line parts them.
    pub fn paragraphs<'a>(&'a self, language: &str) -> impl Iterator<Item = &'a str> {
        self.get(language).split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
    }
}

impl<'de> Deserialize<'de> for Localised {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Texts)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Localised {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Localised".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A text in the story's language, or one per language, keyed by BCP 47 tag.",
            "anyOf": [
                { "type": "string", "pattern": Self::NOT_BLANK },
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": { "pattern": Self::TAG },
                    "additionalProperties": { "type": "string", "pattern": Self::NOT_BLANK },
                },
            ],
            "examples": ["Vienna", { "en": "Vienna", "de": "Wien" }],
        })
    }
}

/// Why a text cannot stand: it is empty, or holds what no text holds.
fn fault(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("text that is not empty")
    } else if text.chars().any(|character| character.is_control() && character != '\n') {
        Some("text without control characters (a line break is allowed)")
    } else {
        None
    }
}

/// Reads a text per language.
struct Texts;

impl<'de> Visitor<'de> for Texts {
    type Value = Localised;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("text, or text by language, such as {\"en\": \"…\"}")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Localised, E> {
        match fault(text) {
            Some(expected) => Err(E::invalid_value(Unexpected::Str(text), &expected)),
            None => Ok(Localised(vec![(PLAIN.to_owned(), text.to_owned())])),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Localised, A::Error> {
        let mut texts: Vec<(String, String)> = Vec::new();
        while let Some((tag, text)) = map.next_entry::<String, String>()? {
            let unexpected = |what, expected: &str| Err(de::Error::invalid_value(Unexpected::Str(what), &expected));
            if !is_language_tag(&tag) {
                return unexpected(&tag, "a language tag such as \"en\" or \"zh-Hant\"");
            }
            if texts.iter().any(|(other, _)| *other == tag) {
                return unexpected(&tag, "each language once");
            }
            if let Some(expected) = fault(&text) {
                return unexpected(&text, expected);
            }
            texts.push((tag, text));
        }
        if texts.is_empty() {
            return Err(de::Error::invalid_length(0, &self));
        }
        Ok(Localised(texts))
    }
}

/// Two or three letters, then subtags of two to eight letters or digits (the part of BCP 47 that stories need).
pub(super) fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && subtags
            .all(|subtag| (2..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
