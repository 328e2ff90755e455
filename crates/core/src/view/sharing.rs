//! Sharing and citing a page: what the page renderer writes in a file for each page, and the program shows when asked.

use crate::date::AccessForm;
use serde::{Deserialize, Serialize};

/// What helps to share and to cite a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sharing {
    /// The page's name.
    pub title: String,
    /// The page's whole address.
    pub link: String,
    /// That address as a QR code; `None` for one too long for any code.
    pub qr: Option<QrCode>,
    /// What other sites embed of the page.
    pub embed: Option<Embedding>,
    /// The event as a file, by its path below the site's base.
    pub event_file: Option<String>,
    /// How the page is cited, in the styles for people first.
    pub citations: Vec<Quoted>,
}

/// A QR code (ISO/IEC 18004).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrCode {
    /// Width and height in modules, the room around the code included.
    pub size: usize,
    /// The dark modules, as SVG path data.
    pub path: String,
}

/// What other sites embed of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embedding {
    /// The embedded page's whole address, as it stands in the code.
    pub address: String,
    /// The same page's path below the site's base, for a preview.
    pub path: String,
    /// The code to paste.
    pub code: String,
    /// What the frame may do: the value of its `sandbox` attribute.
    pub sandbox: String,
}

/// A citation, with one place for the day on which the page is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// The style's or the format's name, the same in every language.
    pub name: String,
    /// The text before the day.
    pub before: String,
    /// How the day is written.
    pub form: AccessForm,
    /// The text after the day.
    pub after: String,
    /// Whether it is for programs, line by line.
    pub is_file: bool,
}
