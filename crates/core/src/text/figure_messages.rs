//! Messages that a language must provide for the figure and its program: apart from those of the pages, so that the
//! program carries no more than it speaks.

use crate::chart::TickUnit;
use crate::date::Day;
use crate::story::{ThreadKind, Verdict};
use crate::view::Ignored;

/// Failure of the program, in kinds that a reader can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No answer came.
    Unreachable,
    /// The server answered with a status that is no success.
    Status(u16),
    /// Something came, but it is not a story.
    Unreadable,
    /// The program itself failed.
    Stopped,
}

/// Everything that the figure and its program say in one language.
pub struct FigureMessages {
    /// A day in words.
    pub day: fn(Day) -> String,
    /// The label of a tick.
    pub tick: fn(Day, TickUnit) -> String,
    /// A level with its sign: "+3", "0", "−2".
    pub level: fn(i8) -> String,
    /// "24 of 47".
    pub position: fn(usize, usize) -> String,
    /// "Event 24 of 47", spoken.
    pub position_spoken: fn(usize, usize) -> String,
    /// A thread before the other event's title; the flag tells whether this event is the subject.
    pub thread: fn(ThreadKind, bool) -> &'static str,
    /// A verdict.
    pub verdict: fn(Verdict) -> &'static str,
    /// Names a cluster: how many events, first and last year, lane, the first titles.
    pub cluster: fn(usize, &str, &str, &str, &str) -> String,
    /// Number of events that a list leaves out, and what to do to see them.
    pub more_events: fn(usize) -> String,
    /// Number of events that match, and of how many.
    pub matched: fn(usize, usize) -> String,
    /// Description of the figure in words: both parties, how many events and phases, whether anything is measured.
    pub summary: fn(&str, &str, usize, usize, bool) -> String,
    /// The note in a wide band: the level and its name.
    pub how_to_read: fn(&str, &str) -> [String; 3],
    /// A parameter of the address that was ignored, and why.
    pub ignored: fn(&Ignored) -> String,
    /// Advice on what a reader can do about a fault.
    pub fault: fn(Fault) -> String,
    /// The line beneath the figure as a file: the story's name and address.
    pub credit: fn(&str, &str) -> String,
    /// Names the share dialog, by the page's name.
    pub share_name: fn(&str) -> String,
    /// The same for citations.
    pub cite_name: fn(&str) -> String,
    /// Names a button that copies, by what it copies.
    pub copy_named: fn(&str) -> String,
    /// The button that saves the figure, by format.
    pub save_figure: fn(&str) -> String,
    /// No and yes, as values of a series.
    pub flags: [&'static str; 2],
    /// Words of a panel for a date at which nothing was measured.
    pub no_data: &'static str,
    /// The figure's name for readers who do not see it.
    pub figure: &'static str,
    /// The group of tools.
    pub tools: &'static str,
    /// Comes closer.
    pub zoom_in: &'static str,
    /// Steps back.
    pub zoom_out: &'static str,
    /// Shows everything.
    pub whole_story: &'static str,
    /// The same three where there is little room.
    pub zoom_brief: [&'static str; 3],
    /// The choice between the two scales.
    pub scale: &'static str,
    /// Equal times are equally wide.
    pub by_date: &'static str,
    /// Events are.
    pub evenly_spaced: &'static str,
    /// The same in one word.
    pub evenly: &'static str,
    /// Note on what that distorts.
    pub scale_note: &'static str,
    /// Walks through the story.
    pub play: &'static str,
    /// Stops that.
    pub pause: &'static str,
    /// The choice of its pace.
    pub speed: &'static str,
    /// Its paces, the slowest first.
    pub speeds: [&'static str; 3],
    /// Names the progress through the story.
    pub progress: &'static str,
    /// Opens the search.
    pub find: &'static str,
    /// The field of words.
    pub find_words: &'static str,
    /// The choice of a lane.
    pub find_lane: &'static str,
    /// The choice of a phase.
    pub find_phase: &'static str,
    /// The choice of a verdict.
    pub find_verdict: &'static str,
    /// The choice between the article's events and the record's.
    pub find_told: &'static str,
    /// The choice of nothing in particular.
    pub any: &'static str,
    /// Events of the article.
    pub told_article: &'static str,
    /// Events of the record alone.
    pub told_record: &'static str,
    /// Clears a search.
    pub clear: &'static str,
    /// That the texts to search are on their way.
    pub find_waiting: &'static str,
    /// That they did not arrive.
    pub find_failed: &'static str,
    /// Opens the choice of series.
    pub series: &'static str,
    /// That some series never stand alone.
    pub series_with: &'static str,
    /// Opens the measured series, or folds them to a line.
    pub unfold: &'static str,
    /// The link to a series' page.
    pub series_page: &'static str,
    /// Opens the tools that found no room.
    pub more: &'static str,
    /// Shows the figure over the whole window.
    pub full_screen: &'static str,
    /// The same on narrow screens.
    pub whole_figure: &'static str,
    /// Closes what is open.
    pub close: &'static str,
    /// The link from the whole figure to the page of the event in hand.
    pub read_this: &'static str,
    /// Zooms to a cluster's events.
    pub zoom_there: &'static str,
    /// The keys of the figure.
    pub keys: &'static str,
    /// Opens the explanation of the marks.
    pub key: &'static str,
    /// The brush over the whole story.
    pub brush: &'static str,
    /// Beside the brush.
    pub brush_hint: &'static str,
    /// The brush's handles, the first and the last.
    pub brush_ends: [&'static str; 2],
    /// The strip of the whole story on a phone.
    pub strip: &'static str,
    /// The panel of what is measured.
    pub measured: &'static str,
    /// The legend: told by the article, record only, claimed only, date uncertain, period.
    pub legend: [&'static str; 5],
    /// The scale's two ends, the close one first.
    pub legend_ends: [&'static str; 2],
    /// That the level is a reading.
    pub legend_reading: &'static str,
    /// Names of the kinds of marks in a preview: told, record, claimed.
    pub kinds: [&'static str; 3],
    /// The bar of steps.
    pub steps: &'static str,
    /// The step back.
    pub previous: &'static str,
    /// The step on.
    pub next: &'static str,
    /// The link to the list of all events.
    pub all_events: &'static str,
    /// Opens what helps to share a page.
    pub share: &'static str,
    /// Opens how a page is cited.
    pub cite: &'static str,
    /// The page's address.
    pub link: &'static str,
    /// The address with what the figure shows.
    pub link_with_view: &'static str,
    /// Copies what stands beside it.
    pub copy: &'static str,
    /// That it has been copied.
    pub copied: &'static str,
    /// That the reader must copy it by hand.
    pub copy_by_hand: &'static str,
    /// Opens the device's own dialog.
    pub share_by_app: &'static str,
    /// Names the QR code.
    pub qr: &'static str,
    /// The heading of what can be saved.
    pub save: &'static str,
    /// The link to an event as a file.
    pub save_event: &'static str,
    /// That it has been saved.
    pub saved: &'static str,
    /// That the figure could not be made into a file.
    pub save_failed: &'static str,
    /// The heading of what other sites embed.
    pub embed: &'static str,
    /// Explanation of what that is, and of what the code does.
    pub embed_lead: &'static str,
    /// The choice of its colours.
    pub embed_colours: &'static str,
    /// The colours, by their name in an address; the reader's own first.
    pub embed_themes: [(&'static str, &'static str); 3],
    /// Names the code.
    pub embed_code: &'static str,
    /// Names the frame that shows what will be embedded.
    pub embed_preview: &'static str,
    /// Meaning of a citation's day.
    pub cite_lead: &'static str,
    /// That what a dialog holds did not arrive.
    pub dialog_failed: &'static str,
    /// Before the nearest events of an address that names nothing.
    pub nearest: &'static str,
    /// The record's filter: how many of how many claims are shown.
    pub claims_shown: fn(usize, usize) -> String,
    /// The record's filter: the choice of a paragraph.
    pub paragraph: &'static str,
    /// The name of the notice of a fault.
    pub notice: &'static str,
    /// Tries once more.
    pub retry: &'static str,
    /// Loads the page anew.
    pub reload: &'static str,
    /// The fold that holds the technical detail.
    pub detail: &'static str,
}
