//! Citations for people, written by a processor of the Citation Style Language (<https://citationstyles.org>).

use super::{Citation, Cited};
use entente_core::date::AccessForm;
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{IndependentStyle, Locale, Style, json::Item};
use hayagriva::{BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The styles with their editions' names, and how each tells the day on which a page was read.
///
/// The styles themselves leave that day out where a date of publication is known. All three manuals want it told where a
/// page may change (APA 7, 10.16; MLA 9, 5.111; Chicago 18, 14.104), as this one does from version to version.
const STYLES: [(&str, ArchivedStyle, AccessForm); 3] = [
    ("APA", ArchivedStyle::AmericanPsychologicalAssociation, AccessForm::MonthFirst),
    ("MLA", ArchivedStyle::ModernLanguageAssociation, AccessForm::DayFirst),
    ("Chicago", ArchivedStyle::ChicagoNotes, AccessForm::MonthFirst),
];

/// The same, unpacked, and the words of their languages.
static UNPACKED: LazyLock<(Vec<Unpacked>, Vec<Locale>)> = LazyLock::new(|| {
    let styles = STYLES.into_iter().filter_map(|(name, style, form)| match style.get() {
        Style::Independent(style) => Some(Unpacked { name, style, form }),
        Style::Dependent(_) => None,
    });
    (styles.collect(), locales())
});

/// A style ready for use.
struct Unpacked {
    name: &'static str,
    style: IndependentStyle,
    form: AccessForm,
}

/// The item in CSL-JSON, without the day on which it was read.
pub fn item(cited: &Cited) -> Value {
    let mut item = json!({
        "id": cited.id, "type": "webpage", "title": cited.title, "URL": cited.address, "language": cited.language,
    });
    if let Some(version) = &cited.version {
        item["version"] = json!(version);
    }
    if let Some(issued) = cited.issued {
        item["issued"] = json!({ "date-parts": [[issued.year, i32::from(issued.month), i32::from(issued.day)]] });
    }
    if let Some(whole) = &cited.whole {
        item["container-title"] = json!(whole);
    }
    if let Some(publisher) = &cited.publisher {
        item["publisher"] = json!(publisher);
    }
    item
}

/// The citations.
pub fn citations(cited: &Cited) -> Vec<Citation> {
    UNPACKED
        .0
        .iter()
        .map(|Unpacked { name, style, form }| {
            let mut item = item(cited);
            if let Some(version) = cited.version.as_ref().filter(|_| *name == "APA") {
                // It would leave the version out of what it takes for a plain page.
                let field = if cited.whole.is_some() { "container-title" } else { "title" };
                let whole = item[field].as_str().unwrap_or_default();
                item[field] = json!(format!("{whole} (Version {version})"));
            }
            let text = processed(item, style).unwrap_or_default();
            let (before, after) = with_day(name, &text, &cited.address);
            Citation { name, before, form: *form, after, is_file: false }
        })
        .collect()
}

/// Text that a style makes of an item; `None` where it makes nothing of it.
fn processed(item: Value, style: &IndependentStyle) -> Option<String> {
    let item: Item = serde_json::from_value(item).ok()?;
    let locales = &UNPACKED.1;
    let mut driver = BibliographyDriver::new();
    driver.citation(CitationRequest::from_items(vec![CitationItem::with_entry(&item)], style, locales));
    let rendered = driver.finish(BibliographyRequest { style, locale: None, locale_files: locales });
    let mut text = String::new();
    rendered.bibliography?.items.first()?.content.write_buf(&mut text, BufWriteFormat::Plain).ok()?;
    Some(text)
}

/// A citation in two parts around the day on which the page was read.
fn with_day(style: &str, text: &str, address: &str) -> (String, String) {
    let (start, end) = text.rsplit_once(address).unwrap_or((text, ""));
    match style {
        "APA" => (format!("{start}Retrieved "), format!(", from {address}{end}")),
        "MLA" => (format!("{start}{address}{end} Accessed "), ".".to_owned()),
        _ => (format!("{start}Accessed "), format!(". {address}{end}")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use entente_core::date::Civil;

    fn cited() -> Cited {
        Cited {
            id: "quarrel".to_owned(),
            title: "A quarrel".to_owned(),
            whole: Some("A small story".to_owned()),
            publisher: Some("The editors".to_owned()),
            version: Some("1.2.0".to_owned()),
            issued: Some(Civil { year: 2026, month: 11, day: 24 }),
            address: "https://example.org/events/quarrel/".to_owned(),
            language: "en".to_owned(),
        }
    }

    #[test]
    fn every_style_says_what_it_must() {
        let texts = citations(&cited())
            .iter()
            .map(|one| one.read_on(Civil { year: 2027, month: 9, day: 4 }))
            .collect::<Vec<_>>();
        assert_eq!(
            texts,
            [
                "The editors. (2026, November 24). A quarrel. A Small Story (Version 1.2.0). Retrieved September 4, 2027, from https://example.org/events/quarrel/",
                "“A Quarrel.” A Small Story, Version 1.2.0, The editors, 24 Nov. 2026, https://example.org/events/quarrel/. Accessed 4 Sept. 2027.",
                "The editors. “A Quarrel.” Version 1.2.0. A Small Story, November 24, 2026. Accessed September 4, 2027. https://example.org/events/quarrel/.",
            ]
        );
    }

    /// The words for the day of reading are those of the processor, which tells the day itself where no date of
    /// publication is known.
    #[test]
    fn the_day_of_reading_is_told_as_the_processor_tells_it() {
        for month in 1..=12 {
            let day = Civil { year: 2027, month, day: 4 };
            for Unpacked { name, style, form } in &UNPACKED.0 {
                let mut item = item(&cited());
                item["accessed"] = json!({ "date-parts": [[day.year, month, day.day]] });
                item.as_object_mut().unwrap().remove("issued");
                let text = processed(item, style).unwrap();
                let (before, after) = with_day(name, "@", "@");
                let clause = format!("{before}{}{after}", form.write(day));
                let clause = clause.replace('@', "").trim().to_owned();
                assert!(text.contains(clause.trim_end_matches('.')), "{name}: {text} has no {clause}");
            }
        }
    }
}
