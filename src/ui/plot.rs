//! The figure's drawing: its ground, and the events on it, which answer to pointer, key and page.

use super::site::Site;
use crate::chart::{EventMark, LaneRow, Layout, Viewport, layout};
use crate::markup::{ground, mark_rows, percent, pixels};
use crate::story::Localised;
use leptos::prelude::*;

/// Radius of a dot, in CSS pixels.
const DOT: f64 = 4.5;
/// Height of the room for the event in hand, in CSS pixels: two lines where the figure is narrow.
const READOUT: f64 = 34.0;

/// Strands, lanes and measured series on one time axis, with the event of the page marked in all three, or its phase framed.
#[component]
pub fn Plot(
    /// What is drawn, and what of it is selected.
    site: Site,
) -> impl IntoView {
    let text = site.messages();
    let layout = layout(site.story, Viewport::whole(site.story.extent()), site.language.tag());
    let marks: Vec<Option<(f64, f64)>> =
        (0..site.story.events.len()).map(|event| layout.mark(event).map(|mark| (mark.x, 0.0))).collect();
    let bands: Vec<Option<(f64, f64)>> =
        layout.bands.iter().map(|band| Some((band.from, band.to - band.from))).collect();
    let cursor = Memo::new(move |_| across(&marks, site.selected.get().event()));
    let frame = Memo::new(move |_| across(&bands, site.selected.get().phase()));
    let height = pixels(layout.height);
    let cursor_end = height.clone();
    view! {
        <svg class="plot" width="100%" height=height role="group" aria-label=text.figure aria-describedby="figure-summary">
            <g inner_html=ground(site.edition, &layout).into_string()></g>
            <rect
                class="frame" display=move || frame.get().0 x=move || frame.get().1 width=move || frame.get().2
                y=pixels(layout.bands_top) height=pixels(layout.axis - layout.bands_top)
            />
            <line class="cursor" display=move || cursor.get().0 x1=move || cursor.get().1 x2=move || cursor.get().1 y1=pixels(Layout::BAR) y2=cursor_end/>
            {layout.lanes.iter().map(|lane| lane_row(site, lane, &layout)).collect_view()}
        </svg>
    }
}

/// Whether something is displayed, where it begins and how wide it is, as attributes.
fn across(places: &[Option<(f64, f64)>], selected: Option<usize>) -> (&'static str, String, String) {
    match selected.and_then(|index| places.get(index).copied().flatten()) {
        Some((x, width)) => ("inline", percent(x), percent(width)),
        None => ("none", percent(0.0), percent(0.0)),
    }
}

/// A lane: its name, its line, its events.
fn lane_row(site: Site, lane: &LaneRow, layout: &Layout) -> AnyView {
    let name: Option<&'static Localised> = site.story.lanes.get(lane.lane).map(|lane| &lane.name);
    let base = lane.base;
    let readout = layout.readout;
    view! {
        <g class="lane">
            <line class="base" x1="0" x2="100%" y1=pixels(base + DOT + 2.0) y2=pixels(base + DOT + 2.0)/>
            <text class="lane-name" x="0" y=pixels(lane.top + 11.0)>{name.map(|name| site.read(name))}</text>
            {lane.marks.iter().map(|mark| event_mark(site, mark, base, readout)).collect_view()}
        </g>
    }
    .into_any()
}

/// An event: a link with its dots, its span, its doubt, and its name for when it is in hand.
fn event_mark(site: Site, mark: &EventMark, base: f64, readout: f64) -> Option<AnyView> {
    let index = mark.event;
    let event = site.story.events.get(index)?;
    let kind = if !event.in_record {
        "claimed"
    } else if !event.paragraphs.is_empty() {
        "told"
    } else {
        "record"
    };
    let doubt = if mark.doubtful { " doubtful" } else { "" };
    let rows = mark_rows(mark.rows);
    let is_selected = move || site.selected.get().event() == Some(index);
    // One tab stop: where the keys went, else the page's event, else the first one.
    let tab = move || {
        let stop = site.tab_stop.get().or_else(|| site.selected.get().event()).unwrap_or(0);
        if stop == index { "0" } else { "-1" }
    };
    let current = move || is_selected().then_some("page");
    let (date, title) = ((site.messages().date)(&event.date), site.read(&event.title));
    let label = format!("{date} · {title}");
    let (side, from, width) = readout_place(mark.x);
    let line = |class: &'static str, (from, to): (f64, f64)| {
        view! { <line class=class x1=percent(from) x2=percent(to) y1=pixels(base) y2=pixels(base)/> }
    };
    let dots = mark.dots.iter().map(|dot| view! { <circle cx=percent(*dot) cy=pixels(base) r="4.5"/> });
    Some(
        view! {
            <g class=format!("mark {kind}{doubt}") class:selected=is_selected>
                <a href=site.event_href(event.id.as_str()) tabindex=tab aria-label=label aria-current=current data-event=index.to_string()>
                    <g class=rows>
                        <circle class="reach" cx=percent(mark.x) cy=pixels(base) r="9"/>
                        {mark.doubt.iter().map(|doubt| line("doubt", *doubt)).collect_view()}
                        {mark.span.map(|span| line("span", span))}
                        {dots.collect_view()}
                    </g>
                    <foreignObject
                        class=format!("readout {side}") aria-hidden="true"
                        x=percent(from) width=percent(width) y=pixels(readout - READOUT) height=pixels(READOUT)
                    >
                        <p><span><span class="when">{date} " · "</span>{title}</span></p>
                    </foreignObject>
                </a>
            </g>
        }
        .into_any(),
    )
}

/// Where the name of an event in hand stands: how it is aligned, where its room begins, how wide that is, in percent.
fn readout_place(x: f64) -> (&'static str, f64, f64) {
    if x < 33.0 {
        ("start", x, 100.0 - x)
    } else if x > 67.0 {
        ("end", 0.0, x)
    } else {
        let half = x.min(100.0 - x);
        ("middle", x - half, 2.0 * half)
    }
}
