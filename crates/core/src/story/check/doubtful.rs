//! What may be right, and somebody should look at: none of it keeps a file from being a story.

use super::each_text;
use super::ids::REFERENCES;
use crate::chart::{Face, FigureClass, Px, text_width};
use crate::story::read::{Node, Report};
use std::collections::BTreeSet;

/// Distance in degrees from the other places at which one looks far off, and within which it looks at home.
const FAR: f64 = 60.0;
const NEAR: f64 = 25.0;
/// The size of names in the figure's gutter.
const SIZE: Px = Px(12.0);

/// Warns of what looks like a slip.
pub fn doubtful(file: &Node, language: &str, report: &mut Report) {
    unused_sources(file, report);
    outside_phases(file, report);
    long_names(file, language, report);
    exchanged(file, report);
    seasons(file, report);
    each_text(file.value, "", &mut |path, text| {
        let is_address = path.ends_with("url") || path.ends_with("$schema");
        if let Some(markup) = markup(text).filter(|_| !is_address) {
            let hint = "it is shown as it stands: write the character itself, and no tags";
            report.warning(path, format!("\"{markup}\" in plain text"), "plain text", hint);
        }
    });
}

/// The first tag or character reference of HTML in a text.
fn markup(text: &str) -> Option<&str> {
    text.match_indices(['<', '&']).find_map(|(at, mark)| {
        let rest = text.get(at + 1..)?;
        let end = if mark == "<" { '>' } else { ';' };
        let inside = rest.get(..rest.find(end)?)?;
        let name = inside.trim_start_matches(['/', '#']).split([' ', '/']).next()?;
        let is_name = !name.is_empty() && name.len() <= 10 && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then(|| text.get(at..at + inside.len() + 2)).flatten()
    })
}

/// Years written as 1938-39 are seasons in EDTF.
fn seasons(file: &Node, report: &mut Report) {
    let dates = ["events[].date", "events[].article_date", "phases[].span", "phases[].article_span"];
    for date in dates.into_iter().flat_map(|pattern| file.all(pattern)) {
        let Some((year, code)) = date.text().and_then(|text| text.split_once('-')) else { continue };
        let number = |text: &str, length: usize| text.parse::<u16>().ok().filter(|_| text.len() == length);
        let (Some(century), Some(code)) = (number(year, 4).map(|year| year % 100), number(code, 2)) else { continue };
        if code > 12 && (1..=5).contains(&(i32::from(code) - i32::from(century))) {
            let text = date.text().unwrap_or_default();
            let meant = format!("{year}/{}{code:02}", year.get(..2).unwrap_or_default());
            let hint = format!("write \"{meant}\" if years are meant");
            report.warning(date.path, format!("\"{text}\", which names a part of {year}"), "a part of a year", hint);
        }
    }
}

fn unused_sources(file: &Node, report: &mut Report) {
    let of_sources = REFERENCES.iter().filter(|(_, list)| *list == "sources");
    let used: BTreeSet<&str> =
        of_sources.flat_map(|(pattern, _)| file.all(pattern)).filter_map(|reference| reference.text()).collect();
    for source in file.list("sources") {
        if let Some(id) = source.id().filter(|id| !used.contains(id)) {
            let hint = "cite it where it shows something, or remove it";
            report.warning(
                source.path,
                format!("\"{id}\", which nothing cites"),
                "a source that something cites",
                hint,
            );
        }
    }
}

fn outside_phases(file: &Node, report: &mut Report) {
    let spans = file.list("phases").into_iter().filter_map(|phase| phase.date_of("span")?.extent());
    let Some((first, last)) = spans.reduce(|(first, last), (from, to)| (first.min(from), last.max(to))) else { return };
    for event in file.list("events") {
        let Some(date) = event.date_of("date") else { continue };
        let moment = date.order();
        if moment < f64::from(first.0) || moment >= f64::from(last.0) + 1.0 {
            let path = format!("{}.date", event.path);
            let hint = "the figure draws no strands there: lengthen a phase, if the relationship is told there too";
            report.warning(path, format!("\"{}\"", date.edtf()), format!("a date in a phase, {first} to {last}"), hint);
        }
    }
}

fn long_names(file: &Node, language: &str, report: &mut Report) {
    let room = FigureClass::Wide.gutter();
    // A lane's name may stand on two lines.
    for (pattern, lines) in [("parties[].name", 1), ("lanes[].name", 2)] {
        for name in file.all(pattern) {
            let Some(text) = name.in_language(language) else { continue };
            let words = text.split(' ').map(|word| text_width(word, Face::SansBold, SIZE));
            let longest = words.fold(Px(0.0), |longest, word| if word > longest { word } else { longest });
            let whole = text_width(text, Face::SansBold, SIZE) / f64::from(lines);
            if longest > room || whole > room {
                let hint = "use a short form here, and the full name in the texts";
                report.warning(
                    name.path,
                    format!("\"{text}\""),
                    format!("a name that fits {} px beside the figure", room.0),
                    hint,
                );
            }
        }
    }
}

fn exchanged(file: &Node, report: &mut Report) {
    let places: Vec<(Node, f64, f64)> = file
        .list("places")
        .into_iter()
        .filter_map(|place| {
            let (lat, lon) = (place.number_of("lat")?, place.number_of("lon")?);
            Some((place, lat, lon))
        })
        .collect();
    for (at, (place, lat, lon)) in places.iter().enumerate() {
        let nearest = |lat: f64, lon: f64| {
            let others = places.iter().enumerate().filter(|(other, _)| *other != at);
            others.map(|(_, (_, y, x))| (lat - y).abs().max((lon - x).abs())).min_by(f64::total_cmp)
        };
        let looks_far = nearest(*lat, *lon).is_some_and(|distance| distance > FAR);
        if looks_far && lon.abs() <= 90.0 && nearest(*lon, *lat).is_some_and(|distance| distance < NEAR) {
            let hint = format!("write \"lat\": {lon}, \"lon\": {lat}, if the two are exchanged");
            report.warning(place.path.clone(), format!("{lat} north, {lon} east"), "a place near the others", hint);
        }
    }
}
