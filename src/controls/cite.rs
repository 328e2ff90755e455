//! Citations of the page.

use super::copy::CopyButton;
use super::dialog::Dialog;
use super::requests::{Dialog, Requests};
use crate::state::FigureState;
use entente_core::date::{AccessForm, Civil};
use entente_core::view::{Quoted, Sharing};
use js_sys::Date;
use leptos::prelude::*;
use std::sync::Arc;

/// The citations of the page in every style and format, each with today as the day on which the page was read.
#[component]
pub fn CiteDialog(
    /// The figure.
    figure: FigureState,
    /// Requests that are told the outcome of copying.
    requests: Requests,
    /// Which dialog is open.
    open: RwSignal<Option<Dialog>>,
    /// Data for citing the page.
    sharing: Arc<Sharing>,
) -> impl IntoView {
    let text = figure.edition.figure_messages();
    let language = figure.edition.language;
    let today = today();
    let name = (text.cite_name)(&sharing.title);
    let citations: Vec<_> = sharing
        .citations
        .iter()
        .enumerate()
        .map(|(index, Quoted { name, before, form, after, is_file })| {
            let id = format!("citation-{index}");
            let words = format!("{before}{}{after}", AccessForm::write(*form, today));
            let of = id.clone();
            let body = if *is_file {
                view! { <pre id=id tabindex="0">{words}</pre> }.into_any()
            } else {
                view! { <p id=id>{words}</p> }.into_any()
            };
            view! {
                <h3>{name.clone()}</h3>
                <div class="copied">{body} <CopyButton language of name=name.clone() outcome=requests.outcome /></div>
            }
        })
        .collect();
    view! {
        <Dialog language id="cite-dialog" name outcome=requests.outcome close=move || open.set(None)>
            <p>{text.cite_lead}</p>
            {citations}
        </Dialog>
    }
}

/// The day on which the page is read.
fn today() -> Civil {
    let today = Date::new_0();
    // All three are in range by what the clock is.
    Civil {
        year: today.get_full_year().cast_signed(),
        month: (today.get_month() + 1) as u8,
        day: today.get_date() as u8,
    }
}
