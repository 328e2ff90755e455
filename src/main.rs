//! The program in the browser.

fn main() {
    entente::browser::start();
}
