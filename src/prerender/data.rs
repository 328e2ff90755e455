//! The measured series as CSV (RFC 4180).

use crate::story::{Line, Point, Series, Story};

/// A series, one row a value.
///
/// Columns: `line` and `line_name`; `date` in EDTF; `value` in the series' unit; `n`, the number of observations, where
/// it is known; `source`, the address of the value's own source; `note`.
#[must_use]
pub fn series_csv(story: &Story, series: &Series) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let header = ["line", "line_name", "date", "value", "n", "source", "note"].map(str::to_owned);
    let rows = series.lines.iter().flat_map(|line| line.points.iter().map(move |point| row(story, line, point)));
    for row in std::iter::once(header).chain(rows) {
        // Writing into memory cannot fail.
        let _ = writer.write_record(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn row(story: &Story, line: &Line, point: &Point) -> [String; 7] {
    let source = point.source.as_ref().and_then(|id| story.source(id)).map_or("", |source| source.url.as_str());
    let note = point.note.as_ref().map_or("", |note| note.get(&story.language));
    [
        line.id.to_string(),
        harmless(line.name.get(&story.language)),
        harmless(point.date.edtf()),
        point.value.to_string(),
        point.n.map(|n| n.to_string()).unwrap_or_default(),
        source.to_owned(),
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
