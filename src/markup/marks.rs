//! What of the figure can be focused: events, clusters and panels.

use super::Edition;
use super::drawing::Looks;
use super::item::Item;
use super::numbers::{percent, pixels};
use super::panels::reading_words;
use super::text::dated_link;
use entente_core::chart::{
    Axis, Cluster, EventMark, GAP, LaneRow, Layout, Reading, SeriesPanel, Side, TickUnit, Timeline, short_title,
};
use entente_core::date::Day;
use entente_core::story::{Outline, OutlineEvent};
use entente_core::view::{Stop, View, query_from_view};
use maud::{Markup, html};

/// Titles that a cluster's name holds.
const NAMED: usize = 3;

/// Everything in a layout that can be focused: the lanes' marks and clusters, then the panels.
#[must_use]
pub(super) fn stops(site: Edition<Outline>, timeline: &Timeline, layout: &Layout, looks: Looks) -> Vec<Item> {
    // One tab stop: where the keys went, else the page's event, else the first one that can be seen.
    let holds = |stop: &Stop| match *stop {
        Stop::Event(event) => layout.shows(timeline, event),
        Stop::Panel(index) => index < layout.series.len(),
    };
    let stop = looks.stop.filter(holds).or_else(|| looks.selected.event().map(Stop::Event).filter(holds));
    let stop = stop.or_else(|| layout.first_event(timeline).map(Stop::Event));
    let mut items = Vec::new();
    for lane in &layout.lanes {
        items.extend(lane.marks.iter().filter_map(|place| mark(site, lane, place, looks, stop)));
        items.extend(lane.clusters.iter().filter_map(|cluster| pill(site, timeline, lane, cluster, looks, stop)));
    }
    for (index, series) in layout.series.iter().enumerate().filter(|_| !site.embedded) {
        items.extend(panel_stop(site, layout, (index, series), looks.day, stop));
    }
    items
}

/// The figure is one tab stop where the program moves the focus in it; embedded it has no program, and each mark is one.
fn tab(site: Edition<Outline>, is_stop: bool) -> Option<String> {
    (!site.embedded).then(|| if is_stop { "0" } else { "-1" }.to_owned())
}

/// A part of a class list for each condition that holds.
fn classes(base: &str, more: &[(&str, bool)]) -> Option<String> {
    let mut classes = base.to_owned();
    for (name, _) in more.iter().filter(|(_, holds)| *holds) {
        classes.push(' ');
        classes.push_str(name);
    }
    Some(classes)
}

/// An event: a link to its page.
fn mark(site: Edition<Outline>, lane: &LaneRow, mark: &EventMark, looks: Looks, stop: Option<Stop>) -> Option<Item> {
    let index = mark.event;
    let event = site.story.events.get(index)?;
    let kind = if !event.in_record {
        "claimed"
    } else if !event.paragraphs.is_empty() {
        "told"
    } else {
        "record"
    };
    let hit = looks.hits.and_then(|hits| hits.get(index).copied());
    let selected = looks.selected.event() == Some(index);
    let text = site.messages();
    let name = site.story.lanes.get(lane.lane).map_or("", |lane| site.read(&lane.name));
    let position = (text.position)(index + 1, site.story.events.len());
    let label = format!("{}, {}, {name}, {position}", (text.date)(&event.date), site.read(&event.title));
    Some(Item {
        key: format!("e{index}"),
        tag: "a",
        attributes: vec![
            (
                "class",
                classes(
                    &format!("mark {kind}"),
                    &[
                        ("doubtful", event.date.is_doubtful() || !event.in_record),
                        ("selected", selected),
                        ("hit", hit == Some(true)),
                        ("miss", hit == Some(false)),
                    ],
                ),
            ),
            ("href", Some(site.event_href(event.id.as_str()))),
            ("target", site.target().map(str::to_owned)),
            ("tabindex", tab(site, stop == Some(Stop::Event(index)))),
            ("aria-label", Some(label)),
            ("aria-current", selected.then(|| "page".to_owned())),
            ("data-event", Some(index.to_string())),
        ],
        inner: dots(site.read(&event.title), mark, lane.row(mark.row)).into_string(),
    })
}

/// An event's dots, its span, its doubt and its title.
fn dots(title: &str, mark: &EventMark, base: f64) -> Markup {
    let y = pixels(base);
    let inside = |x: f64| (0.0..=100.0).contains(&x);
    let line = |class: &str, (from, to): (f64, f64)| {
        let (from, to) = (from.max(0.0), to.min(100.0));
        html! { @if from < to { line class=(class) x1=(percent(from)) x2=(percent(to)) y1=(y) y2=(y) {} } }
    };
    html! {
        @for doubt in &mark.doubt { (line("doubt", *doubt)) }
        @if let Some(span) = mark.span { (line("span", span)) }
        @for dot in mark.dots.iter().filter(|dot| inside(**dot)) { circle cx=(percent(*dot)) cy=(y) r="4.5" {} }
        @if inside(mark.x) {
            circle.reach cx=(percent(mark.x)) cy=(y) r="9" {}
            circle cx=(percent(mark.x)) cy=(y) r="4.5" {}
            @if let Some(side) = mark.label {
                @let (from, to) = mark.reach();
                text aria-hidden="true" x=(percent(if side == Side::After { to } else { from })) y=(pixels(base + 4.0)) dx=(pixels(if side == Side::After { GAP } else { -GAP }))
                    text-anchor=[(side == Side::Before).then_some("end")] { (short_title(title)) }
            }
        }
    }
}

/// Events too close to be told apart: their number; opens a list of them.
fn pill(
    site: Edition<Outline>,
    timeline: &Timeline,
    lane: &LaneRow,
    cluster: &Cluster,
    looks: Looks,
    stop: Option<Stop>,
) -> Option<Item> {
    let events = timeline.lanes.get(cluster.lane)?.events.get(cluster.range.clone())?;
    let first = *events.first()?;
    let hits = looks.hits.map(|hits| events.iter().filter(|event| hits.get(**event) == Some(&true)).count());
    let count = match hits {
        Some(hits) if hits > 0 => format!("{}/{}", brief(hits), brief(events.len())),
        _ => brief(events.len()),
    };
    let is_stop = matches!(stop, Some(Stop::Event(event)) if events.contains(&event));
    Some(Item {
        key: format!("c{}-{}-{}", cluster.lane, cluster.range.start, cluster.range.end),
        tag: "a",
        attributes: vec![
            (
                "class",
                classes(
                    "mark cluster",
                    &[
                        ("selected", looks.selected.event().is_some_and(|event| events.contains(&event))),
                        ("hit", hits.is_some_and(|hits| hits > 0)),
                        ("miss", hits == Some(0)),
                    ],
                ),
            ),
            ("href", cluster_href(site, timeline, events)),
            ("tabindex", tab(site, is_stop)),
            ("aria-label", Some(cluster_name(site, timeline, cluster))),
            ("data-event", Some(first.to_string())),
            ("data-cluster", Some(format!("{}-{}-{}", cluster.lane, cluster.range.start, cluster.range.end))),
        ],
        inner: html! {
            circle.reach cx=(percent(cluster.x)) cy=(pixels(lane.base)) r="11.5" {}
            text aria-hidden="true" x=(percent(cluster.x)) y=(pixels(lane.base + 4.0)) text-anchor="middle" { (count) }
        }
        .into_string(),
    })
}

/// Where a cluster leads: the program opens its list, the first of its events stands in. Embedded, where there is no list,
/// it leads to the story's page, to the time of its events.
fn cluster_href(site: Edition<Outline>, timeline: &Timeline, events: &[usize]) -> Option<String> {
    let (first, last) = (*events.first()?, *events.last()?);
    if !site.embedded {
        return site.story.events.get(first).map(|event| site.event_href(event.id.as_str()));
    }
    let around = Axis::new(timeline, 0.0).around(*timeline.moments.get(first)?, *timeline.moments.get(last)?);
    let view = View { viewport: Some(around), ..View::default() };
    Some(site.base.href(&query_from_view(&view, site.story, timeline.whole)))
}

/// What a cluster holds, in words: how many events, from when to when, whose, and the first of them.
#[must_use]
pub fn cluster_name(site: Edition<Outline>, timeline: &Timeline, cluster: &Cluster) -> String {
    let text = site.messages();
    let events = timeline.lanes.get(cluster.lane).and_then(|lane| lane.events.get(cluster.range.clone()));
    let entries: Vec<_> = events.into_iter().flatten().filter_map(|index| site.story.events.get(*index)).collect();
    let year = |at: Option<&&'static OutlineEvent>| {
        at.map_or_else(String::new, |event| (text.tick)(Day(event.date.order().floor() as i32), TickUnit::Year))
    };
    let titles: Vec<&str> = entries.iter().take(NAMED).map(|event| site.read(&event.title)).collect();
    let name = site.story.lanes.get(cluster.lane).map_or("", |lane| site.read(&lane.name));
    (text.cluster)(entries.len(), &year(entries.first()), &year(entries.last()), name, &titles.join("; "))
}

/// Links that a cluster's list holds at most: who wants more zooms.
const LISTED: usize = 200;

/// The events of a cluster, as the items of a list.
#[must_use]
pub fn cluster_links(site: Edition<Outline>, timeline: &Timeline, cluster: &Cluster) -> Markup {
    let events = timeline.lanes.get(cluster.lane).and_then(|lane| lane.events.get(cluster.range.clone()));
    let entries = events.into_iter().flatten().take(LISTED).filter_map(|index| site.story.events.get(*index));
    let more = cluster.range.len().saturating_sub(LISTED);
    html! {
        @for event in entries { li { (dated_link(site, &event.id, &event.date, &event.title)) } }
        @if more > 0 { li { ((site.messages().more_events)(more)) } }
    }
}

/// A count in at most three characters.
fn brief(count: usize) -> String {
    match count {
        0..1000 => count.to_string(),
        1000..1_000_000 => format!("{}k", count / 1000),
        _ => format!("{}M", count / 1_000_000),
    }
}

/// A panel: a slider whose value is the date that is read.
fn panel_stop(
    site: Edition<Outline>,
    layout: &Layout,
    (index, panel): (usize, &SeriesPanel),
    day: Option<Day>,
    stop: Option<Stop>,
) -> Option<Item> {
    let series = site.story.series.get(panel.series)?;
    let day = day.unwrap_or(Day(layout.viewport.start.ceil() as i32));
    let reading: Reading = entente_core::chart::reading(site.story, &[panel.series], day);
    Some(Item {
        key: format!("p{index}"),
        tag: "g",
        attributes: vec![
            ("class", Some("panel-stop".to_owned())),
            ("role", Some("slider".to_owned())),
            ("tabindex", tab(site, stop == Some(Stop::Panel(index)))),
            ("aria-label", Some(site.read(&series.name).to_owned())),
            ("aria-valuemin", Some((layout.viewport.start.ceil() as i32).to_string())),
            ("aria-valuemax", Some((layout.viewport.end.ceil() as i32).to_string())),
            ("aria-valuenow", Some(day.0.to_string())),
            ("aria-valuetext", Some(reading_words(site, &reading))),
            ("data-panel", Some(index.to_string())),
        ],
        inner: html! {
            rect x="0" width="100%" y=(pixels(panel.top)) height=(pixels(panel.bottom - panel.top)) {}
        }
        .into_string(),
    })
}
