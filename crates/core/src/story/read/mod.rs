//! From the bytes of a file to a valid story, or to everything that is wrong with it.
//!
//! The text is read leniently ([`syntax`]), so that one slip hides no other. Its shape is checked against the schema
//! ([`shape`]), and what its parts say of each other as far as they are there ([`check`]). A story comes of it only where
//! none of this found an error.

mod dates;
mod encoding;
mod node;
mod place;
mod report;
mod shape;
mod syntax;

pub(super) use node::Node;
pub(super) use report::Report;
pub(super) use shape::{meant_id, nearest};

use super::{Problems, Story, check};
use crate::order::put_in_order;
use place::Places;

/// Outcome of reading a file.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The story; `None` where any problem is an error.
    pub story: Option<Story>,
    /// What is wrong with the file, or may be.
    pub problems: Problems,
    /// The text that lines and columns count in.
    pub text: String,
}

impl Story {
    /// Reads a story from the bytes of its file, with everything that is wrong with it.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Reading {
        let mut report = Report::default();
        let text = encoding::decode(bytes, &mut report);
        let story = story(&text, &mut report);
        let problems = report.into_problems(&Places::new(&text, &syntax::straightened(&text).0));
        Reading { story: story.filter(|_| !problems.is_fatal()), problems, text }
    }

    /// Reads a story from the text of its file.
    ///
    /// # Errors
    /// Everything that is wrong with the file: its syntax, its shape, and what its parts say of each other.
    pub fn parse(text: &str) -> Result<Self, Problems> {
        let reading = Self::read(text.as_bytes());
        reading.story.ok_or(reading.problems)
    }
}

fn story(text: &str, report: &mut Report) -> Option<Story> {
    let value = syntax::parse(text, report)?;
    if !report.is_fatal() {
        syntax::is_json(text, report);
    }
    shape::check(&value, report);
    let file = Node::root(&value);
    let language = file.text_of("language").unwrap_or("en");
    check::ids(&file, report);
    check::figure(&file, report);
    check::story(&file, language, report);
    check::article(&file, report);
    check::languages(&value, language, report);
    check::characters(&file, report);
    if report.is_fatal() {
        return None;
    }
    // What an error leads to would look doubtful, too.
    check::doubtful(&file, language, report);
    match serde_path_to_error::deserialize::<_, Story>(value) {
        Ok(mut story) => {
            put_in_order(&mut story.events, |event| event.date.order());
            Some(story)
        }
        Err(error) => {
            // What the schema cannot tell.
            let path = error.path().to_string();
            let message = error.into_inner().to_string();
            let (found, expected) = message.split_once(", expected ").unwrap_or((&message, "another value"));
            report.error(path.trim_matches('.'), found, expected, shape::BY_SCHEMA);
            None
        }
    }
}
