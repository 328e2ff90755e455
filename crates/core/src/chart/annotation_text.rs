//! Words of a label on the curve: a year and a title in two balanced lines.

use super::Px;
use super::width::{Face, text_width};

/// Amount by which the letters of the year are smaller, in CSS pixels.
const YEAR: f64 = 1.5;

/// Words of a label, and their width in CSS pixels for letters of 1.
#[derive(Debug, Clone)]
pub(super) struct Text {
    /// The year.
    pub year: String,
    /// The title in two lines; the second may be empty.
    pub lines: [String; 2],
    /// Widths of the year, of the first line after it with the space between, and of the second.
    widths: [f64; 3],
}

/// A year before a label, astronomical where it lies before our era: words would not fit.
pub(super) fn year_words(year: i32) -> String {
    if year < 0 { format!("−{}", year.unsigned_abs()) } else { year.to_string() }
}

impl Text {
    /// The words of an event.
    pub fn new(year: String, title: &str) -> Self {
        // Bold, so that selecting moves nothing.
        let serif = |text: &str| text_width(text, Face::SerifBold, Px(1.0)).0;
        let first = text_width(&year, Face::SansBold, Px(1.0)).0;
        let space = serif(" ");
        let mut best: Option<(f64, usize, usize)> = None;
        for (end, start) in breaks(title) {
            let (before, after) = (title.get(..end).unwrap_or(title), title.get(start..).unwrap_or_default());
            let widest = (first + space + serif(before)).max(serif(after));
            if best.is_none_or(|(least, ..)| widest < least) {
                best = Some((widest, end, start));
            }
        }
        let (end, start) = best.map_or((title.len(), title.len()), |(_, end, start)| (end, start));
        let lines = [title.get(..end), title.get(start..)].map(|line| line.unwrap_or_default().to_owned());
        let widths = [first, space + serif(&lines[0]), serif(&lines[1])];
        Self { year, lines, widths }
    }

    /// A line of a width in CSS pixels for letters of 1, which nothing else is known of.
    pub fn of_words(width: f64) -> Self {
        Self { year: String::new(), lines: Default::default(), widths: [0.0, 0.0, width] }
    }

    /// Its width in CSS pixels for letters of a size.
    pub fn width(&self, size: Px) -> f64 {
        let [year, first, second] = self.widths;
        (year * (size.0 - YEAR) + first * size.0).max(second * size.0)
    }
}

/// Places where a text may break: the end of one line and the start of the next, in bytes. The last is the text's end.
fn breaks(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let is_wide = |character: char| character >= '\u{2e80}';
    let mut before: Option<char> = None;
    let inside = text.char_indices().filter_map(move |(at, character)| {
        let last = before.replace(character);
        if character == ' ' {
            Some((at, at + 1))
        } else {
            // Between any two characters of a script without spaces, but not before a closing mark.
            let breaks = last.is_some_and(|last| {
                is_wide(last) && is_wide(character) && !"、。，．！？：；）」』】》".contains(character)
            });
            breaks.then_some((at, at))
        }
    });
    inside.chain([(text.len(), text.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_breaks_into_two_balanced_lines_in_any_script() {
        let lines = |title: &str| Text::new("1989".to_owned(), title).lines;
        assert_eq!(lines("Gorbachev and Deng shake hands"), ["Gorbachev and", "Deng shake hands"]);
        assert_eq!(lines("Rift"), ["Rift", ""]);
        assert_eq!(lines("中苏边境冲突爆发"), ["中苏边", "境冲突爆发"]);
    }
}
