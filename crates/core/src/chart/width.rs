//! The width of texts, known without measuring: by letter where the fonts agree, else by script, on the safe side.

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

/// The first character of the tables.
const FIRST: u32 = 0x20;
/// The unit of the tables: entries for each em.
const UNITS: f64 = 250.0;
/// Widths of ASCII in Noto Sans, the widest of the style sheet’s sans serifs.
#[rustfmt::skip]
const SANS: [u8; 95] = [
    65, 68, 102, 162, 143, 208, 183, 57, 75, 75, 138, 143, 67, 81, 67, 93, 143, 143, 143,
    143, 143, 143, 143, 143, 143, 143, 67, 67, 143, 143, 143, 109, 225, 160, 163, 158, 183, 139,
    130, 182, 186, 85, 69, 155, 131, 227, 190, 196, 152, 196, 156, 138, 139, 183, 150, 233, 147,
    142, 143, 83, 93, 83, 143, 111, 71, 141, 154, 120, 154, 141, 86, 154, 155, 65, 65, 134,
    65, 234, 155, 152, 154, 154, 104, 120, 91, 155, 127, 197, 133, 128, 118, 95, 138, 95, 143,
];
/// The same, bold.
#[rustfmt::skip]
const SANS_BOLD: [u8; 95] = [
    65, 72, 118, 162, 143, 226, 188, 67, 85, 85, 137, 143, 72, 81, 72, 104, 143, 143, 143,
    143, 143, 143, 143, 143, 143, 143, 72, 72, 143, 143, 143, 120, 225, 173, 168, 160, 185, 140,
    138, 181, 192, 98, 83, 166, 142, 236, 204, 199, 157, 199, 165, 138, 145, 189, 163, 242, 167,
    156, 145, 83, 104, 83, 143, 103, 91, 151, 159, 129, 159, 148, 97, 159, 165, 77, 77, 155,
    77, 246, 165, 155, 159, 159, 114, 125, 109, 165, 143, 214, 145, 143, 122, 99, 138, 99, 143,
];
/// Widths of ASCII in Palatino, the widest of the style sheet’s serifs.
#[rustfmt::skip]
const SERIF: [u8; 95] = [
    63, 84, 102, 125, 125, 209, 195, 45, 84, 84, 125, 141, 63, 84, 63, 70, 125, 125, 125,
    125, 125, 125, 125, 125, 125, 125, 70, 70, 141, 141, 141, 111, 231, 195, 153, 178, 194, 153,
    139, 191, 208, 85, 84, 182, 153, 237, 208, 197, 151, 197, 167, 132, 154, 195, 181, 250, 167,
    167, 167, 84, 70, 84, 118, 125, 84, 125, 139, 111, 153, 120, 84, 139, 146, 73, 59, 139,
    73, 221, 146, 137, 151, 140, 99, 106, 82, 151, 142, 209, 129, 139, 125, 120, 50, 120, 136,
];
/// The same, bold.
#[rustfmt::skip]
const SERIF_BOLD: [u8; 95] = [
    63, 84, 139, 125, 125, 250, 209, 70, 84, 84, 125, 143, 63, 84, 63, 70, 125, 125, 125,
    125, 125, 125, 125, 125, 125, 125, 84, 84, 143, 143, 143, 125, 233, 195, 167, 181, 209, 153,
    139, 209, 209, 98, 98, 195, 153, 250, 209, 209, 153, 209, 181, 153, 167, 195, 195, 250, 167,
    167, 167, 84, 70, 84, 146, 125, 84, 125, 153, 111, 153, 125, 98, 139, 153, 84, 84, 153,
    84, 223, 153, 139, 153, 153, 98, 111, 84, 153, 139, 209, 125, 139, 125, 99, 55, 99, 130,
];

/// The width of a text in a face and size: what the widest fonts of the style sheet take, or a little more.
#[must_use]
pub fn text_width(text: &str, face: Face, size: Px) -> Px {
    let (table, bold) = match face {
        Face::Sans => (&SANS, 1.0),
        Face::SansBold => (&SANS_BOLD, 1.08),
        Face::Serif => (&SERIF, 1.0),
        Face::SerifBold => (&SERIF_BOLD, 1.06),
    };
    let units: f64 = text
        .chars()
        .map(|character| {
            let ascii = (character as u32).checked_sub(FIRST).and_then(|at| table.get(at as usize));
            ascii.map_or_else(|| UNITS * bold * ems(character), |units| f64::from(*units))
        })
        .sum();
    size * (units / UNITS)
}

/// The most that a character beyond ASCII takes, in ems.
fn ems(character: char) -> f64 {
    match character {
        // Marks on the character before, and what takes no room.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        '’' | '‘' | '‚' | '·' => 0.28,
        '“' | '”' | '„' | '–' => 0.5,
        '−' => 0.58,
        '\u{a0}' => 0.26,
        'æ' | 'œ' | 'Æ' | 'Œ' => 0.95,
        // Accented Latin: capitals to 0.8, small letters to 0.63 but for ligatures.
        '\u{c0}'..='\u{de}' => 0.8,
        '\u{a1}'..='\u{24f}' => 0.66,
        'ж' | 'ф' | 'ш' | 'щ' | 'ю' | 'ы' | 'м' => 0.92,
        'Ж' | 'Ф' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'М' => 1.05,
        'Α'..='Ω' | 'А'..='Я' => 0.8,
        'α'..='ω' | 'а'..='я' | 'Ѐ'..='Џ' | 'ѐ'..='ӿ' => 0.67,
        // Greek's rest, Armenian, Hebrew, Arabic, the scripts of India and its neighbours, Georgian, punctuation.
        '\u{370}'..='\u{10ff}' | '\u{1200}'..='\u{1fff}' | '\u{2000}'..='\u{2e7f}' => 1.0,
        // Half-width forms.
        '\u{ff61}'..='\u{ffdc}' => 0.6,
        // East Asian wide, and whatever else there is.
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn width(text: &str, face: Face) -> f64 {
        text_width(text, face, Px(1000.0)).0
    }

    /// Advances that a browser measured at 1000 CSS pixels in the fonts named in the tables.
    #[test]
    fn widths_are_those_of_the_fonts_or_a_little_more() {
        for (text, face, measured) in [
            ("Fighting on the Ussuri", Face::Sans, 10_386.0),
            ("Beijing takes China’s seat at the United Nations", Face::Sans, 22_060.0),
            ("Warsaw", Face::SansBold, 3_962.0),
            ("é", Face::Sans, 564.0),
            ("Щука", Face::Sans, 2_641.0),
            ("关系", Face::Sans, 2000.0),
            ("关系", Face::SerifBold, 2000.0),
        ] {
            let ours = width(text, face);
            assert!(ours >= measured && ours < measured * 1.2, "{text}: {ours} for {measured}");
        }
    }

    #[test]
    fn a_wide_script_is_twice_as_wide_as_latin() {
        assert!(width("中苏分裂", Face::Sans) > 1.8 * width("rift", Face::Sans));
    }

    proptest! {
        #[test]
        fn more_text_is_never_narrower(text in "\\PC{0,40}", more in "\\PC{0,10}", size in 1.0..40.0_f64) {
            for face in [Face::Sans, Face::SansBold, Face::Serif, Face::SerifBold] {
                let short = text_width(&text, face, Px(size));
                let longer = text_width(&[text.as_str(), more.as_str()].concat(), face, Px(size));
                prop_assert!(longer >= short && short >= Px(0.0) && short.0.is_finite());
                prop_assert!(text_width(&text, face, Px(size * 1.5)) >= short);
            }
        }
    }
}
