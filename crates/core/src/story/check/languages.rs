//! Every text is there in the story's language.

use crate::story::localised::is_language_tag;
use crate::story::read::Report;
use serde_json::Value;

/// Checks a story's file: objects whose keys are language tags are texts. A plain text is in the story's language.
pub fn languages(value: &Value, language: &str, report: &mut Report) {
    each(value, language, "", report);
}

fn each(value: &Value, language: &str, path: &str, report: &mut Report) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                each(item, language, &format!("{path}[{index}]"), report);
            }
        }
        Value::Object(fields) => {
            // Elements of lists are no texts, nor are terms of use, whatever their fields are called.
            let is_text = !path.ends_with(']')
                && path != "licence"
                && !fields.is_empty()
                && fields.iter().all(|(key, text)| is_language_tag(key) && text.is_string());
            if is_text && !fields.contains_key(language) {
                report.error(
                    path,
                    format!("no text in \"{language}\""),
                    "text in the story's language",
                    "add the text, or change \"language\" to the one that the texts are in",
                );
            }
            let dot = if path.is_empty() { "" } else { "." };
            for (key, field) in fields {
                each(field, language, &format!("{path}{dot}{key}"), report);
            }
        }
        _ => {}
    }
}
