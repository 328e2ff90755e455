//! The choice of what stands beneath the lanes.

use crate::reactive::attribute;
use crate::state::{Command, Drawer, FigureState};
use leptos::prelude::*;

/// The measured series, each to be shown or not.
#[component]
pub fn SeriesChooser(
    /// The figure.
    figure: FigureState,
    /// Drawer that is open beneath the tools; `None` if none is.
    drawer: RwSignal<Option<Drawer>>,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let has_pairs = figure.story().series.iter().any(|series| !series.with.is_empty());
    let choose = move |index: usize, chosen: bool| {
        let mut shown = figure.series.get_untracked();
        shown.retain(|other| *other != index);
        if chosen {
            shown.push(index);
        }
        figure.run(Command::Series(shown));
    };
    let entries = figure.story().series.iter().enumerate().map(|(index, series)| {
        view! {
            <li>
                <label>
                    <input
                        type="checkbox" prop:checked=move || figure.series.with(|shown| shown.contains(&index))
                        on:change=move |change| choose(index, event_target_checked(&change))
                    />
                    " " {series.name.clone()}
                </label>
                " " <span class="unit">{series.unit.clone()}</span>
                " " <a href=figure.edition.series_href(series.id.as_str())>{text.series_page}</a>
            </li>
        }
    });
    view! {
        <div class="chooser">
            {has_pairs.then(|| view! { <p>{text.series_with}</p> })}
            <ul>{entries.collect::<Vec<_>>()}</ul>
            <p class="ways">
                <button
                    type="button" aria-pressed=attribute(move || Some(figure.series_open.get().to_string()))
                    on:click=move |_| figure.run(Command::Unfold(!figure.series_open.get_untracked()))
                >
                    {text.unfold}
                </button>
                <button type="button" on:click=move |_| drawer.set(None)>{text.close}</button>
            </p>
        </div>
    }
}
