//! What the schema says of a file, in an editor's words.

use super::Report;
use super::dates::meant;
use crate::date::Date;
use crate::story::{EDTF, Id, Localised, Story};
use crate::view::is_accent;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::{JsonType, ValidationError, Validator};
use serde_json::Value;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Advice where the schema alone can tell.
pub(super) const BY_SCHEMA: &str = "public/story.schema.json tells what fits here";
/// The longest excerpt of the file that a problem repeats, in characters.
const LONGEST: usize = 60;
/// Likeness from which on a word is taken for a slip of another.
const ALIKE: f64 = 0.6;

/// The schema of the types, and what checks it; `None` only if the types described themselves wrongly.
static SCHEMA: LazyLock<(Value, Option<Validator>)> = LazyLock::new(|| {
    let schema = Value::from(schemars::schema_for!(Story));
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.with_format(EDTF, |text| Date::parse(text).is_ok()).build(&schema).ok();
    (schema, validator)
});

/// Reports all that the schema finds.
pub fn check(value: &Value, report: &mut Report) {
    let Some(validator) = &SCHEMA.1 else { return };
    for error in validator.iter_errors(value) {
        tell(&error, report);
    }
}

fn tell(error: &ValidationError, report: &mut Report) {
    let path = written(error.instance_path().as_str());
    let found = shown(error.instance());
    match error.kind() {
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => branches(error, context, report),
        Kind::Enum { options } => {
            let options = options.as_array().map(Vec::as_slice).unwrap_or_default();
            one_of(error, options.iter().filter_map(Value::as_str).collect(), report);
        }
        Kind::Required { property } => missing(error, property.as_str().unwrap_or_default(), report),
        Kind::AdditionalProperties { unexpected } => {
            for name in unexpected {
                unknown(error, name, report);
            }
        }
        // What was no JSON has another type than it was meant to have.
        Kind::Type { .. } if report.no_numbers.contains(&path) => {}
        Kind::Type { kind } => {
            let expected = types(kind).into_iter().map(|one| type_words(error, one)).collect::<Vec<_>>().join(" or ");
            let hint = type_hint(error, kind);
            report.error(path, found, expected, hint);
        }
        Kind::Format { .. } => date(&path, error.instance().as_str().unwrap_or_default(), report),
        Kind::PropertyNames { error: name } => {
            let name = shown(name.instance());
            report.error(
                path,
                name,
                "a language tag such as \"en\" or \"zh-Hant\"",
                "texts are keyed by their language",
            );
        }
        Kind::Pattern { pattern } => {
            let (expected, hint) = pattern_words(pattern, error.instance().as_str().unwrap_or_default());
            report.error(path, found, expected, hint);
        }
        kind => report.error(path, found, limit_words(error, kind), described(error)),
    }
}

/// Reports what is wrong with a value that may be one of several things: by the thing that it most looks like.
fn branches(error: &ValidationError, context: &[Vec<ValidationError<'static>>], report: &mut Report) {
    let constants: Vec<&str> = context
        .iter()
        .filter_map(|branch| match branch.as_slice() {
            [one] => match one.kind() {
                Kind::Constant { expected_value } => expected_value.as_str(),
                _ => None,
            },
            _ => None,
        })
        .collect();
    if constants.len() == context.len() {
        return one_of(error, constants, report);
    }
    let is_other_type =
        |one: &ValidationError| matches!(one.kind(), Kind::Type { .. }) && one.instance_path() == error.instance_path();
    if let Some(branch) = context.iter().find(|branch| !branch.iter().any(is_other_type)) {
        for one in branch {
            tell(one, report);
        }
        return;
    }
    let kinds = context.iter().flatten().filter_map(|one| match one.kind() {
        Kind::Type { kind } => Some((one, types(kind))),
        _ => None,
    });
    let mut words: Vec<String> = Vec::new();
    for (one, kinds) in kinds {
        for word in kinds.into_iter().filter(|kind| *kind != JsonType::Null).map(|kind| type_words(one, kind)) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
    }
    report.error(written(error.instance_path().as_str()), shown(error.instance()), words.join(" or "), BY_SCHEMA);
}

fn one_of(error: &ValidationError, options: Vec<&str>, report: &mut Report) {
    let listed = options.iter().map(|option| format!("\"{option}\"")).collect::<Vec<_>>().join(", ");
    let meant = error.instance().as_str().and_then(|word| nearest(word, options.into_iter()));
    let hint = meant.map_or_else(|| "use one of the words listed".to_owned(), |meant| format!("write \"{meant}\""));
    let path = written(error.instance_path().as_str());
    report.error(path, shown(error.instance()), format!("one of {listed}"), hint);
}

fn missing(error: &ValidationError, property: &str, report: &mut Report) {
    let described = properties(error).and_then(|properties| properties.get(property)?.get("description")?.as_str());
    let expected = described.map_or_else(|| format!("\"{property}\""), |words| lower(words.trim_end_matches('.')));
    let path = written(error.instance_path().as_str());
    report.error(path, format!("no \"{property}\""), expected, format!("add \"{property}\""));
}

fn unknown(error: &ValidationError, name: &str, report: &mut Report) {
    let known: Vec<&str> =
        properties(error).map(|known| known.keys().map(String::as_str).collect()).unwrap_or_default();
    let hint = match nearest(name, known.iter().copied()) {
        Some(meant) => format!("write \"{meant}\", or remove the field"),
        None => "remove the field: nothing reads it".to_owned(),
    };
    let path = written(error.instance_path().as_str());
    let dot = if path.is_empty() { "" } else { "." };
    let listed = known.iter().filter(|name| !name.starts_with('$')).copied().collect::<Vec<_>>().join(", ");
    report.error(
        format!("{path}{dot}{name}"),
        format!("an unknown field \"{name}\""),
        format!("one of {listed}"),
        hint,
    );
}

/// Fields of the object in whose schema an error lies.
fn properties(error: &ValidationError) -> Option<&'static serde_json::Map<String, Value>> {
    schema_of(error)?.get("properties")?.as_object()
}

/// The part of the schema that an error lies in.
fn schema_of(error: &ValidationError) -> Option<&'static Value> {
    let (object, _) = error.schema_path().as_str().rsplit_once('/')?;
    SCHEMA.0.pointer(object)
}

/// What the schema says of a value, as advice.
fn described(error: &ValidationError) -> String {
    let words = schema_of(error).and_then(|schema| schema.get("description")?.as_str());
    words.map_or_else(|| BY_SCHEMA.to_owned(), |words| format!("it is this: {}", lower(words.trim_end_matches('.'))))
}

/// A sentence as a clause.
fn lower(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

/// `true` if an error lies in the schema of a date.
fn is_date(error: &ValidationError) -> bool {
    schema_of(error).and_then(|schema| schema.get("format")).and_then(Value::as_str) == Some(EDTF)
}

fn date(path: &str, text: &str, report: &mut Report) {
    let reason = Date::parse(text).err().map(|error| error.reason).unwrap_or_default();
    let hint = match meant(text).as_slice() {
        [meant] => format!("write \"{meant}\""),
        [meant, other] => format!("write \"{meant}\", or \"{other}\" if the month comes first"),
        _ => "such as \"1969-03-02\", \"1969-03\", \"1969\", \"1964~\" (about), \"1914/1918\" (from … to)".to_owned(),
    };
    report.error(path, format!("\"{}\"", excerpt(text)), format!("a date in EDTF ({reason})"), hint);
}

fn pattern_words(pattern: &str, text: &str) -> (&'static str, String) {
    match pattern {
        Id::PATTERN => {
            let meant = meant_id(text);
            let hint =
                if Id::is_valid(&meant) { format!("write \"{meant}\"") } else { "choose a short one".to_owned() };
            ("an id of lower-case letters, digits and single hyphens, such as \"peace-treaty\"", hint)
        }
        Localised::TAG => {
            ("a language tag such as \"en\" or \"zh-Hant\"", "two or three small letters come first".to_owned())
        }
        Localised::NOT_BLANK => ("text that is not empty", "write the text, or remove the field".to_owned()),
        _ => {
            let whole = format!("https://{text}");
            let is_bare = !text.contains("://") && text.contains('.') && !text.contains(char::is_whitespace);
            let hint = if is_bare { format!("write \"{whole}\"") } else { BY_SCHEMA.to_owned() };
            ("an address that starts with http:// or https:// and holds no spaces", hint)
        }
    }
}

/// An id made of a text.
pub fn meant_id(text: &str) -> String {
    // Letters without their accents.
    let words: String = text.nfd().filter(|character| !is_accent(*character)).collect::<String>().to_lowercase();
    let words = words.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

fn limit_words(error: &ValidationError, kind: &Kind) -> String {
    match kind {
        Kind::Minimum { limit } | Kind::Maximum { limit } => {
            let end = |name: &str| schema_of(error).and_then(|schema| schema.get(name));
            match end("minimum").zip(end("maximum")) {
                Some((least, most)) => format!("a number from {least} to {most}"),
                None if matches!(kind, Kind::Minimum { .. }) => format!("a number of at least {limit}"),
                None => format!("a number of at most {limit}"),
            }
        }
        Kind::MinItems { limit } => format!("at least {limit} of them"),
        Kind::MaxItems { limit } => format!("at most {limit} of them"),
        Kind::MinLength { limit } => format!("at least {limit} characters"),
        Kind::MaxLength { limit } => format!("at most {limit} characters"),
        Kind::MinProperties { .. } => "text in at least one language, such as {\"en\": \"…\"}".to_owned(),
        Kind::Constant { expected_value } => expected_value.to_string(),
        other => other.keyword().to_owned(),
    }
}

fn types(kind: &TypeKind) -> Vec<JsonType> {
    match kind {
        TypeKind::Single(one) => vec![*one],
        TypeKind::Multiple(several) => several.iter().filter(|one| *one != JsonType::Null).collect(),
    }
}

fn type_words(error: &ValidationError, kind: JsonType) -> String {
    match kind {
        JsonType::String if is_date(error) => "a date in EDTF, in quotation marks",
        JsonType::String => "text in quotation marks",
        JsonType::Integer => "a whole number",
        JsonType::Number => "a number",
        JsonType::Boolean => "true or false",
        JsonType::Array => "a list: [ … ]",
        JsonType::Object => "an object: { … }",
        JsonType::Null => "null",
    }
    .to_owned()
}

fn type_hint(error: &ValidationError, kind: &TypeKind) -> String {
    let wants = |wanted: JsonType| types(kind).contains(&wanted);
    match error.instance().as_ref() {
        Value::Number(number) if is_date(error) => match meant(&number.to_string()).first() {
            Some(meant) => format!("write \"{meant}\""),
            None => described(error),
        },
        Value::Number(number) if wants(JsonType::String) => format!("write \"{number}\""),
        Value::String(text) if wants(JsonType::Integer) || wants(JsonType::Number) => {
            let plain = text.trim().trim_start_matches('+').replace('−', "-");
            if plain.parse::<f64>().is_ok() {
                format!("write {plain}, without quotation marks")
            } else {
                BY_SCHEMA.to_owned()
            }
        }
        Value::String(text) if wants(JsonType::Boolean) && matches!(text.as_str(), "true" | "false") => {
            format!("write {text}, without quotation marks")
        }
        Value::String(_) | Value::Object(_) if wants(JsonType::Array) => "put it in brackets: [ … ]".to_owned(),
        _ => described(error),
    }
}

/// The word that another is a slip of.
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |other: &str| strsim::normalized_damerau_levenshtein(&word.to_lowercase(), other);
    words
        .map(|other| (likeness(other), other))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other)
}

/// A value, short enough to show.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) => format!("\"{}\"", excerpt(text)),
        Value::Array(items) if items.is_empty() => "an empty list".to_owned(),
        Value::Array(items) => format!("a list of {}", items.len()),
        Value::Object(fields) if fields.is_empty() => "an empty object".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

fn excerpt(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    format!("{}… ({} characters)", text.chars().take(LONGEST).collect::<String>(), text.chars().count())
}

/// A path as people write it: `events[3].date` for `/events/3/date`.
fn written(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        if step.bytes().all(|byte| byte.is_ascii_digit()) && !step.is_empty() {
            path.push_str(&format!("[{step}]"));
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(&step);
        }
    }
    path
}
