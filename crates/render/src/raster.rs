//! Cards as PNG images: drawn in parallel, and only where they have changed.

use super::card::Card;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fmt, fs, io, thread};

/// The fonts, which are part of the program: what a card looks like does not depend on the machine.
const FONTS: [&[u8]; 7] = [
    include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansSC-Regular.otf"),
    include_bytes!("../../../assets/fonts/NotoSansMath-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoEmoji-Regular.ttf"),
];
/// Changes when cards of the same SVG come out differently.
const VERSION: &str = "5";

/// Why a card could not be drawn.
#[derive(Debug)]
pub enum RasterError {
    /// The drawing is no SVG: a fault of the program.
    Svg(String),
    /// The image could not be made: too little memory.
    Image(String),
    /// The image could not be kept.
    File(io::Error),
}

impl fmt::Display for RasterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Svg(reason) => write!(formatter, "a card is no SVG: {reason}"),
            Self::Image(reason) => write!(formatter, "a card cannot be drawn: {reason}"),
            Self::File(error) => write!(formatter, "a card cannot be kept: {error}"),
        }
    }
}

impl std::error::Error for RasterError {}

/// Draws an SVG, so many pixels for each of its own; the image says its title itself.
///
/// # Errors
/// A [`RasterError`] if it is no SVG, or memory is lacking.
pub fn png(svg: &str, title: &str, density: f32) -> Result<Vec<u8>, RasterError> {
    draw(svg, title, density, &options())
}

fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    Options { fontdb: Arc::new(fonts), font_family: "Noto Sans".to_owned(), ..Options::default() }
}

fn draw(svg: &str, title: &str, density: f32, options: &Options) -> Result<Vec<u8>, RasterError> {
    let tree = Tree::from_str(svg, options).map_err(|error| RasterError::Svg(error.to_string()))?;
    let size = tree.size().to_int_size().scale_by(density);
    let image = size.and_then(|size| Pixmap::new(size.width(), size.height()));
    let mut image = image.ok_or_else(|| RasterError::Image("no memory".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(density, density), &mut image.as_mut());
    encode(&image, title).map_err(|error| RasterError::Image(error.to_string()))
}

/// An image without transparency as PNG, with its title in the text that programs look for it in.
fn encode(image: &Pixmap, title: &str) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, image.width(), image.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    encoder.add_itxt_chunk("Title".to_owned(), title.to_owned())?;
    let opaque: Vec<u8> = image.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(bytes)
}

/// Writes the images of cards into a folder; those that `kept` holds from before are copied. `progress` is told how many
/// are done.
///
/// Returns how many were drawn anew.
///
/// # Errors
/// The first card that fails.
pub fn write_cards(
    cards: &[Card],
    folder: &Path,
    kept: &Path,
    progress: impl Fn(usize) + Sync,
) -> Result<usize, RasterError> {
    fs::create_dir_all(kept).map_err(RasterError::File)?;
    let options = options();
    let (next, done, drawn) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let failed: Mutex<Option<RasterError>> = Mutex::new(None);
    let work = || {
        while let Some(card) = cards.get(next.fetch_add(1, Ordering::Relaxed)) {
            match write_card(card, folder, kept, &options) {
                Ok(is_new) => {
                    drawn.fetch_add(usize::from(is_new), Ordering::Relaxed);
                    progress(done.fetch_add(1, Ordering::Relaxed) + 1);
                }
                Err(error) => {
                    failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
                    return;
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(drawn.into_inner()),
    }
}

/// Writes a card's image; true where it was drawn anew.
fn write_card(card: &Card, folder: &Path, kept: &Path, options: &Options) -> Result<bool, RasterError> {
    let digest = Sha256::new().chain_update(VERSION).chain_update(&card.title).chain_update(&card.svg).finalize();
    let name: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let kept = kept.join(format!("{name}.png"));
    let is_new = !kept.is_file();
    if is_new {
        // Whole or not at all, should the program be stopped meanwhile.
        let part = kept.with_extension("part");
        fs::write(&part, draw(&card.svg, &card.title, 1.0, options)?)
            .and_then(|()| fs::rename(&part, &kept))
            .map_err(RasterError::File)?;
    }
    let path = folder.join(&card.path);
    let parent = path.parent().map_or(Ok(()), fs::create_dir_all);
    parent.and_then(|()| fs::copy(&kept, &path)).map_err(RasterError::File)?;
    Ok(is_new)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::card::{SIZE, title_svg};
    use resvg::usvg::{Group, Node};

    /// Titles in every script that the fonts know, and one that is too long for any card.
    const TITLES: [&str; 7] = [
        "Мао Цзэдун и Хрущёв: Широко Шагая, Жёсткая Щётка, Южный Экипаж, Мощь",
        "中华人民共和国成立，毛泽东主席在天安门城楼上宣告中央人民政府今天成立了",
        "ההסכם בין הצדדים — الاتفاق بين الطرفين",
        "A handshake 🤝🏽 in the rain",
        "WWWWMMMMWWWWMMMMWWWWMMMMWWWWMMMMWWWWMMMM",
        "Level −3 ≠ −2 → “quoted”, café, Zhōu Ēnlái",
        "A rather long title that goes on for quite a while and then some, until nobody knows where it began and what it was about at all, and goes on",
    ];

    fn texts(group: &Group, found: &mut Vec<(f32, f32)>) {
        for node in group.children() {
            match node {
                Node::Group(group) => texts(group, found),
                Node::Text(text) => {
                    let bounds = text.abs_bounding_box();
                    found.push((bounds.left(), bounds.right()));
                }
                _ => {}
            }
        }
    }

    #[test]
    fn titles_stay_on_the_card_in_every_script() {
        let options = options();
        for title in TITLES {
            let tree = Tree::from_str(&title_svg(title), &options).unwrap();
            let mut found = Vec::new();
            texts(tree.root(), &mut found);
            assert!(!found.is_empty());
            for (left, right) in found {
                assert!(left > 0.0 && right <= SIZE.0 as f32, "{title}: from {left} to {right}");
            }
        }
    }

    #[test]
    fn the_fonts_have_a_shape_for_every_character_of_a_title() {
        let options = options();
        let faces: Vec<_> = options.fontdb.faces().map(|face| face.id).collect();
        let has = |character: char| {
            faces.iter().any(|id| {
                let found = options.fontdb.with_face_data(*id, |data, index| {
                    let font = skrifa::FontRef::from_index(data, index).ok()?;
                    skrifa::MetadataProvider::charmap(&font).map(character)
                });
                found.flatten().is_some()
            })
        };
        for character in TITLES.iter().flat_map(|title| title.chars()) {
            assert!(has(character), "no shape for {character:?}");
        }
        assert!(!has('\u{12000}'), "a test that cannot fail is none");
    }
}
