//! The pages of the site: fetched as they were rendered beforehand, kept, and put in the place of one another.
//!
//! A page reached by a link is thus the very page that a reload shows.

use super::document;
use gloo_net::http::Request;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Document, DomParser, SupportedType};

/// The parts of a page that differ from page to page, by the id of their element.
const PARTS: [&str; 2] = ["navigation", "lead"];
/// Those that can wait until the others have been seen: what stands beneath the figure, and what opens over the page.
const LATER: [&str; 2] = ["details", "sharing"];
/// The part that holds the figure, on pages that have one.
const FIGURE: &str = "figure-slot";
const DESCRIPTION: &str = "meta[name=description]";
const CANONICAL: &str = "link[rel=canonical]";

/// A page, as text.
pub struct Page {
    title: String,
    description: Option<String>,
    canonical: Option<String>,
    parts: [String; PARTS.len()],
    later: [String; LATER.len()],
    figure: String,
}

impl Page {
    /// The page in a document, `None` for a document that is no page of the site.
    fn read(document: &Document) -> Option<Self> {
        let inner = |id: &str| Some(document.get_element_by_id(id)?.inner_html());
        let attribute = |selector: &str, name: &str| document.query_selector(selector).ok()??.get_attribute(name);
        let ([navigation, lead], [details, sharing]) = (PARTS, LATER);
        Some(Self {
            title: document.title(),
            description: attribute(DESCRIPTION, "content"),
            canonical: attribute(CANONICAL, "href"),
            parts: [inner(navigation)?, inner(lead)?],
            later: [inner(details)?, inner(sharing)?],
            figure: inner(FIGURE)?,
        })
    }

    /// Puts what the page is called and what stands above the figure in the place of the page that is shown. True where
    /// the figure came or went with it.
    pub fn show(&self) -> bool {
        let Some(document) = document::document() else { return false };
        document.set_title(&self.title);
        for (selector, name, value) in
            [(DESCRIPTION, "content", &self.description), (CANONICAL, "href", &self.canonical)]
        {
            if let (Some(element), Some(value)) = (document::find(selector), value) {
                let _ = element.set_attribute(name, value);
            }
        }
        put(&PARTS, &self.parts);
        // The figure stays in place from page to page.
        let Some(slot) = document::element(FIGURE) else { return false };
        let changes = slot.first_element_child().is_none() != self.figure.is_empty();
        if changes {
            slot.set_inner_html(&self.figure);
        }
        changes
    }

    /// Puts the rest in its place.
    pub fn show_rest(&self) {
        put(&LATER, &self.later);
    }
}

/// Puts parts of a page in their places.
fn put(ids: &[&str], parts: &[String]) {
    for (id, html) in ids.iter().zip(parts) {
        if let Some(element) = document::element(id) {
            element.set_inner_html(html);
        }
    }
}

/// Pages that have been fetched, by path: as many as the story has at most, so a list will do.
#[derive(Default)]
pub struct Pages(RefCell<Vec<(String, Rc<Page>)>>);

impl Pages {
    /// Keeps the page that is shown, as it was served.
    pub fn keep_current(&self, path: &str) {
        if let Some(page) = document::document().and_then(|document| Page::read(&document)) {
            self.keep(path, Rc::new(page));
        }
    }

    /// The page at a path, `None` where it cannot be had: the browser should go there itself, and will show why.
    pub async fn get(&self, path: &str) -> Option<Rc<Page>> {
        if let Some(page) = self.kept(path) {
            return Some(page);
        }
        let response = Request::get(path).send().await.ok().filter(gloo_net::http::Response::ok)?;
        let text = response.text().await.ok()?;
        let document = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
        let page = Rc::new(Page::read(&document)?);
        self.keep(path, Rc::clone(&page));
        Some(page)
    }

    fn kept(&self, path: &str) -> Option<Rc<Page>> {
        self.0.borrow().iter().find(|(other, _)| other == path).map(|(_, page)| Rc::clone(page))
    }

    fn keep(&self, path: &str, page: Rc<Page>) {
        if self.kept(path).is_none() {
            self.0.borrow_mut().push((path.to_owned(), page));
        }
    }
}
