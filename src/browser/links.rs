//! Links of the page, and the steps that clicks on them ask for.

use super::document;
use entente_core::view::{Base, Route};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// The figure, from which a reader goes on without losing the place.
const FIGURE: &str = "#figure, #bar";

/// A link of the page.
#[derive(Debug, Clone)]
pub struct Link {
    /// The address without what follows `#`.
    pub path: String,
    /// The id that follows `#`.
    pub fragment: Option<String>,
    /// The whole address.
    pub address: String,
}

impl Link {
    /// A link to a path of the site.
    pub fn to(path: String) -> Self {
        Self { address: path.clone(), path, fragment: None }
    }

    /// The link that an element stands in, unless the browser has more to do for it than to follow it.
    pub fn of(element: &Element) -> Option<Self> {
        let link = element.closest("a[href]").ok()??;
        if link.has_attribute("target") || link.has_attribute("download") {
            return None;
        }
        let address = link.get_attribute("href")?;
        let (path, fragment) = match address.split_once('#') {
            Some((path, fragment)) => (path.to_owned(), Some(fragment.to_owned())),
            None => (address.clone(), None),
        };
        Some(Self { path, fragment, address })
    }

    /// The address with a query before what follows `#`.
    pub fn address_with(&self, query: &str) -> String {
        let fragment = self.fragment.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
        format!("{}{query}{fragment}", self.path)
    }

    /// The page of the site that it leads to.
    pub fn route(&self, base: &Base) -> Option<Route> {
        base.strip(&self.path).map(Route::parse).filter(|route| !matches!(route, Route::NotFound(_)))
    }
}

/// A step to another page of the site.
#[derive(Debug, Clone)]
pub struct Step {
    /// Target of the step.
    pub link: Link,
    /// The page there.
    pub route: Route,
    /// `true` if it was taken in the figure or by the bar: the focus then stays there.
    pub stays: bool,
    /// `true` if it takes the place of the last entry of the history.
    pub replaces: bool,
}

impl Step {
    /// The step that a click asks for, unless the browser should do what it does with the link.
    ///
    /// `current` is the path of the page that is shown.
    pub fn from_click(click: &MouseEvent, base: &Base, current: &str) -> Option<Self> {
        let plain = click.button() == 0
            && !(click.ctrl_key()
                || click.meta_key()
                || click.shift_key()
                || click.alt_key()
                || click.default_prevented());
        plain.then_some(())?;
        let target: Element = click.target()?.dyn_into().ok()?;
        let link = Link::of(&target)?;
        let route = link.route(base)?;
        if link.fragment.is_some() && link.path == current {
            return None;
        }
        let stays = document::around(click, FIGURE).is_some();
        Some(Self { link, route, stays, replaces: false })
    }
}
