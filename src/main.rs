//! The program in the browser.

// Cargo adds up the features of all packages that it builds at once, and with this one tachys makes no listeners.
#[cfg(all(target_arch = "wasm32", feature = "ssr"))]
compile_error!("the program is built with the feature `ssr`: crates/render/Cargo.toml must ask for it natively only");

fn main() {
    entente::browser::start();
}
