//! Drawers beneath the figure's tools.

/// Drawer that opens beneath the tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawer {
    /// The search.
    Find,
    /// The choice of series.
    Series,
}
