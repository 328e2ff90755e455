//! The page that says how the story was made.

use super::claims::VerdictBadge;
use super::footnotes::bibliography;
use super::series::CanSay;
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
        ("scale", text.levels, !story.levels.is_empty()),
        ("phases", text.phases_table, true),
        ("verdict-meanings", text.verdicts, story.has_record()),
        ("series", text.series, !story.series.is_empty()),
    ];
    let [has_levels, _, has_verdicts, has_series] = fixed.map(|(_, _, is_there)| is_there);
    let fixed = fixed.into_iter().filter(|(_, _, is_there)| *is_there);
    let fixed = fixed.map(|(id, name, _)| (id.to_owned(), name.to_owned()));
    let article = story.article.as_ref().map(|_| ("article".to_owned(), text.article.to_owned()));
    let contents = article.into_iter().chain(told).chain(fixed).collect();
    let sections = story.method.iter().map(|section| {
        view! { <section id=section.id.to_string()><h2>{site.read(&section.title)}</h2><Prose site text=&section.text/></section> }
    });
    view! {
        <article class="method">
            <h1 tabindex="-1">{text.method_title}</h1>
            <p class="takeaway">{text.method_lead}</p>
            <Contents site entries=contents/>
            {story.article.as_ref().map(|article| view! {
                <section id="article">
                    <h2>{text.article}</h2>
                    <p>
                        <cite>{site.read(&article.title)}</cite> ", " <DateText site date=&article.date/> ". "
                        {article.credit.as_ref().map(|credit| site.read(credit))}
                    </p>
                    {article.note.as_ref().map(|note| view! { <Prose site text=note/> })}
                </section>
            })}
            {sections.collect_view()}
            {has_levels.then(|| view! { <section id="scale"><h2>{text.levels}</h2><Levels site/></section> })}
            <section id="phases"><h2>{text.phases_table}</h2><Phases site/></section>
            {has_verdicts.then(|| view! {
                <section id="verdict-meanings"><h2>{text.verdicts}</h2><Verdicts site/></section>
            })}
            {has_series.then(|| view! { <section id="series"><h2>{text.series}</h2><SeriesLimits site/></section> })}
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
    let has_reasons = site.story.phases.iter().any(|phase| phase.reason.is_some());
    let rows = site.story.phases.iter().map(move |phase| {
        view! {
            <tr>
                <th scope="row"><PhaseLink site phase/></th>
                <td><DateText site date=&phase.span/></td>
                <td><LevelNumber site level=phase.level/></td>
                {has_reasons.then(|| view! { <td>{phase.reason.as_ref().map(|reason| site.read(reason))}</td> })}
            </tr>
        }
    });
    let mut headings = vec![text.phase, text.span, text.level_word];
    headings.extend(has_reasons.then_some(text.why));
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
    let series = site.story.series.iter().map(|series| {
        view! {
            <section id=format!("series-{}", series.id)>
                <h3><a href=site.series_href(series.id.as_str())>{site.read(&series.name)}</a></h3>
                {series.question.as_ref().map(|question| view! { <p>{site.read(question)}</p> })}
                {(series.can_say.is_some() || series.cannot_say.is_some()).then(|| view! { <dl><CanSay site series/></dl> })}
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
    let pages = Route::all(story);
    let lists = lists.into_iter().filter(|(_, _, to)| pages.contains(to)).map(|(id, name, to)| {
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
    let has_any = links.len() > 0;
    has_any.then(|| view! { <p class="index">{label} {links.collect_view()}</p> })
}
