//! Place where the site is published.

use entente_core::view::{Base, Route};

/// Address at which the site is taken to be as long as nobody has said: the one where `cargo xtask serve` puts it.
const LOCAL: &str = "http://127.0.0.1:8080";

/// Place where the site is published, and how.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The path of the site on its host.
    pub base: Base,
    /// Scheme and host, such as `https://example.org`; empty where they are not known.
    pub origin: String,
    /// `true` if pages carry a policy that forbids everything they do not need; Trunk's reloading needs more.
    pub strict: bool,
}

impl Publication {
    /// The whole address of a path below the site's base, as previews, feeds and citations need it.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        let origin = if self.origin.is_empty() { LOCAL } else { &self.origin };
        format!("{origin}{}", self.base.href(path))
    }

    /// The site's base with its host: for files that are opened elsewhere.
    #[must_use]
    pub fn whole_base(&self) -> Base {
        self.base.at(if self.origin.is_empty() { LOCAL } else { &self.origin })
    }

    /// The whole address of a page.
    #[must_use]
    pub fn page(&self, route: &Route) -> String {
        self.address(&route.path())
    }
}
