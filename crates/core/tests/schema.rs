//! The published schema is the one of the types that read the file, and the published story keeps to it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente_core::story::Story;
use serde_json::Value;
use std::{env, fs};

const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/story.schema.json");
const STORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/story.json");

#[test]
fn the_published_schema_is_that_of_the_types() {
    let schema = schemars::schema_for!(Story);
    let generated = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(SCHEMA, &generated).unwrap();
    }
    let published = fs::read_to_string(SCHEMA).unwrap();
    assert!(
        published == generated,
        "public/story.schema.json is not the schema of the types; write it anew with\n  \
         UPDATE_SCHEMA=1 cargo test --features ssr --test schema"
    );
}

#[test]
fn the_published_story_keeps_to_the_published_schema() {
    let schema: Value = serde_json::from_str(&fs::read_to_string(SCHEMA).unwrap()).unwrap();
    let story: Value = serde_json::from_str(&fs::read_to_string(STORY).unwrap()).unwrap();
    let errors: Vec<String> =
        jsonschema::validator_for(&schema).unwrap().iter_errors(&story).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn the_published_story_is_valid() {
    let text = fs::read_to_string(STORY).unwrap();
    Story::parse(&text).unwrap_or_else(|error| panic!("{error}"));
}
