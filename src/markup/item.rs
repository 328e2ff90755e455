//! A part of the drawing that stays the same element from frame to frame.

use maud::Render;

/// An element of the figure's drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it stands for, the same as long as that is in sight.
    pub key: String,
    /// The element's name.
    pub tag: &'static str,
    /// Its attributes; those without a value are left out.
    pub attributes: Vec<(&'static str, Option<String>)>,
    /// What is in it.
    pub inner: String,
}

impl Render for Item {
    fn render_to(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            if let Some(value) = value {
                for part in [" ", name, "=\""] {
                    html.push_str(part);
                }
                value.as_str().render_to(html);
                html.push('"');
            }
        }
        for part in [">", &self.inner, "</", self.tag, ">"] {
            html.push_str(part);
        }
    }
}

impl Item {
    /// A group that holds what can only be looked at.
    #[must_use]
    pub(super) fn group(key: &'static str, inner: maud::Markup) -> Self {
        let attributes = vec![("class", Some(key.to_owned()))];
        Self { key: key.to_owned(), tag: "g", attributes, inner: inner.into_string() }
    }
}
