//! A reader's view when something fails: the page, and what failed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, dist};
use serde_json::json;
use server::{Fault, Faults};
use std::fs;

const PAGE: &str = "events/ussuri-clashes/";

/// The page stays readable, a notice names the fault, and Try again works once the fault is gone.
async fn survives(fault: Fault, detail: &str) -> Result {
    let faults = Faults::none().with("/outline-*", fault.clone());
    let browser = Browser::start(Options { faults: faults.clone(), ..Options::default() }).await?;
    browser.open(PAGE).await?;
    browser.wait_for("#notice [role=alert]:not([hidden])").await?;
    let said = browser.eval("document.querySelector('#notice aside:not([hidden]) details').textContent").await?;
    assert!(said.as_str().unwrap().contains(detail), "{fault:?}: {said}");
    assert!(!browser.text("#notice aside:not([hidden]) p").await?.is_empty());
    assert!(browser.text("main").await?.contains("Zhenbao"), "{fault:?}");
    assert_eq!(browser.eval("document.querySelector('#notice details').open").await?, json!(false));
    // Links are plain links.
    browser.click("#bar .next").await?;
    browser.wait_until(&format!("!location.pathname.endsWith('{PAGE}')")).await?;

    browser.open(PAGE).await?;
    browser.wait_for("#retry").await?;
    faults.clear_all();
    browser.click("#retry").await?;
    browser.wait_for("html.ready").await?;
    assert_eq!(browser.eval("document.querySelectorAll('#notice aside:not([hidden])').length").await?, json!(0));
    browser.close().await
}

#[tokio::test]
async fn a_missing_story_is_named() -> Result {
    survives(Fault::Status(404), "404").await
}

#[tokio::test]
async fn a_failing_server_is_named() -> Result {
    survives(Fault::Status(500), "500").await
}

#[tokio::test]
async fn a_page_of_html_is_no_story() -> Result {
    survives(Fault::Html, "expected value").await
}

#[tokio::test]
async fn half_a_story_is_no_story() -> Result {
    survives(Fault::Truncated(5000), "EOF").await
}

#[tokio::test]
async fn a_connection_that_breaks_is_named() -> Result {
    survives(Fault::Broken(5000), "/outline-").await
}

#[tokio::test]
async fn a_story_for_another_version_is_refused() -> Result {
    survives(Fault::Body(br#"{"outline": 2, "story": "another"}"#.to_vec()), "missing field").await
}

#[tokio::test]
async fn an_unknown_address_is_a_404_that_offers_the_nearest_events() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let url = browser.url("events/ussuri-clashs/");
    assert_eq!(browser.eval(&format!("fetch('{url}').then(answer => answer.status)")).await?, json!(404));
    browser.open_ready("events/ussuri-clashs/").await?;
    browser.wait_for("#nearest a[href$='/events/ussuri-clashes/']").await?;
    browser.click("#nearest a[href$='/events/ussuri-clashes/']").await?;
    browser.wait_until("document.querySelector('article.event') !== null").await?;
    browser.close().await
}

#[tokio::test]
async fn a_page_changed_by_a_translator_is_taken_over_all_the_same() -> Result {
    const TRANSLATES: &str = "document.addEventListener('DOMContentLoaded', () => { \
        const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT); \
        const texts = []; while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode); \
        for (const text of texts) { if (text.parentElement.closest('svg')) continue; \
        const font = document.createElement('font'); text.replaceWith(font); font.append(text); } })";
    let browser = Browser::start(Options { before: Some(TRANSLATES), ..Options::default() }).await?;
    browser.open_ready(PAGE).await?;
    browser.click("#bar .next").await?;
    browser.wait_until(&format!("!location.pathname.endsWith('{PAGE}')")).await?;
    assert_eq!(browser.eval("document.querySelectorAll('h1').length").await?, json!(1));
    browser.close().await
}

#[tokio::test]
async fn a_panic_leaves_text_and_links_and_says_so() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready(PAGE).await?;
    // Some steps on, since what is served then is another page than the one that was loaded.
    browser.click("#bar .prev").await?;
    browser.wait_until(&format!("!location.pathname.endsWith('{PAGE}')")).await?;
    browser.client().back().await?;
    browser.wait_until(&format!("location.pathname.endsWith('{PAGE}')")).await?;
    browser.click("#figure button.find").await?;
    browser.wait_for("form.find").await?;
    // What a panic of the program looks like from outside: a trap, wherever the browser was running it.
    browser.eval("setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }, 0)").await?;
    browser.wait_for("#stopped:not([hidden])").await?;
    browser.wait_until("!document.documentElement.classList.contains('ready')").await?;
    // The page is the one that was served, without anything that only the program could answer.
    browser.wait_until("document.querySelector('#actions *, #figure .tools *, form.find') === null").await?;
    browser.wait_for("#figure .mark.selected").await?;
    assert!(browser.text("main").await?.contains("Zhenbao"));
    browser.eval("window.marker = 1").await?;
    browser.click("#bar .next").await?;
    browser.wait_until(&format!("!location.pathname.endsWith('{PAGE}')")).await?;
    browser.wait_until("window.marker === undefined").await?;
    browser.close().await
}

#[tokio::test]
async fn a_browser_that_refuses_what_the_program_asks_leaves_text_and_links_and_says_so() -> Result {
    let before = Some("Document.prototype.createElementNS = () => { throw new Error('refused'); }");
    let browser = Browser::start(Options { before, ..Options::default() }).await?;
    browser.open(PAGE).await?;
    browser.wait_for("#stopped:not([hidden])").await?;
    assert!(browser.text("main").await?.contains("Zhenbao"));
    browser.wait_for("#figure svg .mark.selected").await?;
    browser.click("#bar .next").await?;
    browser.wait_until(&format!("!location.pathname.endsWith('{PAGE}')")).await?;
    browser.close().await
}

#[tokio::test]
async fn a_program_that_never_comes_leaves_a_page_that_reads() -> Result {
    let faults = Faults::none().with("/entente-*_bg.wasm", Fault::Status(404));
    let browser = Browser::start(Options { faults, ..Options::default() }).await?;
    browser.open(PAGE).await?;
    assert!(browser.text("main").await?.contains("Zhenbao"));
    browser.click("#bar .next").await?;
    browser.wait_until(&format!("!location.pathname.endsWith('{PAGE}')")).await?;
    browser.close().await
}

#[tokio::test]
async fn a_page_of_another_build_is_opened_by_the_browser_with_its_own_program() -> Result {
    let next = "events/border-conflict/";
    let html = fs::read_to_string(dist().join(next).join("index.html"))?;
    let (before, after) = html.split_once("data-build=\"").ok_or("no build")?;
    let other = format!("{before}data-build=\"0{after}");
    let faults = Faults::none().with(&format!("/{next}"), Fault::Body(other.into_bytes()));
    let browser = Browser::start(Options { faults, ..Options::default() }).await?;
    browser.open_ready(PAGE).await?;
    browser.eval("window.marker = 1").await?;
    browser.click("#bar .next").await?;
    browser.wait_until(&format!("window.marker === undefined && location.pathname.endsWith('{next}')")).await?;
    // And within that build there is no need to load anything anew.
    browser.wait_for("html.ready").await?;
    assert_eq!(browser.words("document.documentElement.dataset.build[0]").await?, "0");
    browser.close().await
}
