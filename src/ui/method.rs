//! The page that says how the story was made.

use super::claims::{claims_list, correction_body, verdict_badge};
use super::method_tables::{claims_by_paragraph, levels_table, phases_table, series_list, sources_list};
use super::reference::{name, names_list, pictures_list};
use super::site::Site;
use super::text::{date, prose};
use crate::story::Verdict;
use leptos::prelude::*;

/// Levels, phases, verdicts, corrections, measured series, people and sources.
#[component]
pub fn Method() -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let story = site.story;
    let sections = story.method.iter().map(|section| {
        view! { <section id=section.id.as_str()><h2>{site.read(&section.title)}</h2>{prose(site, &section.text)}</section> }
    });
    let corrections = story.corrections.iter().map(|correction| {
        view! { <li id=correction.id.as_str()>{correction_body(site, correction)}</li> }
    });
    let people = story.people.iter().map(|person| (&person.name, person.note.as_ref().unwrap_or(&person.role)));
    let institutions = story.institutions.iter().map(|entry| (&entry.name, entry.note.as_ref().unwrap_or(&entry.role)));
    view! {
        <div class="column method">
            <h1 tabindex="-1">{text.method_title}</h1>
            <p class="takeaway">{text.method_lead}</p>
            <section id="article">
                <h2>{text.article}</h2>
                <p><cite>{site.read(&story.article.title)}</cite> ", " {date(site, &story.article.date)} ". " {site.read(&story.article.credit)}</p>
                {prose(site, &story.article.note)}
            </section>
            {sections.collect_view()}
            <section id="scale"><h2>{text.levels}</h2>{levels_table(site)}</section>
            <section id="phases"><h2>{text.phases_table}</h2>{phases_table(site)}</section>
            <section id="verdicts">
                <h2>{text.verdicts}</h2>
                <ul class="plain">
                    {Verdict::ALL.map(|verdict| view! {
                        <li>{verdict_badge(site, verdict)} " " {(text.verdict_meaning)(verdict)}</li>
                    }).collect_view()}
                </ul>
            </section>
            <section id="series"><h2>{text.series}</h2>{series_list(site)}</section>
            <section id="corrections" class="claims">
                <h2>{text.all_corrections}</h2>
                <ol>{corrections.collect_view()}</ol>
            </section>
            <section id="claims"><h2>{text.all_claims}</h2>{claims_by_paragraph(site)}</section>
            {claims_list(site, story.claims_elsewhere().collect())}
            {names_list(site, text.people, people.collect())}
            {names_list(site, text.institutions, institutions.collect())}
            {pictures_list(site, story.pictures.iter().collect())}
            <section id="places" class="names">
                <h2>{text.places}</h2>
                <ul>{story.places.iter().map(|place| view! {
                    <li>{name(site, &place.name)} {place.note.as_ref().map(|note| view! { " " <span class="role">{site.read(note)}</span> })}</li>
                }).collect_view()}</ul>
            </section>
            <section id="sources"><h2>{text.sources}</h2>{sources_list(site)}</section>
        </div>
    }
}
