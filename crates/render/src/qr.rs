//! An address as a QR code (ISO/IEC 18004), for a camera that looks at a projected or printed page.

use qrcode::{Color, EcLevel, QrCode};

/// Modules that stay empty around a code.
const QUIET: usize = 4;

/// A code: its width and height in modules with the room around it, and its dark modules as SVG path data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Width and height.
    pub size: usize,
    /// The dark modules.
    pub path: String,
}

/// The code of an address; `None` for one too long for any code.
#[must_use]
pub fn qr(address: &str) -> Option<Qr> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                let length = run.len();
                path += &format!("M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += run.len();
        }
    }
    Some(Qr { size: width + 2 * QUIET, path })
}
