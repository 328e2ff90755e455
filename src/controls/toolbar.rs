//! The tools above the figure, in one row, and what opens beneath them.

use super::find::Find;
use super::icon::{Icon, Sign};
use super::player::Player;
use super::series_chooser::SeriesChooser;
use crate::attempt::attempt;
use crate::reactive::{attribute, part};
use crate::state::{Command, Drawer, FigureState};
use entente_core::chart::FigureClass;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

/// A button of sign and word. One that can do nothing now stays in place and keeps the focus.
#[component]
fn Tool(
    /// Its sign.
    #[prop(into)]
    sign: Signal<Sign>,
    /// Its word.
    #[prop(into)]
    word: Signal<&'static str>,
    /// The style sheet's name for it.
    class: &'static str,
    /// `true` while it can do anything.
    #[prop(into)]
    enabled: Signal<bool>,
    /// `true` while what it opens is open; left out where it opens nothing.
    #[prop(optional, into)]
    expanded: Option<Signal<bool>>,
    /// Action of the button.
    press: impl Fn() + 'static,
) -> impl IntoView {
    let act = move |_| {
        if enabled.get_untracked() {
            press();
        }
    };
    let expanded = move || expanded.map(|expanded| expanded.get().to_string());
    view! {
        <button
            type="button" class=class aria-label=word title=word on:click=act aria-expanded=attribute(expanded)
            aria-disabled=attribute(move || (!enabled.get()).then_some("true"))
        >
            {part(move || view! { <Icon sign=sign.get() /> })}<span class="word">{word}</span>
        </button>
    }
}

/// The choice between the two scales.
#[component]
fn ScaleSwitch(
    /// The figure.
    figure: FigureState,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let equal = Memo::new(move |_| figure.target.with(|target| target.camera.is_equal()));
    let side = move |value: bool, long: &'static str, short: &'static str| {
        view! {
            <button
                type="button" aria-pressed=attribute(move || Some((equal.get() == value).to_string()))
                on:click=move |_| figure.run(Command::Equal(value)) aria-label=long
            >
                <span class="long">{long}</span><span class="short">{short}</span>
            </button>
        }
    };
    view! {
        <span class="switch" role="group" aria-label=text.scale>
            {side(false, text.by_date, text.by_date)} {side(true, text.evenly_spaced, text.evenly)}
        </span>
    }
}

/// The tools of the figure.
#[component]
pub fn Toolbar(
    /// The figure.
    figure: FigureState,
    /// Drawer that is open beneath the tools; `None` if none is.
    drawer: RwSignal<Option<Drawer>>,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let whole = Memo::new(move |_| figure.target.with(|target| target.camera.window == figure.timeline.whole));
    let closest = Memo::new(move |_| figure.target.with(|target| figure.is_closest(target.camera)));
    let toggle = move |which: Drawer| drawer.update(|open| *open = (*open != Some(which)).then_some(which));
    let is_open = move |which: Drawer| Signal::derive(move || drawer.get() == Some(which));
    let word = move |long: &'static str, short: usize| {
        let short = text.zoom_brief.get(short).copied().unwrap_or(long);
        Signal::derive(move || if figure.class.get() == FigureClass::Tall { short } else { long })
    };
    let tools = NodeRef::<Div>::new();
    // What closes gives the focus back to what opened it.
    Effect::new(move |before: Option<Option<Drawer>>| {
        let open = drawer.get();
        if open.is_some() {
            // A card would lie over what opens.
            figure.run(Command::Point(None));
        }
        let opener = match before.flatten().filter(|_| open.is_none()) {
            Some(Drawer::Find) => Some("button.find"),
            Some(Drawer::Series) => Some("button.series"),
            None => None,
        };
        let button = opener.and_then(|opener| tools.get_untracked()?.query_selector(opener).ok()?);
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            // Fails only for what cannot be focused.
            attempt(button.focus());
        }
        open
    });
    let can_zoom_in = Signal::derive(move || !closest.get());
    let can_zoom_out = Signal::derive(move || !whole.get());
    let always = Signal::derive(|| true);
    let play_sign = Signal::derive(move || if figure.plays.get() { Sign::Pause } else { Sign::Play });
    let play_word = Signal::derive(move || if figure.plays.get() { text.pause } else { text.play });
    let over_all = Signal::derive(move || figure.whole.get());
    let full_word = Signal::derive(move || match (figure.whole.get(), figure.class.get()) {
        (true, _) => text.close,
        (false, FigureClass::Wide) => text.full_screen,
        (false, _) => text.whole_figure,
    });
    view! {
        <div class="tools" role="group" aria-label=text.tools node_ref=tools>
            <Tool sign=Sign::Plus word=word(text.zoom_in, 0) class="zoom" enabled=can_zoom_in
                press=move || figure.run(Command::ZoomIn) />
            <Tool sign=Sign::Minus word=word(text.zoom_out, 1) class="zoom" enabled=can_zoom_out
                press=move || figure.run(Command::ZoomOut) />
            <Tool sign=Sign::Span word=word(text.whole_story, 2) class="zoom span" enabled=can_zoom_out
                press=move || figure.run(Command::ShowWhole) />
            <ScaleSwitch figure />
            <Tool sign=play_sign word=play_word class="play" enabled=always
                press=move || figure.run(Command::Play(!figure.plays.get_untracked())) />
            <Tool sign=Sign::Lens word=Signal::derive(move || text.find) class="find" enabled=always
                expanded=is_open(Drawer::Find) press=move || toggle(Drawer::Find) />
            {(!figure.story().series.is_empty()).then(|| view! {
                <Tool sign=Sign::Line word=Signal::derive(move || text.series) class="series" enabled=always
                    expanded=is_open(Drawer::Series) press=move || toggle(Drawer::Series) />
            })}
            <Tool sign=Sign::Expand word=full_word class="expand" enabled=always expanded=over_all
                press=move || figure.toggle_whole() />
        </div>
        <div class="drawer">
            <Show when=move || figure.plays.get()><Player figure /></Show>
            <Show when=move || drawer.get() == Some(Drawer::Find)><Find figure drawer /></Show>
            <Show when=move || drawer.get() == Some(Drawer::Series)><SeriesChooser figure drawer /></Show>
        </div>
    }
}
