//! The choice of which claims the record shows.

use crate::attempt::attempt;
use entente_core::story::Verdict;
use entente_core::text::Language;
use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::JsCast;

/// The claims, and the corrections beneath them, as the page renderer wrote them; only claims are counted.
const CLAIMS: &str = "#claims .claim";
const CORRECTIONS: &str = "#corrections > ol > li";

/// Which claims are shown, with the corrections that bear on such: those with a verdict, of a paragraph, or both.
#[component]
pub fn RecordFilter(
    /// The language of the interface.
    language: Language,
) -> impl IntoView {
    let text = language.figure_messages();
    let claims = StoredValue::new_local(all(CLAIMS));
    let corrections = StoredValue::new_local(all(CORRECTIONS));
    let mut paragraphs: Vec<String> = Vec::new();
    claims.with_value(|claims| {
        for paragraph in claims.iter().filter_map(|claim| claim.get_attribute("data-paragraph")) {
            if !paragraphs.contains(&paragraph) {
                paragraphs.push(paragraph);
            }
        }
    });
    let verdict = RwSignal::new(String::new());
    let paragraph = RwSignal::new(String::new());
    let count = RwSignal::new((0, 0));
    Effect::new(move |_| {
        let (verdict, paragraph) = (verdict.get(), paragraph.get());
        let attribute = |entry: &Element, name: &str| entry.get_attribute(name).unwrap_or_default();
        // A correction can bear on claims of several verdicts.
        let has_verdict = |entry: &Element| {
            verdict.is_empty() || attribute(entry, "data-verdict").split(' ').any(|word| word == verdict)
        };
        let is_of_paragraph = |entry: &Element| paragraph.is_empty() || attribute(entry, "data-paragraph") == paragraph;
        let show = |entries: &Vec<Element>| {
            let mut shown = 0;
            for entry in entries {
                let is_shown = has_verdict(entry) && is_of_paragraph(entry);
                attempt(entry.toggle_attribute_with_force("hidden", !is_shown));
                shown += usize::from(is_shown);
            }
            (shown, entries.len())
        };
        count.set(claims.with_value(show));
        corrections.with_value(show);
    });
    let verdicts: Vec<_> =
        Verdict::ALL.into_iter().map(|one| view! { <option value=one.key()>{(text.verdict)(one)}</option> }).collect();
    let numbers: Vec<_> =
        paragraphs.into_iter().map(|one| view! { <option value=one.clone()>{one.clone()}</option> }).collect();
    view! {
        <p class="record-filter">
            <label>
                {text.find_verdict} " "
                <select on:change=move |change| verdict.set(event_target_value(&change))>
                    <option value="">{text.any}</option> {verdicts}
                </select>
            </label>
            <label>
                {text.paragraph} " "
                <select on:change=move |change| paragraph.set(event_target_value(&change))>
                    <option value="">{text.any}</option> {numbers}
                </select>
            </label>
            <output role="status">{move || { let (shown, of) = count.get(); (text.claims_shown)(shown, of) }}</output>
        </p>
    }
}

fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
