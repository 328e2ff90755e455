//! Measures the built site in a phone-like Chromium: a slow network, a slow processor, five visits, the median.
//!
//! `cargo xtask bench site` runs it. Beside each page stands one written by hand: the same text with hardly a style and no
//! script, as quick as a page can be.

use e2e::{Browser, Options, Result, base, dist, handwritten};
use serde_json::{Value, json};
use server::{Faults, Server};
use std::path::{Path, PathBuf};
use std::{env, fmt, fs, process};

/// Visits a page.
const VISITS: usize = 5;
/// The phone's window, in CSS pixels.
const WINDOW: (u32, u32) = (500, 844);
/// Bytes a second: 1.6 Mbps.
const THROUGHPUT: u32 = 1_600_000 / 8;
/// Round trip, in milliseconds.
const LATENCY: u32 = 150;
/// Factor by which the processor is slowed down.
const SLOWER: u32 = 4;
/// The pages that are visited.
const PAGES: [&str; 2] = ["", "events/ussuri-clashes/"];

/// Time within which what a reader does is to be answered.
const ANSWERED: Limit = Limit::Time(50.0);
/// Events opened one after another to see whether memory grows.
const OPENED: usize = 100;
/// By how much it may grow, in megabytes.
const GROWTH: f64 = 2.0;

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

/// Opens the neighbour of an event; false where there is none.
const STEP: &str = "new Promise(done => { const link = document.querySelector('a[rel=TOWARDS][href]');\
    if (!link) return done(false); const heading = document.querySelector('h1').textContent;\
    new MutationObserver((changes, observer) => { const now = document.querySelector('h1');\
        if (now && now.textContent !== heading) { observer.disconnect(); requestAnimationFrame(() => setTimeout(() => done(true))); } })\
        .observe(document.body, { subtree: true, childList: true, characterData: true });\
    link.click(); })";

/// Milliseconds from what a reader does with the figure to the frame that answers.
const ANSWER: &str = "new Promise(done => { const begin = performance.now(); ACT; \
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now() - begin); port2.postMessage(0); }); })";
/// Acts of a reader on the figure, one after the other.
const ANSWERS: [(&str, &str); 4] = [
    ("a click on Whole figure to the frame", "document.querySelector('#bar .expand').click()"),
    ("a click on Zoom in to the first frame", "document.querySelector('.tools .zoom').click()"),
    ("a click on Evenly spaced to the first frame", "document.querySelector('.switch button:last-of-type').click()"),
    (
        "the key → to the frame",
        "document.querySelector('#figure a[tabindex=\"0\"]').focus(); document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
         { key: 'ArrowRight', bubbles: true, cancelable: true }))",
    ),
];

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
    let site = Folder(env::temp_dir().join(format!("entente-bench-{}", process::id())));
    for page in PAGES {
        let html = fs::read_to_string(dist().join(page).join("index.html"))?;
        fs::create_dir_all(site.0.join(page))?;
        fs::write(site.0.join(page).join("index.html"), handwritten::page(&html))?;
    }
    for page in PAGES {
        let (full, plain) = visits(&site.0, page).await?;
        println!("/{page}");
        println!("  {:<44} {:>8} {:>13} {:>7}", "", "page", "hand-written", "ratio");
        for Measure { name, value, limit } in &full {
            let beside = plain.iter().find(|other| other.name == *name).map(|other| other.value);
            let reached = limit.reached(*value, beside);
            let beside = beside.map_or_else(|| " ".repeat(21), |other| format!("{other:>13.0} {:>7.2}", value / other));
            println!("  {name:<44} {value:>8.0} {beside}  {limit}{}", if reached { "" } else { ": MISSED" });
        }
        println!();
    }
    memory().await
}

/// Limit that a measure is to keep to.
#[derive(Debug, Clone, Copy)]
enum Limit {
    /// So many milliseconds at most.
    Time(f64),
    /// So many times the hand-written page's at most.
    Ratio(f64),
    /// Nothing is asked of it.
    None,
}

impl Limit {
    /// `true` if a value keeps to it, given that of the hand-written page.
    fn reached(self, value: f64, beside: Option<f64>) -> bool {
        match self {
            Self::Time(most) => value <= most,
            Self::Ratio(most) => beside.is_none_or(|beside| value <= most * beside),
            Self::None => true,
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Time(most) => write!(formatter, "at most {most:.0}"),
            Self::Ratio(most) => write!(formatter, "at most {most:.2} times"),
            Self::None => Ok(()),
        }
    }
}

/// A number of a visit.
#[derive(Debug, Clone, Copy)]
struct Measure {
    /// Name of what it measures.
    name: &'static str,
    /// Milliseconds.
    value: f64,
    /// Limit that it is to keep to.
    limit: Limit,
}

/// The medians of several visits to a page and to the hand-written one beside it, in turns, so that what else the machine
/// does meets both.
async fn visits(site: &Path, page: &str) -> Result<(Vec<Measure>, Vec<Measure>)> {
    let (mut full, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..VISITS {
        full.push(visit(&dist(), page, true).await?);
        plain.push(visit(site, page, false).await?);
    }
    Ok((medians(&full), medians(&plain)))
}

/// The median of each measure.
fn medians(visits: &[Vec<Measure>]) -> Vec<Measure> {
    let median = |index: usize| {
        let mut values: Vec<f64> = visits.iter().filter_map(|visit| Some(visit.get(index)?.value)).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    let first = visits.first().map_or(&[][..], Vec::as_slice);
    first.iter().enumerate().map(|(index, measure)| Measure { value: median(index), ..*measure }).collect()
}

/// One visit with a browser of its own.
async fn visit(site: &Path, page: &str, program: bool) -> Result<Vec<Measure>> {
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
    let mut measures = vec![
        Measure { name: "first paint", value: number("first"), limit: Limit::Ratio(1.15) },
        Measure { name: "readable text (the largest paint)", value: number("largest"), limit: Limit::Ratio(1.15) },
        Measure { name: "blocking time", value: number("blocking"), limit: Limit::Time(100.0) },
    ];
    if program {
        measures.push(Measure { name: "interactive", value: number("interactive"), limit: Limit::Time(2300.0) });
        measures.extend(answers(&browser, page).await?);
    }
    browser.close().await?;
    Ok(measures)
}

/// Times in which what a reader does is answered.
async fn answers(browser: &Browser, page: &str) -> Result<Vec<Measure>> {
    let mut measures = Vec::new();
    // Without being pointed at before, a page must yet be fetched, by a slow network.
    let (name, selector, pointed, limit) = if page.is_empty() {
        ("a click on an event, its page yet to be fetched", "#reading a[href$=\"/handshake/\"]", 0, Limit::None)
    } else {
        ("a click on Next, pointed at for half a second", "a[rel=next]", 500, ANSWERED)
    };
    let click = CLICK.replace("SELECTOR", selector).replace("POINTED", &pointed.to_string());
    measures.push(Measure { name, value: browser.number(&click).await?, limit });
    for (name, act) in ANSWERS {
        browser.rest().await?;
        measures.push(Measure { name, value: browser.number(&ANSWER.replace("ACT", act)).await?, limit: ANSWERED });
    }
    Ok(measures)
}

/// Opens events one after another, to the end of the story and back, and tells by how much the heap has grown.
async fn memory() -> Result {
    let browser = Browser::start(Options { window: (1440, 900), ..Options::default() }).await?;
    browser.open_ready(PAGES[1]).await?;
    let before = heap(&browser).await?;
    let (mut opened, mut towards) = (0, "next");
    while opened < OPENED {
        if browser.eval(&STEP.replace("TOWARDS", towards)).await? == json!(true) {
            opened += 1;
        } else {
            towards = if towards == "next" { "prev" } else { "next" };
        }
    }
    browser.rest().await?;
    let after = heap(&browser).await?;
    browser.close().await?;
    let grown = (after - before) / 1e6;
    println!("Memory: {OPENED} events opened one after another, in megabytes of the heap after collecting garbage");
    println!(
        "  {:.1} before, {:.1} after, grown by {grown:.1}, at most {GROWTH:.1}{}",
        before / 1e6,
        after / 1e6,
        if grown <= GROWTH { "" } else { ": MISSED" }
    );
    Ok(())
}

/// Bytes of the page's heap that are in use: scripts and the document.
async fn heap(browser: &Browser) -> Result<f64> {
    for _ in 0..2 {
        browser.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let usage = browser.cdp("Runtime.getHeapUsage", json!({})).await?;
    let bytes = |name: &str| usage.get(name).and_then(Value::as_f64).unwrap_or_default();
    Ok(bytes("usedSize") + bytes("embedderHeapUsedSize"))
}

/// A folder that is gone when this is dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
