//! The colours of the style sheet, for what is drawn without one.

/// The style sheet that names them; the light ones come first.
const TOKENS: &str = include_str!("../../../style/tokens.css");

/// A colour by its name in the style sheet, in the light scheme; black where there is none of that name.
#[must_use]
pub fn colour(name: &str) -> &'static str {
    let lines = TOKENS.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    let mut found = lines.filter(|(other, _)| *other == name);
    found.next().map_or("#000", |(_, value)| value.trim_end_matches(';'))
}

/// A style sheet with the light colours in the place of their names.
#[must_use]
pub fn coloured(style: &str) -> String {
    let mut parts = style.split("var(--");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        filled.push_str(colour(name));
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::{colour, coloured};

    #[test]
    fn every_colour_of_the_figures_file_is_in_the_style_sheet() {
        let style = coloured(include_str!("../../../style/drawing.css"));
        assert!(!style.contains("var(") && !style.contains("#000"), "{style}");
    }

    #[test]
    fn every_colour_of_a_card_is_in_the_style_sheet() {
        let levels = (-3..=3).map(entente::style::level_class);
        for name in levels.chain(["paper", "ink", "quiet", "party-1", "party-2"].map(str::to_owned)) {
            assert!(colour(&name).starts_with('#') && colour(&name) != "#000", "{name}");
        }
    }
}
