//! The components in a real browser, without a site around them.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente::markup::Edition;
use entente::ui::{Notice, NoticeProps, Plot, PlotProps, Site};
use entente_core::chart::{SizeClass, Timeline};
use entente_core::story::Outline;
use entente_core::text::{Fault, Language};
use entente_core::view::{Base, Selection, Stop};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A place in the document for one test.
fn place() -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let place: HtmlElement = document.create_element("div").unwrap().dyn_into().unwrap();
    document.body().unwrap().append_child(&place).unwrap();
    place
}

fn site(selected: Selection) -> Site {
    let outline = Outline::parse(include_str!("valid/small.json")).unwrap();
    let edition = Edition {
        story: Box::leak(Box::new(outline)),
        base: Box::leak(Box::new(Base::new("/entente/"))),
        language: Language::default(),
        embedded: false,
    };
    let timeline = Box::leak(Box::new(Timeline::new(edition.story)));
    Site::new(edition, timeline, selected)
}

fn all(place: &Element, selector: &str) -> Vec<Element> {
    let found = place.query_selector_all(selector).unwrap();
    (0..found.length()).map(|index| found.item(index).unwrap().unchecked_into()).collect()
}

#[wasm_bindgen_test]
async fn the_selected_event_is_marked_and_another_takes_its_place() {
    let place = place();
    let owner = Owner::new();
    owner.set();
    let site = site(Selection::Event(0));
    mount_to(place.clone(), move || Plot(PlotProps { site, class: Some(SizeClass::Wide), after: |_, _| () })).forget();
    let current = || {
        let marks = all(&place, ".mark.selected[aria-current=page]");
        marks.iter().map(|mark| mark.get_attribute("href").unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(all(&place, ".mark").len(), 3);
    assert_eq!(current(), ["/entente/events/treaty/"]);
    let cursor = || all(&place, ".cursor")[0].get_attribute("x1").unwrap();
    let before = cursor();

    site.change(|shown| shown.selected = Selection::Event(2));
    leptos::task::tick().await;
    assert_eq!(current(), ["/entente/events/visit/"]);
    assert_ne!(cursor(), before);

    site.change(|shown| shown.selected = Selection::Phase(1));
    leptos::task::tick().await;
    assert_eq!(current(), Vec::<String>::new());
    assert_eq!((all(&place, ".cursor").len(), all(&place, ".frame").len()), (0, 1));
}

#[wasm_bindgen_test]
async fn the_figure_has_one_tab_stop_where_the_keys_went() {
    let place = place();
    let owner = Owner::new();
    owner.set();
    let site = site(Selection::Event(1));
    mount_to(place.clone(), move || Plot(PlotProps { site, class: Some(SizeClass::Wide), after: |_, _| () })).forget();
    let stops = || {
        let marks = all(&place, "[tabindex=\"0\"]");
        marks.iter().map(|mark| mark.get_attribute("data-event").unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(stops(), ["1"]);
    site.change(|shown| shown.stop = Some(Stop::Event(2)));
    leptos::task::tick().await;
    assert_eq!(stops(), ["2"]);
}

#[wasm_bindgen_test]
async fn what_stays_in_sight_stays_the_same_element() {
    let place = place();
    let owner = Owner::new();
    owner.set();
    let site = site(Selection::Nothing);
    mount_to(place.clone(), move || Plot(PlotProps { site, class: Some(SizeClass::Wide), after: |_, _| () })).forget();
    leptos::task::tick().await;
    let first = || all(&place, ".mark[data-event=\"1\"]").remove(0);
    let (mark, x) = (first(), all(&place, ".mark[data-event=\"1\"] .reach")[0].get_attribute("cx"));
    mark.unchecked_ref::<HtmlElement>().focus().unwrap();
    let axis = site.axis();
    site.change(|shown| shown.viewport = axis.zoom_at(shown.viewport, 50.0, 1.2));
    leptos::task::tick().await;
    assert!(first() == mark, "the element is the same");
    assert_ne!(all(&place, ".mark[data-event=\"1\"] .reach")[0].get_attribute("cx"), x, "it moved");
    assert_eq!(web_sys::window().unwrap().document().unwrap().active_element(), Some(mark));
}

static RETRIES: AtomicUsize = AtomicUsize::new(0);

#[wasm_bindgen_test]
fn a_notice_says_what_failed_and_tries_again_when_asked() {
    let place = place();
    let retry = || {
        RETRIES.fetch_add(1, Ordering::Relaxed);
    };
    let notice = NoticeProps {
        language: Language::default(),
        fault: Fault::Status(503),
        detail: "story.json: 503".to_owned(),
        retry,
    };
    mount_to(place.clone(), move || Notice(notice)).forget();
    assert!(all(&place, "p")[0].text_content().unwrap().contains("503"));
    assert_eq!(all(&place, "details pre")[0].text_content().as_deref(), Some("story.json: 503"));
    all(&place, "button")[0].unchecked_ref::<HtmlElement>().click();
    assert_eq!(RETRIES.load(Ordering::Relaxed), 1);
}
