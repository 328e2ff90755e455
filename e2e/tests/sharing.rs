//! Readers share, cite, save and embed a page by two dialogs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result};
use entente_core::text::{FigureMessages, Language};
use serde_json::{Value, json};

const PAGE: &str = "events/handshake/";
/// Notes what is copied, and what is saved.
const CATCH: &str = "delete Navigator.prototype.share; navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }; \
    HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href]; };";
const OUTCOME: &str = "document.querySelector('dialog[open] .outcome').textContent";

/// Words of the dialogs.
fn words() -> &'static FigureMessages {
    Language::default().figure_messages()
}

/// The button that opens one of the two dialogs.
fn opener(dialog: &str) -> String {
    format!("#actions .{}", dialog.trim_end_matches("-dialog"))
}

/// The button of the open dialog that says these words, as a script's expression.
fn button(words: &str) -> String {
    format!(
        "[...document.querySelectorAll('dialog[open] button')].find(one => one.textContent === {})",
        Value::from(words)
    )
}

/// Presses a button of the open dialog.
async fn press(browser: &Browser, words: &str) -> Result {
    browser.eval(&format!("{}.click()", button(words))).await?;
    Ok(())
}

/// Opens one of the two dialogs.
async fn open(browser: &Browser, dialog: &str) -> Result {
    browser.click(&opener(dialog)).await?;
    browser.wait_for(&format!("#{dialog}[open]")).await?;
    Ok(())
}

/// Copies what stands in an element, and gives what was copied.
async fn copied(browser: &Browser, id: &str) -> Result<String> {
    browser.eval("window.copied = undefined").await?;
    browser.click(&format!("#{id} + .copy")).await?;
    browser.wait_until("window.copied !== undefined").await?;
    browser.wait_until(&format!("{OUTCOME} === 'Copied.'")).await?;
    browser.words("window.copied").await
}

#[tokio::test]
async fn a_dialog_takes_the_focus_and_gives_it_back() -> Result {
    let browser = Browser::start(Options { before: Some(CATCH), ..Options::default() }).await?;
    for page in ["", "phases/cold-stand-off/", PAGE] {
        browser.open_ready(page).await?;
        for dialog in ["share-dialog", "cite-dialog"] {
            open(&browser, dialog).await?;
            browser
                .wait_until(&format!("document.getElementById('{dialog}').contains(document.activeElement)"))
                .await?;
            for _ in 0..30 {
                browser.press("Tab").await?;
            }
            let inside = "document.querySelector('dialog[open]').contains(document.activeElement) || document.activeElement === document.body";
            assert_eq!(browser.eval(inside).await?, json!(true), "the focus stays in {dialog}");
            browser.press("Escape").await?;
            browser.wait_until("!document.querySelector('dialog[open]')").await?;
            browser.wait_until(&format!("document.activeElement.matches('{}')", opener(dialog))).await?;
            browser.wait_until("!document.querySelector('dialog')").await?;
        }
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.close().await
}

#[tokio::test]
async fn links_are_copied_with_and_without_the_view() -> Result {
    let browser = Browser::start(Options { before: Some(CATCH), ..Options::default() }).await?;
    browser.open_ready(&format!("{PAGE}#main")).await?;
    open(&browser, "share-dialog").await?;
    assert_eq!(copied(&browser, "share-link").await?, browser.url(PAGE));
    let code = "document.querySelector('#share-dialog .qr path').getBBox().width";
    assert!(browser.number(code).await? > 20.0, "a QR code");
    let hidden = "document.getElementById('share-view-link') === null";
    assert_eq!(browser.eval(hidden).await?, json!(true), "there is no view but the usual one");
    let by_app = format!("{} === undefined", button(words().share_by_app));
    assert_eq!(browser.eval(&by_app).await?, json!(true), "a browser without a dialog of its own");
    browser.open_ready(&format!("{PAGE}?utm_source=x")).await?;
    open(&browser, "share-dialog").await?;
    assert_eq!(browser.eval(hidden).await?, json!(true), "what is not the view's is not shared");
    browser.open_ready(&format!("{PAGE}?v=1&scale=equal")).await?;
    open(&browser, "share-dialog").await?;
    assert_eq!(browser.eval(hidden).await?, json!(false));
    assert_eq!(copied(&browser, "share-view-link").await?, browser.url(&format!("{PAGE}?v=1&scale=equal")));
    assert_eq!(copied(&browser, "share-link").await?, browser.url(PAGE));
    // The dialog is the one of the page that is shown, not of the one that was served.
    press(&browser, words().cite).await?;
    browser.wait_until("document.querySelector('dialog[open]')?.id === 'cite-dialog'").await?;
    browser.press("Escape").await?;
    browser.wait_until("!document.querySelector('dialog[open]')").await?;
    browser.wait_until("document.activeElement.closest('#actions') !== null").await?;
    browser.click("#bar .next").await?;
    browser.wait_until("!location.pathname.includes('handshake')").await?;
    open(&browser, "share-dialog").await?;
    let here = browser.path().await?;
    assert_eq!(copied(&browser, "share-link").await?, browser.url(here.split('?').next().unwrap()));
    browser.close().await
}

#[tokio::test]
async fn where_copying_is_not_allowed_the_text_is_selected() -> Result {
    let before = Some("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));");
    let browser = Browser::start(Options { before, ..Options::default() }).await?;
    browser.open_ready(PAGE).await?;
    open(&browser, "share-dialog").await?;
    browser.click("#share-link + .copy").await?;
    browser.wait_until(&format!("{OUTCOME}.includes('by hand')")).await?;
    let selected =
        "(field => field.value.slice(field.selectionStart, field.selectionEnd))(document.getElementById('share-link'))";
    assert_eq!(browser.eval(selected).await?, json!(browser.url(PAGE)));
    browser.press("Escape").await?;
    open(&browser, "cite-dialog").await?;
    browser.click("#citation-3 + .copy").await?;
    browser.wait_until("getSelection().toString().includes('@misc{handshake')").await?;
    browser.close().await
}

#[tokio::test]
async fn the_devices_own_dialog_gets_the_link() -> Result {
    let before = Some("navigator.share = data => { window.shared = data; return Promise.resolve(); }");
    let browser = Browser::start(Options { before, ..Options::default() }).await?;
    browser.open_ready(PAGE).await?;
    open(&browser, "share-dialog").await?;
    press(&browser, words().share_by_app).await?;
    browser.wait_until("window.shared !== undefined").await?;
    assert_eq!(browser.eval("window.shared.url").await?, json!(browser.url(PAGE)));
    assert_eq!(
        browser.eval("window.shared.title === document.querySelector('#reading h1').textContent").await?,
        json!(true)
    );
    browser.close().await
}

#[tokio::test]
async fn each_citation_tells_today_and_is_copied_as_it_stands() -> Result {
    // Some day that is not the one on which the story was made.
    const THEN: &str = "const Clock = Date; window.Date = class extends Clock { constructor(...given) { if (given.length) super(...given); else super(2031, 8, 5, 12); } };";
    let before = Some(Box::leak(format!("{CATCH} {THEN}").into_boxed_str()) as &str);
    let browser = Browser::start(Options { before, ..Options::default() }).await?;
    browser.open_ready(PAGE).await?;
    open(&browser, "cite-dialog").await?;
    for (index, day) in [
        "Retrieved September 5, 2031, from ",
        "Accessed 5 Sept. 2031.",
        "Accessed September 5, 2031. ",
        "urldate = {2031-09-05}",
        "Y2  - 2031/09/05",
        "\"accessed\":{\"date-parts\":[[2031,9,5]]}",
    ]
    .into_iter()
    .enumerate()
    {
        let text = copied(&browser, &format!("citation-{index}")).await?;
        assert!(text.contains(day), "{text}");
        assert!(text.contains("1.0.0") && text.contains("/events/handshake/"), "{text}");
    }
    browser.close().await
}

#[tokio::test]
async fn the_code_to_embed_follows_the_choice_of_colours_and_is_previewed() -> Result {
    let browser = Browser::start(Options { before: Some(CATCH), ..Options::default() }).await?;
    browser.open_ready(PAGE).await?;
    open(&browser, "share-dialog").await?;
    assert_eq!(browser.number("document.querySelectorAll('#embed-preview iframe').length").await?, 0.0);
    browser.click("#embedding summary").await?;
    browser.wait_for("#embed-preview iframe[src$='/embed/events/handshake/']").await?;
    let code = copied(&browser, "embed-code").await?;
    assert!(code.contains("/embed/events/handshake/\" title=") && code.contains("embed-host.js"), "{code}");
    let choose = "(field => { field.value = 'dark'; field.dispatchEvent(new Event('change', { bubbles: true })); })(document.getElementById('embed-theme'))";
    browser.eval(choose).await?;
    browser.wait_for("#embed-preview iframe[src$='/embed/events/handshake/?theme=dark']").await?;
    let dark = copied(&browser, "embed-code").await?;
    assert_eq!(dark, code.replacen("/handshake/\"", "/handshake/?theme=dark\"", 1));
    // The choice holds when the fold is closed and opened again.
    for _ in 0..2 {
        browser.click("#embedding summary").await?;
    }
    assert_eq!(copied(&browser, "embed-code").await?, dark);
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.close().await
}

#[tokio::test]
async fn the_figure_is_saved_as_it_is_seen() -> Result {
    let browser = Browser::start(Options { before: Some(CATCH), ..Options::default() }).await?;
    browser.open_ready(&format!("{PAGE}?v=1&from=1985-01-01&to=1995-12-31&series=disputes")).await?;
    open(&browser, "share-dialog").await?;
    let mut addresses = Vec::new();
    for (format, file) in [("SVG", "handshake.svg"), ("PNG", "handshake.png")] {
        browser.eval("window.saved = undefined").await?;
        press(&browser, &(words().save_figure)(format)).await?;
        browser.wait_until("window.saved !== undefined").await?;
        browser.wait_until(&format!("{OUTCOME} === {}", Value::from(words().saved))).await?;
        assert_eq!(browser.words("window.saved[0]").await?, file);
        addresses.push(browser.words("window.saved[1]").await?);
    }
    let read = format!(
        "(svg => [svg.querySelector('parsererror'), svg.querySelector('title').textContent, svg.querySelectorAll('.mark.selected').length, \
         svg.querySelectorAll('foreignObject').length, svg.documentElement.textContent.includes('Militarised disputes'), \
         [...svg.querySelectorAll('.axis text')].some(tick => tick.textContent === '1990')])\
         (new DOMParser().parseFromString(decodeURIComponent({}.split(',').slice(1).join(',')), 'image/svg+xml'))",
        Value::from(addresses[0].as_str())
    );
    let title = browser.words("document.querySelector('#reading h1').textContent").await?;
    assert_eq!(browser.eval(&read).await?, json!([null, title, 1, 0, true, true]));
    // The pixels are those of a drawing, not of an empty sheet.
    let seen = format!(
        "(async () => {{ const image = new Image(); image.src = {}; await image.decode(); const sheet = document.createElement('canvas'); \
         [sheet.width, sheet.height] = [image.width, image.height]; const pen = sheet.getContext('2d'); pen.drawImage(image, 0, 0); \
         const colours = new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)); \
         return [image.width > 2000, colours.size > 50]; }})()",
        Value::from(addresses[1].as_str())
    );
    assert_eq!(browser.eval(&seen).await?, json!([true, true]));
    assert_eq!(
        browser
            .eval("document.querySelector('dialog[open] a[download][href$=\"/data/events/handshake.json\"]') !== null")
            .await?,
        json!(true)
    );
    // What marks the selected event looks as on the page: its line, its ring, its date.
    browser.client().goto(&addresses[0]).await?;
    let marked = "(() => { const style = (part, property) => getComputedStyle(document.querySelector(part))[property]; \
         const [paper, ink] = [style('.paper', 'fill'), style('.caption', 'fill')]; \
         return [style('.cursor', 'stroke') === ink, style('.mark.selected .ring', 'stroke') === ink, style('.mark.selected .ring', 'r'), \
             style('.axis .date-in-hand text', 'fill') === paper, style('.axis .date-in-hand rect', 'fill') === ink]; })()";
    assert_eq!(browser.eval(marked).await?, json!([true, true, "9.5px", true, true]));
    browser.close().await
}
