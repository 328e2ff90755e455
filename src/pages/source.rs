//! A source as a reader cites it.

use crate::edition::Edition;
use entente_core::chart::TickUnit;
use entente_core::date::Date;
use entente_core::story::Source;
use leptos::prelude::*;

/// The title of a source: a link to where it can be read, if it stands anywhere on the web.
#[component]
pub fn SourceTitle(site: Edition, source: &'static Source) -> impl IntoView {
    let title = site.read(&source.title);
    match source.address() {
        Some(address) => view! { <a href=address rel="external">{title}</a> }.into_any(),
        None => view! { <cite>{title}</cite> }.into_any(),
    }
}

/// A source with all that it takes to find it: authors, title, what it is part of, publisher, year, pages, numbers,
/// archive and shelf mark.
#[component]
pub fn SourceReference(site: Edition, source: &'static Source) -> impl IntoView {
    let authors = (!source.authors.is_empty()).then(|| format!("{}: ", source.authors.join(", ")));
    view! { {authors} <SourceTitle site source/> {particulars(site, source)} }
}

/// What stands after a source's title, each part after a comma; `None` where there is nothing.
pub fn particulars(site: Edition, source: &'static Source) -> Option<String> {
    let text = site.messages();
    let year = source.date.as_ref().and_then(Date::extent).map(|(first, _)| (text.tick)(first, TickUnit::Year));
    let part_of = source.part_of.as_ref().map(|whole| (text.part_of)(site.read(whole)));
    let publisher = source.publisher.as_ref().map(|publisher| site.read(publisher).to_owned());
    let pages = source.pages.as_ref().map(|pages| (text.pages)(pages));
    let isbn = source.isbn.as_ref().map(|isbn| format!("ISBN {isbn}"));
    let archive = source.archive.as_ref().map(|archive| site.read(archive).to_owned());
    let parts = [part_of, publisher, year, pages, isbn, archive, source.shelf_mark.clone()];
    let words: String = parts.into_iter().flatten().map(|part| format!(", {part}")).collect();
    (!words.is_empty()).then_some(words)
}
