//! From a request to an answer.

use crate::{Fault, Faults};
use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri,
        header::{
            ACCEPT_ENCODING, ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG,
            IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION, RANGE,
        },
    },
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use std::{
    future::ready,
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tower::ServiceExt;
use tower_http::{
    CompressionLevel,
    compression::{
        CompressionLayer,
        predicate::{NotForContentType, Predicate, SizeAbove},
    },
    services::ServeDir,
};

/// A folder, the path it is served under, and the faults it is served with.
pub struct Site {
    folder: PathBuf,
    files: ServeDir,
    /// With a slash at both ends.
    base: String,
    faults: Faults,
}

impl Site {
    /// `base` starts and ends with a slash.
    pub fn new(folder: &Path, base: &str, faults: Faults) -> Self {
        Self {
            folder: folder.to_owned(),
            files: ServeDir::new(folder).redirect_path_prefix(base.trim_end_matches('/')),
            base: base.to_owned(),
            faults,
        }
    }

    /// The path inside the site, from its slash on; nothing when the request is for elsewhere.
    fn inside<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.starts_with(&self.base).then(|| &path[self.base.len() - 1..])
    }

    /// The file at a path inside the site, or what a static host says in its place.
    async fn file(&self, path: &str, mut request: Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
        }
        let wanted = match request.uri().query() {
            Some(query) => format!("{path}?{query}"),
            None => path.to_owned(),
        };
        let Ok(uri) = wanted.parse::<Uri>() else { return StatusCode::BAD_REQUEST.into_response() };
        *request.uri_mut() = uri;

        let mut response = match self.files.clone().oneshot(request).await {
            Ok(response) => response.map(Body::new),
            Err(never) => match never {},
        };
        match response.status() {
            StatusCode::NOT_FOUND => return self.not_found().await,
            // The address of a folder's page does not move to and fro: hosts answer 301.
            StatusCode::TEMPORARY_REDIRECT => *response.status_mut() = StatusCode::MOVED_PERMANENTLY,
            _ => {}
        }
        name_charset(response.headers_mut());
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(freshness(path)));
        response
    }

    /// The site's own page for unknown addresses, under the status that says so.
    async fn not_found(&self) -> Response {
        let page = self.folder.join("404.html");
        let read = tokio::task::spawn_blocking(move || std::fs::read(page)).await;
        let mut response = match read {
            Ok(Ok(page)) => ([(CONTENT_TYPE, HTML)], page).into_response(),
            _ => "Not found, and the site has no 404.html.\n".into_response(),
        };
        *response.status_mut() = StatusCode::NOT_FOUND;
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        response
    }

    /// An answer that is wrong in the way the fault says.
    async fn faulty(&self, fault: Fault, path: &str, request: Request) -> Response {
        let mut response = match fault {
            Fault::Delay(time) => {
                tokio::time::sleep(time).await;
                self.file(path, request).await
            }
            Fault::Status(status) => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                (status, format!("{status}, on purpose\n")).into_response()
            }
            Fault::Html => {
                ([(CONTENT_TYPE, HTML)], "<!doctype html><title>Elsewhere</title><p>Elsewhere</p>\n").into_response()
            }
            Fault::Body(text) => self.rewrite(path, request, |_| Body::from(text)).await,
            Fault::Truncated(length) => {
                self.rewrite(path, request, |whole| Body::from(whole.slice(..length.min(whole.len())))).await
            }
            Fault::Broken(length) => {
                let mut announced = 0;
                let mut response = self
                    .rewrite(path, request, |whole| {
                        announced = whole.len();
                        let start = whole.slice(..length.min(whole.len()));
                        Body::from_stream(stream::once(ready(Ok(start))).chain(stream::once(break_off())))
                    })
                    .await;
                response.headers_mut().insert(CONTENT_LENGTH, announced.into());
                response
            }
        };
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    /// The usual answer with another body.
    async fn rewrite(&self, path: &str, request: Request, body: impl FnOnce(Bytes) -> Body) -> Response {
        let (mut head, whole) = self.file(path, request).await.into_parts();
        let Ok(whole) = to_bytes(whole, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        for header in [CONTENT_LENGTH, ACCEPT_RANGES, ETAG, LAST_MODIFIED] {
            head.headers.remove(header);
        }
        Response::from_parts(head, body(whole))
    }
}

/// Fails once what was sent before has left: an error at once would take it, and the head of the answer, with it.
async fn break_off() -> io::Result<Bytes> {
    tokio::time::sleep(Duration::from_millis(50)).await;
    Err(io::Error::other("broken on purpose"))
}

const HTML: &str = "text/html; charset=utf-8";

/// The service that answers for a site.
pub fn router(site: Site) -> Router {
    // Fonts and pictures are compressed as they are; SVG is text, and the default for images knows that.
    let worthwhile =
        SizeAbove::default().and(NotForContentType::IMAGES).and(NotForContentType::const_new("font/woff2"));
    // A middling effort, as hosts choose it for what they compress while they answer.
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(5)).compress_when(worthwhile);
    let site = Arc::new(site);
    Router::new()
        .fallback(answer)
        .layer(compression)
        .layer(middleware::from_fn_with_state(Arc::clone(&site), find_fault))
        .with_state(site)
}

/// Marks a request that is to fail, and asks for the file itself: nothing compressed, conditional or partial.
async fn find_fault(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    if let Some(fault) = site.inside(request.uri().path()).and_then(|path| site.faults.of(path)) {
        request.extensions_mut().insert(fault);
        for header in [ACCEPT_ENCODING, IF_MODIFIED_SINCE, IF_NONE_MATCH, RANGE] {
            request.headers_mut().remove(header);
        }
    }
    next.run(request).await
}

async fn answer(State(site): State<Arc<Site>>, mut request: Request) -> Response {
    let whole = request.uri().path().to_owned();
    let Some(path) = site.inside(&whole) else {
        if format!("{whole}/") == site.base {
            return moved(&site.base, request.uri().query());
        }
        return (StatusCode::NOT_FOUND, format!("The site is at {}\n", site.base)).into_response();
    };
    match request.extensions_mut().remove::<Fault>() {
        Some(fault) => site.faulty(fault, path, request).await,
        None => site.file(path, request).await,
    }
}

fn moved(path: &str, query: Option<&str>) -> Response {
    let place = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    (StatusCode::MOVED_PERMANENTLY, [(LOCATION, place)]).into_response()
}

/// Text is UTF-8, and a host says so.
fn name_charset(headers: &mut HeaderMap) {
    const TYPE: HeaderName = CONTENT_TYPE;
    let Some(Ok(name)) = headers.get(TYPE).map(HeaderValue::to_str) else { return };
    if name.starts_with("text/")
        && !name.contains("charset")
        && let Ok(value) = HeaderValue::from_str(&format!("{name}; charset=utf-8"))
    {
        headers.insert(TYPE, value);
    }
}

/// A file with a hash in its name never changes; any other is asked for anew, and answered 304 when it is the same.
fn freshness(path: &str) -> &'static str {
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Names as Trunk and the page renderer give them: `print-0123456789abcdef.css`, `entente-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let Some((stem, "js" | "wasm" | "css" | "json" | "txt" | "bin")) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_names_with_a_hash_never_change() {
        assert!(is_hashed("/entente-0123456789abcdef.js"));
        assert!(is_hashed("/entente-0123456789abcdef_bg.wasm"));
        assert!(is_hashed("/a/style-fedcba9876543210.css"));
        assert!(is_hashed("/outline-0123456789abcdef.json"));
        assert!(is_hashed("/search-0123456789abcdef.txt"));
        assert!(!is_hashed("/boot.js"));
        assert!(!is_hashed("/entente-0123456789abcde.js"));
        assert!(!is_hashed("/entente-0123456789abcdeg.js"));
        assert!(!is_hashed("/card-0123456789abcdef.png"));
        assert!(!is_hashed("/entente-0123456789abcdef/"));
    }
}
