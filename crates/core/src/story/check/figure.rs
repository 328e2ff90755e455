//! Checks of what the parts that the figure draws say of each other.

use super::ids::{all, one, unique, unknown};
use super::level_in_range;
use crate::date::Day;
use crate::story::{Phase, Series, Story, StoryError};

/// The version of the file format that this program reads.
const FORMAT: u32 = 1;

/// Checks everything that types alone cannot.
///
/// # Errors
/// The first thing that is wrong.
pub fn figure(story: &Story) -> Result<(), StoryError> {
    roots(story)?;
    unique("parties", story.parties.iter().map(|item| &item.id))?;
    let lanes = unique("lanes", story.lanes.iter().map(|item| &item.id))?;
    unique("phases", story.phases.iter().map(|item| &item.id))?;
    unique("events", story.events.iter().map(|item| &item.id))?;
    let series = unique("series", story.series.iter().map(|item| &item.id))?;
    for (index, phase) in story.phases.iter().enumerate() {
        phase_fits(&story.phases, index, phase)?;
    }
    for (index, event) in story.events.iter().enumerate() {
        let path = format!("events[{index}]");
        one(&format!("{path}.lane"), &event.lane, &lanes, "lanes")?;
        if event.date.extent().is_none() {
            return Err(open_ended(format!("{path}.date"), event.date.edtf()));
        }
    }
    for (index, entry) in story.series.iter().enumerate() {
        let path = format!("series[{index}]");
        unique(&format!("{path}.lines"), entry.lines.iter().map(|item| &item.id))?;
        all(&format!("{path}.with"), &entry.with, &series, "series")?;
        series_fits(&path, entry)?;
    }
    featured(story)
}

fn roots(story: &Story) -> Result<(), StoryError> {
    if story.format != FORMAT {
        return Err(StoryError::new(
            "format",
            story.format.to_string(),
            format!("format {FORMAT}"),
            "this program reads another version of the file format",
        ));
    }
    if story.parties.len() != 2 {
        return Err(StoryError::new(
            "parties",
            format!("{} parties", story.parties.len()),
            "exactly two parties",
            "a relationship has two sides: one strand each",
        ));
    }
    for (list, name) in
        [(story.lanes.is_empty(), "lanes"), (story.phases.is_empty(), "phases"), (story.events.is_empty(), "events")]
    {
        if list {
            return Err(StoryError::new(name, "nothing", "at least one", "a story without them has nothing to show"));
        }
    }
    Ok(())
}

/// A phase has both ends and starts on the day after the one before it ends.
fn phase_fits(phases: &[Phase], index: usize, phase: &Phase) -> Result<(), StoryError> {
    level_in_range(&format!("phases[{index}].level"), phase.level)?;
    let path = format!("phases[{index}].span");
    let Some((first, _)) = phase.span.extent() else {
        return Err(open_ended(path, phase.span.edtf()));
    };
    let before = index.checked_sub(1).and_then(|before| phases.get(before));
    let Some((before, (_, last))) = before.and_then(|before| Some((before, before.span.extent()?))) else {
        return Ok(());
    };
    let expected = format!("the day after {} ends ({})", before.id, Day(last.0.saturating_add(1)));
    if first.0 <= last.0 {
        return Err(StoryError::new(
            path,
            format!("a start on {first}"),
            expected,
            "the two phases overlap: end the earlier one sooner",
        ));
    }
    if first.0 > last.0.saturating_add(1) {
        return Err(StoryError::new(
            path,
            format!("a start on {first}"),
            expected,
            "days between the two phases belong to none",
        ));
    }
    Ok(())
}

fn series_fits(path: &str, series: &Series) -> Result<(), StoryError> {
    let [low, high] = series.domain;
    if low >= high {
        return Err(StoryError::new(
            format!("{path}.domain"),
            "the two ends the wrong way round",
            "a lower and a higher number",
            "put the lower end of the axis first",
        ));
    }
    for (number, line) in series.lines.iter().enumerate() {
        let mut last: Option<Day> = None;
        for (index, point) in line.points.iter().enumerate() {
            if !(low..=high).contains(&point.value) {
                return Err(StoryError::new(
                    format!("{path}.lines[{number}].points[{index}].value"),
                    "a value beyond the axis",
                    "a value within the series' domain",
                    "correct the value, or widen the domain",
                ));
            }
            let date = format!("{path}.lines[{number}].points[{index}].date");
            let Some((first, _)) = point.date.extent() else { return Err(open_ended(date, point.date.edtf())) };
            if last.is_some_and(|last| first <= last) {
                return Err(StoryError::new(
                    date,
                    format!("\"{}\"", point.date.edtf()),
                    "a date after the one before it",
                    "sort the points by date, one a date",
                ));
            }
            last = Some(first);
        }
    }
    Ok(())
}

fn featured(story: &Story) -> Result<(), StoryError> {
    let Some(series) = story.series.iter().find(|series| series.id == story.featured.series) else {
        return Err(unknown(
            "featured.series".to_owned(),
            &story.featured.series,
            "series",
            "name a series that stands in the file",
        ));
    };
    if series.lines.iter().all(|line| line.id != story.featured.line) {
        return Err(unknown(
            "featured.line".to_owned(),
            &story.featured.line,
            "lines",
            "name a line of the featured series",
        ));
    }
    Ok(())
}

fn open_ended(path: String, edtf: &str) -> StoryError {
    StoryError::new(
        path,
        format!("\"{edtf}\""),
        "a date with both ends",
        "the figure needs an end to draw to: give the last date that is known",
    )
}
