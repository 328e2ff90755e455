//! From text to a valid story.

use super::path::path_at;
use super::{Story, StoryError, check};
use crate::date::Date;
use crate::order::put_in_order;
use serde::{Deserialize, Deserializer, de};
use serde_json::error::Category;

/// The longest excerpt of the file that an error repeats, in characters.
const LONGEST_EXCERPT: usize = 160;

impl Story {
    /// Reads a story from the text of its file.
    ///
    /// # Errors
    /// The first thing that is wrong with the file: its syntax, its shape, or what its parts say of each other.
    pub fn parse(text: &str) -> Result<Self, StoryError> {
        let mut story: Self = serde_json::from_str(text).map_err(|error| from_json(text, &error))?;
        let file = serde_json::from_str(text).map_err(|error| from_json(text, &error))?;
        check::languages(&file, &story.language)?;
        check::figure(&story)?;
        check::story(&story)?;
        put_in_order(&mut story.events, |event| event.date.order());
        Ok(story)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|error| {
            let expected = format!("a date in EDTF ({error})");
            de::Error::invalid_value(de::Unexpected::Str(&text), &expected.as_str())
        })
    }
}

/// Puts a JSON error into the words of a [`StoryError`].
pub(super) fn from_json(text: &str, error: &serde_json::Error) -> StoryError {
    let mut path = path_at(text, error.line(), error.column());
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(start, _)| start);
    let place = format!("line {}, column {}", error.line(), error.column());
    if let Some(hint) = wrong_from_the_start(text) {
        return StoryError::new("", excerpt(text.lines().next().unwrap_or_default()), "an object: { … }", hint);
    }
    match error.classify() {
        Category::Eof => StoryError::new(
            path,
            format!("the end of the file ({place})"),
            "the rest of the JSON",
            "the file is cut off: save or upload it again",
        ),
        Category::Syntax if message == "trailing characters" && !path.is_empty() => StoryError::new(
            path,
            format!("one more element ({place})"),
            "a shorter list",
            "remove what is too much, the schema tells how many fit",
        ),
        Category::Syntax | Category::Io => {
            StoryError::new(path, format!("{message} ({place})"), "JSON", syntax_hint(message))
        }
        Category::Data => {
            // Both are noticed at the end of the object, after its last field.
            if message.starts_with("missing field") || message.starts_with("duplicate field") {
                path = path.rsplit_once('.').map_or(String::new(), |(object, _)| object.to_owned());
            }
            let (found, expected) = message
                .split_once(", expected ")
                .unwrap_or((message, "a story as public/story.schema.json describes it"));
            StoryError::new(path, format!("{} ({place})", excerpt(found)), plain(expected), data_hint(found))
        }
    }
}

/// Why a file that does not even begin as a story is none.
fn wrong_from_the_start(text: &str) -> Option<&'static str> {
    match text.trim_start().chars().next()? {
        '{' => None,
        '<' => Some("this is a web page: the address may be wrong, or the server answers with a page of its own"),
        '\u{feff}' => Some("save the file as UTF-8 without a byte order mark"),
        _ => Some("a story is one object, from { to }"),
    }
}

/// Description of what a type expects, in an editor's words.
fn plain(expected: &str) -> &str {
    match expected {
        "i8" | "u32" => "a whole number",
        "f64" => "a number",
        _ if expected.starts_with("struct ") => "an object: { … }",
        _ => expected,
    }
}

fn syntax_hint(message: &str) -> &'static str {
    if message.contains("surrogate") || message.contains("unicode") || message.contains("hex escape") {
        "write the character itself instead of half of a \\u pair"
    } else if message.contains("control character") {
        "write a line break as \\n, and remove other control characters"
    } else if message.contains("trailing comma") {
        "remove the comma before the closing bracket"
    } else {
        "look just before this place for a missing comma, quotation mark or bracket"
    }
}

fn data_hint(found: &str) -> &'static str {
    if found.starts_with("unknown field") {
        "check the spelling, or remove the field: nothing reads it"
    } else if found.starts_with("missing field") {
        "add the field"
    } else if found.starts_with("duplicate field") {
        "keep one of the two"
    } else if found.starts_with("unknown variant") {
        "use one of the words listed"
    } else {
        "change the value, the schema tells what fits here"
    }
}

/// A text short enough to show: its start and its end.
fn excerpt(text: &str) -> String {
    if text.chars().count() <= LONGEST_EXCERPT {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST_EXCERPT / 2).collect();
    format!("{start}… ({} characters)", text.chars().count())
}
