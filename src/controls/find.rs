//! Search and filter: what is looked for, how many events match, and which.

use crate::attempt::attempt;
use crate::reactive::part;
use crate::state::{Command, Drawer, FigureState, Found};
use entente_core::story::Verdict;
use entente_core::view::{Filter, LONGEST_WORDS};
use leptos::html::{Form, Input};
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

/// Matching events that are listed at most: who looks for fewer finds them.
const LISTED: usize = 100;

/// A choice with a name: nothing in particular, or one of some things, by their positions.
#[component]
fn Choice(
    /// Its name.
    name: &'static str,
    /// The word for nothing in particular.
    any: &'static str,
    /// Options to choose from.
    options: Vec<&'static str>,
    /// Position of the chosen option; `None` for nothing in particular.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Chooses.
    choose: impl Fn(Option<usize>) + 'static,
) -> impl IntoView {
    // Options by their position: a translator may change their words.
    let value = move || chosen.get().map(|at| at.to_string()).unwrap_or_default();
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(at, name)| view! { <option value=at.to_string()>{name}</option> })
        .collect();
    view! {
        <label>
            {name} " "
            <select on:change=move |change| choose(event_target_value(&change).parse().ok()) prop:value=value>
                <option value="">{any}</option>
                {options}
            </select>
        </label>
    }
}

/// The search.
#[component]
pub fn Find(
    /// The figure.
    figure: FigureState,
    /// Drawer that is open beneath the tools; `None` if none is.
    drawer: RwSignal<Option<Drawer>>,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let story = figure.story();
    let (form, words) = (NodeRef::<Form>::new(), NodeRef::<Input>::new());
    // Whoever opens the search wants to write.
    Effect::new(move |_| {
        if let Some(field) = words.get() {
            attempt(field.focus());
        }
    });
    let filter = Memo::new(move |_| figure.search.with(|search| search.filter.clone()));
    let change = move |change: &dyn Fn(&mut Filter)| {
        let mut filter = filter.get_untracked();
        change(&mut filter);
        figure.run(Command::Find(filter));
    };
    let told = |chosen: Option<usize>| chosen.map(|at| at == 0);
    let verdicts = Verdict::ALL.map(|verdict| (text.verdict)(verdict)).to_vec();
    view! {
        <form class="find" role="search" on:submit=move |submit| {
            submit.prevent_default();
            // On to what was found.
            let first = form.get_untracked().and_then(|form| form.query_selector(".results a").ok()?);
            if let Some(link) = first.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
                attempt(link.focus());
            }
        } node_ref=form>
            <label class="words">
                {text.find_words} " "
                <input
                    type="search" name="q" maxlength=LONGEST_WORDS.to_string() autocomplete="off" node_ref=words
                    prop:value=move || filter.with(|filter| filter.words.clone())
                    on:input=move |input| change(&|filter| filter.words = event_target_value(&input))
                />
            </label>
            <Choice name=text.find_lane any=text.any options=story.lanes.iter().map(|lane| lane.name.as_str()).collect()
                chosen=Signal::derive(move || filter.with(|filter| filter.lane))
                choose=move |at| change(&|filter| filter.lane = at) />
            <Choice name=text.find_phase any=text.any options=story.phases.iter().map(|phase| phase.name.as_str()).collect()
                chosen=Signal::derive(move || filter.with(|filter| filter.phase))
                choose=move |at| change(&|filter| filter.phase = at) />
            {story.has_article.then(|| view! {
                <Choice name=text.find_verdict any=text.any options=verdicts
                    chosen=Signal::derive(move || filter.with(|filter| Verdict::ALL.iter().position(|one| Some(*one) == filter.verdict)))
                    choose=move |at| change(&|filter| filter.verdict = at.and_then(|at| Verdict::ALL.get(at).copied())) />
                <Choice name=text.find_told any=text.any options=vec![text.told_article, text.told_record]
                    chosen=Signal::derive(move || filter.with(|filter| filter.told.map(|told| usize::from(!told))))
                    choose=move |at| change(&|filter| filter.told = told(at)) />
            })}
            <p class="outcome" role="status">{part(move || outcome(figure))}</p>
            <p class="ways">
                <button type="button" on:click=move |_| figure.run(Command::Find(Filter::default()))>{text.clear}</button>
                <button type="button" on:click=move |_| drawer.set(None)>{text.close}</button>
            </p>
            <Results figure />
        </form>
    }
}

/// Number of events that match, in words.
fn outcome(figure: FigureState) -> String {
    let text = figure.edition.figure_messages();
    figure.search.with(|search| match &search.found {
        Found::Nothing => String::new(),
        Found::Waiting => text.find_waiting.to_owned(),
        Found::Failed => text.find_failed.to_owned(),
        Found::Events(hits) => (text.matched)(hits.iter().filter(|hit| **hit).count(), hits.len()),
    })
}

/// The events that match, each a link.
#[component]
fn Results(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let hits = move || {
        figure.search.with(|search| match &search.found {
            Found::Events(hits) => hits.iter().enumerate().filter(|(_, hit)| **hit).map(|(event, _)| event).collect(),
            _ => Vec::new(),
        })
    };
    view! {
        <ol class="results">
            {part(move || {
                let hits: Vec<usize> = hits();
                let more = hits.len().saturating_sub(LISTED);
                let entries = hits.into_iter().take(LISTED).filter_map(|event| figure.story().events.get(event));
                let links: Vec<_> = entries
                    .map(|event| view! {
                        <li><a href=figure.edition.event_href(event.id.as_str())>
                            <span class="when">{event.when.words.clone()}</span> " " <span class="what">{event.title.clone()}</span>
                        </a></li>
                    })
                    .collect();
                (links, (more > 0).then(|| view! { <li>{(text.more_events)(more)}</li> }))
            })}
        </ol>
    }
}
