//! The figure's drawing as SVG: its ground, what lies over the ground and depends on how wide the figure is, what can be
//! focused, and what moves with the reader's hand.

use super::Edition;
use super::hand::hand;
use super::item::Item;
use super::marks::stops;
use super::numbers::{percent, pixels};
use super::panels::{curves, panel, values};
use crate::style::level_class;
use entente_core::chart::{Anchor, Band, Layout, SizeClass, Tick, Timeline, arcs};
use entente_core::date::Day;
use entente_core::story::Outline;
use entente_core::view::{Selection, Stop};
use maud::{Markup, html};

/// Distance of a lane's line from the middle of its dots, in CSS pixels.
const LINE: f64 = 6.5;
/// Height of the strip that shows the whole story, in CSS pixels.
const STRIP: f64 = 20.0;
/// Room beside the figure that a label may lean into, in CSS pixels.
const MARGIN: f64 = 14.0;

/// How a layout is looked at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Looks<'a> {
    /// What the page is about.
    pub selected: Selection,
    /// Where the figure's one tab stop was put.
    pub stop: Option<Stop>,
    /// The event that is pointed at or in focus.
    pub pointed: Option<usize>,
    /// The date that is read in all panels.
    pub day: Option<Day>,
    /// For each event, whether the reader's search matches it; `None` where nothing is searched for.
    pub hits: Option<&'a [bool]>,
    /// Whether it is a file of its own, for programs that know SVG but no HTML.
    pub standalone: bool,
}

/// The figure in a layout, part by part, in the order in which it is drawn.
#[must_use]
pub fn items(site: Edition<Outline>, timeline: &Timeline, layout: &Layout, looks: Looks) -> Vec<Item> {
    let mut items = Vec::from(grounds(site, layout, looks.standalone));
    items.push(layer(site, timeline, layout, looks));
    items.extend(stops(site, timeline, layout, looks));
    items.push(Item::group("hand", hand(site, timeline, layout, looks)));
    items
}

/// The figure in one layout, or in one for each class of widths, of which the style sheet shows one.
#[must_use]
pub fn plot(site: Edition<Outline>, timeline: &Timeline, layouts: &[Layout], looks: Looks) -> Markup {
    html! {
        @match layouts {
            [layout] => @for item in items(site, timeline, layout, looks) { (item) },
            [first, ..] => {
                @for item in grounds(site, first, looks.standalone) { (item) }
                @for layout in layouts {
                    g class=(only(layout.class)) {
                        (layer(site, timeline, layout, looks))
                        @for item in stops(site, timeline, layout, looks) { (item) }
                    }
                }
                (Item::group("hand", hand(site, timeline, first, looks)))
            },
            [] => {},
        }
    }
}

/// The style sheet's name for what is shown in one class of widths alone.
fn only(class: SizeClass) -> &'static str {
    match class {
        SizeClass::Compact => "only-s",
        SizeClass::Medium => "only-m",
        SizeClass::Wide => "only-l",
    }
}

/// What is the same for every width. What moves with the reader is kept apart from what stays, which a frame then need
/// not touch.
fn grounds(site: Edition<Outline>, layout: &Layout, standalone: bool) -> [Item; 4] {
    let moving = html! { (bands(layout)) (strands(site, layout)) };
    let measured = html! {
        @for panel in &layout.series { (curves(panel, layout)) }
        (brush(site, layout))
    };
    [
        Item::group("ground", moving),
        Item::group("still", still(site, layout, standalone)),
        Item::group("measured", measured),
        Item::group("scales", html! { @for panel in &layout.series { (values(site, panel)) } }),
    ]
}

/// Lanes and panels with their names.
fn still(site: Edition<Outline>, layout: &Layout, standalone: bool) -> Markup {
    html! {
        line.axis-line x1="0" x2="100%" y1=(pixels(layout.axis)) y2=(pixels(layout.axis)) {}
        @for row in &layout.lanes {
            line.base x1="0" x2="100%" y1=(pixels(row.base + LINE)) y2=(pixels(row.base + LINE)) {}
            text.lane-name x="0" y=(pixels(row.top + 11.0)) {
                @if let Some(lane) = site.story.lanes.get(row.lane) { (site.read(&lane.name)) }
            }
        }
        @for series in &layout.series { (panel(site, series, standalone)) }
    }
}

/// What depends on the width: names of phases, ticks, and the threads of the selected event.
fn layer(site: Edition<Outline>, timeline: &Timeline, layout: &Layout, looks: Looks) -> Item {
    Item::group(
        "layer",
        html! {
            (phase_names(site, layout))
            (axis(site, layout))
            @if let Some(event) = looks.selected.event() { (threads(site, timeline, layout, event)) }
        },
    )
}

/// The threads of the selected event: arcs, and a name for each that has room, which leads to the other event.
fn threads(site: Edition<Outline>, timeline: &Timeline, layout: &Layout, event: usize) -> Markup {
    let words = site.messages().thread;
    let arcs = arcs(site.story, timeline, layout, (event, site.language.tag()), words);
    html! {
        g.arcs aria-hidden="true" {
            (stretched(layout.height, html! { @for arc in &arcs { path d=(arc.path) {} } }))
            @for arc in &arcs {
                @if let (Some((x, y)), Some(other)) = (arc.label, site.story.events.get(arc.other)) {
                    a href=(site.event_href(other.id.as_str())) target=[site.target()] tabindex="-1" {
                        text x=(percent(x)) y=(pixels(y)) text-anchor="middle" { (words(arc.kind, arc.outgoing)) }
                    }
                }
            }
        }
    }
}

/// Bands of the phases with their bars.
fn bands(layout: &Layout) -> Markup {
    let (top, height) = (pixels(layout.bands_top), pixels(layout.axis - layout.bands_top));
    html! {
        defs {
            @for (id, size) in [("hatch-1", "10"), ("hatch-2", "7"), ("hatch-3", "4")] {
                pattern id=(id) width=(size) height=(size) patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    line x1="0" x2="0" y1="0" y2=(size) {}
                }
            }
        }
        (stretched(layout.height, html! {
            @for shapes in &layout.levels {
                g class={ "band " (level_class(shapes.level)) } { path.ground d=(shapes.ground) {} path.bar d=(shapes.bars) {} }
            }
        }))
        // Not stretched: the lines of a hatch keep their angle.
        @for band in layout.bands.iter().filter(|band| band.level < 0) {
            @let (x, width) = across(band);
            rect class={ "hatch " (level_class(band.level)) } x=(x) y=(top) width=(width) height=(height) {}
        }
    }
}

/// Shapes in a box 1000 wide and as high as the figure, as wide as that.
pub(super) fn stretched(height: f64, shapes: Markup) -> Markup {
    let height = pixels(height);
    html! {
        svg.stretched width="100%" height=(height) viewBox={ "0 0 1000 " (height) } preserveAspectRatio="none" { (shapes) }
    }
}

fn across(band: &Band) -> (String, String) {
    (percent(band.from), percent(band.to - band.from))
}

/// The names of phases, each a link to its phase.
fn phase_names(site: Edition<Outline>, layout: &Layout) -> Markup {
    html! {
        @for label in &layout.labels {
            @if let Some(phase) = site.story.phases.get(label.phase) {
                a.phase-name href=(site.phase_href(phase.id.as_str())) target=[site.target()] tabindex="-1" {
                    text x=(percent(label.x)) y=(pixels(Layout::name_base(label.row)))
                        text-anchor=(if label.anchor == Anchor::Start { "start" } else { "end" }) {
                        (site.read(&phase.name)) " "
                        tspan.figures { ((site.messages().level)(phase.level)) }
                    }
                }
            }
        }
    }
}

/// The gap in the colour of each level, and the two strands with their names.
fn strands(site: Edition<Outline>, layout: &Layout) -> Markup {
    let drawn = &layout.strands;
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
        (stretched(layout.axis, html! {
            @for shapes in &layout.levels { path class={ "gap " (level_class(shapes.level)) } d=(shapes.gap) {} }
            path.strand.party-1 d=(drawn.upper) {}
            path.strand.party-2 d=(drawn.lower) {}
        }))
        @if let Some((x, upper, lower)) = drawn.names { (name(0, x, upper)) (name(1, x, lower)) }
    }
}

/// The time axis that all panels share.
fn axis(site: Edition<Outline>, layout: &Layout) -> Markup {
    let y = layout.axis;
    // The outermost labels turn inwards, as far as they must.
    let inwards = |tick: &Tick| {
        let (width, half) = (layout.class.width(), tick.unit.width() / 2.0 - MARGIN);
        let at = tick.x / 100.0 * width;
        let shift = at.max(half).min(width - half) - at;
        (shift != 0.0).then(|| pixels(shift))
    };
    html! {
        g.axis {
            @for tick in &layout.ticks {
                line.tick x1=(percent(tick.x)) x2=(percent(tick.x)) y1=(pixels(y)) y2=(pixels(y + 5.0)) {}
                text.figures x=(percent(tick.x)) dx=[inwards(tick)] y=(pixels(y + 18.0)) text-anchor="middle" {
                    ((site.messages().tick)(tick.day, tick.unit))
                }
            }
        }
    }
}

/// The whole story in a strip, and the window on it with a grip at either end.
fn brush(site: Edition<Outline>, layout: &Layout) -> Markup {
    let brush = &layout.brush;
    let (top, (from, to)) = (pixels(brush.top), brush.window);
    let height = pixels(STRIP);
    let text = site.messages();
    html! {
        g.brush aria-hidden="true" {
            (stretched(layout.height, html! {
                @for (level, spans) in &brush.levels { path class={ "span " (level_class(*level)) } d=(spans) {} }
            }))
            @for (x, width) in [(0.0, from), (to, 100.0 - to)] {
                rect.outside x=(percent(x)) width=(percent(width.max(0.0))) y=(top) height=(height) {}
            }
            rect.window data-brush="whole" x=(percent(from)) width=(percent(to - from)) y=(top) height=(height) {
                title { (text.brush) }
            }
            @for (grip, x) in [("start", from), ("end", to)] {
                svg.grip data-brush=(grip) x=(percent(x)) y=(top) width="1" height=(height) overflow="visible" {
                    rect.hold x="-11" width="22" height=(height) {}
                    rect.handle x="-3" y="3" width="6" height="14" rx="2" {}
                }
            }
        }
    }
}
