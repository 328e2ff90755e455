//! Where things lie across.

/// Where a thing lies across, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Its left end.
    pub from: f64,
    /// Its right end.
    pub to: f64,
}

impl Extent {
    /// Whether two extents share more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}
