//! The figure in the browser: the drawing, and all that makes it answer to a reader.

use super::gestures::Gestures;
use super::keys;
use super::legend::Legend;
use super::plot::{OverviewRow, Plot};
use super::series::reading_words;
use super::summary::Summary;
use crate::controls::{ClusterList, Preview, Toolbar, WholeCard};
use crate::reactive::part;
use crate::state::{Drawer, FigureState};
use entente_core::chart::{Cluster, FigureClass};
use leptos::html::Div;
use leptos::prelude::*;

/// The figure with its tools.
#[component]
pub fn Figure(
    /// The figure.
    figure: FigureState,
    /// Parts of the address that were ignored, in words.
    notice: RwSignal<String>,
) -> impl IntoView {
    let drawer: RwSignal<Option<Drawer>> = RwSignal::new(None);
    let listed: RwSignal<Option<Cluster>> = RwSignal::new(None);
    let plot = NodeRef::<Div>::new();
    let hand = Gestures::new(figure, plot);
    let text = figure.edition.figure_messages();
    let strip = move || figure.class.get() == FigureClass::Strip;
    view! {
        <Summary figure />
        <div class="instrument" on:keydown=move |key| keys::press(figure, drawer, &key)>
            <Show when=move || !strip()><Toolbar figure drawer /></Show>
            <p class="view-notice" role="status">{notice}</p>
            <Show when=move || figure.target.with(|target| target.camera.is_equal())>
                <p class="scale-note">{text.scale_note}</p>
            </Show>
            <div
                class="stage"
                on:pointerdown=move |pointer| if !strip() { hand.press(&pointer) }
                on:pointermove=move |pointer| if !strip() { hand.drag(&pointer) }
                on:pointerup=move |pointer| hand.lift(&pointer)
                on:pointercancel=move |pointer| hand.lift(&pointer)
                on:pointerleave=move |_| hand.leave()
                on:wheel=move |wheel| if !strip() { hand.turn(&wheel) }
                on:click:capture=move |click| hand.swallow(&click)
                on:click=move |click| hand.click(&click)
                on:dblclick=move |click| if !strip() { hand.double_click(&click) }
                on:dragstart=|drag| drag.prevent_default()
            >
                <Plot figure listed open=figure.series_open plot />
                <Preview figure plot />
            </div>
            <Legend figure />
            <p class="reading" aria-hidden="true">{part(move || {
                let day = figure.look.with(|look| look.read)?;
                Some(figure.series.with(|series| reading_words(figure, series, day)))
            })}</p>
            <OverviewRow figure />
            <Show when=move || figure.whole.get()><WholeCard figure /></Show>
            <p class="keys">{text.keys}</p>
            <ClusterList figure listed />
        </div>
    }
}
