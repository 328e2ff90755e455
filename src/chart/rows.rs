//! Packing things that must not overlap into rows.

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

/// Puts each extent into the lowest row where it overlaps none that came before it.
///
/// ```text
/// in    ────   ──        out  row 1    ─────    ──
///          ─────  ──          row 0  ────    ──
/// ```
///
/// Returns a row, from 0, for each extent, in their order.
#[must_use]
pub fn pack(extents: &[Extent]) -> Vec<usize> {
    let mut rows: Vec<Vec<Extent>> = Vec::new();
    extents
        .iter()
        .map(|extent| {
            let free = rows.iter().position(|row| row.iter().all(|other| !other.overlaps(*extent)));
            let row = free.unwrap_or_else(|| {
                rows.push(Vec::new());
                rows.len() - 1
            });
            rows[row].push(*extent);
            row
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_side_by_side_shares_a_row() {
        let at = |from, to| Extent { from, to };
        assert_eq!(pack(&[at(0.0, 10.0), at(10.0, 20.0), at(5.0, 15.0), at(20.0, 30.0)]), [0, 0, 1, 0]);
    }

    proptest! {
        #[test]
        fn no_two_in_a_row_overlap(starts in proptest::collection::vec((0.0..500.0, 1.0..80.0), 0..40)) {
            let extents: Vec<Extent> = starts.iter().map(|(from, width)| Extent { from: *from, to: from + width }).collect();
            let rows = pack(&extents);
            for (a, row) in rows.iter().enumerate() {
                for (b, other) in rows.iter().enumerate().skip(a + 1) {
                    prop_assert!(row != other || !extents[a].overlaps(extents[b]));
                }
            }
        }

        #[test]
        fn no_row_is_left_empty(starts in proptest::collection::vec((0.0..500.0, 1.0..80.0), 1..40)) {
            let extents: Vec<Extent> = starts.iter().map(|(from, width)| Extent { from: *from, to: from + width }).collect();
            let rows = pack(&extents);
            let highest = rows.iter().max().copied().unwrap_or(0);
            prop_assert!((0..=highest).all(|row| rows.contains(&row)));
        }
    }
}
