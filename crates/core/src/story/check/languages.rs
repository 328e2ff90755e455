//! Every text is there in the story's language.

use crate::story::StoryError;
use crate::story::localised::is_language_tag;
use serde_json::Value;

/// Checks a story's file: objects whose keys are language tags are texts.
///
/// # Errors
/// The first text that lacks the language.
pub fn languages(file: &Value, language: &str) -> Result<(), StoryError> {
    missing(file, language, "").map_or(Ok(()), |path| {
        Err(StoryError::new(
            path,
            format!("no text in \"{language}\""),
            "text in the story's language",
            "add the text, or change \"language\" to the one that the texts are in",
        ))
    })
}

/// The path of the first text that lacks the language.
fn missing(value: &Value, language: &str, path: &str) -> Option<String> {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(index, item)| missing(item, language, &format!("{path}[{index}]")))
        }
        Value::Object(fields) => {
            let is_text = fields.iter().all(|(key, value)| is_language_tag(key) && value.is_string());
            if is_text && !fields.contains_key(language) {
                return Some(path.to_owned());
            }
            let dot = if path.is_empty() { "" } else { "." };
            fields.iter().find_map(|(key, value)| missing(value, language, &format!("{path}{dot}{key}")))
        }
        _ => None,
    }
}
