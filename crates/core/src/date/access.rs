//! Days of access, as citations write them. Only the browser knows the day on which a page is read, so the page renderer
//! leaves a place for it.

use super::{Civil, month_in_english};
use serde::{Deserialize, Serialize};

/// Form in which a kind of citation writes a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccessForm {
    /// "November 4, 2026": APA and Chicago.
    MonthFirst,
    /// "4 Nov. 2026": MLA.
    DayFirst,
    /// "2026-11-04": BibTeX.
    Iso,
    /// "2026/11/04": RIS.
    Slashes,
    /// "2026,11,4": the parts of a date in CSL-JSON.
    Parts,
}

/// Longest name of a month that MLA writes out.
const WRITTEN_OUT: usize = 4;

impl AccessForm {
    /// Every form.
    pub const ALL: [Self; 5] = [Self::MonthFirst, Self::DayFirst, Self::Iso, Self::Slashes, Self::Parts];

    /// Its name in a page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::MonthFirst => "month-first",
            Self::DayFirst => "day-first",
            Self::Iso => "iso",
            Self::Slashes => "slashes",
            Self::Parts => "parts",
        }
    }

    /// A day in this form.
    #[must_use]
    pub fn write(self, civil: Civil) -> String {
        let Civil { year, month, day } = civil;
        let name = month_in_english(month);
        match self {
            Self::MonthFirst => format!("{name} {day}, {year}"),
            Self::DayFirst if name.len() <= WRITTEN_OUT => format!("{day} {name} {year}"),
            // Three letters, but four of September (MLA Handbook, 9th edition, appendix 1).
            Self::DayFirst => {
                let letters = if month == 9 { 4 } else { 3 };
                format!("{day} {}. {year}", name.get(..letters).unwrap_or(name))
            }
            Self::Iso => format!("{year:04}-{month:02}-{day:02}"),
            Self::Slashes => format!("{year:04}/{month:02}/{day:02}"),
            Self::Parts => format!("{year},{month},{day}"),
        }
    }
}
