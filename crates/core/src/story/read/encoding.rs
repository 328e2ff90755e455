//! From bytes to text: UTF-8, and what other programs write in its stead.

use super::Report;

/// The mark that some programs put before a text.
const MARK: &str = "\u{feff}";

/// The text of a file. What is not UTF-8 is read as what it probably is, and reported.
pub fn decode(bytes: &[u8], report: &mut Report) -> String {
    const UTF8: &str = "UTF-8 without a byte order mark";
    let sixteen = |swap: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).skip(1).map(|pair| swap([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    let utf16 = match bytes {
        [0xff, 0xfe, ..] => Some(sixteen(u16::from_le_bytes)),
        [0xfe, 0xff, ..] => Some(sixteen(u16::from_be_bytes)),
        _ => None,
    };
    if let Some(text) = utf16 {
        report.error("", "text in UTF-16", UTF8, "save the file as UTF-8: editors offer it as an encoding");
        return text;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => {
            // Each byte a character, as in Latin-1: close enough to check the rest.
            let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
            let start = bytes.iter().take(error.valid_up_to()).map(|byte| char::from(*byte).len_utf8()).sum::<usize>();
            let length = text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            report.error_at(
                start..start + length,
                "",
                format!(
                    "the byte {:#04x}, which is no UTF-8",
                    bytes.get(error.valid_up_to()).copied().unwrap_or_default()
                ),
                UTF8,
                "the file seems to be in Latin-1 or another old encoding: save it as UTF-8",
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
