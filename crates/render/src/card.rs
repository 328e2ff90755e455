//! The image that a link shows where it is shared: what the page is about, over the whole curve, with a mark that says
//! where on it.

use super::Head;
use super::palette::colour;
use entente::figure::decimal;
use entente::pages::html;
use entente::style::level_class;
use entente_core::chart::{Band, FigureClass, Frame, Layout, Percent, Timeline, half_gap_from_level, layout};
use entente_core::story::{Outline, Story};
use entente_core::text::{Language, Messages};
use entente_core::view::{Route, Selection};
use leptos::prelude::*;

/// Width and height that networks ask for, in pixels.
pub const SIZE: (u32, u32) = (1200, 630);
/// Space at the left and right edge.
const EDGE: f64 = 60.0;
/// Width of what stands between the edges.
const WIDTH: f64 = SIZE.0 as f64 - 2.0 * EDGE;
/// From where to where the curve goes, in pixels from the top.
const CURVE: (f64, f64) = (360.0, 540.0);
/// The closest level at which both names have room in the gap.
const WIDE_GAP: i8 = 1;
/// The family of fonts: what it lacks is looked for in all fonts that there are.
const FAMILY: &str = "Noto Sans";
/// Sizes of a title's type, of which the largest is taken that fits, with the lines that do.
const TITLE: [(f64, usize); 3] = [(60.0, 2), (50.0, 3), (42.0, 4)];

/// A card, as SVG, and where its image will stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The path of the image below the site's base.
    pub path: String,
    /// Title of the page.
    pub title: String,
    /// The card, as SVG.
    pub svg: String,
}

/// The path of a page's card; pages without one of their own show the story's.
#[must_use]
pub fn card_path(route: &Route) -> String {
    match route {
        Route::Event(id) => format!("cards/events/{id}.png"),
        Route::Phase(id) => format!("cards/phases/{id}.png"),
        _ => "cards/story.png".to_owned(),
    }
}

/// Description of a card, in words.
#[must_use]
pub fn card_words(story: &Story, route: &Route, name: &str, language: Language) -> String {
    let text = language.messages();
    let marked = matches!(route, Route::Event(_) | Route::Phase(_));
    let party = |index: usize| story.parties.get(index).map_or("", |party| party.name.get(language.tag()));
    (text.card)(name, [party(0), party(1)], marked)
}

/// A card for the story, every event and every phase.
#[must_use]
pub fn cards(story: &Story, outline: &Outline, timeline: &Timeline, language: Language) -> Vec<Card> {
    let frame = Frame { window: timeline.whole, equal: 0.0, class: FigureClass::Wide, series: Vec::new() };
    let drawn = layout(outline, timeline, &frame);
    let routes = Route::all(story).into_iter();
    let routes = routes.filter(|route| matches!(route, Route::Story | Route::Event(_) | Route::Phase(_)));
    routes
        .map(|route| {
            let svg = html(|| card(story, outline, timeline, &drawn, &route, language));
            Card { path: card_path(&route), title: Head::of(&route, story, language).name, svg }
        })
        .collect()
}

fn card(
    story: &Story,
    outline: &Outline,
    timeline: &Timeline,
    drawn: &Layout,
    route: &Route,
    language: Language,
) -> impl IntoView + use<> {
    let text = language.messages();
    let tag = language.tag();
    let whole = story.title.get(tag);
    let (kicker, title) = match route {
        Route::Event(id) => story.event(id).map(|(_, event)| ((text.date)(&event.date), event.title.get(tag))),
        Route::Phase(id) => story.phase(id).map(|(_, phase)| {
            let level = format!("{} · {} {}", (text.date)(&phase.span), text.level_word, (text.level)(phase.level));
            (level, phase.name.get(tag))
        }),
        _ => None,
    }
    .unwrap_or_else(|| (String::new(), whole));
    let quiet = colour("quiet");
    let whole = (*route != Route::Story).then(|| whole.to_owned());
    let inner = view! {
        <rect width="100%" height="100%" fill=colour("paper")/>
        <text x=EDGE.to_string() y="88" font-size="30" fill=quiet>{kicker}</text>
        {titled(title)}
        {curve(drawn)}
        {here(timeline, drawn, Selection::of(route, outline))}
        {names(outline, drawn)}
        {years(drawn, text)}
        {whole.map(|whole| view! { <text x=EDGE.to_string() y="606" font-size="24" fill=quiet>{whole}</text> })}
    };
    sheet(inner)
}

/// The card's frame.
fn sheet(inner: impl IntoView) -> impl IntoView {
    let (width, height) = SIZE;
    view! {
        <svg
            xmlns="http://www.w3.org/2000/svg"
            width=width.to_string()
            height=height.to_string()
            viewBox=format!("0 0 {width} {height}")
            font-family=FAMILY
        >
            {inner.into_view()}
        </svg>
    }
}

/// A card's title alone, for tests of how it is set.
#[cfg(test)]
pub(super) fn title_svg(title: &str) -> String {
    html(|| sheet(titled(title)))
}

/// A title in its lines.
fn titled(title: &str) -> impl IntoView + use<> {
    let (size, lines) = set(title);
    let lines = lines.into_iter().enumerate().map(move |(index, line)| {
        let y = number(100.0 + (index as f64 + 1.0) * size * 1.15);
        let ink = colour("ink");
        view! { <text x=EDGE.to_string() y=y font-size=size.to_string() font-weight="bold" fill=ink>{line}</text> }
    });
    lines.collect_view()
}

/// Position across, on the card, of a place of the plot, in pixels.
fn across(x: Percent) -> f64 {
    EDGE + x.0 / 100.0 * WIDTH
}

/// The bands and the two strands, from the figure's own layout.
fn curve(drawn: &Layout) -> impl IntoView + use<> {
    let levels = drawn.levels.iter().map(|shapes| {
        let fill = colour(&level_class(shapes.level));
        view! { <path d=shapes.bands.clone() fill=fill fill-opacity="0.16"/> }
    });
    let stops = drawn.strands.colours.stops.iter().map(|stop| {
        let offset = format!("{}%", number(stop.offset.0));
        view! { <stop offset=offset stop-color=colour(&level_class(stop.level))/> }
    });
    let strands = [(&drawn.strands.upper, "party-1"), (&drawn.strands.lower, "party-2")].map(|(line, party)| {
        view! {
            <path
                d=line.clone() fill="none" stroke=colour(party) stroke-width="4" stroke-linejoin="round"
                vector-effect="non-scaling-stroke"
            />
        }
    });
    let (levels, stops, strands) = (levels.collect_view(), stops.collect_view(), strands.collect_view());
    let colours = &drawn.strands.colours;
    view! {
        <svg
            x=EDGE.to_string()
            y=CURVE.0.to_string()
            width=WIDTH.to_string()
            height=(CURVE.1 - CURVE.0).to_string()
            viewBox="0 0 1000 1000"
            preserveAspectRatio="none"
        >
            <linearGradient
                id="ribbon" gradientUnits="userSpaceOnUse" x1=number(colours.from.thousandths())
                x2=number(colours.to.thousandths())
            >
                {stops}
            </linearGradient>
            {levels}
            <path d=drawn.strands.ribbon.clone() fill="url(#ribbon)" fill-opacity="0.72"/>
            {strands}
        </svg>
    }
}

/// The mark that says where on the curve the page is.
fn here(timeline: &Timeline, drawn: &Layout, selected: Selection) -> impl IntoView + use<> {
    let scale = drawn.scale(timeline);
    let event = selected.event().and_then(|event| timeline.moments.get(event));
    let event = event.map(|moment| across(scale.x_from_day(*moment)));
    let band = selected.phase().and_then(|phase| drawn.bands.iter().find(|band| band.phase == phase));
    let phase = band.map(|band| (across(band.from), across(band.to)));
    let ink = colour("ink");
    let (top, bottom) = CURVE;
    view! {
        {event.map(|x| view! {
            <line
                x1=number(x)
                x2=number(x)
                y1=number(top - 14.0)
                y2=number(bottom)
                stroke=ink
                stroke-width="3"
            />
            <circle cx=number(x) cy=number(top - 18.0) r="10" fill=ink/>
        })}
        {phase.map(|(from, to)| view! {
            <rect
                x=number(from)
                y=number(top - 6.0)
                width=number((to - from).max(4.0))
                height=number(bottom - top + 6.0)
                fill="none"
                stroke=ink
                stroke-width="4"
            />
        })}
    }
}

/// The parties' names inside the gap, where that is wide for longest.
fn names(outline: &Outline, drawn: &Layout) -> impl IntoView + use<> {
    let middle = f64::midpoint(CURVE.0, CURVE.1);
    let length = |band: &Band| band.to.0 - band.from.0;
    let apart = drawn.bands.iter().filter(|band| band.level <= WIDE_GAP);
    let place = apart.max_by(|a, b| length(a).total_cmp(&length(b)));
    place.map(|band| {
        let x = across(Percent(f64::midpoint(band.from.0, band.to.0)));
        let half = half_gap_from_level(band.level, FigureClass::Wide) * (CURVE.1 - CURVE.0);
        let parties = outline.parties.iter().zip([-1.0, 1.0]).enumerate().map(|(index, (party, side))| {
            view! {
                <text
                    x=number(x)
                    y=number(middle + side * (half - 16.0) + 7.0)
                    font-size="21"
                    font-weight="bold"
                    text-anchor="middle"
                    fill=colour(&format!("party-{}", index + 1))
                >
                    {party.name.clone()}
                </text>
            }
        });
        parties.collect_view()
    })
}

/// Years beneath the curve: those that every figure has room for, since the type is larger.
fn years(drawn: &Layout, text: &'static Messages) -> impl IntoView + use<> {
    let least = drawn.class.tiers().first().copied();
    let ticks = drawn.ticks.iter().filter(|tick| Some(tick.tier) == least && (3.0..97.0).contains(&tick.x.0));
    let ticks = ticks.map(|tick| {
        view! {
            <text
                x=number(across(tick.x))
                y=number(CURVE.1 + 26.0)
                font-size="20"
                text-anchor="middle"
                fill=colour("quiet")
            >
                {(text.tick)(tick.day, tick.unit)}
            </text>
        }
    });
    ticks.collect_view()
}

/// A title in lines of the largest type that fits; what does not fit even in the smallest is cut.
fn set(title: &str) -> (f64, Vec<String>) {
    let mut found = (0.0, Vec::new());
    for (size, most) in TITLE {
        let mut lines = wrapped(title, size);
        let fits = lines.len() <= most;
        if !fits {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while width(last, size) > WIDTH - size {
                    last.pop();
                }
                *last = format!("{}…", last.trim_end());
            }
        }
        found = (size, lines);
        if fits {
            break;
        }
    }
    found
}

/// Words in lines; a word longer than a line, and writing without spaces, is broken anywhere.
fn wrapped(title: &str, size: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in title.split_inclusive([' ', '，', '、', '：']) {
        let line = lines.last().map_or(0.0, |line| width(line, size));
        if line > 0.0 && line + width(word.trim_end(), size) > WIDTH {
            lines.push(String::new());
        }
        for character in word.chars() {
            if lines.last().is_some_and(|line| width(line, size) + width(&character.to_string(), size) > WIDTH) {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(character);
            }
        }
    }
    lines
}

/// About how wide a bold text is, on the safe side.
fn width(text: &str, size: f64) -> f64 {
    let share = |character: char| match character {
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.34,
        'm' | 'w' | 'M' | 'W' | 'Ж' | 'М' | 'Ф' | 'Ш' | 'Щ' | 'Ы' | 'Ю' | 'ж' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' => {
            1.06
        }
        '\u{1f000}'.. => 1.3,
        '\u{2e80}'.. => 1.0,
        _ if character.is_uppercase() => 0.74,
        _ => 0.63,
    };
    text.chars().map(share).sum::<f64>() * size
}

fn number(value: f64) -> String {
    decimal((value * 100.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_titles_get_smaller_and_then_end() {
        assert_eq!(set("A short title").0, 60.0);
        let (size, lines) = set(&"A rather long title ".repeat(20));
        assert!(size < 60.0 && lines.len() == 4 && lines[3].ends_with('…'), "{lines:?}");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_card(title in "\\PC{0,300}") {
            let (size, lines) = set(&title);
            for line in lines {
                prop_assert!(width(line.trim_end(), size) <= WIDTH + 1.0, "{line}");
            }
        }
    }
}
