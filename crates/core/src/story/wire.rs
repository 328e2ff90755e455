//! The outline on its way from the page renderer to the browser: checked once, then small and quick to read.
//!
//! The page renderer reads and checks the story's JSON; the browser gets what that came to, in Postcard's wire format
//! (<https://postcard.jamesmunns.com>) between a name and a digest. Neither JSON nor EDTF has to be read there.

use super::Outline;
use crate::order::digest;
use std::fmt;

/// The path of the file below the site's base.
pub const OUTLINE: &str = "outline.bin";
/// The first bytes: what this is, and the version of it.
const NAME: &[u8] = b"entente outline 1\n";
/// Bytes of the digest at the end.
const DIGEST: usize = 8;

/// Why bytes are no outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireError {
    /// They begin as something else, or as an outline of another version.
    Name,
    /// They are not the bytes that were written.
    Damaged,
}

impl fmt::Display for WireError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Name => {
                "this is no outline of a story that this version reads: the site may be half updated, load it anew"
            }
            Self::Damaged => "the bytes are not those that were written: the file is cut off or damaged, load it anew",
        })
    }
}

impl std::error::Error for WireError {}

impl Outline {
    /// The outline as bytes; empty where memory is lacking.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = NAME.to_vec();
        bytes.extend(postcard::to_allocvec(self).unwrap_or_default());
        let digest = digest(&bytes);
        bytes.extend(digest.to_le_bytes());
        bytes
    }

    /// Reads an outline from its bytes.
    ///
    /// # Errors
    /// Where they are not those of an outline.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, WireError> {
        if !bytes.starts_with(NAME) {
            return Err(WireError::Name);
        }
        let (whole, end) = bytes.split_last_chunk::<DIGEST>().ok_or(WireError::Damaged)?;
        if digest(whole).to_le_bytes() != *end {
            return Err(WireError::Damaged);
        }
        let inner = whole.get(NAME.len()..).ok_or(WireError::Damaged)?;
        postcard::from_bytes(inner).map_err(|_| WireError::Damaged)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static STORY: LazyLock<(String, Vec<u8>)> = LazyLock::new(|| {
        let outline = Outline::parse(include_str!("../../../../public/story.json")).unwrap();
        (format!("{outline:?}"), outline.to_bytes())
    });

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(format!("{:?}", Outline::from_bytes(&STORY.1).unwrap()), STORY.0);
        assert_eq!(Outline::from_bytes(b"<!doctype html>").unwrap_err(), WireError::Name);
    }

    proptest! {
        #[test]
        fn what_is_damaged_is_refused(at in 0..1_000_000_usize, bit in 0..8_u8, cut: bool) {
            let mut bytes = STORY.1.clone();
            let at = at % bytes.len();
            if cut { bytes.truncate(at) } else { bytes[at] ^= 1 << bit }
            prop_assert!(Outline::from_bytes(&bytes).is_err());
        }
    }
}
