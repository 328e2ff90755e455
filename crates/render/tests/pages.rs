//! Every kind of page, as the page renderer writes it, of a small story.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente_core::story::Story;
use entente_core::view::Base;
use entente_render::{File, Press, Publication, Template, files, search_texts};
use proptest::prelude::*;

const SMALL: &str = include_str!("../../../tests/valid/small.json");
const FRAME: &str = "<!doctype html>\n<html lang=\"{{language}}\" data-base=\"{{base}}\" data-origin=\"{{origin}}\">\n\
    <title>{{title}}</title>\n<meta name=\"description\" content=\"{{description}}\">\n{{head}}\n\
    <div id=\"app\">{{app}}</div>\n<div id=\"notice\">{{stopped}}</div>\n</html>\n";

fn site(text: &str, base: &str, origin: &str, strict: bool) -> Vec<File> {
    let story = Box::leak(Box::new(Story::parse(text).unwrap_or_else(|error| panic!("{error}"))));
    let publication = Publication { base: Base::new(base), origin: origin.to_owned(), strict };
    let template = Template::new(FRAME.to_owned()).unwrap();
    files(&Press::new(story, &publication, &template), &serde_json::from_str(text).unwrap())
}

fn file<'a>(files: &'a [File], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    text(file)
}

fn text(file: &File) -> &str {
    std::str::from_utf8(&file.bytes).unwrap()
}

/// One tag a line, so that a difference shows where it is.
fn spread(html: &str) -> String {
    html.replace("><", ">\n<")
}

#[test]
fn every_kind_of_page_is_whole() {
    let files = site(SMALL, "/", "https://example.org", false);
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    insta::assert_debug_snapshot!("files", paths);
    for (name, path) in [
        ("story", "index.html"),
        ("event", "events/quarrel/index.html"),
        ("event-of-the-record", "events/visit/index.html"),
        ("phase", "phases/rivals/index.html"),
        ("record", "record/index.html"),
        ("method", "method/index.html"),
        ("sources", "sources/index.html"),
        ("data-page", "data/index.html"),
        ("sharing", "sharing/events/quarrel.json"),
        ("embedded", "embed/events/quarrel/index.html"),
        ("unknown-address", "404.html"),
        ("series", "series/votes/index.html"),
        ("data", "data/votes.csv"),
    ] {
        insta::assert_snapshot!(name, spread(file(&files, path)));
    }
    insta::assert_snapshot!("search", search_texts(&Story::parse(SMALL).unwrap()));
}

#[test]
fn under_a_path_every_address_of_the_site_stands_below_it() {
    for file in site(SMALL, "entente", "", true).iter().filter(|file| file.path.ends_with("html")) {
        let (path, text) = (&file.path, text(file));
        for attribute in ["href=\"", "src=\""] {
            for address in text.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()) {
                let inside = address.starts_with("/entente/") || address.starts_with('#') || address.contains("://");
                assert!(inside, "{path}: {address}");
            }
        }
    }
}

#[test]
fn a_story_cannot_leave_its_place() {
    let hostile = SMALL
        .replace("They sign a treaty.", "<script>alert(1)</script> & \\\"quoted\\\"")
        .replace("\"A treaty\"", "\"\\\"><img src=x onerror=alert(1)> {{app}}\"");
    for file in site(&hostile, "/", "https://example.org", true).iter().filter(|file| file.path.ends_with("html")) {
        let (path, text) = (&file.path, text(file));
        assert!(!text.contains("<script>alert") && !text.contains("<img"), "{path}");
    }
}

#[test]
fn only_known_pages_are_canonical_and_found() {
    let files = site(SMALL, "/entente/", "https://example.org", false);
    let canonical = "<link rel=\"canonical\" href=\"https://example.org/entente/events/treaty/\">";
    assert!(file(&files, "events/treaty/index.html").contains(canonical));
    assert!(file(&files, "404.html").contains("noindex"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a title holds, what a reader sees is that title.
    #[test]
    fn any_title_is_shown_as_it_is(title in "[^\\p{Cc}\\s][^\\p{Cc}]{0,40}") {
        let text = SMALL.replacen("\"A quarrel\"", &serde_json::to_string(&title).unwrap(), 1);
        let files = site(&text, "/", "", false);
        let page = file(&files, "events/quarrel/index.html");
        let heading = page.split("<h1 tabindex=\"-1\">").nth(1).and_then(|rest| rest.split("</h1>").next()).unwrap();
        prop_assert_eq!(html_escape::decode_html_entities(heading), title);
    }
}

#[test]
fn a_bare_story_makes_a_whole_site_that_speaks_of_no_article() {
    const WORDS: [&str; 6] = ["article", "record", "claim", "verdict", "correction", "measured"];
    let files = site(include_str!("../../../tests/valid/bare.json"), "/", "https://example.org", false);
    let mut spoken = Vec::new();
    for file in files.iter().filter(|file| file.path.ends_with(".html")) {
        let page = scraper::Html::parse_document(text(file));
        let body = scraper::Selector::parse("#app").unwrap();
        let said: String = page.select(&body).flat_map(|app| app.text()).collect::<Vec<_>>().join(" ").to_lowercase();
        spoken.extend(WORDS.iter().filter(|word| said.contains(**word)).map(|word| format!("{}: {word}", file.path)));
        // No heading stands over nothing, no list is empty.
        let empty =
            scraper::Selector::parse("h2:last-child, h3:last-child, ul:empty, ol:empty, dl:empty, p:empty:not([role])")
                .unwrap();
        spoken.extend(page.select(&empty).map(|part| format!("{}: {}", file.path, part.html())));
        let links = scraper::Selector::parse("a[href^='/']").unwrap();
        for link in page.select(&links).filter_map(|link| link.attr("href")) {
            let path = link.split('#').next().unwrap().trim_start_matches('/');
            let there = |other: &File| other.path == path || other.path == format!("{path}index.html");
            let made_elsewhere = ["story.json", "story.schema.json", "data/figure.png"];
            if !files.iter().any(there) && !made_elsewhere.contains(&path) {
                spoken.push(format!("{} leads to {link}", file.path));
            }
        }
    }
    assert_eq!(spoken, Vec::<String>::new());
}
