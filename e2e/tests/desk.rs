//! The desk: figure and text on one screen, clicked through without a search for either.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use e2e::{Browser, Options, Result, base, dist};
use entente_core::chart::FigureClass;
use serde_json::{Value, json};

/// Sizes of windows with a mouse.
const WINDOWS: [(u32, u32); 4] = [(1440, 900), (1280, 720), (1024, 768), (768, 1024)];
/// Sizes of screens to touch.
const PHONES: [(u32, u32); 2] = [(390, 844), (360, 640)];
/// Distance that a mark may move under the pointer, in CSS pixels.
const STILL: f64 = 4.0;

/// Parts of the page's heading and of the beginning of its text that cannot be seen: outside the window, or covered.
const UNSEEN: &str = "(() => { \
    const shows = (part, rect) => { const x = rect.left + Math.min(8, rect.width / 2), y = rect.top + rect.height / 2; \
        const top = document.elementFromPoint(x, y); return top !== null && part.contains(top); }; \
    const unseen = []; \
    const heading = document.querySelector('#reading h1'); \
    for (const rect of heading.getClientRects()) if (!shows(heading, rect)) unseen.push('heading'); \
    const text = document.querySelector('#reading .text p'); \
    const range = document.createRange(); range.setStart(text.firstChild, 0); \
    range.setEnd(text.firstChild, Math.min(30, text.firstChild.length)); \
    const rect = range.getClientRects()[0]; \
    if (!shows(text, rect)) unseen.push('text at ' + Math.round(rect.top)); \
    return unseen; })()";

/// Fault in the place of the focus; empty where it is on something that exists and is in sight. A link that runs over
/// two lines is looked for on its first.
const LOST: &str = "(() => { const focused = document.activeElement; \
    if (!focused || focused === document.body || focused === document.documentElement) return 'nowhere'; \
    const { left, top, width, height } = (focused.querySelector('.ring') ?? focused).getClientRects()[0] ?? { width: 0 }; \
    const called = part => part.id || (part.className.baseVal ?? part.className) || part.tagName; \
    const name = called(focused); \
    if (!focused.checkVisibility({ visibilityProperty: true }) || width === 0) return 'hidden: ' + name; \
    const [x, y] = [left + Math.min(width, 400) / 2, top + Math.min(height, 60) / 2]; \
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'outside: ' + name; \
    const over = document.elementFromPoint(x, y); \
    return focused.contains(over) || over.closest('a.mark, .handle') ? '' \
        : `covered: ${name} by ${called(over)} in ${called(over.parentElement)}`; })()";

/// The number of the event whose mark has the focus.
const FOCUSED_MARK: &str = "Number((document.activeElement.id.match(/^mark-(\\d+)$/) ?? [])[1] ?? NaN)";

/// Element in focus, for messages.
async fn focused(browser: &Browser) -> Result<String> {
    browser.words("document.activeElement.outerHTML.slice(0, 160)").await
}

async fn assert_focus(browser: &Browser, after: &str) -> Result {
    browser.rest().await?;
    // The card of the mark before may close after the figure has come to rest.
    browser
        .wait_until(&format!("!{LOST}.startsWith('covered')"))
        .await
        .map_err(|error| format!("after {after}: {error}"))?;
    let lost = browser.words(LOST).await?;
    assert_eq!(lost, "", "after {after}; in focus: {}", focused(browser).await?);
    Ok(())
}

/// A browser whose page is as large as a window.
async fn at_window((width, height): (u32, u32)) -> Result<Browser> {
    let browser = Browser::start(Options { window: (width, height), ..Options::default() }).await?;
    browser.resize(width, height).await?;
    Ok(browser)
}

/// A browser on a screen to touch.
async fn at_phone((width, height): (u32, u32)) -> Result<Browser> {
    let browser = Browser::start(Options { window: (500, 900), ..Options::default() }).await?;
    browser.become_touch_screen(width, height).await?;
    Ok(browser)
}

/// Waits until a path is shown: in the address and in the text.
async fn arrive(browser: &Browser, path: &str) -> Result {
    browser
        .wait_until(&format!(
            "location.pathname === '{path}' && document.querySelector('link[rel=canonical]').href.endsWith('{path}')"
        ))
        .await?;
    browser.rest().await
}

/// The path of the page.
async fn pathname(browser: &Browser) -> Result<String> {
    browser.words("location.pathname").await
}

fn point(value: &Value) -> (f64, f64) {
    (value[0].as_f64().unwrap_or(f64::NAN), value[1].as_f64().unwrap_or(f64::NAN))
}

/// The middle of a mark's first dot.
fn dot(selector: &str) -> String {
    format!(
        "(rect => [rect.left + rect.width / 2, rect.top + rect.height / 2])\
         (document.querySelector('{selector} .dot').getBoundingClientRect())"
    )
}

#[tokio::test]
async fn ten_marks_clicked_one_after_another_stay_under_the_pointer_and_show_their_texts() -> Result {
    // Marks that can be clicked where they stand, spread over the story and in no order of time.
    const MARKS: &str = "(() => { const all = [...document.querySelectorAll('#figure a.mark:not(.cluster)')].filter(mark => { \
        const dot = mark.querySelector('.dot'); if (!dot) return false; \
        const { left, top, width, height } = dot.getBoundingClientRect(); \
        return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a.mark') === mark; }).map(mark => mark.id); \
        const step = all.length / 10; const spread = Array.from({ length: 10 }, (_, at) => all[Math.floor(at * step)]); \
        return Array.from({ length: 10 }, (_, at) => spread[at * 7 % 10]); })()";
    for window in WINDOWS {
        let browser = at_window(window).await?;
        browser.open_ready("").await?;
        browser.rest().await?;
        let marks = browser.eval(MARKS).await?;
        let marks: Vec<&str> = marks.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(marks.len(), 10, "{window:?}: {marks:?}");
        for mark in marks {
            let id = format!("#{mark}");
            let before = point(&browser.eval(&dot(&id)).await?);
            browser.mouse("mouseMoved", before, json!({ "button": "none" })).await?;
            // A card of the mark before may stand there for a moment, no longer.
            browser
                .wait_until(&format!(
                    "document.elementFromPoint({}, {})?.closest('a.mark')?.id === '{mark}'",
                    before.0, before.1
                ))
                .await
                .map_err(|error| format!("{window:?}, {mark} cannot be clicked: {error}"))?;
            let path = browser.words(&format!("document.querySelector('{id}').getAttribute('href')")).await?;
            browser.click_at(before).await?;
            arrive(&browser, &path).await?;
            assert_eq!(browser.eval(UNSEEN).await?, json!([]), "{window:?}, {mark}");
            let after = point(&browser.eval(&dot(&id)).await?);
            let moved = (after.0 - before.0).hypot(after.1 - before.1);
            assert!(moved <= STILL, "{window:?}, {mark}: moved by {moved} px");
            let over = format!(
                "document.elementFromPoint({}, {})?.closest('#figure .lanes') !== null && {} < innerHeight",
                after.0, after.1, after.1
            );
            assert_eq!(browser.eval(&over).await?, json!(true), "{window:?}, {mark} in sight");
            assert_eq!(
                browser.words("document.querySelector('#figure a.mark.selected').id").await?,
                mark,
                "{window:?}"
            );
        }
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_a_phone_twelve_steps_by_thumb_show_heading_text_and_strip() -> Result {
    for phone in PHONES {
        let browser = at_phone(phone).await?;
        browser.open_ready("").await?;
        let place = "(rect => [rect.left, rect.top, rect.width, rect.height].map(Math.round))(document.querySelector('#bar .next').getBoundingClientRect())";
        let button = browser.eval(place).await?;
        for step in 1..=12 {
            let path = browser.words("document.querySelector('#bar .next').getAttribute('href')").await?;
            browser.tap(browser.spot("#bar .next").await?).await?;
            arrive(&browser, &path).await.map_err(|error| format!("{phone:?}, step {step}: {error}"))?;
            assert_eq!(browser.eval(UNSEEN).await?, json!([]), "{phone:?}, step {step}");
            assert_eq!(browser.eval(place).await?, button, "{phone:?}, step {step}: the button stays");
            let strip = browser
                .eval("(rect => [rect.top, rect.bottom, rect.height])(document.querySelector('#figure').getBoundingClientRect())")
                .await?;
            let side = |index: usize| strip[index].as_f64().unwrap();
            assert!(side(2) <= 128.0 && side(2) > 60.0, "{phone:?}, step {step}: {strip}");
            assert!(side(0) >= -1.0 && side(1) < f64::from(phone.1), "{phone:?}, step {step}: {strip}");
            let shown = "(({ left, top, width, height }) => document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.strip-hand') !== null)\
                (document.querySelector('.strip-hand').getBoundingClientRect())";
            assert_eq!(browser.eval(shown).await?, json!(true), "{phone:?}, step {step}: the strip in sight");
            assert_eq!(browser.words(LOST).await?, "", "{phone:?}, step {step}: focus");
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_tap_and_a_drag_on_the_strip_open_the_event_that_they_end_on() -> Result {
    // Events that stand alone on the strip: place across, and number. Ticks that would run together are drawn once, so
    // places come from the times between the first and the last.
    const ALONE: &str = "(async () => { const root = document.documentElement; \
        const outline = await (await fetch(root.dataset.base + root.dataset.outline)).json(); \
        const moments = outline.events.map(event => event.when.moment); \
        const ticks = [...document.querySelectorAll('.strip .ticks > line')].map(tick => tick.getBoundingClientRect().left); \
        const [from, to] = [Math.min(...ticks), Math.max(...ticks)], [first, last] = [moments[0], moments.at(-1)]; \
        const places = moments.map(moment => from + (moment - first) / (last - first) * (to - from)); \
        return places.map((x, at) => [x, at]).filter(([x]) => places.filter(other => Math.abs(other - x) < 6).length === 1); })()";
    for phone in PHONES {
        let browser = at_phone(phone).await?;
        browser.open_ready("").await?;
        let events = browser
            .eval("[...document.querySelectorAll('#reading ol.events a[href*=\"/events/\"]')].map(link => [link.getAttribute('href'), link.querySelector('.what').textContent])")
            .await?;
        let alone = browser.eval(ALONE).await?;
        let alone: Vec<(f64, usize)> = alone
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one[0].as_f64().unwrap(), one[1].as_u64().unwrap() as usize))
            .collect();
        assert!(alone.len() >= 4, "{phone:?}: {alone:?}");
        let (first, last) = (alone[1], alone[alone.len() - 2]);
        let (_, y) = browser.spot(".strip-hand").await?;
        browser.tap((first.0, y)).await?;
        arrive(&browser, events[first.1][0].as_str().unwrap()).await?;
        assert_eq!(browser.eval(UNSEEN).await?, json!([]), "{phone:?}");

        // While a finger is drawn along, the event beneath it is named, and nothing is opened.
        let before = pathname(&browser).await?;
        let number = "Number(document.querySelector('.strip-hand').getAttribute('aria-valuenow'))";
        browser.touch("touchStart", &[(first.0, y)]).await?;
        for step in 1..=8 {
            let x = first.0 + (last.0 - first.0) * f64::from(step) / 8.0;
            browser.touch("touchMove", &[(x, y)]).await?;
        }
        let title = events[last.1][1].as_str().unwrap();
        let named = "document.querySelector('.strip-head .strip-place')?.textContent.trim()";
        browser
            .wait_until(&format!("{named} === {}", Value::from(title)))
            .await
            .map_err(|error| format!("{phone:?}, under the finger: {error}"))?;
        assert_eq!(pathname(&browser).await?, before, "{phone:?}: opened before the finger left");
        browser.touch("touchEnd", &[]).await?;
        arrive(&browser, events[last.1][0].as_str().unwrap()).await?;
        assert_eq!(browser.text("#reading h1").await?, title, "{phone:?}");
        assert!((browser.number(number).await? - last.1 as f64 - 1.0).abs() < 0.1, "{phone:?}");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_sideways_swipe_steps_and_a_vertical_one_scrolls_wherever_it_begins() -> Result {
    for phone in PHONES {
        let browser = at_phone(phone).await?;
        browser.open_ready("events/ussuri-clashes/").await?;
        let (width, height) = (f64::from(phone.0), f64::from(phone.1));
        let next = browser.words("document.querySelector('#bar .next').getAttribute('href')").await?;
        let middle = height * 0.6;
        browser.swipe((width - 40.0, middle), (60.0, middle + 8.0)).await?;
        arrive(&browser, &next).await?;
        browser.swipe((60.0, middle), (width - 40.0, middle + 8.0)).await?;
        arrive(&browser, &browser.url("events/ussuri-clashes/").replace(&browser.server.origin(), "")).await?;
        let here = pathname(&browser).await?;
        // On the text, then on the strip, which stays at the top.
        for begin in [height * 0.8, browser.spot(".strip-hand").await?.1] {
            let before = browser.number("scrollY").await?;
            let up = if begin > height / 2.0 { -200.0 } else { 160.0 };
            if up > 0.0 {
                assert!(before > 100.0, "scrolled by the swipe before");
            }
            browser.swipe((width / 2.0, begin), (width / 2.0 + 4.0, begin + up)).await?;
            browser.wait_until(&format!("Math.abs(scrollY - {before}) > 60")).await?;
            assert_eq!(pathname(&browser).await?, here, "{phone:?}: no step");
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_a_phone_the_whole_figure_opens_over_the_screen_and_back_closes_it() -> Result {
    for phone in PHONES {
        let browser = at_phone(phone).await?;
        browser.open_ready("events/ussuri-clashes/").await?;
        let here = pathname(&browser).await?;
        browser.tap(browser.spot("#bar .expand").await?).await?;
        browser.wait_for("html.whole-figure .plot.tall").await?;
        browser.rest().await?;
        let box_of = "(({ left, top, right, bottom }) => left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight)(document.querySelector('#figure').getBoundingClientRect())";
        assert_eq!(browser.eval(box_of).await?, json!(true), "{phone:?}: it covers the window");
        let outside = "[...document.querySelectorAll('#figure :is(.tools button, .axis, .lanes, .overview, .whole-card)')].filter(part => part.checkVisibility()) \
            .map(part => [part.className.baseVal ?? part.className, part.getBoundingClientRect()]) \
            .filter(([, box]) => box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1).map(([name]) => name)";
        assert_eq!(browser.eval(outside).await?, json!([]), "{phone:?}");
        assert_eq!(browser.words(LOST).await?, "", "{phone:?}: focus");
        browser.client().back().await?;
        browser.wait_until("!document.documentElement.classList.contains('whole-figure')").await?;
        browser.wait_for(".plot.strip").await?;
        assert_eq!(pathname(&browser).await?, here, "{phone:?}");
        assert_eq!(browser.words(LOST).await?, "", "{phone:?}: focus");
        assert_eq!(browser.eval(UNSEEN).await?, json!([]), "{phone:?}");
        // Closed by its button it leaves nothing for Back to undo.
        let state = browser.eval("history.state").await?;
        browser.tap(browser.spot("#bar .expand").await?).await?;
        browser.wait_for("html.whole-figure .plot.tall").await?;
        browser.tap(browser.spot("#figure .tools .expand").await?).await?;
        browser.wait_for(".plot.strip").await?;
        browser.wait_until(&format!("history.state === {state}")).await?;
        assert_eq!(pathname(&browser).await?, here, "{phone:?}");
        // Another event, opened in the whole figure, is not in hand any more once Back has left it.
        browser.tap(browser.spot("#bar .expand").await?).await?;
        browser.wait_for("html.whole-figure .plot.tall").await?;
        browser.rest().await?;
        let strip = "document.querySelector('.strip-head').textContent.replace(/\\s+/g, ' ').trim()";
        browser
            .tap(
                browser
                    .spot("#figure a.mark[href$='/khrushchev-overtures/'], #figure a.mark[href$='/prc-founded/']")
                    .await?,
            )
            .await?;
        browser.wait_until(&format!("location.pathname !== '{here}'")).await?;
        browser.client().back().await?;
        browser.wait_for(".plot.strip").await?;
        browser.wait_until(&format!("{strip}.startsWith('2 and 15 March 1969 Armed confrontation')")).await?;
        browser.tap(browser.spot("#bar .next").await?).await?;
        browser.wait_until(&format!("location.pathname !== '{here}'")).await?;
        let date = "document.querySelector('#reading .date').textContent.trim()";
        browser.wait_until(&format!("{strip}.startsWith({date}.split(' · ')[0])")).await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_date_in_hand_lies_within_a_phones_window_for_every_event() -> Result {
    let browser = at_phone((360, 640)).await?;
    browser.open_ready("events/prc-founded/").await?;
    browser.tap(browser.spot("#bar .expand").await?).await?;
    browser.wait_for("html.whole-figure .plot.tall").await?;
    let next = ".whole-card button:last-child";
    let mut outside = Vec::new();
    for _ in 0..60 {
        browser.rest().await?;
        let date = "(date => { const { left, right } = date.querySelector('rect').getBoundingClientRect(); \
            return left < 0 || right > innerWidth ? date.textContent : ''; })(document.querySelector('.axis .date-in-hand'))";
        outside.extend(Some(browser.words(date).await?).filter(|date| !date.is_empty()));
        if browser.eval(&format!("document.querySelector('{next}').ariaDisabled")).await? == json!("true") {
            break;
        }
        let here = pathname(&browser).await?;
        browser.tap(browser.spot(next).await?).await?;
        browser.wait_until(&format!("location.pathname !== '{here}'")).await?;
    }
    assert_eq!(outside, Vec::<String>::new());
    browser.close().await
}

#[tokio::test]
async fn escape_closes_the_figure_over_the_whole_window_wherever_the_focus_is() -> Result {
    let browser = at_window((1440, 900)).await?;
    browser.open_ready("events/camp-david/").await?;
    let here = pathname(&browser).await?;
    for blur in [false, true] {
        browser.click("#figure .tools .expand").await?;
        browser.wait_for("html.whole-figure").await?;
        browser.rest().await?;
        if blur {
            browser.eval("document.activeElement.blur()").await?;
        }
        // What is open over it closes first.
        browser.press("/").await?;
        if !blur {
            browser.wait_for(".drawer .find").await?;
            browser.press("Escape").await?;
            browser.wait_until("!document.querySelector('.drawer .find')").await?;
            assert_eq!(browser.eval("document.documentElement.classList.contains('whole-figure')").await?, json!(true));
        }
        browser.press("Escape").await?;
        browser.wait_until("!document.documentElement.classList.contains('whole-figure')").await?;
        browser.rest().await?;
        assert_eq!(pathname(&browser).await?, here);
        assert_eq!(browser.words(LOST).await?, "", "focus");
    }
    browser.close().await
}

#[tokio::test]
async fn the_figure_is_whole_in_the_window_and_chosen_series_push_no_lane_out() -> Result {
    // In low windows open series stand in the place of the overview.
    const OUTSIDE: &str = "['.tools', '.phase-names', '.level-bar', '.strands', '.axis', '.lanes', '.legend', '.overview'].filter(part => { \
        if (part === '.overview' && innerHeight < 800 && document.querySelector('.measured.open')) return false; \
        const { left, top, right, bottom, height } = document.querySelector('#figure ' + part).getBoundingClientRect(); \
        return height < 8 || left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1; })";
    for window in [(1280, 720), (1440, 900), (1920, 1080)] {
        let browser = at_window(window).await?;
        browser.open_ready("").await?;
        browser.rest().await?;
        assert_eq!(browser.eval(OUTSIDE).await?, json!([]), "{window:?}");
        let marks = browser.number("document.querySelectorAll('#figure a.mark').length").await?;
        browser.open_ready("?v=1&series=unga-agreement,ideal-distance,disputes").await?;
        browser.rest().await?;
        assert_eq!(browser.eval(OUTSIDE).await?, json!([]), "{window:?}, with series");
        assert_eq!(browser.eval("document.querySelectorAll('.measured .panel').length").await?, json!(3), "{window:?}");
        let scrolls = "(box => box.scrollHeight > box.clientHeight + 10 && box.clientHeight >= 60)(document.querySelector('.measured'))";
        assert_eq!(browser.eval(scrolls).await?, json!(true), "{window:?}: it scrolls inside itself");
        assert!((browser.number("document.querySelectorAll('#figure a.mark').length").await? - marks).abs() < 0.1);
        let lanes = browser.number("document.querySelector('.lanes').getBoundingClientRect().height").await?;
        let strands = browser.number("document.querySelector('.strands').getBoundingClientRect().height").await?;
        // What the layout reckons with: labels keep off each other.
        let least = FigureClass::Wide.heights();
        assert!(
            lanes >= least.lanes.0 && strands >= least.strands.0,
            "{window:?}: {lanes} px of lanes, {strands} of strands"
        );
        let beneath = "document.querySelector('.lanes').getBoundingClientRect().bottom <= document.querySelector('.measured').getBoundingClientRect().top + 1";
        assert_eq!(browser.eval(beneath).await?, json!(true), "{window:?}");
        // The last one can be scrolled to.
        browser.eval("document.querySelector('.measured').scrollTop = 10000").await?;
        let last = "(rect => document.elementFromPoint(rect.left + rect.width / 2, rect.bottom - 30)?.closest('.panel') === document.querySelector('.panel:last-child'))\
            (document.querySelector('.measured').getBoundingClientRect())";
        assert_eq!(browser.eval(last).await?, json!(true), "{window:?}");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn everything_in_the_figure_lies_within_the_window_on_the_story_and_on_an_event() -> Result {
    // All that is shown and has a box of its own.
    const OUTSIDE: &str = "[...document.querySelectorAll('#figure .instrument, #figure .instrument *')].filter(part => { \
        if (!part.checkVisibility({ visibilityProperty: true }) || part.closest('defs, clipPath, dialog')) return false; \
        const { left, top, right, bottom, width, height } = part.getBoundingClientRect(); \
        return width + height > 0 && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1); \
    }).map(part => part.id || (part.className.baseVal ?? part.className) || part.tagName + ': ' + part.textContent.slice(0, 40))";
    for window in [(1280, 720), (1440, 900)] {
        let browser = at_window(window).await?;
        for page in ["", "events/ussuri-clashes/", "events/camp-david/"] {
            browser.open_ready(page).await?;
            browser.rest().await?;
            assert_eq!(browser.eval("scrollY").await?, json!(0), "{window:?}, /{page}");
            assert_eq!(browser.eval(OUTSIDE).await?, json!([]), "{window:?}, /{page}");
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn series_chosen_by_hand_leave_the_lanes_most_of_their_height() -> Result {
    let mut moved = Vec::new();
    for window in [(1280, 720), (1440, 900)] {
        let browser = at_window(window).await?;
        browser.open_ready("").await?;
        browser.rest().await?;
        let lanes =
            "(({ top, height }) => [top, height])(document.querySelector('#figure .lanes').getBoundingClientRect())";
        let before = point(&browser.eval(lanes).await?);
        browser.click_at(browser.spot(".tools .series").await?).await?;
        browser.wait_for(".chooser").await?;
        let boxes = browser.number("document.querySelectorAll('.chooser input').length").await? as usize;
        assert!(boxes >= 3, "{boxes}");
        for at in 0..boxes {
            let wanted = at < 3;
            browser
                .eval(&format!(
                    "(box => {{ if (box.checked !== {wanted}) box.click(); }})(document.querySelectorAll('.chooser input')[{at}])"
                ))
                .await?;
        }
        browser.wait_until("document.querySelectorAll('.measured.open .panel').length >= 3").await?;
        browser.press("Escape").await?;
        browser.wait_until("document.querySelector('.chooser') === null").await?;
        browser.rest().await?;
        let scrolls = "(box => box.scrollHeight > box.clientHeight + 10)(document.querySelector('.measured'))";
        assert_eq!(browser.eval(scrolls).await?, json!(true), "{window:?}: it scrolls inside itself");
        assert_eq!(browser.eval("scrollY").await?, json!(0), "{window:?}");
        let after = point(&browser.eval(lanes).await?);
        let whole =
            "(rect => rect.bottom <= innerHeight)(document.querySelector('#figure .measured').getBoundingClientRect())";
        assert_eq!(browser.eval(whole).await?, json!(true), "{window:?}: the series in the window");
        if after.1 < before.1 * 0.7 {
            moved.push(format!("{window:?}: top and height of the lanes {before:.1?}, then {after:.1?}"));
        }
        browser.close().await?;
    }
    assert_eq!(moved, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn reading_the_story_moves_the_figure_quietly() -> Result {
    for window in [(1440, 900), (768, 1024), (390, 844)] {
        let browser = at_window(window).await?;
        // The story is left for another page that is about no event either, and opened again.
        browser.open_ready("").await?;
        for (page, there) in [("record", "#record-filter select"), ("", "#event-camp-david")] {
            let href = format!("{}{page}{}", base(), if page.is_empty() { "" } else { "/" });
            browser
                .eval(&format!(
                    "document.querySelector(`#navigation a[href='{href}'], header a[href='{href}']`).click()"
                ))
                .await?;
            browser.wait_for(there).await?;
        }
        let entries = browser.number("history.length").await?;
        let address = browser.words("location.href").await?;
        for (event, phase) in [("ussuri-clashes", "Armed confrontation"), ("camp-david", "Estrangement")] {
            // Its entry stands a third down the window.
            browser
                .eval(&format!(
                    "(entry => scrollTo({{ top: scrollY + entry.top + entry.height / 2 - innerHeight * 0.335, behavior: 'instant' }}))(document.getElementById('event-{event}').getBoundingClientRect())"
                ))
                .await?;
            let name = browser.words(&format!("document.querySelector('#event-{event} .what').textContent")).await?;
            if window.0 >= 600 {
                browser
                    .wait_until(&format!("document.querySelector('#figure a.mark.selected')?.getAttribute('href').endsWith('/{event}/') === true"))
                    .await?;
                browser
                    .wait_until(&format!("document.querySelector('#figure .phase-name.selected')?.textContent.startsWith('{phase}') === true"))
                    .await?;
            } else {
                let told = Value::from(name);
                browser
                    .wait_until(&format!("document.querySelector('.strip-hand').getAttribute('aria-valuetext')?.endsWith({told}) === true"))
                    .await?;
            }
        }
        browser.rest().await?;
        assert!((browser.number("history.length").await? - entries).abs() < 0.1, "{window:?}: no entry of the history");
        assert_eq!(browser.words("location.href").await?, address, "{window:?}");
        assert_eq!(browser.words("document.getElementById('announcement').textContent").await?, "", "{window:?}");
        browser.close().await?;
    }
    Ok(())
}

/// Script whose value is empty if the preview stands away from an event's dot, and whole within the window.
fn clear_of(event: u64) -> String {
    format!(
        "(() => {{ const card = document.querySelector('.preview').getBoundingClientRect(); \
         const dot = document.querySelector('#mark-{event} .dot').getBoundingClientRect(); \
         const apart = dot.right <= card.left || dot.left >= card.right || dot.bottom <= card.top || dot.top >= card.bottom; \
         const inside = card.left >= 0 && card.top >= 0 && card.right <= innerWidth && card.bottom <= innerHeight; \
         const shows = [[card.left + 9, card.top + 9], [card.right - 9, card.top + 9], [card.left + 9, card.bottom - 9], [card.right - 9, card.bottom - 9]] \
             .every(([x, y]) => document.elementFromPoint(x, y)?.closest('.preview') !== null); \
         return apart && inside && shows ? '' : JSON.stringify({{ apart, inside, shows, card, dot }}); }})()"
    )
}

#[tokio::test]
async fn a_preview_stands_beside_its_mark_can_be_pointed_at_and_closes_by_escape() -> Result {
    // Holds for a while: longer than the card stays once it is left.
    const STAYS: &str = "new Promise(done => { const begin = performance.now(); const look = () => \
        !document.querySelector('.preview') ? done(false) : performance.now() - begin > 600 ? done(true) : requestAnimationFrame(look); look(); })";
    let browser = at_window((1440, 900)).await?;
    browser.open_ready("").await?;
    browser.rest().await?;
    let title = |event: u64| {
        format!(
            "document.querySelector('.preview .title')?.textContent.trim() && document.getElementById('mark-{event}').getAttribute('aria-label').includes(document.querySelector('.preview .title').textContent.trim())"
        )
    };
    for event in [0_u64, 5, 12, 23, 31, 40, 46] {
        let at = point(&browser.eval(&dot(&format!("#mark-{event}"))).await?);
        // From outside the figure, so that no card of another mark stands in the way.
        browser.mouse("mouseMoved", (1430.0, 890.0), json!({ "button": "none" })).await?;
        browser.wait_until("document.querySelector('.preview') === null").await?;
        browser.mouse("mouseMoved", at, json!({ "button": "none" })).await?;
        browser.wait_until(&format!("{} === true", title(event))).await?;
        browser.wait_until("document.querySelector('.preview').getAnimations().length === 0").await?;
        assert_eq!(browser.words(&clear_of(event)).await?, "", "event {event}");
        let card = "[...document.querySelectorAll('.preview p')].map(line => line.textContent.trim().length)";
        let lines = browser.eval(card).await?;
        assert!(lines.as_array().unwrap().iter().all(|length| length.as_u64().unwrap() > 3), "{lines}");
    }
    // It can be pointed at: it stays as long as the pointer is on it.
    let at = point(&browser.eval(&dot("#mark-12")).await?);
    browser.mouse("mouseMoved", (1430.0, 890.0), json!({ "button": "none" })).await?;
    browser.wait_until("document.querySelector('.preview') === null").await?;
    browser.mouse("mouseMoved", at, json!({ "button": "none" })).await?;
    browser.wait_until(&format!("{} === true", title(12))).await?;
    let card = browser.spot(".preview").await?;
    browser.hover(at, card).await?;
    assert_eq!(browser.eval(STAYS).await?, json!(true), "it can be pointed at");
    assert_eq!(browser.eval(&title(12)).await?, json!(true), "and still tells of the same event");
    browser.mouse("mouseMoved", (1430.0, 890.0), json!({ "button": "none" })).await?;
    browser.wait_until("document.querySelector('.preview') === null").await?;
    // Escape closes it without the pointer or the focus having to move.
    browser.mouse("mouseMoved", at, json!({ "button": "none" })).await?;
    browser.wait_until(&format!("{} === true", title(12))).await?;
    browser.press("Escape").await?;
    browser
        .wait_until("document.querySelector('.preview') === null")
        .await
        .map_err(|error| format!("Escape with the pointer on the mark: {error}"))?;
    browser.mouse("mouseMoved", (1430.0, 890.0), json!({ "button": "none" })).await?;

    // By key.
    browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
    for _ in 0..3 {
        browser.press("ArrowRight").await?;
    }
    browser.wait_until(&format!("{FOCUSED_MARK} > 0")).await?;
    let event = browser.number(FOCUSED_MARK).await? as u64;
    browser.wait_until(&format!("{} === true", title(event))).await?;
    browser.wait_until("document.querySelector('.preview').getAnimations().length === 0").await?;
    assert_eq!(browser.words(&clear_of(event)).await?, "", "event {event}, by key");
    browser.press("Escape").await?;
    browser.wait_until("document.querySelector('.preview') === null").await?;
    assert!((browser.number(FOCUSED_MARK).await? - event as f64).abs() < 0.1, "the focus stays");
    browser.close().await
}

#[tokio::test]
async fn the_focus_is_never_lost_by_a_key() -> Result {
    for window in [(1440, 900), (1024, 768), (768, 1024)] {
        let browser = at_window(window).await?;
        browser.open_ready("").await?;
        browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
        let keys = "ArrowRight ArrowRight + + ArrowRight ArrowRight ArrowDown ArrowDown ArrowLeft - ArrowUp ArrowUp 0 End + + + ArrowLeft ArrowLeft ArrowDown Home - - + 0 End ArrowUp ArrowUp ArrowUp";
        let mut before = Vec::new();
        for key in keys.split(' ') {
            browser.press(key).await?;
            before.push(key);
            assert_focus(&browser, &format!("{window:?}: {before:?}")).await?;
            assert_eq!(
                browser.eval("document.activeElement.closest('#figure .plot') !== null").await?,
                json!(true),
                "{window:?}: {before:?}"
            );
        }
        browser.press("Enter").await?;
        browser
            .wait_until("location.pathname.includes('/events/') || document.querySelector('dialog[open]') !== null")
            .await?;
        assert_focus(&browser, "Enter").await?;
        if browser.eval("document.querySelector('dialog[open]') !== null").await? == json!(true) {
            browser.press("Escape").await?;
            browser.wait_until("document.querySelector('dialog[open]') === null").await?;
        }
        browser.press("/").await?;
        browser.wait_until("document.activeElement.name === 'q'").await?;
        assert_focus(&browser, "/").await?;
        browser.press("Escape").await?;
        browser.wait_until("document.querySelector('form.find') === null").await?;
        assert_focus(&browser, "Escape").await?;
        browser.press("Escape").await?;
        assert_focus(&browser, "Escape twice").await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_card_of_the_mark_before_does_not_stay_over_what_a_key_leads_to() -> Result {
    // Frames for which a card is still shown once the focus is on a series: it has to go at once, not after a while.
    const WATCH: &str = "window.stays = null; document.addEventListener('focusin', focus => { \
        if (!focus.target.closest('.measured')) return; let frames = 0; \
        const look = () => { if (document.querySelector('.preview') && frames < 60) { frames += 1; requestAnimationFrame(look); } \
            else window.stays = frames; }; look(); })";
    for window in [(1440, 900), (1024, 768)] {
        let browser = at_window(window).await?;
        browser.open_ready("").await?;
        browser.rest().await?;
        browser.eval(WATCH).await?;
        browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
        let mut downs = 0;
        while browser.eval("document.activeElement.closest('.measured') === null").await? == json!(true) {
            browser.wait_until("document.querySelector('.preview') !== null").await?;
            assert!(downs < 9, "{window:?}: no series beneath {}", focused(&browser).await?);
            let before = focused(&browser).await?;
            browser.press("ArrowDown").await?;
            downs += 1;
            browser
                .wait_until(&format!("document.activeElement.outerHTML.slice(0, 160) !== {}", Value::from(before)))
                .await?;
        }
        browser.wait_until("window.stays !== null").await?;
        let stays = browser.number("window.stays").await?;
        assert!(stays <= 4.0, "{window:?}: the card stays for {stays} frames");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn keys_zoom_about_the_mark_in_focus_wherever_it_stands() -> Result {
    let browser = at_window((1440, 900)).await?;
    let place = |event: u64| {
        format!(
            "(rect => rect.left + rect.width / 2)(document.querySelector('#mark-{event} .dot').getBoundingClientRect())"
        )
    };
    for (key, steps) in [("Home", 1), ("Home", 8), ("End", 0), ("End", 3)] {
        browser.open_ready("").await?;
        browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
        browser.press(key).await?;
        for _ in 0..steps {
            browser.press(if key == "Home" { "ArrowRight" } else { "ArrowLeft" }).await?;
        }
        let wanted = if key == "Home" { steps } else { 46 - steps };
        browser.wait_until(&format!("{FOCUSED_MARK} === {wanted}")).await?;
        let before = browser.number(&place(wanted)).await?;
        for zoom in ["+", "+", "+", "-"] {
            browser.press(zoom).await?;
            browser.wait_until("location.search.includes('from=')").await?;
            browser.rest().await?;
            let after = browser.number(&place(wanted)).await?;
            assert!((after - before).abs() <= STILL, "{key} {steps}, {zoom}: from {before} to {after}");
            assert!((browser.number(FOCUSED_MARK).await? - wanted as f64).abs() < 0.1);
        }
    }
    // A click moves the focus, and with it what the keys zoom about.
    browser.open_ready("").await?;
    browser.eval("document.querySelector('.plot [tabindex=\"0\"]').focus()").await?;
    browser.press("ArrowRight").await?;
    browser.wait_until(&format!("{FOCUSED_MARK} >= 0")).await?;
    browser.click_at(point(&browser.eval(&dot("#mark-40")).await?)).await?;
    browser.wait_until("document.querySelector('#mark-40.selected') !== null").await?;
    browser.rest().await?;
    browser.wait_until(&format!("{FOCUSED_MARK} === 40")).await?;
    let before = browser.number(&place(40)).await?;
    browser.press("+").await?;
    browser.wait_until("location.search.includes('from=')").await?;
    browser.rest().await?;
    let after = browser.number(&place(40)).await?;
    assert!((after - before).abs() <= STILL, "after a click: from {before} to {after}");
    assert!((browser.number(FOCUSED_MARK).await? - 40.0).abs() < 0.1, "{}", focused(&browser).await?);
    browser.press("ArrowLeft").await?;
    browser
        .wait_until(&format!("{FOCUSED_MARK} === 39"))
        .await
        .map_err(|error| format!("a step from the clicked mark: {error}"))?;
    browser.close().await
}

#[tokio::test]
async fn the_focus_is_never_lost_by_a_button_a_drawer_a_filter_or_a_step() -> Result {
    let browser = at_window((1440, 900)).await?;
    browser.open_ready("").await?;
    browser.rest().await?;
    let tools = browser.number("document.querySelectorAll('.tools button').length").await?;
    assert!(tools >= 7.0, "{tools}");
    // Each button twice: what opens closes again.
    for button in 0..tools as usize {
        for time in ["first", "second"] {
            let name = browser
                .words(&format!("(button => {{ button.setAttribute('data-here', '{button}'); return button.textContent; }})(document.querySelectorAll('.tools button')[{button}])"))
                .await?;
            let at = browser.spot(&format!(".tools [data-here='{button}']")).await?;
            browser.click_at(at).await?;
            assert_focus(&browser, &format!("{name} for the {time} time")).await?;
        }
    }
    browser.open_ready("").await?;
    // By keys: the way to the search, its choices, its buttons.
    browser.eval("document.querySelector('.tools .find').focus()").await?;
    browser.press("Enter").await?;
    browser.wait_until("document.activeElement.name === 'q'").await?;
    browser.write("border").await?;
    browser.wait_until("/^\\d+ of 47/.test(document.querySelector('.find .outcome').textContent)").await?;
    assert_focus(&browser, "words").await?;
    let selects = browser.number("document.querySelectorAll('.find select').length").await? as usize;
    assert_eq!(selects, 4);
    for select in 0..selects {
        browser
            .eval(&format!("(field => {{ field.focus(); field.selectedIndex = 1; field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})(document.querySelectorAll('.find select')[{select}])"))
            .await?;
        assert_focus(&browser, &format!("choice {select}")).await?;
    }
    browser.eval("document.querySelector('.find .ways button').focus()").await?;
    browser.press("Enter").await?;
    assert_focus(&browser, "Clear").await?;
    browser.eval("document.querySelector('.find .ways button:last-child').focus()").await?;
    browser.press("Enter").await?;
    browser.wait_until("document.querySelector('form.find') === null").await?;
    assert_focus(&browser, "Close").await?;
    browser.eval("document.querySelector('.tools .series').focus()").await?;
    browser.press("Enter").await?;
    browser.wait_for(".chooser").await?;
    assert_focus(&browser, "Series").await?;
    browser.eval("(box => { box.focus(); box.click(); })(document.querySelectorAll('.chooser input')[1])").await?;
    assert_focus(&browser, "a series").await?;
    browser.press("Escape").await?;
    browser.wait_until("document.querySelector('.chooser') === null").await?;
    assert_focus(&browser, "Escape in the choice of series").await?;

    // Steps: by the bar, by the text, back.
    for way in ["#bar .next", "#bar .next", "#bar .prev"] {
        let path = browser.words(&format!("document.querySelector('{way}').getAttribute('href')")).await?;
        browser.eval(&format!("document.querySelector('{way}').focus()")).await?;
        browser.press("Enter").await?;
        arrive(&browser, &path).await?;
        assert_focus(&browser, way).await?;
    }
    browser.open_ready("events/ussuri-clashes/").await?;
    browser.eval("document.querySelector('#reading a[href*=\"/events/\"]').focus()").await?;
    let path = browser.words("document.activeElement.getAttribute('href')").await?;
    browser.press("Enter").await?;
    arrive(&browser, &path).await?;
    assert_focus(&browser, "a link of the text").await?;
    browser.client().back().await?;
    browser.wait_until("location.pathname.endsWith('/events/ussuri-clashes/')").await?;
    arrive(&browser, &pathname(&browser).await?).await?;
    assert_focus(&browser, "Back").await?;
    browser.close().await
}

#[tokio::test]
async fn a_series_page_begins_with_its_chart() -> Result {
    for (size, limit) in [((1440, 900), 0.4), ((768, 1024), 0.4), ((360, 640), 0.5)] {
        let browser = at_window(size).await?;
        for series in ["unga-agreement", "trade", "disputes", "alliance"] {
            browser.open_ready(&format!("series/{series}/")).await?;
            let first = "(() => { const after = document.querySelector('#reading h1').nextElementSibling; \
                return after.matches('figure.chart') && after.getBoundingClientRect().top / innerHeight; })()";
            let top = browser.number(first).await?;
            assert!(top > 0.0 && top < limit, "{size:?}, {series}: the chart begins {top} down the window");
            let wide = "document.documentElement.scrollWidth <= innerWidth";
            assert_eq!(browser.eval(wide).await?, json!(true), "{size:?}, {series}");
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn record_sources_and_data_are_pages_and_old_addresses_lead_there() -> Result {
    let browser = at_window((1280, 720)).await?;
    let mut titles = Vec::new();
    for page in ["record/", "method/", "sources/", "data/"] {
        browser.open_ready(page).await?;
        titles.push(browser.text("#reading h1").await?);
        assert_eq!(
            browser
                .words("document.querySelector('#navigation [aria-current=page]')?.textContent")
                .await?
                .to_lowercase(),
            page.trim_end_matches('/'),
        );
    }
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), 4, "{titles:?}");
    let in_sight = |id: &str| {
        format!(
            "(rect => rect.bottom > 0 && rect.top < innerHeight)(document.getElementById('{id}').getBoundingClientRect())"
        )
    };
    for (id, page) in [
        ("p3-2", "record"),
        ("c1", "record"),
        ("claims", "record"),
        ("source-yang-2000", "sources"),
        ("places", "sources"),
        ("downloads", "data"),
    ] {
        browser.open("sitemap.xml").await?;
        browser.open_ready(&format!("method/#{id}")).await?;
        browser.wait_until(&format!("location.pathname.endsWith('/{page}/') && location.hash === '#{id}'")).await?;
        browser.wait_for("html.ready").await?;
        browser.wait_until(&in_sight(id)).await.map_err(|error| format!("{id}: {error}"))?;
    }
    // What stands on the method page as before stays there.
    browser.open("sitemap.xml").await?;
    browser.open_ready("method/#limits").await?;
    browser.wait_until(&in_sight("limits")).await?;
    assert!(pathname(&browser).await?.ends_with("/method/"));
    browser.close().await
}

#[tokio::test]
async fn old_addresses_lead_on_without_the_program_too() -> Result {
    let browser = Browser::start(Options { javascript: false, ..Options::default() }).await?;
    for (id, page) in [("p3-2", "record"), ("source-yang-2000", "sources"), ("downloads", "data")] {
        browser.open("method/").await?;
        let href = browser.words(&format!("document.getElementById('{id}')?.getAttribute('href')")).await?;
        assert!(href.ends_with(&format!("/{page}/#{id}")), "{id}: {href}");
    }
    browser.close().await
}

#[tokio::test]
async fn back_forward_reload_and_a_deep_link_show_the_same_desk() -> Result {
    // What the desk shows: the event in the text and in the figure, the axis, the scale, the series, what matches.
    const DESK: &str = "JSON.stringify({ heading: document.querySelector('#reading h1').textContent, \
        selected: document.querySelector('#figure .mark.selected')?.getAttribute('href'), \
        axis: [...document.querySelectorAll('#figure .axis .tick')].map(tick => tick.textContent), \
        equal: document.querySelector('.switch [aria-pressed=true]').textContent, \
        hits: document.querySelectorAll('#figure .mark.hit').length, \
        series: [...document.querySelectorAll('.measured .heading a')].map(link => link.textContent) })";
    let browser = at_window((1440, 900)).await?;
    let deep = "events/ussuri-clashes/?v=1&from=1958-01-01&to=1972-12-31&series=unga-agreement,disputes&q=border";
    browser.open_ready(deep).await?;
    browser.wait_until("document.querySelectorAll('#figure .mark.hit').length > 0").await?;
    browser.rest().await?;
    let first = browser.words(DESK).await?;
    assert!(first.contains("1965") && !first.contains("1980"), "{first}");
    browser.client().refresh().await?;
    browser.wait_for("html.ready").await?;
    browser.wait_until("document.querySelectorAll('#figure .mark.hit').length > 0").await?;
    browser.rest().await?;
    assert_eq!(browser.words(DESK).await?, first, "after a reload");

    let next = browser.words("document.querySelector('#bar .next').getAttribute('href')").await?;
    browser.click_at(browser.spot("#bar .next").await?).await?;
    arrive(&browser, &next).await?;
    browser.click_at(browser.spot(".tools .zoom").await?).await?;
    browser.rest().await?;
    let last = browser.words(DESK).await?;
    assert_ne!(last, first);
    browser.client().back().await?;
    browser.client().back().await?;
    browser.wait_until("location.pathname.endsWith('/events/ussuri-clashes/')").await?;
    arrive(&browser, &pathname(&browser).await?).await?;
    assert_eq!(browser.words(DESK).await?, first, "after Back");
    browser.client().forward().await?;
    browser.wait_until("!location.pathname.endsWith('/events/ussuri-clashes/')").await?;
    arrive(&browser, &next).await?;
    browser.client().forward().await?;
    browser.wait_until(&format!("{DESK} === {}", Value::from(last.as_str()))).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.close().await
}

#[tokio::test]
async fn without_the_program_figure_and_text_stand_side_by_side_and_every_mark_is_a_link() -> Result {
    let browser = Browser::start(Options { javascript: false, window: (1440, 900), ..Options::default() }).await?;
    browser.resize(1440, 900).await?;
    for page in ["", "events/ussuri-clashes/", "phases/alliance/"] {
        browser.open(page).await?;
        assert_eq!(browser.eval("document.documentElement.classList.contains('ready')").await?, json!(false));
        let beside = "(() => { const [figure, text] = ['#figure', '#reading h1'].map(part => document.querySelector(part).getBoundingClientRect()); \
            const lanes = document.querySelector('#figure .wide .lanes').getBoundingClientRect(); \
            return figure.right <= text.left && text.top < innerHeight && figure.height > innerHeight * 0.8 && lanes.bottom <= innerHeight && lanes.height > 150; })()";
        assert_eq!(browser.eval(beside).await?, json!(true), "{page}");
        let links = "[...document.querySelectorAll('#figure .wide .lanes .mark')].filter(mark => mark.matches('a[href*=\"/events/\"]')).length";
        assert!((browser.number(links).await? - 47.0).abs() < 0.1, "{page}: {}", browser.number(links).await?);
        let hrefs = browser
            .eval("[...document.querySelectorAll('#figure .plot.wide a.mark')].map(mark => mark.getAttribute('href'))")
            .await?;
        for href in hrefs.as_array().unwrap().iter().filter_map(Value::as_str) {
            let file = dist().join(href.strip_prefix(&base()).unwrap()).join("index.html");
            assert!(file.exists(), "{page}: {href} leads nowhere");
        }
        let idle = "[...document.querySelectorAll('#figure button, #bar button')].filter(button => button.checkVisibility()).length";
        assert_eq!(browser.eval(idle).await?, json!(0), "{page}: nothing that does nothing");
        let shown = "[...document.querySelectorAll('#figure .plot')].filter(plot => plot.checkVisibility()).length";
        assert_eq!(browser.eval(shown).await?, json!(1), "{page}: one drawing");
    }
    browser.click_at(point(&browser.eval(&dot("#figure .wide .mark[href*=\"/camp-david/\"]")).await?)).await?;
    browser.wait_until("location.pathname.endsWith('/events/camp-david/')").await?;
    browser.close().await
}
