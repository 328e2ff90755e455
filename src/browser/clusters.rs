//! Lists the events of a cluster, each a link, and zooms to them.

use super::address::Address;
use super::document;
use super::zoom::Zoom;
use crate::markup::{cluster_links, cluster_name};
use entente_core::chart::{Cluster, Timeline};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};

/// The attribute of a cluster's mark: its lane, and from where to where its events stand there.
pub const CLUSTER: &str = "data-cluster";
/// The same, on the list.
const LISTED: &str = "data-listed";
/// The list, and the button in it that zooms.
const DIALOG: &str = "cluster";
const ZOOM: &str = "#cluster-zoom";

/// What finds a cluster's mark.
pub fn selector(cluster: &Cluster) -> String {
    format!("[{CLUSTER}=\"{}-{}-{}\"]", cluster.lane, cluster.range.start, cluster.range.end)
}

/// The event that a cluster's mark stands for: its first.
pub fn first(timeline: &Timeline, cluster: &Cluster) -> Option<usize> {
    timeline.lanes.get(cluster.lane)?.events.get(cluster.range.start).copied()
}

/// Answers a click on a cluster, or on what stands in its list.
pub fn click(click: &MouseEvent, zoom: &Rc<Zoom>, address: &Rc<Address>) {
    let Some(dialog) = document::element(DIALOG).and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) else {
        return;
    };
    let site = zoom.site();
    if let Some(cluster) = document::named(click, CLUSTER).and_then(|name| parse(&name)) {
        if click.ctrl_key() || click.meta_key() || click.shift_key() {
            return;
        }
        click.prevent_default();
        if let (Some(heading), Some(list)) = (document::element("cluster-name"), document::element("cluster-events")) {
            heading.set_text_content(Some(&cluster_name(site.edition, site.timeline, &cluster)));
            list.set_inner_html(&cluster_links(site.edition, site.timeline, &cluster).into_string());
        }
        let _ =
            dialog.set_attribute(LISTED, &format!("{}-{}-{}", cluster.lane, cluster.range.start, cluster.range.end));
        let _ = dialog.show_modal();
    } else if document::around(click, ZOOM).is_some() {
        dialog.close();
        let moments = dialog.get_attribute(LISTED).and_then(|name| parse(&name)).and_then(|cluster| {
            let moments = &site.timeline.lanes.get(cluster.lane)?.moments;
            Some((*moments.get(cluster.range.start)?, *moments.get(cluster.range.end.checked_sub(1)?)?))
        });
        if let Some((first, last)) = moments {
            zoom.glide(zoom.axis().around(first, last));
            address.note(true);
        }
    } else if document::around(click, "dialog a").is_some() {
        dialog.close();
    }
}

fn parse(name: &str) -> Option<Cluster> {
    let mut numbers = name.split('-').map(|number| number.parse::<usize>().ok());
    let (lane, from, to) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Some(Cluster { lane, range: from..to, x: 0.0 })
}
