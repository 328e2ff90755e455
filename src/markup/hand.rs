//! What moves with the reader's hand: the selected event's line, the date that is read, the event in hand.

use super::Edition;
use super::drawing::Looks;
use super::marks::cluster_name;
use super::numbers::{percent, pixels};
use entente_core::chart::{Axis, Cluster, Layout, Scale, Timeline};
use entente_core::story::Outline;
use maud::{Markup, html};

/// Height of the room for the event in hand, in CSS pixels: two lines where the figure is narrow.
const READOUT: f64 = 34.0;

/// What moves with the reader: the selected event's line or phase's frame, the date read, the event in hand.
pub fn hand(site: Edition<Outline>, timeline: &Timeline, layout: &Layout, looks: Looks) -> Markup {
    let Looks { selected, day, pointed, .. } = looks;
    let inside = |x: &f64| (0.0..=100.0).contains(x);
    let scale = Scale { axis: Axis::new(timeline, layout.equal), window: layout.window };
    let x_of = |event: usize| timeline.moments.get(event).map(|moment| scale.x_from_day(*moment));
    let cursor = selected.event().and_then(x_of).filter(inside);
    let read = day.map(|day| scale.x_from_day(f64::from(day.0) + 0.5)).filter(inside);
    let frame = layout.bands.iter().find(|band| Some(band.phase) == selected.phase());
    let line = |class: &str, x: f64, top: f64| {
        html! { line class=(class) x1=(percent(x)) x2=(percent(x)) y1=(pixels(top)) y2=(pixels(layout.brush.top)) {} }
    };
    html! {
        @if let Some(band) = frame {
            rect.frame x=(percent(band.from)) width=(percent(band.to - band.from))
                y=(pixels(layout.bands_top)) height=(pixels(layout.axis - layout.bands_top)) {}
        }
        @if let Some(x) = cursor { (line("cursor", x, layout.bands_top)) }
        @if let Some(x) = read { (line("read", x, layout.bands_top)) }
        @if let Some((event, x)) = pointed.or(selected.event()).and_then(|event| Some((event, x_of(event)?))) {
            @let cluster = pointed.and_then(|event| layout.cluster_of(timeline, event));
            (readout(site, timeline, event, cluster, (x, layout.readout), looks.standalone))
        }
    }
}

/// The event in hand: when it was, and its title, beside where it stands; or what a cluster in hand holds.
fn readout(
    site: Edition<Outline>,
    timeline: &Timeline,
    event: usize,
    cluster: Option<&Cluster>,
    (x, y): (f64, f64),
    standalone: bool,
) -> Markup {
    let (side, from, width) = readout_place(x);
    html! {
        @if let Some(event) = site.story.events.get(event) {
            @if standalone {
                text.readout x=(percent(x.clamp(0.0, 100.0))) y=(pixels(y - 6.0)) text-anchor=(side) {
                    ((site.messages().date)(&event.date)) " · " (site.read(&event.title))
                }
            } @else {
            foreignObject class={ "readout " (side) } aria-hidden="true" x=(percent(from)) width=(percent(width))
                y=(pixels(y - READOUT)) height=(pixels(READOUT)) {
                p {
                    @if let Some(cluster) = cluster {
                        span { (cluster_name(site, timeline, cluster)) }
                    } @else {
                        span { span.when { ((site.messages().date)(&event.date)) " · " } (site.read(&event.title)) }
                    }
                }
            }
            }
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
