//! Measured series, on the same axis: folded to a line, or opened.

use super::numbers::{percent, tiered};
use super::timeline::panel_id;
use crate::reactive::attribute;
use crate::state::FigureState;
use entente_core::chart::{DrawnLine, FoldedSeries, Lie, Percent, SeriesPanel, TickUnit, ValueLabel, reading, unit_at};
use entente_core::date::Day;
use entente_core::story::{OutlineSeries, ValueFormat};
use entente_core::text::FigureMessages;
use entente_core::view::Stop;
use leptos::prelude::*;

/// The room that a folded series' name takes at the start of its panel.
const HEADING: Percent = Percent(29.0);

/// The measured series: the first one folded to a line, unless a reader opened them.
#[component]
pub fn MeasuredSeries(
    /// The figure.
    figure: FigureState,
    /// `true` while they are open.
    #[prop(into)]
    open: Signal<bool>,
) -> impl IntoView {
    move || {
        if open.get() {
            view! { <div class="measured open">{move || panels(figure)}</div> }.into_any()
        } else {
            view! { <div class="measured">{move || folded(figure)}</div> }.into_any()
        }
    }
}

/// The heading of a series in the gutter or above its panel: its name, a link to its page, and its unit.
fn heading(figure: FigureState, series: &'static OutlineSeries) -> impl IntoView {
    view! {
        <p class="heading">
            <a href=figure.edition.series_href(series.id.as_str()) target=figure.edition.target()>{series.name.clone()}</a>
            <span>{series.unit.clone()}</span>
        </p>
    }
}

fn folded(figure: FigureState) -> Option<impl IntoView> {
    let text = figure.edition.figure_messages();
    let (series, start) = figure.layout.with(|layout| {
        let folded = layout.folded.as_ref()?;
        Some((folded.series, folded.labels.first().map(|label| label.x)))
    })?;
    let entry = figure.story().series.get(series)?;
    // Its name stands where its line does not.
    let has_room = start.is_none_or(|start| start >= HEADING);
    let href = figure.edition.series_href(entry.id.as_str());
    let target = figure.edition.target();
    Some(view! {
        <p class="measured-name"><a href=href target=target title=entry.name.clone()>{text.measured}</a></p>
        {has_room.then(|| heading(figure, entry))}
        <FoldedSvg figure />
    })
}

/// The folded series as a drawing.
#[component]
pub fn FoldedSvg(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    move || {
        figure.layout.with(|layout| {
            let FoldedSeries { series, line, labels } = layout.folded.as_ref()?;
            let entry = figure.story().series.get(*series)?;
            let labels: Vec<_> = labels.iter().map(|label| value_at(text, entry.format, label)).collect();
            Some(view! {
                <svg class="folded-series" width="100%" height="100%" role="img" aria-label=entry.name.clone()>
                    {lines(std::slice::from_ref(line))} {labels}
                </svg>
            })
        })
    }
}

/// A value with its year, at its point.
fn value_at(text: &'static FigureMessages, format: ValueFormat, label: &ValueLabel) -> impl IntoView + use<> {
    let (anchor, dx) = match label.lie {
        Lie::After => ("start", "4"),
        Lie::About => ("middle", "0"),
        Lie::Before => ("end", "0"),
    };
    let dy = if label.beneath { "15" } else { "-6" };
    view! {
        <circle class="end" cx=percent(label.x) cy=percent(label.y) r="3"></circle>
        <text class=tiered("value", label.tier) x=percent(label.x) dx=dx y=percent(label.y) dy=dy text-anchor=anchor>
            <tspan class="strong">{value_words(text, label.value, format)}</tspan> " "
            {(text.tick)(label.day, TickUnit::Year)}
        </text>
    }
}

/// Lines and points, stretched over their panel.
fn lines(drawn: &[DrawnLine]) -> impl IntoView + use<> {
    let drawn: Vec<_> = drawn
        .iter()
        .rev()
        .map(|line| {
            view! {
                <g class=format!("line-{}", line.line + 1)>
                    <path class="joined" d=line.path.clone()></path><path class="dots" d=line.dots.clone()></path>
                </g>
            }
        })
        .collect();
    view! { <svg class="curves" width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none">{drawn}</svg> }
}

fn panels(figure: FigureState) -> Vec<impl IntoView> {
    figure.layout.with(|layout| {
        layout.series.iter().enumerate().filter_map(|(index, panel)| open_panel(figure, index, panel)).collect()
    })
}

/// An open series: a slider whose value is the date that is read.
fn open_panel(figure: FigureState, index: usize, panel: &SeriesPanel) -> Option<impl IntoView + use<>> {
    let entry = figure.story().series.get(panel.series)?;
    let text = figure.edition.figure_messages();
    let series = panel.series;
    let window = figure.layout.with_untracked(|layout| layout.window);
    let read = move || figure.look.with(|look| look.read).unwrap_or(Day(window.start.ceil() as i32));
    let is_stop = move || figure.look.with(|look| look.stop == Some(Stop::Panel(index)));
    let values: Vec<_> = panel
        .grid
        .iter()
        .map(|(value, y)| {
            view! {
                <line class="grid" x2="100%" y1=percent(*y) y2=percent(*y)></line>
                <text class="value" dx="-6" y=percent(*y) dy="0.35em" text-anchor="end">{value_words(text, *value, entry.format)}</text>
            }
        })
        .collect();
    let names: Vec<_> = (entry.lines.len() > 1)
        .then(|| entry.lines.iter().enumerate())
        .into_iter()
        .flatten()
        .map(|(line, one)| view! { <span class=format!("sample line-{}", line + 1)>{one.name.clone()}</span> })
        .collect();
    Some(view! {
        <section class="panel">
            {heading(figure, entry)} <p class="samples">{names}</p>
            <svg
                id=figure.live.then(|| panel_id(index)) class="open" width="100%" height="100%" role="slider"
                tabindex=attribute(move || Some(if is_stop() { "0" } else { "-1" })) aria-label=entry.name.clone()
                aria-valuemin=(window.start.ceil() as i32).to_string() aria-valuemax=(window.end.ceil() as i32).to_string()
                aria-valuenow=attribute(move || Some(read().0.to_string()))
                aria-valuetext=attribute(move || Some(reading_words(figure, &[series], read())))
            >
                {values} {lines(&panel.lines)}
            </svg>
        </section>
    })
}

/// A value of a series in few characters.
#[must_use]
pub fn value_words(text: &FigureMessages, value: f64, format: ValueFormat) -> String {
    match format {
        ValueFormat::Flag => text.flags[usize::from(value > 0.5)].to_owned(),
        ValueFormat::Percent => format!("{} %", (value * 100.0).round() as i64),
        ValueFormat::Number | ValueFormat::Money => grouped(&super::numbers::decimal((value * 100.0).round() as i64)),
    }
}

/// A number with a comma after each group of thousands.
fn grouped(number: &str) -> String {
    let whole = number.find('.').unwrap_or(number.len());
    let mut grouped = String::with_capacity(number.len() + 4);
    for (at, character) in number.chars().enumerate() {
        if at > 0 && at < whole && (whole - at).is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(character);
    }
    grouped
}

/// Reading of all panels at one date, in words.
#[must_use]
pub fn reading_words(figure: FigureState, series: &[usize], day: Day) -> String {
    let text = figure.edition.figure_messages();
    let story = figure.story();
    let read = reading(story, series, day);
    let mut words = day_words(figure, day);
    if let Some(phase) = read.phase.and_then(|phase| story.phases.get(phase)) {
        words += &format!(": {} ({})", phase.name, (text.level)(phase.level));
    }
    for one in &read.measured {
        let Some(series) = story.series.get(one.series) else { continue };
        if one.line == 0 {
            words += &format!(". {}: ", series.name);
        } else {
            words += ", ";
        }
        if let Some(line) = series.lines.get(one.line).filter(|_| series.lines.len() > 1) {
            words += &format!("{} ", line.name);
        }
        words += &one.value.map_or_else(|| text.no_data.to_owned(), |value| value_words(text, value, series.format));
    }
    words + "."
}

/// A day that is read, in words: as finely as the figure can tell it.
#[must_use]
pub fn day_words(figure: FigureState, day: Day) -> String {
    let text = figure.edition.figure_messages();
    match unit_at(figure.scale(), day) {
        TickUnit::Day => (text.day)(day),
        unit => (text.tick)(day, unit),
    }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_grouped() {
        for (number, expected) in
            [("0", "0"), ("-4", "-4"), ("1456.3", "1,456.3"), ("-200000", "-200,000"), ("999.99", "999.99")]
        {
            assert_eq!(grouped(number), expected);
        }
    }
}
