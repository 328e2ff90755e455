//! Data of the built site for programs: link previews, search engines, feed readers, calendars, embedding sites.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, base, dist};
use entente_core::chart::FigureClass;
use entente_core::date::{Part, Precision, Shape};
use entente_core::story::Story;
use icalendar::{Calendar, Component};
use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use server::{Faults, Server};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::{env, fs, process};

/// Address at which the site says that it is.
static LOCAL: LazyLock<String> = LazyLock::new(|| {
    let robots = fs::read_to_string(dist().join("robots.txt")).unwrap();
    let list = robots.lines().find_map(|line| line.strip_prefix("Sitemap: ")).unwrap();
    list.strip_suffix("sitemap.xml").unwrap().to_owned()
});

/// A file of the site at a whole address of it.
fn local(address: &str) -> PathBuf {
    let path = address.strip_prefix(LOCAL.as_str()).unwrap_or_else(|| panic!("{address} is not of the site"));
    dist().join(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() })
}

fn read(address: &str) -> String {
    let file = local(address);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The addresses of all pages, as the list for search engines tells them.
fn pages() -> Vec<String> {
    #[derive(serde::Deserialize)]
    struct List {
        url: Vec<Entry>,
    }
    #[derive(serde::Deserialize)]
    struct Entry {
        loc: String,
    }
    let list: List = quick_xml::de::from_str(&read(&format!("{}sitemap.xml", *LOCAL))).unwrap();
    list.url.into_iter().map(|entry| entry.loc).collect()
}

#[test]
fn a_reader_of_open_graph_finds_title_text_and_image_of_every_page() {
    let mut titles = BTreeSet::new();
    for address in pages() {
        let page = webpage::HTML::from_string(read(&address), Some(address.clone())).unwrap();
        let graph = page.opengraph;
        let property =
            |name: &str| graph.properties.get(name).unwrap_or_else(|| panic!("{address}: no {name}")).clone();
        assert_eq!(property("url"), address);
        assert!(titles.insert(property("title")), "{address}: a title of its own");
        let description = property("description");
        assert!((20..=201).contains(&description.chars().count()), "{address}: {description}");
        assert_eq!(page.description.as_deref(), Some(description.as_str()));
        assert_eq!(
            (property("locale"), property("site_name")),
            ("en_GB".into(), "China and Russia: a complicated history".into())
        );
        assert_eq!((graph.og_type.as_str(), page.meta["article:published_time"].len()), ("article", 10));
        let [image] = graph.images.as_slice() else { panic!("{address}: one image") };
        assert!(image.properties["alt"].len() > 40, "{address}");
        let bytes = fs::read(local(&image.url)).unwrap();
        assert!(bytes.len() <= 80_000, "{address}: {} bytes", bytes.len());
        let reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
        assert_eq!(reader.info().size(), (1200, 630));
        assert_eq!(page.meta["twitter:card"], "summary_large_image");
        assert_eq!(page.meta["twitter:image"], image.url);
        assert_eq!(page.feed, Some(format!("{}feed.xml", base())));
    }
}

#[test]
fn a_processor_of_json_ld_finds_an_article_about_an_event() {
    let schema = |name: &str| format!("http://schema.org/{name}");
    let (mut sources, mut places, mut mentioned, mut started) = (0, 0, 0, 0);
    for address in pages() {
        let page = Html::parse_document(&read(&address));
        let script = page.select(&Selector::parse("script[type='application/ld+json']").unwrap()).next().unwrap();
        let text: String = script.text().collect();
        let parser = JsonLdParser::new().for_slice(text.as_bytes()).with_load_document_callback(|url, _| {
            assert_eq!(url, "https://schema.org");
            // What the vocabulary's own context comes to, for the terms in use.
            let document =
                br#"{"@context":{"@vocab":"http://schema.org/","url":{"@type":"@id"},"contentUrl":{"@type":"@id"}}}"#;
            Ok(JsonLdRemoteDocument { document: document.to_vec(), document_url: url.to_owned() })
        });
        let triples: Vec<_> = parser.map(|quad| quad.unwrap_or_else(|error| panic!("{address}: {error}"))).collect();
        let objects = |subject: &str, predicate: &str| -> Vec<String> {
            let about = triples.iter().filter(|quad| quad.subject.to_string().trim_matches(['<', '>']) == subject);
            about.filter(|quad| quad.predicate.as_str() == predicate).map(|quad| quad.object.to_string()).collect()
        };
        for quad in &triples {
            assert_in_vocabulary(&address, quad.predicate.as_str(), |name| {
                objects(quad.subject.to_string().trim_matches(['<', '>']), TYPE)
                    .contains(&format!("<{}>", schema(name)))
            });
        }
        const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
        let kind = if address.contains("/series/") { "Dataset" } else { "Article" };
        assert_eq!(objects(&address, TYPE), [format!("<{}>", schema(kind))], "{address}");
        if address.contains("/events/") {
            let event = format!("{address}#event");
            assert_eq!(objects(&address, &schema("about")), [format!("<{event}>")]);
            assert_eq!(objects(&event, TYPE), [format!("<{}>", schema("Event"))]);
            // No finer than it is known: in quotation marks a year, a month or a day, or nothing where it is in doubt.
            let starts = objects(&event, &schema("startDate"));
            assert!(
                starts.len() <= 1 && starts.iter().all(|start| matches!(start.len(), 6 | 9 | 12)),
                "{address}: {starts:?}"
            );
            started += starts.len();
            assert_eq!(objects(&address, &schema("temporalCoverage")).len(), 1, "{address}");
            sources += objects(&address, &schema("citation")).len();
            places += objects(&address, &schema("contentLocation")).len();
            mentioned += objects(&address, &schema("mentions")).len();
        }
    }
    assert!(sources > 100 && places > 20 && mentioned > 40 && started > 30, "{sources} {places} {mentioned} {started}");
}

/// Asserts that a property is one of schema.org's, and one that a thing of its subject's type may have.
fn assert_in_vocabulary(address: &str, property: &str, is: impl Fn(&str) -> bool) {
    // As <https://schema.org> defines them: properties, and the types in use that may have them.
    const VOCABULARY: [(&[&str], &[&str]); 7] = [
        (
            &["name", "url", "description"],
            &["Article", "Dataset", "Event", "Place", "Person", "Organization", "CreativeWork", "Thing"],
        ),
        (
            &[
                "headline",
                "inLanguage",
                "datePublished",
                "license",
                "isPartOf",
                "hasPart",
                "version",
                "temporalCoverage",
                "about",
                "mentions",
                "citation",
                "contentLocation",
                "publisher",
            ],
            &["Article", "Dataset", "CreativeWork"],
        ),
        (&["startDate", "endDate", "location"], &["Event"]),
        (&["geo"], &["Place"]),
        (&["latitude", "longitude"], &["GeoCoordinates"]),
        (&["distribution"], &["Dataset"]),
        (&["contentUrl", "encodingFormat"], &["DataDownload"]),
    ];
    let Some(name) = property.strip_prefix("http://schema.org/") else { return };
    let row = VOCABULARY.iter().find(|(names, _)| names.contains(&name));
    let (_, types) = row.unwrap_or_else(|| panic!("{address}: {name} is no property of schema.org's"));
    assert!(types.iter().any(|of| is(of)), "{address}: nothing of that type has {name}");
}

#[test]
fn a_consumer_of_oembed_gets_from_a_link_to_a_frame() {
    /// The specification's answer of the type "rich".
    #[derive(serde::Deserialize)]
    struct Rich {
        r#type: String,
        version: String,
        title: String,
        html: String,
        width: u32,
        height: u32,
        provider_url: String,
        thumbnail_url: String,
        thumbnail_width: u32,
        thumbnail_height: u32,
    }
    let link = Selector::parse("link[rel='alternate'][type='application/json+oembed']").unwrap();
    let mut found = 0;
    for address in pages() {
        let page = Html::parse_document(&read(&address));
        let Some(link) = page.select(&link).next() else { continue };
        let answer: Rich = serde_json::from_str(&read(link.value().attr("href").unwrap())).unwrap();
        assert_eq!((answer.r#type.as_str(), answer.version.as_str()), ("rich", "1.0"));
        assert!(answer.width > 0 && answer.height > 0 && !answer.title.is_empty());
        assert_eq!((answer.thumbnail_width, answer.thumbnail_height), (1200, 630));
        assert!(local(&answer.thumbnail_url).is_file() && local(&answer.provider_url).is_file());
        let code = Html::parse_fragment(&answer.html);
        for (selector, attribute) in [("iframe", "src"), ("script", "src")] {
            let element = code.select(&Selector::parse(selector).unwrap()).next().unwrap();
            assert!(local(element.value().attr(attribute).unwrap()).is_file(), "{address}");
        }
        found += 1;
    }
    assert_eq!(found, 1 + 47 + 9, "the story, every event, every phase");
}

#[test]
fn feed_calendar_and_files_are_whole() {
    let feed = read(&format!("{}feed.xml", *LOCAL));
    #[derive(serde::Deserialize)]
    struct Feed {
        entry: Vec<Entry>,
    }
    #[derive(serde::Deserialize)]
    struct Entry {
        id: String,
    }
    let feed: Feed = quick_xml::de::from_str(&feed).unwrap();
    assert_eq!(feed.entry.len(), 47);
    assert!(feed.entry.iter().all(|entry| local(&entry.id).is_file()));
    let calendar: Calendar = read(&format!("{}data/events.ics", *LOCAL)).parse().unwrap();
    let events: Vec<_> = calendar.components.iter().filter_map(|one| one.as_event()).collect();
    // One entry for each day or stretch of days that the story knows.
    let story = Story::parse(&read(&format!("{}story.json", *LOCAL))).unwrap();
    let is_day = |part: &Part| part.precision == Precision::Day && !part.is_doubtful();
    let entries = story.events.iter().map(|event| match event.date.shape() {
        Shape::Instant(part) => usize::from(is_day(part)),
        Shape::Interval(Some(start), Some(end)) => usize::from(is_day(start) && is_day(end)),
        Shape::AllOf(parts) => parts.iter().filter(|part| is_day(part)).count(),
        Shape::Interval(..) | Shape::OneOf(_) => 0,
    });
    assert_eq!(events.len(), entries.sum::<usize>());
    assert!(
        events.iter().all(|event| event.get_start().is_some() && local(event.property_value("URL").unwrap()).is_file())
    );
    // Every file that the page of the data offers is there, and the story can be found from each page.
    let data = Html::parse_document(&read(&format!("{}data/", *LOCAL)));
    let downloads: Vec<_> = data.select(&Selector::parse("article a[download]").unwrap()).collect();
    assert!(downloads.len() >= 8 + 10);
    for link in downloads {
        let path = link.value().attr("href").unwrap().strip_prefix(&base()).unwrap();
        assert!(dist().join(path).is_file(), "{path}");
    }
    let story = Selector::parse("link[rel='alternate'][type='application/json']").unwrap();
    for address in pages() {
        let page = Html::parse_document(&read(&address));
        assert_eq!(
            page.select(&story).next().unwrap().value().attr("href"),
            Some(format!("{}story.json", base()).as_str())
        );
    }
    let event: Value = serde_json::from_str(&read(&format!("{}data/events/ussuri-clashes.json", *LOCAL))).unwrap();
    for part in ["claims", "people", "places", "sources"] {
        assert!(!event[part].as_array().unwrap().is_empty(), "{part}");
    }
    assert!(fs::metadata(dist().join("embed-host.js")).unwrap().len() < 1000);
}

#[tokio::test]
async fn a_page_on_another_origin_embeds_an_event_and_hears_of_it() -> Result {
    let browser = Browser::start(Options::default()).await?;
    // The code as the dialog gives it, for the site where it is served now.
    let sharing: Value = serde_json::from_str(&read(&format!("{}sharing/events/ussuri-clashes.json", *LOCAL)))?;
    let code = sharing["embed"]["code"].as_str().unwrap().replace(LOCAL.as_str(), &browser.url(""));
    let folder = env::temp_dir().join(format!("entente-host-{}", process::id()));
    fs::create_dir_all(&folder)?;
    let host = format!(
        "<!doctype html><meta charset=utf-8><title>Host</title><link rel=icon href='data:,'><script>window.told = []; addEventListener('entente', event => told.push(event.detail));</script>\
         <h1>A newspaper</h1>{code}"
    );
    fs::write(folder.join("index.html"), host)?;
    let newspaper = Server::start(&folder, "/", Faults::none())?;
    assert_ne!(newspaper.origin(), browser.server.origin());
    // A page that has a script of its own by the same name, and gets the one of the embed late.
    let late = code.replace("<script async src", "<script>const site = 1; setTimeout(() => { const script = document.createElement('script'); \
        script.src = document.querySelector('[data-late]').dataset.late; document.head.append(script); }, 1500);</script><p data-late");
    fs::write(
        folder.join("late.html"),
        format!("<!doctype html><meta charset=utf-8><title>Late</title><link rel=icon href='data:,'>{late}"),
    )?;
    browser.client().goto(&format!("{}late.html", newspaper.url())).await?;
    browser.wait_until("/px/.test(document.querySelector('iframe').style.height)").await?;
    browser.client().goto(&newspaper.url()).await?;
    browser.wait_until("told.length > 0 && told.at(-1).height > 300").await?;
    let told = browser.eval("told.at(-1)").await?;
    assert_eq!((&told["entente"], &told["event"]), (&json!(1), &json!("ussuri-clashes")));
    assert_eq!(told["address"], json!(format!("{}events/ussuri-clashes/", *LOCAL)));
    browser.wait_until("document.querySelector('iframe').offsetHeight === told.at(-1).height").await?;
    // The frame has no origin of its own, so only the browser itself can click in it.
    let (left, top) = (
        browser.number("document.querySelector('iframe').getBoundingClientRect().left").await?,
        browser.number("document.querySelector('iframe').getBoundingClientRect().top").await?,
    );
    let next = inside(&browser, ".steps .next").await?;
    let at = (left + next.0, top + next.1);
    browser.mouse("mousePressed", at, json!({})).await?;
    browser.mouse("mouseReleased", at, json!({})).await?;
    browser.wait_until("told.at(-1).event !== 'ussuri-clashes'").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.close().await?;
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[tokio::test]
async fn an_embedded_figure_is_of_the_class_that_its_frame_has_room_for() -> Result {
    let browser = Browser::start(Options::default()).await?;
    for path in ["embed/events/ussuri-clashes/", "embed/phases/cold-stand-off/", "embed/figure/"] {
        browser.open(path).await?;
        for (width, height, class) in [(360, 720, "strip"), (720, 720, "strip"), (1100, 900, "wide")] {
            browser.resize(width, height).await?;
            let shown = "[...document.querySelectorAll('.instrument .plot')].filter(plot => plot.offsetHeight > 0).map(plot => plot.className).join()";
            assert_eq!(browser.words(shown).await?, format!("plot {class}"), "{path} {width}");
            let fits = "document.documentElement.scrollWidth <= innerWidth";
            assert_eq!(browser.eval(fits).await?, json!(true), "{path} {width}");
        }
        // No lower than it was laid out for: titles would cover one another.
        let least = FigureClass::Wide.heights();
        for (panel, least) in [("strands", least.strands), ("lanes", least.lanes)] {
            let height = format!("document.querySelector('.wide .{panel}').getBoundingClientRect().height");
            let height = browser.number(&height).await?;
            assert!(height >= least.0, "{path}: {panel} {height} high instead of {}", least.0);
        }
    }
    browser.close().await
}

/// Middle of an element in the frame, from the frame's corner: found on the same page outside the frame, in a window as
/// wide.
async fn inside(browser: &Browser, selector: &str) -> Result<(f64, f64)> {
    let frame = browser.client().find(fantoccini::Locator::Css("iframe")).await?;
    frame.enter_frame().await?;
    let element = browser.client().find(fantoccini::Locator::Css(selector)).await?;
    let (x, y, width, height) = element.rectangle().await?;
    browser.client().clone().enter_parent_frame().await?;
    Ok((x + width / 2.0, y + height / 2.0))
}
