//! Events, phases and measured series as CSV (RFC 4180).

use super::Publication;
use entente_core::date::Date;
use entente_core::story::{Line, Localised, Point, Series, Source, Story};
use entente_core::view::Route;

/// A series, one row a value.
///
/// Columns: `line` and `line_name`; `date` in EDTF; `value` in the series' unit; `n`, the number of observations, where
/// it is known; `source`, the address of the value's own source; `note`.
#[must_use]
pub fn series_csv(story: &Story, series: &Series) -> String {
    let header = ["line", "line_name", "date", "value", "n", "source", "note"];
    let points = series.lines.iter().flat_map(|line| line.points.iter().map(move |point| (line, point)));
    table(header, points.map(|(line, point)| row(story, line, point)))
}

/// The events, one a row.
///
/// Columns: `id`; `date` in EDTF, `first` and `last` the days that it can mean in ISO 8601; `title`; `lane`; `place`;
/// `in_record` and `in_article`, yes or no; `address`; `text`.
#[must_use]
pub fn events_csv(story: &Story, publication: &Publication) -> String {
    let read = |text: &Localised| harmless(text.get(&story.language));
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let header =
        ["id", "date", "first", "last", "title", "lane", "place", "in_record", "in_article", "address", "text"];
    table(
        header,
        story.events.iter().map(|event| {
            let place = event.place.as_ref().and_then(|id| story.place(id)).map(|place| read(&place.name));
            let lane = story.lanes.iter().find(|lane| lane.id == event.lane).map(|lane| read(&lane.name));
            let [first, last] = days(&event.date);
            [
                event.id.to_string(),
                harmless(event.date.edtf()),
                first,
                last,
                read(&event.title),
                lane.unwrap_or_default(),
                place.unwrap_or_default(),
                yes(event.in_record),
                yes(event.in_article()),
                publication.page(&Route::Event(event.id.to_string())),
                read(&event.text),
            ]
        }),
    )
}

/// The phases, one a row.
///
/// Columns: `id`; `span` in EDTF, `first` and `last` its days in ISO 8601; `level`, −3 to +3, the editors' reading;
/// `name`; `address`; `summary`; `reason`, why that level.
#[must_use]
pub fn phases_csv(story: &Story, publication: &Publication) -> String {
    let read = |text: &Localised| harmless(text.get(&story.language));
    let header = ["id", "span", "first", "last", "level", "name", "address", "summary", "reason"];
    table(
        header,
        story.phases.iter().map(|phase| {
            let [first, last] = days(&phase.span);
            [
                phase.id.to_string(),
                harmless(phase.span.edtf()),
                first,
                last,
                phase.level.to_string(),
                read(&phase.name),
                publication.page(&Route::Phase(phase.id.to_string())),
                phase.summary.as_ref().map(read).unwrap_or_default(),
                phase.reason.as_ref().map(read).unwrap_or_default(),
            ]
        }),
    )
}

/// First and last day that a date can mean.
fn days(date: &Date) -> [String; 2] {
    date.extent().map_or_else(Default::default, |(first, last)| [first, last].map(|day| harmless(&day.to_string())))
}

/// A file of a header and rows.
fn table<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing into memory cannot fail.
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn row(story: &Story, line: &Line, point: &Point) -> [String; 7] {
    let source = point.source.as_ref().and_then(|id| story.source(id)).and_then(Source::address).unwrap_or_default();
    let note = point.note.as_ref().map_or("", |note| note.get(&story.language));
    [
        line.id.to_string(),
        harmless(line.name.get(&story.language)),
        harmless(point.date.edtf()),
        point.value.to_string(),
        point.n.map(|n| n.to_string()).unwrap_or_default(),
        source,
        harmless(note),
    ]
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_text_starts_a_formula() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("1971"), "1971");
    }
}
