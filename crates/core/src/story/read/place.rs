//! Lines and columns of a story's parts.

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, parse_to_ast};
use std::ops::Range;

/// The parts of a text by their paths.
pub struct Places<'a> {
    text: &'a str,
    /// `None` where the text could not be read to its end.
    root: Option<Value<'a>>,
    /// Where each line starts.
    lines: Vec<usize>,
}

/// One step of a path.
enum Step<'a> {
    Key(&'a str),
    Position(usize),
}

impl<'a> Places<'a> {
    /// The parts of a text, as they stand in the same text with straight quotation marks.
    pub fn new(text: &'a str, straight: &'a str) -> Self {
        let root = parse_to_ast(straight, &CollectOptions::default(), &super::syntax::lenient());
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, root: root.ok().and_then(|parsed| parsed.value), lines }
    }

    /// The place of the value at a path; of what holds it, where there is none.
    pub fn range(&self, path: &str) -> Range<usize> {
        let Some(mut value) = self.root.as_ref() else { return 0..0 };
        for step in steps(path) {
            match child(value, &step) {
                Some(next) => value = next,
                None => break,
            }
        }
        match value {
            // All of it would say nothing: its opening bracket.
            Value::Object(_) | Value::Array(_) => value.start()..value.start() + 1,
            // A straight mark stands inside the typographic one that it stands for.
            _ => self.boundary(value.start(), -1)..self.boundary(value.end(), 1),
        }
    }

    /// The next boundary of a character, before a byte or after it.
    fn boundary(&self, mut at: usize, step: isize) -> usize {
        while !self.text.is_char_boundary(at) && at < self.text.len() {
            at = at.saturating_add_signed(step);
        }
        at
    }

    /// Id of the entry of a list that a path leads into.
    pub fn id(&self, path: &str) -> Option<String> {
        let mut steps = steps(path);
        let list = child(self.root.as_ref()?, &steps.next()?)?;
        let entry = child(list, &steps.next().filter(|step| matches!(step, Step::Position(_)))?)?;
        let Value::StringLit(id) = child(entry, &Step::Key("id"))? else { return None };
        Some(id.value.to_string())
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn line_and_column(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let before = self.text.get(start..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '[']).filter(|step| !step.is_empty()).map(|step| {
        match step.strip_suffix(']').and_then(|position| position.parse().ok()) {
            Some(position) => Step::Position(position),
            None => Step::Key(step),
        }
    })
}

fn child<'v, 'a>(value: &'v Value<'a>, step: &Step) -> Option<&'v Value<'a>> {
    match (value, step) {
        (Value::Object(object), Step::Key(key)) => property(object, key),
        (Value::Array(array), Step::Position(position)) => array.elements.get(*position),
        _ => None,
    }
}

fn property<'v, 'a>(object: &'v Object<'a>, key: &str) -> Option<&'v Value<'a>> {
    // Of two of one name the last counts, as for other readers of JSON.
    object.properties.iter().rev().find(|property| property.name.as_str() == key).map(|property| &property.value)
}
