//! Turns clicks on links and the Back button into pages, and keeps address, selection, scroll position and focus in
//! step.
//!
//! Links stay links: whatever this does not take (another site, a new tab, a download) the browser does itself, and
//! so it does where a page cannot be fetched.

use super::links::{Link, Step};
use super::pages::{Page, Pages};
use super::places::{self, Places};
use super::{address, document, parts, reading};
use crate::attempt::attempt;
use crate::state::{FigureState, Motion};
use entente_core::view::{Base, Route, Selection, moved};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, MouseEvent, PopStateEvent, ScrollRestoration, Window};

/// The heading of the page, where reading goes on after a step.
const HEADING: &str = "#reading h1";
/// The element that announces a selection to readers who do not see it.
const ANNOUNCEMENT: &str = "announcement";
/// The element beneath the header: at its upper edge a page begins.
const DESK: &str = "#desk";
/// Time that the pointer rests on a link before its page is fetched: less than the hand needs to click.
const REST: Duration = Duration::from_millis(65);

/// The page that the address names, `None` for an address outside the site.
pub fn current(base: &Base) -> Option<Route> {
    base.strip(&document::path()).map(Route::parse)
}

/// Navigation from page to page.
pub struct Navigator {
    figure: FigureState,
    /// Parts of the address that were ignored, in words.
    notice: RwSignal<String>,
    pages: Pages,
    /// The entries of the history.
    pub places: Rc<Places>,
    /// The path of the page that is shown.
    path: RefCell<String>,
    /// The path of the page whose link is pointed at.
    pointed_at: RefCell<Option<String>>,
    /// Steps begun so far: of two that overlap, the later one counts.
    steps: Cell<u32>,
}

/// Listens for clicks and for the Back and Forward buttons, and goes where the figure asks to.
pub fn listen(figure: FigureState, notice: RwSignal<String>) -> Option<Rc<Navigator>> {
    let (window, document) = (document::window()?, document::document()?);
    let navigator = Rc::new(Navigator {
        figure,
        notice,
        pages: Pages::default(),
        places: Rc::new(Places::new()),
        path: RefCell::new(document::path()),
        pointed_at: RefCell::default(),
        steps: Cell::default(),
    });
    navigator.pages.keep_current(&document::path());
    // By hand: links stand in pages as they were served.
    document::listen(&document, "click", {
        let navigator = Rc::clone(&navigator);
        move |click: MouseEvent| {
            let step = Step::from_click(&click, figure.edition.base, &navigator.path.borrow());
            if let Some(step) = step {
                click.prevent_default();
                figure.plays.set(false);
                // Over the whole window there is one entry of the history, which Back takes away.
                let step = Step { replaces: step.stays && figure.whole.get_untracked(), ..step };
                spawn_local(Rc::clone(&navigator).go(step));
            }
        }
    });
    // By hand, for the same reason: a page that a reader is about to ask for is fetched before the click, once a finger
    // or the focus is on its link, or the pointer has rested there for a moment.
    for (name, rest) in [("pointerover", REST), ("focusin", Duration::ZERO)] {
        let navigator = Rc::clone(&navigator);
        document::listen(&document, name, move |event: Event| navigator.point_at(&event, rest));
    }
    // By hand: no element has these.
    document::listen(&window, "popstate", {
        let navigator = Rc::clone(&navigator);
        move |event: PopStateEvent| spawn_local(Rc::clone(&navigator).return_to(event.state().as_f64()))
    });
    document::listen(&window, "pagehide", |_: Event| places::restore_by(ScrollRestoration::Auto));
    follow_visits(&navigator);
    Some(navigator)
}

/// Opens the pages that the figure asks for.
fn follow_visits(navigator: &Rc<Navigator>) {
    let navigator = StoredValue::new_local(Rc::clone(navigator));
    let figure = navigator.get_value().figure;
    Effect::new(move |_| {
        let Some(visit) = figure.visit.get() else { return };
        let Some(event) = figure.story().events.get(visit.event) else { return };
        let link = Link::to(figure.edition.event_href(event.id.as_str()));
        let route = Route::Event(event.id.to_string());
        let step = Step { link, route, stays: true, replaces: visit.replaces };
        spawn_local(navigator.get_value().go(step));
    });
}

impl Navigator {
    fn point_at(self: &Rc<Self>, event: &Event, rest: Duration) {
        let link = event.target().and_then(|target| target.dyn_into().ok()).and_then(|target| Link::of(&target));
        let path = link.filter(|link| link.route(self.figure.edition.base).is_some()).map(|link| link.path);
        self.pointed_at.replace(path.clone());
        let navigator = Rc::clone(self);
        set_timeout(
            move || {
                let still = *navigator.pointed_at.borrow() == path;
                if let Some(path) = path.filter(|_| still) {
                    spawn_local(async move {
                        // Where that fails, the click will tell.
                        navigator.pages.get(&path).await;
                    });
                }
            },
            rest,
        );
    }

    /// Goes to another page: new address, new content, and the reader at its beginning.
    async fn go(self: Rc<Self>, step: Step) {
        let Some(window) = document::window() else { return };
        let Some(page) = self.arrive(&step.link.path).await else { return };
        let Some(page) = page else {
            attempt(window.location().assign(&step.link.address));
            return;
        };
        let figure = self.figure;
        let selected = Selection::of(&step.route, figure.story());
        // Before the address is written, which tells where the camera goes. Going back, the address tells.
        if let Some(moment) = selected.event().and_then(|event| figure.timeline.moments.get(event)) {
            figure.reveal(*moment, Motion::Glide);
        }
        let address = step.link.address_with(&figure.query());
        self.places.go_to(&address, step.replaces || step.link.path == *self.path.borrow());
        self.show(&page, selected, step.link.path);
        let fragment = step.link.fragment.clone().unwrap_or_default();
        if let Some((route, fragment)) = moved(&step.route, &fragment, stands_here(&fragment)) {
            let path = figure.edition.href(&route);
            let link = Link { address: format!("{path}#{fragment}"), path, fragment: Some(fragment) };
            return Box::pin(self.go(Step { link, route, stays: step.stays, replaces: true })).await;
        }
        let at_fragment = step.link.fragment.and_then(|id| document::element(&id));
        if let Some(element) = at_fragment {
            element.scroll_into_view();
        } else {
            to_beginning(&window);
            if !step.stays {
                focus_heading();
            }
        }
    }

    /// Returns to a page that was there before, and to the place where the reader was on it.
    async fn return_to(self: Rc<Self>, key: Option<f64>) {
        let Some(window) = document::window() else { return };
        let path = document::path();
        self.figure.plays.set(false);
        // Back closes the figure that stands over the whole window.
        self.figure.whole.set(false);
        self.notice.set(address::read(self.figure, Motion::Glide));
        if path == *self.path.borrow() {
            // Only the view or the part after # changed: the browser scrolls there itself.
            self.places.change_to(key, &window);
            return;
        }
        let place = self.places.change_to(key, &window);
        let left = self.path.borrow().clone();
        let Some(page) = self.arrive(&path).await else { return };
        let (Some(page), Some(route)) = (page, current(self.figure.edition.base)) else {
            attempt(window.location().reload());
            return;
        };
        self.show(&page, Selection::of(&route, self.figure.story()), path);
        window.scroll_to_with_x_and_y(0.0, place);
        // Focus that was on what is gone is nowhere; it goes back to the link that was followed, where that is in sight, else
        // to the page's beginning, where a screen reader should go on.
        if document::active().is_none() {
            let link = document::find(&format!("#reading a[href=\"{left}\"]"));
            match link.filter(document::is_in_sight) {
                Some(link) => document::focus(&link),
                None => focus_heading(),
            }
        }
    }

    /// Fetches a page; `None` where the reader has meanwhile asked for another one.
    async fn arrive(&self, path: &str) -> Option<Option<Rc<Page>>> {
        let step = self.steps.get().wrapping_add(1);
        self.steps.set(step);
        if let Some(root) = document::root() {
            attempt(root.class_list().add_1("waiting"));
        }
        let page = self.pages.get(path).await;
        if self.steps.get() != step {
            return None;
        }
        if let Some(root) = document::root() {
            attempt(root.class_list().remove_1("waiting"));
        }
        // One of another build is opened by the browser, together with its own program: the two never mix.
        Some(page.filter(|page| page.is_of_this_build()))
    }

    /// Shows a page and selects what it is about.
    fn show(&self, page: &Page, selected: Selection, path: String) {
        self.path.replace(path);
        page.show();
        let figure = self.figure;
        figure.look.update(|look| {
            look.selected = selected;
            look.passing = Selection::Nothing;
            // What was pointed at belonged to the page before.
            look.pointed = None;
        });
        parts::mount(figure);
        reading::follow(figure);
        let event = selected.event().and_then(|event| Some((event, figure.story().events.get(event)?)));
        if let (Some((index, event)), Some(announcement)) = (event, document::element(ANNOUNCEMENT)) {
            let position = figure.edition.figure_messages().position_spoken;
            let words = format!("{}. {}.", event.title, position(index + 1, figure.story().events.len()));
            announcement.set_text_content(Some(&words));
        }
    }
}

/// `true` if the page has text of its own under a fragment, and not only a link to where that has moved.
pub fn stands_here(fragment: &str) -> bool {
    document::element(fragment).is_some_and(|element| element.tag_name() != "A")
}

/// Scrolls to where the page begins; no farther than there, so that nothing that sticks to the window moves.
fn to_beginning(window: &Window) {
    let scrolled = window.scroll_y().unwrap_or_default();
    let top = document::find(DESK).map_or(0.0, |desk| desk.get_bounding_client_rect().top() + scrolled);
    let header = document::find("header.site").map_or(0.0, |header| header.get_bounding_client_rect().bottom());
    // A header that stays in sight covers what stands beneath it.
    window.scroll_to_with_x_and_y(0.0, scrolled.min((top - header.max(0.0)).max(0.0)));
}

fn focus_heading() {
    if let Some(heading) = document::find(HEADING) {
        document::focus(&heading);
    }
}
