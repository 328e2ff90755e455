//! The files that a page names by a hash of their content: the start script, the outline, what can be searched, and the
//! style sheets that do not stand in the page.
//!
//! So old and new never mix: whatever a cache or a host still holds, a page gets the files that it was rendered with, or
//! none. A page also names its build, by which a program notices that a page it has fetched belongs to another one.

use super::style::minified;
use super::template::missing;
use super::{File, Template, TemplateError, search_texts};
use entente_core::story::{OUTLINE, Outline, Story};
use entente_core::text::Language;
use entente_core::view::SEARCH;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Hexadecimal digits of a hash in a name: as many as Trunk gives its own, by which hosts know what never changes.
const DIGITS: usize = 16;
/// The word of the frame that the build's own hash fills.
const BUILD: &str = "build";

/// Contents of the hashed files, before the files are made.
#[derive(Debug, Clone)]
pub struct Sources {
    /// The script that starts the program.
    pub boot: String,
    /// The style sheets for paper, one after the other.
    pub print: String,
    /// The style sheet of what only the program shows.
    pub program: String,
    /// The style sheet of pages to look things up in.
    pub reference: String,
    /// The outline of the story, as the program reads it.
    pub outline: Vec<u8>,
    /// Searchable text of the story.
    pub search: String,
}

impl Sources {
    /// The sources of a story's site, given the text of its scripts and style sheets.
    #[must_use]
    pub fn new(story: &Story, boot: String, [print, program, reference]: [&str; 3]) -> Self {
        Self {
            boot,
            print: minified(print),
            program: minified(program),
            reference: minified(reference),
            // A story is plain data: writing it as JSON cannot fail.
            outline: serde_json::to_vec(&Outline::new(story, Language::default())).unwrap_or_default(),
            search: search_texts(story),
        }
    }
}

/// The hashed files, and the frame that names them.
#[derive(Debug, Clone)]
pub struct Assets {
    /// The frame of every page, with the names and the build filled in.
    pub template: Template,
    /// The files, to be written below the site's folder.
    pub files: Vec<File>,
}

impl Assets {
    /// Names the files by their content and writes the names into a frame, as Trunk has left it.
    ///
    /// The build is the hash of the frame itself, since that holds the names of all files, Trunk's among them, and the
    /// style sheets that stand in every page.
    ///
    /// # Errors
    /// The first name that the frame has no place for.
    pub fn new(frame: &str, sources: Sources) -> Result<Self, TemplateError> {
        let named = [
            ("boot", hashed("boot.js", sources.boot.into_bytes())),
            ("print", hashed("print.css", sources.print.into_bytes())),
            ("program", hashed("program.css", sources.program.into_bytes())),
            ("reference", hashed("reference.css", sources.reference.into_bytes())),
            ("outline", hashed(OUTLINE, sources.outline)),
            ("search", hashed(SEARCH, sources.search.into_bytes())),
        ];
        let words = named.iter().map(|(word, _)| *word).chain([BUILD]);
        if let Some(word) = words.into_iter().find(|word| missing(frame, word)) {
            return Err(TemplateError { word });
        }
        let path = |word: &str| named.iter().find(|(name, _)| *name == word).map(|(_, file)| file.path.clone());
        let frame = Template::new(frame.to_owned())?.fill(path);
        let build = hash(frame.as_bytes());
        let frame = Template::new(frame)?.fill(|word| (word == BUILD).then(|| build.clone()));
        Ok(Self { template: Template::new(frame)?, files: named.into_iter().map(|(_, file)| file).collect() })
    }
}

/// A file whose name holds the hash of its content: `print-0123456789abcdef.css`.
fn hashed(name: &str, bytes: Vec<u8>) -> File {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, "txt"));
    File { path: format!("{stem}-{}.{kind}", hash(&bytes)), bytes }
}

/// The start of the SHA-256 of some bytes, in hexadecimal digits.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(DIGITS / 2).fold(String::new(), |mut digits, byte| {
        // Writing into a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const FRAME: &str = "{{language}}{{base}}{{origin}}{{title}}{{description}}{{head}}{{app}}{{stopped}}\
        <html data-build=\"{{build}}\" data-outline=\"{{outline}}\" data-search=\"{{search}}\" data-styles=\"{{program}}\" data-reference=\"{{reference}}\">\
        <link href=\"{{print}}\"><script src=\"{{boot}}\" data-wasm=\"entente_bg.wasm\">";

    fn sources() -> Sources {
        let text = |text: &str| text.to_owned();
        Sources {
            boot: text("start()"),
            print: text("p{}"),
            program: text("a{}"),
            reference: text("b{}"),
            outline: vec![1],
            search: text("one\t"),
        }
    }

    fn build(assets: &Assets) -> &str {
        assets.template.text().split("data-build=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap()
    }

    #[test]
    fn a_page_names_its_files_by_their_content() {
        let assets = Assets::new(FRAME, sources()).unwrap();
        // printf 'p{}' | sha256sum
        assert_eq!(assets.files[1].path, "print-806db221261eade4.css");
        for File { path, .. } in &assets.files {
            assert!(assets.template.text().contains(&format!("\"{path}\"")), "{path}");
        }
        assert_eq!(build(&assets).len(), DIGITS);
        assert!(assets.template.text().contains("{{title}}"));
    }

    #[test]
    fn the_same_sources_are_the_same_build_and_others_another() {
        let first = Assets::new(FRAME, sources()).unwrap();
        assert_eq!(build(&first), build(&Assets::new(FRAME, sources()).unwrap()));
        let change: [fn(&mut Sources); 6] = [
            |sources| sources.boot.push(' '),
            |sources| sources.print.push(' '),
            |sources| sources.program.push(' '),
            |sources| sources.reference.push(' '),
            |sources| sources.outline.push(2),
            |sources| sources.search.push(' '),
        ];
        for (index, change) in change.into_iter().enumerate() {
            let mut sources = sources();
            change(&mut sources);
            let other = Assets::new(FRAME, sources).unwrap();
            assert_ne!(build(&first), build(&other), "source {index}");
            let renamed = first.files.iter().zip(&other.files).filter(|(one, other)| one.path != other.path);
            assert_eq!(renamed.count(), 1, "source {index}");
        }
        let program = Assets::new(&FRAME.replace("entente_bg", "entente-2_bg"), sources()).unwrap();
        assert_ne!(build(&first), build(&program));
    }

    #[test]
    fn a_frame_that_does_not_name_a_file_is_refused() {
        for word in ["boot", "print", "program", "reference", "outline", "search", "build"] {
            let error = Assets::new(&FRAME.replace(&format!("{{{{{word}}}}}"), ""), sources()).unwrap_err();
            assert!(error.to_string().contains(&format!("{{{{{word}}}}}")), "{error}");
        }
    }
}
