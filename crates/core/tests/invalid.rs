//! Every way to break a file that we thought of, each with the exact words that an editor gets to read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente_core::story::Story;
use std::fs;

const SMALL: &str = include_str!("../../../tests/valid/small.json");

#[test]
fn a_broken_file_is_refused_in_words_that_help() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../../../tests/invalid/messages" }, {
        insta::glob!("../../../tests/invalid", "*.json", |path| {
            let text = fs::read_to_string(path).unwrap();
            let error = Story::parse(&text).expect_err("this file is broken");
            insta::assert_snapshot!(error.to_string());
        });
    });
}

#[test]
fn the_file_that_all_of_them_break_is_valid() {
    Story::parse(SMALL).unwrap_or_else(|error| panic!("{error}"));
}

/// A file cut off anywhere is refused, never misread.
#[test]
fn no_beginning_of_a_story_is_a_story() {
    for end in SMALL.char_indices().map(|(end, _)| end).filter(|end| *end < SMALL.trim_end().len()) {
        assert!(Story::parse(&SMALL[..end]).is_err(), "{end}");
    }
}
