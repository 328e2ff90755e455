//! Moving the figure through time: by button, wheel, drag, pinch and key, and by its address.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result};
use serde_json::json;

/// Distance between two marks that both stay in sight, in CSS pixels: grows with the zoom.
const APART: &str = "(() => { const x = id => document.querySelector(`a.mark[href*='/${id}/'] .dot`)?.getBoundingClientRect().left; \
    return x('sino-indian-war') - x('camp-david'); })()";
#[tokio::test]
async fn buttons_zoom_the_address_tells_and_back_undoes_each_step() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("events/camp-david/").await?;
    let whole = browser.number(APART).await?;
    browser.click(".tools .zoom").await?;
    browser.rest().await?;
    let closer = browser.number(APART).await?;
    assert!((closer / whole - 2.0).abs() < 0.05, "twice as close: {whole} {closer}");
    let query = browser.eval("location.search").await?;
    assert!(query.as_str().unwrap().starts_with("?v=1&from=19"), "{query}");

    browser.click(".tools .zoom").await?;
    browser.rest().await?;
    browser.client().back().await?;
    browser.wait_until(&format!("location.search === '{}'", query.as_str().unwrap())).await?;
    browser.rest().await?;
    assert!((browser.number(APART).await? - closer).abs() < 3.0);
    browser.client().back().await?;
    browser.wait_until("location.search === ''").await?;
    browser.rest().await?;
    assert!((browser.number(APART).await? - whole).abs() < 1.0);
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.close().await
}

#[tokio::test]
async fn a_copied_address_restores_the_view_and_links_keep_it() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("events/ussuri-clashes/?v=1&from=1969-01-01&to=1969-12-31").await?;
    browser.rest().await?;
    let labels = browser
        .eval("[...document.querySelectorAll('.axis .tick text')].map(text => text.textContent).join(' ')")
        .await?;
    assert!(labels.as_str().unwrap().contains("1969") && !labels.as_str().unwrap().contains("1971"), "{labels}");
    assert_eq!(browser.eval("document.querySelectorAll('.across .cursor').length").await?, json!(1));
    browser.click("#bar .next").await?;
    browser.wait_until("!location.pathname.includes('ussuri')").await?;
    assert!(browser.eval("location.search").await?.as_str().unwrap().starts_with("?v=1&from=19"));
    browser.rest().await?;
    // The figure follows to where the event is.
    assert_eq!(browser.eval("document.querySelectorAll('#figure .mark.selected').length").await?, json!(1));
    // A step far beyond what is shown: a reload of its address shows the same stretch.
    browser.click(".site .name").await?;
    browser.wait_until("document.querySelector('#reading ol.events') !== null").await?;
    browser.click("#reading ol.events a[href$='/events/alliance-treaty/']").await?;
    browser.wait_until("location.pathname.endsWith('/events/alliance-treaty/')").await?;
    browser.rest().await?;
    let axis = "[...document.querySelectorAll('.axis .tick text')].map(text => text.textContent).join(' ')";
    let before = browser.eval(axis).await?;
    assert_eq!(browser.eval("document.querySelectorAll('#figure .mark.selected').length").await?, json!(1));
    browser.client().refresh().await?;
    browser.wait_for("html.ready").await?;
    assert_eq!(browser.eval(axis).await?, before);
    browser.close().await
}

#[tokio::test]
async fn ctrl_and_wheel_zoom_about_the_pointer_and_a_plain_wheel_scrolls() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let whole = browser.number(APART).await?;
    let (left, top, width) = browser.plot().await?;
    let at = (left + width * 0.2, top + 150.0);
    browser.mouse("mouseWheel", at, json!({ "deltaX": 0, "deltaY": -300, "modifiers": 2 })).await?;
    browser.rest().await?;
    let closer = browser.number(APART).await?;
    assert!(closer > whole * 1.5, "{whole} {closer}");
    browser.wait_until("location.search.startsWith('?v=1')").await?;
    assert_eq!(browser.eval("history.length").await?, json!(2), "a turn of the wheel is no step of the history");

    let before = browser.number("scrollY").await?;
    browser.mouse("mouseWheel", at, json!({ "deltaX": 0, "deltaY": 200 })).await?;
    browser.wait_until(&format!("scrollY > {before} + 50")).await?;
    assert!((browser.number(APART).await? - closer).abs() < 0.5);
    browser.close().await
}

#[tokio::test]
async fn a_drag_moves_through_time_and_is_no_click() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("?v=1&from=1955-01-01&to=1965-12-31").await?;
    browser.rest().await?;
    let (left, top, width) = browser.plot().await?;
    let x = "document.querySelector(\"a.mark[href*='/camp-david/'] .dot\").getBoundingClientRect().left";
    let before = browser.number(x).await?;
    let (from, to) = ((left + width * 0.6, top + 100.0), (left + width * 0.5, top + 100.0));
    browser.drag(from, to).await?;
    browser.rest().await?;
    let after = browser.number(x).await?;
    assert!((before - after - width * 0.1).abs() < 3.0, "{before} {after} {width}");
    assert_eq!(browser.path().await?.split('?').next(), Some(""), "no link was followed");
    browser.close().await
}

#[tokio::test]
async fn two_fingers_zoom_and_one_that_goes_down_scrolls() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.become_touch_screen(768, 1024).await?;
    browser.open_ready("").await?;
    let whole = browser.number(APART).await?;
    pinch(&browser).await?;
    let closer = browser.number(APART).await?;
    assert!(closer > whole * 1.6, "{whole} {closer}");
    let before = browser.number("scrollY").await?;
    let (left, top, width) = browser.plot().await?;
    let x = left + width * 0.5;
    browser.swipe((x, top + 300.0), (x, top + 100.0)).await?;
    browser.wait_until(&format!("scrollY > {before} + 60")).await?;
    assert!((browser.number(APART).await? - closer).abs() < 0.5, "a scroll of the page moves nothing in the figure");

    browser.close().await
}

#[tokio::test]
async fn two_fingers_zoom_the_figure_that_covers_a_phone() -> Result {
    let browser = Browser::start(Options { window: (500, 844), ..Options::default() }).await?;
    browser.become_phone(390).await?;
    browser.open_ready("").await?;
    browser.tap(browser.spot("#bar .expand").await?).await?;
    browser.wait_for("html.whole-figure .plot.tall").await?;
    browser.rest().await?;
    let window = "document.querySelector('.overview .window').getBoundingClientRect().width";
    let whole = browser.number(window).await?;
    pinch(&browser).await?;
    let closer = browser.number(window).await?;
    assert!(closer < whole / 1.6, "{whole} {closer}");
    browser.close().await
}

/// Draws two fingers apart on the figure.
async fn pinch(browser: &Browser) -> Result {
    let (left, top, _) = browser.plot().await?;
    let y = top + 120.0;
    browser.touch("touchStart", &[(left + 60.0, y), (left + 120.0, y)]).await?;
    for wide in [20.0, 40.0, 60.0] {
        browser.touch("touchMove", &[(left + 60.0, y), (left + 120.0 + wide, y)]).await?;
    }
    browser.touch("touchEnd", &[]).await?;
    browser.wait_until("location.search.includes('from=')").await?;
    browser.rest().await
}

#[tokio::test]
async fn keys_zoom_where_the_figure_has_the_focus_and_steps_bring_their_event_along() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    browser.press("+").await?;
    browser.rest().await?;
    assert_eq!(browser.eval("location.search").await?, json!(""), "no key acts outside the figure");

    browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
    for _ in 0..4 {
        browser.press("+").await?;
        browser.rest().await?;
    }
    assert!(browser.eval("location.search").await?.as_str().unwrap().contains("from="));
    let drawn = browser.number("document.querySelectorAll('.plot .mark').length").await?;
    assert!(drawn < 25.0, "only what is visible is drawn: {drawn}");
    browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
    browser.press("End").await?;
    browser.wait_until("document.activeElement.getAttribute('aria-label')?.includes('Event 47 of 47')").await?;
    browser.press("0").await?;
    browser.wait_until("location.search === ''").await?;
    browser.close().await
}

#[tokio::test]
async fn a_click_on_a_phase_opens_its_page_and_marks_it_where_it_stands() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let whole = browser.number(APART).await?;
    browser.click("a.phase-name[href*='/alliance/']").await?;
    browser.wait_until("location.pathname.endsWith('/phases/alliance/')").await?;
    browser.rest().await?;
    browser.wait_until("document.querySelector('#reading h1').textContent.includes('Alliance')").await?;
    assert_eq!(
        browser.words("document.querySelector('.phase-name.selected').getAttribute('href')").await?,
        browser.words("location.pathname").await?
    );
    assert_eq!(browser.eval("document.querySelectorAll('.across .tint').length").await?, json!(1));
    assert!((browser.number(APART).await? - whole).abs() < 1.0, "nothing moves");
    browser.close().await
}

#[tokio::test]
async fn what_is_wrong_with_an_address_is_named_and_the_figure_is_whole() -> Result {
    let browser = Browser::start(Options::default()).await?;
    let long = format!("?v=1&from={}&to=2022-01-01", "9".repeat(6000));
    for (query, named) in [
        ("?v=1&from=NaN&to=1959-01-01", "“from”"),
        ("?v=1&from=1960-01-01&to=1950-01-01", "“to”"),
        ("?v=1&from=1000000000000-01-01&to=1959-01-01", "“from”"),
        ("?v=7&from=1958-01-01&to=1959-01-01", "“v”"),
        (long.as_str(), "“from”"),
    ] {
        browser.open_ready(query).await?;
        assert!(browser.text(".view-notice").await?.contains(named), "{named}");
        assert_eq!(
            browser.eval("document.querySelectorAll('.plot .mark:not(.cluster)').length >= 30").await?,
            json!(true)
        );
    }
    browser.open_ready("?v=1&from=1958-01-01&to=1960-01-01&utm_source=x").await?;
    assert_eq!(browser.text(".view-notice").await?, "");
    browser.close().await
}

#[tokio::test]
async fn threads_are_drawn_and_lead_from_cause_to_consequence() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    let curves = "document.querySelectorAll('.thread-curves path').length";
    assert_eq!(browser.eval(curves).await?, json!(0));
    browser.open_ready("events/prc-founded/").await?;
    browser.rest().await?;
    browser.click("#reading .threads a[href$='/events/alliance-treaty/']").await?;
    browser.wait_until("location.pathname.endsWith('/events/alliance-treaty/')").await?;
    browser.wait_until("document.querySelector('#figure .mark.selected')?.getAttribute('href').endsWith('/events/alliance-treaty/') === true").await?;
    // The page names the same threads, as links, and the figure marks the events that they lead to.
    let named = "document.querySelectorAll('#reading .threads li').length";
    browser.wait_until(&format!("{curves} > 0 && {curves} === {named}")).await?;
    assert_eq!(
        browser.eval("document.querySelectorAll('#figure .mark.linked').length").await?,
        browser.eval(named).await?
    );
    browser.click("#reading .threads a[href$='/events/prc-founded/']").await?;
    browser.wait_until("location.pathname.endsWith('/events/prc-founded/')").await?;
    browser.client().back().await?;
    browser.wait_until("location.pathname.endsWith('/events/alliance-treaty/')").await?;
    browser.close().await
}

#[tokio::test]
async fn the_strip_beneath_drags_and_resizes_the_window() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("?v=1&from=1960-01-01&to=1969-12-31").await?;
    browser.rest().await?;
    let window =
        "(rect => [rect.left, rect.width])(document.querySelector('.overview .window').getBoundingClientRect())";
    let before = browser.eval(window).await?;
    let at = browser.spot(".overview .window").await?;
    browser.drag(at, (at.0 + 100.0, at.1)).await?;
    browser.rest().await?;
    let moved = browser.eval(window).await?;
    let side = |value: &serde_json::Value, index: usize| value[index].as_f64().unwrap();
    assert!((side(&moved, 0) - side(&before, 0) - 100.0).abs() < 2.0, "{before} {moved}");
    assert!((side(&moved, 1) - side(&before, 1)).abs() < 1.0, "{before} {moved}");
    let grip = browser.spot(".overview > .handle:last-of-type .hold").await?;
    browser.drag(grip, (grip.0 + 60.0, grip.1)).await?;
    browser.rest().await?;
    let wider = browser.eval(window).await?;
    assert!((side(&wider, 1) - side(&moved, 1) - 60.0).abs() < 2.0, "{moved} {wider}");
    browser.wait_until("/from=197\\d.*to=198\\d/.test(location.search)").await?;
    browser.close().await
}

#[tokio::test]
async fn a_wheel_across_pans_and_a_double_click_comes_closer() -> Result {
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("?v=1&from=1955-01-01&to=1965-12-31").await?;
    browser.rest().await?;
    let (left, _, width) = browser.plot().await?;
    let x = "document.querySelector(\"a.mark[href*='/camp-david/'] .dot\").getBoundingClientRect().left";
    let before = browser.number(x).await?;
    // On the axis, where no link stands.
    let at = (left + width * 0.5, browser.spot(".axis").await?.1);
    browser.mouse("mouseWheel", at, json!({ "deltaX": 120, "deltaY": 0 })).await?;
    browser.rest().await?;
    assert!((before - browser.number(x).await? - 120.0).abs() < 3.0, "panned");
    let apart = browser.number(APART).await?;
    for count in [1, 2] {
        browser.mouse("mousePressed", at, json!({ "clickCount": count })).await?;
        browser.mouse("mouseReleased", at, json!({ "clickCount": count })).await?;
    }
    browser.rest().await?;
    assert!((browser.number(APART).await? / apart - 2.0).abs() < 0.1, "twice as close");
    browser.close().await
}

#[tokio::test]
async fn a_glide_takes_its_time_and_readers_who_want_less_motion_get_none() -> Result {
    const FRAMES: &str = "new Promise(done => { const seen = new Set(); const begin = performance.now(); \
        const look = () => { seen.add(document.querySelector('.overview .window').getAttribute('width')); \
        if (performance.now() - begin < 700) requestAnimationFrame(look); else done(seen.size); }; \
        document.querySelector('.tools .zoom').click(); look(); })";
    let browser = Browser::start(Options::default()).await?;
    browser.open_ready("").await?;
    assert!(browser.number(FRAMES).await? > 2.0, "it glides: there is something between the first and the last");
    let media = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    browser.cdp("Emulation.setEmulatedMedia", media).await?;
    assert!(browser.number(FRAMES).await? <= 2.0, "it jumps");
    browser.close().await
}

#[tokio::test]
async fn threads_are_named_at_the_events_that_they_lead_to() -> Result {
    let browser = Browser::start(Options { window: (1440, 900), ..Options::default() }).await?;
    // In the lanes, and at the labels on the curve.
    for (page, place) in [("events/ussuri-clashes/", ".lanes"), ("events/press-polemics/", ".strands")] {
        browser.open_ready(page).await?;
        browser.wait_for(&format!("#figure {place} .thread")).await?;
    }
    browser.close().await
}
