//! The components in a real browser, without a site around them.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use entente::controls::{Notice, StepBar, Toolbar};
use entente::edition::Edition;
use entente::figure::{Figure, Plot};
use entente::state::{Camera, Command, FigureState, Motion, Target};
use entente_core::chart::{FigureClass, Percent, Timeline};
use entente_core::date::DayRange;
use entente_core::story::{Outline, Story};
use entente_core::text::{Fault, Language};
use entente_core::view::{Base, KeyStep, Selection, Stop};
use js_sys::Function;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, PointerEvent};

wasm_bindgen_test_configure!(run_in_browser);

/// A place in the document for one test, gone when the test is over: ids are the document's.
struct Place(HtmlElement);

impl Place {
    fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let place: HtmlElement = document.create_element("div").unwrap().dyn_into().unwrap();
        document.body().unwrap().append_child(&place).unwrap();
        Self(place)
    }

    /// Mounts a component for as long as the document lives.
    fn mount<F: FnOnce() -> N + 'static, N: IntoView>(&self, component: F) {
        mount_to(self.0.clone(), component).forget();
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.0.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().unchecked_into()).collect()
    }

    fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.0.inner_html());
        found.remove(0).unchecked_into()
    }

    /// The values of an attribute, of all that a selector finds.
    fn attributes(&self, selector: &str, name: &str) -> Vec<Option<String>> {
        self.all(selector).iter().map(|element| element.get_attribute(name)).collect()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// The small story's figure, as the program has it: a treaty, a quarrel, a visit; friends, then rivals.
fn figure(selected: Selection) -> FigureState {
    // Signals live as long as the document.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    let story = serde_json::from_str::<Story>(include_str!("valid/small.json")).unwrap();
    let edition = Edition {
        story: &*Box::leak(Box::new(Outline::new(&story, Language::default()))),
        base: &*Box::leak(Box::new(Base::new("/entente/"))),
        language: Language::default(),
        embedded: false,
    };
    let timeline = Box::leak(Box::new(Timeline::new(edition.story)));
    FigureState::new(edition, timeline, selected, FigureClass::Wide, true)
}

/// Mounts the drawing.
fn plot(place: &Place, figure: FigureState) {
    let (listed, plot) = (RwSignal::new(None), NodeRef::new());
    place.mount(move || view! { <Plot figure listed open=figure.series_open plot /> });
}

fn select(figure: FigureState, selected: Selection) {
    figure.look.update(|look| look.selected = selected);
}

/// Shows a stretch of time, as the camera does when it has arrived.
fn show(figure: FigureState, window: DayRange) {
    figure.camera.set(Camera { window, equal: 0.0 });
}

/// The whole story from one share of its length to another.
fn part(figure: FigureState, from: f64, to: f64) -> DayRange {
    let whole = figure.timeline.whole;
    DayRange { start: whole.start + whole.length() * from, end: whole.start + whole.length() * to }
}

fn active() -> Option<Element> {
    web_sys::window().unwrap().document().unwrap().active_element()
}

fn press(at: &Element, key: &str) {
    let press = "at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
    Function::new_with_args("at, key", press).call2(&JsValue::NULL, at, &key.into()).unwrap();
}

#[wasm_bindgen_test]
async fn the_selected_event_is_marked_and_another_takes_its_place() {
    let (place, figure) = (Place::new(), figure(Selection::Event(0)));
    plot(&place, figure);
    let current =
        || place.attributes(".mark.selected[aria-current=page]", "href").into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(place.all(".mark").len(), 3);
    assert_eq!(current(), ["/entente/events/treaty/"]);
    let cursor = || place.one(".cursor").get_attribute("x1").unwrap();
    let before = cursor();

    select(figure, Selection::Event(2));
    leptos::task::tick().await;
    assert_eq!(current(), ["/entente/events/visit/"]);
    assert_ne!(cursor(), before);

    select(figure, Selection::Phase(1));
    leptos::task::tick().await;
    assert_eq!(current(), Vec::<String>::new());
    assert_eq!((place.all(".cursor").len(), place.all(".across .tint").len()), (0, 1));
}

#[wasm_bindgen_test]
async fn the_figure_has_one_tab_stop_where_the_keys_went() {
    let (place, figure) = (Place::new(), figure(Selection::Event(1)));
    plot(&place, figure);
    let stops = || place.attributes("[tabindex='0']", "id").into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(stops(), ["mark-1"]);
    figure.look.update(|look| look.stop = Some(Stop::Event(2)));
    leptos::task::tick().await;
    assert_eq!(stops(), ["mark-2"]);
}

#[wasm_bindgen_test]
async fn a_mark_keeps_the_focus_while_the_camera_pans() {
    let (place, figure) = (Place::new(), figure(Selection::Nothing));
    plot(&place, figure);
    let mark = place.one("#mark-1");
    let x = || place.one("#mark-1 > svg").get_attribute("x");
    mark.focus().unwrap();
    for from in [0.0, 0.05, 0.1, 0.15] {
        let before = x();
        show(figure, part(figure, from, from + 0.8));
        leptos::task::tick().await;
        assert!(place.one("#mark-1") == mark, "the element is the same");
        assert_ne!(x(), before, "it moved");
        assert_eq!(active(), Some(mark.clone().into()));
    }
}

#[wasm_bindgen_test]
async fn what_stays_in_sight_stays_the_same_element_whatever_comes_and_goes_before_it() {
    let (place, figure) = (Place::new(), figure(Selection::Nothing));
    plot(&place, figure);
    let ids = || place.attributes(".lanes .mark", "id").into_iter().flatten().collect::<Vec<_>>();
    let (all, last) = (ids(), place.one("#mark-2"));
    assert_eq!(all.len(), 3);
    // The first events leave to the left and come back, and the scale changes meanwhile.
    show(figure, part(figure, 0.7, 1.0));
    leptos::task::tick().await;
    assert!(!ids().contains(&"mark-0".to_owned()), "{:?}", ids());
    assert!(place.one("#mark-2") == last);
    figure.camera.set(Camera { window: figure.timeline.whole, equal: 1.0 });
    leptos::task::tick().await;
    assert_eq!(ids(), all, "the order is the layout's");
    assert!(place.one("#mark-2") == last);
}

static RETRIES: AtomicUsize = AtomicUsize::new(0);

#[wasm_bindgen_test]
async fn a_notice_says_what_failed_and_tries_again_when_asked() {
    let place = Place::new();
    let owner = Owner::new();
    owner.set();
    let fault: RwSignal<Option<(Fault, String)>> = RwSignal::new(None);
    let retry = || {
        RETRIES.fetch_add(1, Ordering::Relaxed);
    };
    place.mount(move || view! { <Notice language=Language::default() fault retry /> });
    assert_eq!(place.all("aside").len(), 0, "nothing failed");
    fault.set(Some((Fault::Status(503), "outline.json: 503".to_owned())));
    leptos::task::tick().await;
    assert_eq!(place.one("aside").get_attribute("role").as_deref(), Some("alert"));
    assert!(place.all("p")[0].text_content().unwrap().contains("503"));
    assert_eq!(place.one("details pre").text_content().as_deref(), Some("outline.json: 503"));
    assert!(!place.one("details").has_attribute("open"), "the detail is folded");
    place.one("#retry").click();
    assert_eq!(RETRIES.load(Ordering::Relaxed), 1);
    fault.set(None);
    leptos::task::tick().await;
    assert_eq!(place.all("aside").len(), 0, "it went well");
}

#[wasm_bindgen_test]
async fn the_steps_stay_in_place_at_both_ends_of_the_story() {
    let (place, figure) = (Place::new(), figure(Selection::Event(0)));
    place.mount(move || view! { <StepBar figure /> });
    let steps = || place.attributes(".prev, .next", "href");
    let disabled = || place.attributes(".prev, .next", "aria-disabled");
    let [treaty, quarrel] = ["treaty", "quarrel"].map(|id| Some(format!("/entente/events/{id}/")));
    let yes = Some("true".to_owned());
    let (before, after) = (place.one(".prev"), place.one(".next"));
    assert_eq!((steps(), disabled()), (vec![None, quarrel.clone()], vec![yes.clone(), None]));
    assert_eq!(place.one(".count strong").text_content().as_deref(), Some("1 of 3"));

    select(figure, Selection::Event(2));
    leptos::task::tick().await;
    assert_eq!((steps(), disabled()), (vec![quarrel, None], vec![None, yes.clone()]));
    assert_eq!(place.one(".count strong").text_content().as_deref(), Some("3 of 3"));

    // A phase has phases for neighbours, the whole story its first event.
    select(figure, Selection::Phase(0));
    leptos::task::tick().await;
    assert_eq!(steps(), [None, Some("/entente/phases/rivals/".to_owned())]);
    select(figure, Selection::Nothing);
    leptos::task::tick().await;
    assert_eq!((steps(), disabled()), (vec![None, treaty], vec![yes, None]));
    assert!(place.one(".prev") == before && place.one(".next") == after, "all the while the same elements");
}

#[wasm_bindgen_test]
async fn a_tool_that_can_do_nothing_keeps_its_place_and_the_focus() {
    let (place, figure) = (Place::new(), figure(Selection::Nothing));
    let drawer = RwSignal::new(None);
    place.mount(move || view! { <Toolbar figure drawer /> });
    let [closer, back] = [0, 1].map(|at| place.all("button.zoom")[at].clone().unchecked_into::<HtmlElement>());
    let whole = figure.target.get_untracked();
    assert_eq!(back.get_attribute("aria-disabled").as_deref(), Some("true"), "the whole story is shown");
    back.focus().unwrap();
    assert_eq!(active(), Some(back.clone().into()));
    back.click();
    leptos::task::tick().await;
    assert_eq!(figure.target.get_untracked(), whole);

    closer.focus().unwrap();
    let mut steps = 0;
    while !closer.has_attribute("aria-disabled") {
        closer.click();
        leptos::task::tick().await;
        steps += 1;
        assert!(steps < 40, "it never ends");
    }
    assert!(steps > 3 && !back.has_attribute("aria-disabled"));
    assert_eq!(active(), Some(closer.into()), "as close as it gets, and the focus where it was");
    back.click();
    leptos::task::tick().await;
    assert!(figure.target.get_untracked().motion == Motion::Glide);
}

#[wasm_bindgen_test]
async fn the_switch_between_the_scales_sends_the_camera_and_says_which_is_on() {
    let (place, figure) = (Place::new(), figure(Selection::Nothing));
    let drawer = RwSignal::new(None);
    place.mount(move || view! { <Toolbar figure drawer /> });
    let pressed = || place.attributes(".switch button", "aria-pressed").into_iter().flatten().collect::<Vec<_>>();
    let [by_date, evenly] = [0, 1].map(|at| place.all(".switch button")[at].clone().unchecked_into::<HtmlElement>());
    let before = (figure.target.get_untracked(), figure.entry.get_untracked());
    assert_eq!((before.0.camera.equal, pressed()), (0.0, vec!["true".to_owned(), "false".to_owned()]));

    evenly.click();
    leptos::task::tick().await;
    let target = figure.target.get_untracked();
    assert_eq!((target.camera.equal, target.motion), (1.0, Motion::Glide));
    assert_eq!(target.camera.window, before.0.camera.window, "the same stretch of time");
    assert_eq!(pressed(), ["false", "true"]);
    let entry = figure.entry.get_untracked();
    assert!(entry.chosen && entry != before.1, "it belongs into the address");

    by_date.click();
    leptos::task::tick().await;
    assert_eq!(figure.target.get_untracked().camera, before.0.camera);
    assert_eq!(pressed(), ["true", "false"]);
}

#[wasm_bindgen_test]
async fn a_step_by_key_brings_what_it_leads_to_into_sight() {
    let (place, figure) = (Place::new(), figure(Selection::Nothing));
    plot(&place, figure);
    let close = Camera { window: part(figure, 0.0, 0.2), equal: 0.0 };
    figure.target.set(Target { camera: close, motion: Motion::Jump });
    figure.camera.set(close);
    leptos::task::tick().await;
    assert_eq!(place.all("#mark-2 .ring").len(), 0, "the last event is out of sight");

    figure.run(Command::Step(KeyStep::Last, Stop::Event(0)));
    leptos::task::tick().await;
    let look = figure.look.get_untracked();
    assert_eq!((look.stop, look.pointed), (Some(Stop::Event(2)), Some(2)));
    assert_eq!(figure.camera.get_untracked(), figure.target.get_untracked().camera, "at once, for the focus");
    assert_eq!(place.one("#mark-2").get_attribute("tabindex").as_deref(), Some("0"));
    assert_eq!(place.all("#mark-2 .ring").len(), 1);
}

#[wasm_bindgen_test]
async fn keys_step_through_the_figure_and_stop_at_its_ends() {
    let (place, figure) = (Place::new(), figure(Selection::Nothing));
    let notice = RwSignal::new(String::new());
    place.mount(move || view! { <Figure figure notice /> });
    let stop = || place.one(".lanes [tabindex='0']");
    for (key, id) in [
        ("ArrowRight", "mark-1"),
        ("ArrowRight", "mark-2"),
        ("ArrowRight", "mark-2"),
        ("Home", "mark-0"),
        ("ArrowLeft", "mark-0"),
        ("End", "mark-2"),
        // From the lane of others to the one above.
        ("ArrowUp", "mark-1"),
    ] {
        press(&stop(), key);
        leptos::task::tick().await;
        assert_eq!(stop().id(), id, "{key}");
    }
    // Zooming keeps the event in hand where it is.
    let x = || figure.scale_untracked().x_from_day(figure.timeline.moments[1]);
    let before = x();
    press(&stop(), "+");
    figure.camera.set(figure.target.get_untracked().camera);
    leptos::task::tick().await;
    assert!(figure.camera.get_untracked().window.length() < figure.timeline.whole.length());
    assert!((x().0 - before.0).abs() < 0.01, "{before:?} {:?}", x());
    press(&stop(), "0");
    assert_eq!(figure.target.get_untracked().camera.window, figure.timeline.whole);
    // A slash opens the search with the focus in it, Escape gives it back to what opens it.
    press(&stop(), "/");
    leptos::task::tick().await;
    let words = place.one(".find input[type=search]");
    assert_eq!(active(), Some(words.clone().into()));
    press(&words, "Escape");
    leptos::task::tick().await;
    assert_eq!(active(), Some(place.one("button.find").into()));
}

#[wasm_bindgen_test]
async fn what_is_pointed_at_goes_when_the_pointer_leaves() {
    let (place, figure) = (Place::new(), figure(Selection::Nothing));
    plot(&place, figure);
    figure.run(Command::Point(Some(1)));
    assert_eq!(figure.look.get_untracked().pointed, Some(1));
    let leave = PointerEvent::new("pointerleave").unwrap();
    place.one("svg.lanes").dispatch_event(&leave).unwrap();
    assert_eq!(figure.look.get_untracked().pointed, None);
    assert!(figure.scale_untracked().x_from_day(figure.timeline.whole.end) <= Percent(100.0));
}
