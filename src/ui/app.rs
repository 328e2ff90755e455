//! The whole page.

use super::figure::Figure;
use super::frame::{Footer, Header};
use super::share::ShareButton;
use super::site::Site;
use crate::markup;
use crate::view::Route;
use leptos::prelude::*;

/// The page of the route: what it is about, the figure, and the rest. The figure stays when the page changes.
#[component]
pub fn App(
    /// The story and where it is shown.
    site: Site,
) -> impl IntoView {
    provide_context(site);
    let has_figure = Memo::new(move |_| !matches!(site.route.get(), Route::Method | Route::NotFound(_)));
    let is_event = Memo::new(move |_| matches!(site.route.get(), Route::Event(_)));
    let lead = move || markup::lead(site.edition, &site.route.get()).into_string();
    let details = move || markup::details(site.edition, &site.route.get()).into_string();
    view! {
        <Header/>
        <main id="main" tabindex="-1">
            <div inner_html=lead></div>
            {move || is_event.get().then(|| view! { <ShareButton/> })}
            {move || has_figure.get().then(|| view! { <Figure/> })}
            <div inner_html=details></div>
        </main>
        <Footer/>
    }
}
