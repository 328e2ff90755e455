//! What a reader does with the figure beside moving it: the other scale, clusters, series, dates, search, walks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, dist, generated};
use serde_json::{Value, json};
use server::{Fault, Faults};
use std::fs;

/// What is in focus: its name.
const FOCUSED: &str = "(document.activeElement.getAttribute('aria-label') ?? '')";

#[tokio::test]
async fn equal_spacing_moves_everything_says_what_it_distorts_and_is_undone_by_back() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let x = "['.brush .span', '.band .ground', '.strand', '.curves .dots'].map(part => document.querySelector('.plot ' + part).getAttribute('d')) \
        .concat(document.querySelector(`.mark[href*='/camp-david/'] .reach`).getBoundingClientRect().left)";
    let linear = browser.eval(x).await?;
    assert!(!browser.eval("document.getElementById('scale-note').checkVisibility()").await?.as_bool().unwrap());
    browser.click("#equal-spacing").await?;
    browser.rest().await?;
    let equal = browser.eval(x).await?;
    for part in 0..5 {
        assert_ne!(linear[part], equal[part], "part {part} follows the scale");
    }
    assert_eq!(browser.words("location.search").await?, "?v=1&scale=equal");
    assert!(browser.text("#scale-note").await?.contains("no longer show how much time"));
    assert_eq!(browser.words("document.getElementById('equal-spacing').getAttribute('aria-pressed')").await?, "true");
    browser.client().refresh().await?;
    browser.wait_for("html.ready").await?;
    assert_eq!(browser.eval(x).await?, equal, "a reload shows the same");
    browser.client().back().await?;
    browser.wait_until("location.search === ''").await?;
    browser.rest().await?;
    assert_eq!(browser.words("document.getElementById('equal-spacing').getAttribute('aria-pressed')").await?, "false");
    browser.close().await
}

#[tokio::test]
async fn a_cluster_lists_its_events_zooms_and_leads_to_each() -> Result {
    let browser = Browser::start(Options { window: (500, 844), ..Options::default() }).await?;
    browser.become_phone(390).await?;
    browser.open_ready("").await?;
    let count: usize = browser.words("document.querySelector('.cluster text').textContent").await?.parse()?;
    let name = browser.words("document.querySelector('.cluster').getAttribute('aria-label')").await?;
    assert!(name.starts_with(&format!("{count} events, 19")), "{name}");
    // By finger.
    let at = browser.middle(".cluster").await?;
    browser.tap(at).await?;
    browser.wait_for("dialog[open]").await?;
    assert_eq!(browser.eval("document.querySelectorAll('#cluster-events li a').length").await?, json!(count));
    browser.click("#cluster-zoom").await?;
    browser.wait_until("location.search.includes('from=') && !document.querySelector('dialog[open]')").await?;
    browser.rest().await?;
    // By key.
    browser.open_ready("").await?;
    browser.eval("document.querySelector('.cluster').focus()").await?;
    browser.press("Enter").await?;
    browser.wait_for("dialog[open]").await?;
    browser.press("Escape").await?;
    browser.wait_until("!document.querySelector('dialog[open]')").await?;
    browser.wait_until("document.activeElement.classList.contains('cluster')").await?;
    browser.press("Enter").await?;
    browser.wait_for("dialog[open]").await?;
    let href = browser.words("document.querySelector('#cluster-events li:last-child a').getAttribute('href')").await?;
    browser.click("#cluster-events li:last-child a").await?;
    browser.wait_until(&format!("location.pathname === '{href}' && !document.querySelector('dialog[open]')")).await?;
    // The event is among those of a cluster, which is marked.
    browser.wait_until("document.querySelectorAll('.mark.selected').length === 1").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.close().await
}

#[tokio::test]
async fn on_a_phone_nothing_of_the_figure_is_cut_off_or_covered() -> Result {
    let browser = Browser::start(Options { window: (500, 844), ..Options::default() }).await?;
    for width in [360, 390] {
        browser.become_phone(width).await?;
        nothing_is_cut_off_or_covered(&browser).await?;
    }
    browser.close().await
}

async fn nothing_is_cut_off_or_covered(browser: &Browser) -> Result {
    let outside = "[...document.querySelectorAll('.axis text, .phase-name text, .party, .tools button, .tools select')] \
        .filter(part => (box => box.left < 0 || box.right > innerWidth)(part.getBoundingClientRect())).map(part => part.textContent)";
    // Two of a kind that share more than an edge.
    let covered = "['.axis text', '.phase-name text'].flatMap(kind => { \
        const boxes = [...document.querySelectorAll('.plot ' + kind)].map(part => [part.textContent, part.getBoundingClientRect()]); \
        return boxes.flatMap(([name, a], at) => boxes.slice(at + 1) \
            .filter(([, b]) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom) \
            .map(([other]) => name + ' | ' + other)); })";
    for query in ["", "?v=1&from=1969-02-25&to=1969-03-20", "?v=1&from=2021-06-01&to=2022-12-31", "?v=1&scale=equal"] {
        browser.open_ready(query).await?;
        browser.rest().await?;
        assert_eq!(browser.eval(outside).await?, json!([]), "{query}");
        assert_eq!(browser.eval(covered).await?, json!([]), "{query}");
        let headings = "[...document.querySelectorAll('.heading')].every(room => \
            room.firstElementChild.scrollHeight <= room.getBoundingClientRect().height + 1)";
        assert_eq!(browser.eval(headings).await?, json!(true), "{query}");
        let tools = browser.number("document.querySelector('.tools').getBoundingClientRect().height").await?;
        assert!(tools < 150.0, "three rows: {tools}");
    }
    Ok(())
}

#[tokio::test]
async fn series_are_chosen_keep_their_company_and_each_has_its_table_and_data() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let shown =
        "[...document.querySelectorAll('.series .title')].map(title => title.textContent.replace(/^\\S+ /, ''))";
    assert_eq!(browser.eval(shown).await?.as_array().unwrap().len(), 1);
    browser.click("#chooser summary").await?;
    browser.click("#chooser input[value=unga-agreement]").await?;
    browser.wait_until("location.search === '?v=1&series=none'").await?;
    assert_eq!(browser.eval(shown).await?, json!([]));
    browser.click("#chooser input[value=ideal-distance]").await?;
    browser.wait_until("document.querySelectorAll('.series .title').length === 2").await?;
    assert_eq!(browser.words("location.search").await?, "?v=1&series=unga-agreement,ideal-distance");
    assert_eq!(
        browser.eval("document.querySelector('#chooser input[value=unga-agreement]').checked").await?,
        json!(true)
    );
    browser.click("#chooser input[value=trade]").await?;
    browser.wait_until("document.querySelectorAll('.series').length === 3").await?;
    // Points are never joined.
    let trade = browser.eval("[...document.querySelectorAll('.curves:last-of-type path')].filter(path => /L/.test(path.getAttribute('d'))).length").await?;
    assert_eq!(trade, json!(0));
    browser.client().back().await?;
    browser.wait_until("document.querySelectorAll('.series').length === 2").await?;
    // Each has a page with its limits, a table of every value, and the same values as a file.
    let pages = browser.eval("[...document.querySelectorAll('#chooser li')].map(item => [item.querySelector('.unit').textContent, item.querySelector('.caveat').textContent, item.querySelector('a').getAttribute('href')])").await?;
    assert_eq!(pages.as_array().unwrap().len(), 10);
    for page in pages.as_array().unwrap() {
        assert!(page[0].as_str().unwrap().contains('–') && page[1].as_str().unwrap().len() > 20, "{page}");
        let path = page[2].as_str().unwrap();
        let id = path.trim_matches('/').rsplit('/').next().unwrap();
        browser.open(&format!("series/{id}/")).await?;
        let rows = browser.number("document.querySelectorAll('table tbody tr').length").await?;
        let file = fs::read_to_string(dist().join(format!("data/{id}.csv"))).unwrap();
        assert!(rows >= 4.0 && file.lines().count() as f64 > rows, "{id}: {rows}");
        assert!(
            browser
                .number("document.querySelectorAll('.sources a, .bibliography a, ul a[rel=external]').length")
                .await?
                >= 1.0,
            "{id}"
        );
    }
    browser.close().await
}

#[tokio::test]
async fn hover_and_keys_read_all_panels_at_one_date() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("?v=1&series=unga-agreement,disputes").await?;
    let (left, top, width) = browser.plot().await?;
    browser.mouse("mouseMoved", (left + width * 0.5, top + 120.0), json!({ "button": "none" })).await?;
    browser.wait_until("document.getElementById('reading').textContent.includes('1986') || document.getElementById('reading').textContent.includes('1985')").await?;
    let words = browser.text("#reading").await?;
    assert!(
        words.contains("Cold stand-off (−2)") && words.contains('%') && words.contains("Militarised disputes"),
        "{words}"
    );
    assert_eq!(browser.eval("document.querySelectorAll('.read').length").await?, json!(1));

    browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
    let mut lanes = Vec::new();
    for _ in 0..8 {
        lanes.push(browser.words(FOCUSED).await?);
        browser.press("ArrowDown").await?;
        browser.rest().await?;
    }
    assert!(lanes[0].contains("China"), "{lanes:?}");
    assert_eq!(lanes.last().map(String::as_str), Some("Militarised disputes between the two"), "{lanes:?}");
    let value = "document.activeElement.getAttribute('aria-valuetext')";
    let before = browser.words(value).await?;
    browser.press("ArrowRight").await?;
    browser.wait_until(&format!("{value} !== {}", Value::from(before.as_str()))).await?;
    assert_eq!(browser.words("document.activeElement.getAttribute('role')").await?, "slider");
    browser.press("End").await?;
    browser.wait_until(&format!("{value}.includes('2014')")).await?;
    browser.press("ArrowUp").await?;
    browser.wait_until(&format!("{FOCUSED} === 'UN General Assembly votes cast alike'")).await?;
    browser.wait_until(&format!("{value}.includes('2014')")).await?;
    browser.press("ArrowUp").await?;
    browser.wait_until("document.activeElement.hasAttribute('data-event')").await?;
    browser.close().await
}

#[tokio::test]
async fn search_and_filter_count_and_mark_what_matches_and_keep_the_rest() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let marks = "document.querySelectorAll('.plot .mark').length";
    let all = browser.number(marks).await?;
    browser.press("/").await?;
    assert_eq!(
        browser.eval("document.activeElement === document.body").await?,
        json!(true),
        "no key acts outside the figure"
    );
    browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
    browser.press("/").await?;
    browser.wait_until("document.activeElement.name === 'q'").await?;
    browser.write("ZHŌU enlai").await?;
    browser.wait_until("/^\\d+ of 47 events match/.test(document.getElementById('matched').textContent)").await?;
    let found: f64 = browser.text("#matched").await?.split(' ').next().unwrap().parse()?;
    assert!(found > 1.0 && found < 20.0, "{found}");
    assert!((browser.number(marks).await? - all).abs() < 0.5, "nothing is removed");
    let (hit, miss) = (
        browser.number("document.querySelectorAll('.hit').length").await?,
        browser.number("document.querySelectorAll('.miss').length").await?,
    );
    assert!(hit > 0.0 && (hit + miss - all).abs() < 0.5, "{hit} {miss}");
    browser
        .wait_until("location.search === '?v=1&q=zh%C5%8Du%20enlai' || location.search === '?v=1&q=ZH%C5%8CU%20enlai'")
        .await?;
    browser.press("Escape").await?;
    browser.wait_until("location.search === '' && document.querySelectorAll('.hit').length === 0").await?;
    assert_eq!(browser.words("document.querySelector('[name=q]').value").await?, "");
    // Each choice narrows; the address restores them all.
    for (name, value) in [("verdict", "contradicted"), ("lane", "between"), ("told", "article")] {
        let choose = format!(
            "(field => {{ field.value = '{value}'; field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})(document.querySelector('#filter [name={name}]'))"
        );
        browser.eval(&choose).await?;
        browser.wait_until(&format!("location.search.includes('{name}={value}')")).await?;
    }
    browser.wait_until("document.querySelectorAll('.hit').length > 0").await?;
    let words = browser.text("#matched").await?;
    browser.client().refresh().await?;
    browser.wait_for("html.ready").await?;
    browser.wait_until(&format!("document.getElementById('matched').textContent === '{words}'")).await?;
    assert_eq!(browser.words("document.querySelector('#filter [name=verdict]').value").await?, "contradicted");
    browser.client().back().await?;
    browser
        .wait_until("!location.search.includes('told') && document.querySelector('#filter [name=told]').value === ''")
        .await?;
    browser.close().await
}

#[tokio::test]
async fn a_search_whose_texts_do_not_arrive_says_so() -> Result {
    let faults = Faults::none().with("/search-*", Fault::Status(500));
    let browser = Browser::start(Options { faults, ..Options::default() }).await?;
    browser.open_ready("?v=1&q=mao").await?;
    browser.wait_until("document.getElementById('matched').textContent.includes('did not arrive')").await?;
    assert!(browser.number("document.querySelectorAll('.plot .mark').length").await? > 20.0);
    browser.close().await
}

#[tokio::test]
async fn the_player_walks_from_event_to_event_and_stops_when_told() -> Result {
    // The clock of the page runs a hundred times faster for whatever waits longer than a glance.
    const HURRY: &str = "const wait = window.setTimeout; window.setTimeout = (task, time, ...rest) => wait(task, time > 1500 ? time / 20 : time, ...rest);";
    let browser = Browser::start(Options { before: Some(HURRY), ..Options::default() }).await?;
    browser.open_ready("").await?;
    let entries = browser.number("history.length").await?;
    browser.click("#play").await?;
    browser.wait_until("location.pathname.includes('/events/')").await?;
    assert_eq!(browser.text("#play").await?, "Pause");
    let first = browser.path().await?;
    browser.wait_until(&format!("!location.pathname.endsWith('/{first}')")).await?;
    browser.wait_until("document.getElementById('progress').value >= 3").await?;
    browser.click("#play").await?;
    assert_eq!(browser.text("#play").await?, "Play");
    let here = browser.path().await?;
    browser.eval("new Promise(done => setTimeout(done, 1400))").await?;
    assert_eq!(browser.path().await?, here, "it stays");
    assert!((browser.number("history.length").await? - entries - 1.0).abs() < 0.5, "a walk is one step of the history");
    browser.click("[data-step=on]").await?;
    browser.wait_until(&format!("!location.pathname.endsWith('/{here}')")).await?;
    browser.click("[data-step=back]").await?;
    browser.wait_until(&format!("location.pathname.endsWith('/{here}')")).await?;
    // Whoever goes elsewhere has left the walk.
    browser.click("#play").await?;
    browser.wait_until("document.getElementById('play').textContent === 'Pause'").await?;
    browser.client().back().await?;
    browser.wait_until("document.getElementById('play')?.textContent === 'Play'").await?;
    browser.close().await
}

#[tokio::test]
async fn every_part_of_a_view_is_kept_and_what_is_wrong_is_named_one_by_one() -> Result {
    let browser = Browser::start(Options::default()).await?;
    let good = "from=1958-01-01&to=1972-12-31&scale=equal&series=unga-agreement,disputes&lane=china&q=border";
    browser.open_ready(&format!("events/ussuri-clashes/?v=1&{good}")).await?;
    browser.rest().await?;
    browser.click("nav.steps .next").await?;
    browser.wait_until("!location.pathname.includes('ussuri')").await?;
    let kept = browser.words("location.search").await?;
    for part in ["scale=equal", "series=unga-agreement,disputes", "lane=china", "q=border"] {
        assert!(kept.contains(part), "{kept}");
    }
    // Longer than servers take: it comes with a step back.
    browser.open_ready("").await?;
    let long = "'?v=1&scale=round&series=weather&lane=mars&verdict=maybe&told=x&phase=y&q=' + 'b'.repeat(100000)";
    browser
        .eval(&format!("history.pushState(null, '', {long}); history.pushState(null, '', '?v=1&scale=equal')"))
        .await?;
    browser.client().back().await?;
    browser.wait_until("document.getElementById('view-notice').textContent !== ''").await?;
    let notice = browser.text("#view-notice").await?;
    for name in ["scale", "series", "lane", "verdict", "told", "phase", "q"] {
        assert!(notice.contains(&format!("“{name}”")), "{name}: {notice}");
    }
    assert!(browser.number("document.querySelectorAll('.plot .mark').length").await? > 20.0);
    browser.close().await
}

#[tokio::test]
async fn a_hundred_thousand_events_are_drawn_by_few_elements_and_each_can_be_reached() -> Result {
    let outline = generated::outline(100_000)?;
    let faults = Faults::none().with("/outline-*", Fault::Body(outline.to_bytes()));
    let browser = Browser::start(Options { faults, ..Options::default() }).await?;
    for query in ["", "?v=1&from=1400-01-01&to=1499-12-31", "?v=1&from=1500-01-01&to=1500-12-31", "?v=1&scale=equal"] {
        browser.open_ready(query).await?;
        browser.rest().await?;
        let elements = browser.number("document.querySelectorAll('#plot *').length").await?;
        assert!(elements > 100.0 && elements <= 600.0, "{query}: {elements}");
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    }
    browser.close().await
}
