//! stub
fn main() {
    println!("bench {:?}", std::env::args().collect::<Vec<_>>());
}
