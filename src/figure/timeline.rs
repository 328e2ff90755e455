//! The lanes: events by who acts, each a link to its page; those too close to be told apart as a counted cluster.

use super::numbers::{percent, pixels, rounded, tiered};
use super::threads::Threads;
use crate::reactive::{attribute, each, flag, part};
use crate::state::{Command, FigureState};
use entente_core::chart::{
    Anchor, Cluster, EventMark, FigureClass, LaneRow, Layout, Percent, TickUnit, Timeline as Moments, Title,
};
use entente_core::date::Day;
use entente_core::story::{EventKind, OutlineEvent};
use entente_core::view::{Stop, View, query_from_view};
use leptos::prelude::*;
use leptos::svg;

/// Titles that a cluster's name holds.
const NAMED: usize = 3;

/// The id of the element that stands for an event: its own mark's, or its cluster's.
#[must_use]
pub fn mark_id(layout: &Layout, timeline: &Moments, event: usize) -> Option<String> {
    let own = layout.mark(event).is_some_and(|mark| mark.x.is_inside());
    match layout.cluster_of(timeline, event) {
        Some(cluster) => Some(cluster_id(cluster)),
        None => own.then(|| format!("mark-{event}")),
    }
}

/// The id of a panel's element, by its position.
#[must_use]
pub fn panel_id(panel: usize) -> String {
    format!("panel-{panel}")
}

fn cluster_id(cluster: &Cluster) -> String {
    let lane = cluster.lane.map_or_else(String::new, |lane| lane.to_string());
    format!("cluster-{lane}-{}-{}", cluster.range.start, cluster.range.end)
}

/// The lanes with their marks, and the threads of the selected event beneath them.
#[component]
pub fn Timeline(
    /// The figure.
    figure: FigureState,
    /// The cluster whose events are listed.
    listed: RwSignal<Option<Cluster>>,
) -> impl IntoView {
    let stop = Memo::new(move |_| tab_stop(figure));
    // Where lanes stand does not change with the window.
    let rows = Memo::new(move |_| {
        let row = |row: &LaneRow| LaneRow { marks: Vec::new(), clusters: Vec::new(), ..*row };
        figure.layout.with(|layout| layout.lanes.iter().map(row).collect::<Vec<_>>())
    });
    let lanes = move || rows.with(|rows| rows.iter().map(|row| lane(figure, row)).collect::<Vec<_>>());
    let marks = move || figure.layout.with(|layout| layout.marks().map(|mark| mark.event).collect::<Vec<_>>());
    let clusters = move || figure.layout.with(|layout| layout.clusters().cloned().collect::<Vec<_>>());
    view! {
        <svg class="lanes" width="100%" height="100%" on:pointerleave=move |_| figure.run(Command::Point(None))>
            {part(lanes)}
            <Threads figure />
            {each(marks, move |event| view! { <Mark figure event stop /> })}
            <For each=clusters key=cluster_id children=move |cluster| view! { <Pill figure cluster stop listed /> } />
        </svg>
    }
}

/// Position of the figure's one tab stop: where the keys went, else the page's event, else the first one in sight.
fn tab_stop(figure: FigureState) -> Option<Stop> {
    let look = figure.look.get();
    let open = figure.series_open.get();
    figure.layout.with(|layout| {
        let holds = |stop: &Stop| match *stop {
            Stop::Event(event) => mark_id(layout, figure.timeline, event).is_some(),
            Stop::Panel(panel) => open && layout.class == FigureClass::Wide && panel < layout.series.len(),
        };
        let selected = look.event().map(Stop::Event);
        look.stop
            .filter(holds)
            .or_else(|| selected.filter(holds))
            .or_else(|| layout.first_event(figure.timeline).map(Stop::Event))
    })
}

/// A lane's name and the line beneath it.
fn lane(figure: FigureState, row: &LaneRow) -> impl IntoView + use<> {
    let lane = row.lane.and_then(|lane| figure.story().lanes.get(lane));
    let party = lane.and_then(|lane| lane.party).map(|party| format!("lane-name party-{}", party + 1));
    let class = party.unwrap_or_else(|| "lane-name".to_owned());
    let above = figure.layout.with_untracked(|layout| layout.class == FigureClass::Tall);
    let (y, dy) = if above { (row.top, "11") } else { (row.base, "0.35em") };
    let lines = lane.map(|lane| name_lines(&lane.name, above)).unwrap_or_default();
    let count = lines.len();
    let lines: Vec<_> = lines
        .into_iter()
        .enumerate()
        .map(|(at, line)| {
            // The last line stands on the lane's lowest row.
            let dy = if at > 0 {
                "1.15em".to_owned()
            } else if count > 1 {
                "-0.8em".to_owned()
            } else {
                dy.to_owned()
            };
            view! { <tspan x="0" dx=if above { "2" } else { "-92" } dy=dy>{line}</tspan> }
        })
        .collect();
    view! {
        <line class="base" x1="-92" x2="100%" y1=percent(row.bottom) y2=percent(row.bottom)></line>
        <text class=class y=percent(y)>{lines}</text>
    }
}

/// Letters that a line of the gutter holds.
const GUTTER: usize = 14;

/// A lane's name in at most two lines, where it stands in the gutter.
fn name_lines(name: &str, above: bool) -> Vec<String> {
    if above || name.chars().count() <= GUTTER {
        return vec![name.to_owned()];
    }
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    // As even as spaces allow.
    match spaces.min_by_key(|at| at.abs_diff(name.len() / 2)) {
        Some(at) => {
            vec![name.get(..at).unwrap_or_default().to_owned(), name.get(at + 1..).unwrap_or_default().to_owned()]
        }
        None => vec![name.to_owned()],
    }
}

/// The style sheet's name for who tells of an event.
fn kind_class(event: &OutlineEvent) -> &'static str {
    match event.kind {
        EventKind::Told => "told",
        EventKind::Record => "record",
        EventKind::Claimed => "claimed",
    }
}

/// An event in its lane: a link to its page.
#[component]
fn Mark(
    /// The figure.
    figure: FigureState,
    /// The event.
    event: usize,
    /// Position of the figure's one tab stop.
    stop: Memo<Option<Stop>>,
) -> impl IntoView {
    let entry = figure.story().events.get(event)?;
    let text = figure.edition.figure_messages();
    let lane = figure.story().lanes.get(entry.lane).map_or("", |lane| lane.name.as_str());
    let position = (text.position_spoken)(event + 1, figure.story().events.len());
    // A page as it is served says where in the story an event stands in its text.
    let place = if figure.live { format!(", {lane}, {position}") } else { String::new() };
    // What stands before its title stands in its name, for whoever says what they see (WCAG 2.5.3).
    let thread = Memo::new(move |_| figure.emphasis.with(|emphasis| thread_before(emphasis.as_deref()?, event)));
    let name = move || {
        let thread = thread.get().map(|thread| format!("{thread} ")).unwrap_or_default();
        Some(format!("{}, {thread}{}{place}", entry.when.words, entry.title))
    };
    let selected = Memo::new(move |_| figure.look.with(|look| look.event() == Some(event)));
    let linked = move || {
        figure.emphasis.with(|emphasis| {
            emphasis.as_ref().is_some_and(|emphasis| emphasis.threads.iter().any(|thread| thread.other == event))
        })
    };
    let dimmed = move || figure.emphasis.with(Option::is_some) && !selected.get() && !linked();
    let hit = move || figure.search.with(|search| search.found.hit(event));
    let is_stop = Memo::new(move |_| stop.get() == Some(Stop::Event(event)));
    let place = move |across: bool| {
        let of = move |mark: &EventMark| percent(if across { mark.x } else { mark.y });
        attribute(move || figure.layout.with(|layout| layout.mark(event).map(of)))
    };
    let shape =
        Memo::new(move |_| figure.layout.with(|layout| layout.mark(event).map(|mark| Shape::new(figure, mark))));
    let rings = move || figure.live || selected.get();
    let drawn = move || shape.get().map(|shape| shape.view(entry, rings()));
    let point = move |_: leptos::ev::PointerEvent| figure.run(Command::Point(Some(event)));
    let focus = move |_: leptos::ev::FocusEvent| figure.run(Command::Focus(event));
    let base = if entry.when.is_doubtful {
        format!("mark {} doubtful", kind_class(entry))
    } else {
        format!("mark {}", kind_class(entry))
    };
    Some(
        svg::a()
            .class(base)
            .class(("selected", flag(move || selected.get())))
            .class(("linked", flag(linked)))
            .class(("dimmed", flag(dimmed)))
            .class(("hit", flag(move || hit() == Some(true))))
            .class(("miss", flag(move || hit() == Some(false))))
            .attr("id", figure.live.then(|| format!("mark-{event}")))
            .attr("href", figure.edition.event_href(entry.id.as_str()))
            .attr("target", figure.edition.target())
            .attr("tabindex", attribute(move || figure.live.then(|| if is_stop.get() { "0" } else { "-1" })))
            .attr("aria-label", attribute(name))
            .attr("aria-current", attribute(move || selected.get().then_some("page")))
            .on(leptos::ev::pointerenter, point)
            .on(leptos::ev::focus, focus)
            .child(view! { <svg x=place(true) y=place(false)>{part(drawn)}</svg> }),
    )
}

/// Place of an event's title, if it is shown, and the words before it: by the emphasis, else by the layout.
fn title_of(figure: FigureState, mark: &EventMark) -> (Option<Title>, Option<&'static str>) {
    figure.emphasis.with(|emphasis| {
        let Some(emphasis) = emphasis else { return (mark.title, None) };
        if let Some(named) = emphasis.titles.iter().find(|named| named.event == mark.event) {
            return (Some(named.title), named.thread);
        }
        match emphasis.yielding.iter().find(|(event, _)| *event == mark.event) {
            Some((_, None)) => (None, None),
            Some((_, Some(tier))) => (mark.title.map(|title| Title { tier: *tier, ..title }), None),
            None => (mark.title, None),
        }
    })
}

/// Words before an event's title, where that is tied to the selected event.
fn thread_before(emphasis: &entente_core::chart::Emphasis, event: usize) -> Option<&'static str> {
    emphasis.titles.iter().find(|named| named.event == event)?.thread
}

/// A mark seen from its place, to the hundredth: what stays as it is while the figure pans.
#[derive(Clone, PartialEq)]
struct Shape {
    /// Its lines: their class, from where, to where.
    lines: Vec<(&'static str, Percent, Percent)>,
    /// Its other moments.
    more: Vec<Percent>,
    /// `true` if its first moment is in sight.
    first: bool,
    /// Its title, and what ties it to the selected event.
    title: Option<(Title, Option<&'static str>)>,
}

impl Shape {
    fn new(figure: FigureState, mark: &EventMark) -> Self {
        let from_place = |x: Percent| rounded(x - mark.x);
        let line = |class: &'static str, (from, to): (Percent, Percent)| {
            let (from, to) = (Percent(from.0.max(0.0)), Percent(to.0.min(100.0)));
            (from < to).then(|| (class, from_place(from), from_place(to)))
        };
        let doubt = mark.doubt.iter().filter_map(|doubt| line("doubt", *doubt));
        let (title, thread) = title_of(figure, mark);
        Self {
            lines: doubt.chain(mark.span.and_then(|span| line("lasting", span))).collect(),
            more: mark.dots.iter().filter(|x| x.is_inside()).map(|x| from_place(*x)).collect(),
            first: mark.x.is_inside(),
            title: title.map(|title| (Title { x: from_place(title.x), ..title }, thread)),
        }
    }

    /// Lines for how long the event lasted and within what it can lie, its moments, its title; `rings` for what only a
    /// reader's hand can bring out.
    fn view(self, event: &OutlineEvent, rings: bool) -> impl IntoView + use<> {
        let line = |(class, from, to): (&'static str, Percent, Percent)| {
            view! { <line class=class x1=percent(from) x2=percent(to)></line> }
        };
        let lines: Vec<_> = self.lines.into_iter().map(line).collect();
        let disc = |x: Option<String>| view! { <circle class="dot" cx=x r="5"></circle> };
        let more: Vec<_> = self.more.into_iter().map(|x| disc(Some(percent(x)))).collect();
        let claimed = event.kind == EventKind::Claimed;
        let first = self.first.then(|| {
            let ring = rings.then(|| view! { <circle class="ring" r="9.5"></circle> });
            let diamond = claimed.then(|| view! { <path class="dot" d="M0-6L6 0L0 6L-6 0zM-2-2l4 4M-2 2l4-4"></path> });
            view! { {ring} {diamond} {(!claimed).then(|| disc(None))} }
        });
        let title = self.title.map(|(title, thread)| title_text(title, thread, event.title.clone()));
        view! { {lines} {more} {first} {title} }
    }
}

/// A title beside its mark, with what ties it to the selected event before it.
fn title_text(title: Title, thread: Option<&'static str>, words: String) -> impl IntoView + use<> {
    let thread = thread.map(|thread| view! { <tspan class="thread">{format!("{thread} ")}</tspan> });
    let anchor = (title.anchor == Anchor::End).then_some("end");
    let x = (title.x != Percent(0.0)).then(|| percent(title.x));
    view! {
        <text class=tiered("title", title.tier) x=x dx=pixels(title.dx) dy="0.35em" text-anchor=anchor>
            {thread} {words}
        </text>
    }
}

/// Events too close to be told apart: their number; opens a list of them.
#[component]
fn Pill(
    /// The figure.
    figure: FigureState,
    /// The cluster.
    cluster: Cluster,
    /// Position of the figure's one tab stop.
    stop: Memo<Option<Stop>>,
    /// The cluster whose events are listed.
    listed: RwSignal<Option<Cluster>>,
) -> impl IntoView {
    let events = figure.timeline.events_of(&cluster);
    let (first, last) = (*events.first()?, *events.last()?);
    let range = first..=last;
    let id = cluster_id(&cluster);
    let name = cluster_name(figure, &cluster);
    let href = cluster_href(figure, events);
    let holds = move |event: usize| events.contains(&event);
    let selected =
        move || figure.look.with(|look| look.event().is_some_and(|event| range.contains(&event) && holds(event)));
    let hits = move || {
        figure.search.with(|search| {
            search
                .found
                .hit(first)
                .map(|_| events.iter().filter(|event| search.found.hit(**event) == Some(true)).count())
        })
    };
    let count = move || match hits() {
        Some(hits) if hits > 0 => format!("{}/{}", brief(hits), brief(events.len())),
        _ => brief(events.len()),
    };
    let is_stop = move || matches!(stop.get(), Some(Stop::Event(event)) if holds(event));
    let place = |across: bool| {
        let id = id.clone();
        let of = move |cluster: &Cluster| percent(if across { cluster.x } else { cluster.y });
        attribute(move || figure.layout.with(|layout| layout.clusters().find(|one| cluster_id(one) == id).map(of)))
    };
    let drawn = view! {
        <svg x=place(true) y=place(false)>
            <rect class="pill" x="-12" y="-8" width="24" height="16" rx="8"></rect>
            <text y="4" text-anchor="middle" aria-hidden="true">{part(count)}</text>
        </svg>
    };
    let open = {
        let cluster = cluster.clone();
        move |click: leptos::ev::MouseEvent| {
            if !(click.ctrl_key() || click.meta_key() || click.shift_key()) {
                click.prevent_default();
                listed.set(Some(cluster.clone()));
            }
        }
    };
    let point = move |_: leptos::ev::PointerEvent| figure.run(Command::Point(Some(first)));
    let focus = move |_: leptos::ev::FocusEvent| {
        // An event in it that the keys went to stays the one in hand.
        let stop = figure.look.with_untracked(|look| look.stop);
        let within = |stop: Stop| matches!(stop, Stop::Event(event) if holds(event)).then_some(stop);
        match stop.and_then(within) {
            Some(Stop::Event(event)) => figure.run(Command::Focus(event)),
            _ => figure.run(Command::Focus(first)),
        }
    };
    Some(
        svg::a()
            .class("mark cluster")
            .class(("selected", flag(selected)))
            .class(("hit", flag(move || hits().is_some_and(|hits| hits > 0))))
            .class(("miss", flag(move || hits() == Some(0))))
            .attr("id", figure.live.then_some(id))
            .attr("href", href)
            .attr("target", figure.edition.target())
            .attr("tabindex", attribute(move || figure.live.then(|| if is_stop() { "0" } else { "-1" })))
            .attr("aria-label", name)
            .on(leptos::ev::click, open)
            .on(leptos::ev::pointerenter, point)
            .on(leptos::ev::focus, focus)
            .child(drawn),
    )
}

/// Address that a cluster leads to: the program opens its list, the first of its events stands in. Embedded, where
/// there is no list, it leads to the story's page, to the time of its events.
fn cluster_href(figure: FigureState, events: &[usize]) -> Option<String> {
    let (first, last) = (*events.first()?, *events.last()?);
    if !figure.edition.embedded {
        return figure.story().events.get(first).map(|event| figure.edition.event_href(event.id.as_str()));
    }
    let moment = |event: usize| figure.timeline.moments.get(event).copied();
    let around = figure.axis().around(moment(first)?, moment(last)?);
    let view = View { window: Some(around), ..View::default() };
    Some(figure.edition.base.href(&query_from_view(&view, figure.story(), figure.timeline.whole)))
}

/// Contents of a cluster, in words: how many events, from when to when, whose, and the first of them.
#[must_use]
pub fn cluster_name(figure: FigureState, cluster: &Cluster) -> String {
    let text = figure.edition.figure_messages();
    let events = figure.timeline.events_of(cluster);
    let entries: Vec<&OutlineEvent> = events.iter().filter_map(|event| figure.story().events.get(*event)).collect();
    let year = |at: Option<&&OutlineEvent>| {
        at.map_or_else(String::new, |event| (text.tick)(Day(event.when.moment.floor() as i32), TickUnit::Year))
    };
    let titles: Vec<&str> = entries.iter().take(NAMED).map(|event| event.title.as_str()).collect();
    let lane = cluster.lane.and_then(|lane| figure.story().lanes.get(lane)).map_or("", |lane| lane.name.as_str());
    (text.cluster)(entries.len(), &year(entries.first()), &year(entries.last()), lane, &titles.join("; "))
}

/// A count in at most three characters.
fn brief(count: usize) -> String {
    match count {
        0..1000 => count.to_string(),
        1000..1_000_000 => format!("{}k", count / 1000),
        _ => format!("{}M", count / 1_000_000),
    }
}
