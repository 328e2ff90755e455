//! The story: what the file holds, and how it is read.
//!
//! [`Story::read`] is the way in, with the feature `schema`. A [`Story`] that it gives is valid: every id resolves, every
//! date parses, every phase follows the one before. An invalid file is refused with every [`Problem`] there is, which says
//! where, what was found, what was expected, and how to mend it.

#[cfg(feature = "schema")]
mod check;
mod claims;
mod date_in_file;
mod events;
mod id;
mod localised;
mod measured;
mod outline;
mod phases;
#[cfg(feature = "schema")]
mod problem;
mod queries;
#[cfg(feature = "schema")]
mod read;
mod reference;
mod roots;

/// The schema's name for the form of dates.
#[cfg(feature = "schema")]
const EDTF: &str = "edtf";

pub use claims::{Claim, Confidence, Correction, CorrectionKind, Quotation, Verdict};
pub use events::{Event, Thread, ThreadKind};
pub use id::Id;
pub use localised::Localised;
pub use measured::{Line, Mark, Point, Series, ValueFormat};
pub use outline::{
    EventKind, OUTLINE, Outline, OutlineEvent, OutlineLane, OutlineLevel, OutlineLine, OutlineParty, OutlinePhase,
    OutlinePoint, OutlineSeries, OutlineThread, OutlineThreadEnd, When,
};
pub use phases::{Level, Phase};
#[cfg(feature = "schema")]
pub use problem::{Problem, Problems, Severity};
pub use queries::ThreadEnd;
#[cfg(feature = "schema")]
pub use read::Reading;
pub use reference::{
    Address, Expert, Institution, Person, Perspective, PerspectivePoint, Picture, Place, Source, SourceKind,
};
pub use roots::{Article, Featured, Lane, Licence, Party, Section, Story};
