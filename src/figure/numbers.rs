//! Numbers as attributes, without the tables of floating-point formatting, which are large in WebAssembly.

use entente_core::chart::{FigureClass, Percent, Px, Tier};

/// A share of a panel, to the hundredth.
#[must_use]
pub fn percent(value: Percent) -> String {
    decimal((value.0 * 100.0).round() as i64) + "%"
}

/// The same share as [`percent`] writes it.
#[must_use]
pub fn rounded(value: Percent) -> Percent {
    Percent((value.0 * 100.0).round() / 100.0)
}

/// A length in CSS pixels, to the tenth.
#[must_use]
pub fn pixels(value: Px) -> String {
    decimal((value.0 * 10.0).round() as i64 * 10)
}

/// Hundredths as a decimal number.
#[must_use]
pub fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// A class with the style sheet's name for the tier from which on something is shown, `from-660`; the class alone where
/// that is always.
pub(super) fn tiered(class: &str, tier: Tier) -> String {
    let always = FigureClass::ALL.iter().any(|class| class.tiers().first() == Some(&tier));
    if always { class.to_owned() } else { format!("{class} from-{}", tier.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        assert_eq!(percent(Percent(33.333)), "33.33%");
        assert_eq!(percent(Percent(-0.5)), "-0.5%");
        assert_eq!(pixels(Px(12.0)), "12");
        assert_eq!(pixels(Px(12.34)), "12.3");
        assert_eq!(decimal(105), "1.05");
    }
}
