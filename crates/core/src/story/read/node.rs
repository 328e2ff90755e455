//! Parts of a file, with their paths: whatever shape the file has, what is there can be looked at.

use crate::date::Date;
use serde_json::Value;

/// A part of a file.
#[derive(Debug, Clone)]
pub struct Node<'a> {
    /// Path from the root, such as `events[3].date`.
    pub path: String,
    /// What stands there.
    pub value: &'a Value,
}

impl<'a> Node<'a> {
    /// The whole file.
    pub fn root(value: &'a Value) -> Self {
        Self { path: String::new(), value }
    }

    /// A field; `None` where there is none, or it is null.
    pub fn field(&self, name: &str) -> Option<Self> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        let dot = if self.path.is_empty() { "" } else { "." };
        Some(Self { path: format!("{}{dot}{name}", self.path), value })
    }

    /// The elements; none of what is no list.
    pub fn items(&self) -> Vec<Self> {
        let items = self.value.as_array().map(Vec::as_slice).unwrap_or_default();
        items.iter().enumerate().map(|(index, value)| Self { path: format!("{}[{index}]", self.path), value }).collect()
    }

    /// The elements of a field.
    pub fn list(&self, name: &str) -> Vec<Self> {
        self.field(name).map(|list| list.items()).unwrap_or_default()
    }

    /// All parts at a pattern, such as `events[].threads[].sources[]`.
    pub fn all(&self, pattern: &str) -> Vec<Self> {
        let mut nodes = vec![self.clone()];
        for step in pattern.split('.') {
            let (name, is_list) = step.strip_suffix("[]").map_or((step, false), |name| (name, true));
            let next = nodes.iter().filter_map(|node| node.field(name));
            nodes = if is_list { next.flat_map(|node| node.items()).collect() } else { next.collect() };
        }
        nodes
    }

    /// Its text, if it is one.
    pub fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// Its id, if it has one.
    pub fn id(&self) -> Option<&'a str> {
        self.value.get("id")?.as_str()
    }

    /// The text of a field.
    pub fn text_of(&self, name: &str) -> Option<&'a str> {
        self.value.get(name)?.as_str()
    }

    /// The number of a field.
    pub fn number_of(&self, name: &str) -> Option<f64> {
        self.value.get(name)?.as_f64()
    }

    /// The date of a field, if it is one.
    pub fn date_of(&self, name: &str) -> Option<Date> {
        Date::parse(self.text_of(name)?).ok()
    }

    /// A text, or the text of a language.
    pub fn in_language(&self, language: &str) -> Option<&'a str> {
        self.text().or_else(|| self.text_of(language))
    }
}
