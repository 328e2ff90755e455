//! Opening the story, clicking through it, going back: with the program and without.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, dist};
use serde_json::{Value, json};
use server::{Fault, Faults};
use std::fs;
use std::time::Duration;

/// Ids of the events in the order of the story, from the list on the first page.
async fn event_paths(browser: &Browser) -> Result<Vec<String>> {
    let base = browser.url("");
    let links = browser.eval("[...document.querySelectorAll('ol.events a')].map(a => a.href)").await?;
    Ok(links.as_array().unwrap().iter().map(|link| link.as_str().unwrap().replace(&base, "")).collect())
}

#[tokio::test]
async fn next_leads_through_every_event_without_a_reload_and_back_returns() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let paths = event_paths(&browser).await?;
    assert!(paths.len() >= 40, "{} events", paths.len());
    browser.eval("window.marker = 'the same document'").await?;

    browser.click(&format!("ol.events a[href$='/{}']", paths[0])).await?;
    for (index, path) in paths.iter().enumerate() {
        browser.wait_until(&format!("location.pathname.endsWith('/{path}')")).await?;
        let state = browser
            .eval(
                "({ h1: document.querySelector('h1').textContent, title: document.title, \
                 canonical: document.querySelector('link[rel=canonical]').href, \
                 kind: document.querySelector('#desk').dataset.kind, \
                 marked: [...document.querySelectorAll('#figure .mark.selected')].map(a => location.origin + a.getAttribute('href')), \
                 current: document.querySelectorAll('#figure .mark[aria-current=page]').length, \
                 cursor: document.querySelectorAll('#figure .across .cursor').length, \
                 focus: document.activeElement.matches('#bar .next') ? 'next' : document.activeElement.tagName, \
                 position: document.querySelector('#reading .position').textContent, \
                 count: document.querySelector('#bar .count strong').textContent })",
            )
            .await?;
        assert_eq!(state["marked"], json!([browser.url(path)]), "{path} is marked");
        assert_eq!((&state["current"], &state["cursor"]), (&json!(1), &json!(1)), "{path}");
        assert!(state["title"].as_str().unwrap().starts_with(state["h1"].as_str().unwrap()), "{state}");
        assert!(state["canonical"].as_str().unwrap().ends_with(path.as_str()), "{state}");
        assert_eq!(state["kind"], "event", "{path}");
        // From a link of the text reading goes on at the heading; a step leaves the focus where the next one is taken.
        assert_eq!(state["focus"], if index == 0 { "H1" } else { "next" }, "{path}");
        let position = format!("{} of {}", index + 1, paths.len());
        assert!(state["position"].as_str().unwrap().starts_with(&position), "{state}");
        assert_eq!(state["count"], position, "{path}");
        if index + 1 < paths.len() {
            browser.click("#bar .next").await?;
        }
    }
    // Beyond the last event there is nothing, and the step stays in place.
    browser.wait_for("#bar .next:not([href])[aria-disabled=true]").await?;
    browser.client().back().await?;
    browser.wait_until(&format!("location.pathname.endsWith('/{}')", paths[paths.len() - 2])).await?;
    browser.wait_until("document.querySelectorAll('#figure .mark.selected').length === 1").await?;
    assert_eq!(browser.eval("window.marker").await?, "the same document");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.close().await
}

#[tokio::test]
async fn what_the_program_shows_is_what_was_served() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let paths = event_paths(&browser).await?;
    for path in paths.iter().step_by(7).map(String::as_str).chain([
        "method/",
        "record/",
        "sources/",
        "data/",
        "series/unga-agreement/",
        "phases/alliance/",
        "",
    ]) {
        // By a link from another page, and as served.
        browser
            .eval(&format!(
                "document.body.insertAdjacentHTML('beforeend', '<a id=to href=\"{}\">x</a>')",
                browser.url(path).replace(&browser.server.origin(), "")
            ))
            .await?;
        browser.eval("document.getElementById('to').click()").await?;
        browser.wait_until(&format!("location.href === '{}'", browser.url(path))).await?;
        browser.eval("document.getElementById('to').remove()").await?;
        // Of the pages to look things up in and of the record, what the program adds to the text stands in places of its own.
        let words = |document: &str| {
            format!(
                "(page => ({{ title: page.title, kind: page.querySelector('#desk').dataset.kind, \
                 current: page.querySelector('#navigation [aria-current]')?.textContent, \
                 words: ['#navigation', '#reading', 'footer.site', '#bar'].map(selector => {{ \
                 const part = page.querySelector(selector).cloneNode(true); \
                 part.querySelector('#record-filter')?.remove(); \
                 return part.textContent.replace(/\\s+/g, ' ').trim(); }}) }}))({document})"
            )
        };
        browser.wait_until("!document.documentElement.classList.contains('waiting')").await?;
        let shown = browser.eval(&words("document")).await?;
        let fetched = "new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')";
        let served =
            browser.eval(&format!("(async () => {{ const page = {fetched}; return {}; }})()", words("page"))).await?;
        assert_eq!(shown, served, "{path}");
    }
    browser.close().await
}

#[tokio::test]
async fn an_event_opens_from_the_figure_and_back_restores_the_place() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    browser.eval("window.scrollTo(0, 300)").await?;
    browser.eval("document.querySelector('a.mark[href$=\"/events/alliance-treaty/\"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))").await?;
    browser.wait_until("location.pathname.endsWith('/events/alliance-treaty/')").await?;
    browser
        .wait_until(
            "document.querySelector('#figure .mark.selected')?.getAttribute('href').endsWith('/events/alliance-treaty/')",
        )
        .await?;
    browser.client().back().await?;
    browser.wait_until("!location.pathname.includes('/events/') && Math.abs(scrollY - 300) < 2").await?;
    browser.client().forward().await?;
    browser.wait_until("document.querySelector('#reading h1').closest('.event') !== null").await?;
    browser.close().await
}

#[tokio::test]
async fn a_link_opens_the_same_page_after_a_reload() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("events/ussuri-clashes/").await?;
    let before = browser.text("main").await?;
    browser.client().refresh().await?;
    browser.wait_for("html.ready").await?;
    assert_eq!(browser.text("main").await?, before);
    browser.close().await
}

#[tokio::test]
async fn arrow_keys_move_between_the_events_of_the_figure() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let focused = "Number(document.activeElement.id.replace('mark-', ''))";
    browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
    assert_eq!(browser.eval(focused).await?, json!(0));
    browser.press("ArrowRight").await?;
    browser.wait_until(&format!("{focused} === 1")).await?;
    browser.press("End").await?;
    browser.wait_until(&format!("{focused} === document.querySelectorAll('.mark').length - document.querySelectorAll('.legend .mark').length - 1")).await?;
    assert_eq!(browser.eval("document.querySelectorAll('.plot [tabindex=\"0\"]').length").await?, json!(1));
    browser.close().await
}

#[tokio::test]
async fn without_javascript_every_page_is_whole_and_links_work() -> Result {
    let browser = Browser::start(Options { javascript: false, ..Options::default() }).await?;
    browser.open("").await?;
    browser.click("ol.events a[href$='/events/ussuri-clashes/']").await?;
    assert_eq!(browser.path().await?, "events/ussuri-clashes/");
    for part in ["#figure .mark.selected", ".claims .verdict", ".cited a[rel=external]", ".threads a", "#bar .next"] {
        browser.wait_for(part).await?;
    }
    browser.click("#bar .next").await?;
    assert_ne!(browser.path().await?, "events/ussuri-clashes/");
    assert_eq!(browser.client().find_all(fantoccini::Locator::Css("html.ready")).await?.len(), 0);
    // What needs the program is not offered.
    let offered = "#actions *, #figure .tools *, #figure .drawer *, #reading button";
    assert_eq!(browser.client().find_all(fantoccini::Locator::Css(offered)).await?.len(), 0);
    browser.close().await
}

#[test]
fn every_event_of_the_story_is_a_page() {
    let story: Value = serde_json::from_str(&fs::read_to_string(dist().join("story.json")).unwrap()).unwrap();
    for event in story["events"].as_array().unwrap() {
        let page = dist().join(format!("events/{}/index.html", event["id"].as_str().unwrap()));
        let html = fs::read_to_string(&page).unwrap();
        let first: String = event["text"]["en"]
            .as_str()
            .unwrap()
            .chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == ' ')
            .collect();
        assert!(html.contains(first.trim()), "{} holds its text", page.display());
    }
}

#[tokio::test]
async fn a_page_that_cannot_be_fetched_is_asked_of_the_browser() -> Result {
    let faults = Faults::none().with("/events/handshake/", Fault::Status(500));
    let browser = Browser::start(Options { faults, ..Options::default() }).await?;
    browser.open_ready("").await?;
    browser.eval("window.marker = 1").await?;
    browser.click("ol.events a[href$='/events/handshake/']").await?;
    browser.wait_until("window.marker === undefined && location.pathname.endsWith('/events/handshake/')").await?;
    browser.close().await
}

#[tokio::test]
async fn of_two_clicks_the_later_one_counts() -> Result {
    let faults = Faults::none().with("/events/handshake/", Fault::Delay(Duration::from_secs(2)));
    let browser = Browser::start(Options { faults, ..Options::default() }).await?;
    browser.open_ready("").await?;
    browser.click("ol.events a[href$='/events/handshake/']").await?;
    browser.click("ol.events a[href$='/events/camp-david/']").await?;
    browser.wait_until("location.pathname.endsWith('/events/camp-david/')").await?;
    // Once the slow page has come, nothing has changed.
    browser.eval("fetch(document.querySelector('a.mark[href$=\"/events/handshake/\"]').getAttribute('href'))").await?;
    assert_eq!(browser.path().await?, "events/camp-david/");
    assert_eq!(browser.eval("document.querySelectorAll('html.waiting').length").await?, json!(0));
    browser.close().await
}

#[tokio::test]
async fn clicks_that_ask_for_more_than_a_page_are_left_to_the_browser() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    for how in ["ctrlKey: true", "metaKey: true", "shiftKey: true", "button: 1"] {
        let taken = browser
            .eval(&format!(
                "(() => {{ const click = new MouseEvent('click', {{ bubbles: true, cancelable: true, {how} }}); \
                 addEventListener('click', event => {{ window.taken = event.defaultPrevented; event.preventDefault(); }}, {{ once: true }}); \
                 document.querySelector('ol.events a').dispatchEvent(click); return window.taken; }})()"
            ))
            .await?;
        assert_eq!(taken, json!(false), "{how}");
    }
    browser.close().await
}
