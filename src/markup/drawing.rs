//! The ground of the figure: bands, strands, axis and measured series, as SVG.

use super::Edition;
use super::numbers::{decimal, name_rows, percent, pixels};
use super::text::level_class;
use crate::chart::{Anchor, Layout, SeriesPanel, SizeClass, arcs};
use crate::story::{Outline, ValueFormat};
use maud::{Markup, html};

/// The threads of the selected event, for each size class: the style sheet shows one.
#[must_use]
pub fn threads(site: Edition<Outline>, layout: &Layout, event: Option<usize>) -> Markup {
    let height = pixels(layout.height);
    let words = site.messages().thread;
    html! {
        @if let Some(event) = event {
            @for (class, name) in SizeClass::ALL.into_iter().zip(["only-s", "only-m", "only-l"]) {
                @let arcs = arcs(site.story, layout, event, class, words);
                g class={ "arcs " (name) } aria-hidden="true" {
                    svg.stretched width="100%" height=(height) viewBox={ "0 0 1000 " (height) } preserveAspectRatio="none" {
                        @for arc in &arcs { path d=(arc.path) {} }
                    }
                    @for arc in &arcs {
                        @if let (Some((x, y)), Some(other)) = (arc.label, site.story.events.get(arc.other)) {
                            a href=(site.event_href(other.id.as_str())) tabindex="-1" {
                                text x=(percent(x)) y=(pixels(y)) text-anchor="middle" { (words(arc.kind, arc.outgoing)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// All of the figure but its events.
#[must_use]
pub fn ground(site: Edition<Outline>, layout: &Layout) -> Markup {
    html! {
        (bands(site, layout))
        (strands(site, layout))
        (axis(site, layout))
        @if let Some(panel) = &layout.series { (series(site, panel, layout)) }
    }
}

/// Phase bands, their bars and their names, each a link to its phase.
fn bands(site: Edition<Outline>, layout: &Layout) -> Markup {
    let (top, height) = (pixels(layout.bands_top), pixels(layout.axis - layout.bands_top));
    let bar = pixels(Layout::BAR);
    html! {
        defs {
            @for (id, size) in [("hatch-1", "10"), ("hatch-2", "7"), ("hatch-3", "4")] {
                pattern id=(id) width=(size) height=(size) patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    line x1="0" x2="0" y1="0" y2=(size) {}
                }
            }
        }
        @for band in &layout.bands {
            @let (x, width) = (percent(band.from), percent(band.to - band.from));
            g class={ "band " (level_class(band.level)) } {
                rect.ground x=(x) y=(top) width=(width) height=(height) {}
                rect.hatch x=(x) y=(top) width=(width) height=(height) {}
                rect.bar x=(x) y=(top) width=(width) height=(bar) {}
            }
        }
        @for label in &layout.labels {
            @if let Some(phase) = site.story.phases.get(label.phase) {
                g class={ "phase-name " (name_rows(label)) } {
                    a href=(site.phase_href(phase.id.as_str())) tabindex="-1" {
                        text x=(percent(label.x)) y=(pixels(Layout::name_base(0)))
                            text-anchor=(if label.anchor == Anchor::Start { "start" } else { "end" }) {
                            (site.read(&phase.name)) " "
                            tspan.figures { ((site.messages().level)(phase.level)) }
                        }
                    }
                }
            }
        }
    }
}

/// The gap in the colour of each level, and the two strands with their names.
fn strands(site: Edition<Outline>, layout: &Layout) -> Markup {
    let drawn = &layout.strands;
    let height = pixels(layout.axis);
    let name = |index: usize, x: f64, y: f64| {
        html! {
            @if let Some(party) = site.story.parties.get(index) {
                text class={ "party party-" (index + 1) } x=(percent(x)) y=(pixels(y)) text-anchor="middle" {
                    (site.read(&party.name))
                }
            }
        }
    };
    html! {
        svg.stretched width="100%" height=(height) viewBox={ "0 0 1000 " (height) } preserveAspectRatio="none" {
            @for (band, gap) in layout.bands.iter().zip(&drawn.gaps) {
                path class={ "gap " (level_class(band.level)) } d=(gap) {}
            }
            path.strand.party-1 d=(drawn.upper) {}
            path.strand.party-2 d=(drawn.lower) {}
        }
        @if let Some((x, upper, lower)) = drawn.names { (name(0, x, upper)) (name(1, x, lower)) }
    }
}

/// The time axis that all panels share.
fn axis(site: Edition<Outline>, layout: &Layout) -> Markup {
    let y = layout.axis;
    html! {
        g.axis {
            line x1="0" x2="100%" y1=(pixels(y)) y2=(pixels(y)) {}
            @for tick in &layout.ticks {
                line.tick x1=(percent(tick.x)) x2=(percent(tick.x)) y1=(pixels(y)) y2=(pixels(y + 5.0)) {}
                // The outermost labels turn inwards.
                text.figures x=(percent(tick.x)) y=(pixels(y + 18.0))
                    text-anchor=(if tick.x < 3.0 { "start" } else if tick.x > 97.0 { "end" } else { "middle" }) {
                    ((site.messages().tick)(tick.day, tick.unit))
                }
            }
        }
    }
}

/// The measured series: title, grid, line and points.
fn series(site: Edition<Outline>, panel: &SeriesPanel, layout: &Layout) -> Markup {
    let text = site.messages();
    let height = pixels(layout.height);
    let Some((series, line)) = site.story.featured() else { return Markup::default() };
    let years = line.points.first().zip(line.points.last());
    html! {
        g.series {
            text.title x="0" y=(pixels(panel.top - 38.0)) { (text.measured) " " (site.read(&series.name)) }
            text.unit x="0" y=(pixels(panel.top - 22.0)) {
                (site.read(&line.name)) ", " (site.read(&series.unit))
                @if let Some((first, last)) = years { ", " ((text.date)(&first.date)) "–" ((text.date)(&last.date)) }
            }
            g.grid {
                @for (value, y) in &panel.grid {
                    line x1="0" x2="100%" y1=(pixels(*y)) y2=(pixels(*y)) {}
                    text.figures x="0" y=(pixels(*y - 3.0)) { (value_label(*value, series.format)) }
                }
            }
            svg.stretched width="100%" height=(height) viewBox={ "0 0 1000 " (height) } preserveAspectRatio="none" {
                path d=(panel.path) {}
            }
            @for dot in &panel.dots { circle cx=(percent(dot.x)) cy=(pixels(dot.y)) r="1.6" {} }
        }
    }
}

/// A value of a series in few characters.
fn value_label(value: f64, format: ValueFormat) -> String {
    match format {
        ValueFormat::Percent => format!("{}%", (value * 100.0).round() as i64),
        ValueFormat::Number | ValueFormat::Money | ValueFormat::Flag => decimal((value * 100.0).round() as i64),
    }
}
