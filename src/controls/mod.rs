//! Controls by which a reader works the figure and the page. Each answers by a [`crate::state::Command`]; none touches
//! the browser beyond its own elements.

mod actions;
mod cite;
mod cluster_list;
mod copy;
mod dialog;
mod find;
mod icon;
mod nearest;
mod notice;
mod player;
mod preview;
mod record_filter;
mod requests;
mod series_chooser;
mod share;
mod step_bar;
mod toolbar;
mod whole_card;

pub use actions::PageActions;
pub use cluster_list::ClusterList;
pub use icon::{Icon, Sign};
pub use nearest::Nearest;
pub use notice::{Notice, Stopped};
pub use preview::Preview;
pub use record_filter::RecordFilter;
pub use requests::Requests;
pub use step_bar::StepBar;
pub use toolbar::Toolbar;
pub use whole_card::WholeCard;
