//! Saves the figure as the reader sees it, as a file of its own.

use super::document;
use crate::markup::{Edition, STANDALONE, standalone, standalone_size};
use crate::ui::Site;
use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement};

/// The figure of the whole story, which lends its style.
const MODEL: &str = "data/figure.svg";
/// How many pixels a CSS pixel becomes.
const DENSITY: f64 = 2.0;

/// Saves the figure in a format, `SVG` or `PNG`; `None` where that fails.
pub async fn save(site: Site, format: &str) -> Option<()> {
    let (svg, size) = drawn(site).await?;
    let encoded = String::from(js_sys::encode_uri_component(&svg));
    let mut address = format!("data:image/svg+xml;charset=utf-8,{encoded}");
    if format == "PNG" {
        address = pixels(&address, size).await?;
    }
    let path = document::path();
    let path = site.base.strip(&path).unwrap_or_default();
    let name = path.trim_end_matches('/').rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("figure");
    let link: HtmlElement = document::document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", &format!("{name}.{}", format.to_ascii_lowercase())).ok()?;
    link.click();
    Some(())
}

/// The figure as SVG, and its size in CSS pixels.
async fn drawn(site: Site) -> Option<(String, (f64, f64))> {
    let response = Request::get(&site.base.href(MODEL)).send().await.ok().filter(gloo_net::http::Response::ok)?;
    let model = response.text().await.ok()?;
    let style = model.split_once("<style>")?.1.split_once("</style>")?.0;
    let shown = site.shown();
    let layout = site.layout(&shown, STANDALONE);
    // Links lead to the site from wherever the file is.
    let base = Box::leak(Box::new(site.base.at(&document::origin())));
    let edition = Edition { base, ..site.edition };
    let words = |selector| document::find(selector).and_then(|element| element.text_content()).unwrap_or_default();
    let address = format!("{}{}", document::address(), site.query());
    let credit = (site.messages().figure_credit)(&words(".site .name"), &address);
    let title = words("main h1");
    let about = (style, title.as_str(), credit.as_str());
    let svg = standalone(edition, site.timeline, &layout, shown.looks(), about).into_string();
    Some((svg, standalone_size(&layout)))
}

/// An image at an address, in pixels.
async fn pixels(address: &str, (width, height): (f64, f64)) -> Option<String> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((width * DENSITY) as u32);
    canvas.set_height((height * DENSITY) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (across, down) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down).ok()?;
    canvas.to_data_url_with_type("image/png").ok()
}
