//! Acts of a reader on the figure beside moving it: the other scale, clusters, series, dates, search, walks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, dist, generated};
use serde_json::{Value, json};
use server::{Fault, Faults};
use std::fs;

/// Name of the element in focus.
const FOCUSED: &str = "(document.activeElement.getAttribute('aria-label') ?? '')";

#[tokio::test]
async fn equal_spacing_moves_everything_says_what_it_distorts_and_is_undone_by_back() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let x = "['.overview .ribbon', '.strands .strand', '.curves .joined'].map(part => document.querySelector('#figure ' + part).getAttribute('d')) \
        .concat(document.querySelectorAll('.level-bar > svg')[2].getAttribute('x'), document.querySelector(`.mark[href*='/camp-david/'] .dot`).getBoundingClientRect().left)";
    let linear = browser.eval(x).await?;
    assert_eq!(browser.eval("document.querySelector('.scale-note')").await?, json!(null));
    browser.click(".switch button:last-child").await?;
    browser.rest().await?;
    let equal = browser.eval(x).await?;
    for part in 0..5 {
        assert_ne!(linear[part], equal[part], "part {part} follows the scale");
    }
    assert_eq!(browser.words("location.search").await?, "?v=1&scale=equal");
    assert!(browser.text(".scale-note").await?.contains("do not show how much time"));
    assert_eq!(
        browser.words("document.querySelector('.switch button:last-child').getAttribute('aria-pressed')").await?,
        "true"
    );
    browser.client().refresh().await?;
    browser.wait_for("html.ready").await?;
    assert_eq!(browser.eval(x).await?, equal, "a reload shows the same");
    browser.client().back().await?;
    browser.wait_until("location.search === ''").await?;
    browser.rest().await?;
    assert_eq!(
        browser.words("document.querySelector('.switch button:last-child').getAttribute('aria-pressed')").await?,
        "false"
    );
    // The line of the selected event follows on the overview too.
    browser.open_ready("events/camp-david/").await?;
    let cursor = "document.querySelector('.overview .cursor').getAttribute('x1')";
    let linear = browser.words(cursor).await?;
    browser.click(".switch button:last-child").await?;
    browser.rest().await?;
    assert_ne!(browser.words(cursor).await?, linear);
    browser.close().await
}

#[tokio::test]
async fn a_cluster_lists_its_events_zooms_and_leads_to_each() -> Result {
    // The smallest cluster, whose list is complete.
    const SMALLEST: &str = "[...document.querySelectorAll('#figure a.cluster')].filter(one => /^\\d+$/.test(one.querySelector('text').textContent)) \
        .sort((one, other) => one.querySelector('text').textContent - other.querySelector('text').textContent)[0]";
    // A generated event has no page of its own: a real one stands in.
    const PAGES: &str = "const get = window.fetch; window.fetch = (what, ...rest) => { const url = what.url ?? String(what); \
        return get(/\\/events\\/event-/.test(url) ? url.replace(/event-\\d+/, 'camp-david') : what, ...rest); };";
    let outline = generated::outline(3000)?;
    let faults = Faults::none().with("/outline-*", Fault::Body(serde_json::to_vec(&outline)?));
    let options = Options { window: (500, 844), faults, before: Some(PAGES), ..Options::default() };
    let browser = Browser::start(options).await?;
    browser.become_phone(390).await?;
    let open_whole = async || -> Result {
        browser.open_ready("").await?;
        browser.tap(browser.spot("#bar .expand").await?).await?;
        browser.wait_for("html.whole-figure .plot.tall").await?;
        browser.rest().await?;
        browser.eval(&format!("{SMALLEST}.setAttribute('data-here', '')")).await?;
        Ok(())
    };
    open_whole().await?;
    let count: usize = browser.words("document.querySelector('[data-here] text').textContent").await?.parse()?;
    let name = browser.words("document.querySelector('[data-here]').getAttribute('aria-label')").await?;
    assert!(name.starts_with(&format!("{count} events, ")), "{name}");
    // By finger.
    browser.tap(browser.spot("[data-here] .pill").await?).await?;
    browser.wait_for("#cluster[open]").await?;
    assert_eq!(browser.eval("document.querySelectorAll('#cluster li a').length").await?, json!(count));
    browser.click("#cluster p button:not([value])").await?;
    browser.wait_until("location.search.includes('from=') && !document.querySelector('dialog[open]')").await?;
    browser.rest().await?;
    assert_eq!(browser.eval("document.activeElement !== document.body").await?, json!(true));
    // By key.
    open_whole().await?;
    browser.eval("document.querySelector('[data-here]').focus()").await?;
    browser.press("Enter").await?;
    browser.wait_for("#cluster[open]").await?;
    browser.press("Escape").await?;
    browser.wait_until("!document.querySelector('dialog[open]')").await?;
    browser.wait_until("document.activeElement.hasAttribute('data-here')").await?;
    browser.press("Enter").await?;
    browser.wait_for("#cluster[open]").await?;
    let href = browser.words("document.querySelector('#cluster li:last-child a').getAttribute('href')").await?;
    let told = browser.words("document.querySelector('#cluster li:last-child .when').textContent").await?;
    assert!(href.contains("/events/event-") && told.len() >= 4, "{href} {told}");
    browser.click("#cluster li:last-child a").await?;
    browser.wait_until(&format!("location.pathname === '{href}' && !document.querySelector('dialog[open]')")).await?;
    // The event is among those of a cluster, which is marked.
    browser.wait_until("document.querySelectorAll('#figure .mark.selected').length === 1").await?;
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
    let outside = "[...document.querySelectorAll('#figure :is(.axis text, .phase-name text, .party, .tools button)')].filter(part => part.checkVisibility()) \
        .filter(part => (box => box.left < 0 || box.right > innerWidth)(part.getBoundingClientRect())).map(part => part.textContent)";
    // Two of a kind that share more than an edge.
    let covered = "['.axis .tick text', '.phase-name text', '.annotation text'].flatMap(kind => { \
        const boxes = [...document.querySelectorAll('.plot ' + kind)].filter(part => part.checkVisibility()).map(part => [part.textContent, part.getBoundingClientRect()]); \
        return boxes.flatMap(([name, a], at) => boxes.slice(at + 1) \
            .filter(([, b]) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom) \
            .map(([other]) => name + ' | ' + other)); })";
    for query in ["", "?v=1&from=1969-02-25&to=1969-03-20", "?v=1&from=2021-06-01&to=2022-12-31", "?v=1&scale=equal"] {
        browser.open_ready(query).await?;
        browser.rest().await?;
        assert_eq!(browser.eval(outside).await?, json!([]), "{query}, strip");
        assert_eq!(browser.eval(covered).await?, json!([]), "{query}, strip");
        browser.tap(browser.spot("#bar .expand").await?).await?;
        browser.wait_for("html.whole-figure .plot.tall").await?;
        browser.rest().await?;
        assert_eq!(browser.eval(outside).await?, json!([]), "{query}");
        assert_eq!(browser.eval(covered).await?, json!([]), "{query}");
        let tools = browser.number("document.querySelector('.tools').getBoundingClientRect().height").await?;
        assert!(tools < 100.0, "two rows: {tools}");
    }
    Ok(())
}

#[tokio::test]
async fn series_are_chosen_keep_their_company_and_each_has_its_table_and_data() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let shown = "[...document.querySelectorAll('.measured .heading a')].map(title => title.textContent)";
    let input = |series: &str| format!(".chooser li:has(a[href$='/series/{series}/']) input");
    assert_eq!(browser.eval(shown).await?.as_array().unwrap().len(), 1);
    browser.click(".tools .series").await?;
    browser.wait_for(".chooser").await?;
    browser.click(&input("unga-agreement")).await?;
    browser.wait_until("location.search === '?v=1&series=none'").await?;
    browser.wait_until(&format!("{shown}.length === 0")).await?;
    browser.click(&input("ideal-distance")).await?;
    browser.wait_until(&format!("{shown}.length === 2")).await?;
    assert_eq!(browser.words("location.search").await?, "?v=1&series=unga-agreement,ideal-distance");
    let checked = format!("document.querySelector(\"{}\").checked", input("unga-agreement"));
    assert_eq!(browser.eval(&checked).await?, json!(true));
    browser.click(&input("trade")).await?;
    browser.wait_until(&format!("{shown}.length === 3")).await?;
    // Every heading stands whole within its panel.
    let headings = "(panels => panels.length === 3 && panels.every(panel => (([one, all]) => one.height > 0 && one.top >= all.top - 1 && one.bottom <= all.bottom + 1) \
        ([panel.querySelector('.heading'), panel].map(part => part.getBoundingClientRect()))))([...document.querySelectorAll('.measured.open .panel')])";
    browser.wait_until(headings).await?;
    // Points are never joined.
    let joined = "(panel => [panel.querySelectorAll('.curves .joined'), panel.querySelectorAll('.curves .dots')] \
        .map(paths => [...paths].filter(path => path.getAttribute('d')).length))(document.querySelector('.measured .panel:last-child'))";
    let joined = browser.eval(joined).await?;
    assert!(joined[0] == json!(0) && joined[1].as_u64().unwrap() > 0, "{joined}");
    browser.client().back().await?;
    browser.wait_until(&format!("{shown}.length === 2")).await?;
    // Each has a page with its limits, a table of every value, and the same values as a file.
    if browser.eval("document.querySelector('.chooser') === null").await? == json!(true) {
        browser.click(".tools .series").await?;
        browser.wait_for(".chooser").await?;
    }
    let pages = browser.eval("[...document.querySelectorAll('.chooser li')].map(item => [item.querySelector('.unit').textContent, item.querySelector('a').getAttribute('href')])").await?;
    assert_eq!(pages.as_array().unwrap().len(), 10);
    for page in pages.as_array().unwrap() {
        assert!(page[0].as_str().unwrap().len() > 3, "{page}");
        let path = page[1].as_str().unwrap();
        let id = path.trim_matches('/').rsplit('/').next().unwrap();
        browser.open(&format!("series/{id}/")).await?;
        let limits = "[...document.querySelectorAll('#reading dl dt')].find(term => term.textContent === 'What it cannot say').nextElementSibling.textContent";
        let span = browser.words("document.querySelector('#reading figcaption').textContent").await?;
        assert!(span.contains('–') && browser.words(limits).await?.len() > 20, "{id}: {span}");
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
    browser.wait_until("/198[56]/.test(document.querySelector('.instrument > .reading').textContent)").await?;
    let words = browser.text(".instrument > .reading").await?;
    assert!(
        words.contains("Cold stand-off (−2)") && words.contains('%') && words.contains("Militarised disputes"),
        "{words}"
    );
    assert_eq!(browser.eval("document.querySelectorAll('.across .read').length").await?, json!(1));

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
    browser.wait_until("document.activeElement.matches('a.mark')").await?;
    browser.close().await
}

#[tokio::test]
async fn search_and_filter_count_and_mark_what_matches_and_keep_the_rest() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let marks = "document.querySelectorAll('.plot .mark').length";
    let outcome = "(document.querySelector('.find .outcome')?.textContent ?? '')";
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
    browser.wait_until(&format!("/^\\d+ of 47 events match/.test({outcome})")).await?;
    let found: f64 = browser.words(outcome).await?.split(' ').next().unwrap().parse()?;
    assert!(found > 1.0 && found < 20.0, "{found}");
    assert!((browser.number(marks).await? - all).abs() < 0.5, "nothing is removed");
    let (hit, miss) = (
        browser.number("document.querySelectorAll('.plot .hit').length").await?,
        browser.number("document.querySelectorAll('.plot .miss').length").await?,
    );
    assert!(hit > 0.0 && (hit + miss - all).abs() < 0.5, "{hit} {miss}");
    // Those that match are listed, each a link.
    assert!((browser.number("document.querySelectorAll('.find .results a').length").await? - found).abs() < 0.1);
    browser
        .wait_until("location.search === '?v=1&q=zh%C5%8Du%20enlai' || location.search === '?v=1&q=ZH%C5%8CU%20enlai'")
        .await?;
    // Closed, it goes on; a second Escape clears it.
    browser.press("Escape").await?;
    browser.wait_until("document.querySelector('form.find') === null").await?;
    assert!((browser.number("document.querySelectorAll('.plot .hit').length").await? - hit).abs() < 0.1);
    for _ in 0..2 {
        browser.press("Escape").await?;
    }
    browser.wait_until("location.search === '' && document.querySelectorAll('.plot .hit').length === 0").await?;
    browser.press("/").await?;
    browser.wait_until("document.activeElement.name === 'q'").await?;
    assert_eq!(browser.words("document.querySelector('[name=q]').value").await?, "");
    // Each choice narrows; the address restores them all.
    for (choice, option, name) in [(1, 1, "lane="), (3, 1, "verdict="), (4, 1, "told=article")] {
        let choose = format!(
            "(field => {{ field.selectedIndex = {option}; field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})(document.querySelectorAll('.find select')[{}])",
            choice - 1
        );
        browser.eval(&choose).await?;
        browser.wait_until(&format!("location.search.includes('{name}')")).await?;
    }
    browser.wait_until("document.querySelectorAll('.plot .hit').length > 0").await?;
    let words = browser.words(outcome).await?;
    let chosen = "JSON.stringify([...document.querySelectorAll('.find select')].map(field => field.selectedIndex))";
    let choices = browser.words(chosen).await?;
    assert_eq!(choices, "[1,0,1,1]");
    browser.client().refresh().await?;
    browser.wait_for("html.ready").await?;
    browser.wait_until("document.querySelectorAll('.plot .hit').length > 0").await?;
    browser.click(".tools .find").await?;
    browser.wait_until(&format!("{outcome} === {}", Value::from(words.as_str()))).await?;
    assert_eq!(browser.words(chosen).await?, choices, "a reload keeps the choices");
    browser.client().back().await?;
    browser
        .wait_until(&format!(
            "!location.search.includes('told') && location.search.includes('verdict=') && {chosen} === '[1,0,1,0]'"
        ))
        .await?;
    browser.close().await
}

#[tokio::test]
async fn a_search_finds_what_is_written_with_other_marks() -> Result {
    const OUTCOME: &str = "document.querySelector('.find .outcome').textContent";
    let browser = Browser::start(Options::default()).await?;
    let write = |words: &str| {
        format!(
            "(field => {{ field.value = {}; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})(document.querySelector('.find [name=q]'))",
            json!(words)
        )
    };
    browser.open_ready("").await?;
    browser.click("#figure .tools .find").await?;
    browser.wait_for(".find [name=q]").await?;
    for words in ["Stalin’s", "Stalin's", "STALIN\u{2bc}S", "Sta\u{ad}lin`s"] {
        // Found by nobody, so that what was found before is gone.
        browser.eval(&write("qqq")).await?;
        browser.wait_until(&format!("{OUTCOME}.startsWith('None of 47')")).await?;
        browser.eval(&write(words)).await?;
        browser.wait_until(&format!("{OUTCOME}.startsWith('2 of 47')")).await?;
    }
    browser.close().await
}

#[tokio::test]
async fn a_search_whose_texts_do_not_arrive_says_so() -> Result {
    let faults = Faults::none().with("/search-*", Fault::Status(500));
    let browser = Browser::start(Options { faults, ..Options::default() }).await?;
    browser.open_ready("?v=1&q=mao").await?;
    browser.click(".tools .find").await?;
    browser
        .wait_until("document.querySelector('.find .outcome')?.textContent.includes('did not arrive') === true")
        .await?;
    assert!(browser.number("document.querySelectorAll('.plot .mark').length").await? > 20.0);
    browser.close().await
}

#[tokio::test]
async fn the_player_walks_from_event_to_event_and_stops_when_told() -> Result {
    // The clock of the page runs faster for whatever waits longer than a glance, and counts what still waits.
    const HURRY: &str = "const wait = window.setTimeout; let waiting = 0; \
        window.setTimeout = (task, time, ...rest) => { if (!(time > 1500)) return wait(task, time, ...rest); \
        waiting += 1; return wait(() => { try { task(); } finally { waiting -= 1; } }, time / 20, ...rest); };";
    const WORD: &str = "document.querySelector('.tools .play').getAttribute('aria-label')";
    let browser = Browser::start(Options { before: Some(HURRY), ..Options::default() }).await?;
    browser.open_ready("").await?;
    let entries = browser.number("history.length").await?;
    assert_eq!(browser.words(WORD).await?, "Play");
    browser.click(".tools .play").await?;
    browser.wait_until("location.pathname.includes('/events/')").await?;
    assert_eq!(browser.words(WORD).await?, "Pause");
    // How long it stays can be seen, and follows the pace.
    const STAY: &str = "parseFloat(document.querySelector('.player .stay')?.style.animationDuration ?? 0)";
    browser.wait_until(&format!("{STAY} >= 4000")).await?;
    let first = browser.path().await?;
    browser.wait_until(&format!("!location.pathname.endsWith('/{first}')")).await?;
    browser.wait_until("document.querySelector('.player progress')?.value >= 3").await?;
    browser.click(".tools .play").await?;
    browser.wait_until(&format!("{WORD} === 'Play'")).await?;
    let here = browser.path().await?;
    // The step that was to come has had its time.
    browser.wait_until("waiting === 0").await?;
    browser.rest().await?;
    assert_eq!(browser.path().await?, here, "it stays");
    assert!((browser.number("history.length").await? - entries - 1.0).abs() < 0.5, "a walk is one step of the history");
    browser.click("#bar .next").await?;
    browser.wait_until(&format!("!location.pathname.endsWith('/{here}')")).await?;
    browser.click("#bar .prev").await?;
    browser.wait_until(&format!("location.pathname.endsWith('/{here}')")).await?;
    // Whoever goes elsewhere has left the walk.
    browser.click(".tools .play").await?;
    browser.wait_until(&format!("{WORD} === 'Pause'")).await?;
    browser.wait_until(&format!("!location.pathname.endsWith('/{here}')")).await?;
    browser.client().back().await?;
    browser.wait_until(&format!("{WORD} === 'Play'")).await?;
    browser.close().await
}

#[tokio::test]
async fn every_part_of_a_view_is_kept_and_what_is_wrong_is_named_one_by_one() -> Result {
    let browser = Browser::start(Options::default()).await?;
    let good = "from=1958-01-01&to=1972-12-31&scale=equal&series=unga-agreement,disputes&lane=china&q=border";
    browser.open_ready(&format!("events/ussuri-clashes/?v=1&{good}")).await?;
    browser.rest().await?;
    browser.click("#bar .next").await?;
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
    browser.wait_until("document.querySelector('.view-notice').textContent !== ''").await?;
    let notice = browser.text(".view-notice").await?;
    for name in ["scale", "series", "lane", "verdict", "told", "phase", "q"] {
        assert!(notice.contains(&format!("“{name}”")), "{name}: {notice}");
    }
    assert!(browser.number("document.querySelectorAll('.plot .mark').length").await? > 20.0);
    browser.close().await
}

#[tokio::test]
async fn a_hundred_thousand_events_are_drawn_by_few_elements_and_each_can_be_reached() -> Result {
    let outline = generated::outline(100_000)?;
    let faults = Faults::none().with("/outline-*", Fault::Body(serde_json::to_vec(&outline)?));
    let browser = Browser::start(Options { faults, ..Options::default() }).await?;
    for query in ["", "?v=1&from=1400-01-01&to=1499-12-31", "?v=1&from=1500-01-01&to=1500-12-31", "?v=1&scale=equal"] {
        browser.open_ready(query).await?;
        browser.rest().await?;
        let elements = browser.number("document.querySelectorAll('#figure .stage *').length").await?;
        let where_they_are = "JSON.stringify([...document.querySelectorAll('#figure .panels > *')].map(panel => [panel.className.baseVal ?? panel.className, panel.querySelectorAll('*').length]))";
        assert!(elements > 100.0 && elements <= 900.0, "{query}: {elements}: {}", browser.words(where_they_are).await?);
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    }
    browser.close().await
}
