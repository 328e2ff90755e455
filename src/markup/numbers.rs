//! Numbers as attributes and values in words, without the tables of floating-point formatting.

/// A percentage with two decimals.
#[must_use]
pub fn percent(value: f64) -> String {
    decimal((value * 100.0).round() as i64) + "%"
}

/// A number of CSS pixels to the tenth.
#[must_use]
pub fn pixels(value: f64) -> String {
    decimal((value * 10.0).round() as i64 * 10)
}

/// Hundredths as a decimal number.
pub fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        assert_eq!(percent(33.333), "33.33%");
        assert_eq!(percent(-0.5), "-0.5%");
        assert_eq!(pixels(12.0), "12");
        assert_eq!(pixels(12.34), "12.3");
        assert_eq!(decimal(105), "1.05");
    }
}
