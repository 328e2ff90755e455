//! Turns clicks on links and the Back button into pages, and keeps address, selection, scroll position and focus in
//! step.
//!
//! Links stay links: whatever this does not take (another site, a new tab, a download) the browser does itself, and
//! so it does where a page cannot be fetched.

use super::address::Address;
use super::links::{Link, Step};
use super::pages::{Page, Pages};
use super::zoom::Zoom;
use super::{controls, document, figure, player};
use crate::ui::Site;
use entente_core::text::Messages;
use entente_core::view::{Base, Route, Selection};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, MouseEvent, PopStateEvent, ScrollRestoration, Window};

/// The figure, in which a click moves the page as little as it can.
pub const FIGURE: &str = "#figure";
/// The heading of the page, where reading goes on after a step.
const HEADING: &str = "main h1";
/// The element that announces a selection to readers who do not see it.
const ANNOUNCEMENT: &str = "announcement";
/// How long the pointer rests on a link before its page is fetched: less than the hand needs to click.
const REST: Duration = Duration::from_millis(65);
/// Space above the heading when it is scrolled to, in CSS pixels.
const MARGIN: f64 = 16.0;

/// The page that the address names, `None` for an address outside the site.
pub fn current(base: &Base) -> Option<Route> {
    base.strip(&document::path()).map(Route::parse)
}

/// Listens for clicks and for the Back and Forward buttons.
pub fn listen(zoom: &Rc<Zoom>, address: &Rc<Address>) -> Option<Rc<Navigator>> {
    let (window, document) = (document::window()?, document::document()?);
    let site = zoom.site();
    let navigator = Rc::new(Navigator {
        site,
        zoom: Rc::clone(zoom),
        address: Rc::clone(address),
        pages: Pages::default(),
        path: RefCell::new(document::path()),
        pointed_at: RefCell::default(),
        steps: Cell::default(),
        walk: Cell::default(),
    });
    navigator.pages.keep_current(&document::path());
    document::listen(&document, "click", {
        let navigator = Rc::clone(&navigator);
        move |click: MouseEvent| {
            let step = Step::from_click(&click, site.base, &navigator.path.borrow());
            if let Some(step) = step {
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

/// In what order a page comes into its place: what the reader looks at comes with the first frame, since all of it at once
/// takes a slow processor more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// All of it at once: where the reader looks for a place far down.
    AtOnce,
    /// What stands above the figure and the figure, then the rest.
    FigureFirst,
    /// What stands above the figure, then the rest.
    TextFirst,
}

/// What leads from page to page.
pub struct Navigator {
    site: Site,
    zoom: Rc<Zoom>,
    address: Rc<Address>,
    pages: Pages,
    /// The path of the page that is shown.
    path: RefCell<String>,
    /// The path of the page whose link is pointed at.
    pointed_at: RefCell<Option<String>>,
    /// Steps begun so far: of two that overlap, the later one counts.
    steps: Cell<u32>,
    /// The walk that the figure takes by itself, if it does.
    pub walk: Cell<Option<u32>>,
}

impl Navigator {
    /// The interface's messages.
    pub fn messages(&self) -> &'static Messages {
        self.site.messages()
    }

    /// Steps begun so far.
    pub fn steps(&self) -> u32 {
        self.steps.get()
    }

    /// Goes to another page: new address, new content, and the reader at its beginning.
    async fn go(self: Rc<Self>, step: Step) {
        if !step.replaces {
            player::stop(&self);
        }
        let Some(window) = document::window() else { return };
        let Some(page) = self.arrive(&step.link.path).await else { return };
        let Some(page) = page else {
            let _ = window.location().assign(&step.link.address);
            return;
        };
        // Before the address is written, which tells where the figure goes. Going back, the address tells.
        if let Some(event) = Selection::of(&step.route, self.site.story).event() {
            self.zoom.reveal(self.site.timeline.moments.get(event).copied().unwrap_or_default());
        }
        let address = step.link.address_with(&self.address.query());
        self.address.go_to(&address, step.replaces || step.link.path == *self.path.borrow());
        let order = match (&step.link.fragment, step.figure) {
            (Some(_), _) => Order::AtOnce,
            (None, Some(_)) => Order::FigureFirst,
            (None, None) => Order::TextFirst,
        };
        self.show(page, &step.route, step.link.path, order);

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
    pub fn follow(self: &Rc<Self>, later: bool) {
        let selected = self.site.shown().selected.event();
        if let Some(other) = selected.and_then(|event| self.site.timeline.follow(event, later)) {
            spawn_local(Rc::clone(self).visit(other, false));
        }
    }

    /// Goes to the event after or before the selected one, from the whole story to its first or last.
    pub fn step(self: &Rc<Self>, on: bool) {
        if let Some(event) = self.beside(on) {
            spawn_local(Rc::clone(self).visit(event, false));
        }
    }

    /// The event after or before the selected one.
    pub fn beside(&self, on: bool) -> Option<usize> {
        let last = self.site.story.events.len().checked_sub(1)?;
        match (self.site.shown().selected.event(), on) {
            (None, true) => Some(0),
            (None, false) => Some(last),
            (Some(event), true) => (event < last).then_some(event + 1),
            (Some(event), false) => event.checked_sub(1),
        }
    }

    /// Goes to an event, and leaves the figure in place.
    pub async fn visit(self: Rc<Self>, event: usize, replaces: bool) {
        let Some(id) = self.site.story.events.get(event).map(|event| event.id.as_str()) else { return };
        let path = self.site.event_href(id);
        let link = Link { path: path.clone(), fragment: None, address: path };
        let figure = document::find(FIGURE).map(|figure| figure.get_bounding_client_rect().top());
        self.go(Step { link, route: Route::Event(id.to_owned()), figure, replaces }).await;
    }

    /// Returns to a page that was there before, and to the place where the reader was on it.
    async fn return_to(self: Rc<Self>, key: Option<f64>) {
        let Some(window) = document::window() else { return };
        let path = document::path();
        player::stop(&self);
        self.address.show(true);
        if path == *self.path.borrow() {
            // Only the view or the part after # changed: the browser scrolls there itself.
            self.address.places.change_to(key, &window);
            return;
        }
        let place = self.address.places.change_to(key, &window);
        let Some(page) = self.arrive(&path).await else { return };
        let (Some(page), Some(route)) = (page, current(self.site.base)) else {
            let _ = window.location().reload();
            return;
        };
        self.show(page, &route, path, Order::AtOnce);
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

    /// Shows a page and selects its event, in an order.
    fn show(self: &Rc<Self>, page: Rc<Page>, route: &Route, path: String, order: Order) {
        self.path.replace(path);
        let selected = Selection::of(route, self.site.story);
        let select = {
            let navigator = Rc::clone(self);
            move || {
                navigator.site.change(|shown| (shown.stop, shown.selected) = (None, selected));
                controls::show(&navigator.zoom);
            }
        };
        if page.show() {
            select();
            figure::draw(self.site);
            page.show_rest();
        } else {
            match order {
                Order::AtOnce => {
                    select();
                    page.show_rest();
                }
                Order::FigureFirst => {
                    select();
                    self.after_frame(move || page.show_rest());
                }
                Order::TextFirst => self.after_frame(move || {
                    select();
                    page.show_rest();
                }),
            }
        }
        if let (Some(index), Some(announcement)) = (selected.event(), document::element(ANNOUNCEMENT)) {
            let events = &self.site.story.events;
            let title = events.get(index).map_or("", |event| self.site.read(&event.title));
            let position = (self.site.messages().position)(index + 1, events.len());
            announcement.set_text_content(Some(&format!("{title}. {position}.")));
        }
    }

    /// Does the rest of a step behind the frame that shows its beginning, unless another step has begun.
    fn after_frame(self: &Rc<Self>, rest: impl FnOnce() + 'static) {
        let (navigator, step) = (Rc::clone(self), self.steps.get());
        let still = move || {
            if navigator.steps.get() == step {
                rest();
            }
        };
        request_animation_frame(move || set_timeout(still, Duration::ZERO));
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
