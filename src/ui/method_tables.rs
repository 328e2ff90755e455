//! The tables and lists of the method page.

use super::claims::verdict_badge;
use super::site::Site;
use super::text::{cited, date, event_link, level_class, phase_link, prose};
use leptos::prelude::*;

/// What each level means.
pub fn levels_table(site: Site) -> AnyView {
    let text = site.messages();
    let rows = site.story.levels.iter().map(|level| {
        view! {
            <tr>
                <th scope="row"><span class=format!("level {}", level_class(level.level))>{(text.level)(level.level)}</span></th>
                <td>{site.read(&level.name)}</td>
                <td>{site.read(&level.meaning)}</td>
            </tr>
        }
    });
    view! {
        <div class="table" tabindex="0" role="region" aria-label=text.levels>
            <table>
                <thead><tr><th scope="col">{text.level_word}</th><th scope="col">{text.levels}</th><th scope="col">{text.meaning}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Every phase with its span and level, and why.
pub fn phases_table(site: Site) -> AnyView {
    let text = site.messages();
    let rows = site.story.phases.iter().map(|phase| {
        view! {
            <tr>
                <th scope="row">{phase_link(site, phase)}</th>
                <td>{date(site, &phase.span)}</td>
                <td><span class=format!("level {}", level_class(phase.level))>{(text.level)(phase.level)}</span></td>
                <td>{site.read(&phase.reason)}</td>
            </tr>
        }
    });
    view! {
        <div class="table" tabindex="0" role="region" aria-label=text.phases_table>
            <table>
                <thead><tr>
                    <th scope="col">{text.phase}</th><th scope="col">{text.span}</th><th scope="col">{text.level_word}</th><th scope="col">{text.why}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Every measured series: what it says, what it does not, and its data.
pub fn series_list(site: Site) -> AnyView {
    let text = site.messages();
    let items = site.story.series.iter().map(|series| {
        view! {
            <section id=format!("series-{}", series.id)>
                <h3>{site.read(&series.name)}</h3>
                <p>{site.read(&series.question)} " (" {site.read(&series.unit)} ")"</p>
                <dl>
                    <dt>{text.can_say}</dt><dd>{prose(site, &series.can_say)}</dd>
                    <dt>{text.cannot_say}</dt><dd>{prose(site, &series.cannot_say)}</dd>
                    <dt>{text.terms}</dt><dd>{prose(site, &series.terms)}</dd>
                </dl>
                <p><a href=site.base.href(&format!("data/{}.csv", series.id)) download="">{text.download}</a></p>
                {cited(site, &series.sources)}
            </section>
        }
    });
    items.collect_view().into_any()
}

/// Every claim of the article in its order, with its verdict and the pages on which it is weighed.
pub fn claims_by_paragraph(site: Site) -> AnyView {
    let text = site.messages();
    let items = site.story.claims.iter().map(|claim| {
        let events = claim.events.iter().filter_map(|id| site.story.event(id.as_str()));
        let events = events.map(|(_, event)| view! { <li>{event_link(site, event)}</li> });
        let phases = claim.phases.iter().filter_map(|id| site.story.phase(id.as_str()));
        let phases = phases.map(|(_, phase)| view! { <li>{phase_link(site, phase)}</li> });
        let elsewhere = !claim.events.is_empty() || !claim.phases.is_empty();
        view! {
            <li id=claim.id.as_str()>
                <span class="facts">{(text.paragraph)(&claim.paragraph)} " " {verdict_badge(site, claim.verdict)}</span>
                {prose(site, &claim.article)}
                {elsewhere.then(|| view! { <ul class="pages" aria-label=text.stands_on>{events.collect_view()}{phases.collect_view()}</ul> })}
            </li>
        }
    });
    view! { <ol class="plain">{items.collect_view()}</ol> }.into_any()
}

/// Every source with what it shows, the strongest kinds first.
pub fn sources_list(site: Site) -> AnyView {
    let text = site.messages();
    let mut sources: Vec<_> = site.story.sources.iter().collect();
    sources.sort_by_key(|source| source.kind);
    let items = sources.into_iter().map(|source| {
        view! {
            <li id=format!("source-{}", source.id)>
                <a href=source.url.as_str() rel="external">{site.read(&source.title)}</a>
                {source.publisher.as_ref().map(|publisher| view! { ", " {site.read(publisher)} })}
                " " <span class="kind">{(text.source_kind)(source.kind)} " · " {source.url.host()}</span>
                <br/>{site.read(&source.shows)}
            </li>
        }
    });
    view! { <ul class="bibliography">{items.collect_view()}</ul> }.into_any()
}
