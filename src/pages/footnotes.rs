//! Sources on paper: a number where a text rests on them, and a list with addresses at the page's end.
//!
//! On screen a source is a link in its place, so all of this is shown in print only. A source has one number in the
//! whole story, its place in the bibliography.

use super::source::particulars;
use crate::edition::Edition;
use entente_core::story::{Claim, Correction, Event, Id, Phase, Series, Source, Story};
use entente_core::view::Route;
use leptos::prelude::*;

/// All sources with their numbers, the strongest kinds first.
pub fn bibliography(story: &'static Story) -> impl Iterator<Item = (usize, &'static Source)> {
    let mut sources: Vec<_> = story.sources.iter().collect();
    sources.sort_by_key(|source| source.kind);
    sources.into_iter().enumerate().map(|(index, source)| (index + 1, source))
}

/// The sources with these ids, each once, in the order of their numbers.
fn numbered(site: Edition, ids: &[&'static Id]) -> Vec<(usize, &'static Source)> {
    bibliography(site.story).filter(|(_, source)| ids.contains(&&source.id)).collect()
}

/// The numbers of sources, such as "[3, 17]", to stand at the end of a text; nothing where there are none.
#[component]
pub fn References(site: Edition, ids: &'static [Id]) -> impl IntoView {
    let ids: Vec<&Id> = ids.iter().collect();
    let numbers: Vec<String> = numbered(site, &ids).into_iter().map(|(number, _)| number.to_string()).collect();
    (!numbers.is_empty()).then(|| view! { <span class="refs">{format!(" [{}]", numbers.join(", "))}</span> })
}

/// The sources that a page cites, with their addresses; nothing where it cites none.
#[component]
pub fn Footnotes(site: Edition, route: Route) -> impl IntoView {
    let sources = numbered(site, &ids_of(site.story, &route));
    let has_any = !sources.is_empty();
    let notes = sources.into_iter().map(|(number, source)| {
        let authors = (!source.authors.is_empty()).then(|| format!("{}: ", source.authors.join(", ")));
        let address = source.address().map(|address| {
            let words = address.clone();
            view! { <a href=address>{words}</a> }
        });
        view! {
            <li value=number.to_string()>
                {authors} {site.read(&source.title)} {particulars(site, source)} ". "
                {address}
            </li>
        }
    });
    has_any.then(|| {
        view! {
            <section class="footnotes"><h2>{site.messages().sources}</h2><ol>{notes.collect_view()}</ol></section>
        }
    })
}

/// The sources that an event's page cites.
pub fn sources_of_event(story: &'static Story, event: &'static Event) -> impl Iterator<Item = &'static Source> {
    let ids = ids_of_event(story, event);
    story.sources.iter().filter(move |source| ids.contains(&&source.id))
}

/// The ids of the sources that a page cites; the pages of the method, of the sources and of the data, and the poster have no notes.
fn ids_of(story: &'static Story, route: &Route) -> Vec<&'static Id> {
    match route {
        Route::Story => ids_of_story(story),
        Route::Event(id) => story.event(id).map(|(_, event)| ids_of_event(story, event)).unwrap_or_default(),
        Route::Phase(id) => story.phase(id).map(|(_, phase)| ids_of_phase(story, phase)).unwrap_or_default(),
        Route::Series(id) => {
            story.series.iter().find(|series| series.id.as_str() == id).map(ids_of_series).unwrap_or_default()
        }
        Route::Record => ids_of_record(story),
        Route::Method | Route::Sources | Route::Data | Route::Poster | Route::NotFound(_) => Vec::new(),
    }
}

fn ids_of_story(story: &'static Story) -> Vec<&'static Id> {
    let phases = story.phases.iter().flat_map(|phase| &phase.sources);
    let events = story.events.iter().flat_map(|event| &event.sources);
    phases.chain(events).chain(story.experts.iter().flat_map(|expert| &expert.sources)).collect()
}

fn ids_of_event(story: &'static Story, event: &'static Event) -> Vec<&'static Id> {
    let claims = story.claims_of_event(event);
    let under = claims.flat_map(|claim| {
        let corrections = story.corrections_of_claim(claim).flat_map(|correction| &correction.sources);
        claim.sources.iter().chain(corrections)
    });
    let corrections = story.corrections_of_event(event).flat_map(|correction| &correction.sources);
    let quotations = story.quotations_of_event(event).flat_map(|quotation| &quotation.sources);
    let threads = story.threads_of(event).flat_map(|end| &end.thread.sources);
    event.sources.iter().chain(under).chain(corrections).chain(quotations).chain(threads).collect()
}

fn ids_of_phase(story: &'static Story, phase: &'static Phase) -> Vec<&'static Id> {
    let claims = story.claims_of_phase(phase);
    let under = claims.flat_map(|claim| {
        let corrections = story.corrections_of_claim(claim).flat_map(|correction| &correction.sources);
        claim.sources.iter().chain(corrections)
    });
    let corrections = story.corrections_of_phase(phase).flat_map(|correction| &correction.sources);
    let quotations = story.quotations_of_phase(phase).flat_map(|quotation| &quotation.sources);
    let events = story.events_of(phase).flat_map(|event| &event.sources);
    phase.sources.iter().chain(under).chain(corrections).chain(quotations).chain(events).collect()
}

fn ids_of_record(story: &'static Story) -> Vec<&'static Id> {
    let claims = story.claims.iter().flat_map(|claim: &Claim| &claim.sources);
    let corrections = story.corrections.iter().flat_map(|correction: &Correction| &correction.sources);
    claims.chain(corrections).collect()
}

fn ids_of_series(series: &'static Series) -> Vec<&'static Id> {
    let points = series.lines.iter().flat_map(|line| &line.points);
    series.sources.iter().chain(points.filter_map(|point| point.source.as_ref())).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::pages::{Reading, ReadingProps, html};
    use entente_core::text::Language;
    use entente_core::view::Base;
    use scraper::{Html, Selector};
    use std::collections::BTreeSet;

    fn select(page: &Html, selector: &str, of: impl Fn(scraper::ElementRef) -> Vec<usize>) -> Vec<usize> {
        page.select(&Selector::parse(selector).unwrap()).flat_map(of).collect()
    }

    #[test]
    fn every_number_on_a_page_has_its_note_and_every_note_its_number() {
        let story: &'static Story =
            Box::leak(Box::new(Story::parse(include_str!("../../tests/valid/small.json")).unwrap()));
        let base: &'static Base = Box::leak(Box::new(Base::new("/")));
        let site = Edition { story, base, language: Language::English, embedded: false };
        let mut whole = 0;
        for route in Route::all(story) {
            let reading = html(|| Reading(ReadingProps { site, route: route.clone() }));
            let page = Html::parse_document(&reading);
            let named = select(&page, ".refs", |refs| {
                let words: String = refs.text().collect();
                let words = words.trim().trim_start_matches('[').trim_end_matches(']').to_owned();
                words.split(", ").map(|number| number.parse().unwrap()).collect()
            });
            let notes = select(&page, ".footnotes li", |note| vec![note.attr("value").unwrap().parse().unwrap()]);
            let once: BTreeSet<usize> = notes.iter().copied().collect();
            assert!(notes.is_sorted() && once.len() == notes.len(), "{route:?}: each once, in order: {notes:?}");
            assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), once, "{route:?}");
            whole += notes.len();
        }
        assert!(whole > story.sources.len());
    }
}
