//! Does what the dialogs ask for: fetches what a page is shared with, and saves the figure as a file.

use super::document;
use crate::controls::Requests;
use crate::edition::Edition;
use crate::figure::{STANDALONE, Standalone, standalone_size};
use crate::state::FigureState;
use entente_core::view::{Base, Sharing};
use gloo_net::http::Request;
use js_sys::encode_uri_component;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement};

/// The figure of the whole story, which lends its style.
const MODEL: &str = "data/figure.svg";
/// Pixels that a CSS pixel becomes, along each side.
const DENSITY: f64 = 2.0;

/// Follows what the dialogs ask for.
pub fn follow(figure: FigureState, requests: Requests) {
    Effect::new(move |_| {
        let Some(path) = requests.asked.get() else { return };
        let address = figure.edition.base.href(&path);
        spawn_local(async move {
            let answer = fetch(&address).await.map(Arc::new).ok_or(());
            requests.sharing.set(Some(answer));
        });
    });
    Effect::new(move |_| {
        let Some(format) = requests.save.get() else { return };
        let text = figure.edition.figure_messages();
        spawn_local(async move {
            let saved = save(figure, format).await.is_some();
            requests.outcome.set(if saved { text.saved } else { text.save_failed });
        });
    });
}

async fn fetch(address: &str) -> Option<Sharing> {
    let response = Request::get(address).send().await.ok().filter(gloo_net::http::Response::ok)?;
    response.json().await.ok()
}

/// Saves the figure as the reader sees it; `None` where that fails.
async fn save(figure: FigureState, format: &str) -> Option<()> {
    let svg = drawn(figure).await?;
    let mut address = format!("data:image/svg+xml;charset=utf-8,{}", String::from(encode_uri_component(&svg)));
    if format == "PNG" {
        address = pixels(&address).await?;
    }
    let path = document::path();
    let path = figure.edition.base.strip(&path).unwrap_or_default();
    let name = path.trim_end_matches('/').rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("figure");
    let link: HtmlElement = document::document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", &format!("{name}.{}", format.to_ascii_lowercase())).ok()?;
    link.click();
    Some(())
}

/// The figure as SVG: the same components, drawn where nobody looks.
async fn drawn(figure: FigureState) -> Option<String> {
    let model =
        Request::get(&figure.edition.base.href(MODEL)).send().await.ok().filter(gloo_net::http::Response::ok)?;
    let model = model.text().await.ok()?;
    let style = model.split_once("<style>")?.1.split_once("</style>")?.0.to_owned();
    // Links lead to the site from wherever the file is.
    static ABROAD: OnceLock<Base> = OnceLock::new();
    let base = ABROAD.get_or_init(|| figure.edition.base.at(&document::origin()));
    let edition = Edition { base, ..figure.edition };
    let selected = figure.look.with_untracked(crate::state::Look::marked);
    // Its signals live as long as the picture is drawn.
    let owner = Owner::new();
    let picture = owner.with(|| FigureState::new(edition, figure.timeline, selected, STANDALONE, false));
    picture.camera.set(figure.target.with_untracked(|target| target.camera));
    picture.series.set(figure.series.get_untracked());
    let words = |selector| document::find(selector).and_then(|element| element.text_content()).unwrap_or_default();
    let address = format!("{}{}{}", document::origin(), document::path(), figure.query());
    let credit = (figure.edition.figure_messages().credit)(&figure.story().title, &address);
    let title = words("#reading h1");
    let place: HtmlElement = document::document()?.create_element("div").ok()?.dyn_into().ok()?;
    let mounted = mount_to(place.clone(), move || view! { <Standalone figure=picture style title credit /> });
    leptos::task::tick().await;
    let svg = place.first_element_child().and_then(|svg| serialized(&svg));
    drop(mounted);
    svg
}

/// An element as XML, which HTML is not.
fn serialized(element: &web_sys::Element) -> Option<String> {
    web_sys::XmlSerializer::new().ok()?.serialize_to_string(element).ok()
}

/// An image at an address, in pixels.
async fn pixels(address: &str) -> Option<String> {
    let (width, height) = standalone_size();
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((width.0 * DENSITY) as u32);
    canvas.set_height((height.0 * DENSITY) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (across, down) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down).ok()?;
    canvas.to_data_url_with_type("image/png").ok()
}
