//! People, institutions, pictures and points of view.

use super::Edition;
use super::claims::verdict_badge;
use super::text::{cited, prose, prose_resting_on};
use entente_core::story::{Id, Localised, Picture};
use maud::{Markup, html};

/// A name with the forms its own people use, each marked with its language.
pub fn name(site: Edition, name: &'static Localised) -> Markup {
    html! {
        span.name { (site.read(name)) }
        @for (tag, form) in name.others(site.language.tag()) { " " span.native lang=(tag) { (form) } }
    }
}

/// Names and what they are, under a heading; `class` says which.
pub fn names_list(
    site: Edition,
    class: &str,
    heading: &str,
    entries: &[(&'static Localised, &'static Localised)],
) -> Option<Markup> {
    (!entries.is_empty()).then(|| {
        html! {
            section class={ "names " (class) } {
                h2 { (heading) }
                ul { @for (of, role) in entries { li { (name(site, of)) " " span.role { (site.read(role)) } } } }
            }
        }
    })
}

/// Credits of the article's pictures.
pub fn pictures_list(site: Edition, pictures: &[&'static Picture]) -> Option<Markup> {
    let text = site.messages();
    (!pictures.is_empty()).then(|| {
        html! {
            section.names.pictures {
                h2 { (text.pictures) }
                p { (text.pictures_note) }
                ul {
                    @for picture in pictures {
                        li {
                            p {
                                cite { (site.read(&picture.title)) } ", " (name(site, &picture.author)) ", "
                                @if let Some(url) = &picture.licence_url {
                                    a href=(url.as_str()) rel="license external" { (picture.licence) }
                                } @else { (picture.licence) }
                                " (" ((text.paragraph)(&picture.paragraph)) ")"
                            }
                            @if let Some(note) = &picture.note { (prose(site, note)) }
                        }
                    }
                }
            }
        }
    })
}

/// The verdicts of the claims that something rests on.
fn resting_on(site: Edition, claims: &[Id]) -> Markup {
    html! {
        p.facts {
            @for claim in claims.iter().filter_map(|id| site.story.claims.iter().find(|claim| claim.id == *id)) {
                " " (verdict_badge(site, claim.verdict)) " " ((site.messages().paragraph)(&claim.paragraph))
            }
        }
    }
}

/// The points of view that the article weighs at its end.
pub fn perspectives(site: Edition) -> Option<Markup> {
    (!site.story.perspectives.is_empty()).then(|| {
        html! {
            section.perspectives {
                h2 { (site.messages().perspectives) }
                div.sides {
                    @for perspective in &site.story.perspectives {
                        div {
                            h3 { (site.read(&perspective.title)) }
                            ul {
                                @for point in &perspective.points {
                                    li {
                                        h4 { (site.read(&point.title)) }
                                        (prose(site, &point.text))
                                        (resting_on(site, &point.claims))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    })
}

/// Whom the article asks, each with the right name and post.
pub fn experts(site: Edition) -> Option<Markup> {
    (!site.story.experts.is_empty()).then(|| {
        html! {
            section.experts {
                h2 { (site.messages().experts) }
                ul {
                    @for expert in &site.story.experts {
                        li {
                            @if let Some(person) = site.story.person(&expert.person) {
                                h3 { (name(site, &person.name)) }
                            }
                            p.role { (site.read(&expert.post)) }
                            (prose_resting_on(site, &expert.says, &expert.sources))
                            (resting_on(site, &expert.claims))
                            @if let Some(note) = &expert.note { div.note { (prose(site, note)) } }
                            @if let Some(sources) = cited(site, &expert.sources) { (sources) }
                        }
                    }
                }
            }
        }
    })
}
