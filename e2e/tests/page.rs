//! What holds for whole pages: accessibility, stillness, bytes, policy.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, base, dist};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A page of each kind.
const PAGES: [&str; 10] = [
    "",
    "events/ussuri-clashes/",
    "phases/cold-stand-off/",
    "series/unga-agreement/",
    "record/",
    "method/",
    "sources/",
    "data/",
    "figure/poster/",
    "nowhere/",
];
/// What axe finds wrong with the page as it is shown.
const VIOLATIONS: &str = "axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => \
    node.target.join(' ') + ' ' + node.failureSummary).slice(0, 3).join(' | ')))";

/// What opens over a page: the button that opens it, and what is then there.
const OPENED: &[(&str, &str)] = &[
    ("#actions .share", "#share-dialog[open]"),
    ("#actions .cite", "#cite-dialog[open]"),
    (".tools .find", ".drawer .find"),
    (".tools .series", ".drawer .chooser"),
    (".tools .play", ".drawer .player"),
    (".tools .expand", ".whole-figure .whole-card"),
];

#[tokio::test]
async fn axe_finds_no_violation_in_light_and_dark() -> Result {
    let axe = fs::read_to_string(env::var("ENTENTE_AXE")?)?;
    let browser = Browser::start(Options::default()).await?;
    for scheme in ["light", "dark"] {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        browser.cdp("Emulation.setEmulatedMedia", media).await?;
        for page in PAGES {
            browser.open_ready(page).await?;
            browser.eval(&format!("{axe}; true")).await?;
            assert_eq!(browser.eval(VIOLATIONS).await?, json!([]), "{scheme} /{page}");
        }
        // What opens over a page, and what others show of one.
        for (button, opened) in OPENED {
            browser.open_ready("events/ussuri-clashes/").await?;
            browser.click(button).await?;
            browser.wait_for(opened).await?;
            if *button == "#actions .share" {
                browser.click("#embedding summary").await?;
                browser.wait_for("#embed-preview iframe").await?;
            }
            browser.eval(&format!("{axe}; true")).await?;
            assert_eq!(browser.eval(VIOLATIONS).await?, json!([]), "{scheme} {opened}");
        }
        for page in ["embed/events/ussuri-clashes/", "embed/phases/cold-stand-off/", "embed/figure/"] {
            browser.open(page).await?;
            browser.wait_until("document.readyState === 'complete'").await?;
            browser.eval(&format!("{axe}; true")).await?;
            assert_eq!(browser.eval(VIOLATIONS).await?, json!([]), "{scheme} /{page}");
        }
    }
    browser.close().await
}

#[tokio::test]
async fn nothing_moves_from_the_first_paint_until_the_program_is_ready() -> Result {
    const OBSERVE: &str = "window.shifts = []; new PerformanceObserver(list => { for (const entry of list.getEntries()) \
        window.shifts.push([entry.value, ...entry.sources.map(({ node, previousRect, currentRect }) => [node?.outerHTML?.slice(0, 80), previousRect.toJSON(), currentRect.toJSON()])]); }) \
        .observe({ type: 'layout-shift', buffered: true })";
    for window in [(390, 844), (1280, 900)] {
        let browser = Browser::start(Options { window, before: Some(OBSERVE), ..Options::default() }).await?;
        for page in ["", "events/ussuri-clashes/"] {
            browser.open_ready(page).await?;
            browser
                .eval("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
                .await?;
            assert_eq!(browser.eval("window.shifts").await?, json!([]), "{window:?} /{page}");
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_a_phone_the_pages_of_the_site_open_from_a_menu() -> Result {
    let axe = fs::read_to_string(env::var("ENTENTE_AXE")?)?;
    for javascript in [true, false] {
        let browser = Browser::start(Options { javascript, window: (500, 844), ..Options::default() }).await?;
        browser.become_phone(390).await?;
        browser.open("events/ussuri-clashes/").await?;
        if javascript {
            browser.wait_for("html.ready").await?;
        }
        let shows = "document.querySelector('#navigation a').checkVisibility()";
        assert_eq!(browser.eval(shows).await?, json!(false));
        browser.click("header .menu").await?;
        browser.wait_until(shows).await?;
        if javascript {
            browser.eval(&format!("{axe}; true")).await?;
            assert_eq!(browser.eval(VIOLATIONS).await?, json!([]));
        }
        browser.click("#navigation a[href$='/record/']").await?;
        browser.wait_for("article.record").await?;
        browser.wait_until(&format!("!{shows}")).await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_wider_than_the_window() -> Result {
    for width in [320, 390, 768] {
        let browser = Browser::start(Options { window: (width.max(500), 844), ..Options::default() }).await?;
        let metrics = json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        browser.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        for page in PAGES {
            browser.open_ready(page).await?;
            assert_eq!(
                browser.eval("document.documentElement.scrollWidth - innerWidth <= 0").await?,
                json!(true),
                "{width} /{page}"
            );
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn pages_ask_nobody_else_and_break_no_policy() -> Result {
    let browser = Browser::start(Options::default()).await?;
    for page in PAGES {
        browser.open_ready(page).await?;
        let asked =
            browser.eval("performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)").await?;
        let asked: BTreeSet<&str> = asked.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(asked, BTreeSet::from([browser.server.origin().as_str()]), "/{page}");
        let mut errors = browser.console_errors().await?;
        // That an address names nothing is an error to the browser too.
        errors.retain(|error| page != "nowhere/" || !error.contains("404"));
        assert_eq!(errors, Vec::<String>::new(), "/{page}");
    }
    browser.close().await
}

/// Bytes, compressed with Brotli 11.
fn packed(bytes: &[u8]) -> usize {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 24);
    packed.write_all(bytes).unwrap();
    packed.into_inner().len()
}

/// What a page names, as the text of its file says.
struct Named {
    /// The style sheets that it waits for before anything is seen.
    blocking: Vec<String>,
    /// Everything else that a first visit loads: styles for paper and for the program, the icon, scripts, outline.
    later: Vec<String>,
    /// The WebAssembly.
    wasm: String,
    /// What can be searched, which is loaded by a search.
    search: String,
    /// The build to which the page belongs.
    build: String,
}

impl Named {
    fn of(html: &str) -> Self {
        let document = Html::parse_document(html);
        let all = |selector: &str, name: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            document.select(&selector).filter_map(|element| element.value().attr(name)).map(str::to_owned).collect()
        };
        let one = |selector: &str, name: &str| {
            all(selector, name)
                .pop()
                .unwrap_or_else(|| panic!("nothing names {name}: {}", &html[..html.len().min(400)]))
        };
        let script = "script[data-wasm]";
        let mut later = all("link[rel=stylesheet][media=print], link[rel=icon]", "href");
        later.extend([one(script, "src"), one(script, "data-js")]);
        later.extend([one("html", "data-outline"), one("html", "data-styles")]);
        Self {
            blocking: all("link[rel=stylesheet]:not([media=print])", "href"),
            later,
            wasm: one(script, "data-wasm"),
            search: one("html", "data-search"),
            build: one("html", "data-build"),
        }
    }
}

/// The file of the site at an address inside it.
fn file(address: &str) -> Vec<u8> {
    let path = address.strip_prefix(&base()).unwrap_or(address);
    fs::read(dist().join(path)).unwrap_or_else(|error| panic!("{address}: {error}"))
}

/// Every page below a folder, with its text.
fn pages(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            pages(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "html") {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn pages_and_program_stay_light() {
    let mut events = Vec::new();
    pages(&dist().join("events"), &mut events);
    let weigh = |html: &String| {
        let named = Named::of(html);
        let styles: Vec<Vec<u8>> = named.blocking.iter().map(|address| file(address)).collect();
        let compressed = packed(html.as_bytes()) + styles.iter().map(|sheet| packed(sheet)).sum::<usize>();
        (compressed, html.len() + styles.iter().map(Vec::len).sum::<usize>())
    };
    let weights: Vec<(usize, usize)> = events.iter().map(|(_, html)| weigh(html)).collect();
    let heaviest = weights.iter().map(|(packed, _)| *packed).max().unwrap();
    let longest = weights.iter().map(|(_, raw)| *raw).max().unwrap();
    let named = Named::of(&events[0].1);
    let wasm = packed(&file(&named.wasm));
    let rest: usize = named.later.iter().map(|address| packed(&file(address))).sum();
    let visit = heaviest + wasm + rest;
    println!(
        "The heaviest event page with the styles it waits for: {heaviest}, before compression {longest}; the WebAssembly: \
         {wasm}; a first visit: {visit}"
    );
    assert!(heaviest <= 17_500, "an event page with the styles it waits for: {heaviest}");
    assert!(longest <= 95_000, "the same before compression: {longest}");
    assert!(wasm <= 275_000, "the WebAssembly: {wasm}");
    assert!(visit <= 325_000, "a first visit: {visit}");
}

#[test]
fn every_page_names_the_files_of_one_build() {
    let mut all = Vec::new();
    pages(&dist(), &mut all);
    all.retain(|(path, _)| !path.starts_with(dist().join("embed")));
    assert!(all.len() > 50);
    let first = Named::of(&all[0].1);
    for (path, html) in &all {
        let named = Named::of(html);
        assert_eq!(named.build, first.build, "{}", path.display());
        assert_eq!((&named.wasm, &named.search), (&first.wasm, &first.search), "{}", path.display());
        let addresses = named.blocking.iter().chain(&named.later).chain([&named.wasm, &named.search]);
        for address in addresses.filter(|address| !address.contains("favicon")) {
            assert!(!file(address).is_empty(), "{address}");
            // A hash of sixteen digits, so that a name never means anything else.
            let hash = address.rsplit('-').next().unwrap_or_default().split(['.', '_']).next().unwrap_or_default();
            assert!(hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()), "{address}");
        }
    }
}
