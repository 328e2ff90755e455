//! The figure's drawing: its ground, and the events on it, which answer to pointer, key and page.

use super::site::Site;
use crate::chart::{Layout, layout};
use crate::markup::{ground, mark, percent, pixels, threads};
use leptos::prelude::*;

/// Distance of a lane's line from the middle of its dots, in CSS pixels.
const LINE: f64 = 6.5;

/// Strands, lanes and measured series on one time axis, with the event of the page marked in all three, or its phase
/// framed. Draws the stretch of time that the site shows; marks come and go with it by their event.
#[component]
pub fn Plot(
    /// What is drawn, and what of it is selected.
    site: Site,
) -> impl IntoView {
    let text = site.messages();
    let drawn = Memo::new(move |_| layout(site.story, site.viewport.get(), site.language.tag()));
    // Heights are the same for every stretch of time.
    let first = drawn.get_untracked();
    let cursor = Memo::new(move |_| {
        let x = site.selected.get().event().and_then(|event| drawn.with(|drawn| Some(drawn.mark(event)?.x)));
        across(x.map(|x| (x, 0.0)))
    });
    let frame = Memo::new(move |_| {
        let phase = site.selected.get().phase();
        drawn.with(|drawn| {
            let band = drawn.bands.iter().find(|band| Some(band.phase) == phase);
            across(band.map(|band| (band.from, band.to - band.from)))
        })
    });
    let visible = Memo::new(move |_| {
        drawn.with(|drawn| {
            drawn.lanes.iter().flat_map(|lane| &lane.marks).map(|mark| mark.event).collect::<Vec<usize>>()
        })
    });
    let height = pixels(first.height);
    let cursor_end = height.clone();
    view! {
        <svg class="plot" width="100%" height=height role="group" aria-label=text.figure aria-describedby="figure-summary">
            <g inner_html=move || drawn.with(|drawn| ground(site.edition, drawn).into_string())></g>
            <rect
                class="frame" display=move || frame.get().0 x=move || frame.get().1 width=move || frame.get().2
                y=pixels(first.bands_top) height=pixels(first.axis - first.bands_top)
            />
            <line class="cursor" display=move || cursor.get().0 x1=move || cursor.get().1 x2=move || cursor.get().1 y1=pixels(Layout::BAR) y2=cursor_end/>
            {first.lanes.iter().map(|lane| {
                let name = site.story.lanes.get(lane.lane).map(|lane| site.read(&lane.name));
                let y = pixels(lane.base + LINE);
                view! {
                    <g class="lane">
                        <line class="base" x1="0" x2="100%" y1=y.clone() y2=y/>
                        <text class="lane-name" x="0" y=pixels(lane.top + 11.0)>{name}</text>
                    </g>
                }
            }).collect_view()}
            <g inner_html=move || {
                drawn.with(|drawn| threads(site.edition, drawn, site.selected.get().event()).into_string())
            }></g>
            <For each=move || visible.get() key=|event| *event children=move |event| event_mark(site, drawn, event)/>
        </svg>
    }
}

/// Whether something is displayed, where it begins and how wide it is, as attributes.
fn across(place: Option<(f64, f64)>) -> (&'static str, String, String) {
    match place.filter(|(x, _)| (0.0..=100.0).contains(x)) {
        Some((x, width)) => ("inline", percent(x), percent(width)),
        None => ("none", percent(0.0), percent(0.0)),
    }
}

/// An event: a link, and in it what the layout says of it at the moment.
fn event_mark(site: Site, drawn: Memo<Layout>, index: usize) -> Option<AnyView> {
    let event = site.story.events.get(index)?;
    let kind = if !event.in_record {
        "claimed"
    } else if !event.paragraphs.is_empty() {
        "told"
    } else {
        "record"
    };
    let doubt = if event.date.is_doubtful() || !event.in_record { " doubtful" } else { "" };
    let is_selected = move || site.selected.get().event() == Some(index);
    // One tab stop: where the keys went, else the page's event, else the first one that can be seen.
    let tab = move || {
        let visible = |stop: &usize| drawn.with(|drawn| drawn.mark(*stop).is_some());
        let stop = site.tab_stop.get().or_else(|| site.selected.get().event()).filter(visible);
        if stop.or_else(|| drawn.with(Layout::first_event)) == Some(index) { "0" } else { "-1" }
    };
    let current = move || is_selected().then_some("page");
    let text = site.messages();
    let lane = site.story.lanes.iter().find(|lane| lane.id == event.lane).map_or("", |lane| site.read(&lane.name));
    let position = (text.position)(index + 1, site.story.events.len());
    let label = format!("{}, {}, {lane}, {position}", (text.date)(&event.date), site.read(&event.title));
    let content = move || {
        drawn.with(|drawn| {
            let lane =
                drawn.lanes.iter().find_map(|lane| Some((lane, lane.marks.iter().find(|mark| mark.event == index)?)));
            lane.map(|(lane, place)| mark(site.edition, event, place, lane.base, drawn.readout).into_string())
                .unwrap_or_default()
        })
    };
    Some(
        view! {
            <g class=format!("mark {kind}{doubt}") class:selected=is_selected>
                <a
                    href=site.event_href(event.id.as_str()) tabindex=tab aria-label=label aria-current=current
                    data-event=index.to_string() inner_html=content
                ></a>
            </g>
        }
        .into_any(),
    )
}
