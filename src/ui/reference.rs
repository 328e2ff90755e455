//! People, institutions, pictures and points of view.

use super::claims::verdict_badge;
use super::site::Site;
use super::text::{cited, prose};
use crate::story::{Id, Localised, Picture};
use leptos::prelude::*;

/// A name with the forms its own people use, each marked with its language.
pub fn name(site: Site, name: &'static Localised) -> AnyView {
    let others =
        name.others(site.language.tag()).map(|(tag, form)| view! { " " <span class="native" lang=tag>{form}</span> });
    view! { <span class="name">{site.read(name)}</span> {others.collect_view()} }.into_any()
}

/// Names and what they are, under a heading.
pub fn names_list(
    site: Site,
    heading: &'static str,
    entries: Vec<(&'static Localised, &'static Localised)>,
) -> Option<AnyView> {
    let items = entries
        .iter()
        .map(|(of, role)| view! { <li>{name(site, of)} <span class="role">{site.read(role)}</span></li> });
    let items = items.collect_view();
    (!entries.is_empty())
        .then(|| view! { <section class="names"><h2>{heading}</h2><ul>{items}</ul></section> }.into_any())
}

/// Credits of the article's pictures.
pub fn pictures_list(site: Site, pictures: Vec<&'static Picture>) -> Option<AnyView> {
    let text = site.messages();
    let items = pictures.iter().map(|picture| {
        let licence = match &picture.licence_url {
            Some(url) => view! { <a href=url.as_str() rel="license external">{picture.licence.as_str()}</a> }.into_any(),
            None => view! { {picture.licence.as_str()} }.into_any(),
        };
        view! {
            <li>
                <p><cite>{site.read(&picture.title)}</cite> ", " {name(site, &picture.author)} ", " {licence} " (" {(text.paragraph)(&picture.paragraph)} ")"</p>
                {picture.note.as_ref().map(|note| prose(site, note))}
            </li>
        }
    });
    let items = items.collect_view();
    (!pictures.is_empty()).then(|| {
        view! { <section class="names"><h2>{text.pictures}</h2><p>{text.pictures_note}</p><ul>{items}</ul></section> }
            .into_any()
    })
}

/// The verdicts of the claims that something rests on.
fn resting_on(site: Site, claims: &'static [Id]) -> AnyView {
    let claims = claims.iter().filter_map(|id| site.story.claims.iter().find(|claim| claim.id == *id));
    let badges = claims.map(
        |claim| view! { " " {verdict_badge(site, claim.verdict)} " " {(site.messages().paragraph)(&claim.paragraph)} },
    );
    view! { <span class="facts">{badges.collect_view()}</span> }.into_any()
}

/// The points of view that the article weighs at its end.
#[component]
pub fn Perspectives() -> impl IntoView {
    let site = Site::here();
    let sides = site.story.perspectives.iter().map(|perspective| {
        let points = perspective.points.iter().map(|point| {
            view! { <li><h4>{site.read(&point.title)}</h4>{prose(site, &point.text)}<p>{resting_on(site, &point.claims)}</p></li> }
        });
        view! { <div><h3>{site.read(&perspective.title)}</h3><ul>{points.collect_view()}</ul></div> }
    });
    let sides = sides.collect_view();
    (!site.story.perspectives.is_empty()).then(|| {
        view! {
            <section class="perspectives"><h2>{site.messages().perspectives}</h2><div class="sides">{sides}</div></section>
        }
    })
}

/// Whom the article asks, each with the right name and post.
#[component]
pub fn Experts() -> impl IntoView {
    let site = Site::here();
    let experts = site.story.experts.iter().filter_map(|expert| {
        let person = site.story.person(&expert.person)?;
        Some(view! {
            <li>
                <h3>{name(site, &person.name)}</h3>
                <p class="role">{site.read(&expert.post)}</p>
                {prose(site, &expert.says)}
                <p>{resting_on(site, &expert.claims)}</p>
                {expert.note.as_ref().map(|note| view! { <div class="note">{prose(site, note)}</div> })}
                {cited(site, &expert.sources)}
            </li>
        })
    });
    let experts = experts.collect_view();
    (!site.story.experts.is_empty())
        .then(|| view! { <section class="experts"><h2>{site.messages().experts}</h2><ul>{experts}</ul></section> })
}
