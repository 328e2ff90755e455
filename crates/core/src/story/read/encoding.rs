//! From bytes to text: UTF-8, and what other programs write in its stead.

use super::Report;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The mark that some programs put before a text.
const MARK: &str = "\u{feff}";

/// The text of a file. What is not UTF-8 is read as what it probably is, and reported.
pub fn decode(bytes: &[u8], report: &mut Report) -> String {
    const UTF8: &str = "UTF-8 without a byte order mark";
    let utf16 = match bytes {
        [0xff, 0xfe, ..] | [b'{', 0, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] | [0, b'{', ..] => Some(UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = utf16 {
        report.error("", "text in UTF-16", UTF8, "save the file as UTF-8: editors offer it as an encoding");
        return encoding.decode_with_bom_removal(bytes).0.into_owned();
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => {
            let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
            // One byte gone wrong in UTF-8, or a file in an old encoding: only the first has other letters in UTF-8.
            let is_utf8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
            let (text, before) = if is_utf8 {
                (String::from_utf8_lossy(bytes).into_owned(), error.valid_up_to())
            } else {
                let text = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
                // All before it is ASCII.
                (text, error.valid_up_to())
            };
            let length = text.get(before..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let hint = if is_utf8 {
                "write this character anew, and save the file as UTF-8"
            } else {
                "the file seems to be in Latin-1 or another old encoding: save it as UTF-8"
            };
            report.error_at(
                before..before + length,
                "",
                format!("the byte {byte:#04x}, which is no UTF-8"),
                UTF8,
                hint,
            );
            text
        }
    };
    match text.strip_prefix(MARK) {
        Some(rest) => {
            report.error("", "a byte order mark", UTF8, "save the file as UTF-8 without a byte order mark");
            rest.to_owned()
        }
        None => text,
    }
}
