//! What is drawn of an event inside its link.

use super::Edition;
use super::numbers::{mark_rows, percent, pixels};
use crate::chart::EventMark;
use crate::story::{Outline, OutlineEvent};
use maud::{Markup, html};

/// Height of the room for the event in hand, in CSS pixels: two lines where the figure is narrow.
const READOUT: f64 = 34.0;

/// An event's dots, its span, its doubt, and its name for when it is in hand.
///
/// `base` is the line that its lane stands on, `readout` the line on which names of events in hand stand, in CSS pixels.
#[must_use]
pub fn mark(site: Edition<Outline>, event: &'static OutlineEvent, mark: &EventMark, base: f64, readout: f64) -> Markup {
    let (side, from, width) = readout_place(mark.x);
    let y = pixels(base);
    let inside = |x: f64| (0.0..=100.0).contains(&x);
    let line = |class: &str, (from, to): (f64, f64)| {
        let (from, to) = (from.max(0.0), to.min(100.0));
        html! { @if from < to { line class=(class) x1=(percent(from)) x2=(percent(to)) y1=(y) y2=(y) {} } }
    };
    html! {
        g class=(mark_rows(mark.rows)) {
            @if inside(mark.x) { circle.reach cx=(percent(mark.x)) cy=(y) r="9" {} }
            @for doubt in &mark.doubt { (line("doubt", *doubt)) }
            @if let Some(span) = mark.span { (line("span", span)) }
            @for dot in mark.dots.iter().filter(|dot| inside(**dot)) { circle cx=(percent(*dot)) cy=(y) r="4.5" {} }
        }
        foreignObject class={ "readout " (side) } aria-hidden="true"
            x=(percent(from)) width=(percent(width)) y=(pixels(readout - READOUT)) height=(pixels(READOUT)) {
            p { span { span.when { ((site.messages().date)(&event.date)) " · " } (site.read(&event.title)) } }
        }
    }
}

/// Where the name of an event in hand stands: how it is aligned, where its room begins, how wide that is, in percent.
fn readout_place(x: f64) -> (&'static str, f64, f64) {
    let x = x.clamp(0.0, 100.0);
    if x < 33.0 {
        ("start", x, 100.0 - x)
    } else if x > 67.0 {
        ("end", 0.0, x)
    } else {
        let half = x.min(100.0 - x);
        ("middle", x - half, 2.0 * half)
    }
}
