//! People, institutions, pictures and points of view.

use super::claims::VerdictBadge;
use super::text::{CitedFolded, Prose};
use crate::edition::Edition;
use entente_core::story::{Id, Localised, Picture};
use leptos::prelude::*;

/// A name and what it stands for.
pub type NameAndRole = (&'static Localised, &'static Localised);

/// A name with the forms its own people use, each marked with its language.
#[component]
pub fn Name(site: Edition, name: &'static Localised) -> impl IntoView {
    let forms = name.others(site.language.tag()).map(|(tag, form)| {
        view! { " " <span class="native" lang=tag>{form}</span> }
    });
    view! { <span class="name">{site.read(name)}</span> {forms.collect_view()} }
}

/// Names and what they are, under a heading; nothing where there are none. `class` is the section's id as well where
/// `has_id` says so.
#[component]
pub fn Names(
    site: Edition,
    class: &'static str,
    heading: &'static str,
    entries: Vec<NameAndRole>,
    #[prop(default = false)] has_id: bool,
) -> impl IntoView {
    let has_any = !entries.is_empty();
    let items = entries.into_iter().map(|(name, role)| {
        view! { <li><Name site name/> " " <span class="role">{site.read(role)}</span></li> }
    });
    has_any.then(|| {
        view! {
            <section class=format!("names {class}") id=has_id.then_some(class)>
                <h2>{heading}</h2>
                <ul>{items.collect_view()}</ul>
            </section>
        }
    })
}

/// Credits of the article's pictures; nothing where there are none.
#[component]
pub fn Pictures(
    site: Edition,
    pictures: Vec<&'static Picture>,
    #[prop(default = false)] has_id: bool,
) -> impl IntoView {
    let text = site.messages();
    let has_any = !pictures.is_empty();
    let items = pictures.into_iter().map(|picture| {
        let licence = match &picture.licence_url {
            Some(url) => {
                let url = url.as_str();
                view! { <a href=url rel="license external">{picture.licence.as_str()}</a> }.into_any()
            }
            None => picture.licence.as_str().into_any(),
        };
        view! {
            <li>
                <p>
                    <cite>{site.read(&picture.title)}</cite> ", " <Name site name=&picture.author/> ", " {licence}
                    {format!(" ({})", (text.paragraph)(&picture.paragraph))}
                </p>
                {picture.note.as_ref().map(|note| view! { <Prose site text=note/> })}
            </li>
        }
    });
    has_any.then(|| {
        view! {
            <section class="names pictures" id=has_id.then_some("pictures")>
                <h2>{text.pictures}</h2>
                <p>{text.pictures_note}</p>
                <ul>{items.collect_view()}</ul>
            </section>
        }
    })
}

/// The verdicts of the claims that something rests on.
#[component]
fn RestingOn(site: Edition, claims: &'static [Id]) -> impl IntoView {
    let claims = claims.iter().filter_map(|id| site.story.claims.iter().find(|claim| claim.id == *id));
    let verdicts = claims.map(|claim| {
        view! { " " <VerdictBadge site verdict=claim.verdict/> " " {(site.messages().paragraph)(&claim.paragraph)} }
    });
    view! { <p class="facts">{verdicts.collect_view()}</p> }
}

/// The points of view that the article weighs at its end; nothing where there are none.
#[component]
pub fn Perspectives(site: Edition) -> impl IntoView {
    let sides = site.story.perspectives.iter().map(|perspective| {
        let points = perspective.points.iter().map(|point| {
            view! {
                <li>
                    <h4>{site.read(&point.title)}</h4>
                    <Prose site text=&point.text/>
                    <RestingOn site claims=&point.claims/>
                </li>
            }
        });
        view! { <div><h3>{site.read(&perspective.title)}</h3><ul>{points.collect_view()}</ul></div> }
    });
    (!site.story.perspectives.is_empty()).then(|| {
        view! {
            <section class="perspectives">
                <h2>{site.messages().perspectives}</h2>
                <div class="sides">{sides.collect_view()}</div>
            </section>
        }
    })
}

/// Whom the article asks, each with the right name and post; nothing where it asks nobody.
#[component]
pub fn Experts(site: Edition) -> impl IntoView {
    let items = site.story.experts.iter().map(|expert| {
        let person = site.story.person(&expert.person);
        view! {
            <li>
                {person.map(|person| view! { <h3><Name site name=&person.name/></h3> })}
                <p class="role">{site.read(&expert.post)}</p>
                <Prose site text=&expert.says sources=&expert.sources/>
                <RestingOn site claims=&expert.claims/>
                {expert.note.as_ref().map(|note| view! { <div class="note"><Prose site text=note/></div> })}
                <CitedFolded site ids=&expert.sources/>
            </li>
        }
    });
    (!site.story.experts.is_empty()).then(|| {
        view! {
            <section class="experts"><h2>{site.messages().experts}</h2><ul>{items.collect_view()}</ul></section>
        }
    })
}
