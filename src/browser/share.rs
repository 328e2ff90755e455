//! Shares and cites the page: opens the two dialogs that the page renderer wrote, copies what stands in them, and fills in
//! what only the browser knows.

use super::navigation::Navigator;
use super::{document, player, save};
use crate::ui::Site;
use entente_core::date::AccessForm;
use entente_core::date::Civil;
use js_sys::{Date, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, HtmlDialogElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, ShareData};

/// The attributes of buttons: the dialog that one opens, the element whose text it copies, the format it saves in.
const OPENS: &str = "data-opens";
const COPIES: &str = "data-copies";
const SAVES: &str = "data-saves";
/// The attribute of the place for the day on which the page is read, with the form that it takes.
const READ: &str = "data-read";
/// The button of the device's own dialog.
const BY_APP: &str = "share-by-app";
/// The field of the page's link.
const LINK: &str = "share-link";
/// The field of the link with the view, and what holds it.
const VIEW_LINK: &str = "share-view-link";
const VIEW: &str = "share-view";
/// The attribute of the root that holds scheme and host of the site, as far as they are known.
const ORIGIN: &str = "data-origin";
/// The fold that holds what other sites embed, its choice of colours, its code and its preview.
const EMBEDDING: &str = "#embedding summary";
const THEME: &str = "#embed-theme";
const CODE: &str = "embed-code";
const PREVIEW: &str = "embed-preview";

/// Listens for clicks and choices, whichever page they happen on.
pub fn listen(site: Site, navigator: Option<Rc<Navigator>>) {
    let Some(document) = document::document() else { return };
    document::listen(&document, "click", move |click: Event| {
        if let Some(id) = document::named(&click, OPENS) {
            if let Some(navigator) = &navigator {
                // Its next step would take the dialog away.
                player::stop(navigator);
            }
            open(&id, site);
        } else if let Some(id) = document::named(&click, COPIES) {
            spawn_local(copy(id));
        } else if let Some(format) = document::named(&click, SAVES) {
            spawn_local(async move {
                let saved = save::save(site, &format).await.is_some();
                say(if saved { "data-saved" } else { "data-failed" });
            });
        } else if document::around(&click, &format!("#{BY_APP}")).is_some() {
            spawn_local(share_by_app());
        } else if document::around(&click, EMBEDDING).is_some() {
            preview();
        }
    });
    document::listen(&document, "change", |change: Event| {
        if document::around(&change, THEME).is_some() {
            preview();
        }
    });
}

fn dialog(selector: &str) -> Option<HtmlDialogElement> {
    document::find(selector)?.dyn_into().ok()
}

/// Opens a dialog, in the place of one that is open.
fn open(id: &str, site: Site) {
    if let Some(open) = dialog("dialog[open]") {
        open.close();
    }
    let Some(dialog) = dialog(&format!("#{id}")) else { return };
    fill(site);
    let _ = dialog.show_modal();
    say("");
}

/// Puts in what only the browser knows: today, the address of the view, whether there is an app to share with.
fn fill(site: Site) {
    let today = Date::new_0();
    // All three are in range by what the clock is.
    let civil = Civil {
        year: today.get_full_year().cast_signed(),
        month: (today.get_month() + 1) as u8,
        day: today.get_date() as u8,
    };
    for form in AccessForm::ALL {
        for place in document::all(&format!("[{READ}={}]", form.key())) {
            place.set_text_content(Some(&form.write(civil)));
        }
    }
    let query = site.query();
    if let Some(view) = document::element(VIEW) {
        view.set_hidden(query.is_empty());
    }
    if let (Some(link), Some(field)) = (input(LINK), input(VIEW_LINK)) {
        // A site that was not told where it lives is where it is read.
        if document::setting(ORIGIN).unwrap_or_default().is_empty() {
            link.set_value(&document::address());
        }
        field.set_value(&format!("{}{query}", link.value()));
    }
    let has_app = document::window().is_some_and(|window| has(&window.navigator(), "share"));
    if let Some(button) = document::element(BY_APP) {
        button.set_hidden(!has_app);
    }
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document::element(id)?.dyn_into().ok()
}

/// Copies the text of an element; where that is not allowed, selects it and says so.
async fn copy(id: String) {
    say("");
    let Some(element) = document::element(&id) else { return };
    let input = element.dyn_ref::<HtmlInputElement>();
    let area = element.dyn_ref::<HtmlTextAreaElement>();
    let text = match (input, area) {
        (Some(input), _) => input.value(),
        (_, Some(area)) => area.value(),
        _ => element.text_content().unwrap_or_default(),
    };
    let Some(window) = document::window() else { return };
    // Pages served over plain http have no clipboard.
    let navigator = window.navigator();
    if has(&navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(&text)).await.is_ok() {
        return say("data-copied");
    }
    match (input, area) {
        (Some(input), _) => input.select(),
        (_, Some(area)) => area.select(),
        _ => {
            if let Ok(Some(selection)) = window.get_selection() {
                let _ = selection.select_all_children(&element);
            }
        }
    }
    say("data-by-hand");
}

/// Says how it went, in the open dialog: in the words that an attribute holds.
fn say(attribute: &str) {
    if let Some(outcome) = document::find("dialog[open] .outcome") {
        let words = outcome.get_attribute(attribute).unwrap_or_default();
        outcome.set_text_content(Some(&words));
    }
}

/// Opens the device's own dialog. Whatever the reader does there is the end of it.
async fn share_by_app() {
    let Some(window) = document::window() else { return };
    let data = ShareData::new();
    let title = document::find("main h1").and_then(|heading| heading.text_content()).unwrap_or_default();
    data.set_title(&title);
    data.set_url(&input(LINK).map_or_else(document::address, |link| link.value()));
    let _ = JsFuture::from(window.navigator().share_with_data(&data)).await;
}

/// Shows what is embedded, and the code for it, in the colours that the reader has chosen.
fn preview() {
    let (Some(place), Some(code)) = (document::element(PREVIEW), document::element(CODE)) else { return };
    let theme = document::find(THEME).map(|choice| choice.unchecked_into::<HtmlSelectElement>().value());
    let query = theme.filter(|theme| !theme.is_empty()).map(|theme| format!("?theme={theme}")).unwrap_or_default();
    let of = |name: &str| place.get_attribute(name).unwrap_or_default();
    let code: HtmlTextAreaElement = code.unchecked_into();
    // The text stays as it was served, whatever the value.
    let (served, whole) = (code.text_content().unwrap_or_default(), of("data-whole"));
    code.set_value(&served.replacen(&whole, &format!("{whole}{query}"), 1));
    let address = format!("{}{query}", of("data-address"));
    let frame = place.first_element_child().or_else(|| {
        let frame = place.owner_document()?.create_element("iframe").ok()?;
        for (name, value) in [("title", of("data-name")), ("sandbox", of("data-sandbox"))] {
            let _ = frame.set_attribute(name, &value);
        }
        place.append_child(&frame).ok()?;
        Some(frame)
    });
    if let Some(frame) = frame.filter(|frame| frame.get_attribute("src").as_ref() != Some(&address)) {
        let _ = frame.set_attribute("src", &address);
    }
}

fn has(navigator: &web_sys::Navigator, name: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined() && !value.is_null())
}
