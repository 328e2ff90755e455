//! A browser at the built site, for tests and the benchmark.

mod browser;
mod driver;
pub mod generated;
mod hand;
pub mod handwritten;

pub use browser::{Browser, Options, Result};
pub use driver::Driver;

use std::env;
use std::path::PathBuf;

/// The folder of the built site.
///
/// # Panics
/// Panics if the task runner has not said which folder that is: `cargo xtask test e2e` does.
#[must_use]
pub fn dist() -> PathBuf {
    setting("ENTENTE_DIST").into()
}

/// The path under which the site was built to live: `/`, `/entente/`.
#[must_use]
pub fn base() -> String {
    env::var("ENTENTE_BASE").unwrap_or_else(|_| "/".to_owned())
}

/// Setting that the task runner makes.
#[allow(clippy::panic)]
fn setting(name: &str) -> String {
    env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run this by `cargo xtask test e2e` or `cargo xtask bench`"))
}
