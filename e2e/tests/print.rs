//! Sheets that come out of a printer: read back from the PDF that Chromium makes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use e2e::{Browser, Options, Result};
use entente_core::story::Story;
use entente_core::view::Base;
use entente_render::{Press, Publication, Template, files};
use lopdf::{Document, decode_text_string};
use serde_json::{Value, json};
use server::{Faults, Server};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// Width and height of the sheets, in points.
const A4: (f32, f32) = (595.0, 842.0);
const A3_ACROSS: (f32, f32) = (1191.0, 842.0);
/// Words of controls that only those can use who do not hold paper.
const CONTROLS: [&str; 12] = [
    "Zoom in",
    "Zoom out",
    "Evenly spaced",
    "Full screen",
    "Whole figure",
    "Play",
    "BibTeX",
    "Previous",
    "All events",
    "Begin in",
    "Skip to the content",
    "Interaction has stopped",
];
/// Letters that fonts set as one sign.
const LIGATURES: [(char, &str); 5] = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];
/// The width of an A4 page between its margins, in CSS pixels.
const BETWEEN_MARGINS: u32 = 688;

/// Document that the browser prints of the page that it shows.
async fn printed(browser: &Browser) -> Result<Document> {
    let answer = browser.cdp("Page.printToPDF", json!({ "preferCSSPageSize": true })).await?;
    let bytes = STANDARD.decode(answer["data"].as_str().ok_or("no PDF")?)?;
    let mut document = Document::load_mem(&bytes)?;
    // Of a font that it draws stroke by stroke the browser names the letters twice: by glyph, and in Unicode.
    for object in document.objects.values_mut() {
        if let Ok(font) = object.as_dict_mut()
            && font.get(b"Subtype").is_ok_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Type3"))
        {
            font.remove(b"Encoding");
        }
    }
    Ok(document)
}

/// The text of all pages. White space is left out: where a line ends is not the text's.
fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    bare(&document.extract_text(&pages).unwrap())
}

fn bare(text: &str) -> String {
    LIGATURES.into_iter().fold(text.split_whitespace().collect(), |text, (one, letters)| text.replace(one, letters))
}

/// The document's title, as a reader's window shows it.
fn title(document: &Document) -> String {
    let info = document.trailer.get(b"Info").and_then(|info| document.dereference(info)).unwrap().1.as_dict().unwrap();
    decode_text_string(info.get(b"Title").unwrap()).unwrap()
}

/// Asserts how many sheets there are and how large each is.
fn assert_sheets(document: &Document, name: &str, count: Option<usize>, (width, height): (f32, f32)) {
    let pages = document.get_pages();
    assert_eq!(pages.len(), count.unwrap_or(pages.len()), "sheets of {name}");
    for page in pages.into_values() {
        let page = document.get_dictionary(page).unwrap();
        let corners: Vec<f32> =
            page.get(b"MediaBox").unwrap().as_array().unwrap().iter().map(|side| side.as_float().unwrap()).collect();
        let near = (corners[2] - width).abs() <= 2.0 && (corners[3] - height).abs() <= 2.0;
        assert!(near, "{name}: {corners:?} instead of {width} by {height}");
    }
}

/// Asserts that a text is there and controls are not.
fn assert_says(said: &str, name: &str, words: &[String]) {
    for word in words {
        assert!(said.contains(&bare(word)), "{name} lacks {word:?}");
    }
    for control in CONTROLS {
        assert!(!said.contains(&bare(control)), "{name} says {control:?}");
    }
}

/// The texts of what a selector finds.
async fn texts(browser: &Browser, selector: &str) -> Result<Vec<String>> {
    let found =
        browser.eval(&format!("[...document.querySelectorAll('{selector}')].map(one => one.textContent)")).await?;
    Ok(found.as_array().ok_or("no list")?.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

async fn prefer_dark(browser: &Browser) -> Result {
    let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    browser.cdp("Emulation.setEmulatedMedia", dark).await?;
    Ok(())
}

async fn open(browser: &Browser, path: &str, javascript: bool) -> Result {
    if javascript { browser.open_ready(path).await } else { browser.open(path).await }
}

#[tokio::test]
async fn the_story_prints_as_an_article() -> Result {
    for javascript in [true, false] {
        let browser = Browser::start(Options { javascript, ..Options::default() }).await?;
        open(&browser, "", javascript).await?;
        let document = printed(&browser).await?;
        assert_sheets(&document, "the story", None, A4);
        assert!(document.get_pages().len() > 1);
        let said = text(&document);
        let mut words =
            texts(&browser, "h1, .takeaway, .legend li, section.phase h2 a, .events .what, .experts .role").await?;
        let addresses = texts(&browser, ".footnotes a").await?;
        assert!(addresses.len() > 100, "{}", addresses.len());
        words.extend(addresses);
        words.extend([", 126]", "Measured", "UN General Assembly votes cast alike"].map(str::to_owned));
        assert_says(&said, "the story", &words);
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_event_prints_on_one_page() -> Result {
    let browser = Browser::start(Options { javascript: false, ..Options::default() }).await?;
    let mut most = 0;
    for event in fs::read_dir(e2e::dist().join("events"))? {
        let path = format!("events/{}/", event?.file_name().to_str().unwrap());
        browser.open(&path).await?;
        let document = printed(&browser).await?;
        assert_sheets(&document, &path, Some(1), A4);
        let mut words = texts(&browser, "h1, .position strong, .date strong, .text p, .said, .found p, .correction dd p, .threads .what, .people .name, .footnotes a").await?;
        most = most.max(words.len());
        words.extend(texts(&browser, ".footnotes h2").await?);
        assert_says(&text(&document), &path, &words);
    }
    assert!(most > 40, "{most}");
    browser.close().await?;
    // The program draws for the window's width, not for the paper's.
    for window in [(1280, 900), (800, 900), (500, 900)] {
        let browser = Browser::start(Options { window, ..Options::default() }).await?;
        for path in ["events/growing-closer/", "events/sino-indian-war/", "events/un-seat/"] {
            browser.open_ready(path).await?;
            assert_sheets(&printed(&browser).await?, path, Some(1), A4);
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_poster_is_one_sheet_of_a3() -> Result {
    for javascript in [true, false] {
        let browser = Browser::start(Options { javascript, ..Options::default() }).await?;
        open(&browser, "figure/poster/", javascript).await?;
        let document = printed(&browser).await?;
        assert_sheets(&document, "the poster", Some(1), A3_ACROSS);
        let mut words = texts(&browser, "h1, .takeaway, .legend li, .poster li, .credit").await?;
        assert!(words.len() > 60, "{}", words.len());
        words.push("figure/poster/".to_owned());
        assert_says(&text(&document), "the poster", &words);
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_one_sheet_stays_one_whatever_series_the_reader_has_chosen() -> Result {
    let browser = Browser::start(Options::default()).await?;
    let view = "?v=1&series=disputes,trade,alliance,capabilities,leader-meetings";
    for (page, sheet) in [("events/un-seat/", A4), ("figure/poster/", A3_ACROSS)] {
        browser.open_ready(&format!("{page}{view}")).await?;
        browser.wait_for(".plot .measured.open").await?;
        assert_sheets(&printed(&browser).await?, page, Some(1), sheet);
        browser.wait_until("document.querySelectorAll('.plot .measured.open .panel').length === 5").await?;
    }
    browser.close().await
}

#[tokio::test]
async fn on_paper_it_is_always_day() -> Result {
    let browser = Browser::start(Options::default()).await?;
    for path in ["", "events/handshake/", "figure/poster/"] {
        let mut inks = Vec::new();
        for dark in [false, true] {
            if dark {
                prefer_dark(&browser).await?;
            } else {
                browser.cdp("Emulation.setEmulatedMedia", json!({ "features": [] })).await?;
            }
            browser.open_ready(path).await?;
            let ground = browser.eval("getComputedStyle(document.documentElement).backgroundColor").await?;
            let document = printed(&browser).await?;
            let pages = document.get_pages();
            let drawn: Vec<Vec<u8>> = pages.values().map(|page| document.get_page_content(*page)).collect();
            inks.push((ground, drawn));
        }
        let [day, night] = inks.as_slice() else { panic!() };
        assert_ne!(day.0, night.0, "the screen is dark");
        assert!(day.1 == night.1, "/{path} prints otherwise from a dark screen");
    }
    browser.close().await
}

#[tokio::test]
async fn the_figure_is_whole_on_paper_whatever_it_was_drawn_for() -> Result {
    // How far the figure's texts go beyond the paper to the left and to the right.
    let beyond = format!(
        "(texts => [Math.min(...texts.map(box => box.left)), Math.max(...texts.map(box => box.right)) - {BETWEEN_MARGINS}, texts.length])\
         ([...document.querySelectorAll('.plot text')].map(text => text.getBoundingClientRect()).filter(box => box.width > 0))"
    );
    for (javascript, window) in [(false, (1280, 900)), (true, (1280, 900)), (true, (800, 900)), (true, (500, 900))] {
        let browser = Browser::start(Options { javascript, window, ..Options::default() }).await?;
        open(&browser, "", javascript).await?;
        browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        // The program must not notice: a printer does not change the window.
        browser
            .eval("addEventListener('resize', event => event.stopImmediatePropagation(), { capture: true })")
            .await?;
        // What the browser tells before it prints.
        browser.eval("dispatchEvent(new Event('beforeprint'))").await?;
        browser.eval(&format!("document.body.style.width = '{BETWEEN_MARGINS}px'")).await?;
        let seen = browser.eval(&beyond).await?;
        let [left, right, texts] = [0, 1, 2].map(|index| seen[index].as_f64().unwrap());
        assert!(texts > 25.0 && left > -2.0 && right < 2.0, "{javascript} {window:?}: {seen}");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn numbers_of_sources_are_whole_on_paper() -> Result {
    let browser = Browser::start(Options { javascript: false, ..Options::default() }).await?;
    // How wide the widest number is, and how much room there is for it: what goes beyond a column is cut off or covers
    // another.
    let numbers = "(notes => { const styles = notes.map(note => getComputedStyle(note)); \
         const pen = document.createElement('canvas').getContext('2d'); pen.font = styles[0].font; \
         return [Math.max(...notes.map(note => pen.measureText(`${note.value}. `).width)), \
                 Math.min(...styles.map(style => parseFloat(style.marginLeft)))]; })\
         ([...document.querySelectorAll('.footnotes li')])";
    for path in ["", "events/border-build-up/", "events/growing-closer/", "phases/cold-stand-off/"] {
        browser.open(path).await?;
        browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let seen = browser.eval(numbers).await?;
        let [number, room] = [0, 1].map(|index| seen[index].as_f64().unwrap());
        assert!(number > 0.0 && room >= number, "/{path}: {number} in {room}");
    }
    browser.close().await
}

#[tokio::test]
async fn the_legend_says_which_end_of_the_scale_is_which_without_the_program() -> Result {
    let browser = Browser::start(Options { javascript: false, ..Options::default() }).await?;
    // What a page is served as, the browser may read otherwise than the program builds it.
    for path in ["", "events/handshake/", "figure/poster/", "embed/figure/"] {
        browser.open(path).await?;
        let legend = browser.words("document.querySelector('.legend .scale').textContent").await?;
        assert_eq!(bare(&legend), "close+3+2+10−1−2−3apart", "/{path}");
    }
    browser.close().await
}

/// A folder that is gone when this is dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Titles that break what is careless.
fn hostile() -> Vec<String> {
    vec![
        "\"Quotes\", 'more', and \\ and \u{201c}curly\u{201d}".to_owned(),
        "</title></h1><script>alert(1)</script><!-- &amp; {{title}}".to_owned(),
        "ההסכם בין הצדדים — الاتفاق".to_owned(),
        "A handshake 🤝🏽 in the rain, 北京".to_owned(),
        "Long ".repeat(60).trim().to_owned(),
    ]
}

/// Writes the site of the small story with a title for its event, in the site's own styles.
fn write_site(folder: &Path, title: &str) -> Result {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = fs::read_to_string(root.join("tests/valid/small.json"))?;
    let text = text.replacen("\"A quarrel\"", &serde_json::to_string(title)?, 1);
    let story: &'static Story = Box::leak(Box::new(Story::parse(&text)?));
    let mut styles = String::new();
    for sheet in ["tokens", "base", "figure", "article", "desk", "print", "poster"] {
        styles += &fs::read_to_string(root.join(format!("style/{sheet}.css")))?;
    }
    let frame = format!(
        "<!doctype html><html lang=\"{{{{language}}}}\" data-base=\"{{{{base}}}}\" data-origin=\"{{{{origin}}}}\"><head>\
         <meta charset=\"utf-8\"><title>{{{{title}}}}</title><meta name=\"description\" content=\"{{{{description}}}}\">\
         {{{{head}}}}<style>{styles}</style></head><body><div id=\"app\">{{{{app}}}}</div>\
         <div id=\"notice\">{{{{stopped}}}}</div></body></html>"
    );
    let publication = Publication { base: Base::new("/"), origin: "https://example.org".to_owned(), strict: true };
    let template = Template::new(frame)?;
    for file in files(&Press::new(story, &publication, &template), &serde_json::from_str(&text)?) {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap())?;
        fs::write(path, &file.bytes)?;
    }
    Ok(())
}

#[tokio::test]
async fn hostile_titles_survive_the_printer() -> Result {
    let browser = Browser::start(Options::default()).await?;
    for (index, hostile) in hostile().into_iter().enumerate() {
        let folder = Folder(env::temp_dir().join(format!("entente-print-{}-{index}", process::id())));
        write_site(&folder.0, &hostile)?;
        let server = Server::start(&folder.0, "/", Faults::none())?;
        browser.client().goto(&format!("{}events/quarrel/", server.url())).await?;
        let document = printed(&browser).await?;
        assert_sheets(&document, &hostile, Some(1), A4);
        assert_eq!(title(&document), format!("{hostile} (about 1962) · A small story"));
        let said = text(&document);
        // Right-to-left letters lie in a PDF as they stand on the paper, and fonts may lack a sign.
        if hostile.is_ascii() || hostile.contains('\u{201c}') {
            assert!(said.contains(&bare(&hostile)), "{hostile}: {said}");
        }
        assert_says(&said, &hostile, &["https://example.org/events/quarrel/".to_owned(), "[1]".to_owned()]);
        let poster = format!("{}figure/poster/", server.url());
        browser.client().goto(&poster).await?;
        let document = printed(&browser).await?;
        assert_sheets(&document, &hostile, Some(1), A3_ACROSS);
        assert_eq!(title(&document), "Poster · A small story");
    }
    browser.close().await
}
