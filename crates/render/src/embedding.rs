//! Pages for other sites to embed, and the code that embeds them.

use super::{Head, Press, Publication, policy_of_embedded};
use entente::pages::{Embed, EmbedProps, html};
use entente_core::view::Route;
use leptos::html::iframe;
use leptos::prelude::*;

/// The script of an embedded page, which holds it: a frame without an origin of its own may ask for no file.
const SCRIPT: &str = include_str!("../../../public/embed.js");
/// The script of the page around it, below the site's base.
const HOST: &str = "embed-host.js";
/// Width of a frame before the page around it says otherwise, in CSS pixels.
pub const WIDTH: u32 = 720;
/// Height of a frame before the embedded page has told its own, in CSS pixels.
pub const HEIGHT: u32 = 720;
/// Permissions of an embedded page: to run its script, and to open its links in a page of their own.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// The code that embeds a page under a title; `None` for pages of which nothing can be embedded.
#[must_use]
pub fn code(publication: &Publication, route: &Route, title: &str) -> Option<String> {
    let address = publication.address(&route.embed_path()?);
    let title = title.to_owned();
    let frame = html(|| {
        let frame = iframe().attr("src", address).attr("title", title).attr("width", "100%");
        let frame = frame.attr("height", HEIGHT.to_string()).attr("loading", "lazy");
        frame.attr("sandbox", SANDBOX).attr("style", "border:0")
    });
    let script = html(|| view! { <script async src=publication.address(HOST)></script> });
    Some(format!("{frame}\n{script}"))
}

/// An embedded page; `None` for pages of which nothing can be embedded.
#[must_use]
pub fn page(press: &Press, route: &Route) -> Option<String> {
    let Press { story, publication, language, .. } = press;
    route.embed_path()?;
    let head = Head::of(route, story, *language);
    let frame = press.template.without_program();
    let address = publication.page(route);
    let policy = policy_of_embedded(frame.text(), SCRIPT);
    let more = html(|| {
        view! {
            {publication.strict.then(|| view! { <meta http-equiv="Content-Security-Policy" content=policy/> })}
            <meta name="robots" content="noindex"/>
            <link rel="canonical" href=address.clone()/>
            // All links but those to other embedded pages leave the frame.
            <base target="_blank"/>
        }
    });
    let body = html(|| {
        let figure = press.figure(route, true);
        Embed(EmbedProps { site: press.edition(true), route: route.clone(), figure, address })
    });
    Some(frame.fill(|word| {
        Some(match word {
            // The script stands behind the style sheets, which it changes before anything is painted.
            "app" => format!("<script>{SCRIPT}</script>{body}"),
            "head" => more.clone(),
            "stopped" => String::new(),
            _ => return press.common(&head, word),
        })
    }))
}
