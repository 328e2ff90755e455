//! The story: what the file holds, and how it is read.
//!
//! [`Story::parse`] is the way in. A [`Story`] that exists is valid: every id resolves, every date parses, every phase follows the one before. An invalid file is refused with a
//! [`StoryError`] that says where, what was found, what was expected, and how to mend it.

mod check;
mod claims;
mod error;
mod events;
mod id;
mod localised;
mod measured;
mod outline;
mod path;
mod phases;
mod queries;
mod read;
mod reference;
mod roots;

pub use claims::{Claim, Confidence, Correction, CorrectionKind, Quotation, Verdict};
pub use error::StoryError;
pub use events::{Event, Thread, ThreadKind};
pub use id::Id;
pub use localised::Localised;
pub use measured::{Line, Mark, Point, Series, ValueFormat};
pub use outline::{
    EventKind, OUTLINE, Outline, OutlineEvent, OutlineLane, OutlineLevel, OutlineLine, OutlineParty, OutlinePhase,
    OutlinePoint, OutlineSeries, OutlineThread, OutlineThreadEnd, When,
};
pub use phases::{Level, Phase};
pub use queries::ThreadEnd;
pub use reference::{
    Address, Expert, Institution, Person, Perspective, PerspectivePoint, Picture, Place, Source, SourceKind,
};
pub use roots::{Article, Featured, Lane, Licence, Party, Section, Story};
