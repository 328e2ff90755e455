//! The widths for which a figure is laid out before anybody has measured one.

/// A class of figure widths. The style sheet picks one by container query; `style/figure.css` names the same widths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SizeClass {
    /// A phone.
    Compact,
    /// A tablet, a column.
    Medium,
    /// A desktop.
    Wide,
}

impl SizeClass {
    /// All classes, narrowest first.
    pub const ALL: [Self; 3] = [Self::Compact, Self::Medium, Self::Wide];

    /// The narrowest figure of the class, in CSS pixels; a layout that fits it fits the class.
    #[must_use]
    pub fn width(self) -> f64 {
        match self {
            Self::Compact => 320.0,
            Self::Medium => 680.0,
            Self::Wide => 1040.0,
        }
    }

    /// The class of a figure of a width, in CSS pixels.
    #[must_use]
    pub fn of(width: f64) -> Self {
        if width >= Self::Wide.width() {
            Self::Wide
        } else if width >= Self::Medium.width() {
            Self::Medium
        } else {
            Self::Compact
        }
    }
}
