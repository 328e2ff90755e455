//! Dates as the record gives them: a day, a month, a year, an interval, "about", "either of two days".
//!
//! A date is written in EDTF (ISO 8601-2:2019), read by `edtf-core`, and kept as earliest and latest days,
//! so that everything above can place it on an axis without knowing how it was written.

mod access;
mod day;
mod edtf;
mod english;
mod range;

pub use access::AccessForm;
pub use day::{Civil, Day};
pub use edtf::{Date, DateError, Part, Precision, Shape};
pub use english::{date_in_english, day_in_english, month_in_english};
pub use range::DayRange;
