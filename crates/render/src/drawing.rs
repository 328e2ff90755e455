//! The figure as files of their own, SVG and PNG: the whole story, as its author shows it.

use super::palette::coloured;
use super::{Press, RasterError, raster};
use entente::figure::{STANDALONE, Standalone};
use entente::pages::html;
use entente::state::FigureState;
use entente_core::view::{Route, Selection};
use leptos::prelude::*;

/// The paths of the files below the site's base.
pub const FIGURE_SVG: &str = "data/figure.svg";
/// The same, in pixels.
pub const FIGURE_PNG: &str = "data/figure.png";
/// Style sheet that gives the drawing its colours and type.
const STYLE: &str = include_str!("../../../style/drawing.css");
/// Number of pixels that a CSS pixel becomes.
const DENSITY: f32 = 2.0;

/// The figure as SVG.
#[must_use]
pub fn figure_svg(press: &Press) -> String {
    let Press { story, timeline, publication, language, .. } = *press;
    let title = story.title.get(language.tag()).to_owned();
    let credit = (language.figure_messages().credit)(&title, &publication.page(&Route::Story));
    let edition = press.drawn(publication.whole_base());
    html(|| {
        let figure = FigureState::new(edition, timeline, Selection::Nothing, STANDALONE, false);
        view! { <Standalone figure style=coloured(STYLE) title credit /> }
    })
}

/// The figure in pixels.
///
/// # Errors
/// A [`RasterError`] if it is no SVG, or memory is lacking.
pub fn figure_png(press: &Press) -> Result<Vec<u8>, RasterError> {
    let title = press.story.title.get(press.language.tag());
    raster::png(&figure_svg(press), title, DENSITY)
}
