//! The chart with which a series' page begins.

use crate::edition::Edition;
use crate::figure::{self, value_words};
use entente_core::chart::{ChartLine, ChartPoint, HEIGHT, NAME_LINE, Percent, Px, SeriesChart, TickUnit, series_chart};
use entente_core::story::{Line, Series};
use leptos::prelude::*;

/// Distance of a label from its point, in CSS pixels.
const NEAR: f64 = 9.0;
/// Room above the plot and beneath it, in CSS pixels: for labels of values and for years.
const ABOVE: f64 = 20.0;
const BELOW: f64 = 26.0;
/// Values nearer to an edge than this, in percent, have their label on the inner side.
const EDGE: f64 = 12.0;

fn percent(value: f64) -> String {
    figure::percent(Percent(value))
}

fn pixels(value: f64) -> String {
    figure::pixels(Px(value))
}

/// All lines of a series over the time that it covers, with their names at their ends; nothing for one without values.
#[component]
pub fn Chart(site: Edition, series: &'static Series) -> impl IntoView {
    let text = site.messages();
    let words = series
        .coverage()
        .map(|(first, last)| format!("{}, {}–{}", site.read(&series.unit), (text.date)(first), (text.date)(last)));
    series_chart(series, site.language.tag()).map(|chart| {
        let height = pixels(ABOVE + HEIGHT + BELOW);
        view! {
            <figure class="chart">
                <svg height=height role="img" aria-label=(text.chart)(site.read(&series.name))>
                    <svg y=pixels(ABOVE) width="100%" height=pixels(HEIGHT) overflow="visible">
                        <Grid site series chart=chart.clone()/>
                        <Lines chart=chart.clone()/>
                        {chart.lines.into_iter().enumerate().map(|(index, line)| {
                            series.lines.get(index).map(|of| view! { <Labels site series of line index/> })
                        }).collect_view()}
                    </svg>
                </svg>
                <figcaption>{words}</figcaption>
            </figure>
        }
    })
}

/// Years and round values.
#[component]
fn Grid(site: Edition, series: &'static Series, chart: SeriesChart) -> impl IntoView {
    let text = site.messages();
    let values = chart.grid.into_iter().map(|(value, y)| {
        view! {
            <line x2="100%" y1=pixels(y) y2=pixels(y)/>
            <text y=pixels(y - 4.0)>{value_words(site.figure_messages(), value, series.format)}</text>
        }
    });
    let years = chart.ticks.into_iter().map(|tick| {
        view! {
            <g class=(!tick.is_major).then_some("minor")>
                <line x1=percent(tick.x) x2=percent(tick.x) y1=pixels(HEIGHT) y2=pixels(HEIGHT + 5.0)/>
                <text x=percent(tick.x) y=pixels(HEIGHT + 20.0) text-anchor="middle">
                    {(text.tick)(tick.day, TickUnit::Year)}
                </text>
            </g>
        }
    });
    view! { <g class="grid">{values.collect_view()} {years.collect_view()}</g> }
}

/// The lines, stretched to the width, and the points, which are not.
#[component]
fn Lines(chart: SeriesChart) -> impl IntoView {
    let paths = chart.lines.iter().enumerate().rev().map(|(index, line)| {
        view! { <path class=format!("line-{}", index + 1) d=line.path.clone()/> }
    });
    let paths = paths.collect_view();
    let dots = chart.lines.iter().enumerate().rev().map(|(index, line)| {
        let all = line.dots.iter().chain(&line.extremes).chain([&line.last]);
        let circles = all.map(|point| view! { <circle cx=percent(point.x) cy=pixels(point.y) r="2.8"/> });
        view! { <g class=format!("line-{}", index + 1)>{circles.collect_view()}</g> }
    });
    view! {
        <svg width="100%" height=pixels(HEIGHT) viewBox=format!("0 0 1000 {HEIGHT}") preserveAspectRatio="none" overflow="visible">
            {paths}
        </svg>
        {dots.collect_view()}
    }
}

/// The name of a line with its last value, and its extremes with theirs.
#[component]
fn Labels(site: Edition, series: &'static Series, of: &'static Line, line: ChartLine, index: usize) -> impl IntoView {
    let text = site.messages();
    let label = move |point: &ChartPoint| {
        let point = of.points.get(point.point)?;
        Some((value_words(site.figure_messages(), point.value, series.format), (text.date)(&point.date)))
    };
    let extremes = line.extremes.iter().filter_map(|point| {
        let (value, date) = label(point)?;
        let is_high = line.extremes.iter().all(|other| point.y <= other.y);
        let y = if is_high { point.y - NEAR } else { point.y + NEAR + 9.0 };
        let anchor = if point.x < EDGE {
            "start"
        } else if point.x > 100.0 - EDGE {
            "end"
        } else {
            "middle"
        };
        Some(view! {
            <text class="value" x=percent(point.x) y=pixels(y) text-anchor=anchor>
                <tspan>{value}</tspan> {format!(" {date}")}
            </text>
        })
    });
    let extremes = extremes.collect_view();
    let (value, date) = label(&line.last).unwrap_or_default();
    let rows = line.name.iter().enumerate().map(|(row, words)| {
        view! { <tspan x="100%" dx="14" y=pixels(line.name_top + (row as f64 + 2.0) * NAME_LINE - 4.0)>{words.clone()}</tspan> }
    });
    let rows = rows.collect_view();
    view! {
        {extremes}
        <line class="leader" x1=percent(line.last.x) x2="100%" y1=pixels(line.last.y) y2=pixels(line.last.y)/>
        <text class=format!("name line-{}", index + 1)>
            <tspan class="last" x="100%" dx="14" y=pixels(line.name_top + NAME_LINE - 4.0)>{format!("{value} {date}")}</tspan>
            {rows}
        </text>
    }
}
