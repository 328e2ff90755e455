//! Qualities of whole pages: accessibility, stillness, bytes, policy.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, base, dist};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use server::{Fault, Faults};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs};

/// An address without a page.
const MISSING: &str = "no/such/page/";
/// A page of each kind.
const PAGES: [&str; 10] = [
    "",
    "events/ussuri-clashes/",
    "phases/cold-stand-off/",
    "record/",
    "method/",
    "sources/",
    "data/",
    "series/unga-agreement/",
    "figure/poster/",
    MISSING,
];

/// Violations that axe finds in the page that is shown, in words.
async fn violations(browser: &Browser, axe: &str) -> Result<Vec<String>> {
    browser.eval(&format!("{axe}; true")).await?;
    let found = browser
        .eval("axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary).slice(0, 3).join(' | ')))")
        .await?;
    Ok(found.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

#[tokio::test]
async fn axe_finds_no_violation_in_light_and_dark() -> Result {
    let axe = fs::read_to_string(env::var("ENTENTE_AXE")?)?;
    let browser = Browser::start(Options::default()).await?;
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        browser.cdp("Emulation.setEmulatedMedia", media).await?;
        for page in PAGES {
            browser.open_ready(page).await?;
            for one in violations(&browser, &axe).await? {
                found.push(format!("{scheme} /{page}: {one}"));
            }
        }
        // What others show of a page.
        for page in ["embed/events/ussuri-clashes/", "embed/figure/"] {
            browser.open(page).await?;
            browser.wait_until("document.readyState === 'complete'").await?;
            for one in violations(&browser, &axe).await? {
                found.push(format!("{scheme} /{page}: {one}"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    browser.close().await
}

#[tokio::test]
async fn axe_finds_no_violation_in_what_opens_over_a_page() -> Result {
    const EVENT: &str = "events/ussuri-clashes/";
    // Pressed one after another, each once it is there; then what is open.
    let opened = [
        (EVENT, (1280_u32, 900_u32), "#actions .share, #embedding summary", "#share-dialog #embedding[open]"),
        (EVENT, (1280, 900), "#actions .cite", "#cite-dialog"),
        ("", (1280, 900), "#figure button.find", "form.find"),
        ("", (1280, 900), "#figure button.series", "#figure .chooser"),
        ("", (390, 844), "header .menu", "#navigation:popover-open"),
        ("", (390, 844), "#bar .expand", "html.whole-figure"),
        (EVENT, (390, 844), "", "#bar .next"),
    ];
    let axe = fs::read_to_string(env::var("ENTENTE_AXE")?)?;
    let browser = Browser::start(Options::default()).await?;
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        browser.cdp("Emulation.setEmulatedMedia", media).await?;
        for (page, (width, height), presses, open) in opened {
            browser.resize(width, height).await?;
            browser.open_ready(page).await?;
            for press in presses.split(", ").filter(|press| !press.is_empty()) {
                browser.wait_for(press).await?;
                browser.eval(&format!("document.querySelector('{press}').click()")).await?;
            }
            browser.wait_for(open).await?;
            for one in violations(&browser, &axe).await? {
                found.push(format!("{scheme} /{page} {open} at {width}: {one}"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    browser.close().await
}

/// Opens pages in windows of two sizes; nothing may move in them until the program is ready.
async fn nothing_moves(faults: Faults) -> Result {
    // A line of text may still grow while the end of it is on its way.
    const OBSERVE: &str = "window.shifts = []; new PerformanceObserver(list => { for (const entry of list.getEntries()) { \
        const loading = document.readyState === 'loading' || \
        entry.startTime < performance.getEntriesByType('navigation')[0].domInteractive; \
        const sources = entry.sources.filter(({ node }) => !(loading && node?.nodeType === Node.TEXT_NODE)); \
        if (sources.length > 0) window.shifts.push([entry.value, loading, document.documentElement.className, \
        ...sources.map(({ node, previousRect, currentRect }) => \
        [node?.outerHTML?.slice(0, 80) ?? node?.data, previousRect.toJSON(), currentRect.toJSON()])]); } }) \
        .observe({ type: 'layout-shift', buffered: true })";
    for window in [(390, 844), (1280, 900)] {
        let faults = faults.clone();
        let browser = Browser::start(Options { window, faults, before: Some(OBSERVE), ..Options::default() }).await?;
        browser.resize(window.0, window.1).await?;
        for page in ["", "events/ussuri-clashes/", "record/"] {
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
async fn nothing_moves_from_the_first_paint_until_the_program_is_ready() -> Result {
    nothing_moves(Faults::none()).await
}

#[tokio::test]
async fn nothing_moves_where_the_styles_of_the_program_come_last() -> Result {
    nothing_moves(Faults::none().with("/program-*", Fault::Delay(Duration::from_secs(1)))).await
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
        // Chromium writes down that the page itself is a 404.
        errors.retain(|error| !(page == MISSING && error.starts_with(&browser.url(page)) && error.contains("404")));
        assert_eq!(errors, Vec::<String>::new(), "/{page}");
    }
    browser.close().await
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
            assert_eq!(violations(&browser, &axe).await?, Vec::<String>::new());
        }
        browser.click("#navigation a[href$='/record/']").await?;
        browser.wait_for("article.record").await?;
        browser.wait_until(&format!("!{shows}")).await?;
        browser.close().await?;
    }
    Ok(())
}

/// Bytes, compressed with Brotli 11.
fn packed(bytes: &[u8]) -> usize {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 24);
    packed.write_all(bytes).unwrap();
    packed.into_inner().len()
}

/// Files and build that a page names, as the text of its own file says.
struct Named {
    /// The style sheets that it waits for before anything is seen.
    blocking: Vec<String>,
    /// Everything else that a first visit loads: styles for paper and for the program, the icon, scripts, outline.
    later: Vec<String>,
    /// The WebAssembly.
    wasm: String,
    /// Texts that can be searched, which are loaded by a search.
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
    assert!(heaviest <= 17_200, "an event page with the styles it waits for: {heaviest}");
    assert!(longest <= 93_500, "the same before compression: {longest}");
    assert!(wasm <= 296_000, "the WebAssembly: {wasm}");
    assert!(visit <= 336_500, "a first visit: {visit}");
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
