//! Search and filter: reads the form, fetches what can be searched once it is needed, and marks what matches.

use super::{controls, document};
use crate::ui::Site;
use entente_core::view::{Filter, Texts, is_accent, matches, view_from_query};
use gloo_net::http::Request;
use js_sys::JsString;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement};

/// The attribute of the root that names what can be searched, by a hash of its content.
const SEARCH: &str = "data-search";
/// The form.
const FORM: &str = "#filter";
/// What holds the form, closed at first.
const DETAILS: &str = "#search";
/// What says how many match.
const MATCHED: &str = "matched";
/// The fields, by name as in the address.
const FIELDS: [&str; 5] = ["q", "lane", "phase", "verdict", "told"];

/// The search of the figure.
pub struct Search {
    site: Site,
    /// What can be searched, once it has arrived.
    texts: RefCell<Option<Rc<Texts>>>,
}

impl Search {
    /// Nothing searched for yet.
    pub fn new(site: Site) -> Rc<Self> {
        Rc::new(Self { site, texts: RefCell::default() })
    }

    /// Whether an event happened in the form.
    pub fn holds(&self, event: &Event) -> bool {
        document::around(event, FORM).is_some()
    }

    /// Puts the focus into the field of words.
    pub fn focus(&self) {
        open();
        if let Some(field) = document::find("#filter [name=q]") {
            use wasm_bindgen::JsCast;
            let _ = field.unchecked_ref::<HtmlElement>().focus();
        }
    }

    /// Looks for nothing; true where something was looked for.
    pub fn clear(self: &Rc<Self>) -> bool {
        let was_set = !self.site.shown().filter.is_empty();
        self.site.change(|shown| shown.filter = Filter::default());
        self.apply();
        was_set
    }

    /// Looks for what the form says. An address would say the same in the same words.
    pub fn read(self: &Rc<Self>) {
        let Some(form) = document::find(FORM) else { return };
        let pairs = FIELDS.map(|name| {
            format!("{name}={}", String::from(js_sys::encode_uri_component(&controls::value(&form, name))))
        });
        let (view, _) = view_from_query(&pairs.join("&"), self.site.story, self.site.timeline);
        self.site.change(|shown| shown.filter = view.filter);
        self.mark();
    }

    /// Shows in the form what is looked for, and marks it.
    pub fn apply(self: &Rc<Self>) {
        if let Some(form) = document::find(FORM) {
            fill(&form, &self.site.shown().filter, self.site);
        }
        self.mark();
    }

    fn mark(self: &Rc<Self>) {
        let filter = self.site.shown().filter;
        if filter.is_empty() {
            self.site.change(|shown| shown.hits = None);
            return say("");
        }
        open();
        let known = self.texts.borrow().clone();
        match known {
            Some(texts) => self.show(&filter, &texts),
            None if !filter.needs_texts() => self.show(&filter, &Texts::default()),
            None => {
                let search = Rc::clone(self);
                spawn_local(async move { search.fetch().await });
            }
        }
    }

    fn show(&self, filter: &Filter, texts: &Texts) {
        let hits = matches(filter, &fold(&filter.words), self.site.story, texts);
        let found = hits.iter().filter(|hit| **hit).count();
        say(&(self.site.messages().matched)(found, hits.len()));
        self.site.change(|shown| shown.hits = Some(hits));
    }

    async fn fetch(self: Rc<Self>) {
        let address = self.site.base.href(&document::setting(SEARCH).unwrap_or_default());
        let answer = Request::get(&address).send().await.ok().filter(gloo_net::http::Response::ok);
        let text = match answer {
            Some(answer) => answer.text().await.ok(),
            None => None,
        };
        let Some(text) = text else { return say(self.site.messages().search_failed) };
        self.texts.replace(Some(Rc::new(Texts::new(text))));
        // What is looked for may have changed meanwhile.
        self.mark();
    }
}

/// Puts a filter into the form.
fn fill(form: &Element, filter: &Filter, site: Site) {
    let lane = filter.lane.and_then(|lane| site.story.lanes.get(lane)).map_or("", |lane| lane.id.as_str());
    let phase = filter.phase.and_then(|phase| site.story.phases.get(phase)).map_or("", |phase| phase.id.as_str());
    let told = filter.told.map_or("", |told| if told { "article" } else { "record" });
    let verdict = filter.verdict.map_or("", entente_core::story::Verdict::key);
    for (name, value) in FIELDS.into_iter().zip([filter.words.as_str(), lane, phase, verdict, told]) {
        controls::set_value(form, name, value);
    }
}

/// Words without case and accents, as the texts were folded.
fn fold(words: &str) -> String {
    let plain = JsString::from(words).to_lower_case().normalize("NFD");
    String::from(plain).chars().filter(|character| !is_accent(*character)).collect()
}

fn open() {
    if let Some(details) = document::find(DETAILS) {
        let _ = details.set_attribute("open", "");
    }
}

fn say(words: &str) {
    if let Some(matched) = document::element(MATCHED) {
        matched.set_text_content(Some(words));
    }
}
