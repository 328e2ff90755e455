//! English.

use super::Messages;
use crate::chart::TickUnit;
use crate::date::{Date, Day, date_in_english, day_in_english, month_in_english};
use crate::story::{Confidence, CorrectionKind, SourceKind, ThreadKind, Verdict};
use crate::view::{Ignored, Reason};

/// The English catalogue.
pub const ENGLISH: Messages = Messages {
    locale: "en_GB",
    date: date_in_english,
    short_date,
    tick,
    months: |first, last| format!("{} – {}", tick(first, TickUnit::Month), tick(last, TickUnit::Month)),
    list,
    day: day_in_english,
    cluster: |count, first, last, lane, titles| {
        let years = if first == last { first.to_owned() } else { format!("{first} to {last}") };
        format!("{count} events, {years}, {lane}: {titles}{}", if count > 3 { "; …" } else { "" })
    },
    card: |name, [upper, lower], marked| {
        let mark = if marked { format!(", with the place of “{name}” marked") } else { String::new() };
        format!(
            "Two lines over the years, {upper} and {lower}{mark}. By the editors’ reading: the wider the gap between \
             them, the further apart the two were."
        )
    },
    more_events: |count| format!("and {count} more: zoom in to tell them apart"),
    level,
    out_of: |of| format!("of {of}"),
    begin: |year| format!("Begin in {year}"),
    counts: |events, phases| format!("{events} events, {} phases", in_words(phases)),
    sources_count: |count| if count == 1 { "1 source".to_owned() } else { format!("{count} sources") },
    position: |number, of| format!("Event {number} of {of}"),
    paragraph_heading,
    paragraph,
    verdict,
    verdict_meaning,
    correction,
    confidence,
    source_kind,
    level_name,
    part_of: |whole| format!("in {whole}"),
    pages: |pages| format!("{} {pages}", if pages.contains(['–', '-', ',']) { "pp." } else { "p." }),
    thread,

    flags: ["no", "yes"],
    no_data: "no data",
    brush: "Drag to move through the story, drag an end to show more or less of it",
    scale_note: "Equal spacing: every event takes the same room, so distances no longer show how much time passed. \
                 Phases and measured series are stretched and squeezed with it.",
    play: "Play",
    pause: "Pause",
    speed: "Speed",
    speeds: ["slow", "normal", "fast"],
    progress: "Progress through the story",
    search: "Search and filter",
    any: "any",
    told_article: "the article",
    told_record: "the record alone",
    clear: "Clear",
    downloads: "Downloads",
    files: [
        ("story.json", "The whole story (JSON)"),
        ("story.schema.json", "The schema of that file (JSON Schema)"),
        ("data/events.csv", "The events (CSV)"),
        ("data/phases.csv", "The phases (CSV)"),
        ("data/events.ics", "The events as a calendar (iCalendar)"),
        ("feed.xml", "The events as a feed (Atom)"),
        ("data/figure.svg", "The figure (SVG)"),
        ("data/figure.png", "The figure (PNG)"),
    ],
    series_with: "Some series mislead alone: what they must be read with is shown beside them.",
    series_page: "Table, limits and data",
    zoom_there: "Zoom to these events",
    close: "Close",
    date_column: "Date",
    note_column: "Notes",
    coverage: "Data from and to",
    unit: "Unit",

    skip: "Skip to the content",
    navigation: "Site",
    story: "Story",
    record: "Record",
    method: "Method",
    sources_link: "Sources",
    data: "Data",
    menu: "Menu",
    contents: "On this page",
    phases: "The story, phase by phase",
    before: "Before the first phase",
    after: "After the last phase",
    level_word: "Level",
    figure: "The relationship over time",
    ignored,
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    legend_reading: "The level behind it is the editors’ reading, not a measurement.",
    legend_record_only: "in the record, not in the article",
    legend_article_only: "in the article, not in the record",
    measured: "Measured:",

    previous: "Previous",
    next: "Next",
    steps: "Steps through the story",
    article_date: "The article says:",
    record_only: "The article does not mention this.",
    article_only: "Only the article tells of this; the record knows no such event.",
    mentioned_in: "In the article:",
    claims: "The article against the record",
    article_says: "The article",
    record_says: "The record",
    corrections: "Corrections",
    quotations: "Words quoted",
    threads: "What led here, what followed",
    people: "People",
    institutions: "Institutions",
    places: "Places",
    pictures: "Picture credits",
    pictures_note: "The article carries these pictures. They are credited here but not shown.",
    sources: "Sources",
    events: "Events",
    no_events: "No event of the story begins in this phase.",
    why: "Why this level",
    disagreement: "Where the record or the data disagree",
    article_span: "The article’s dates:",
    perspectives: "What draws the two together, what keeps them apart",
    experts: "Whom the article cites",

    poster: "Poster",
    poster_hint: "The whole story on one sheet. It prints on A3, landscape.",
    poster_credit: |title, date| format!("Made from the article “{title}” ({date}) and checked against the record."),

    record_title: "The article against the record",
    record_lead: "Every claim of the article in its order, with what the record says of it, and every correction.",
    tally: "The claims by verdict",
    correction_word: "Correction",
    sources_title: "Sources and names",
    sources_lead: "Where everything can be looked up, the strongest kinds of source first, and who is named in the story.",
    data_title: "Data",
    data_lead: "All of this is generated from one file, the story, each time the site is built.",
    chart: |series| format!("Chart of the series: {series}. Every value stands in the table on this page."),
    every_value: "Every value",
    elsewhere: "On other pages",
    claims_index: "Each claim:",
    corrections_index: "Each correction:",
    sources_index: "Each source:",
    method_title: "Method",
    method_lead: "How this story was made, and by which signs its phases and levels were set.",
    levels: "The levels",
    phases_table: "The phases",
    phase: "Phase",
    span: "From and to",
    name: "Name",
    meaning: "What it means",
    verdicts: "The verdicts",
    all_claims: "Every claim of the article",
    all_corrections: "Every correction",
    series: "What has been measured",
    can_say: "What it can say",
    cannot_say: "What it cannot say",
    terms: "Origin and terms",
    download: "Data as CSV",
    stands_on: "On:",
    article: "The article",

    share: "Share",
    cite: "Cite",
    share_name: |name| format!("Share “{name}”"),
    cite_name: |name| format!("Cite “{name}”"),
    link: "Link",
    link_with_view: "Link with the figure as you see it",
    copy: "Copy",
    copy_named: |name| format!("Copy: {name}"),
    copied: "Copied.",
    copy_by_hand: "Your browser does not let this page copy. The text is selected: copy it by hand.",
    share_by_app: "Share with an app …",
    qr: "QR code of the link",
    save: "Save",
    save_figure: |format| format!("Figure as {format}"),
    save_event: "Event as JSON",
    saved: "Saved.",
    save_failed: "The figure could not be saved. Check your connection and try again.",
    embed: "Embed",
    embed_lead: "Paste this code into your page. Its second line fits the frame’s height to its content.",
    embed_colours: "Colours",
    embed_themes: [("", "follow the reader’s system"), ("light", "light"), ("dark", "dark")],
    embed_code: "Code to embed",
    embed_preview: "Preview of what is embedded",
    read_in: |story| format!("Sources, and the whole story: {story}"),
    cite_lead: "Each citation names today as the day on which you read the page.",

    not_found: "There is no such page",
    not_found_lead: "This address names no event and no phase of the story. It may have been cut off or mistyped.",
    nearest: "Perhaps you meant:",
    all_events: "All events of the story",
    not_found_story: "All events stand in the story:",

    notice: "Notice",
    retry: "Try again",
    detail: "Technical detail",
    text_under: "Text under",
    colophon: "Code under MIT or Apache-2.0. No cookies, no tracking, no third parties.",
};

/// The words of a date with its months cut to three letters.
fn short_date(date: &Date) -> String {
    (1..=12).map(month_in_english).fold(date_in_english(date), |words, month| match month.get(..3) {
        Some(short) => words.replace(month, short),
        None => words,
    })
}

pub(super) fn tick(day: Day, unit: TickUnit) -> String {
    let civil = day.civil();
    match unit {
        TickUnit::Year if civil.year <= 0 => format!("{} BC", 1 - civil.year),
        TickUnit::Year => civil.year.to_string(),
        TickUnit::Month | TickUnit::Day => {
            let name: String = month_in_english(civil.month).chars().take(3).collect();
            let day = if unit == TickUnit::Day { format!("{} ", civil.day) } else { String::new() };
            format!("{day}{name} {}", civil.year)
        }
    }
}

pub(super) fn ignored(ignored: &Ignored) -> String {
    let why = match ignored.reason {
        Reason::Version => "it is of a later version than this page",
        Reason::NoDay => "it is no day of the calendar, such as 1959-09-25",
        Reason::Alone => "it takes both a first and a last day",
        Reason::Inverted => "the last day comes before the first",
        Reason::Outside => "the story knows nothing of that time",
        Reason::Unknown => "the story has nothing of that name",
        Reason::TooLong => "it is too long to mean anything",
    };
    format!("“{}” in the address was ignored: {why}.", ignored.parameter)
}

fn list(items: &[String]) -> String {
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

pub(super) fn level(level: i8) -> String {
    match level {
        1.. => format!("+{level}"),
        0 => "0".to_owned(),
        // A true minus sign is as wide as the plus.
        _ => format!("−{}", level.unsigned_abs()),
    }
}

/// A number as text writes it: in words up to twelve.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn paragraph_heading(name: &str) -> String {
    let words = paragraph(name);
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn paragraph(paragraph: &str) -> String {
    match paragraph.split_at_checked(1) {
        Some(("P", number)) => format!("paragraph {number}"),
        Some(("C", number)) => format!("caption {number}"),
        _ => paragraph.to_owned(),
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "Supported",
        Verdict::Imprecise => "Imprecise",
        Verdict::Disputed => "Disputed",
        Verdict::Contradicted => "Contradicted",
        Verdict::Unverified => "Unverified",
        Verdict::Opinion => "Opinion",
    }
}

fn verdict_meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "The record agrees.",
        Verdict::Imprecise => "Right in the main, loose in the detail.",
        Verdict::Disputed => "Scholars disagree, or others read the same document differently.",
        Verdict::Contradicted => "The record says otherwise.",
        Verdict::Unverified => "Nothing was found that shows or refutes it.",
        Verdict::Opinion => "A judgement, not a matter of record.",
    }
}

fn correction(kind: CorrectionKind) -> &'static str {
    match kind {
        CorrectionKind::Order => "order",
        CorrectionKind::Date => "date",
        CorrectionKind::Fact => "fact",
        CorrectionKind::Attribution => "attribution",
        CorrectionKind::Name => "name",
        CorrectionKind::Spelling => "spelling",
        CorrectionKind::Anachronism => "anachronism",
        CorrectionKind::Omission => "omission",
        CorrectionKind::Comparison => "comparison",
        CorrectionKind::Precision => "precision",
        CorrectionKind::Interpretation => "interpretation",
        CorrectionKind::Unsourced => "no source",
        CorrectionKind::Licence => "licence",
        CorrectionKind::Gap => "gap",
        CorrectionKind::Trap => "mistake elsewhere",
        CorrectionKind::Origin => "probable origin",
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high confidence",
        Confidence::Medium => "medium confidence",
        Confidence::Low => "low confidence",
    }
}

fn level_name(level: i8) -> &'static str {
    match level {
        ..=-3 => "Farthest apart",
        -2 => "Far apart",
        -1 => "Apart",
        0 => "Neither close nor apart",
        1 => "Close",
        2 => "Very close",
        3.. => "Closest",
    }
}

fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Primary => "primary",
        SourceKind::Official => "official",
        SourceKind::Scholarly => "scholarly",
        SourceKind::Reference => "reference",
        SourceKind::Book => "book",
        SourceKind::Press => "press",
        SourceKind::Mirror => "copy",
    }
}

pub(super) fn thread(kind: ThreadKind, outgoing: bool) -> &'static str {
    match (kind, outgoing) {
        (ThreadKind::Caused, true) => "helped cause",
        (ThreadKind::Caused, false) => "partly caused by",
        (ThreadKind::Answered, true) => "answered",
        (ThreadKind::Answered, false) => "answered by",
        (ThreadKind::Echoed, true) => "recalled",
        (ThreadKind::Echoed, false) => "recalled by",
        (ThreadKind::Ended, true) => "ended",
        (ThreadKind::Ended, false) => "ended by",
    }
}
