//! The figure as files of their own, SVG and PNG: the whole story, as its author shows it.

use super::palette::coloured;
use super::{Press, RasterError, raster};
use entente::markup::{Looks, STANDALONE, standalone};
use entente_core::chart::{Frame, layout};
use entente_core::view::Route;

/// The paths of the files below the site's base.
pub const FIGURE_SVG: &str = "data/figure.svg";
/// The same, in pixels.
pub const FIGURE_PNG: &str = "data/figure.png";
/// What gives the drawing its colours and type.
const STYLE: &str = include_str!("../../../style/drawing.css");
/// How many pixels a CSS pixel becomes.
const DENSITY: f32 = 2.0;

/// The figure as SVG.
#[must_use]
pub fn figure_svg(press: &Press) -> String {
    let Press { story, outline, timeline, publication, language, .. } = *press;
    let tag = language.tag();
    let frame = Frame { viewport: timeline.whole, equal: 0.0, class: STANDALONE, series: outline.featured_series() };
    let layout = layout(outline, timeline, &frame, tag);
    let credit = (language.messages().figure_credit)(story.title.get(tag), &publication.page(&Route::Story));
    let style = coloured(STYLE);
    let edition = press.drawn(publication.whole_base());
    standalone(edition, timeline, &layout, Looks::default(), (&style, story.title.get(tag), &credit)).into_string()
}

/// The figure in pixels.
///
/// # Errors
/// Where it is no SVG, or memory is lacking.
pub fn figure_png(press: &Press) -> Result<Vec<u8>, RasterError> {
    let title = press.story.title.get(press.language.tag());
    raster::png(&figure_svg(press), title, DENSITY)
}
