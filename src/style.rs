//! Names that the style sheets know.

/// The class of a level: `close-3` … `level-0` … `apart-3`.
#[must_use]
pub fn level_class(level: i8) -> String {
    match level {
        1.. => format!("close-{level}"),
        0 => "level-0".to_owned(),
        _ => format!("apart-{}", level.unsigned_abs()),
    }
}
