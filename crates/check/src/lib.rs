//! Problems of a story's file as people read them: each with the line that it stands in.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use entente_core::story::{Problem, Reading, Severity};
use std::ops::Range;

/// Everything that is wrong with a file, or may be, and how much that is; `path` is the file's name.
#[must_use]
pub fn report(reading: &Reading, path: &str, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut report = String::new();
    for problem in &reading.problems.0 {
        report += &renderer.render(&[group(problem, &reading.text, path)]);
        report += "\n\n";
    }
    report + &summary(reading)
}

/// How many errors and warnings there are, in a line.
fn summary(reading: &Reading) -> String {
    let count = |severity| reading.problems.0.iter().filter(|problem| problem.severity == severity).count();
    let counted = |number: usize, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    match (errors, warnings) {
        (0, 0) => "A valid story.".to_owned(),
        (0, _) => format!("A valid story, with {}.", counted(warnings, "warning")),
        (_, 0) => format!("{}: not a valid story.", counted(errors, "error")),
        _ => format!("{}, {}: not a valid story.", counted(errors, "error"), counted(warnings, "warning")),
    }
}

fn group<'a>(problem: &'a Problem, text: &'a str, path: &'a str) -> Group<'a> {
    let level = if problem.severity == Severity::Error { Level::ERROR } else { Level::WARNING };
    let place = if problem.path.is_empty() { "the file" } else { &problem.path };
    let id = problem.id.as_ref().map(|id| format!(", in \"{id}\"")).unwrap_or_default();
    let (line, span) = line_of(text, &problem.range);
    let snippet = Snippet::source(line)
        .line_start(problem.line)
        .path(path)
        .annotation(AnnotationKind::Primary.span(span).label(&problem.expected));
    level
        .primary_title(format!("{place}{id}: {}", problem.found))
        .element(snippet)
        .element(Level::HELP.message(&problem.hint))
}

/// The line of a place, and the place in it. Of a place over several lines, the first.
fn line_of<'a>(text: &'a str, range: &Range<usize>) -> (&'a str, Range<usize>) {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let rest = text.get(range.start..).unwrap_or_default();
    let end = range.start + rest.find(['\n', '\r']).unwrap_or(rest.len());
    (text.get(start..end).unwrap_or_default(), range.start - start..range.end.clamp(range.start, end) - start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_core::story::Story;

    #[test]
    fn people_see_the_line_and_programs_every_field() {
        let reading = Story::read(include_bytes!("../../../tests/invalid/seven-faults.json"));
        insta::assert_snapshot!("report", report(&reading, "story.json", false));
        let json = serde_json::to_value(&reading.problems.0).unwrap_or_default();
        let keys: Vec<&String> = json[0].as_object().into_iter().flat_map(|problem| problem.keys()).collect();
        assert_eq!(keys, ["column", "expected", "found", "hint", "id", "line", "path", "severity"]);
    }

    #[test]
    fn a_place_is_shown_whatever_stands_around_it() {
        for text in ["", "{", "{\r\n}", "{\"título\": \"“\", “a”: 1}", "\u{feff}{}", "{\"a\":\n"] {
            let reading = Story::read(text.as_bytes());
            assert!(report(&reading, "story.json", true).contains("not a valid story"), "{text}");
        }
    }
}
