//! Stored ids: they stand in addresses, so they never change with a title.

use serde::{Deserialize, Deserializer, Serialize, de};
use std::fmt;

/// The longest id, in bytes.
const LONGEST: usize = 64;

/// An id as it stands in the file and in addresses: lower-case words joined by hyphens, `peace-treaty`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Id(#[cfg_attr(feature = "schema", schemars(regex(pattern = Id::PATTERN), length(max = 64)))] String);

impl Id {
    /// Pattern of ids in the schema.
    #[cfg(feature = "schema")]
    pub const PATTERN: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `true` if a text can be an id.
    #[must_use]
    pub fn is_valid(text: &str) -> bool {
        text.len() <= LONGEST
            && text.split('-').all(|word| {
                !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if Self::is_valid(&text) {
            Ok(Self(text))
        } else {
            Err(de::Error::invalid_value(
                de::Unexpected::Str(&text),
                &"an id of lower-case letters, digits and single hyphens, such as \"peace-treaty\", of at most 64 characters",
            ))
        }
    }
}
