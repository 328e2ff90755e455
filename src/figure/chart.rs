//! The phase chart: each party a strand, the gap between them the level at which the editors put the relationship.

use super::numbers::{percent, tiered};
use crate::reactive::{flag, part};
use crate::state::FigureState;
use crate::style::level_class;
use entente_core::chart::{
    Anchor, Annotation, Band, Colours, FigureClass, Layout, Percent, ReadingNote, Strand, StrandDots,
};
use leptos::prelude::*;
use leptos::svg;
use std::sync::Arc;

/// Height of a line of a curve label, in CSS pixels.
const LINE: &str = "1.2em";

/// The strands over their bands, with the most important events named on them.
#[component]
pub fn PhaseChart(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    // Gradients are found by id; a page holds the figure in several classes.
    let class = figure.class.get_untracked();
    let gradient = format!("ribbon-{class:?}");
    let fill = format!("url(#{gradient})");
    view! {
        <svg class="strands" width="100%" height="100%">
            {part(move || figure.layout.with(tints))}
            {(class != FigureClass::Strip).then(|| part(move || pauses(figure)))}
            {part(move || figure.layout.with(|layout| curve(layout, &gradient, &fill)))}
            {(class != FigureClass::Strip).then(|| view! { <Annotations figure /> })}
            {part(move || figure.layout.with(|layout| party_names(figure, layout)))}
        </svg>
    }
}

/// The most important events, named on the strands, and how to read the gap between them.
#[component]
fn Annotations(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let note = move || {
        // It gives way to the selected event's line.
        let hidden = figure.emphasis.with(|emphasis| emphasis.as_ref().is_some_and(|emphasis| emphasis.hides_note));
        figure.layout.with(|layout| layout.note.filter(|_| !hidden).map(|note| reading_note(figure, note)))
    };
    let annotations = move || {
        figure.layout.with(|layout| layout.annotations.iter().map(|one| annotation(figure, one)).collect::<Vec<_>>())
    };
    let extra = move || {
        figure.emphasis.with(|emphasis| {
            emphasis.as_ref().and_then(|emphasis| emphasis.annotation.as_ref()).map(|one| annotation(figure, one))
        })
    };
    // An event without a label has its dots all the same.
    let dots = move || {
        figure.emphasis.with(|emphasis| {
            let emphasis = emphasis.as_ref()?;
            let labelled =
                figure.layout.with(|layout| layout.annotations.iter().any(|one| one.event == emphasis.event));
            let dots = emphasis.dots.filter(|_| !labelled && emphasis.annotation.is_none())?;
            Some(view! { <g class="annotation selected">{strand_dots(dots)}</g> })
        })
    };
    view! {
        {part(note)}
        {part(annotations)} {part(extra)} {part(dots)}
    }
}

/// The bands of the phases behind the strands, in their levels' colours.
fn tints(layout: &Arc<Layout>) -> Vec<impl IntoView + use<>> {
    let tint = |band: &Band| {
        let class = format!("tint {}", level_class(band.level));
        view! { <rect class=class x=percent(band.from) width=percent(band.to - band.from) height="100%"></rect> }
    };
    layout.bands.iter().map(tint).collect()
}

/// What covers the selected event's line where a label stands: the ground of the panel, drawn anew.
fn pauses(figure: FigureState) -> Option<Vec<impl IntoView + use<>>> {
    figure.emphasis.with(|emphasis| {
        let emphasis = emphasis.as_ref()?;
        let level = figure.layout.with(|layout| {
            layout.bands.iter().find(|band| band.from <= emphasis.x && emphasis.x < band.to).map(|band| band.level)
        });
        let pause = |(from, to): &(Percent, Percent)| {
            let tint = level.map(|level| format!("tint {}", level_class(level)));
            view! {
                <svg x=percent(emphasis.x) y=percent(*from) width="1" height=percent(*to - *from) overflow="visible">
                    <rect class="pause" x="-1.5" width="3" height="100%"></rect>
                    {tint.map(|class| view! { <rect class=class x="-1.5" width="3" height="100%"></rect> })}
                </svg>
            }
        };
        Some(emphasis.pauses.iter().map(pause).collect())
    })
}

/// The ribbon and the two strands, stretched over the panel.
fn curve(layout: &Layout, gradient: &str, fill: &str) -> impl IntoView + use<> {
    let strands = &layout.strands;
    view! {
        <svg width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none">
            <defs>{colours(gradient, &strands.colours)}</defs>
            <path class="ribbon" d=strands.ribbon.clone() fill=fill.to_owned()></path>
            <path class="hatched" d=strands.hatched.clone()></path>
            <path class="edge" d=strands.upper.clone()></path>
            <path class="edge" d=strands.lower.clone()></path>
            <path class="strand party-1" d=strands.upper.clone()></path>
            <path class="strand party-2" d=strands.lower.clone()></path>
        </svg>
    }
}

/// The ribbon's colours as a gradient; the stops take theirs from the style sheet.
pub(super) fn colours(id: &str, colours: &Colours) -> impl IntoView + use<> {
    let thousandths = |x: Percent| super::numbers::decimal((x.0 * 1000.0).round() as i64);
    let stops: Vec<_> = colours
        .stops
        .iter()
        .map(|stop| view! { <stop class=level_class(stop.level) offset=percent(stop.offset)></stop> })
        .collect();
    view! {
        <linearGradient id=id.to_owned() gradientUnits="userSpaceOnUse" x1=thousandths(colours.from) x2=thousandths(colours.to)>
            {stops}
        </linearGradient>
    }
}

fn party_names(figure: FigureState, layout: &Layout) -> Option<impl IntoView + use<>> {
    let names = layout.strands.names?;
    let name = |index: usize, y: Percent| {
        let words = figure.story().parties.get(index).map(|party| party.name.clone());
        let (x, dx, anchor) = names.x.map_or(("0".to_owned(), "-8", "end"), |x| (percent(x), "0", "start"));
        view! {
            <text class=format!("party party-{}", index + 1) x=x dx=dx y=percent(y) dy="0.35em" text-anchor=anchor>{words}</text>
        }
    };
    Some(view! { {name(0, names.upper)} {name(1, names.lower)} })
}

/// An event named on the curve: a link to its page.
fn annotation(figure: FigureState, one: &Annotation) -> impl IntoView + use<> {
    let event = figure.story().events.get(one.event);
    let href = event.map(|event| figure.edition.event_href(event.id.as_str()));
    let index = one.event;
    let selected = move || figure.look.with(|look| look.event() == Some(index));
    let point = move |_| figure.run(crate::state::Command::Point(Some(index)));
    let leave = move |_| figure.run(crate::state::Command::Point(None));
    let end = one.flag;
    let (dx, anchor) = if end == Anchor::Start { ("6", "start") } else { ("-6", "end") };
    let x = percent(one.x);
    // What ties it to the selected event, at the end of the label that is away from the pole.
    let thread = move |at: Anchor| {
        let words = move || {
            figure.emphasis.with(|emphasis| {
                let names = &emphasis.as_ref()?.curve_names;
                let (_, words) = names.iter().find(|(event, _)| *event == index)?;
                let words = if at == Anchor::Start { format!(" {words}") } else { format!("{words} ") };
                Some(view! { <tspan class="thread">{words}</tspan> })
            })
        };
        (at == end).then(|| part(words))
    };
    let before = thread(Anchor::End);
    let after = thread(Anchor::Start);
    let [first, second] = one.lines.clone();
    let lines = if second.is_empty() {
        view! { {before} <tspan class="year" dx=dx>{one.year.clone()}</tspan> " " {first} {after} }.into_any()
    } else {
        view! {
            <tspan class="year" dx=dx>{one.year.clone()}</tspan> " " {first}
            <tspan x=x.clone() dx=dx dy=LINE>{before} {second} {after}</tspan>
        }
        .into_any()
    };
    let class = if one.side == Strand::Upper { "annotation above" } else { "annotation below" };
    svg::a()
        .class(tiered(class, one.tier))
        .class(("selected", flag(selected)))
        .attr("href", href)
        .attr("target", figure.edition.target())
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
        .on(leptos::ev::pointerenter, point)
        .on(leptos::ev::pointerleave, leave)
        .child(view! {
            <line class="pole" x1=x.clone() x2=x.clone() y1=percent(one.pole.0) y2=percent(one.pole.1)></line>
            <text x=x.clone() y=percent(one.y) dy="0.95em" text-anchor=anchor>
                {lines}
            </text>
            {strand_dots(one.dots)}
        })
}

/// An event's dots on the strands, and the tie between them.
fn strand_dots(dots: StrandDots) -> impl IntoView {
    let x = percent(dots.x);
    let dot = |y: Option<Percent>, class: &'static str| {
        y.map(|y| view! { <circle class=class cx=x.clone() cy=percent(y) r="4.5"></circle> })
    };
    let tie = dots.upper.zip(dots.lower).map(|(upper, lower)| {
        view! { <line class="tie" x1=x.clone() x2=x.clone() y1=percent(upper) y2=percent(lower)></line> }
    });
    view! { {tie} {dot(dots.upper, "dot party-1")} {dot(dots.lower, "dot party-2")} }
}

/// How the gap is read, in the ribbon of a wide band, with an arrow across it.
fn reading_note(figure: FigureState, note: ReadingNote) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let name =
        figure.story().levels.iter().find(|level| level.level == note.level).map_or("", |level| level.name.as_str());
    let lines = (text.how_to_read)(&(text.level)(note.level), name);
    let (x, dx) = (percent(note.x), super::numbers::pixels(note.dx));
    let (top, bottom) = note.arrow;
    let middle = Percent(f64::midpoint(top.0, bottom.0));
    let [first, second, third] = lines;
    view! {
        <g class=tiered("how-to-read", note.tier) aria-hidden="true">
            <svg x=x.clone() y=percent(top) width="1" height=percent(bottom - top) overflow="visible">
                <line y2="100%"></line>
                <path d="M-4 6L0 0l4 6"></path>
                <svg y="100%" overflow="visible"><path d="M-4-6L0 0l4-6"></path></svg>
            </svg>
            <text y=percent(middle) dy="-1em">
                <tspan x=x.clone() dx=dx.clone()>{first}</tspan>
                <tspan x=x.clone() dx=dx.clone() dy="1.35em">{second}</tspan>
                <tspan class="strong" x=x.clone() dx=dx dy="1.35em">{third}</tspan>
            </text>
        </g>
    }
}
