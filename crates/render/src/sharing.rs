//! What helps a reader to share a page and to cite it: two dialogs, which the program opens.

use super::cite::{Citation, Cited};
use super::event_file::event_path;
use super::qr::qr;
use super::{Head, Press, embedding};
use entente_core::view::Route;
use maud::{Markup, html};

/// The dialogs of a page; nothing where there is nothing to share.
#[must_use]
pub fn sharing(press: &Press, route: &Route) -> Markup {
    let Press { story, publication, language, .. } = press;
    let Some(cited) = Cited::of(story, route, publication, *language) else { return Markup::default() };
    let head = Head::of(route, story, *language);
    html! { (share(press, route, &cited, &head)) (cite(press, &cited)) }
}

/// A dialog with a name, what is in it, a line that says how it went, and a button that closes it.
fn dialog(press: &Press, id: &str, name: &str, inner: Markup) -> Markup {
    let text = press.language.messages();
    html! {
        dialog.sharing id=(id) aria-labelledby={ (id) "-name" } {
            h2 id={ (id) "-name" } { (name) }
            (inner)
            form method="dialog" {
                p.outcome role="status" data-copied=(text.copied) data-by-hand=(text.copy_by_hand)
                    data-saved=(text.saved) data-failed=(text.save_failed) {}
                button { (text.close) }
            }
        }
    }
}

/// A button that copies the text of an element.
fn copy(press: &Press, id: &str, name: &str) -> Markup {
    let text = press.language.messages();
    html! { button type="button" data-copies=(id) aria-label=((text.copy_named)(name)) { (text.copy) } }
}

fn share(press: &Press, route: &Route, cited: &Cited, head: &Head) -> Markup {
    let text = press.language.messages();
    let field = |id: &str, name: &str, value: &str| {
        html! {
            label for=(id) { (name) }
            span.copied { input id=(id) type="text" readonly value=(value); (copy(press, id, name)) }
        }
    };
    let inner = html! {
        div.link {
            div {
                p { (field("share-link", text.link, &cited.address)) }
                p #share-view hidden { (field("share-view-link", text.link_with_view, "")) }
                p {
                    button type="button" data-opens="cite-dialog" aria-haspopup="dialog" { (text.cite) } " "
                    button #share-by-app type="button" hidden { (text.share_by_app) }
                }
            }
            @if let Some(code) = qr(&cited.address) {
                svg.qr viewBox={ "0 0 " (code.size) " " (code.size) } role="img" aria-label=(text.qr) {
                    path d=(code.path) {}
                }
            }
        }
        h3 { (text.save) }
        p.save {
            @for format in ["SVG", "PNG"] {
                button type="button" data-saves=(format) { ((text.save_figure)(format)) } " "
            }
            @if let Route::Event(id) = route {
                a href=(press.publication.base.href(&event_path(id))) download { (text.save_event) }
            }
        }
        @if let Some(code) = embedding::code(press.publication, route, &head.name) {
            details #embedding {
                summary { (text.embed) }
                p { (text.embed_lead) }
                p {
                    label { (text.embed_colours) " "
                        select #embed-theme {
                            @for (value, name) in text.embed_themes { option value=(value) { (name) } }
                        }
                    }
                }
                label for="embed-code" { (text.embed_code) }
                span.copied {
                    textarea #embed-code rows="6" readonly spellcheck="false" { (code) }
                    (copy(press, "embed-code", text.embed_code))
                }
                @if let Some(path) = route.embed_path() {
                    div #embed-preview data-whole=(press.publication.address(&path))
                        data-address=(press.publication.base.href(&path)) data-sandbox=(embedding::SANDBOX)
                        data-name=(text.embed_preview) {}
                }
            }
        }
    };
    dialog(press, "share-dialog", &(text.share_name)(&cited.title), inner)
}

fn cite(press: &Press, cited: &Cited) -> Markup {
    let text = press.language.messages();
    let inner = html! {
        p { (text.cite_lead) }
        @for (index, citation) in cited.citations().into_iter().enumerate() {
            @let id = format!("citation-{index}");
            @let Citation { name, before, form, after, is_file } = citation;
            @let words = html! { (before) span data-read=(form.key()) { (form.write(cited.issued)) } (after) };
            h3 { (name) }
            div.copied {
                @if is_file { pre id=(id) tabindex="0" { (words) } } @else { p id=(id) { (words) } }
                (copy(press, &id, name))
            }
        }
    };
    dialog(press, "cite-dialog", &(text.cite_name)(&cited.title), inner)
}
