//! Characters that no text holds.

use super::each_text;
use crate::story::read::{Node, Report};

/// Checks that no text holds a control character but line breaks.
pub fn characters(file: &Node, report: &mut Report) {
    each_text(file.value, "", &mut |path, text| {
        let found = text.chars().find(|character| character.is_control() && *character != '\n');
        if let Some(character) = found {
            let hint =
                if character == '\r' { "write a line break as \\n alone" } else { "remove it; a line break is \\n" };
            let expected = "text without control characters (a line break is allowed)";
            report.error(path, format!("the control character U+{:04X}", character as u32), expected, hint);
        }
    });
}
