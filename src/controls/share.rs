//! The page's link, with and without what the figure shows, its QR code, the figure as a file, and what other sites embed.

use super::copy::{CopyButton, has};
use super::dialog::Dialog;
use super::requests::{Dialog, Requests};
use crate::reactive::part;
use crate::state::FigureState;
use entente_core::view::{Embedding, Sharing};
use leptos::prelude::*;
use leptos::web_sys::ShareData;
use std::sync::Arc;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The formats in which the figure is saved.
const FORMATS: [&str; 2] = ["SVG", "PNG"];

/// Dialog that helps to share the page.
#[component]
pub fn ShareDialog(
    /// The figure.
    figure: FigureState,
    /// Requests of the dialog to the browser.
    requests: Requests,
    /// Which dialog is open.
    open: RwSignal<Option<Dialog>>,
    /// Data for sharing the page.
    sharing: Arc<Sharing>,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let language = figure.edition.language;
    let name = (text.share_name)(&sharing.title);
    let query = figure.query();
    let link = address(&sharing);
    let with_view = (!query.is_empty()).then(|| format!("{link}{query}"));
    let field = move |id: &'static str, name: &'static str, value: String| {
        view! {
            <label for=id>{name}</label>
            <span class="copied">
                <input id=id type="text" readonly=true prop:value=value />
                <CopyButton language of=id.to_owned() name=name.to_owned() outcome=requests.outcome />
            </span>
        }
    };
    let by_app = has(&window().navigator(), "share").then(|| {
        let (title, link) = (sharing.title.clone(), link.clone());
        let share = move |_| {
            let data = ShareData::new();
            data.set_title(&title);
            data.set_url(&link);
            // Whatever the reader does there is the end of it.
            spawn_local(async move { drop(JsFuture::from(window().navigator().share_with_data(&data)).await) });
        };
        view! { <button type="button" on:click=share>{text.share_by_app}</button> }
    });
    let qr = sharing.qr.clone().map(|code| {
        let view_box = format!("0 0 {} {}", code.size, code.size);
        view! { <svg class="qr" viewBox=view_box role="img" aria-label=text.qr><path d=code.path></path></svg> }
    });
    let save = FORMATS.map(|format| {
        view! { <button type="button" on:click=move |_| requests.save.set(Some(format))>{(text.save_figure)(format)}</button> }
    });
    let file = sharing.event_file.clone();
    let file = file.map(|path| view! { <a href=figure.edition.base.href(&path) download="">{text.save_event}</a> });
    let embed = sharing.embed.clone();
    view! {
        <Dialog language id="share-dialog" name outcome=requests.outcome close=move || open.set(None)>
            <div class="link">
                <div>
                    <p>{field("share-link", text.link, link)}</p>
                    {with_view.map(|link| view! { <p>{field("share-view-link", text.link_with_view, link)}</p> })}
                    <p>
                        <button type="button" on:click=move |_| open.set(Some(Dialog::Cite))>{text.cite}</button> " " {by_app}
                    </p>
                </div>
                {qr}
            </div>
            <h3>{text.save}</h3>
            <p class="save">{save.collect_view()} {file}</p>
            {embed.map(|embedding| view! { <Embed figure requests embedding /> })}
        </Dialog>
    }
}

/// The page's address: a site that was not told where it lives is where it is read.
fn address(sharing: &Sharing) -> String {
    let told = document().document_element().and_then(|root| root.get_attribute("data-origin")).unwrap_or_default();
    if told.is_empty() {
        let location = window().location();
        let part = |part: Result<String, _>| part.unwrap_or_default();
        return format!("{}{}", part(location.origin()), part(location.pathname()));
    }
    sharing.link.clone()
}

/// The code that embeds the page, in the colours that a reader chooses, and what it shows.
#[component]
fn Embed(
    /// The figure.
    figure: FigureState,
    /// Requests that are told the outcome of copying.
    requests: Requests,
    /// Page to embed, with its code.
    embedding: Embedding,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let language = figure.edition.language;
    let theme = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let query = move || {
        let theme = theme.get();
        if theme.is_empty() { theme } else { format!("?theme={theme}") }
    };
    let Embedding { address, path, code, sandbox } = embedding;
    let code = move || code.replacen(&address, &format!("{address}{}", query()), 1);
    let page = figure.edition.base.href(&path);
    let frame = move || {
        shown.get().then(|| {
            let source = format!("{page}{}", query());
            view! { <iframe title=text.embed_preview sandbox=sandbox.clone() src=source></iframe> }
        })
    };
    let themes = text.embed_themes.map(|(value, name)| view! { <option value=value>{name}</option> });
    view! {
        <details id="embedding" on:toggle=move |_| shown.set(true)>
            <summary>{text.embed}</summary>
            <p>{text.embed_lead}</p>
            <p>
                <label>
                    {text.embed_colours} " "
                    <select id="embed-theme" on:change=move |change| theme.set(event_target_value(&change))>{themes.collect_view()}</select>
                </label>
            </p>
            <label for="embed-code">{text.embed_code}</label>
            <span class="copied">
                <textarea id="embed-code" rows="6" readonly=true spellcheck="false" prop:value=code></textarea>
                <CopyButton language of="embed-code".to_owned() name=text.embed_code.to_owned() outcome=requests.outcome />
            </span>
            <div id="embed-preview">{part(frame)}</div>
        </details>
    }
}
