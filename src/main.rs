//! Starts Entente in the browser.

fn main() {}
