//! The measured series beneath the lanes, and what stands in all panels at one date.

use super::Edition;
use super::drawing::stretched;
use super::numbers::{decimal, pixels};
use entente_core::chart::{Layout, Reading, SeriesPanel};
use entente_core::story::{Outline, OutlineSeries, ValueFormat};
use entente_core::text::Messages;
use maud::{Markup, html};

/// Height of a panel's heading, in CSS pixels: a title, and three lines where the figure is narrow.
const HEADING: f64 = 64.0;
/// Height of the label at a panel's upper edge, in CSS pixels.
const LABEL: f64 = 15.0;

/// What of a panel stays as the reader moves: title, unit and coverage, its lines' names, grid.
#[must_use]
pub fn panel(site: Edition<Outline>, panel: &SeriesPanel, standalone: bool) -> Markup {
    let text = site.messages();
    let Some(series) = site.story.series.get(panel.series) else { return Markup::default() };
    let about = html! {
        (site.read(&series.unit)) @if let Some(years) = coverage(site, series) { ", " (years) }
        @if series.lines.len() > 1 {
            @for (index, line) in series.lines.iter().enumerate() {
                // A file of its own may be read with a font that has no such signs.
                @if standalone {
                    "; " (site.read(&line.name)) " (" ((text.dash_name)(index)) ")"
                } @else {
                    " " b { ((text.dash)(index)) } " " (site.read(&line.name))
                }
            }
        }
    };
    html! {
        g.series {
            @if standalone {
                a href=(site.series_href(series.id.as_str())) {
                    text.title x="0" y=(pixels(panel.top - LABEL - 20.0)) { (text.measured) " " (site.read(&series.name)) }
                }
                text.unit x="0" y=(pixels(panel.top - LABEL - 4.0)) { (about) }
            } @else {
                foreignObject.heading x="0" width="100%" y=(pixels(panel.top - HEADING - LABEL)) height=(pixels(HEADING)) {
                    p {
                        a.title href=(site.series_href(series.id.as_str())) tabindex="-1" {
                            (text.measured) " " (site.read(&series.name))
                        }
                        br;
                        (about)
                    }
                }
            }
            g.grid {
                @for (_, y) in &panel.grid {
                    line x1="0" x2="100%" y1=(pixels(*y)) y2=(pixels(*y)) {}
                }
            }
        }
    }
}

/// The lines and points of a panel.
#[must_use]
pub fn curves(panel: &SeriesPanel, layout: &Layout) -> Markup {
    html! {
        g.curves {
            (stretched(layout.height, html! {
                @for line in panel.lines.iter().rev() {
                    g class={ "line-" (line.line + 1) } { path.joined d=(line.path) {} path.dots d=(line.dots) {} }
                }
            }))
        }
    }
}

/// The values of a panel's grid, over the lines so that they can be read.
#[must_use]
pub fn values(site: Edition<Outline>, panel: &SeriesPanel) -> Markup {
    let format = site.story.series.get(panel.series).map(|series| series.format);
    html! {
        g.values {
            @for (value, y) in &panel.grid {
                @if let Some(format) = format {
                    text.figures x="0" y=(pixels(*y - 3.0)) { (value_label(site.messages(), *value, format)) }
                }
            }
        }
    }
}

/// From when to when a series has data.
fn coverage(site: Edition<Outline>, series: &OutlineSeries) -> Option<String> {
    let ends = series.lines.iter().filter_map(|line| line.points.first().zip(line.points.last()));
    let day = |date: &entente_core::date::Date| date.order();
    let first = ends.clone().map(|(first, _)| &first.date).reduce(|a, b| if day(b) < day(a) { b } else { a })?;
    let last = ends.map(|(_, last)| &last.date).reduce(|a, b| if day(b) > day(a) { b } else { a })?;
    let words = site.messages().date;
    Some(format!("{}–{}", words(first), words(last)))
}

/// A value of a series in few characters.
#[must_use]
pub fn value_label(text: &Messages, value: f64, format: ValueFormat) -> String {
    match format {
        ValueFormat::Flag => text.flags[usize::from(value > 0.5)].to_owned(),
        ValueFormat::Percent => format!("{}%", (value * 100.0).round() as i64),
        ValueFormat::Number | ValueFormat::Money => grouped(&decimal((value * 100.0).round() as i64)),
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

/// What stands in all panels at one date, in words.
#[must_use]
pub fn reading_words(site: Edition<Outline>, reading: &Reading) -> String {
    let text = site.messages();
    let mut words = format!("{}: ", (text.day)(reading.day));
    if let Some(phase) = reading.phase.and_then(|phase| site.story.phases.get(phase)) {
        words += &format!("{} ({})", site.read(&phase.name), (text.level)(phase.level));
    }
    for one in &reading.measured {
        let Some(series) = site.story.series.get(one.series) else { continue };
        if one.line == 0 {
            words += &format!(". {}: ", site.read(&series.name));
        } else {
            words += ", ";
        }
        if let Some(line) = series.lines.get(one.line).filter(|_| series.lines.len() > 1) {
            words += &format!("{} ", site.read(&line.name));
        }
        words += &one.value.map_or_else(|| text.no_data.to_owned(), |value| value_label(text, value, series.format));
    }
    words + "."
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
