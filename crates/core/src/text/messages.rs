//! Messages that a language must provide.

use crate::chart::TickUnit;
use crate::date::{Date, Day};
use crate::story::{Confidence, CorrectionKind, SourceKind, ThreadKind, Verdict};
use crate::view::Ignored;

/// Everything that the interface says in one language.
pub struct Messages {
    /// The language with a territory, as Open Graph wants it.
    pub locale: &'static str,
    /// A date in words.
    pub date: fn(&Date) -> String,
    /// A date in few characters.
    pub short_date: fn(&Date) -> String,
    /// The label of a tick.
    pub tick: fn(Day, TickUnit) -> String,
    /// A list of words: "a, b and c".
    pub list: fn(&[String]) -> String,
    /// A day in words.
    pub day: fn(Day) -> String,
    /// Names a cluster: how many events, first and last year, lane, the first titles.
    pub cluster: fn(usize, &str, &str, &str, &str) -> String,
    /// Description of a card: the page's name, the two parties', whether a place on the curve is marked.
    pub card: fn(&str, [&str; 2], bool) -> String,
    /// Number of events that a list leaves out, and what to do to see them.
    pub more_events: fn(usize) -> String,
    /// A level with its sign: "+3", "0", "−2".
    pub level: fn(i8) -> String,
    /// "of 47", after a position.
    pub out_of: fn(usize) -> String,
    /// The button that leads to the first event, by its year.
    pub begin: fn(&str) -> String,
    /// Size of a story: events, phases.
    pub counts: fn(usize, usize) -> String,
    /// The fold that holds sources, by their number.
    pub sources_count: fn(usize) -> String,
    /// From one day's month to another's, in few characters.
    pub months: fn(Day, Day) -> String,
    /// "Event 3 of 47".
    pub position: fn(usize, usize) -> String,
    /// "Paragraph 4", as a heading.
    pub paragraph_heading: fn(&str) -> String,
    /// "paragraph 4", "caption 1".
    pub paragraph: fn(&str) -> String,
    /// A verdict.
    pub verdict: fn(Verdict) -> &'static str,
    /// Meaning of a verdict.
    pub verdict_meaning: fn(Verdict) -> &'static str,
    /// A kind of correction.
    pub correction: fn(CorrectionKind) -> &'static str,
    /// Confidence in a correction.
    pub confidence: fn(Confidence) -> &'static str,
    /// A kind of source.
    pub source_kind: fn(SourceKind) -> &'static str,
    /// The whole that a source is part of.
    pub part_of: fn(&str) -> String,
    /// The pages of a source.
    pub pages: fn(&str) -> String,
    /// Usual name of a level, where the story gives it none.
    pub level_name: fn(i8) -> &'static str,
    /// A thread before the other event's title; the flag tells whether this event is the subject.
    pub thread: fn(ThreadKind, bool) -> &'static str,

    /// No and yes, as values of a series.
    pub flags: [&'static str; 2],
    /// Words of a panel for a date at which nothing was measured.
    pub no_data: &'static str,
    /// Names the strip beneath the figure.
    pub brush: &'static str,
    /// Note on what that distorts.
    pub scale_note: &'static str,
    /// The button that walks through the story.
    pub play: &'static str,
    /// The same button while it walks.
    pub pause: &'static str,
    /// The choice of its pace.
    pub speed: &'static str,
    /// Its paces, the slowest first.
    pub speeds: [&'static str; 3],
    /// Names the progress through the story.
    pub progress: &'static str,
    /// The heading of search and filter.
    pub search: &'static str,
    /// The choice of nothing in particular.
    pub any: &'static str,
    /// Events of the article.
    pub told_article: &'static str,
    /// Events of the record alone.
    pub told_record: &'static str,
    /// The button that clears a search.
    pub clear: &'static str,
    /// The heading of the files to download.
    pub downloads: &'static str,
    /// The files with their paths below the site's base.
    pub files: [(&'static str, &'static str); 8],
    /// Note on what that choice keeps together.
    pub series_with: &'static str,
    /// The link to a series' page.
    pub series_page: &'static str,
    /// The button that zooms to a cluster's events.
    pub zoom_there: &'static str,
    /// The button that closes a list.
    pub close: &'static str,
    /// The column of dates.
    pub date_column: &'static str,
    /// The column of notes and sources.
    pub note_column: &'static str,
    /// From when to when data go.
    pub coverage: &'static str,
    /// Name for the unit in which values are counted.
    pub unit: &'static str,

    /// The link that skips to the content.
    pub skip: &'static str,
    /// The name of the site's navigation.
    pub navigation: &'static str,
    /// The link to the story.
    pub story: &'static str,
    /// The link to the page of the record.
    pub record: &'static str,
    /// The link to the method page.
    pub method: &'static str,
    /// The link to the page of the sources.
    pub sources_link: &'static str,
    /// The link to the page of the data.
    pub data: &'static str,
    /// The button that opens the site's navigation where there is no room for it.
    pub menu: &'static str,
    /// Names a page's list of contents.
    pub contents: &'static str,
    /// The heading of the phases.
    pub phases: &'static str,
    /// The heading of events before the first phase.
    pub before: &'static str,
    /// The heading of events after the last phase.
    pub after: &'static str,
    /// The word before a level.
    pub level_word: &'static str,
    /// The figure's name for readers who do not see it.
    pub figure: &'static str,
    /// A parameter of the address that was ignored, and why.
    pub ignored: fn(&Ignored) -> String,
    /// The button that comes closer.
    pub zoom_in: &'static str,
    /// The button that steps back.
    pub zoom_out: &'static str,
    /// That the level is a reading.
    pub legend_reading: &'static str,
    /// An event that only the record tells of.
    pub legend_record_only: &'static str,
    /// An event that only the article tells of.
    pub legend_article_only: &'static str,
    /// Before the measured series' name.
    pub measured: &'static str,
    /// The link to the event before.
    pub previous: &'static str,
    /// The link to the event after.
    pub next: &'static str,
    /// The name of the links between events.
    pub steps: &'static str,
    /// Before the date that the article gives.
    pub article_date: &'static str,
    /// Of an event that only the record tells of.
    pub record_only: &'static str,
    /// Of an event that only the article tells of.
    pub article_only: &'static str,
    /// Before the paragraphs that mention an event.
    pub mentioned_in: &'static str,
    /// The heading of claims.
    pub claims: &'static str,
    /// Before what the article says.
    pub article_says: &'static str,
    /// Before what the record says.
    pub record_says: &'static str,
    /// The heading of corrections.
    pub corrections: &'static str,
    /// The heading of quotations.
    pub quotations: &'static str,
    /// The heading of threads.
    pub threads: &'static str,
    /// The heading of people and institutions.
    pub people: &'static str,
    /// The heading of institutions.
    pub institutions: &'static str,
    /// The heading of places.
    pub places: &'static str,
    /// The heading of picture credits.
    pub pictures: &'static str,
    /// That pictures are credited but not shown.
    pub pictures_note: &'static str,
    /// The heading of sources.
    pub sources: &'static str,
    /// The heading of a phase's events.
    pub events: &'static str,
    /// That a phase has none.
    pub no_events: &'static str,
    /// The heading of a level's reason.
    pub why: &'static str,
    /// The heading of disagreements.
    pub disagreement: &'static str,
    /// Before the span that the article gives a phase.
    pub article_span: &'static str,
    /// The heading of the article's points of view.
    pub perspectives: &'static str,
    /// The heading of the experts.
    pub experts: &'static str,

    /// Names the sheet that holds the whole story.
    pub poster: &'static str,
    /// Note on how that is printed.
    pub poster_hint: &'static str,
    /// Credit for what it was made from: an article's title and date.
    pub poster_credit: fn(&str, &str) -> String,
    /// The record page's title.
    pub record_title: &'static str,
    /// The record page's first sentence.
    pub record_lead: &'static str,
    /// The heading of the verdicts counted.
    pub tally: &'static str,
    /// The word before a correction's kind.
    pub correction_word: &'static str,
    /// The sources page's title.
    pub sources_title: &'static str,
    /// The sources page's first sentence.
    pub sources_lead: &'static str,
    /// The data page's title.
    pub data_title: &'static str,
    /// The data page's first sentence.
    pub data_lead: &'static str,
    /// Names the chart of a series.
    pub chart: fn(&str) -> String,
    /// The table of a series' values.
    pub every_value: &'static str,
    /// The heading of what stands on other pages.
    pub elsewhere: &'static str,
    /// Before the numbers that lead to each claim.
    pub claims_index: &'static str,
    /// Before the numbers that lead to each correction.
    pub corrections_index: &'static str,
    /// Before the numbers that lead to each source.
    pub sources_index: &'static str,
    /// The method page's title.
    pub method_title: &'static str,
    /// The method page's first sentence.
    pub method_lead: &'static str,
    /// The heading of the levels.
    pub levels: &'static str,
    /// The heading of the table of phases.
    pub phases_table: &'static str,
    /// A column: phase.
    pub phase: &'static str,
    /// A column: from and to.
    pub span: &'static str,
    /// A column: name.
    pub name: &'static str,
    /// A column: meaning.
    pub meaning: &'static str,
    /// The heading of the verdicts.
    pub verdicts: &'static str,
    /// The heading of all claims.
    pub all_claims: &'static str,
    /// The heading of all corrections.
    pub all_corrections: &'static str,
    /// The heading of the measured series.
    pub series: &'static str,
    /// Before what a series can say.
    pub can_say: &'static str,
    /// Before what it cannot.
    pub cannot_say: &'static str,
    /// Before its terms.
    pub terms: &'static str,
    /// The link to a series' data.
    pub download: &'static str,
    /// Before the pages on which something stands.
    pub stands_on: &'static str,
    /// The heading of the article's facts.
    pub article: &'static str,

    /// The button that opens what helps to share a page.
    pub share: &'static str,
    /// The button that opens how a page is cited.
    pub cite: &'static str,
    /// Names the two, by the page's name.
    pub share_name: fn(&str) -> String,
    /// The same for citations.
    pub cite_name: fn(&str) -> String,
    /// The page's address.
    pub link: &'static str,
    /// The address with what the figure shows.
    pub link_with_view: &'static str,
    /// The button that copies what stands beside it.
    pub copy: &'static str,
    /// The same, spoken, by the name of what it copies.
    pub copy_named: fn(&str) -> String,
    /// That it has been copied.
    pub copied: &'static str,
    /// That the reader must copy it by hand.
    pub copy_by_hand: &'static str,
    /// The button that opens the device's own dialog.
    pub share_by_app: &'static str,
    /// Names the QR code.
    pub qr: &'static str,
    /// The heading of what can be saved.
    pub save: &'static str,
    /// The buttons that save the figure, by format.
    pub save_figure: fn(&str) -> String,
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
    /// The link from an embedded page to the whole one, by the story's name.
    pub read_in: fn(&str) -> String,
    /// Meaning of a citation's day.
    pub cite_lead: &'static str,

    /// The title of a page that does not exist.
    pub not_found: &'static str,
    /// Explanation of what is wrong with its address.
    pub not_found_lead: &'static str,
    /// Before the nearest events.
    pub nearest: &'static str,
    /// The fold that holds all events.
    pub all_events: &'static str,
    /// Before the link to the story.
    pub not_found_story: &'static str,

    /// The name of the notice of a fault.
    pub notice: &'static str,
    /// The button that tries once more.
    pub retry: &'static str,
    /// The fold that holds the technical detail.
    pub detail: &'static str,
    /// Before the name of the terms on which the story's text may be used.
    pub text_under: &'static str,
    /// The foot of every page.
    pub colophon: &'static str,
}
