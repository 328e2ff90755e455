//! What holds for whole pages: accessibility, stillness, bytes, policy.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, dist};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::{env, fs};

/// A page of each kind.
const PAGES: [&str; 6] =
    ["", "events/ussuri-clashes/", "phases/cold-stand-off/", "method/", "series/unga-agreement/", "figure/poster/"];

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
            let found = browser
                .eval("axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary).slice(0, 3).join(' | ')))")
                .await?;
            assert_eq!(found, json!([]), "{scheme} /{page}");
        }
        // What opens over a page, and what others show of one.
        for (page, open) in [
            (
                "events/ussuri-clashes/",
                "document.getElementById('share-dialog').showModal(), document.getElementById('embedding').open = true",
            ),
            ("events/ussuri-clashes/", "document.getElementById('cite-dialog').showModal()"),
            ("embed/events/ussuri-clashes/", "true"),
            ("embed/figure/", "true"),
        ] {
            browser.open(page).await?;
            browser.wait_until("document.readyState === 'complete'").await?;
            browser.eval(&format!("{open}; {axe}; true")).await?;
            let found = browser
                .eval("axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary).slice(0, 3).join(' | ')))")
                .await?;
            assert_eq!(found, json!([]), "{scheme} /{page} {open}");
        }
    }
    browser.close().await
}

#[tokio::test]
async fn nothing_moves_from_the_first_paint_until_the_program_is_ready() -> Result {
    const OBSERVE: &str = "window.shifts = []; new PerformanceObserver(list => { for (const entry of list.getEntries()) \
        window.shifts.push([entry.value, ...entry.sources.map(source => source.node?.outerHTML?.slice(0, 80))]); }) \
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
        assert_eq!(browser.console_errors().await?, Vec::<String>::new(), "/{page}");
    }
    browser.close().await
}

/// Bytes of a file, compressed with Brotli 11.
fn weight(file: &Path) -> usize {
    let bytes = fs::read(file).unwrap();
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 24);
    packed.write_all(&bytes).unwrap();
    packed.into_inner().len()
}

#[test]
fn pages_and_program_stay_light() {
    let dist = dist();
    let built = |end: &str| {
        let mut files = fs::read_dir(&dist).unwrap().map(|entry| entry.unwrap().path());
        files.find(|file| file.file_name().unwrap().to_str().unwrap().ends_with(end)).unwrap()
    };
    let wasm = weight(&built("_bg.wasm"));
    let script = fs::read_dir(&dist)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|file| {
            file.file_name().unwrap().to_str().unwrap().starts_with("entente-") && file.extension().unwrap() == "js"
        })
        .unwrap();
    let program = wasm + weight(&script) + weight(&dist.join("boot.js"));
    let story = weight(&dist.join("outline.bin"));
    let mut heaviest = 0;
    for event in fs::read_dir(dist.join("events")).unwrap() {
        heaviest = heaviest.max(weight(&event.unwrap().path().join("index.html")));
    }
    println!("heaviest event page with its styles {heaviest}, wasm {wasm}, program {program}, story {story}");
    assert!(heaviest <= 25_000, "an event page with its styles: {heaviest}");
    assert!(wasm <= 124_000, "the WebAssembly: {wasm}");
    assert!(heaviest + program + story <= 168_000, "a first visit: {}", heaviest + program + story);
}
