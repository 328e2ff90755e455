//! The page of one measured series: what it says, what it does not, and every value.

use super::Edition;
use super::footnotes::references;
use super::method_tables::table;
use super::panels::value_label;
use super::text::{cited, date, prose, prose_resting_on};
use entente_core::date::Date;
use entente_core::story::Series;
use maud::{Markup, html};

/// The series, its limits, its table and its data.
pub fn page(site: Edition, series: &'static Series) -> Markup {
    let text = site.messages();
    html! {
        article.column.lead {
            p.kicker { (text.series) }
            h1 tabindex="-1" { (site.read(&series.name)) }
            p.takeaway { (site.read(&series.question)) }
            dl {
                dt { (text.unit) } dd { p { (site.read(&series.unit)) } }
                @if let Some((first, last)) = series.coverage() {
                    dt { (text.coverage) } dd { p { (date(site, first)) "–" (date(site, last)) } }
                }
            }
            (limits(site, series))
            (values(site, series))
        }
    }
}

/// What can and cannot be read from a series, its terms, its sources and its data as a file.
pub fn limits(site: Edition, series: &'static Series) -> Markup {
    let text = site.messages();
    html! {
        dl {
            dt { (text.can_say) } dd { (prose(site, &series.can_say)) }
            dt { (text.cannot_say) } dd { (prose(site, &series.cannot_say)) }
            dt { (text.terms) } dd { (prose_resting_on(site, &series.terms, &series.sources)) }
        }
        p { a href=(site.base.href(&format!("data/{}.csv", series.id))) download { (text.download) } }
        @if let Some(sources) = cited(site, &series.sources) { (sources) }
    }
}

/// Every value, one row a date.
fn values(site: Edition, series: &'static Series) -> Markup {
    let text = site.messages();
    let mut dates: Vec<&Date> = series.lines.iter().flat_map(|line| &line.points).map(|point| &point.date).collect();
    dates.sort_by(|a, b| a.order().total_cmp(&b.order()));
    dates.dedup_by(|a, b| a.edtf() == b.edtf());
    let points = |date: &Date| {
        let of = |line: &'static entente_core::story::Line| {
            line.points.iter().find(|point| point.date.edtf() == date.edtf())
        };
        series.lines.iter().map(of).collect::<Vec<_>>()
    };
    let has_notes =
        series.lines.iter().flat_map(|line| &line.points).any(|point| point.note.is_some() || point.source.is_some());
    let mut headings = vec![text.date_column];
    headings.extend(series.lines.iter().map(|line| site.read(&line.name)));
    if has_notes {
        headings.push(text.note_column);
    }
    let rows = html! {
        @for day in dates {
            @let points = points(day);
            tr {
                th scope="row" { (date(site, day)) }
                @for point in &points {
                    td.figures { @if let Some(point) = point { (value_label(text, point.value, series.format)) } @else { "–" } }
                }
                @if has_notes {
                    td {
                        @for point in points.into_iter().flatten() {
                            @if let Some(note) = &point.note { (site.read(note)) " " }
                            @if let Some(source) = point.source.as_ref().and_then(|id| site.story.source(id)) {
                                a href=(source.url.as_str()) rel="external" { (site.read(&source.title)) }
                                (references(site, std::slice::from_ref(&source.id))) " "
                            }
                        }
                    }
                }
            }
        }
    };
    table(site.read(&series.name), &headings, rows)
}
