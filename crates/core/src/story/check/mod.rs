//! Requirements on a story beyond its types: what the figure needs, and the rest.
//!
//! Each looks at whatever is there of a file, so that one fault hides no other, and reports all that it finds.

mod article;
mod characters;
mod doubtful;
mod figure;
mod ids;
mod languages;
mod story;

pub use article::article;
pub use characters::characters;
pub use doubtful::doubtful;
pub use figure::figure;
pub use ids::ids;
pub use languages::languages;
pub use story::story;

use serde_json::Value;

/// Every text of a file with its path, whatever it is for.
fn each_text(value: &Value, path: &str, told: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => told(path, text),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| each_text(item, &format!("{path}[{index}]"), told));
        }
        Value::Object(fields) => {
            let dot = if path.is_empty() { "" } else { "." };
            fields.iter().for_each(|(key, field)| each_text(field, &format!("{path}{dot}{key}"), told));
        }
        _ => {}
    }
}
