//! Elements that stay the same from frame to frame as long as what they stand for is in sight, so that focus stays on
//! them. Leptos' own keyed list does the same for views and costs four times the WebAssembly.

use crate::markup::Item;
use leptos::web_sys::{Element, Node};

/// The namespace of what a drawing consists of.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What is shown, in order.
#[derive(Default)]
pub struct Keyed(Vec<(Item, Element)>);

impl Keyed {
    /// Shows items in a place, in their order: those that were there before stay, and change where they differ.
    pub fn show(&mut self, place: &Element, items: Vec<Item>) {
        if self.0.is_empty() {
            // What was rendered as text stands in for what is drawn now.
            place.set_inner_html("");
        }
        let mut before: Vec<Option<(Item, Element)>> = self.0.drain(..).map(Some).collect();
        // Most stand where they stood, so the search goes on from the last one found.
        let mut from = 0;
        let mut pairs: Vec<(Item, Option<(Item, Element)>)> = Vec::with_capacity(items.len());
        for item in items {
            let has_key = |entry: &Option<(Item, Element)>| entry.as_ref().is_some_and(|(old, _)| old.key == item.key);
            let found = before.iter().skip(from).position(has_key).map(|at| at + from);
            let kept = found.or_else(|| before.iter().take(from).position(has_key));
            let old = kept.and_then(|at| {
                from = at + 1;
                before.get_mut(at)?.take()
            });
            pairs.push((item, old));
        }
        // What is gone goes first: to be moved would cost an element its focus.
        for (_, element) in before.into_iter().flatten() {
            element.remove();
        }
        let mut next: Option<Node> = place.first_child();
        for (item, old) in pairs {
            let Some(element) = draw(place, old, &item) else { continue };
            if next.as_ref() == Some(element.as_ref()) {
                next = element.next_sibling();
            } else {
                let _ = place.insert_before(&element, next.as_ref());
            }
            self.0.push((item, element));
        }
    }
}

/// The element of an item: the one that it had, or a new one, with what is different set.
fn draw(place: &Element, old: Option<(Item, Element)>, item: &Item) -> Option<Element> {
    let (before, element) = match old {
        Some((before, element)) => (Some(before), element),
        None => (None, place.owner_document()?.create_element_ns(Some(SVG), item.tag).ok()?),
    };
    for (at, (name, value)) in item.attributes.iter().enumerate() {
        if before.as_ref().and_then(|before| before.attributes.get(at)).is_some_and(|(_, old)| old == value) {
            continue;
        }
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
    if before.is_none_or(|before| before.inner != item.inner) {
        element.set_inner_html(&item.inner);
    }
    Some(element)
}
