//! The whole story on one sheet: the figure with its phases and events, to hang on a wall.

use super::page::Licence;
use super::text::{EventLink, LevelBadge, PhaseLink};
use crate::edition::Edition;
use entente_core::chart::TickUnit;
use entente_core::date::Day;
use entente_core::story::Phase;
use leptos::prelude::*;

/// Title and takeaway, the phases, the events and where all of it comes from.
#[component]
pub fn PosterPage(site: Edition) -> impl IntoView {
    let text = site.messages();
    let story = site.story;
    let phases = story.phases.iter().map(|phase| view! { <li><PosterPhase site phase/></li> });
    let events = story.events.iter().map(|event| view! { <li><EventLink site event/></li> });
    let credit = story.article.as_ref().map(|article| {
        let made = (text.poster_credit)(site.read(&article.title), &(text.date)(&article.date));
        format!("{made} {} ", article.credit.as_ref().map_or("", |credit| site.read(credit)))
    });
    let has_credit = credit.is_some() || story.licence.is_some();
    view! {
        <div class="poster">
            <div class="lead">
                <h1 tabindex="-1">{site.read(&story.title)}</h1>
                {story.takeaway.as_ref().map(|takeaway| view! { <p class="takeaway">{site.read(takeaway)}</p> })}
                <p class="aside">{text.poster_hint}</p>
            </div>
            <section>
                <h2>{text.phases_table}</h2>
                <ul>{phases.collect_view()}</ul>
            </section>
            <section>
                <h2>{text.events}</h2>
                <ol class="list">{events.collect_view()}</ol>
            </section>
            {has_credit.then(|| view! { <p class="credit">{credit} <Licence site/></p> })}
        </div>
    }
}

/// A phase with its years and its level.
#[component]
fn PosterPhase(site: Edition, phase: &'static Phase) -> impl IntoView {
    let years = phase.span.extent().map(|(first, last)| {
        view! { <span class="years">{years(site, first, last)}</span> " " }
    });
    view! { <PhaseLink site phase/> " " {years} <LevelBadge site level=phase.level/> }
}

/// From which year to which.
fn years(site: Edition, first: Day, last: Day) -> String {
    let [first, last] = [first, last].map(|day| (site.messages().tick)(day, TickUnit::Year));
    if first == last { first } else { format!("{first}–{last}") }
}
