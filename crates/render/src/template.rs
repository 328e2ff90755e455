//! The frame of a page: HTML with words in double braces to fill in.

use super::css::compact;
use std::fmt;

/// What every frame must have a place for.
const WORDS: [&str; 8] = ["language", "base", "origin", "title", "description", "head", "app", "stopped"];

/// Style sheets that only some pages need. The frame links them all; a page gets the links that it asks for.
const SOME: [&str; 2] = ["reference", "poster"];
/// The beginning of such a link.
const LINK: &str = "<link rel=\"stylesheet\"";

/// A frame that has a place for everything.
#[derive(Debug, Clone)]
pub struct Template {
    text: String,
    /// The links to the style sheets that only some pages need, by their names.
    links: Vec<(&'static str, String)>,
}

/// A frame that lacks a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    word: &'static str,
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
        match WORDS.into_iter().find(|word| !text.contains(&format!("{{{{{word}}}}}"))) {
            Some(word) => Err(TemplateError { word }),
            None => Ok(Self::parted(&compacted(&text))),
        }
    }

    /// A frame without the links that only some pages need, which it keeps apart.
    fn parted(html: &str) -> Self {
        let mut links = Vec::new();
        let text = without_links(html, |link| {
            let address = link.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            let file = address.rsplit('/').next().unwrap_or_default();
            let name = SOME.into_iter().find(|name| file.starts_with(name));
            links.extend(name.map(|name| (name, link.to_owned())));
            name.is_some()
        });
        Self { text, links }
    }

    /// The same frame for pages that run no program.
    ///
    /// They link no style sheet either: what they show stands in them.
    #[must_use]
    pub fn without_program(&self) -> Self {
        // Trunk's script is the one that names the WebAssembly.
        let script = self.text.split_once("data-wasm=").and_then(|(before, after)| {
            let start = before.rfind("<script")?;
            let end = after.find("</script>")? + before.len() + "data-wasm=".len() + "</script>".len();
            Some(start..end)
        });
        let mut text = self.text.clone();
        if let Some(script) = script {
            text.replace_range(script, "");
        }
        Self { text: without_links(&text, |_| true), links: Vec::new() }
    }

    /// The link to a style sheet that only some pages need, by its name; `None` where the frame knows none of that name.
    #[must_use]
    pub fn link(&self, name: &str) -> Option<&str> {
        self.links.iter().find(|(other, _)| *other == name).map(|(_, link)| link.as_str())
    }

    /// Its text, unfilled.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The frame with its places filled; a word for which there is nothing stays as it is.
    ///
    /// What is filled in is not searched again: a story may contain double braces.
    pub fn fill(&self, value: impl Fn(&str) -> Option<String>) -> String {
        let mut filled = String::with_capacity(self.text.len());
        let mut rest = self.text.as_str();
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

/// A page's frame without the links to style sheets for which `is_taken` says so.
fn without_links(html: &str, mut is_taken: impl FnMut(&str) -> bool) -> String {
    let mut parts = html.split(LINK);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (attributes, rest) = part.split_once('>').unwrap_or((part, ""));
        let link = format!("{LINK}{attributes}>");
        if !is_taken(&link) {
            text.push_str(&link);
        }
        text.push_str(rest);
    }
    text
}

/// A page's frame with its style sheets made smaller.
fn compacted(html: &str) -> String {
    let mut parts = html.split("<style");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str("<style");
        let sheet = part.split_once('>').and_then(|(tag, rest)| Some((tag, rest.split_once("</style>")?)));
        match sheet {
            Some((tag, (sheet, rest))) => text.extend([tag, ">", &compact(sheet), "</style>", rest]),
            None => text.push_str(part),
        }
    }
    text
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
    fn links_that_only_some_pages_need_stand_apart() {
        let print = "<link rel=\"stylesheet\" href=\"/a/print-1f.css\" media=\"print\">";
        let poster = "<link rel=\"stylesheet\" href=\"/a/poster-2e.css\">";
        let template = Template::parted(&format!("{print}{poster}<p>"));
        assert_eq!(template.text(), format!("{print}<p>"));
        assert_eq!((template.link("poster"), template.link("reference")), (Some(poster), None));
        assert_eq!(template.without_program().text(), "<p>");
    }

    #[test]
    fn style_sheets_in_the_frame_are_made_smaller() {
        assert_eq!(compacted("<a><style type=x>p { }\n</style><b>"), "<a><style type=x>p{}</style><b>");
    }

    #[test]
    fn without_the_program_every_other_script_stays() {
        let template = Template::parted("<script src=a></script><script data-js=b data-wasm=\"c\"></script><p>");
        assert_eq!(template.without_program().text(), "<script src=a></script><p>");
        assert_eq!(template.without_program().without_program().text(), "<script src=a></script><p>");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let template = Template::parted("<p>{{ title }}</p>{{other}}{{");
        let filled = template.fill(|word| (word == "title").then(|| "{{app}}".to_owned()));
        assert_eq!(filled, "<p>{{app}}</p>{{other}}{{");
    }

    #[test]
    fn text_cannot_leave_its_place() {
        assert_eq!(text("<script>&"), "&lt;script&gt;&amp;");
        assert!(!attribute("\"><script>").contains(['"', '<']));
    }
}
