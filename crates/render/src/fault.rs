//! The page that stands in the place of a story that is not valid, while it is worked on.

use super::Template;
use entente_core::story::Reading;

/// The page: everything that is wrong with the file. It runs no program; the development server's script reloads it once
/// the file has changed.
#[must_use]
pub fn fault_page(frame: &Template, reading: &Reading, path: &str) -> String {
    let report = entente_check::report(reading, path, false);
    frame.without_program().fill(|word| {
        Some(match word {
            "language" => "en".to_owned(),
            "title" => format!("{path} is not a valid story"),
            "app" => format!(
                "<main id=\"main\"><h1>This story is not valid yet</h1><p>The page comes back once {} is mended and saved.</p>\
                 <pre>{}</pre></main>",
                html_escape::encode_text(path),
                html_escape::encode_text(&report)
            ),
            _ => String::new(),
        })
    })
}
