//! One button shares an event, by the best way the browser has.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result};
use serde_json::json;

const PAGE: &str = "events/handshake/";

#[tokio::test]
async fn the_link_is_shared_by_the_browsers_dialog() -> Result {
    let before = Some("navigator.share = data => { window.shared = data; return Promise.resolve(); }");
    let browser = Browser::start(Options { before, ..Options::default() }).await?;
    browser.open_ready(PAGE).await?;
    browser.click("#share").await?;
    browser.wait_until("window.shared !== undefined").await?;
    assert_eq!(browser.eval("window.shared.url").await?, json!(browser.url(PAGE)));
    assert_eq!(browser.eval("window.shared.title === document.querySelector('h1').textContent").await?, json!(true));
    browser.close().await
}

#[tokio::test]
async fn without_a_dialog_the_link_is_copied() -> Result {
    let before = Some(
        "delete Navigator.prototype.share; navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }",
    );
    let browser = Browser::start(Options { before, ..Options::default() }).await?;
    browser.open_ready(&format!("{PAGE}#main")).await?;
    browser.click("#share").await?;
    browser.wait_until("document.querySelector('.share [role=status]').textContent !== ''").await?;
    assert_eq!(browser.eval("window.copied").await?, json!(browser.url(PAGE)));
    browser.close().await
}

#[tokio::test]
async fn without_either_the_link_stands_in_a_field_selected() -> Result {
    let before = Some(
        "delete Navigator.prototype.share; navigator.clipboard.writeText = () => Promise.reject(new Error('no'));",
    );
    let browser = Browser::start(Options { before, ..Options::default() }).await?;
    browser.open_ready(PAGE).await?;
    browser.click("#share").await?;
    browser.wait_for("#share-link").await?;
    browser.wait_until("document.activeElement.id === 'share-link'").await?;
    let selected = "(field => field.value.slice(field.selectionStart, field.selectionEnd))(document.activeElement)";
    assert_eq!(browser.eval(selected).await?, json!(browser.url(PAGE)));
    browser.close().await
}
