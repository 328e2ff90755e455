//! The pages of the site: fetched as they were rendered beforehand, kept, and put in the place of one another.
//!
//! A page reached by a link is thus the very page that a reload shows.

use super::document;
use crate::attempt::attempt;
use gloo_net::http::Request;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Document, DomParser, SupportedType};

/// The parts of a page that differ from page to page, by the id of their element.
const PARTS: [&str; 2] = ["navigation", "reading"];
/// The element around them, and the attribute that says what kind of page it is.
const DESK: (&str, &str) = ("desk", "data-kind");
/// The attribute of the root that names the build.
const BUILD: &str = "data-build";
/// Selector of the style sheet of pages to look things up in, which other pages do not have.
const SHEET: &str = "link[rel=stylesheet][href*=\"reference-\"]";
const DESCRIPTION: &str = "meta[name=description]";
const CANONICAL: &str = "link[rel=canonical]";

/// A page, as text.
pub struct Page {
    title: String,
    description: Option<String>,
    canonical: Option<String>,
    kind: String,
    /// The address of the style sheet that it has besides.
    sheet: Option<String>,
    build: Option<String>,
    parts: [String; PARTS.len()],
}

impl Page {
    /// The page in a document, `None` for a document that is no page of the site.
    fn read(document: &Document) -> Option<Self> {
        let inner = |id: &str| Some(document.get_element_by_id(id)?.inner_html());
        let attribute = |selector: &str, name: &str| document.query_selector(selector).ok()??.get_attribute(name);
        let [navigation, reading] = PARTS;
        Some(Self {
            title: document.title(),
            description: attribute(DESCRIPTION, "content"),
            canonical: attribute(CANONICAL, "href"),
            kind: document.get_element_by_id(DESK.0)?.get_attribute(DESK.1)?,
            sheet: attribute(SHEET, "href"),
            build: document.document_element()?.get_attribute(BUILD),
            parts: [inner(navigation)?, inner(reading)?],
        })
    }

    /// `true` if it was rendered together with the page that is shown, and so with the program that runs.
    pub fn is_of_this_build(&self) -> bool {
        self.build == document::setting(BUILD)
    }

    /// Puts it in the place of the page that is shown.
    pub fn show(&self) {
        let Some(document) = document::document() else { return };
        document.set_title(&self.title);
        for (selector, name, value) in
            [(DESCRIPTION, "content", &self.description), (CANONICAL, "href", &self.canonical)]
        {
            if let (Some(element), Some(value)) = (document::find(selector), value) {
                attempt(element.set_attribute(name, value));
            }
        }
        if let Some(desk) = document::element(DESK.0) {
            attempt(desk.set_attribute(DESK.1, &self.kind));
        }
        if let Some(sheet) = self.sheet.as_ref().filter(|_| document::find(SHEET).is_none()) {
            add_sheet(&document, sheet);
        }
        for (id, html) in PARTS.iter().zip(&self.parts) {
            if let Some(element) = document::element(id) {
                element.set_inner_html(html);
                // On a phone the menu lies over the page; fails for what is no popover.
                attempt(element.hide_popover());
            }
        }
    }
}

/// Adds a style sheet to the page; without it the text can be read all the same.
fn add_sheet(document: &Document, address: &str) {
    let Ok(link) = document.create_element("link") else { return };
    for (name, value) in [("rel", "stylesheet"), ("href", address)] {
        attempt(link.set_attribute(name, value));
    }
    if let Some(head) = document.head() {
        attempt(head.append_child(&link));
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
