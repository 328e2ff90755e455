//! Data that help a reader to share a page and to cite it: a small file a page, which the program fetches when asked.

use super::cite::{Citation, Cited};
use super::event_file::event_path;
use super::qr::qr;
use super::{Head, Press, Publication, embedding};
use entente_core::view::{Embedding, QrCode, Quoted, Route, Sharing};

/// The file of a page, in JSON; `None` where there is nothing to share.
#[must_use]
pub fn sharing(press: &Press, route: &Route) -> Option<String> {
    let Press { story, publication, language, .. } = press;
    let cited = Cited::of(story, route, publication, *language)?;
    let head = Head::of(route, story, *language);
    let sharing = Sharing {
        qr: qr(&cited.address).map(|code| QrCode { size: code.size, path: code.path }),
        embed: embedding(publication, route, &head),
        event_file: match route {
            Route::Event(id) => Some(event_path(id)),
            _ => None,
        },
        citations: cited.citations().into_iter().map(quoted).collect(),
        title: cited.title,
        link: cited.address,
    };
    serde_json::to_string(&sharing).ok()
}

fn embedding(publication: &Publication, route: &Route, head: &Head) -> Option<Embedding> {
    let path = route.embed_path()?;
    Some(Embedding {
        address: publication.address(&path),
        path,
        code: embedding::code(publication, route, &head.name)?,
        sandbox: embedding::SANDBOX.to_owned(),
    })
}

fn quoted(citation: Citation) -> Quoted {
    let Citation { name, before, form, after, is_file } = citation;
    Quoted { name: name.to_owned(), before, form, after, is_file }
}
