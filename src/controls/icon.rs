//! Small signs beside words.

use leptos::prelude::*;

/// Meaning of a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Comes closer.
    Plus,
    /// Steps back.
    Minus,
    /// Shows everything.
    Span,
    /// Starts.
    Play,
    /// Stops.
    Pause,
    /// Searches.
    Lens,
    /// A measured series.
    Line,
    /// Opens over the whole window.
    Expand,
    /// Closes.
    Cross,
    /// Leads back.
    Back,
    /// Leads on.
    On,
}

impl Sign {
    /// Its strokes as SVG path data, in a box of 16 by 16.
    fn path(self) -> &'static str {
        match self {
            Self::Plus => "M8 3v10M3 8h10",
            Self::Minus => "M3 8h10",
            Self::Span => "M2 3v10M14 3v10M4 8h8M6 6L4 8l2 2M10 6l2 2-2 2",
            Self::Play => "M5 3l8 5-8 5z",
            Self::Pause => "M5.5 3v10M10.5 3v10",
            Self::Lens => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4L14 14",
            Self::Line => "M2 11l3.5-4 3 2.5L14 4",
            Self::Expand => "M10 2h4v4M14 2L9.5 6.5M6 14H2v-4M2 14l4.5-4.5",
            Self::Cross => "M3.5 3.5l9 9M12.5 3.5l-9 9",
            Self::Back => "M14 8H2M6.5 3.5L2 8l4.5 4.5",
            Self::On => "M2 8h12M9.5 3.5L14 8l-4.5 4.5",
        }
    }
}

/// A sign; what it stands for is said in words beside it or by the control's name.
#[component]
pub fn Icon(
    /// The sign.
    sign: Sign,
) -> impl IntoView {
    let class = if sign == Sign::Play { "icon solid" } else { "icon" };
    view! {
        <svg class=class viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=sign.path()></path></svg>
    }
}
