//! The page that says how the story was made.

use super::Edition;
use super::claims::{claims_list, correction_body, verdict_badge};
use super::method_tables::{claims_by_paragraph, levels_table, phases_table, series_list, sources_list};
use super::reference::{name, names_list, pictures_list};
use super::text::{date, prose};
use entente_core::story::Verdict;
use entente_core::view::Route;
use maud::{Markup, html};

/// Levels, phases, verdicts, corrections, measured series, people and sources.
pub fn page(site: Edition) -> Markup {
    let text = site.messages();
    let story = site.story;
    let people: Vec<_> =
        story.people.iter().map(|person| (&person.name, person.note.as_ref().unwrap_or(&person.role))).collect();
    let institutions: Vec<_> =
        story.institutions.iter().map(|entry| (&entry.name, entry.note.as_ref().unwrap_or(&entry.role))).collect();
    let elsewhere: Vec<_> = story.claims_elsewhere().collect();
    let pictures: Vec<_> = story.pictures.iter().collect();
    let lists = [
        claims_list(site, &elsewhere),
        names_list(site, "people", text.people, &people),
        names_list(site, "institutions", text.institutions, &institutions),
        pictures_list(site, &pictures),
    ];
    html! {
        div.column.lead.method {
            h1 tabindex="-1" { (text.method_title) }
            p.takeaway { (text.method_lead) }
            section #article {
                h2 { (text.article) }
                p {
                    cite { (site.read(&story.article.title)) } ", " (date(site, &story.article.date)) ". "
                    (site.read(&story.article.credit))
                }
                (prose(site, &story.article.note))
            }
            @for section in &story.method {
                section id=(section.id) { h2 { (site.read(&section.title)) } (prose(site, &section.text)) }
            }
            section #scale { h2 { (text.levels) } (levels_table(site)) }
            section #phases { h2 { (text.phases_table) } (phases_table(site)) }
            section #verdicts {
                h2 { (text.verdicts) }
                ul.plain {
                    @for verdict in Verdict::ALL {
                        li { (verdict_badge(site, verdict)) " " ((text.verdict_meaning)(verdict)) }
                    }
                }
            }
            section #series { h2 { (text.series) } (series_list(site)) }
            section #downloads {
                h2 { (text.downloads) }
                p { (text.downloads_lead) }
                ul {
                    li { a href=(site.href(&Route::Poster)) { (text.poster) } ": " (text.poster_hint) }
                    @for (path, name) in text.files { li { a href=(site.base.href(path)) download { (name) } } }
                    @for series in &story.series {
                        li { a href=(site.base.href(&format!("data/{}.csv", series.id))) download { (site.read(&series.name)) " (CSV)" } }
                    }
                }
            }
            section #corrections .claims {
                h2 { (text.all_corrections) }
                ol {
                    @for correction in &story.corrections { li id=(correction.id) { (correction_body(site, correction)) } }
                }
            }
            section #claims { h2 { (text.all_claims) } (claims_by_paragraph(site)) }
            @for list in lists.into_iter().flatten() { (list) }
            section #places .names {
                h2 { (text.places) }
                ul {
                    @for place in &story.places {
                        li {
                            (name(site, &place.name))
                            @if let Some(note) = &place.note { " " span.role { (site.read(note)) } }
                        }
                    }
                }
            }
            section #sources { h2 { (text.sources) } (sources_list(site)) }
        }
    }
}
