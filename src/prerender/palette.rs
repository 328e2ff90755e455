//! The colours of the style sheet, for what is drawn without one.

/// The style sheet that names them; the light ones come first.
const TOKENS: &str = include_str!("../../style/tokens.css");

/// A colour by its name in the style sheet, in the light scheme; black where there is none of that name.
#[must_use]
pub fn colour(name: &str) -> &'static str {
    let lines = TOKENS.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    let mut found = lines.filter(|(other, _)| *other == name);
    found.next().map_or("#000", |(_, value)| value.trim_end_matches(';'))
}

#[cfg(test)]
mod tests {
    use super::colour;

    #[test]
    fn every_colour_of_a_card_is_in_the_style_sheet() {
        let levels = (-3..=3).map(crate::markup::level_class);
        for name in levels.chain(["paper", "ink", "quiet", "party-1", "party-2"].map(str::to_owned)) {
            assert!(colour(&name).starts_with('#') && colour(&name) != "#000", "{name}");
        }
    }
}
