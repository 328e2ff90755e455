//! A title with anything in it survives every format unharmed, as that format's own parser reads it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente::prerender::{CALENDAR, FEED, File, Press, Publication, SITEMAP, Template, files};
use entente::story::Story;
use entente::view::Base;
use icalendar::parser::{read_calendar, unfold};
use icalendar::{Calendar, Component};
use proptest::prelude::*;
use scraper::{Html, Selector};
use serde_json::Value;

const SMALL: &str = include_str!("valid/small.json");
const FRAME: &str = "<!doctype html><html lang=\"{{language}}\" data-base=\"{{base}}\" data-origin=\"{{origin}}\"><head>\
    <title>{{title}}</title><meta name=\"description\" content=\"{{description}}\">{{head}}</head><body>\
    <div id=\"app\">{{app}}</div><div id=\"notice\">{{stopped}}</div></body></html>";
/// The page of the event whose title is replaced.
const ADDRESS: &str = "https://example.org/entente/events/quarrel/";

/// Titles that break what is careless.
fn hostile() -> Vec<String> {
    vec![
        "\"Quotes\", 'more', and \\ and \u{201c}curly\u{201d}".to_owned(),
        "</script><script>alert(1)</script><!--".to_owned(),
        "ההסכם בין הצדדים — الاتفاق".to_owned(),
        "A handshake 🤝🏽 in the rain, 北京".to_owned(),
        "=HYPERLINK(\"https://example.org\";\"x\")".to_owned(),
        "+1; -1, @SUM: {{title}} ]]> &amp; &#x27; \\n".to_owned(),
        "Long ".repeat(60).trim().to_owned(),
    ]
}

fn site(title: &str) -> Vec<File> {
    let text = SMALL.replacen("\"A quarrel\"", &serde_json::to_string(title).unwrap(), 1);
    let story = Box::leak(Box::new(Story::parse(&text).unwrap_or_else(|error| panic!("{error}"))));
    let publication =
        Publication { base: Base::new("/entente/"), origin: "https://example.org".to_owned(), strict: true };
    let template = Template::new(FRAME.to_owned()).unwrap();
    files(&Press::new(story, &publication, &template), &serde_json::from_str(&text).unwrap())
}

fn text<'a>(files: &'a [File], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(&file.bytes).unwrap()
}

fn survives(title: &str) {
    let files = site(title);
    html(&files, title);
    atom(&files, title);
    calendar(&files, title);
    csv(&files, title);
}

/// HTML: the heading, the tags of the preview, and JSON-LD, which stands in a script element of its own.
fn html(files: &[File], title: &str) {
    let page = Html::parse_document(text(files, "events/quarrel/index.html"));
    let select = |selector: &str| page.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
    assert_eq!(select("h1")[0].text().collect::<String>(), title);
    let property = |name: &str| select(&format!("meta[property='{name}']"))[0].value().attr("content").unwrap();
    assert!(property("og:title").starts_with(title), "{}", property("og:title"));
    assert_eq!((property("og:url"), property("og:type"), property("og:locale")), (ADDRESS, "article", "en_GB"));
    assert!(select("title")[0].text().collect::<String>().starts_with(title));
    let scripts = select("script");
    assert_eq!(scripts.len(), 1, "nothing but the description is a script");
    let linked: Value = serde_json::from_str(&scripts[0].text().collect::<String>()).unwrap();
    assert_eq!(linked["headline"], title);
    assert_eq!((&linked["@id"], &linked["about"]["@type"]), (&ADDRESS.into(), &"Event".into()));
    assert_eq!(linked["about"]["name"], title);
}

fn atom(files: &[File], title: &str) {
    let feed = atom_syndication::Feed::read_from(text(files, FEED).as_bytes()).unwrap();
    let entry = feed.entries().iter().find(|entry| entry.id() == ADDRESS).unwrap();
    assert!(entry.title().value.ends_with(title), "{}", entry.title().value);
    assert_eq!(entry.links()[0].href(), ADDRESS);
}

fn calendar(files: &[File], title: &str) {
    let text = text(files, CALENDAR);
    assert!(text.lines().all(|line| line.len() <= 75), "lines are folded");
    assert!(read_calendar(&unfold(text)).is_ok());
    let calendar: Calendar = text.parse().unwrap();
    let event = calendar.components.iter().filter_map(icalendar::CalendarComponent::as_event);
    let event = event.into_iter().find(|event| event.get_uid() == Some("quarrel@example.org.entente")).unwrap();
    assert_eq!(event.get_summary(), Some(title));
    assert_eq!(event.property_value("URL"), Some(ADDRESS));
}

fn csv(files: &[File], title: &str) {
    let mut reader = csv::Reader::from_reader(text(files, "data/events.csv").as_bytes());
    let column = reader.headers().unwrap().iter().position(|name| name == "title").unwrap();
    let row = reader.records().map(Result::unwrap).find(|row| &row[0] == "quarrel").unwrap();
    let cell = &row[column];
    let formula = title.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert_eq!(cell, if formula { format!("'{title}") } else { title.to_owned() });
}

#[test]
fn hostile_titles_survive_every_format() {
    for title in hostile() {
        survives(&title);
    }
}

#[test]
fn the_list_for_search_engines_names_every_page() {
    let files = site("A quarrel");
    let list: SiteMap = quick_xml::de::from_str(text(&files, SITEMAP)).unwrap();
    let pages = files.iter().filter(|file| file.path.ends_with("index.html")).count();
    assert_eq!(list.url.len(), pages);
    assert!(list.url.iter().any(|url| url.loc == ADDRESS));
    assert!(text(&files, "robots.txt").ends_with("Sitemap: https://example.org/entente/sitemap.xml\n"));
}

#[derive(serde::Deserialize)]
struct SiteMap {
    url: Vec<Location>,
}

#[derive(serde::Deserialize)]
struct Location {
    loc: String,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_title_survives_every_format(title in "[^\\p{Cc}\\p{Z}][^\\p{Cc}\\p{Zl}\\p{Zp}]{0,60}[^\\p{Cc}\\p{Z}]") {
        survives(&title);
    }
}
