//! Turns clicks on links and the Back button into pages, and keeps address, selection, scroll position and focus in
//! step.
//!
//! Links stay links: whatever this does not take (another site, a new tab, a download) the browser does itself, and
//! so it does where a page cannot be fetched.

use super::gestures::{FOLLOW, LATER};
use super::pages::{Page, Pages};
use super::places::Places;
use super::zoom::Zoom;
use super::{document, figure};
use crate::ui::Site;
use crate::view::{Base, Route, Selection, query_from_viewport, viewport_from_query};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, MouseEvent, PopStateEvent, ScrollRestoration, Window};

/// The figure, in which a click moves the page as little as it can.
const FIGURE: &str = "#figure";
/// The heading of the page, where reading goes on after a step.
const HEADING: &str = "main h1";
/// The element that announces a selection to readers who do not see it.
const ANNOUNCEMENT: &str = "announcement";
/// How long the pointer rests on a link before its page is fetched: less than the hand needs to click.
const REST: Duration = Duration::from_millis(65);
/// How long a hand rests before the address tells where the figure stands.
const SETTLED: Duration = Duration::from_millis(250);
/// The element that names what of the address was ignored.
const VIEW_NOTICE: &str = "view-notice";
/// Space above the heading when it is scrolled to, in CSS pixels.
const MARGIN: f64 = 16.0;

/// The page that the address names, `None` for an address outside the site.
pub fn current(base: &Base) -> Option<Route> {
    base.strip(&path()).map(Route::parse)
}

fn path() -> String {
    document::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Shows the view that a query asks for, at once, and names what of the query was ignored.
pub fn show_view(site: Site, query: &str) {
    let (viewport, ignored) = viewport_from_query(query, site.whole());
    site.viewport.set(viewport.unwrap_or_else(|| site.whole()));
    if let Some(notice) = document::element(VIEW_NOTICE) {
        let words: Vec<String> = ignored.iter().map(|one| (site.messages().ignored)(one)).collect();
        notice.set_text_content(Some(&words.join(" ")));
    }
}

/// Offers to follow the threads that the selected event has.
pub fn offer_threads(site: Site) {
    let event = site.selected.get_untracked().event();
    for (way, later) in [("earlier", false), (LATER, true)] {
        let Some(button) = document::find(&format!("[{FOLLOW}={way}]")) else { return };
        let leads = event.and_then(|event| site.story.follow(event, later)).is_some();
        let _ = button.toggle_attribute_with_force("disabled", !leads);
    }
}

/// Listens for clicks and for the Back and Forward buttons.
pub fn listen(zoom: &Rc<Zoom>) -> Option<Rc<Navigator>> {
    let (window, document) = (document::window()?, document::document()?);
    let site = zoom.site();
    let navigator = Rc::new(Navigator {
        site,
        zoom: Rc::clone(zoom),
        views: Cell::default(),
        pages: Pages::default(),
        places: Places::new(),
        path: RefCell::new(path()),
        pointed_at: RefCell::default(),
        steps: Cell::default(),
    });
    navigator.pages.keep_current(&path());
    document::listen(&document, "click", {
        let navigator = Rc::clone(&navigator);
        move |click: MouseEvent| {
            if let Some(step) = Step::from_click(&click, &navigator) {
                click.prevent_default();
                spawn_local(Rc::clone(&navigator).go(step));
            }
        }
    });
    // A page that a reader is about to ask for is fetched before the click: once a finger or the focus is on its link,
    // or the pointer has rested there for a moment.
    for (name, rest) in [("pointerover", REST), ("focusin", Duration::ZERO), ("touchstart", Duration::ZERO)] {
        let navigator = Rc::clone(&navigator);
        document::listen(&document, name, move |event: Event| {
            let link = event.target().and_then(|target| target.dyn_into().ok()).and_then(|target| Link::of(&target));
            let path = link.filter(|link| link.route(site.base).is_some()).map(|link| link.path);
            navigator.pointed_at.replace(path.clone());
            let navigator = Rc::clone(&navigator);
            set_timeout(
                move || {
                    let still = *navigator.pointed_at.borrow() == path;
                    if let Some(path) = path.filter(|_| still) {
                        spawn_local(navigator.fetch(path));
                    }
                },
                rest,
            );
        });
    }
    document::listen(&window, "popstate", {
        let navigator = Rc::clone(&navigator);
        move |event: PopStateEvent| spawn_local(Rc::clone(&navigator).return_to(event.state().as_f64()))
    });
    // Within the site this restores positions itself, since the page changes height; across a reload the browser does.
    document::listen(&window, "pagehide", |_: Event| restore_by(ScrollRestoration::Auto));
    document::listen(&window, "pageshow", |_: Event| restore_by(ScrollRestoration::Manual));
    restore_by(ScrollRestoration::Manual);
    Some(navigator)
}

/// A link of the page.
struct Link {
    /// The address without what follows `#`.
    path: String,
    /// The id that follows `#`.
    fragment: Option<String>,
    /// The whole address.
    address: String,
}

impl Link {
    /// The link that an element stands in, unless the browser has more to do for it than to follow it.
    fn of(element: &Element) -> Option<Self> {
        let link = element.closest("a[href]").ok()??;
        if link.has_attribute("target") || link.has_attribute("download") {
            return None;
        }
        let address = link.get_attribute("href")?;
        let (path, fragment) = match address.split_once('#') {
            Some((path, fragment)) => (path.to_owned(), Some(fragment.to_owned())),
            None => (address.clone(), None),
        };
        Some(Self { path, fragment, address })
    }

    /// The address with a query before what follows `#`.
    fn address_with(&self, query: &str) -> String {
        let fragment = self.fragment.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
        format!("{}{query}{fragment}", self.path)
    }

    /// The page of the site that it leads to.
    fn route(&self, base: &Base) -> Option<Route> {
        base.strip(&self.path).map(Route::parse).filter(|route| !matches!(route, Route::NotFound(_)))
    }
}

/// A step to another page of the site.
struct Step {
    link: Link,
    route: Route,
    /// Where the figure stood when it was clicked in, in CSS pixels from the top of the window.
    figure: Option<f64>,
}

impl Step {
    /// The step that a click asks for, unless the browser should do what it does with the link.
    fn from_click(click: &MouseEvent, navigator: &Navigator) -> Option<Self> {
        let plain = click.button() == 0
            && !(click.ctrl_key()
                || click.meta_key()
                || click.shift_key()
                || click.alt_key()
                || click.default_prevented());
        plain.then_some(())?;
        let target: Element = click.target()?.dyn_into().ok()?;
        let link = Link::of(&target)?;
        let route = link.route(navigator.site.base)?;
        if link.fragment.is_some() && link.path == *navigator.path.borrow() {
            return None;
        }
        let figure = target.closest(FIGURE).ok()?.map(|figure| figure.get_bounding_client_rect().top());
        Some(Self { link, route, figure })
    }
}

/// What leads from page to page.
pub struct Navigator {
    site: Site,
    zoom: Rc<Zoom>,
    /// Changes of the view so far: of two that follow each other closely, the later one is noted.
    views: Cell<u32>,
    pages: Pages,
    places: Places,
    /// The path of the page that is shown.
    path: RefCell<String>,
    /// The path of the page whose link is pointed at.
    pointed_at: RefCell<Option<String>>,
    /// Steps begun so far: of two that overlap, the later one counts.
    steps: Cell<u32>,
}

impl Navigator {
    /// Goes to another page: new address, new content, and the reader at its beginning.
    async fn go(self: Rc<Self>, step: Step) {
        let Some(window) = document::window() else { return };
        let Some(page) = self.arrive(&step.link.path).await else { return };
        let Some(page) = page else {
            let _ = window.location().assign(&step.link.address);
            return;
        };
        let Ok(history) = window.history() else { return };
        // Before the address is written, which tells where the figure goes. Going back, the address tells.
        if let Some(event) = Selection::of(&step.route, self.site.story).event() {
            self.zoom.reveal(event);
        }
        let address = step.link.address_with(&self.query());
        if step.link.path == *self.path.borrow() {
            let _ = history.replace_state_with_url(&self.places.leave(&window), "", Some(&address));
        } else {
            let _ = history.replace_state_with_url(&self.places.leave(&window), "", None);
            let _ = history.push_state_with_url(&self.places.enter(), "", Some(&address));
        }
        self.show(&page, &step.route, step.link.path);

        let at_fragment = step.link.fragment.and_then(|id| document::element(&id));
        if let Some(element) = at_fragment {
            element.scroll_into_view();
        } else if let Some(before) = step.figure {
            keep_figure(&window, before);
        } else {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        }
    }

    /// Goes along a thread to the nearest event before or after the selected one, and leaves the figure in place.
    pub fn follow(self: Rc<Self>, later: bool) {
        let selected = self.site.selected.get_untracked().event();
        let other = selected.and_then(|event| self.site.story.follow(event, later));
        let Some(id) = other.and_then(|other| self.site.story.events.get(other)).map(|event| event.id.as_str()) else {
            return;
        };
        let path = self.site.event_href(id);
        let link = Link { path: path.clone(), fragment: None, address: path };
        let figure = document::find(FIGURE).map(|figure| figure.get_bounding_client_rect().top());
        spawn_local(self.go(Step { link, route: Route::Event(id.to_owned()), figure }));
    }

    /// The query of the view that the figure goes to.
    fn query(&self) -> String {
        query_from_viewport(self.zoom.target(), self.site.whole())
    }

    /// Puts the view into the address: as a step of the history where a reader chose it, else in its last step, once
    /// the hand rests.
    pub fn note_view(self: Rc<Self>, chosen: bool) {
        let Some(window) = document::window() else { return };
        let Ok(history) = window.history() else { return };
        // What was wrong with the address is about to be gone from it.
        if let Some(notice) = document::element(VIEW_NOTICE) {
            notice.set_text_content(None);
        }
        let change = self.views.get().wrapping_add(1);
        self.views.set(change);
        if chosen {
            if self.query() == document::query() {
                return;
            }
            let _ = history.replace_state_with_url(&self.places.leave(&window), "", None);
            let address = format!("{}{}", path(), self.query());
            let _ = history.push_state_with_url(&self.places.enter(), "", Some(&address));
            return;
        }
        set_timeout(
            move || {
                if self.views.get() == change {
                    let address = format!("{}{}", path(), self.query());
                    let _ = history.replace_state_with_url(&self.places.leave(&window), "", Some(&address));
                }
            },
            SETTLED,
        );
    }

    /// Returns to a page that was there before, and to the place where the reader was on it.
    async fn return_to(self: Rc<Self>, key: Option<f64>) {
        let Some(window) = document::window() else { return };
        let path = path();
        let (viewport, _) = viewport_from_query(&document::query(), self.site.whole());
        self.zoom.glide(viewport.unwrap_or_else(|| self.site.whole()));
        if path == *self.path.borrow() {
            // Only the view or the part after # changed: the browser scrolls there itself.
            self.places.change_to(key, &window);
            return;
        }
        let place = self.places.change_to(key, &window);
        let Some(page) = self.arrive(&path).await else { return };
        let (Some(page), Some(route)) = (page, current(self.site.base)) else {
            let _ = window.location().reload();
            return;
        };
        self.show(&page, &route, path);
        // Focus that was on what is gone is nowhere; a screen reader should go on at the page's beginning.
        if document::active().is_none_or(|element| element.tag_name() == "BODY") {
            focus_heading();
        }
        window.scroll_to_with_x_and_y(0.0, place);
    }

    /// Fetches a page; `None` where the reader has meanwhile asked for another one.
    async fn arrive(&self, path: &str) -> Option<Option<Rc<Page>>> {
        let step = self.steps.get().wrapping_add(1);
        self.steps.set(step);
        if let Some(root) = document::root() {
            let _ = root.class_list().add_1("waiting");
        }
        let page = self.pages.get(path).await;
        if self.steps.get() != step {
            return None;
        }
        if let Some(root) = document::root() {
            let _ = root.class_list().remove_1("waiting");
        }
        Some(page)
    }

    /// Shows a page and selects its event.
    fn show(&self, page: &Page, route: &Route, path: String) {
        self.path.replace(path);
        let selected = Selection::of(route, self.site.story);
        self.site.tab_stop.set(None);
        self.site.selected.set(selected);
        if page.show() {
            figure::draw(self.site);
        }
        offer_threads(self.site);
        if let (Some(index), Some(announcement)) = (selected.event(), document::element(ANNOUNCEMENT)) {
            let events = &self.site.story.events;
            let title = events.get(index).map_or("", |event| self.site.read(&event.title));
            let position = (self.site.messages().position)(index + 1, events.len());
            announcement.set_text_content(Some(&format!("{title}. {position}.")));
        }
    }

    /// Fetches a page before it is asked for. Where that fails, the click will tell.
    async fn fetch(self: Rc<Self>, path: String) {
        let _ = self.pages.get(&path).await;
    }
}

/// Leaves the figure where it was, unless that would hide the heading: what was asked for comes first.
fn keep_figure(window: &Window, before: f64) {
    let top = |selector: &str| document::find(selector).map(|element| element.get_bounding_client_rect().top());
    let Some(after) = top(FIGURE) else { return };
    window.scroll_by_with_x_and_y(0.0, after - before);
    if let Some(heading) = top(HEADING).filter(|heading| *heading < MARGIN) {
        window.scroll_by_with_x_and_y(0.0, heading - MARGIN);
    }
}

fn focus_heading() {
    if let Some(heading) = document::find(HEADING).and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

fn restore_by(way: ScrollRestoration) {
    if let Some(history) = document::window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(way);
    }
}
