//! Parts that stand on every page, and their places.

use super::Reading;
use crate::edition::Edition;
use entente_core::view::Route;
use leptos::prelude::*;

/// A whole page: header, figure, reading column and steps. Going on to another page, the program exchanges what is in
/// `#navigation` and `#reading`; the figure, the steps and the actions it mounts once.
#[component]
pub fn Page(
    /// The story.
    site: Edition,
    /// The page.
    route: Route,
    /// The figure; empty on pages without one.
    figure: AnyView,
    /// The steps to the neighbours.
    bar: AnyView,
    /// Actions on the page: share it, cite it.
    actions: AnyView,
) -> impl IntoView {
    let text = site.messages();
    let kind = route.kind();
    view! {
        <a class="skip" href="#main">{text.skip}</a>
        <header class="site">
            <a class="name" href=site.href(&Route::Story)>{site.read(&site.story.title)}</a>
            <nav id="navigation" popover="auto" aria-label=text.navigation><Navigation site route=route.clone()/></nav>
            <div id="actions">{actions}</div>
            <button class="menu" type="button" popovertarget="navigation">{text.menu}</button>
        </header>
        <div class="desk" id="desk" data-kind=kind>
            <section class="figure" id="figure" aria-label=text.figure>{figure}</section>
            <main id="main" tabindex="-1">
                <div id="reading"><Reading site route/></div>
                <footer class="site"><p><Licence site/> {text.colophon}</p></footer>
            </main>
            <nav class="bar" id="bar" aria-label=text.steps>{bar}</nav>
        </div>
        <p class="unseen" id="announcement" role="status"></p>
    }
}

/// The links to the pages that stand by themselves.
#[component]
fn Navigation(site: Edition, route: Route) -> impl IntoView {
    let text = site.messages();
    let links = [
        (Route::Story, text.story),
        (Route::Record, text.record),
        (Route::Method, text.method),
        (Route::Sources, text.sources_link),
        (Route::Data, text.data),
    ];
    let pages = Route::all(site.story);
    let links = links.into_iter().filter(|(to, _)| pages.contains(to)).map(|(to, name)| {
        let current = (to == route).then_some("page");
        view! { <a href=site.href(&to) aria-current=current>{name}</a> " " }
    });
    links.collect_view()
}

/// On what terms the story's text may be used, where it says so.
#[component]
pub fn Licence(site: Edition) -> impl IntoView {
    site.story.licence.as_ref().map(|licence| {
        view! {
            {site.messages().text_under} " "
            <a href=licence.url.as_str() rel="license external">{licence.name.as_str()}</a> ". "
        }
    })
}
