//! Units of length in the figure.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// A share of a panel: of the plot's width across, of its own panel's height down. 0 is left or top, 100 right or bottom.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Percent(pub f64);

/// A length in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Px(pub f64);

impl Percent {
    /// The length in CSS pixels of this share of a panel.
    #[must_use]
    pub fn px_of(self, panel: Px) -> Px {
        Px(self.0 / 100.0 * panel.0)
    }

    /// The nearest share from one to another.
    #[must_use]
    pub fn clamp(self, least: Self, most: Self) -> Self {
        Self(self.0.clamp(least.0, most.0))
    }

    /// `true` if it lies in the panel.
    #[must_use]
    pub fn is_inside(self) -> bool {
        (0.0..=100.0).contains(&self.0)
    }

    /// The same place in the box of 1000 × 1000 in which paths are written.
    #[must_use]
    pub fn thousandths(self) -> f64 {
        self.0 * 10.0
    }
}

impl Px {
    /// The share of a panel that this length is.
    #[must_use]
    pub fn percent_of(self, panel: Self) -> Percent {
        Percent(self.0 / panel.0.max(1e-9) * 100.0)
    }
}

macro_rules! arithmetic {
    ($unit:ident) => {
        impl Add for $unit {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl Sub for $unit {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
        impl Neg for $unit {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }
        impl Mul<f64> for $unit {
            type Output = Self;
            fn mul(self, factor: f64) -> Self {
                Self(self.0 * factor)
            }
        }
        impl Div<f64> for $unit {
            type Output = Self;
            fn div(self, divisor: f64) -> Self {
                Self(self.0 / divisor)
            }
        }
    };
}

arithmetic!(Percent);
arithmetic!(Px);
