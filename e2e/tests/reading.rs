//! Opening the story, clicking through it, going back: with the program and without.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, dist};
use entente_core::story::{Story, Verdict};
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

    // A link of the text leads to the heading of the page; a step by the bar leaves the focus where the next one is.
    let focus = "(focus => focus.tagName === 'H1' ? 'heading' : focus.closest('#bar') ? 'bar' : focus.tagName)(document.activeElement)";
    browser.click(&format!("ol.events a[href$='/{}']", paths[0])).await?;
    browser.wait_until(&format!("{focus} === 'heading'")).await?;
    for (index, path) in paths.iter().enumerate() {
        browser.wait_until(&format!("location.pathname.endsWith('/{path}')")).await?;
        browser.wait_until("document.title.startsWith(document.querySelector('#reading h1').textContent)").await?;
        let state = browser
            .eval(
                "({ h1: document.querySelector('#reading h1').textContent, title: document.title, \
                 canonical: document.querySelector('link[rel=canonical]').href, \
                 marked: [...document.querySelectorAll('#figure .mark.selected')].map(a => location.origin + a.getAttribute('href')), \
                 current: document.querySelectorAll('.mark[aria-current=page]').length, \
                 cursor: document.querySelectorAll('#figure .plot .cursor').length, \
                 position: document.querySelector('#reading .position').textContent, \
                 steps: document.querySelector('#bar .count strong').textContent, \
                 announced: document.getElementById('announcement').textContent })",
            )
            .await?;
        assert_eq!(state["marked"], json!([browser.url(path)]), "{path} is marked");
        assert_eq!((&state["current"], &state["cursor"]), (&json!(1), &json!(1)), "{path}");
        assert!(state["title"].as_str().unwrap().starts_with(state["h1"].as_str().unwrap()), "{state}");
        assert!(state["canonical"].as_str().unwrap().ends_with(path.as_str()), "{state}");
        assert_eq!(browser.eval(focus).await?, json!(if index == 0 { "heading" } else { "bar" }), "{path}");
        let position = format!("{} of {}", index + 1, paths.len());
        assert!(state["position"].as_str().unwrap().starts_with(&position), "{state}");
        assert_eq!(state["steps"], json!(position), "{path}");
        assert!(state["announced"].as_str().unwrap().contains(&format!("Event {position}")), "{state}");
        if index + 1 < paths.len() {
            browser.click("#bar .next").await?;
        }
    }
    assert_eq!(
        browser.eval("document.querySelector('#bar .next').getAttribute('aria-disabled')").await?,
        json!("true")
    );
    assert_eq!(browser.eval("document.querySelector('#bar .next').hasAttribute('href')").await?, json!(false));
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
        "figure/poster/",
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
        // Of the drawings for each class of figures the program draws the one that is shown. What it mounts in the text
        // stands in places that are served empty, and what only fits a wider box is in neither.
        let words = |document: &str| {
            format!(
                "['#navigation', '#reading', 'footer.site', '#bar', '#figure .plot.wide'].map(part => {{ \
                 if (part === '#figure .plot.wide' && !page.querySelector(part)) return part; \
                 const copy = {document}.querySelector(part).cloneNode(true); \
                 copy.querySelectorAll('#record-filter').forEach(place => place.replaceChildren()); \
                 return copy.textContent.replace(/\\s+/g, ' ').trim(); }})"
            )
        };
        let fetched = "new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')";
        let compared =
            |document: &str| format!("(async () => {{ const page = {fetched}; return {}; }})()", words(document));
        browser.rest().await?;
        let shown = browser.eval(&compared("document")).await?;
        let served = browser.eval(&compared("page")).await?;
        assert_eq!(shown, served, "{path}");
    }
    browser.close().await
}

#[tokio::test]
async fn an_event_opens_from_the_figure_and_back_restores_the_place() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    browser.eval("window.scrollTo(0, 300)").await?;
    browser.eval("document.querySelector('#figure a.mark[href$=\"/events/alliance-treaty/\"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))").await?;
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
    let focused = "Number((document.activeElement.id.match(/^mark-(\\d+)$/) ?? [])[1] ?? NaN)";
    browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
    assert_eq!(browser.eval(focused).await?, json!(0));
    browser.press("ArrowRight").await?;
    browser.wait_until(&format!("{focused} === 1")).await?;
    browser.press("End").await?;
    browser.wait_until(&format!("{focused} === document.querySelectorAll('#figure .lanes .mark').length - 1")).await?;
    assert_eq!(browser.eval("document.querySelectorAll('.plot [tabindex=\"0\"]').length").await?, json!(1));
    browser.close().await
}

#[tokio::test]
async fn without_javascript_every_page_is_whole_and_links_work() -> Result {
    let browser = Browser::start(Options { javascript: false, ..Options::default() }).await?;
    browser.open("").await?;
    browser.click("ol.events a[href$='/events/ussuri-clashes/']").await?;
    assert_eq!(browser.path().await?, "events/ussuri-clashes/");
    for part in
        ["#figure svg .mark.selected", ".claims .verdict", ".sources a[rel=external]", ".threads a", "#bar .next"]
    {
        browser.wait_for(part).await?;
    }
    browser.click("#bar .next").await?;
    assert_eq!(browser.path().await?, "events/border-conflict/");
    // A mark is a link, and so is the way to the whole figure.
    let mark = browser.middle("#figure .plot.wide a.mark[href$='/events/handshake/'] .dot").await?;
    browser.mouse("mousePressed", mark, json!({})).await?;
    browser.mouse("mouseReleased", mark, json!({})).await?;
    browser.wait_for("#figure .plot.wide a.mark.selected[href$='/events/handshake/']").await?;
    assert_eq!(browser.path().await?, "events/handshake/");
    browser.click("#navigation a[href$='/record/']").await?;
    browser.wait_for(".claims .claim").await?;
    browser.client().back().await?;
    // On a phone the whole figure is the poster.
    browser.become_phone(390).await?;
    browser.click("#bar .expand").await?;
    assert_eq!(browser.path().await?, "figure/poster/");
    assert_eq!(browser.client().find_all(fantoccini::Locator::Css("html.ready")).await?.len(), 0);
    // What needs the program is not offered.
    let offered = "#actions *, dialog, .tools *, .overview-row *, #record-filter *, #nearest *";
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
    browser
        .eval("fetch(document.querySelector('#figure a.mark[href$=\"/events/handshake/\"]').getAttribute('href'))")
        .await?;
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

#[tokio::test]
async fn the_record_shows_the_claims_that_were_asked_for_and_counts_them() -> Result {
    // How many claims and corrections are displayed, how many headings over nothing, what the count says.
    const SHOWN: &str = "[...['#claims .claim', '#corrections > ol > li'].map(all => [...document.querySelectorAll(all)].filter(one => one.checkVisibility()).length), \
        [...document.querySelectorAll('#claims > section, #corrections')].filter(part => part.checkVisibility() && ![...part.querySelectorAll('li')].some(one => one.checkVisibility())).length, \
        document.querySelector('.record-filter output').textContent]";
    let choose = |at: u32, value: &str| {
        format!(
            "(select => {{ select.value = '{value}'; select.dispatchEvent(new Event('change', {{ bubbles: true }})); }})(document.querySelectorAll('.record-filter select')[{at}])"
        )
    };
    let story = Story::parse(&fs::read_to_string(dist().join("story.json"))?).map_err(|fault| fault.to_string())?;
    let of = story.claims.len();
    for window in [(1440, 900), (390, 844)] {
        let browser = Browser::start(Options { window, ..Options::default() }).await?;
        browser.open_ready("record/").await?;
        browser.wait_for(".record-filter output").await?;
        assert_eq!(browser.eval(SHOWN).await?, json!([of, story.corrections.len(), 0, format!("{of} of {of} claims")]));
        // Sources that are unfolded are shown with their entry.
        browser
            .eval("document.querySelectorAll('#corrections details').forEach(sources => { sources.open = true; })")
            .await?;
        let cited = "[...document.querySelectorAll('#corrections > ol > li:not([hidden]) .cited li')].every(source => source.checkVisibility())";
        for verdict in Verdict::ALL {
            browser.eval(&choose(0, verdict.key())).await?;
            let claims = story.claims.iter().filter(|claim| claim.verdict == verdict);
            let shown = claims.clone().count();
            let bears = |id| claims.clone().any(|claim| claim.id == id);
            let corrections = story.corrections.iter().filter(|one| one.claims.iter().cloned().any(bears)).count();
            let said = format!("{shown} of {of} claims");
            browser
                .wait_until(&format!("document.querySelector('.record-filter output').textContent === '{said}'"))
                .await?;
            assert_eq!(browser.eval(SHOWN).await?, json!([shown, corrections, 0, said]), "{verdict:?} at {window:?}");
            assert_eq!(browser.eval(cited).await?, json!(true), "{verdict:?} at {window:?}");
        }
        browser.eval(&choose(0, "")).await?;
        browser.eval(&choose(1, "P5")).await?;
        let shown = story.claims.iter().filter(|claim| claim.paragraph == "P5").count();
        browser
            .wait_until(&format!(
                "document.querySelector('.record-filter output').textContent === '{shown} of {of} claims'"
            ))
            .await?;
        // Nothing lies over what stands above.
        let apart = "document.querySelector('.record-filter').getBoundingClientRect().top - document.querySelector('.tally').getBoundingClientRect().bottom";
        assert!(browser.number(apart).await? >= 8.0, "{window:?}");
        browser.close().await?;
    }
    Ok(())
}
