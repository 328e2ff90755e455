//! The server as a browser, or somebody worse, meets it over the wire.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use server::{Fault, Faults, Server};
use std::{
    collections::BTreeMap,
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
    time::{Duration, Instant},
};

/// A small site in a folder of its own, and a file beside it that must stay out of reach.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        let dist = root.join("dist");
        fs::create_dir_all(dist.join("en/events")).unwrap();
        fs::write(root.join("secret.txt"), "secret").unwrap();
        let files = [
            ("index.html", "<!doctype html><title>Home</title>".to_owned()),
            ("404.html", "<!doctype html><title>No such page</title>".to_owned()),
            ("en/index.html", "<!doctype html><title>English</title>".to_owned()),
            ("story.json", format!("{{\"text\":\"{}\"}}", "entente ".repeat(400))),
            ("data.csv", "a,b\n1,2\n".to_owned()),
            ("figure.svg", format!("<svg xmlns='http://www.w3.org/2000/svg'>{}</svg>", " ".repeat(500))),
            ("sitemap.xml", "<urlset/>".to_owned()),
            ("robots.txt", "User-agent: *".to_owned()),
            ("boot.js", "export {};".to_owned()),
            ("font.woff2", "f".repeat(500)),
            ("card.png", "p".repeat(500)),
            ("entente-0123456789abcdef.js", "export {};".to_owned()),
            ("entente-0123456789abcdef_bg.wasm", "w".repeat(3000)),
            ("style-0123456789abcdef.css", "p{}".to_owned()),
        ];
        for (path, text) in files {
            fs::write(dist.join(path), text).unwrap();
        }
        Self(dist)
    }

    fn serve(&self, base: &str) -> Server {
        Server::start(&self.0, base, Faults::none()).unwrap()
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.0.join(path)).unwrap()
    }
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// Sends the path as it stands: a client library would tidy `..` away. HTTP/1.0, so that the body ends with the
/// connection.
fn ask(server: &Server, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut stream = TcpStream::connect(server.origin().trim_start_matches("http://")).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut request = format!("{method} {path} HTTP/1.0\r\nHost: localhost\r\n");
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    stream.write_all(format!("{request}\r\n").as_bytes()).unwrap();
    let mut bytes = Vec::new();
    // A broken connection is one of the things tried here: what arrived before it counts.
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("an answer has a head");
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    Answer { status, headers, body: bytes[end + 4..].to_vec() }
}

fn get(server: &Server, path: &str) -> Answer {
    ask(server, "GET", path, &[])
}

#[test]
fn folders_answer_with_their_page_and_their_slash() {
    let server = Folder::new("folders").serve("/");
    assert!(get(&server, "/").text().contains("Home"));
    assert!(get(&server, "/en/").text().contains("English"));
    assert!(get(&server, "/en/?lens=all").text().contains("English"));
    let moved = get(&server, "/en?lens=all");
    assert_eq!((moved.status, moved.header("location")), (301, Some("/en/?lens=all")));
}

#[test]
fn unknown_addresses_get_the_sites_page_and_the_status_404() {
    let folder = Folder::new("unknown");
    let server = folder.serve("/");
    for path in ["/nowhere", "/nowhere/", "/en/nowhere.html", "/en/events/", "/index.html/", "/%00", "/%ff"] {
        let answer = get(&server, path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("No such page"), "{path}");
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
    }
    // A browser that has the page already must not get an empty one.
    let later = [("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"), ("Range", "bytes=0-3")];
    let again = ask(&server, "GET", "/nowhere", &later);
    assert_eq!((again.status, again.body), (404, folder.read("404.html")));
}

#[test]
fn a_site_without_a_404_page_still_answers_404() {
    let folder = Folder::new("plain");
    fs::remove_file(folder.0.join("404.html")).unwrap();
    assert_eq!(get(&folder.serve("/"), "/nowhere").status, 404);
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = Folder::new("outside");
    for (base, before) in [("/", ""), ("/entente/", "/entente")] {
        let server = folder.serve(base);
        let ways = [
            "/../secret.txt",
            "/en/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "//secret.txt",
        ];
        for way in ways {
            let answer = get(&server, &format!("{before}{way}"));
            assert_ne!(answer.status, 200, "{way}");
            assert!(!answer.text().contains("secret\n") && answer.text() != "secret", "{way}");
        }
    }
}

#[test]
fn files_have_their_types() {
    let server = Folder::new("types").serve("/");
    let types = [
        ("/", "text/html; charset=utf-8"),
        ("/story.json", "application/json"),
        ("/data.csv", "text/csv; charset=utf-8"),
        ("/figure.svg", "image/svg+xml"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/boot.js", "text/javascript; charset=utf-8"),
        ("/font.woff2", "font/woff2"),
        ("/card.png", "image/png"),
        ("/entente-0123456789abcdef_bg.wasm", "application/wasm"),
        ("/style-0123456789abcdef.css", "text/css; charset=utf-8"),
    ];
    for (path, name) in types {
        let answer = get(&server, path);
        assert_eq!((answer.status, answer.header("content-type")), (200, Some(name)), "{path}");
    }
}

#[test]
fn only_reading_is_allowed() {
    let server = Folder::new("methods").serve("/");
    let head = ask(&server, "HEAD", "/story.json", &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    for path in ["/story.json", "/nowhere"] {
        let answer = ask(&server, "POST", path, &[]);
        assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")), "{path}");
    }
}

#[test]
fn text_is_compressed_the_way_the_browser_reads_it() {
    let folder = Folder::new("compression");
    let server = folder.serve("/");
    for path in ["story.json", "figure.svg", "entente-0123456789abcdef_bg.wasm"] {
        let whole = folder.read(path);
        let address = format!("/{path}");

        let brotli = ask(&server, "GET", &address, &[("Accept-Encoding", "gzip, br")]);
        assert_eq!((brotli.status, brotli.header("content-encoding")), (200, Some("br")), "{path}");
        assert_eq!(brotli.header("vary"), Some("accept-encoding"), "{path}");
        assert!(brotli.body.len() < whole.len(), "{path}");
        let mut read = Vec::new();
        brotli::Decompressor::new(brotli.body.as_slice(), 4096).read_to_end(&mut read).unwrap();
        assert_eq!(read, whole, "{path}");

        let gzip = ask(&server, "GET", &address, &[("Accept-Encoding", "gzip")]);
        assert_eq!(gzip.header("content-encoding"), Some("gzip"), "{path}");
        let mut read = Vec::new();
        flate2::read::GzDecoder::new(gzip.body.as_slice()).read_to_end(&mut read).unwrap();
        assert_eq!(read, whole, "{path}");

        let plain = get(&server, &address);
        assert_eq!((plain.header("content-encoding"), &plain.body), (None, &whole), "{path}");
    }
    for path in ["/font.woff2", "/card.png"] {
        assert_eq!(ask(&server, "GET", path, &[("Accept-Encoding", "gzip, br")]).header("content-encoding"), None);
    }
}

#[test]
fn only_files_with_a_hash_are_kept_unasked() {
    let server = Folder::new("caching").serve("/");
    for path in ["/entente-0123456789abcdef.js", "/entente-0123456789abcdef_bg.wasm", "/style-0123456789abcdef.css"] {
        assert!(get(&server, path).header("cache-control").unwrap().contains("immutable"), "{path}");
    }
    for path in ["/", "/en", "/story.json", "/boot.js", "/nowhere-0123456789abcdef.js"] {
        assert_eq!(get(&server, path).header("cache-control"), Some("no-cache"), "{path}");
    }
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let folder = Folder::new("unchanged");
    let server = folder.serve("/");
    for encoding in ["identity", "br"] {
        let first = ask(&server, "GET", "/story.json", &[("Accept-Encoding", encoding)]);
        let tag = first.header("etag").expect("a file has a tag").to_owned();
        let known = [("Accept-Encoding", encoding), ("If-None-Match", tag.as_str())];
        let second = ask(&server, "GET", "/story.json", &known);
        assert_eq!((second.status, second.body.len()), (304, 0), "{encoding}");
    }
    let tag = get(&server, "/story.json").header("etag").unwrap().to_owned();
    fs::write(folder.0.join("story.json"), "{}").unwrap();
    assert_eq!(ask(&server, "GET", "/story.json", &[("If-None-Match", &tag)]).text(), "{}");
}

#[test]
fn a_site_may_live_under_a_path() {
    let server = Folder::new("base").serve("/entente");
    assert!(server.url().ends_with("/entente/"));
    assert!(get(&server, "/entente/").text().contains("Home"));
    assert_eq!(get(&server, "/entente/story.json").status, 200);
    assert_eq!(get(&server, "/entente/en").header("location"), Some("/entente/en/"));
    assert_eq!(get(&server, "/entente?a=b").header("location"), Some("/entente/?a=b"));
    let lost = get(&server, "/entente/nowhere");
    assert_eq!(lost.status, 404);
    assert!(lost.text().contains("No such page"));
    for path in ["/", "/story.json", "/ententestory.json", "/en/"] {
        assert_eq!(get(&server, path).status, 404, "{path}");
    }
}

#[test]
fn faults_come_and_go_while_the_server_runs() {
    let folder = Folder::new("faults");
    let whole = folder.read("story.json");
    for (base, path) in [("/", "/story.json"), ("/entente/", "/entente/story.json")] {
        let server = folder.serve(base);
        let with = |fault| {
            server.faults().set("/story.json", fault);
            ask(&server, "GET", path, &[("Accept-Encoding", "gzip, br")])
        };

        let status = with(Fault::Status(503));
        assert_eq!((status.status, status.header("cache-control")), (503, Some("no-store")));

        let html = with(Fault::Html);
        assert_eq!((html.status, html.header("content-type")), (200, Some("text/html; charset=utf-8")));

        let body = with(Fault::Body(b"{]".to_vec()));
        assert_eq!((body.status, body.header("content-type")), (200, Some("application/json")));
        assert_eq!(body.text(), "{]");

        let truncated = with(Fault::Truncated(100));
        assert_eq!((truncated.status, truncated.header("content-type")), (200, Some("application/json")));
        assert_eq!(truncated.body, whole[..100]);

        let broken = with(Fault::Broken(100));
        let announced: usize = broken.header("content-length").unwrap().parse().unwrap();
        assert_eq!((broken.status, announced), (200, whole.len()));
        assert_eq!(broken.body, whole[..100]);

        let begin = Instant::now();
        let late = with(Fault::Delay(Duration::from_millis(300)));
        assert_eq!((late.status, late.body.len()), (200, whole.len()));
        assert!(begin.elapsed() >= Duration::from_millis(300));

        server.faults().clear("/story.json");
        let well = get(&server, path);
        assert_eq!((well.status, well.body.as_slice()), (200, whole.as_slice()));
    }
}

#[test]
fn a_fault_hits_the_addresses_it_names_only() {
    let faults = Faults::none().with("/entente-*_bg.wasm", Fault::Status(500));
    let server = Server::start(&Folder::new("named").0, "/", faults.clone()).unwrap();
    assert_eq!(get(&server, "/entente-0123456789abcdef_bg.wasm").status, 500);
    assert_eq!(get(&server, "/entente-0123456789abcdef.js").status, 200);
    faults.clear_all();
    assert_eq!(get(&server, "/entente-0123456789abcdef_bg.wasm").status, 200);
}

#[test]
fn it_answers_on_this_machine_only_and_stops_when_dropped() {
    let server = Folder::new("drop").serve("/");
    assert!(server.url().starts_with("http://127.0.0.1:"));
    let address = server.origin().trim_start_matches("http://").to_owned();
    drop(server);
    let deadline = Instant::now() + Duration::from_secs(5);
    while TcpStream::connect(&address).is_ok() {
        assert!(Instant::now() < deadline, "still answering after five seconds");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_missing_folder_is_named() {
    let error = Server::start(&PathBuf::from("no/such/dist"), "/", Faults::none()).unwrap_err();
    assert!(error.to_string().contains("no/such/dist"));
}
