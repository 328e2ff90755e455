//! Every way to break a file that we thought of, each with the exact words that an editor gets to read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente_core::story::{Severity, Story};
use std::fs;

const SMALL: &str = include_str!("../../../tests/valid/small.json");
const BARE: &str = include_str!("../../../tests/valid/bare.json");

#[test]
fn a_broken_file_is_refused_in_words_that_help() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../../../tests/invalid/messages" }, {
        insta::glob!("../../../tests/invalid", "*.json", |path| {
            let reading = Story::read(&fs::read(path).unwrap());
            assert!(reading.story.is_none() && reading.problems.is_fatal(), "this file is broken");
            insta::assert_snapshot!(reading.problems.to_string());
        });
    });
}

#[test]
fn what_looks_like_a_slip_is_a_warning_and_the_file_a_story() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../../../tests/doubtful/messages" }, {
        insta::glob!("../../../tests/doubtful", "*.json", |path| {
            let reading = Story::read(&fs::read(path).unwrap());
            assert!(reading.story.is_some() && !reading.problems.0.is_empty(), "{}", reading.problems);
            insta::assert_snapshot!(reading.problems.to_string());
        });
    });
}

#[test]
fn the_files_that_all_of_them_break_are_valid_without_a_warning() {
    for text in [SMALL, BARE] {
        let reading = Story::read(text.as_bytes());
        assert!(reading.story.is_some() && reading.problems.0.is_empty(), "{}", reading.problems);
    }
}

/// A file cut off anywhere is refused, never misread.
#[test]
fn no_beginning_of_a_story_is_a_story() {
    for end in SMALL.char_indices().map(|(end, _)| end).filter(|end| *end < SMALL.trim_end().len()) {
        assert!(Story::parse(&SMALL[..end]).is_err(), "{end}");
    }
}

/// What is found lies where it is said to lie.
#[test]
fn lines_and_columns_lead_to_what_was_found() {
    let text = SMALL.replace("\"1962~\"", "\"ca. 1962\"").replace("\n", "\r\n");
    let problems = Story::read(text.as_bytes()).problems.0;
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    let line = text.lines().nth(problem.line - 1).unwrap();
    let rest: String = line.chars().skip(problem.column - 1).collect();
    assert!(rest.starts_with("\"ca. 1962\""), "{rest}");
    assert_eq!(
        (&*problem.path, problem.id.as_deref(), problem.severity),
        ("events[1].date", Some("quarrel"), Severity::Error)
    );
    assert_eq!(&text[problem.range.clone()], "\"ca. 1962\"");
}
