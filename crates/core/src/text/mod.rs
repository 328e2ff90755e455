//! Words of the interface, one catalogue per language.
//!
//! [`Messages`] has a field for everything that is said, so a language that lacks one does not compile. The story's
//! own texts are not here: they are localised in its file.

mod en;
mod figure_en;
mod figure_messages;
mod messages;
mod outline;
mod sentences;

pub use en::ENGLISH;
pub use figure_en::FIGURE_ENGLISH;
pub use figure_messages::{Fault, FigureMessages};
pub use messages::Messages;
pub use sentences::sentence_ends;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// Every language of the interface.
    pub const ALL: [Self; 1] = [Self::English];

    /// Its BCP 47 tag, also the key of the story's texts.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// Its catalogue.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        match self {
            Self::English => &ENGLISH,
        }
    }

    /// Messages of the figure and its program in the language.
    #[must_use]
    pub fn figure_messages(self) -> &'static FigureMessages {
        match self {
            Self::English => &FIGURE_ENGLISH,
        }
    }
}
