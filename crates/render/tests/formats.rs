//! A title with anything in it survives every format unharmed, as that format's own parser reads it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente_core::story::Story;
use entente_core::view::{Base, Sharing};
use entente_render::{
    CALENDAR, Cited, FEED, FIGURE_SVG, File, Press, Publication, SITEMAP, Template, cards, event_path, figure_png,
    files, png, qr,
};
use icalendar::parser::{read_calendar, unfold};
use icalendar::{Calendar, Component};
use proptest::prelude::*;
use scraper::{Html, Selector};
use serde_json::Value;

const SMALL: &str = include_str!("../../../tests/valid/small.json");
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

/// Story from which a site is made, and its JSON.
fn story(title: &str) -> (&'static Story, Value) {
    // A day, so that it is an entry of the calendar as well.
    let text = SMALL.replace("\"1962~\"", "\"1962-05-03\"");
    let text = text.replacen("\"A quarrel\"", &serde_json::to_string(title).unwrap(), 1);
    let story = Box::leak(Box::new(Story::parse(&text).unwrap_or_else(|error| panic!("{error}"))));
    (story, serde_json::from_str(&text).unwrap())
}

fn publication() -> Publication {
    Publication { base: Base::new("/entente/"), origin: "https://example.org".to_owned(), strict: true }
}

fn site(title: &str) -> Vec<File> {
    let (story, file) = story(title);
    let publication = publication();
    let template = Template::new(FRAME.to_owned()).unwrap();
    files(&Press::new(story, &publication, &template), &file)
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
    citations(&files, title);
    embedded(&files, title);
    oembed(&files, title);
    event_file(&files, title);
    drawing(&files, title);
}

/// Text of an element of a page.
fn inner(page: &Html, selector: &str) -> String {
    page.select(&Selector::parse(selector).unwrap()).next().unwrap().text().collect()
}

/// The citations of the page, read on the day on which the story last changed.
fn citations_of(files: &[File]) -> Vec<String> {
    let day = entente_core::date::Civil { year: 2026, month: 11, day: 24 };
    let sharing: Sharing = serde_json::from_str(text(files, "sharing/events/quarrel.json")).unwrap();
    assert_eq!((sharing.link.as_str(), sharing.event_file.as_deref()), (ADDRESS, Some("data/events/quarrel.json")));
    let code = sharing.embed.unwrap();
    assert!(code.code.contains(&code.address) && code.address.ends_with(&code.path));
    sharing.citations.iter().map(|one| format!("{}{}{}", one.before, one.form.write(day), one.after)).collect()
}

/// The citations that the page offers, each as a program reads it that keeps bibliographies.
fn citations(files: &[File], title: &str) {
    let cited = citations_of(files);
    let cited = |index: usize| cited[index].as_str();
    for index in 0..3 {
        assert!(cited(index).contains(ADDRESS) && cited(index).contains("2026"), "{}", cited(index));
    }
    let library = biblatex::Bibliography::parse(cited(3)).unwrap_or_else(|error| panic!("{error}: {}", cited(3)));
    let entry = library.get("quarrel").unwrap();
    // The format knows one kind of space.
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(spaced(&biblatex::ChunksExt::format_verbatim(entry.title().unwrap())), spaced(title));
    assert_eq!(entry.url().unwrap(), ADDRESS);
    let records = biblib::CitationParser::parse(&biblib::RisParser::new(), cited(4)).unwrap();
    assert_eq!((records.len(), records[0].title.as_str()), (1, title));
    assert_eq!(records[0].urls, [ADDRESS]);
    let items: Value = serde_json::from_str(cited(5)).unwrap();
    assert_eq!((&items[0]["title"], &items[0]["URL"]), (&title.into(), &ADDRESS.into()));
    assert!(items[0]["accessed"]["date-parts"][0][2].is_number());
    assert!(serde_json::from_value::<hayagriva::citationberg::json::Item>(items[0].clone()).is_ok());
}

/// Page that other sites embed: the title in its heading, and no script but the page's own.
fn embedded(files: &[File], title: &str) {
    let page = Html::parse_document(text(files, "embed/events/quarrel/index.html"));
    assert_eq!(inner(&page, "h1"), title);
    assert_eq!(page.select(&Selector::parse("script").unwrap()).count(), 1);
    let link = page.select(&Selector::parse("h1 a").unwrap()).next().unwrap();
    assert_eq!(link.value().attr("href"), Some(ADDRESS));
}

/// The answer to whoever asks how to embed the page, and the code in it.
fn oembed(files: &[File], title: &str) {
    let answer: Value = serde_json::from_str(text(files, "oembed/events/quarrel.json")).unwrap();
    assert!(answer["title"].as_str().unwrap().starts_with(title));
    let code = Html::parse_fragment(answer["html"].as_str().unwrap());
    let frame = code.select(&Selector::parse("iframe").unwrap()).next().unwrap().value();
    assert!(frame.attr("title").unwrap().starts_with(title));
    assert_eq!(frame.attr("src"), Some("https://example.org/entente/embed/events/quarrel/"));
    let scripts: Vec<_> = code.select(&Selector::parse("script").unwrap()).collect();
    assert_eq!(scripts.len(), 1);
    assert_eq!(scripts[0].value().attr("src"), Some("https://example.org/entente/embed-host.js"));
}

fn event_file(files: &[File], title: &str) {
    let file: Value = serde_json::from_str(text(files, &event_path("quarrel"))).unwrap();
    assert_eq!(file["event"]["title"]["en"], title);
    assert_eq!(file["address"], ADDRESS);
}

/// The figure as a file: XML, and the mark of the event named by its title.
fn drawing(files: &[File], title: &str) {
    let document = roxmltree::Document::parse(text(files, FIGURE_SVG)).unwrap();
    let names = document.descendants().filter_map(|node| node.attribute("aria-label"));
    assert!(names.into_iter().any(|name| name.contains(title)));
    assert!(document.descendants().all(|node| node.tag_name().name() != "script"));
    let address =
        document.descendants().find_map(|node| node.attribute("href").filter(|href| href.contains("quarrel")));
    assert_eq!(address, Some(ADDRESS));
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
    assert_eq!(headline(&scripts[0].text().collect::<String>()), title);
}

/// The headline of what a page says of itself, as a processor of JSON-LD makes triples of it.
fn headline(text: &str) -> String {
    let parser = oxjsonld::JsonLdParser::new().for_slice(text.as_bytes()).with_load_document_callback(|url, _| {
        let document = br#"{"@context":{"@vocab":"http://schema.org/"}}"#.to_vec();
        Ok(oxjsonld::JsonLdRemoteDocument { document, document_url: url.to_owned() })
    });
    let mut triples = parser.map(|triple| triple.unwrap_or_else(|error| panic!("{error}: {text}")));
    let found = triples.find(|triple| triple.predicate.as_str() == "http://schema.org/headline").unwrap();
    let oxrdf::Term::Literal(literal) = found.object else { panic!("no text: {}", found.object) };
    literal.value().to_owned()
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

/// The text that an image holds under a keyword, and its size.
fn titled(image: &[u8]) -> (String, (u32, u32)) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(image)).read_info().unwrap();
    reader.finish().unwrap();
    let info = reader.info();
    let title = info.utf8_text.iter().find(|text| text.keyword == "Title").unwrap();
    (title.get_text().unwrap(), info.size())
}

#[test]
fn hostile_titles_survive_in_images() {
    for title in hostile() {
        let (story, _) = story(&title);
        let (publication, template) = (publication(), Template::new(FRAME.to_owned()).unwrap());
        let press = Press::new(story, &publication, &template);
        let cards = cards(story, press.outline, press.timeline, press.language);
        let card = cards.iter().find(|card| card.path == "cards/events/quarrel.png").unwrap();
        let image = png(&card.svg, &card.title, 1.0).unwrap();
        let (named, size) = titled(&image);
        assert!(named.starts_with(&title), "{named}");
        assert_eq!(size, (1200, 630));
        assert_eq!(titled(&figure_png(&press).unwrap()).0, "A small story");
    }
}

#[test]
fn a_camera_reads_the_address_in_the_code() {
    let code = qr(ADDRESS).unwrap();
    let size = code.size;
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{size}' height='{size}'><rect width='100%' height='100%' \
         fill='white'/><path d='{}'/></svg>",
        code.path
    );
    let image = png(&svg, "", 4.0).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(image)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let side = size * 4;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| pixels[(y * side + x) * 3]);
    assert_eq!(picture.detect_grids()[0].decode().unwrap().1, ADDRESS);
}

#[test]
fn a_line_break_in_a_title_begins_no_other_record() {
    let files = site("A quarrel\nER  - \nTY  - BOOK\nTI  - Another");
    let cited = citations_of(&files);
    let records = biblib::CitationParser::parse(&biblib::RisParser::new(), &cited[4]).unwrap();
    assert_eq!((records.len(), records[0].title.as_str()), (1, "A quarrel ER  -  TY  - BOOK TI  - Another"));
    let library = biblatex::Bibliography::parse(&cited[3]).unwrap();
    assert_eq!(library.len(), 1);
}

/// The processor makes of the item that the page offers to programs what the page offers to people.
#[test]
fn what_programs_are_offered_gives_what_people_are_offered() {
    use hayagriva::archive::{ArchivedStyle, locales};
    use hayagriva::citationberg::{Style, json::Item};
    use hayagriva::{BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest};
    let (story, _) = story("A quarrel");
    let route = entente_core::view::Route::Event("quarrel".to_owned());
    let cited = Cited::of(story, &route, &publication(), entente_core::text::Language::default()).unwrap();
    let day = entente_core::date::Civil { year: 2027, month: 2, day: 3 };
    let [apa, mla, chicago, _, _, csl] = cited.citations().try_into().unwrap();
    let items: Vec<Item> = serde_json::from_str(&csl.read_on(day)).unwrap();
    let processed = |style: ArchivedStyle| {
        let Style::Independent(style) = style.get() else { panic!("no style") };
        let locales = locales();
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::from_items(vec![CitationItem::with_entry(&items[0])], &style, &locales));
        let rendered = driver.finish(BibliographyRequest { style: &style, locale: None, locale_files: &locales });
        let mut text = String::new();
        rendered.bibliography.unwrap().items[0].content.write_buf(&mut text, BufWriteFormat::Plain).unwrap();
        text
    };
    // Beside the day of reading, which the styles leave out, and the version, which APA's does.
    let apa = apa.read_on(day).replace(" (Version 1.0.0)", "").replace("Retrieved February 3, 2027, from ", "");
    assert_eq!(apa, processed(ArchivedStyle::AmericanPsychologicalAssociation));
    let mla = mla.read_on(day).replace(" Accessed 3 Feb. 2027.", "");
    assert_eq!(mla, processed(ArchivedStyle::ModernLanguageAssociation));
    let chicago = chicago.read_on(day).replace("Accessed February 3, 2027. ", "");
    assert_eq!(chicago, processed(ArchivedStyle::ChicagoNotes));
}

#[test]
fn the_list_for_search_engines_names_every_page() {
    let files = site("A quarrel");
    let list: SiteMap = quick_xml::de::from_str(text(&files, SITEMAP)).unwrap();
    let pages = files.iter().filter(|file| file.path.ends_with("index.html") && !file.path.starts_with("embed/"));
    assert_eq!(list.url.len(), pages.count());
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
