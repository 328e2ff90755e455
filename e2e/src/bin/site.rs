//! Measures the built site in a phone-like Chromium: a slow network, a slow processor, five visits, the median.
//!
//! `cargo xtask bench` runs it. Beside each page stands the same page with its scripts removed: what a reader would
//! wait for if there were no program.
#![allow(clippy::expect_used)]

use e2e::{Browser, Options, Result, base, dist};
use serde_json::{Value, json};
use server::{Faults, Server};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// Visits a page.
const VISITS: usize = 5;
/// The phone's window, in CSS pixels.
const WINDOW: (u32, u32) = (500, 844);
/// Bytes a second: 1.6 Mbps.
const THROUGHPUT: u32 = 1_600_000 / 8;
/// Round trip, in milliseconds.
const LATENCY: u32 = 150;
/// How many times slower the processor is made.
const SLOWER: u32 = 4;
/// The pages that are visited.
const PAGES: [&str; 2] = ["", "events/ussuri-clashes/"];

/// Notes paints, long tasks and the moment at which the program has taken the page over.
const OBSERVE: &str = "\
    window.seen = { first: 0, largest: 0, interactive: 0, blocking: 0 };\
    const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true });\
    watch('paint', entry => { if (entry.name === 'first-contentful-paint') seen.first = entry.startTime; });\
    watch('largest-contentful-paint', entry => { seen.largest = entry.startTime; });\
    watch('longtask', entry => { seen.blocking += Math.max(0, entry.duration - 50); });\
    new MutationObserver((changes, observer) => { if (document.documentElement?.classList.contains('ready')) {\
        seen.interactive = performance.now(); observer.disconnect(); } })\
        .observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });";

/// Milliseconds from a click on a link to the frame that shows its page. A page is fetched once its link is pointed at.
const CLICK: &str = "new Promise(done => {\
    const link = document.querySelector('SELECTOR'); const heading = document.querySelector('h1').textContent;\
    link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));\
    setTimeout(() => { const begin = performance.now();\
        new MutationObserver((changes, observer) => { const now = document.querySelector('h1');\
            if (now && now.textContent !== heading) { observer.disconnect();\
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin))); } })\
            .observe(document.body, { subtree: true, childList: true });\
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }, POINTED); })";

/// Milliseconds from what a reader does with the figure to the frame that answers.
const ANSWER: &str = "new Promise(done => { const begin = performance.now(); ACT; \
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now() - begin); port2.postMessage(0); }); })";
/// What a reader does with the figure.
const ANSWERS: [(&str, &str); 4] = [
    ("a click on Zoom in to the first frame", "document.querySelector('[data-zoom=in]').click()"),
    ("a click on Equal spacing to the first frame", "document.getElementById('equal-spacing').click()"),
    ("another series chosen to the frame", "document.querySelector('#chooser input[value=disputes]').click()"),
    (
        "the key → to the frame",
        "document.querySelector('.plot [tabindex=\"0\"]').focus(); document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
         { key: 'ArrowRight', bubbles: true, cancelable: true }))",
    ),
];

/// One number a visit, by what it measures.
type Numbers = Vec<(&'static str, f64)>;

#[tokio::main]
async fn main() {
    if let Err(error) = run().await {
        eprintln!("bench: {error}");
        process::exit(1);
    }
}

async fn run() -> Result {
    println!(
        "Chromium, {} px wide, {LATENCY} ms and 1.6 Mbps, processor {SLOWER} times slower; median of {VISITS} visits \
         with an empty cache, in milliseconds\n",
        WINDOW.0
    );
    let bare = without_scripts(&dist())?;
    for page in PAGES {
        let full = visits(&dist(), page, true).await?;
        let plain = visits(&bare, page, false).await?;
        println!("/{page}");
        println!("  {:<44} {:>8} {:>16}", "", "page", "without scripts");
        for (name, value) in &full {
            let beside = plain.iter().find(|(other, _)| other == name).map(|(_, value)| format!("{value:>16.0}"));
            println!("  {name:<44} {value:>8.0} {}", beside.unwrap_or_default());
        }
        println!();
    }
    fs::remove_dir_all(bare)?;
    Ok(())
}

/// The medians of several visits to a page.
async fn visits(site: &Path, page: &str, program: bool) -> Result<Numbers> {
    let mut all: Vec<Numbers> = Vec::new();
    for _ in 0..VISITS {
        all.push(visit(site, page, program).await?);
    }
    let names: Vec<&'static str> =
        all.first().map(|visit| visit.iter().map(|(name, _)| *name).collect()).unwrap_or_default();
    let median = |index: usize| {
        let mut values: Vec<f64> = all.iter().filter_map(|visit| Some(visit.get(index)?.1)).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    Ok(names.into_iter().enumerate().map(|(index, name)| (name, median(index))).collect())
}

/// One visit with a browser of its own.
async fn visit(site: &Path, page: &str, program: bool) -> Result<Numbers> {
    let server = Server::start(site, &base(), Faults::none())?;
    let browser = Browser::start(Options { window: WINDOW, before: Some(OBSERVE), ..Options::default() }).await?;
    let network = json!({ "offline": false, "latency": LATENCY, "downloadThroughput": THROUGHPUT, "uploadThroughput": THROUGHPUT });
    browser.cdp("Network.enable", json!({})).await?;
    browser.cdp("Network.emulateNetworkConditions", network).await?;
    browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
    browser.client().goto(&format!("{}{page}", server.url())).await?;
    if program {
        browser.wait_for("html.ready").await?;
    }
    // Long tasks are reported after they end.
    browser.eval("new Promise(done => setTimeout(done, 2500))").await?;
    let seen = browser.eval("window.seen").await?;
    let number = |name: &str| seen.get(name).and_then(Value::as_f64).unwrap_or_default();
    let mut numbers = vec![
        ("first contentful paint", number("first")),
        ("largest contentful paint", number("largest")),
        ("blocking time", number("blocking")),
    ];
    if program {
        numbers.push(("interactive", number("interactive")));
        let (name, selector, pointed) = if page.is_empty() {
            ("click on an event at once", "ol.events a[href$=\"/handshake/\"]", 0)
        } else {
            ("click on Next, pointed at for half a second", "nav.steps .next", 500)
        };
        let click = CLICK.replace("SELECTOR", selector).replace("POINTED", &pointed.to_string());
        numbers.push((name, browser.eval(&click).await?.as_f64().unwrap_or_default()));
        browser.eval("document.getElementById('plot').scrollIntoView({ block: 'center' })").await?;
        for (name, act) in ANSWERS {
            browser.rest().await?;
            numbers.push((name, browser.number(&ANSWER.replace("ACT", act)).await?));
        }
    }
    browser.close().await?;
    Ok(numbers)
}

/// A copy of the measured pages without scripts.
fn without_scripts(site: &Path) -> Result<PathBuf> {
    let copy = env::temp_dir().join(format!("entente-bench-{}", process::id()));
    fs::create_dir_all(&copy)?;
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if path.is_file() {
            fs::copy(&path, copy.join(path.file_name().unwrap_or_default()))?;
        }
    }
    for page in PAGES {
        let html = fs::read_to_string(site.join(page).join("index.html"))?;
        let (before, rest) = html.split_once("<script").ok_or("the page has no script")?;
        let (_, after) = rest.split_once("</script>").ok_or("the page's script has no end")?;
        fs::create_dir_all(copy.join(page))?;
        fs::write(copy.join(page).join("index.html"), format!("{before}{after}"))?;
    }
    Ok(copy)
}
