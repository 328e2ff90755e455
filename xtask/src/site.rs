//! Building and serving the site.

use crate::{
    kit::{Kit, Need},
    steps::{self, Outcome, step},
};
use std::{
    env,
    net::{Ipv4Addr, TcpListener},
    process::Command,
};

/// The setting that says where the site will live.
const SETTING: &str = "ENTENTE_SITE";
/// The folder of the site that is worked on: not `dist/`, which the tests read.
const DEVELOPED: &str = "target/dev-site";

/// Address at which the site will live: canonical addresses, the feed and the site map begin with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The whole address with a slash at its end; nothing if the host is not known.
    whole: Option<String>,
    /// The path of the site on its host, with a slash at both ends.
    pub base: String,
}

impl Address {
    /// As the environment says; the root of an unknown host if it says nothing.
    pub fn from_environment() -> Outcome<Self> {
        Self::parse(&env::var(SETTING).unwrap_or_default())
    }

    /// An address below the root of its host, for tests.
    pub fn below() -> Outcome<Self> {
        Self::parse("http://127.0.0.1/entente/")
    }

    fn parse(text: &str) -> Outcome<Self> {
        if text.is_empty() {
            return Ok(Self { whole: None, base: "/".to_owned() });
        }
        let wrong = |why: &str| {
            format!("{SETTING} is {text:?}, and {why}. It is the site's address, like https://example.org/entente/")
        };
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .ok_or_else(|| wrong("does not begin with https:// or http://"))?;
        if text.contains(|sign: char| !sign.is_ascii_graphic() || "?#@\"'<>\\`{}|^".contains(sign)) {
            return Err(wrong("has a sign that cannot be in it"));
        }
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if host.is_empty() || host.starts_with(':') {
            return Err(wrong("names no host"));
        }
        if path.split('/').any(|part| matches!(part, "." | "..")) || rest.contains("//") {
            return Err(wrong("has a path that is not in its plain form"));
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        let base = if path.is_empty() { "/".to_owned() } else { format!("/{path}{slash}") };
        Ok(Self { whole: Some(format!("{text}{slash}")), base })
    }
}

/// Builds the release site into `dist/`.
pub fn build(kit: &Kit, address: &Address) -> Outcome {
    build_into(kit, address, "dist")
}

/// Builds the release site into a folder of the repository.
pub fn build_into(kit: &Kit, address: &Address, folder: &str) -> Outcome {
    step(&format!("Building the site into {folder}/"), "about 4 minutes the first time", || {
        let mut trunk = trunk(kit, "build");
        trunk.args(["--release", "--dist", folder, "--public-url", &address.base]);
        match &address.whole {
            Some(whole) => trunk.env(SETTING, whole),
            None => trunk.env_remove(SETTING),
        };
        steps::run(&mut trunk)
    })
}

/// A task of Trunk's, which finds the tools and asks nobody.
fn trunk(kit: &Kit, task: &str) -> Command {
    let mut trunk = kit.command("trunk");
    trunk.args([task, "--offline"]).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // What the page renderer says of a story must not drown in traces of the tools around it.
    trunk.env_remove("RUST_BACKTRACE");
    // Trunk takes no other value than true or false; the convention is any.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    trunk
}

/// Serves a debug build until it is stopped; a change of code, styles or story is built and shown by itself.
pub fn develop(port: u16) -> Outcome {
    check_port("dev", port)?;
    let kit = Kit::with(&Need::DEVELOP)?;
    step("Building the site, and again with every change", "about 4 minutes the first time, then seconds", || {
        let mut trunk = trunk(&kit, "serve");
        trunk.args(["--port", &port.to_string(), "--dist", DEVELOPED]);
        // Where it will live is where it is served.
        steps::run(trunk.env_remove(SETTING))
    })
}

/// Says before the work, not after it, that a port is taken. The listener is closed at once.
fn check_port(task: &str, port: u16) -> Outcome {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map(|_| ())
        .map_err(|error| format!("cannot serve at port {port} ({error}). Another: cargo xtask {task} --port 8081"))
}

/// Builds the site and serves it until it is stopped.
pub fn serve(port: u16) -> Outcome {
    let address = Address::from_environment()?;
    check_port("serve", port)?;
    // As long as nobody has said where the site will live, it lives where it is served.
    let address = match address.whole {
        None if port != 0 => Address::parse(&format!("http://127.0.0.1:{port}/"))?,
        _ => address,
    };
    let kit = Kit::with(&Need::BUILD)?;
    build(&kit, &address)?;
    step("Building the server", "about 1 minute the first time", || {
        steps::run(kit.command("cargo").args(["build", "--quiet", "--package", "server"]))
    })?;
    println!();
    let mut server = kit.command("cargo");
    server.args(["run", "--quiet", "--package", "server", "--", "dist", "--base", &address.base]);
    steps::run(server.args(["--port", &port.to_string()]))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> (Option<String>, String) {
        let address = Address::parse(text).unwrap();
        (address.whole, address.base)
    }

    #[test]
    fn an_address_has_a_path_with_two_slashes() {
        assert_eq!(parsed(""), (None, "/".into()));
        assert_eq!(parsed("https://example.org"), (Some("https://example.org/".into()), "/".into()));
        assert_eq!(parsed("https://example.org/"), (Some("https://example.org/".into()), "/".into()));
        let here = (Some("http://localhost:8080/a/b/".into()), "/a/b/".into());
        assert_eq!(parsed("http://localhost:8080/a/b"), here);
        assert_eq!(parsed("http://localhost:8080/a/b/"), here);
    }

    #[test]
    fn what_is_no_address_is_refused_and_named() {
        for text in [
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///entente",
            "https://:80/",
            "https://example.org/?a",
            "https://example.org/#a",
            "https://exa mple.org/",
            "https://me@example.org/",
            "https://example.org//a/",
            "https://example.org/../a/",
            "/entente/",
        ] {
            let message = Address::parse(text).unwrap_err();
            assert!(message.contains(SETTING) && message.contains(text), "{message}");
        }
    }
}
