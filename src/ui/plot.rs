//! The figure's drawing, redrawn as what it shows changes.

use super::keyed::Keyed;
use super::site::{Shown, Site};
use crate::markup::{items, pixels, plot};
use entente_core::chart::{Layout, SizeClass};
use leptos::prelude::*;
use leptos::svg::Svg;

/// Strands, lanes and measured series on one time axis, with the event of the page marked in all of them, or its phase
/// framed.
///
/// Drawn for one class of widths, or, for a page renderer that knows no width, for all of them. Each part stays the same
/// element as long as what it stands for is in sight, so that focus stays where it is.
#[component]
pub fn Plot(
    /// What is drawn, and what of it is selected.
    site: Site,
    /// For which widths; `None` for all.
    class: Option<SizeClass>,
    /// Told after each drawing what is shown.
    after: fn(Site, &Shown),
) -> impl IntoView {
    let text = site.messages();
    let shown = site.shown();
    let classes = class.map_or_else(|| SizeClass::ALL.to_vec(), |class| vec![class]);
    let layouts: Vec<Layout> = classes.into_iter().map(|class| site.layout(&shown, class)).collect();
    let height = layouts.first().map_or(0.0, |layout| layout.height);
    let inner = plot(site.edition, site.timeline, &layouts, shown.looks()).into_string();
    let place = NodeRef::<Svg>::new();
    let keyed = StoredValue::new_local(Keyed::default());
    Effect::new(move |_| {
        let shown = site.follow_shown();
        let (Some(place), Some(class)) = (place.get(), class) else { return };
        let layout = site.layout(&shown, class);
        let _ = place.set_attribute("height", &pixels(layout.height));
        let items = items(site.edition, site.timeline, &layout, shown.looks());
        keyed.update_value(|keyed| keyed.show(&place, items));
        after(site, &shown);
    });
    view! {
        <svg
            class="plot" width="100%" height=pixels(height) role="group" aria-label=text.figure
            aria-describedby="figure-summary" node_ref=place inner_html=inner
        ></svg>
    }
}
