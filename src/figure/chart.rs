//! The phase chart: each party a strand, the gap between them the level at which the editors put the relationship.

use super::bands::Tints;
use super::numbers::{percent, rounded, tiered};
use crate::reactive::{attribute, each, part};
use crate::state::FigureState;
use crate::style::level_class;
use entente_core::chart::{
    Anchor, Annotation, Colours, FigureClass, PartyNames, Percent, ReadingNote, Strand, StrandDots, Strands, ThreadRow,
};
use leptos::prelude::*;
use leptos::svg;

/// Height of a line of a curve label, in CSS pixels.
const LINE: &str = "1.2em";

/// The strands over their bands, with the most important events named on them.
#[component]
pub fn PhaseChart(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let class = figure.class.get_untracked();
    let names = Memo::new(move |_| figure.layout.with(|layout| layout.strands.names));
    view! {
        <svg class="strands" width="100%" height="100%">
            <Tints figure />
            {(class != FigureClass::Strip).then(|| part(move || pauses(figure)))}
            <Curve figure />
            {(class != FigureClass::Strip).then(|| view! { <Annotations figure /> })}
            {part(move || names.get().map(|names| party_names(figure, names)))}
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
        figure.layout.with(|layout| layout.note).filter(|_| !hidden)
    };
    let note_shape = Memo::new(move |_| {
        let note = note()?;
        let arrow = (rounded(note.arrow.0), rounded(note.arrow.1));
        Some(ReadingNote { x: Percent(0.0), arrow, ..note })
    });
    // The selected event has a label whatever room there is.
    let extra = move || figure.emphasis.with(|emphasis| Some(emphasis.as_ref()?.annotation.as_ref()?.event));
    let labelled = move || {
        let placed = figure.layout.with(|layout| layout.annotations.iter().map(|one| one.event).collect::<Vec<_>>());
        placed.into_iter().chain(extra()).collect()
    };
    // An event without a label has its dots all the same.
    let dots = move || {
        figure.emphasis.with(|emphasis| {
            let emphasis = emphasis.as_ref()?;
            let labelled = figure.layout.with(|layout| {
                // A label that only wider plots show does not count.
                let least = layout.class.tiers().first().copied();
                layout.annotations.iter().any(|one| one.event == emphasis.event && Some(one.tier) == least)
            });
            let dots = emphasis.dots.filter(|_| !labelled && emphasis.annotation.is_none())?;
            Some(view! { <svg class="annotation selected" x=percent(dots.x)>{strand_dots(dots)}</svg> })
        })
    };
    view! {
        <svg class="how-to-read" x=attribute(move || note().map(|note| percent(note.x)))>
            {part(move || note_shape.get().map(|note| reading_note(figure, note)))}
        </svg>
        {each(labelled, move |event| view! { <Label figure event /> })}
        {part(dots)}
    }
}

/// Gaps in the selected event's line where labels stand: the ground of the panel, drawn anew.
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
#[component]
fn Curve(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    // Gradients are found by id; a page holds the figure in several classes.
    let gradient = format!("ribbon-{:?}", figure.class.get_untracked());
    let fill = format!("url(#{gradient})");
    let path = move |of: fn(&Strands) -> &String| {
        attribute(move || figure.layout.with(|layout| Some(of(&layout.strands).clone())))
    };
    let gradual = Memo::new(move |_| figure.layout.with(|layout| layout.strands.colours.clone()));
    view! {
        <svg width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none">
            <defs>{part(move || gradual.with(|stops| colours(&gradient, stops)))}</defs>
            <path class="ribbon" d=path(|strands| &strands.ribbon) fill=fill></path>
            <path class="hatched" d=path(|strands| &strands.hatched)></path>
            <path class="edge" d=path(|strands| &strands.upper)></path>
            <path class="edge" d=path(|strands| &strands.lower)></path>
            <path class="strand party-1" d=path(|strands| &strands.upper)></path>
            <path class="strand party-2" d=path(|strands| &strands.lower)></path>
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

fn party_names(figure: FigureState, names: PartyNames) -> impl IntoView {
    let name = |index: usize, y: Percent| {
        let words = figure.story().parties.get(index).map(|party| party.name.clone());
        let (x, dx, anchor) = names.x.map_or(("0".to_owned(), "-8", "end"), |x| (percent(x), "0", "start"));
        view! {
            <text class=format!("party party-{}", index + 1) x=x dx=dx y=percent(y) dy="0.35em" text-anchor=anchor>{words}</text>
        }
    };
    view! { {name(0, names.upper)} {name(1, names.lower)} }
}

/// An event named on the curve: a link to its page, drawn from its place.
#[component]
fn Label(
    /// The figure.
    figure: FigureState,
    /// The event, by its position in the outline.
    event: usize,
) -> impl IntoView {
    let href = figure.story().events.get(event).map(|entry| figure.edition.event_href(entry.id.as_str()));
    let now = Memo::new(move |_| {
        let same = |one: &&Annotation| one.event == event;
        let extra = || figure.emphasis.with(|emphasis| emphasis.as_ref()?.annotation.clone().filter(|one| same(&one)));
        figure.layout.with(|layout| layout.annotations.iter().find(same).cloned()).or_else(extra)
    });
    let shape = Memo::new(move |_| now.with(|one| one.as_ref().map(around)));
    let selected = move || figure.look.with(|look| look.event() == Some(event));
    let class = move || {
        let (side, tier) = shape.with(|one| one.as_ref().map(|one| (one.side, one.tier)))?;
        let side = if side == Strand::Upper { "above" } else { "below" };
        Some(tiered(&format!("annotation {side}{}", if selected() { " selected" } else { "" }), tier))
    };
    let point = move |_| figure.run(crate::state::Command::Point(Some(event)));
    let leave = move |_| figure.run(crate::state::Command::Point(None));
    svg::a()
        .attr("class", attribute(class))
        .attr("href", href)
        .attr("target", figure.edition.target())
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
        .on(leptos::ev::pointerenter, point)
        .on(leptos::ev::pointerleave, leave)
        .child(view! {
            <svg x=attribute(move || now.with(|one| one.as_ref().map(|one| percent(one.x))))>
                {part(move || shape.with(|one| one.as_ref().map(|one| label(figure, one))))}
            </svg>
        })
}

/// A label as it is drawn from its place, to the hundredth: what stays as it is while the figure pans.
fn around(one: &Annotation) -> Annotation {
    let StrandDots { upper, lower, .. } = one.dots;
    Annotation {
        x: Percent(0.0),
        y: rounded(one.y),
        pole: (rounded(one.pole.0), rounded(one.pole.1)),
        dots: StrandDots { x: Percent(0.0), upper: upper.map(rounded), lower: lower.map(rounded) },
        ..one.clone()
    }
}

/// A label's pole, words and dots.
fn label(figure: FigureState, one: &Annotation) -> impl IntoView + use<> {
    let (index, y) = (one.event, one.y);
    let (dx, anchor) = if one.flag == Anchor::Start { ("6", "start") } else { ("-6", "end") };
    let [first, second] = one.lines.clone();
    let is_single = second.is_empty();
    // What ties it to the selected event.
    let thread = move || {
        figure.emphasis.with(|emphasis| {
            let name = emphasis.as_ref()?.curve_names.iter().find(|name| name.event == index)?;
            let dy = match name.row {
                ThreadRow::Above => "-0.25em",
                ThreadRow::Below if is_single => "2.15em",
                ThreadRow::Below => "3.35em",
            };
            Some(view! { <text class="thread" y=percent(y) dx=dx dy=dy text-anchor=anchor>{name.words}</text> })
        })
    };
    let second = (!is_single).then(|| view! { <tspan x="0" dx=dx dy=LINE>{second}</tspan> });
    view! {
        <line class="pole" y1=percent(one.pole.0) y2=percent(one.pole.1)></line>
        <text y=percent(y) dy="0.95em" text-anchor=anchor>
            <tspan class="year" dx=dx>{one.year.clone()}</tspan> " " {first} {second}
        </text>
        {part(thread)}
        {strand_dots(one.dots)}
    }
}

/// An event's dots on the strands, and the tie between them.
fn strand_dots(dots: StrandDots) -> impl IntoView + use<> {
    let dot = |y: Option<Percent>, class: &'static str| {
        y.map(|y| view! { <circle class=class cy=percent(y) r="4.5"></circle> })
    };
    let tie = dots.upper.zip(dots.lower).map(|(upper, lower)| {
        view! { <line class="tie" y1=percent(upper) y2=percent(lower)></line> }
    });
    view! { {tie} {dot(dots.upper, "dot party-1")} {dot(dots.lower, "dot party-2")} }
}
/// Note on how the gap is read, in the ribbon of a wide band, with an arrow across it.
fn reading_note(figure: FigureState, note: ReadingNote) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let name =
        figure.story().levels.iter().find(|level| level.level == note.level).map_or("", |level| level.name.as_str());
    let lines = (text.how_to_read)(&(text.level)(note.level), name);
    let dx = super::numbers::pixels(note.dx);
    let (top, bottom) = note.arrow;
    let middle = Percent(f64::midpoint(top.0, bottom.0));
    let [first, second, third] = lines;
    view! {
        <g class=tiered("", note.tier) aria-hidden="true">
            <line y1=percent(top) y2=percent(bottom)></line>
            <svg y=percent(top)><path d="M-4 6L0 0l4 6"></path></svg>
            <svg y=percent(bottom)><path d="M-4-6L0 0l4-6"></path></svg>
            <text y=percent(middle) dy="-1em">
                <tspan x="0" dx=dx.clone()>{first}</tspan>
                <tspan x="0" dx=dx.clone() dy="1.35em">{second}</tspan>
                <tspan class="strong" x="0" dx=dx dy="1.35em">{third}</tspan>
            </text>
        </g>
    }
}
