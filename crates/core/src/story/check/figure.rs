//! Requirements of the figure: lists that hold something, phases without gaps, dates with both ends, points in order.

use crate::date::Day;
use crate::story::read::{Node, Report};
use crate::story::roots::FORMAT;

/// Checks everything that the figure needs and the schema cannot tell.
pub fn figure(file: &Node, report: &mut Report) {
    if let Some(format) =
        file.value.get("format").and_then(serde_json::Value::as_u64).filter(|format| *format != u64::from(FORMAT))
    {
        let hint = "this program reads another version of the file format";
        report.error("format", format.to_string(), format!("format {FORMAT}"), hint);
    }
    phases(file, report);
    for event in file.list("events") {
        if let Some(date) = event.date_of("date").filter(|date| date.extent().is_none()) {
            open_ended(format!("{}.date", event.path), date.edtf(), report);
        }
    }
    for series in file.list("series") {
        series_fits(&series, report);
    }
}

/// Each phase has both ends and starts on the day after the one before it ends.
fn phases(file: &Node, report: &mut Report) {
    // `None` where nothing can be said of the one before.
    let mut before: Option<(String, Day)> = None;
    for phase in file.list("phases") {
        let span = phase.date_of("span");
        let path = format!("{}.span", phase.path);
        if let Some(span) = span.as_ref().filter(|span| span.extent().is_none()) {
            open_ended(path.clone(), span.edtf(), report);
        }
        let extent = span.and_then(|span| span.extent());
        if let (Some((id, last)), Some((first, _))) = (&before, extent) {
            let expected = format!("the day after {id} ends ({})", Day(last.0.saturating_add(1)));
            if first.0 <= last.0 {
                let hint = "the two phases overlap: end the earlier one sooner";
                report.error(path, format!("a start on {first}"), expected, hint);
            } else if first.0 > last.0.saturating_add(1) {
                report.error(
                    path,
                    format!("a start on {first}"),
                    expected,
                    "days between the two phases belong to none",
                );
            }
        }
        before = extent.map(|(_, last)| (phase.id().unwrap_or("the one before").to_owned(), last));
    }
}

/// A series' values lie within its axis, and its points follow each other.
fn series_fits(series: &Node, report: &mut Report) {
    let ends: Vec<f64> = series.list("domain").iter().filter_map(|end| end.value.as_f64()).collect();
    let domain = if let [low, high] = ends.as_slice() { Some((*low, *high)) } else { None };
    if domain.is_some_and(|(low, high)| low >= high) {
        report.error(
            format!("{}.domain", series.path),
            "the two ends the wrong way round",
            "a lower and a higher number",
            "put the lower end of the axis first",
        );
    }
    for line in series.list("lines") {
        let mut last: Option<Day> = None;
        for point in line.list("points") {
            let beyond = |value: &f64| domain.is_some_and(|(low, high)| low < high && !(low..=high).contains(value));
            if let Some(value) = point.number_of("value").filter(beyond) {
                report.error(
                    format!("{}.value", point.path),
                    format!("{value}, a value beyond the axis"),
                    "a value within the series' domain",
                    "correct the value, or widen the domain",
                );
            }
            let Some(date) = point.date_of("date") else { continue };
            let path = format!("{}.date", point.path);
            let Some((first, _)) = date.extent() else {
                open_ended(path, date.edtf(), report);
                continue;
            };
            if last.is_some_and(|last| first <= last) {
                let hint = "sort the points by date, one a date";
                report.error(path, format!("\"{}\"", date.edtf()), "a date after the one before it", hint);
            }
            last = Some(first);
        }
    }
}

fn open_ended(path: String, edtf: &str, report: &mut Report) {
    report.error(
        path,
        format!("\"{edtf}\""),
        "a date with both ends",
        "the figure needs an end to draw to: give the last date that is known",
    );
}
