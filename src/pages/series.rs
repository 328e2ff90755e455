//! The page of one measured series: its chart, what it says, what it does not, and every value.

use super::footnotes::References;
use super::series_chart::Chart;
use super::source::SourceTitle;
use super::text::{Cited, DateText, Prose, Table};
use crate::edition::Edition;
use crate::figure::value_words;
use entente_core::date::Date;
use entente_core::story::{Line, Localised, Point, Series};
use leptos::prelude::*;

/// The series, its limits, its table and its data.
#[component]
pub fn SeriesPage(site: Edition, series: &'static Series) -> impl IntoView {
    let text = site.messages();
    view! {
        <article class="series">
            <p class="position">{text.series}</p>
            <h1 tabindex="-1">{site.read(&series.name)}</h1>
            <Chart site series/>
            {series.question.as_ref().map(|question| view! { <p class="takeaway">{site.read(question)}</p> })}
            <Limits site series/>
            <p class="facts"><Download site series/></p>
            <Cited site ids=&series.sources/>
            <section>
                <h2>{text.every_value}</h2>
                <Values site series/>
            </section>
        </article>
    }
}

/// Limits of a series: what can and cannot be read from it, and its terms.
#[component]
fn Limits(site: Edition, series: &'static Series) -> impl IntoView {
    let text = site.messages();
    let coverage = series.coverage().map(|(first, last)| {
        view! {
            <dt>{text.coverage}</dt>
            <dd><p><DateText site date=first/> "–" <DateText site date=last/></p></dd>
        }
    });
    view! {
        <dl>
            <CanSay site series/>
            <dt>{text.unit}</dt>
            <dd><p>{site.read(&series.unit)}</p></dd>
            {coverage}
            {series.terms.as_ref().map(|terms| view! {
                <dt>{text.terms}</dt>
                <dd><Prose site text=terms sources=&series.sources/></dd>
            })}
        </dl>
    }
}

/// What can be read from a series, and what cannot, as far as its author says.
#[component]
pub fn CanSay(site: Edition, series: &'static Series) -> impl IntoView {
    let text = site.messages();
    let entry = |name: &'static str, said: &'static Option<Localised>| {
        said.as_ref().map(|said| view! { <dt>{name}</dt> <dd><Prose site text=said/></dd> })
    };
    view! { {entry(text.can_say, &series.can_say)} {entry(text.cannot_say, &series.cannot_say)} }
}

/// The link to a series' data as a file.
#[component]
pub fn Download(site: Edition, series: &'static Series) -> impl IntoView {
    let href = site.base.href(&format!("data/{}.csv", series.id));
    view! { <a href=href download="">{site.messages().download}</a> }
}

/// Every value, one row a date.
#[component]
fn Values(site: Edition, series: &'static Series) -> impl IntoView {
    let text = site.messages();
    let all = || series.lines.iter().flat_map(|line| &line.points);
    let mut dates: Vec<&'static Date> = all().map(|point| &point.date).collect();
    dates.sort_by(|a, b| a.order().total_cmp(&b.order()));
    dates.dedup_by(|a, b| a.edtf() == b.edtf());
    let has_notes = all().any(|point| point.note.is_some() || point.source.is_some());
    let mut headings = vec![text.date_column];
    headings.extend(series.lines.iter().map(|line| site.read(&line.name)));
    if has_notes {
        headings.push(text.note_column);
    }
    let rows = dates.into_iter().map(move |date| {
        let of = |line: &'static Line| line.points.iter().find(|point| point.date.edtf() == date.edtf());
        let points: Vec<Option<&'static Point>> = series.lines.iter().map(of).collect();
        let notes = has_notes.then(|| points.iter().flatten().map(|point| view! { <Note site point/> }).collect_view());
        let value = |point: Option<&Point>| {
            point
                .map_or_else(|| "–".to_owned(), |point| value_words(site.figure_messages(), point.value, series.format))
        };
        let values = points.iter().map(|point| view! { <td class="figures">{value(*point)}</td> }).collect_view();
        view! {
            <tr>
                <th scope="row"><DateText site date/></th>
                {values}
                {notes.map(|notes| view! { <td>{notes}</td> })}
            </tr>
        }
    });
    view! { <Table label=site.read(&series.name) headings>{rows.collect_view()}</Table> }
}

/// Note on what a reader must know of a value, and its source.
#[component]
fn Note(site: Edition, point: &'static Point) -> impl IntoView {
    let source = point.source.as_ref().and_then(|id| site.story.source(id));
    view! {
        {point.note.as_ref().map(|note| format!("{} ", site.read(note)))}
        {source.map(|source| view! {
            <SourceTitle site source/>
            <References site ids=std::slice::from_ref(&source.id)/>
            " "
        })}
    }
}
