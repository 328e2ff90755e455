//! Text in one or more languages.

use serde::de::{self, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// A text per language, keyed by BCP 47 tag: `{"en": "Beijing", "zh": "北京"}`. Never empty, no control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>", extend("minProperties" = 1)))]
pub struct Localised(Vec<(String, String)>);

impl Localised {
    /// The text in a language, or in the first language there is.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        let text = self.0.iter().find(|(tag, _)| tag == language).or_else(|| self.0.first());
        text.map_or("", |(_, text)| text)
    }

    /// Every other language's form, as (tag, text): a name as its own people write it.
    pub fn others<'a>(&'a self, language: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter(move |(tag, _)| tag != language).map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text's paragraphs in a language; a blank line parts them.
    pub fn paragraphs<'a>(&'a self, language: &str) -> impl Iterator<Item = &'a str> {
        self.get(language).split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
    }
}

impl<'de> Deserialize<'de> for Localised {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Texts)
    }
}

/// Reads a text per language.
struct Texts;

impl<'de> Visitor<'de> for Texts {
    type Value = Localised;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("text in at least one language, such as {\"en\": \"…\"}")
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
            if text.trim().is_empty() {
                return unexpected(&text, "text that is not empty");
            }
            if text.chars().any(|character| character.is_control() && character != '\n') {
                return unexpected(&text, "text without control characters (a line break is allowed)");
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
