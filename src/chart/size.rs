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
}

/// A value for each size class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerSize<T>([T; 3]);

impl<T: Copy> PerSize<T> {
    /// Values from a function of the class.
    pub fn from_fn(mut value: impl FnMut(SizeClass) -> T) -> Self {
        Self(SizeClass::ALL.map(&mut value))
    }

    /// The value for a class.
    #[must_use]
    pub fn get(&self, class: SizeClass) -> T {
        self.0[class as usize]
    }

    /// Every class with its value.
    pub fn iter(&self) -> impl Iterator<Item = (SizeClass, T)> {
        SizeClass::ALL.into_iter().zip(self.0)
    }
}
