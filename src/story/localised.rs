//! Text in one or more languages.

use serde::{Deserialize, Deserializer, de};
use std::collections::BTreeMap;

/// A text per language, keyed by BCP 47 tag: `{"en": "Beijing", "zh": "北京"}`. Never empty, no control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Localised(#[cfg_attr(feature = "schema", schemars(length(min = 1)))] BTreeMap<String, String>);

impl Localised {
    /// The text in a language, or in the first language there is.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// Whether the text exists in a language.
    #[must_use]
    pub fn has(&self, language: &str) -> bool {
        self.0.contains_key(language)
    }

    /// Every other language's form, as (tag, text): a name as its own people write it.
    pub fn others<'a>(&'a self, language: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter(move |(tag, _)| *tag != language).map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text's paragraphs in a language; a blank line parts them.
    pub fn paragraphs<'a>(&'a self, language: &str) -> impl Iterator<Item = &'a str> {
        self.get(language).split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
    }
}

impl<'de> Deserialize<'de> for Localised {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texts = BTreeMap::<String, String>::deserialize(deserializer)?;
        if texts.is_empty() {
            return Err(de::Error::invalid_length(0, &"text in at least one language, such as {\"en\": \"…\"}"));
        }
        for (tag, text) in &texts {
            if !is_language_tag(tag) {
                return Err(de::Error::invalid_value(
                    de::Unexpected::Str(tag),
                    &"a language tag such as \"en\" or \"zh-Hant\"",
                ));
            }
            if text.trim().is_empty() {
                return Err(de::Error::invalid_value(de::Unexpected::Str(text), &"text that is not empty"));
            }
            if text.chars().any(|character| character.is_control() && character != '\n') {
                return Err(de::Error::invalid_value(
                    de::Unexpected::Str(text),
                    &"text without control characters (a line break is allowed)",
                ));
            }
        }
        Ok(Self(texts))
    }
}

/// Two or three letters, then subtags of two to eight letters or digits (the part of BCP 47 that stories need).
fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && subtags
            .all(|subtag| (2..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
