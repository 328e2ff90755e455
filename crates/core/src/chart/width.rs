//! The width of texts, known without measuring: by script and class of letter, on the safe side.

use super::Px;

/// A typeface of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// The sans serif, of everything but labels on the curve.
    Sans,
    /// The same, bold.
    SansBold,
    /// The serif, of labels on the curve.
    Serif,
    /// The same, bold.
    SerifBold,
}

/// The width of a text in a face and size, never less than what the widest fonts of the style sheet take.
#[must_use]
pub fn text_width(text: &str, face: Face, size: Px) -> Px {
    let factor = match face {
        Face::Sans => 1.0,
        Face::SansBold => 1.07,
        Face::Serif => 0.95,
        Face::SerifBold => 1.0,
    };
    let ems: f64 = text.chars().map(ems).sum();
    size * (ems * factor)
}

/// The width of a character, in ems of the sans serif.
fn ems(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' | ' ' | '’' | '‘' => 0.3,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' => 0.4,
        'm' | 'w' | 'W' | 'M' | '—' | '%' | '@' => 0.94,
        'A'..='Z' => 0.72,
        '0'..='9' => 0.58,
        ' '..='~' | '\u{a0}'..='\u{24f}' => 0.6,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0.0,
        '\u{370}'..='\u{52f}' => 0.76,
        '\u{530}'..='\u{10ff}' | '\u{1200}'..='\u{1fff}' | '\u{2000}'..='\u{2e7f}' => 0.8,
        _ => 1.0,
    }
}
