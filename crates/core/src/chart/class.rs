//! The classes of figures: what a figure holds, and the smallest box for which it is laid out.

use super::Px;

/// A class of figures. The style sheet shows one, by the window's size; a layout made for the smallest figure of a class
/// serves every larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureClass {
    /// A phone's strip: strands, bar and ticks, at most 128 px high.
    Strip,
    /// A tablet, a low window: the curve, and all marks in three rows.
    Compact,
    /// A desk: every panel, lanes with titles.
    Wide,
    /// The whole figure over a phone's screen: every panel, lane names above their lanes.
    Tall,
}

/// The least width of the plot at which a label has room, in whole CSS pixels: one of [`FigureClass::tiers`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tier(pub u16);

impl Tier {
    /// The width.
    #[must_use]
    pub fn width(self) -> Px {
        Px(f64::from(self.0))
    }
}

/// The tier from which a wide figure's labels are larger.
const ROOMY: Tier = Tier(757);

/// Heights of the panels, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelHeights {
    /// Names of phases; 0 where they have no panel.
    pub names: Px,
    /// The bar with levels.
    pub bar: Px,
    /// The two strands with what is named on them.
    pub strands: Px,
    /// The axis.
    pub axis: Px,
    /// The lanes, or the rows of marks, or the strip's ticks.
    pub lanes: Px,
    /// A series folded to a line.
    pub folded: Px,
    /// A series opened.
    pub series: Px,
    /// The strip of the whole story.
    pub overview: Px,
}

impl FigureClass {
    /// All classes.
    pub const ALL: [Self; 4] = [Self::Strip, Self::Compact, Self::Wide, Self::Tall];

    /// The widths of the plot for which labels are chosen, the least first: the class's smallest plot.
    #[must_use]
    pub fn tiers(self) -> &'static [Tier] {
        match self {
            Self::Strip | Self::Tall => &[Tier(304)],
            Self::Compact => &[Tier(580), Tier(720)],
            Self::Wide => &[Tier(488), Tier(660), Tier(757), Tier(1000)],
        }
    }

    /// The tier at which rows and sides are decided: the plot of the most common windows.
    #[must_use]
    pub fn reference(self) -> Tier {
        match self {
            Self::Strip | Self::Tall => Tier(304),
            Self::Compact => Tier(720),
            Self::Wide => Tier(660),
        }
    }

    /// The size of a title in the lanes and of a phase's name, at a tier.
    #[must_use]
    pub fn label_size(self, tier: Tier) -> Px {
        match self {
            Self::Strip | Self::Tall => Px(11.5),
            Self::Compact => Px(12.0),
            Self::Wide => Px(if tier < ROOMY { 11.5 } else { 12.0 }),
        }
    }

    /// The size of a label on the curve, at a tier; its year is smaller by 1.5.
    #[must_use]
    pub fn curve_label_size(self, tier: Tier) -> Px {
        match self {
            Self::Strip | Self::Tall => Px(12.5),
            Self::Compact => Px(13.0),
            Self::Wide => Px(if tier < ROOMY { 12.5 } else { 13.5 }),
        }
    }

    /// The width of its smallest plot.
    #[must_use]
    pub fn width(self) -> Px {
        self.tiers().first().map_or(Px(304.0), |tier| tier.width())
    }

    /// The least heights of its panels.
    #[must_use]
    pub fn heights(self) -> PanelHeights {
        let [names, bar, strands, axis, lanes, folded, series, overview] = match self {
            Self::Strip => [0.0, 4.0, 57.0, 14.0, 10.0, 0.0, 0.0, 0.0],
            Self::Compact => [33.0, 14.0, 184.0, 26.0, 34.0, 0.0, 0.0, 0.0],
            Self::Wide => [33.0, 14.0, 184.0, 26.0, 286.0, 46.0, 110.0, 26.0],
            Self::Tall => [33.0, 14.0, 184.0, 26.0, 294.0, 46.0, 110.0, 30.0],
        };
        PanelHeights {
            names: Px(names),
            bar: Px(bar),
            strands: Px(strands),
            axis: Px(axis),
            lanes: Px(lanes),
            folded: Px(folded),
            series: Px(series),
            overview: Px(overview),
        }
    }

    /// The room left of the plot, where names of parties and lanes stand; without it they stand in the panels.
    #[must_use]
    pub fn gutter(self) -> Px {
        Px(match self {
            Self::Wide => 88.0,
            Self::Compact => 6.0,
            Self::Strip | Self::Tall => 8.0,
        })
    }
}
