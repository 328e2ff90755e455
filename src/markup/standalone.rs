//! The figure as a file of its own: an SVG that needs neither the page nor its style sheets.

use super::Edition;
use super::drawing::{Looks, items};
use super::numbers::pixels;
use entente_core::chart::{Layout, SizeClass, Timeline};
use entente_core::story::Outline;
use maud::{Markup, PreEscaped, html};

/// Space around the drawing, in CSS pixels.
const EDGE: f64 = 24.0;
/// Height of the title above the drawing, in CSS pixels.
const TITLE: f64 = 52.0;
/// Height of the line beneath it, in CSS pixels.
const CREDIT: f64 = 34.0;

/// The class of widths in which such a file is laid out, whatever screen it was asked for on.
pub const STANDALONE: SizeClass = SizeClass::Wide;

/// Width and height of the file, in CSS pixels.
#[must_use]
pub fn standalone_size(layout: &Layout) -> (f64, f64) {
    (STANDALONE.width() + 2.0 * EDGE, TITLE + layout.height + CREDIT)
}

/// The file: the figure in a layout for [`STANDALONE`]. `style` is what gives it its colours and type; `title` what the
/// page is called, `credit` where the figure comes from.
#[must_use]
pub fn standalone(
    site: Edition<Outline>,
    timeline: &Timeline,
    layout: &Layout,
    looks: Looks,
    (style, title, credit): (&str, &str, &str),
) -> Markup {
    let (width, height) = standalone_size(layout);
    let looks = Looks { standalone: true, pointed: None, ..looks };
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class="plot" width=(pixels(width)) height=(pixels(height))
            viewBox={ "0 0 " (pixels(width)) " " (pixels(height)) } role="graphics-document" {
            title { (title) }
            style { (PreEscaped(style)) }
            rect.paper width="100%" height="100%" {}
            text.caption x=(pixels(EDGE)) y="32" { (title) }
            svg x=(pixels(EDGE)) y=(pixels(TITLE)) width=(pixels(STANDALONE.width())) height=(pixels(layout.height))
                overflow="visible" {
                    @for item in items(site, timeline, layout, looks) { (item) }
                }
            text.credit x=(pixels(EDGE)) y=(pixels(height - 14.0)) { (credit) }
        }
    }
}
