//! The frame of a page: HTML with words in double braces to fill in.

use super::style::minified;
use std::fmt;

/// Words for which every frame must have a place.
const WORDS: [&str; 8] = ["language", "base", "origin", "title", "description", "head", "app", "stopped"];

/// A frame that has a place for everything.
#[derive(Debug, Clone)]
pub struct Template(String);

/// A frame that lacks a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    pub(super) word: &'static str,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "index.html has no {{{{{}}}}}, which every page needs", self.word)
    }
}

impl std::error::Error for TemplateError {}

impl Template {
    /// A frame from its text, with the style sheets in it made smaller.
    ///
    /// # Errors
    /// The first word that it has no place for.
    pub fn new(text: String) -> Result<Self, TemplateError> {
        match WORDS.into_iter().find(|word| missing(&text, word)) {
            Some(word) => Err(TemplateError { word }),
            None => Ok(Self(with_small_styles(&text))),
        }
    }

    /// The same frame for pages that run no program and ask for no file.
    #[must_use]
    pub fn without_program(&self) -> Self {
        // Trunk's script is the one that names the WebAssembly.
        let text = without(&self.0, "<script", "data-wasm=", "</script>");
        Self(without(&text, "<link", "rel=\"stylesheet\"", ">"))
    }

    /// The value of an attribute of the frame's root.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.0.split_once(&format!(" {name}=\""))?.1.split('"').next()
    }

    /// Its text, unfilled.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The frame with its places filled; a word for which there is nothing stays as it is.
    ///
    /// Text that is filled in is not searched again: a story may contain double braces.
    pub fn fill(&self, value: impl Fn(&str) -> Option<String>) -> String {
        let mut filled = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some((before, after)) = rest.split_once("{{") {
            filled.push_str(before);
            let place = after.split_once("}}").and_then(|(word, after)| Some((value(word.trim())?, after)));
            rest = match place {
                Some((value, after)) => {
                    filled.push_str(&value);
                    after
                }
                None => {
                    filled.push_str("{{");
                    after
                }
            };
        }
        filled.push_str(rest);
        filled
    }
}

/// `true` if a frame has no place for a word.
pub(super) fn missing(text: &str, word: &str) -> bool {
    !text.contains(&format!("{{{{{word}}}}}"))
}

/// A frame with its style sheets made smaller.
fn with_small_styles(html: &str) -> String {
    let mut parts = html.split("<style");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str("<style");
        let sheet = part.split_once('>').and_then(|(tag, rest)| Some((tag, rest.split_once("</style>")?)));
        match sheet {
            Some((tag, (sheet, rest))) => text.extend([tag, ">", &minified(sheet), "</style>", rest]),
            None => text.push_str(part),
        }
    }
    text
}

/// A text without the first element that holds a mark, from its start to its end; the text itself where none does.
fn without(text: &str, start: &str, mark: &str, end: &str) -> String {
    let cut = text.split_once(mark).and_then(|(before, after)| {
        let (_, after) = after.split_once(end)?;
        Some(format!("{}{after}", &before[..before.rfind(start)?]))
    });
    cut.unwrap_or_else(|| text.to_owned())
}

/// Text between tags.
pub(super) fn text(text: &str) -> String {
    html_escape::encode_text(text).into_owned()
}

/// Text inside an attribute in double quotes.
pub(super) fn attribute(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_without_a_place_is_refused_by_name() {
        let error = Template::new("{{language}}{{base}}".to_owned()).unwrap_err();
        assert_eq!(error.to_string(), "index.html has no {{origin}}, which every page needs");
    }

    #[test]
    fn style_sheets_in_the_frame_are_made_smaller() {
        assert_eq!(with_small_styles("<a><style type=x>p { }\n</style><b>"), "<a><style type=x>p{}</style><b>");
    }

    #[test]
    fn without_the_program_every_other_script_stays() {
        let template = Template("<script src=a></script><script data-js=b data-wasm=\"c\"></script><p>".to_owned());
        assert_eq!(template.without_program().text(), "<script src=a></script><p>");
        assert_eq!(template.without_program().without_program().text(), "<script src=a></script><p>");
        let template = Template("<link rel=\"icon\"><link rel=\"stylesheet\" href=a media=print><p>".to_owned());
        assert_eq!(template.without_program().text(), "<link rel=\"icon\"><p>");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let template = Template("<p>{{ title }}</p>{{other}}{{".to_owned());
        let filled = template.fill(|word| (word == "title").then(|| "{{app}}".to_owned()));
        assert_eq!(filled, "<p>{{app}}</p>{{other}}{{");
    }

    #[test]
    fn text_cannot_leave_its_place() {
        assert_eq!(text("<script>&"), "&lt;script&gt;&amp;");
        assert!(!attribute("\"><script>").contains(['"', '<']));
    }
}
