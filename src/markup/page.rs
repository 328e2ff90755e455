//! What stands on every page, and where its parts go.

use super::controls::{cluster, tools};
use super::legend::legend;
use super::{Edition, details, lead};
use entente_core::view::Route;
use maud::{Markup, PreEscaped, html};

/// A whole page. Its parts with an id are what the browser exchanges when a reader goes on to another page.
///
/// `plot` is the figure's drawing, rendered; `sharing` what helps a reader to share and cite the page.
#[must_use]
pub fn page(site: Edition, route: &Route, plot: &str, sharing: Markup) -> Markup {
    let text = site.messages();
    let link = |to: Route, name: &str| {
        html! { a href=(site.href(&to)) aria-current=[(to == *route).then_some("page")] { (name) } }
    };
    html! {
        a.skip href="#main" { (text.skip) }
        header.site {
            a.name href=(site.href(&Route::Story)) { (site.read(&site.story.title)) }
            nav #navigation aria-label=(text.navigation) {
                (link(Route::Story, text.story)) " " (link(Route::Method, text.method))
            }
        }
        main #main tabindex="-1" {
            div #lead { (lead(site, route)) }
            div #figure-slot { @if has_figure(route) { (figure(site, plot)) } }
            div #details { (details(site, route)) }
            div #sharing { (sharing) }
        }
        footer.site { p { (licence(site)) (text.colophon) } }
        p.unseen #announcement role="status" {}
    }
}

/// On what terms the story's text may be used, where it says so.
pub(super) fn licence(site: Edition) -> Markup {
    html! {
        @if let Some(licence) = &site.story.licence {
            (site.messages().text_under) " " a href=(licence.url.as_str()) rel="license external" { (licence.name) } ". "
        }
    }
}

/// Whether the figure stands on a page.
fn has_figure(route: &Route) -> bool {
    !matches!(route, Route::Series(_) | Route::Method | Route::NotFound(_))
}

/// The figure: its summary in words, its drawing, its keys and its legend.
fn figure(site: Edition, plot: &str) -> Markup {
    let text = site.messages();
    html! {
        figure.figure #figure {
            (summary(site))
            (tools(site))
            div.plot-frame #plot { (PreEscaped(plot)) }
            p.reading.needs-script #reading { (text.reading_hint) }
            p.keys.needs-script { (text.figure_keys) }
            figcaption.legend { (legend(site)) }
            (cluster(site))
        }
    }
}

/// What the figure shows, in words, for readers who do not see it.
pub(super) fn summary(site: Edition) -> Markup {
    let party = |index: usize| site.story.parties.get(index).map_or("", |party| site.read(&party.name));
    let (events, phases) = (site.story.events.len(), site.story.phases.len());
    html! { p.unseen #figure-summary { ((site.messages().figure_summary)(party(0), party(1), events, phases)) } }
}

/// The buttons that open what helps to share and to cite the page; hidden until the program is there.
pub(super) fn share(site: Edition) -> Markup {
    let text = site.messages();
    html! {
        p.share.needs-script {
            @for (dialog, name) in [("share-dialog", text.share), ("cite-dialog", text.cite)] {
                button type="button" aria-haspopup="dialog" data-opens=(dialog) { (name) } " "
            }
        }
    }
}
