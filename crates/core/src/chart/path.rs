//! SVG path data, written without the machinery of formatting: a frame writes thousands of numbers.

/// A path in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Path(String);

impl Path {
    /// Adds a command with points: `Q1 2 3.5 4`.
    pub fn add(&mut self, command: char, points: &[(f64, f64)]) {
        self.0.push(command);
        for (index, (x, y)) in points.iter().enumerate() {
            if index > 0 {
                self.0.push(' ');
            }
            self.number(*x);
            self.0.push(' ');
            self.number(*y);
        }
    }

    /// Adds what has no points.
    pub fn end(&mut self, command: &str) {
        self.0.push_str(command);
    }

    /// `true` if nothing has been drawn.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The path data.
    pub fn into_string(self) -> String {
        self.0
    }

    /// A number to the tenth.
    fn number(&mut self, value: f64) {
        let scaled = (value * 10.0).round() as i64;
        if scaled < 0 {
            self.0.push('-');
        }
        let (whole, rest) = (scaled.unsigned_abs() / 10, scaled.unsigned_abs() % 10);
        self.digits(whole);
        if rest > 0 {
            self.0.push('.');
            self.digits(rest);
        }
    }

    fn digits(&mut self, number: u64) {
        if number >= 10 {
            self.digits(number / 10);
        }
        self.0.push(char::from(b'0' + (number % 10) as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn numbers_are_short() {
        let mut path = Path::default();
        path.add('M', &[(-0.04, 12.0)]);
        path.add('Q', &[(1.25, -3.5), (1000.0, 0.1)]);
        path.end("Z");
        assert_eq!(path.into_string(), "M0 12Q1.3 -3.5 1000 0.1Z");
    }
}
