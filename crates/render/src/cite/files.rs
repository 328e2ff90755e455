//! Citations for programs that keep bibliographies: BibTeX, RIS and CSL-JSON, each in two parts around the day on which
//! the page was read.

use super::Cited;
use super::styles::item;
use entente_core::date::AccessForm;

/// BibTeX, with fields of BibLaTeX where that says more.
pub fn bibtex(cited: &Cited) -> (String, String) {
    let Cited { id, whole, publisher, version, address, language, .. } = cited;
    // A second pair of braces keeps capitals as they are.
    let exact = |text: &String| format!("{{{}}}", latex(text));
    let mut fields = vec![("title", exact(&cited.title))];
    fields.extend(publisher.as_ref().map(|publisher| ("author", exact(publisher))));
    fields.extend(whole.as_ref().map(|whole| ("howpublished", latex(whole))));
    if let Some(issued) = cited.issued {
        fields.extend([("year", issued.year.to_string()), ("date", AccessForm::Iso.write(issued))]);
    }
    fields.extend(version.as_ref().map(|version| ("version", latex(version))));
    fields.extend([("language", latex(language)), ("url", address.clone())]);
    let fields: String = fields.into_iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    (format!("@misc{{{id},\n{fields}  urldate = {{"), "}\n}".to_owned())
}

/// A text as LaTeX reads it back.
fn latex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        // Two of these in a row would become one sign: a dash, a quotation mark.
        if matches!(character, '-' | '`' | '\'') && escaped.ends_with(['-', '`', '\'', '?', '!']) {
            escaped.push_str("{}");
        }
        match character {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => escaped.extend(['\\', character]),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// RIS: a line a tag.
pub fn ris(cited: &Cited) -> (String, String) {
    let mut lines = vec![("TY", "ELEC"), ("ID", &cited.id), ("TI", &cited.title)];
    lines.extend(cited.publisher.iter().flat_map(|publisher| [("AU", publisher.as_str()), ("PB", publisher)]));
    lines.extend(cited.whole.iter().map(|whole| ("T2", whole.as_str())));
    let issued = cited.issued.map(|issued| (issued.year.to_string(), AccessForm::Slashes.write(issued)));
    lines.extend(issued.iter().flat_map(|(year, day)| [("PY", year.as_str()), ("DA", day)]));
    lines.extend(cited.version.iter().map(|version| ("ET", version.as_str())));
    lines.push(("LA", &cited.language));
    lines.push(("UR", &cited.address));
    let lines: String = lines.into_iter().map(|(tag, value)| format!("{tag}  - {value}\n")).collect();
    (format!("{lines}Y2  - "), "\nER  - ".to_owned())
}

/// CSL-JSON: a list of one item, the day first in it.
pub fn csl_json(cited: &Cited) -> (String, String) {
    let item = item(cited).to_string();
    let rest = item.strip_prefix('{').unwrap_or_default();
    ("[{\"accessed\":{\"date-parts\":[[".to_owned(), format!("]]}},{rest}]"))
}
