//! stub
#[test]
fn env() {
    for name in ["ENTENTE_DIST", "ENTENTE_BASE", "ENTENTE_AXE", "CHROMIUM", "CHROMEDRIVER"] {
        let value = std::env::var(name).unwrap_or_default();
        println!("{name}={value}");
        assert!(std::path::Path::new(&value).exists() || name == "ENTENTE_BASE");
    }
}
