//! Sharing and citing a page: what the page renderer writes in a file for each page, and the program shows when asked.

use crate::date::AccessForm;
use serde::{Deserialize, Serialize};

/// Data that help to share and to cite a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sharing {
    /// The page's name.
    pub title: String,
    /// The page's whole address.
    pub link: String,
    /// That address as a QR code; `None` for one too long for any code.
    pub qr: Option<QrCode>,
    /// Part of the page that other sites embed.
    pub embed: Option<Embedding>,
    /// The event as a file, by its path below the site's base.
    pub event_file: Option<String>,
    /// Citations of the page, in the styles for people first.
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

/// Part of a page that other sites embed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embedding {
    /// The embedded page's whole address, as it stands in the code.
    pub address: String,
    /// The same page's path below the site's base, for a preview.
    pub path: String,
    /// The code to paste.
    pub code: String,
    /// Permissions of the frame: the value of its `sandbox` attribute.
    pub sandbox: String,
}

/// A citation, with one place for the day on which the page is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// The style's or the format's name, the same in every language.
    pub name: String,
    /// The text before the day.
    pub before: String,
    /// Form in which the day is written.
    pub form: AccessForm,
    /// The text after the day.
    pub after: String,
    /// `true` if it is for programs, line by line.
    pub is_file: bool,
}
