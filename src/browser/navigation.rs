//! Turns clicks on links and the Back button into routes, and keeps address, head, scroll position and focus in step.
//!
//! Links stay links: whatever this does not take (another site, a new tab, a download) the browser does itself.

use super::page;
use crate::head::Head;
use crate::story::Story;
use crate::ui::Site;
use crate::view::{Base, Route};
use js_sys::Date;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, MouseEvent, PopStateEvent, ScrollRestoration, Window};

/// The figure, in which a click moves the page as little as it can.
const FIGURE: &str = "#figure";
/// The heading of the page, where reading goes on after a step.
const HEADING: &str = "main h1";
/// Space above the heading when it is scrolled to, in CSS pixels.
const MARGIN: f64 = 16.0;

/// The page that the address names, `None` for an address outside the site.
pub fn current(base: &Base, story: &Story) -> Option<Route> {
    let path = page::window()?.location().pathname().ok()?;
    base.strip(&path).map(|path| Route::resolve(path, story))
}

/// Listens for clicks and for the Back and Forward buttons.
pub fn listen(site: Site) {
    let (Some(window), Some(document)) = (page::window(), page::document()) else { return };
    let places = Rc::new(Places::new());
    page::listen(&document, "click", {
        let places = Rc::clone(&places);
        move |click: MouseEvent| {
            if let Some(step) = Step::from_click(&click, site) {
                click.prevent_default();
                spawn_local(go(site, step, Rc::clone(&places)));
            }
        }
    });
    page::listen(&window, "popstate", {
        let places = Rc::clone(&places);
        move |event: PopStateEvent| {
            spawn_local(return_to(site, event.state().as_f64(), Rc::clone(&places)));
        }
    });
    // Within the site this restores positions itself, since the page changes height; across a reload the browser does.
    page::listen(&window, "pagehide", |_: web_sys::Event| restore_by(ScrollRestoration::Auto));
    page::listen(&window, "pageshow", |_: web_sys::Event| restore_by(ScrollRestoration::Manual));
    restore_by(ScrollRestoration::Manual);
}

/// A step to another page of the site.
struct Step {
    route: Route,
    /// The address, with what follows `#`.
    address: String,
    /// The id that follows `#`.
    fragment: Option<String>,
    /// Where the figure stood when it was clicked in, in CSS pixels from the top of the window.
    figure: Option<f64>,
}

impl Step {
    /// The step that a click asks for, unless the browser should do what it does with the link.
    fn from_click(click: &MouseEvent, site: Site) -> Option<Self> {
        let plain = click.button() == 0
            && !(click.ctrl_key()
                || click.meta_key()
                || click.shift_key()
                || click.alt_key()
                || click.default_prevented());
        plain.then_some(())?;
        let target: Element = click.target()?.dyn_into().ok()?;
        let link = target.closest("a[href]").ok()??;
        if link.has_attribute("target") || link.has_attribute("download") {
            return None;
        }
        let address = link.get_attribute("href")?;
        let (path, fragment) = match address.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment.to_owned())),
            None => (address.as_str(), None),
        };
        let route = Route::resolve(site.base.strip(path)?, site.story);
        let elsewhere = matches!(route, Route::NotFound(_));
        let same_place = fragment.is_some() && route == site.route.get_untracked();
        if elsewhere || same_place {
            return None;
        }
        let figure = target.closest(FIGURE).ok()?.map(|figure| figure.get_bounding_client_rect().top());
        Some(Self { route, address, fragment, figure })
    }
}

/// Goes to another page: new address, new content, and the reader at its beginning.
async fn go(site: Site, step: Step, places: Rc<Places>) {
    let Some(window) = page::window() else { return };
    let Ok(history) = window.history() else { return };
    if step.route == site.route.get_untracked() {
        let _ = history.replace_state_with_url(&places.leave(&window), "", Some(&step.address));
    } else {
        let _ = history.replace_state_with_url(&places.leave(&window), "", None);
        let _ = history.push_state_with_url(&places.enter(), "", Some(&step.address));
    }
    show(site, step.route).await;

    let at_fragment = step.fragment.and_then(|id| page::element(&id));
    if let Some(element) = at_fragment {
        element.scroll_into_view();
    } else if let Some(before) = step.figure {
        keep_figure(&window, before);
    } else {
        window.scroll_to_with_x_and_y(0.0, 0.0);
        focus_heading();
    }
}

/// Returns to a page that was there before, and to the place where the reader was on it.
async fn return_to(site: Site, key: Option<f64>, places: Rc<Places>) {
    let Some(window) = page::window() else { return };
    let Some(route) = current(site.base, site.story) else { return };
    if route == site.route.get_untracked() {
        return; // Only the part after # changed: the browser scrolls there itself.
    }
    let place = places.change_to(key, &window);
    show(site, route).await;
    window.scroll_to_with_x_and_y(0.0, place);
    // Focus that was on what is gone is nowhere; a screen reader should go on at the page's beginning.
    let lost = page::document()
        .and_then(|document| document.active_element())
        .is_none_or(|element| element.tag_name() == "BODY");
    if lost {
        focus_heading();
    }
}

/// Shows a page and waits until it is in the document.
async fn show(site: Site, route: Route) {
    let head = Head::of(&route, site.story, site.language);
    site.tab_stop.set(None);
    site.route.set(route);
    leptos::task::tick().await;
    write_head(site.base, &head);
}

fn write_head(base: &Base, head: &Head) {
    let Some(document) = page::document() else { return };
    document.set_title(&head.title);
    let set = |selector: &str, name: &str, value: &str| {
        if let Some(element) = page::find(selector) {
            let _ = element.set_attribute(name, value);
        }
    };
    set("meta[name=description]", "content", &head.description);
    // The origin of the canonical address is the one that the page was served with, not the one it is read at.
    let path = base.href(head.path.as_deref().unwrap_or_default());
    let origin = page::setting("data-origin").unwrap_or_default();
    set("link[rel=canonical]", "href", &format!("{origin}{path}"));
}

/// Leaves the figure where it was, unless that would hide the heading: what was asked for comes first.
fn keep_figure(window: &Window, before: f64) {
    let top = |selector: &str| page::find(selector).map(|element| element.get_bounding_client_rect().top());
    let Some(after) = top(FIGURE) else { return };
    window.scroll_by_with_x_and_y(0.0, after - before);
    if let Some(heading) = top(HEADING).filter(|heading| *heading < MARGIN) {
        window.scroll_by_with_x_and_y(0.0, heading - MARGIN);
    }
}

fn focus_heading() {
    if let Some(heading) = page::find(HEADING).and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

fn restore_by(way: ScrollRestoration) {
    if let Some(history) = page::window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(way);
    }
}

/// How far down each entry of the history was read.
struct Places {
    current: RefCell<f64>,
    positions: RefCell<BTreeMap<u64, f64>>,
}

impl Places {
    fn new() -> Self {
        let state = page::window().and_then(|window| window.history().ok()).and_then(|history| history.state().ok());
        Self {
            current: RefCell::new(state.and_then(|state| state.as_f64()).unwrap_or_else(Date::now)),
            positions: RefCell::default(),
        }
    }

    /// Remembers where the reader is; the key of the entry that is left.
    fn leave(&self, window: &Window) -> JsValue {
        let key = *self.current.borrow();
        self.positions.borrow_mut().insert(key.to_bits(), window.scroll_y().unwrap_or_default());
        key.into()
    }

    /// The key of a new entry. The clock makes it differ from those of an earlier load of the page.
    fn enter(&self) -> JsValue {
        let key = Date::now().max(*self.current.borrow() + 1.0);
        self.current.replace(key);
        key.into()
    }

    /// Makes another entry the current one, and tells how far down it was read.
    fn change_to(&self, key: Option<f64>, window: &Window) -> f64 {
        self.leave(window);
        let Some(key) = key else { return 0.0 };
        self.current.replace(key);
        self.positions.borrow().get(&key.to_bits()).copied().unwrap_or_default()
    }
}
