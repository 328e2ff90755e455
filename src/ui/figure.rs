//! The figure: its ground, and the events on it, which answer to pointer, key and page.

use super::site::Site;
use crate::chart::{EventMark, LaneRow, Layout, Viewport, layout};
use crate::markup::{ground, legend, mark_rows, percent, pixels};
use crate::story::Localised;
use crate::view::Route;
use leptos::prelude::*;

/// Radius of a dot, in CSS pixels.
const DOT: f64 = 4.5;

/// Strands, lanes and measured series on one time axis, with the event of the page marked in all three.
#[component]
pub fn Figure() -> impl IntoView {
    let site = Site::here();
    let text = site.messages();
    let story = site.story;
    let layout = layout(story, Viewport::whole(story.extent()), site.language.tag());
    let selected = Memo::new(move |_| site.route.get().event(story).map(|(index, _)| index));
    let selected_x = {
        let places: Vec<Option<f64>> =
            (0..story.events.len()).map(|event| layout.mark(event).map(|mark| mark.x)).collect();
        Memo::new(move |_| selected.get().and_then(|event| places.get(event).copied().flatten()))
    };
    let party = |index: usize| story.parties.get(index).map_or("", |party| site.read(&party.name));
    let summary = (text.figure_summary)(party(0), party(1), story.events.len(), story.phases.len());
    let height = pixels(layout.height);
    let cursor_end = height.clone();
    view! {
        <figure class="figure" id="figure">
            <p class="unseen" id="figure-summary">{summary}</p>
            <div class="plot-frame">
            <svg class="plot" width="100%" height=height role="group" aria-label=text.figure aria-describedby="figure-summary">
                <g inner_html=ground(site.edition, &layout).into_string()></g>
                <g class="cursor">
                    {move || selected_x.get().map(|x| view! {
                        <line x1=percent(x) x2=percent(x) y1=pixels(Layout::BAR) y2=cursor_end.clone()/>
                    })}
                </g>
                {layout.lanes.iter().map(|lane| lane_row(site, lane, &layout, selected)).collect_view()}
            </svg>
            </div>
            <p class="keys needs-script">{text.figure_keys}</p>
            <figcaption class="legend" inner_html=legend(site.edition).into_string()></figcaption>
        </figure>
    }
}

/// A lane: its name, its line, its events.
fn lane_row(site: Site, lane: &LaneRow, layout: &Layout, selected: Memo<Option<usize>>) -> AnyView {
    let name: Option<&'static Localised> = site.story.lanes.get(lane.lane).map(|lane| &lane.name);
    let base = lane.base;
    let readout = layout.readout;
    view! {
        <g class="lane">
            <line class="base" x1="0" x2="100%" y1=pixels(base + DOT + 2.0) y2=pixels(base + DOT + 2.0)/>
            <text class="lane-name" x="0" y=pixels(lane.top + 11.0)>{name.map(|name| site.read(name))}</text>
            {lane.marks.iter().map(|mark| event_mark(site, mark, base, readout, selected)).collect_view()}
        </g>
    }
    .into_any()
}

/// An event: a link with its dots, its span, its doubt, and its name for when it is in hand.
fn event_mark(site: Site, mark: &EventMark, base: f64, readout: f64, selected: Memo<Option<usize>>) -> Option<AnyView> {
    let index = mark.event;
    let event = site.story.events.get(index)?;
    let kind = if !event.in_record {
        "claimed"
    } else if event.in_article() {
        "told"
    } else {
        "record"
    };
    let doubt = if mark.doubtful { " doubtful" } else { "" };
    let rows = mark_rows(mark.rows);
    let is_selected = move || selected.get() == Some(index);
    // One tab stop: where the keys went, else the page's event, else the first one.
    let tab = move || {
        let stop = site.tab_stop.get().or_else(|| selected.get()).unwrap_or(0);
        if stop == index { "0" } else { "-1" }
    };
    let current = move || is_selected().then_some("page");
    let name = format!("{} · {}", (site.messages().date)(&event.date), site.read(&event.title));
    let side = if mark.x < 33.0 {
        "start"
    } else if mark.x > 67.0 {
        "end"
    } else {
        "middle"
    };
    let line = |class: &'static str, (from, to): (f64, f64)| {
        view! { <line class=class x1=percent(from) x2=percent(to) y1=pixels(base) y2=pixels(base)/> }
    };
    let dots = mark.dots.iter().map(|dot| view! { <circle cx=percent(*dot) cy=pixels(base) r="4.5"/> });
    Some(
        view! {
            <g class=format!("mark {kind}{doubt}") class:selected=is_selected>
                <a href=site.href(&Route::Event(event.id.to_string())) tabindex=tab aria-current=current data-event=index.to_string()>
                    <g class=rows>
                        <circle class="reach" cx=percent(mark.x) cy=pixels(base) r="9"/>
                        {mark.doubt.iter().map(|doubt| line("doubt", *doubt)).collect_view()}
                        {mark.span.map(|span| line("span", span))}
                        {dots.collect_view()}
                    </g>
                    <svg class=format!("readout {side}") x=percent(mark.x) overflow="visible">
                        <text y=pixels(readout) text-anchor=side>{name}</text>
                    </svg>
                </a>
            </g>
        }
        .into_any(),
    )
}
