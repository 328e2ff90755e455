//! English, as the figure and its program speak it.

use super::en::{ignored, level, thread, tick, verdict};
use super::{Fault, FigureMessages};
use crate::date::day_in_english;

/// The figure's English catalogue.
pub const FIGURE_ENGLISH: FigureMessages = FigureMessages {
    day: day_in_english,
    tick,
    level,
    position: |number, of| format!("{number} of {of}"),
    position_spoken: |number, of| format!("Event {number} of {of}"),
    thread,
    verdict,
    cluster: |count, first, last, lane, titles| {
        let years = if first == last { first.to_owned() } else { format!("{first} to {last}") };
        format!("{count} events, {years}, {lane}: {titles}{}", if count > 3 { "; …" } else { "" })
    },
    more_events: |count| format!("and {count} more: zoom in to tell them apart"),
    matched: |found, of| match found {
        0 => format!("None of {of} events matches. Try fewer or other words, or clear the search."),
        _ => format!("{found} of {of} events match."),
    },
    summary: |upper, lower, events, phases, measured| {
        let below = if measured { " At the bottom, a measured series." } else { "" };
        let (events, phases) = (counted(events, "event"), counted(phases, "phase"));
        format!(
            "A chart on one time axis. At the top two strands, {upper} and {lower}: the wider the gap, the further \
             apart, by the editors’ reading, in {phases}. Below, {events} in lanes by who acted.{below} The same \
             events and phases follow as lists."
        )
    },
    how_to_read: |level, name| {
        ["The gap shows".to_owned(), "the editors’ level:".to_owned(), format!("{level}, {}", name.to_lowercase())]
    },
    ignored,
    fault,
    credit: |story, address| format!("{story}, {address}. The level is the editors’ reading."),
    share_name: |name| format!("Share “{name}”"),
    cite_name: |name| format!("Cite “{name}”"),
    copy_named: |name| format!("Copy: {name}"),
    save_figure: |format| format!("Figure as {format}"),

    flags: ["no", "yes"],
    no_data: "no data",
    figure: "The relationship over time",
    tools: "Tools of the figure",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole_story: "Whole story",
    zoom_brief: ["In", "Out", "All"],
    scale: "Spacing",
    by_date: "By date",
    evenly_spaced: "Evenly spaced",
    evenly: "Evenly",
    scale_note: "Every event takes the same room, so distances do not show how much time passed.",
    play: "Play",
    pause: "Pause",
    speed: "Speed",
    speeds: ["slow", "normal", "fast"],
    progress: "Progress through the story",
    find: "Find",
    find_words: "Words in titles, texts, people, places",
    find_lane: "Who acts",
    find_phase: "Phase",
    find_verdict: "A claim is",
    find_told: "Told by",
    any: "any",
    told_article: "the article",
    told_record: "the record alone",
    clear: "Clear",
    find_waiting: "Looking …",
    find_failed: "The texts to search did not arrive. Try again when you are connected.",
    series: "Measured series",
    series_with: "Some series never stand without the one that they are made from.",
    unfold: "Show in full",
    series_page: "Table, limits and data",
    more: "More",
    full_screen: "Full screen",
    whole_figure: "Whole figure",
    close: "Close",
    read_this: "Read this event",
    zoom_there: "Zoom to these events",
    keys: "← and → move between events, ↑ and ↓ between lanes and panels, Home and End to the first and last; Enter \
           opens. + and − zoom, 0 shows the whole story, / searches, Escape closes and clears. Drag to move through \
           time; with Ctrl or ⌘ the wheel zooms.",
    key: "Key",
    brush: "The stretch of time that is shown",
    brush_hint: "Drag the ends to zoom",
    brush_ends: ["First day shown", "Last day shown"],
    strip: "The whole story: draw along it to walk through its events",
    measured: "Measured",
    legend: ["told by the article", "record only", "claimed only", "date uncertain", "period"],
    legend_ends: ["close", "apart"],
    legend_reading: "Levels are the editors’ reading, not a measurement.",
    kinds: ["Told by the article", "In the record only", "Claimed by the article only"],
    steps: "Steps through the story",
    previous: "Previous",
    next: "Next",
    all_events: "All events",
    share: "Share",
    cite: "Cite",
    link: "Link",
    link_with_view: "Link with the figure as you see it",
    copy: "Copy",
    copied: "Copied.",
    copy_by_hand: "Your browser does not let this page copy. The text is selected: copy it by hand.",
    share_by_app: "Share with an app …",
    qr: "QR code of the link",
    save: "Save",
    save_event: "Event as JSON",
    saved: "Saved.",
    save_failed: "The figure could not be saved. Check your connection and try again.",
    embed: "Embed",
    embed_lead: "Paste this code into your page. Its second line fits the frame’s height to its content.",
    embed_colours: "Colours",
    embed_themes: [("", "follow the reader’s system"), ("light", "light"), ("dark", "dark")],
    embed_code: "Code to embed",
    embed_preview: "Preview of what is embedded",
    cite_lead: "Each citation names today as the day on which you read the page.",
    dialog_failed: "This did not arrive. Check your connection and try again.",
    nearest: "Perhaps you meant:",
    claims_shown: |shown, of| format!("{shown} of {of} claims"),
    paragraph: "Paragraph",
    notice: "Notice",
    retry: "Try again",
    reload: "Load the page anew",
    detail: "Technical detail",
};

/// A number of things.
fn counted(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") }
}

fn fault(fault: Fault) -> String {
    const REST: &str = "This page stays readable, and its links work as plain links.";
    match fault {
        Fault::Unreachable => {
            format!("The rest of the story did not arrive: there seems to be no connection. {REST}")
        }
        Fault::Status(status) => {
            format!("The rest of the story did not arrive: the server answered with {status}. {REST}")
        }
        Fault::Unreadable => format!("The rest of the story arrived damaged. {REST}"),
        Fault::Stopped => format!("Interaction has stopped: the program failed. {REST}"),
    }
}
