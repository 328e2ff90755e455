//! The drawing, panel by panel, in the box that the style sheet gives it.

use super::axis::TimeAxis;
use super::bands::LevelBar;
use super::chart::PhaseChart;
use super::hand::Across;
use super::names::PhaseNames;
use super::overview::Overview;
use super::series::MeasuredSeries;
use super::strip::{StripBar, StripHand, StripHead, StripTicks};
use super::timeline::Timeline;
use crate::state::FigureState;
use entente_core::chart::{Cluster, FigureClass};
use leptos::html::Div;
use leptos::prelude::*;

/// The style sheet's name for a class of figures.
#[must_use]
pub fn class_name(class: FigureClass) -> &'static str {
    match class {
        FigureClass::Strip => "strip",
        FigureClass::Compact => "compact",
        FigureClass::Wide => "wide",
        FigureClass::Tall => "tall",
    }
}

/// The figure in the class of its state.
#[component]
pub fn Plot(
    /// The figure.
    figure: FigureState,
    /// The cluster whose events are listed.
    listed: RwSignal<Option<Cluster>>,
    /// `true` while the measured series are open.
    open: RwSignal<bool>,
    /// The element that all panels stand in, as wide as the time axis.
    plot: NodeRef<Div>,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    move || {
        let class = figure.class.get();
        let name = format!("plot {}", class_name(class));
        let has_series = class != FigureClass::Compact && !figure.story().series.is_empty();
        match class {
            FigureClass::Strip => view! {
                <div class=name role="group" aria-label=text.figure aria-describedby="figure-summary">
                    <StripHead figure />
                    <StripHand figure>
                        <div class="panels" node_ref=plot>
                            <StripBar figure /> <Across figure /> <PhaseChart figure /> <StripTicks figure /> <TimeAxis figure />
                        </div>
                    </StripHand>
                </div>
            }
            .into_any(),
            FigureClass::Compact | FigureClass::Wide | FigureClass::Tall => view! {
                <div class=name role="group" aria-label=text.figure aria-describedby="figure-summary">
                    <div class="panels" node_ref=plot>
                        <Across figure /> <PhaseNames figure /> <LevelBar figure /> <PhaseChart figure /> <TimeAxis figure />
                        <Timeline figure listed />
                        {has_series.then(|| view! { <MeasuredSeries figure open=open /> })}
                    </div>
                </div>
            }
            .into_any(),
        }
    }
}

/// The strip of the whole story beneath a figure that can be zoomed.
#[component]
pub fn OverviewRow(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    move || {
        matches!(figure.class.get(), FigureClass::Wide | FigureClass::Tall)
            .then(|| view! { <div class="overview-row"><Overview figure /></div> })
    }
}
