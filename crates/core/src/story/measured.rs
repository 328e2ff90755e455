//! Measured series: figures that somebody counted, laid beside the reading.

use super::outline::joined_days;
use super::{Id, Localised};
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// A measured series with its unit, its limits and its lines.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The id, also the name of its CSV file.
    pub id: Id,
    /// Its name.
    pub name: Localised,
    /// Unit in which its values are counted.
    pub unit: Localised,
    /// Format in which a value is written.
    pub format: ValueFormat,
    /// Mark with which its points are drawn.
    pub mark: Mark,
    /// Longest time between two points that are joined, in years; a year without this, and longer gaps stay open.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub joins: Option<u32>,
    /// Lowest and highest value of the axis; those of the data, and 0, without this.
    #[cfg_attr(feature = "schema", schemars(length(min = 2, max = 2)))]
    pub domain: Option<[f64; 2]>,
    /// Subject of the measurement, in a sentence.
    pub question: Option<Localised>,
    /// Conclusions that may be drawn from it.
    pub can_say: Option<Localised>,
    /// Conclusions that must not be drawn from it.
    pub cannot_say: Option<Localised>,
    /// Origin of the data, and the terms of their use.
    pub terms: Option<Localised>,
    /// Series that must stand beside it wherever it is shown, since it would mislead alone.
    #[serde(default)]
    pub with: Vec<Id>,
    /// The data's sources.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// One line a pair or measure.
    pub lines: Vec<Line>,
}

impl Series {
    /// What the series is about: its question, else its name.
    #[must_use]
    pub fn lead(&self) -> &Localised {
        self.question.as_ref().unwrap_or(&self.name)
    }

    /// Longest time between two points that are joined, in days: its years and a bit.
    #[must_use]
    pub fn joined_days(&self) -> f64 {
        self.joins.map_or_else(joined_days, |years| (f64::from(years) - 1.0) * 366.0 + joined_days())
    }

    /// Lowest and highest value of its axis: as it says, else of its data and 0.
    #[must_use]
    pub fn range(&self) -> [f64; 2] {
        let values = self.lines.iter().flat_map(|line| &line.points).map(|point| point.value);
        let own = values.fold([0.0_f64, 0.0_f64], |[low, high], value| [low.min(value), high.max(value)]);
        // An axis has a length.
        let own = if own[0] < own[1] { own } else { [own[0], own[0] + 1.0] };
        self.domain.unwrap_or(own)
    }

    /// The first and the last date for which any of its lines has a value.
    #[must_use]
    pub fn coverage(&self) -> Option<(&Date, &Date)> {
        let ends = self.lines.iter().filter_map(|line| line.points.first().zip(line.points.last()));
        let first = ends.clone().map(|(first, _)| &first.date).min_by(|a, b| a.order().total_cmp(&b.order()))?;
        let last = ends.map(|(_, last)| &last.date).max_by(|a, b| a.order().total_cmp(&b.order()))?;
        Some((first, last))
    }
}

/// Format in which a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ValueFormat {
    /// A share, 0–1, written as a percentage.
    Percent,
    /// A plain number.
    Number,
    /// 0 or 1, written as no or yes.
    Flag,
    /// An amount of money, in the currency that the unit names.
    Money,
}

/// Mark with which points are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Joined, where they follow each other closely enough.
    Line,
    /// As steps.
    Step,
    /// Single points, never joined.
    Point,
}

/// One line of a series.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The id.
    pub id: Id,
    /// Its name.
    pub name: Localised,
    /// Its values in order of time.
    pub points: Vec<Point>,
}

/// One measured value.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Date of the value, in EDTF.
    pub date: Date,
    /// The value, in the series' unit.
    pub value: f64,
    /// Number of observations that it rests on.
    pub n: Option<u32>,
    /// Its source, where points have one each.
    pub source: Option<Id>,
    /// Note on what a reader must know of it.
    pub note: Option<Localised>,
}
