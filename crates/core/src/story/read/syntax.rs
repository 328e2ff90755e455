//! JSON, read leniently: what is not JSON but plainly meant is reported and read as what it was meant to be.

use super::Report;
use jsonc_parser::ast::{Object, ObjectPropName, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};
use std::borrow::Cow;
use std::ops::Range;

/// What is expected where the syntax is wrong.
const JSON: &str = "JSON";
/// The longest excerpt of the text that a problem repeats, in characters.
const LONGEST: usize = 40;

/// Everything that the parser can read although it is not JSON.
pub(super) fn lenient() -> ParseOptions {
    ParseOptions::default()
}

/// The value of a text; `None` where it could not be read to its end.
pub fn parse(text: &str, report: &mut Report) -> Option<serde_json::Value> {
    if let Some((found, hint)) = wrong_from_the_start(text) {
        report.error("", found, "an object: { … }", hint);
        return None;
    }
    let straight = straightened(text);
    for range in &straight.1 {
        let found = excerpt(text, range.clone());
        report.error_at(
            range.clone(),
            "",
            found,
            "straight quotation marks: \"…\"",
            "the marks are typographic: write \"",
        );
    }
    let collect = CollectOptions { comments: CommentCollectionStrategy::Separate, tokens: false };
    match parse_to_ast(&straight.0, &collect, &lenient()) {
        Ok(parsed) => {
            let mut comments: Vec<Range<usize>> = parsed
                .comments
                .into_iter()
                .flat_map(|comments| comments.into_values().collect::<Vec<_>>())
                .flat_map(|comments| comments.iter().map(|comment| comment.start()..comment.end()).collect::<Vec<_>>())
                .collect();
            comments.sort_by_key(|range| range.start);
            comments.dedup();
            for range in &comments {
                report.error_at(
                    range.clone(),
                    "",
                    excerpt(text, range.clone()),
                    JSON,
                    "remove the comment: JSON has none",
                );
            }
            let value = parsed.value?;
            Strict { text: &straight.0, comments: &comments, report }.value(&value, "");
            Some(whole(value.into()))
        }
        Err(error) => {
            broken(text, &error, report);
            None
        }
    }
}

/// Makes sure that a text is what other programs take for JSON: the parser forgives some spaces that they do not.
pub fn is_json(text: &str, report: &mut Report) {
    let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) else { return };
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = (before + error.column().saturating_sub(1)).min(text.len());
    let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |character| at + character.len_utf8());
    let character = text.get(at..end).and_then(|found| found.chars().next());
    let found = character.map_or_else(String::new, |character| format!("the character U+{:04X}", character as u32));
    report.error_at(at..end, "", found, JSON, "remove what stands between the parts here, and type a plain space");
}

/// A value whose whole numbers are written as such, as `2` for `2.0`.
fn whole(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value::{Array, Number, Object};
    match value {
        Array(items) => Array(items.into_iter().map(whole).collect()),
        Object(fields) => Object(fields.into_iter().map(|(key, field)| (key, whole(field))).collect()),
        Number(number) => {
            let float = number.as_f64().filter(|float| number.is_f64() && float.fract() == 0.0 && float.abs() < 1e15);
            float.map_or(Number(number), |float| serde_json::Value::from(float as i64))
        }
        other => other,
    }
}

/// Why a file that does not even begin as a story is none: what was found, and what to do.
fn wrong_from_the_start(text: &str) -> Option<(String, &'static str)> {
    let first = || excerpt(text, 0..text.len());
    match text.trim_start().chars().next() {
        None => Some(("nothing".to_owned(), "the file is empty: save or upload it again")),
        Some('{') => None,
        Some('<') => Some((
            first(),
            "this is a web page: the address may be wrong, or the server answers with a page of its own",
        )),
        Some(_) => Some((first(), "a story is one object, from { to }")),
    }
}

/// A text with straight marks in the place of typographic ones around strings, byte for byte as long; and where those
/// strings lie.
pub(super) fn straightened(text: &str) -> (Cow<'_, str>, Vec<Range<usize>>) {
    let is_mark = |character: char| matches!(character, '“' | '”' | '„' | '‟' | '«' | '»');
    let mut straight = String::new();
    let mut strings = Vec::new();
    let mut taken = 0;
    let mut characters = text.char_indices();
    while let Some((start, character)) = characters.next() {
        if character == '"' {
            // To its end, whatever stands in it.
            while let Some((_, inside)) = characters.next() {
                match inside {
                    '\\' => drop(characters.next()),
                    '"' => break,
                    _ => {}
                }
            }
        } else if is_mark(character) {
            let Some((end, last)) = characters.by_ref().find(|(_, inside)| is_mark(*inside) || *inside == '"') else {
                break;
            };
            let pad = |mark: char| " ".repeat(mark.len_utf8() - 1);
            let inside = text.get(start + character.len_utf8()..end).unwrap_or_default();
            straight.push_str(text.get(taken..start).unwrap_or_default());
            straight.push_str(&pad(character));
            straight.push('"');
            straight.push_str(inside);
            straight.push('"');
            straight.push_str(&pad(last));
            taken = end + last.len_utf8();
            strings.push(start..taken);
        }
    }
    if strings.is_empty() {
        return (Cow::Borrowed(text), strings);
    }
    straight.push_str(text.get(taken..).unwrap_or_default());
    (Cow::Owned(straight), strings)
}

/// Reports what the parser has read although it is not JSON.
struct Strict<'a> {
    text: &'a str,
    comments: &'a [Range<usize>],
    report: &'a mut Report,
}

impl Strict<'_> {
    fn value(&mut self, value: &Value, path: &str) {
        match value {
            Value::Object(object) => self.object(object, path),
            Value::Array(array) => {
                let parts: Vec<Range<usize>> = array.elements.iter().map(|part| part.start()..part.end()).collect();
                self.commas(&parts, array.end(), path);
                for (index, element) in array.elements.iter().enumerate() {
                    self.value(element, &format!("{path}[{index}]"));
                }
            }
            Value::NumberLit(number) => {
                let range = number.start()..number.end();
                let written = self.text.get(range.clone()).unwrap_or_default();
                if serde_json::from_str::<serde_json::Number>(written).is_err() {
                    let meant = serde_json::Value::from(value.clone());
                    let hint =
                        if meant.is_number() { format!("write {meant}") } else { "write it in digits".to_owned() };
                    self.report.error_at(range, path, written, "a number as JSON writes it", hint);
                    self.report.no_numbers.insert(path.to_owned());
                }
            }
            Value::StringLit(string) => self.string(string.start()..string.end(), path),
            Value::BooleanLit(_) | Value::NullKeyword(_) => {}
        }
    }

    fn object(&mut self, object: &Object, path: &str) {
        let parts: Vec<Range<usize>> = object.properties.iter().map(|part| part.start()..part.end()).collect();
        self.commas(&parts, object.end(), path);
        for (index, property) in object.properties.iter().enumerate() {
            let key = property.name.as_str();
            let range = property.name.start()..property.name.end();
            let dot = if path.is_empty() { "" } else { "." };
            let own = format!("{path}{dot}{key}");
            match &property.name {
                ObjectPropName::String(_) => self.string(range.clone(), &own),
                ObjectPropName::Word(_) => {
                    self.report.error_at(
                        range.clone(),
                        &own,
                        key,
                        "a name in quotation marks",
                        format!("write \"{key}\""),
                    );
                }
            }
            if object.properties.iter().take(index).any(|earlier| earlier.name.as_str() == key) {
                let found = format!("\"{key}\" a second time");
                self.report.error_at(range, &own, found, "each field once", "keep one of the two");
            }
            self.value(&property.value, &own);
        }
    }

    fn string(&mut self, range: Range<usize>, path: &str) {
        let written = self.text.get(range.clone()).unwrap_or_default();
        if written.starts_with('\'') {
            let found = excerpt(self.text, range);
            return self.report.error(
                path,
                found,
                "straight double quotation marks: \"…\"",
                "write \" in the place of '",
            );
        }
        if let Err(error) = serde_json::from_str::<String>(written) {
            let message = error.to_string();
            let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(start, _)| start).to_owned();
            let hint = string_hint(&message);
            self.report.error_at(range, path, message, "a string as JSON writes it", hint);
        }
    }

    /// Commas that are missing between parts, or stand after the last.
    fn commas(&mut self, parts: &[Range<usize>], end: usize, path: &str) {
        for pair in parts.windows(2) {
            let [one, next] = pair else { continue };
            if self.comma_in(one.end..next.start).is_none() {
                self.report.error_at(one.end..one.end, path, "no comma after this", JSON, "add a comma");
            }
        }
        if let Some(comma) = parts.last().and_then(|last| self.comma_in(last.end..end)) {
            let hint = "remove the comma before the closing bracket";
            self.report.error_at(comma..comma + 1, path, "a comma after the last element", JSON, hint);
        }
    }

    fn comma_in(&self, range: Range<usize>) -> Option<usize> {
        let between = self.text.get(range.clone())?;
        let mut commas = between.match_indices(',').map(|(at, _)| range.start + at);
        commas.find(|at| !self.comments.iter().any(|comment| comment.contains(at)))
    }
}

fn string_hint(message: &str) -> &'static str {
    if message.contains("surrogate") || message.contains("unicode") || message.contains("hex escape") {
        "write the character itself instead of half of a \\u pair"
    } else if message.contains("control character") {
        "write a line break as \\n, and remove other control characters"
    } else {
        "write a backslash as \\\\, a quotation mark as \\\""
    }
}

/// Reports what kept the parser from reading on.
fn broken(text: &str, error: &ParseError, report: &mut Report) {
    use ParseErrorKind::{
        MultipleRootJsonValues, NestingDepthExceeded, String, UnexpectedCloseBrace, UnexpectedCloseBracket,
        UnterminatedArray, UnterminatedCommentBlock, UnterminatedObject,
    };
    let range = error.range();
    let at = range.start.min(text.len());
    let is_at_end = text.get(at..).is_none_or(|rest| rest.trim().is_empty());
    let open = matches!(error.kind(), UnterminatedArray | UnterminatedObject | UnterminatedCommentBlock);
    let (found, hint) = match error.kind() {
        _ if open || is_at_end => (
            format!("{}, and then the end of the file", error.kind()),
            "a closing bracket is missing, or the file is cut off",
        ),
        String(kind) if kind.to_string().contains("nicode") => (kind.to_string(), string_hint("unicode")),
        String(kind) => {
            (format!("{kind}"), "a closing quotation mark is missing, or a quotation mark inside lacks its backslash")
        }
        UnexpectedCloseBrace | UnexpectedCloseBracket => {
            (error.kind().to_string(), "one bracket too many, or the one that opens is missing")
        }
        MultipleRootJsonValues => (
            format!("{}: {}", error.kind(), excerpt(text, at..text.len())),
            "remove what stands after the last bracket of the story",
        ),
        NestingDepthExceeded => (error.kind().to_string(), "a story holds no lists so deep in lists"),
        _ => (
            format!("{}: {}", error.kind(), excerpt(text, at..text.len())),
            "look just before this place for a missing comma, quotation mark or bracket",
        ),
    };
    report.error_at(at..range.end.clamp(at, text.len()), "", found, JSON, hint);
}

/// The beginning of a part of a text, on one line.
fn excerpt(text: &str, range: Range<usize>) -> String {
    let part = text.get(range).unwrap_or_default().trim_start().lines().next().unwrap_or_default();
    if part.chars().count() <= LONGEST {
        return part.to_owned();
    }
    format!("{}…", part.chars().take(LONGEST).collect::<String>())
}
