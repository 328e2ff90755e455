//! The figure: draws a layout.

use super::legend::Legend;
use super::site::Site;
use super::text::level_class;
use crate::chart::{Anchor, EventMark, LaneRow, Layout, PerSize, PhaseLabel, SeriesPanel, SizeClass, Viewport, layout};
use crate::story::{Localised, ValueFormat};
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
    let height = whole(layout.height);
    let cursor_end = height.clone();
    view! {
        <figure class="figure" id="figure">
            <p class="unseen" id="figure-summary">{summary}</p>
            <div class="plot-frame">
            <svg class="plot" width="100%" height=height role="group" aria-label=text.figure aria-describedby="figure-summary">
                {bands(site, &layout)}
                {strands(site, &layout)}
                {axis(site, &layout)}
                {layout.series.as_ref().map(|panel| series(site, panel, &layout))}
                <g class="cursor">
                    {move || selected_x.get().map(|x| view! {
                        <line x1=percent(x) x2=percent(x) y1=whole(Layout::BAR) y2=cursor_end.clone()/>
                    })}
                </g>
                {layout.lanes.iter().map(|lane| lane_row(site, lane, &layout, selected)).collect_view()}
            </svg>
            </div>
            <p class="keys needs-script">{text.figure_keys}</p>
            <Legend/>
        </figure>
    }
}

/// Phase bands, their bars and their names, each a link to its phase.
fn bands(site: Site, layout: &Layout) -> AnyView {
    let (top, bottom) = (layout.bands_top, layout.axis);
    let bands = layout.bands.iter().map(|band| {
        let width = percent(band.to - band.from);
        view! {
            <g class=format!("band {}", level_class(band.level))>
                <rect class="ground" x=percent(band.from) y=whole(top) width=width.clone() height=whole(bottom - top)/>
                <rect class="hatch" x=percent(band.from) y=whole(top) width=width.clone() height=whole(bottom - top)/>
                <rect class="bar" x=percent(band.from) y=whole(top) width=width height=whole(Layout::BAR)/>
            </g>
        }
    });
    let labels = layout.labels.iter().filter_map(|label| {
        let phase = site.story.phases.get(label.phase)?;
        let anchor = if label.anchor == Anchor::Start { "start" } else { "end" };
        Some(view! {
            <g class=format!("phase-name {}", name_rows(label))>
                <a href=site.phase_href(phase.id.as_str()) tabindex="-1">
                    <text x=percent(label.x) y=whole(Layout::name_base(0)) text-anchor=anchor>
                        {site.read(&phase.name)} " "
                        <tspan class="figures">{(site.messages().level)(phase.level)}</tspan>
                    </text>
                </a>
            </g>
        })
    });
    view! {
        <defs>
            {[("hatch-1", "10"), ("hatch-2", "7"), ("hatch-3", "4")].map(|(id, size)| view! {
                <pattern id=id width=size height=size patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <line x1="0" x2="0" y1="0" y2=size/>
                </pattern>
            }).collect_view()}
        </defs>
        {bands.collect_view()}
        {labels.collect_view()}
    }
    .into_any()
}

/// The gap in the colour of each level, and the two strands with their names.
fn strands(site: Site, layout: &Layout) -> AnyView {
    let drawn = &layout.strands;
    let gaps = layout.bands.iter().zip(&drawn.gaps).map(|(band, gap)| {
        view! { <path class=format!("gap {}", level_class(band.level)) d=gap.clone()/> }
    });
    let name = |index: usize, x: f64, y: f64| {
        site.story.parties.get(index).map(|party| {
            view! { <text class=format!("party party-{}", index + 1) x=percent(x) y=whole(y) text-anchor="middle">{site.read(&party.name)}</text> }
        })
    };
    view! {
        <svg class="stretched" width="100%" height=whole(layout.axis) viewBox=format!("0 0 1000 {}", whole(layout.axis)) preserveAspectRatio="none">
            {gaps.collect_view()}
            <path class="strand party-1" d=drawn.upper.clone()/>
            <path class="strand party-2" d=drawn.lower.clone()/>
        </svg>
        {drawn.names.map(|(x, upper, lower)| view! { {name(0, x, upper)} {name(1, x, lower)} })}
    }
    .into_any()
}

/// The time axis that all panels share.
fn axis(site: Site, layout: &Layout) -> AnyView {
    let y = layout.axis;
    let ticks = layout.ticks.iter().map(|tick| {
        // The outermost labels turn inwards.
        let anchor = if tick.x < 3.0 { "start" } else if tick.x > 97.0 { "end" } else { "middle" };
        view! {
            <line class="tick" x1=percent(tick.x) x2=percent(tick.x) y1=whole(y) y2=whole(y + 5.0)/>
            <text class="figures" x=percent(tick.x) y=whole(y + 18.0) text-anchor=anchor>{(site.messages().tick)(tick.day, tick.unit)}</text>
        }
    });
    view! {
        <g class="axis">
            <line x1="0" x2="100%" y1=whole(y) y2=whole(y)/>
            {ticks.collect_view()}
        </g>
    }
    .into_any()
}

/// A lane: its name, its line, its events.
fn lane_row(site: Site, lane: &LaneRow, layout: &Layout, selected: Memo<Option<usize>>) -> AnyView {
    let name: Option<&'static Localised> = site.story.lanes.get(lane.lane).map(|lane| &lane.name);
    let base = lane.base;
    let readout = layout.readout;
    view! {
        <g class="lane">
            <line class="base" x1="0" x2="100%" y1=whole(base + DOT + 2.0) y2=whole(base + DOT + 2.0)/>
            <text class="lane-name" x="0" y=whole(lane.top + 11.0)>{name.map(|name| site.read(name))}</text>
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
        view! { <line class=class x1=percent(from) x2=percent(to) y1=whole(base) y2=whole(base)/> }
    };
    let dots = mark.dots.iter().map(|dot| view! { <circle cx=percent(*dot) cy=whole(base) r="4.5"/> });
    Some(
        view! {
            <g class=format!("mark {kind}{doubt}") class:selected=is_selected>
                <a href=site.href(&Route::Event(event.id.to_string())) tabindex=tab aria-current=current data-event=index.to_string()>
                    <g class=rows>
                        <circle class="reach" cx=percent(mark.x) cy=whole(base) r="9"/>
                        {mark.doubt.iter().map(|doubt| line("doubt", *doubt)).collect_view()}
                        {mark.span.map(|span| line("span", span))}
                        {dots.collect_view()}
                    </g>
                    <svg class=format!("readout {side}") x=percent(mark.x) overflow="visible">
                        <text y=whole(readout) text-anchor=side>{name}</text>
                    </svg>
                </a>
            </g>
        }
        .into_any(),
    )
}

/// The measured series: title, grid, line and points.
fn series(site: Site, panel: &SeriesPanel, layout: &Layout) -> Option<AnyView> {
    let (series, line) = site.story.featured()?;
    let grid = panel.grid.iter().map(|(value, y)| {
        view! {
            <line x1="0" x2="100%" y1=whole(*y) y2=whole(*y)/>
            <text class="figures" x="0" y=whole(*y - 3.0)>{value_label(*value, series.format)}</text>
        }
    });
    let first = line.points.first().map(|point| (site.messages().date)(&point.date)).unwrap_or_default();
    let last = line.points.last().map(|point| (site.messages().date)(&point.date)).unwrap_or_default();
    let dots = panel.dots.iter().map(|dot| view! { <circle cx=percent(dot.x) cy=whole(dot.y) r="1.6"/> });
    Some(
        view! {
            <g class="series">
                <text class="title" x="0" y=whole(panel.top - 26.0)>{site.messages().measured} " " {site.read(&series.name)}</text>
                <text class="unit" x="0" y=whole(panel.top - 11.0)>{site.read(&line.name)} ", " {site.read(&series.unit)} ", " {first} "–" {last}</text>
                <g class="grid">{grid.collect_view()}</g>
                <svg class="stretched" width="100%" height=whole(layout.height) viewBox=format!("0 0 1000 {}", whole(layout.height)) preserveAspectRatio="none">
                    <path d=panel.path.clone()/>
                </svg>
                {dots.collect_view()}
            </g>
        }
        .into_any(),
    )
}

/// A value of a series in few characters.
fn value_label(value: f64, format: ValueFormat) -> String {
    match format {
        ValueFormat::Percent => format!("{}%", (value * 100.0).round() as i64),
        ValueFormat::Number | ValueFormat::Money | ValueFormat::Flag => {
            let hundredths = (value * 100.0).round() as i64;
            if hundredths % 100 == 0 { (hundredths / 100).to_string() } else { decimal(hundredths) }
        }
    }
}

/// The style sheet's names for a mark's rows: `s2 m1 l0`.
fn mark_rows(rows: PerSize<u8>) -> String {
    let names: Vec<String> = rows.iter().map(|(class, row)| format!("{}{row}", size_letter(class))).collect();
    names.join(" ")
}

/// The style sheet's names for the rows of a phase's name; `sx` where it gives way.
fn name_rows(label: &PhaseLabel) -> String {
    let names: Vec<String> = label
        .rows
        .iter()
        .map(|(class, row)| {
            row.map_or_else(|| format!("{}x", size_letter(class)), |row| format!("{}{row}", size_letter(class)))
        })
        .collect();
    names.join(" ")
}

fn size_letter(class: SizeClass) -> char {
    match class {
        SizeClass::Compact => 's',
        SizeClass::Medium => 'm',
        SizeClass::Wide => 'l',
    }
}

/// A percentage with two decimals, without the machinery of floating-point formatting.
fn percent(value: f64) -> String {
    decimal((value * 100.0).round() as i64) + "%"
}

/// A number of CSS pixels to the tenth.
fn whole(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { decimal(tenths * 10) }
}

/// Hundredths as a decimal number.
fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
}
