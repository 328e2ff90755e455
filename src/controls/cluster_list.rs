//! The events of a cluster, each a link, and the way to where they can be told apart.

use super::dialog::Dialog;
use crate::figure::cluster_name;
use crate::state::{Command, FigureState};
use entente_core::chart::Cluster;
use entente_core::date::DayRange;
use leptos::prelude::*;

/// Links that the list holds at most: who wants more zooms.
const LISTED: usize = 200;

/// The list of a cluster's events.
#[component]
pub fn ClusterList(
    /// The figure.
    figure: FigureState,
    /// The cluster that is listed; `None` closes the list.
    listed: RwSignal<Option<Cluster>>,
) -> impl IntoView {
    move || listed.get().map(|cluster| view! { <OpenList figure cluster listed /> })
}

#[component]
fn OpenList(figure: FigureState, cluster: Cluster, listed: RwSignal<Option<Cluster>>) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let name = cluster_name(figure, &cluster);
    let events = figure.timeline.events_of(&cluster);
    let moment = |event: Option<&usize>| figure.timeline.moments.get(*event?).copied();
    let days = moment(events.first()).zip(moment(events.last())).map(|(start, end)| DayRange { start, end });
    // Events of one day stand as close as they ever will.
    let days = days.filter(|days| days.end - days.start >= 1.0);
    let more = events.len().saturating_sub(LISTED);
    let entries = events.iter().take(LISTED).filter_map(|index| Some((*index, figure.story().events.get(*index)?)));
    // The focus goes on from where the list was opened.
    let close = move |event: Option<usize>| {
        listed.set(None);
        if let Some(event) = event {
            figure.run(Command::Focus(event));
        }
    };
    let first = events.first().copied();
    let links: Vec<_> = entries
        .map(|(index, event)| {
            view! {
                <li>
                    <a href=figure.edition.event_href(event.id.as_str()) on:click=move |_| close(Some(index))>
                        <span class="when">{event.when.words.clone()}</span> " " <span class="what">{event.title.clone()}</span>
                    </a>
                </li>
            }
        })
        .collect();
    let outcome = RwSignal::new("");
    view! {
        <Dialog language=figure.edition.language id="cluster" name outcome close=move || listed.set(None)>
            <ol class="results">
                {links} {(more > 0).then(|| view! { <li>{(text.more_events)(more)}</li> })}
            </ol>
            {days.map(|days| view! {
                <p><button type="button" on:click=move |_| {
                    close(first);
                    figure.run(Command::ShowDays(days));
                }>{text.zoom_there}</button></p>
            })}
        </Dialog>
    }
}
