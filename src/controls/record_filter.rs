//! The choice of which claims the record shows.

use crate::attempt::attempt;
use entente_core::story::Verdict;
use entente_core::text::Language;
use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::JsCast;

/// The claims, as the page renderer wrote them.
const CLAIMS: &str = "#reading [data-verdict]";

/// Which claims are shown: those with a verdict, of a paragraph, or both.
#[component]
pub fn RecordFilter(
    /// The language of the interface.
    language: Language,
) -> impl IntoView {
    let text = language.figure_messages();
    let claims = StoredValue::new_local(claims());
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
        let fits = |claim: &Element, name: &str, wanted: &str| {
            wanted.is_empty() || claim.get_attribute(name).as_deref() == Some(wanted)
        };
        claims.with_value(|claims| {
            let mut shown = 0;
            for claim in claims {
                let is_shown = fits(claim, "data-verdict", &verdict) && fits(claim, "data-paragraph", &paragraph);
                attempt(claim.toggle_attribute_with_force("hidden", !is_shown));
                shown += usize::from(is_shown);
            }
            count.set((shown, claims.len()));
        });
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

fn claims() -> Vec<Element> {
    let Ok(found) = document().query_selector_all(CLAIMS) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
