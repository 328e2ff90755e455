//! The content security policy of a page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::iter;

/// A policy that allows the site's own files, WebAssembly, and the style sheets that stand in the page, by their hash;
/// frames, which show what other sites embed; and images that the program draws.
#[must_use]
pub fn policy(html: &str) -> String {
    let styles = hashes(inline_styles(html));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{styles}; connect-src 'self'; \
         img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// A policy for a page that other sites embed: it allows its own style sheets and its own script, and no
/// file but the site's icon.
#[must_use]
pub fn policy_of_embedded(html: &str, script: &str) -> String {
    let (styles, script) = (hashes(inline_styles(html)), hashes(iter::once(script)));
    format!(
        "default-src 'none'; script-src{script}; style-src{styles}; img-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// Hashes of what stands in a page.
fn hashes<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.fold(String::new(), |mut hashes, text| {
        // Writing into a string cannot fail.
        let _ = write!(hashes, " 'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        hashes
    })
}

fn inline_styles(html: &str) -> impl Iterator<Item = &str> {
    html.split("<style").skip(1).filter_map(|rest| {
        let (_, sheet) = rest.split_once('>')?;
        sheet.split_once("</style>").map(|(sheet, _)| sheet)
    })
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn each_style_sheet_in_the_page_is_allowed_by_its_hash() {
        let policy = policy("<style type=\"text/css\">p{}</style><style></style>");
        // printf 'p{}' | openssl dgst -sha256 -binary | base64, and the same of nothing.
        assert!(policy.contains("'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"), "{policy}");
        assert!(policy.contains("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    }
}
