//! The page that says how the story was made.

use super::claims::VerdictBadge;
use super::footnotes::bibliography;
use super::text::{Contents, DateText, LevelNumber, PhaseLink, Prose, Table};
use crate::edition::Edition;
use entente_core::story::Verdict;
use entente_core::view::Route;
use leptos::prelude::*;

/// The article, how levels, phases and verdicts were set, what the measured series can say, and what they cannot.
#[component]
pub fn MethodPage(site: Edition) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let told = story.method.iter().map(|section| (section.id.to_string(), site.read(&section.title).to_owned()));
    let fixed = [
        ("scale", text.levels),
        ("phases", text.phases_table),
        ("verdict-meanings", text.verdicts),
        ("series", text.series),
    ];
    let fixed = fixed.map(|(id, name)| (id.to_owned(), name.to_owned()));
    let contents = std::iter::once(("article".to_owned(), text.article.to_owned())).chain(told).chain(fixed).collect();
    let sections = story.method.iter().map(|section| {
        view! { <section id=section.id.to_string()><h2>{site.read(&section.title)}</h2><Prose site text=&section.text/></section> }
    });
    view! {
        <article class="method">
            <h1 tabindex="-1">{text.method_title}</h1>
            <p class="takeaway">{text.method_lead}</p>
            <Contents site entries=contents/>
            <section id="article">
                <h2>{text.article}</h2>
                <p>
                    <cite>{site.read(&story.article.title)}</cite> ", " <DateText site date=&story.article.date/> ". "
                    {site.read(&story.article.credit)}
                </p>
                <Prose site text=&story.article.note/>
            </section>
            {sections.collect_view()}
            <section id="scale"><h2>{text.levels}</h2><Levels site/></section>
            <section id="phases"><h2>{text.phases_table}</h2><Phases site/></section>
            <section id="verdict-meanings"><h2>{text.verdicts}</h2><Verdicts site/></section>
            <section id="series"><h2>{text.series}</h2><SeriesLimits site/></section>
            <Elsewhere site/>
        </article>
    }
}

/// Meaning of each level.
#[component]
fn Levels(site: Edition) -> impl IntoView {
    let text = site.messages();
    let rows = site.story.levels.iter().map(move |entry| {
        view! {
            <tr>
                <th scope="row"><LevelNumber site level=entry.level/></th>
                <td>{site.read(&entry.name)}</td>
                <td>{site.read(&entry.meaning)}</td>
            </tr>
        }
    });
    view! { <Table label=text.levels headings=vec![text.level_word, text.name, text.meaning]>{rows.collect_view()}</Table> }
}

/// Every phase with its span and level, and why.
#[component]
fn Phases(site: Edition) -> impl IntoView {
    let text = site.messages();
    let rows = site.story.phases.iter().map(move |phase| {
        view! {
            <tr>
                <th scope="row"><PhaseLink site phase/></th>
                <td><DateText site date=&phase.span/></td>
                <td><LevelNumber site level=phase.level/></td>
                <td>{site.read(&phase.reason)}</td>
            </tr>
        }
    });
    let headings = vec![text.phase, text.span, text.level_word, text.why];
    view! { <Table label=text.phases_table headings>{rows.collect_view()}</Table> }
}

/// Meaning of each verdict.
#[component]
fn Verdicts(site: Edition) -> impl IntoView {
    let items = Verdict::ALL.into_iter().map(|verdict| {
        view! { <li><VerdictBadge site verdict/> " " {(site.messages().verdict_meaning)(verdict)}</li> }
    });
    view! { <ul class="plain">{items.collect_view()}</ul> }
}

/// Limits of each measured series: what it can and cannot say.
#[component]
fn SeriesLimits(site: Edition) -> impl IntoView {
    let text = site.messages();
    let series = site.story.series.iter().map(|series| {
        view! {
            <section id=format!("series-{}", series.id)>
                <h3><a href=site.series_href(series.id.as_str())>{site.read(&series.name)}</a></h3>
                <p>{site.read(&series.question)}</p>
                <dl>
                    <dt>{text.can_say}</dt>
                    <dd><Prose site text=&series.can_say/></dd>
                    <dt>{text.cannot_say}</dt>
                    <dd><Prose site text=&series.cannot_say/></dd>
                </dl>
            </section>
        }
    });
    series.collect_view()
}

/// Parts that once stood on this page and have a page of their own: each old address still leads to a link to the new
/// one.
#[component]
fn Elsewhere(site: Edition) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let lists = [
        ("claims", text.all_claims, Route::Record),
        ("corrections", text.all_corrections, Route::Record),
        ("sources", text.sources, Route::Sources),
        ("places", text.places, Route::Sources),
        ("downloads", text.downloads, Route::Data),
    ];
    let lists = lists.map(|(id, name, to)| {
        view! { <li><a id=id href=format!("{}#{id}", site.href(&to))>{name}</a></li> }
    });
    let claims = story.claims.iter().map(|claim| claim.id.to_string()).collect();
    let corrections = story.corrections.iter().map(|correction| correction.id.to_string()).collect();
    let sources = bibliography(story).map(|(_, source)| format!("source-{}", source.id)).collect();
    view! {
        <section id="elsewhere">
            <h2>{text.elsewhere}</h2>
            <ul>{lists.collect_view()}</ul>
            <Index site label=text.claims_index to=Route::Record ids=claims/>
            <Index site label=text.corrections_index to=Route::Record ids=corrections/>
            <Index site label=text.sources_index to=Route::Sources ids=sources/>
        </section>
    }
}

/// Numbered links to fragments of a page, each under the id that it had here.
#[component]
fn Index(site: Edition, label: &'static str, to: Route, ids: Vec<String>) -> impl IntoView {
    let page = site.href(&to);
    let links = ids.into_iter().enumerate().map(|(index, id)| {
        view! { " " <a href=format!("{page}#{id}") id=id>{index + 1}</a> }
    });
    view! { <p class="index">{label} {links.collect_view()}</p> }
}
