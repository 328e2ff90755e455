//! `prerender`: writes every page of the story into the folder that Trunk is about to publish.
//!
//! Trunk runs it after each build and tells it where things are; `ENTENTE_SITE` tells where the site will live.

use entente_check::report;
use entente_core::story::{Reading, Story};
use entente_core::view::Base;
use entente_render::{
    Assets, FIGURE_PNG, File, Press, Publication, Sources, Template, cards, fault_page, figure_png, files, write_cards,
};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// The story's file, as its author knows it.
const STORY: &str = "public/story.json";

fn main() -> ExitCode {
    match run() {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("prerender: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("TRUNK_STAGING_DIR is not set: this is run by Trunk, in cargo xtask build or trunk serve")?;
    let publication = publication()?;
    let frame = read(&folder.join("index.html"))?;
    let path = folder.join("story.json");
    let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let reading = Story::read(&bytes);
    if !reading.problems.0.is_empty() {
        eprintln!("{}", report(&reading, STORY, std::io::stderr().is_terminal()));
    }
    let Some(story) = reading.story.clone() else { return refused(&reading, &publication, frame, &folder) };
    // It stays in memory until the program ends: the components hold references to it.
    let story: &'static Story = Box::leak(Box::new(story));
    let file = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
    let assets = assets(story, &frame)?;
    let press = Press::new(story, &publication, &assets.template);
    let files = files(&press, &file);
    for file in files.iter().chain(&assets.files) {
        write(&folder, file)?;
    }
    if !publication.strict {
        return Ok(format!("Rendered {} pages and data files, and no images: a release build draws them", files.len()));
    }
    let drawn = draw_images(&press, &folder)?;
    if publication.origin.is_empty() {
        eprintln!(
            "prerender: ENTENTE_SITE is not set, so previews, citations, feeds and embeds lead to {}, this machine. Do \
             not publish this build: set it to the site's address, such as https://example.org/entente/",
            publication.address("")
        );
    }
    Ok(format!("Rendered {} pages and data files, {drawn}", files.len()))
}

/// Refuses a file that is no story; while it is worked on, a page says why.
fn refused(reading: &Reading, publication: &Publication, frame: String, folder: &Path) -> Result<String, String> {
    if publication.strict {
        return Err(format!("{STORY} is not a valid story, and nothing is written"));
    }
    let page = fault_page(&Template::new(frame).map_err(|error| error.to_string())?, reading, STORY);
    for path in ["index.html", "404.html"] {
        write(folder, &File { path: path.to_owned(), bytes: page.clone().into_bytes() })?;
    }
    Ok(format!("{STORY} is not a valid story: the page says why"))
}

/// The folder of the project.
fn source() -> PathBuf {
    env::var_os("TRUNK_SOURCE_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from)
}

/// The files that pages name by their content, and the frame that names them.
fn assets(story: &Story, frame: &str) -> Result<Assets, String> {
    let text = |path: &str| read(&source().join(path));
    let print = format!("{}{}", text("style/print.css")?, text("style/poster.css")?);
    let sources = Sources::new(
        story,
        text("public/boot.js")?,
        [&print, &text("style/program.css")?, &text("style/reference.css")?],
    );
    Assets::new(frame, sources).map_err(|error| error.to_string())
}

/// Draws the figure, and the card images that changed.
fn draw_images(press: &Press, folder: &Path) -> Result<String, String> {
    let figure = figure_png(press).map_err(|error| error.to_string())?;
    write(folder, &File { path: FIGURE_PNG.to_owned(), bytes: figure })?;
    let cards = cards(press.story, press.outline, press.timeline, press.language);
    let told = |done: usize| {
        if done.is_multiple_of(20) || done == cards.len() {
            println!("Cards: {done} of {}", cards.len());
        }
    };
    let drawn =
        write_cards(&cards, folder, &source().join("target").join("cards"), told).map_err(|error| error.to_string())?;
    Ok(format!("{} cards, {drawn} of them new", cards.len()))
}

/// Place where the site will live, by what Trunk and the environment say.
fn publication() -> Result<Publication, String> {
    let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    if !base.starts_with('/') {
        return Err(format!(
            "the public URL is {base:?}; expected a path with a slash at both ends, such as / or /entente/"
        ));
    }
    let site = env::var("ENTENTE_SITE").unwrap_or_default();
    let origin = match site.split_once("://") {
        Some((scheme, rest)) => format!("{scheme}://{}", rest.split('/').next().unwrap_or_default()),
        None if site.is_empty() => String::new(),
        None => {
            return Err(format!(
                "ENTENTE_SITE is {site:?}; expected the site's address, such as https://example.org/entente/"
            ));
        }
    };
    let path = site.split_once("://").map_or("/", |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]));
    if !site.is_empty() && path.trim_end_matches('/') != base.trim_end_matches('/') {
        return Err(format!(
            "ENTENTE_SITE is {site:?}, whose path is {path}, but the public URL is {base}: they must be the same"
        ));
    }
    let strict = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    Ok(Publication { base: Base::new(&base), origin, strict })
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn write(folder: &Path, file: &File) -> Result<(), String> {
    let path = folder.join(&file.path);
    let result = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, &file.bytes));
    result.map_err(|error| format!("cannot write {}: {error}", path.display()))
}
