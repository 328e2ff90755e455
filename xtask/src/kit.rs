//! Equipment of a task: the project's folder, and commands that find the tools.

use crate::{
    steps::{self, Outcome, step},
    system, tools,
};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// Something a task needs to be installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// rustfmt and Clippy.
    Lints,
    /// Rust's standard library for WebAssembly.
    WasmTarget,
    /// wasm-bindgen and its test runner.
    WasmBindgen,
    /// Trunk, and the crates, which it builds without the network.
    Trunk,
    /// wasm-opt and axe-core.
    Npm,
    /// Chromium and its driver.
    Browser,
    /// typos.
    Spelling,
    /// cargo-deny, and the crates, which it reads without the network.
    Licences,
}

impl Need {
    /// Everything, in the order in which it is installed.
    pub const ALL: [Self; 8] = [
        Self::Lints,
        Self::WasmTarget,
        Self::WasmBindgen,
        Self::Trunk,
        Self::Npm,
        Self::Browser,
        Self::Spelling,
        Self::Licences,
    ];

    /// Needs of building the site while it is worked on.
    pub const DEVELOP: [Self; 3] = [Self::WasmTarget, Self::WasmBindgen, Self::Trunk];

    /// Needs of building the site.
    pub const BUILD: [Self; 4] = [Self::WasmTarget, Self::WasmBindgen, Self::Trunk, Self::Npm];

    /// Needs of driving the built site: the browser, and axe-core.
    pub const BROWSE: [Self; 2] = [Self::Npm, Self::Browser];
    /// Needs of building a site and browsing it.
    pub const BUILD_AND_BROWSE: [Self; 5] =
        [Self::WasmTarget, Self::WasmBindgen, Self::Trunk, Self::Npm, Self::Browser];
}

/// The project's folder and its installed tools.
pub struct Kit {
    root: PathBuf,
    path: OsString,
    browser: Vec<(&'static str, PathBuf)>,
}

impl Kit {
    /// Installs what is needed and missing.
    pub fn with(needs: &[Need]) -> Outcome<Self> {
        let root = root();
        let tools = root.join(".tools");
        let mut browser = Vec::new();
        for need in Need::ALL.into_iter().filter(|need| needs.contains(need)) {
            match need {
                Need::Lints => lints()?,
                Need::WasmTarget => wasm_target()?,
                Need::WasmBindgen => {
                    tools::check_bindgen(&root)?;
                    tools::WASM_BINDGEN.provide(&tools)?;
                }
                Need::Trunk => {
                    tools::TRUNK.provide(&tools)?;
                    fetch_crates(&root)?;
                }
                Need::Npm => tools::provide_npm(&root, &tools)?,
                Need::Spelling => tools::TYPOS.provide(&tools)?,
                Need::Licences => {
                    tools::CARGO_DENY.provide(&tools)?;
                    fetch_crates(&root)?;
                }
                Need::Browser => {
                    let found = system::provide(&[&system::CHROMIUM, &system::CHROMEDRIVER])?;
                    browser = ["CHROMIUM", "CHROMEDRIVER"].into_iter().zip(found).collect();
                }
            }
        }
        let compiled = [tools::TRUNK, tools::WASM_BINDGEN, tools::TYPOS, tools::CARGO_DENY];
        let folders = compiled.iter().map(|tool| tool.programs(&tools)).chain([tools::npm_programs(&tools)]);
        let before = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(folders.chain(env::split_paths(&before)))
            .map_err(|error| format!("the project's folder cannot be on the PATH: {error}"))?;
        Ok(Self { root, path, browser })
    }

    /// A command in the project's folder that finds the tools, the browser, the built site and axe-core.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        command.envs(self.browser.iter().map(|(name, file)| (name, file)));
        command.env("ENTENTE_DIST", self.dist()).env("ENTENTE_AXE", tools::axe(&self.root.join(".tools")));
        command
    }

    /// A file or folder of the project.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// Folder of the built site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}

/// The workspace: the folder around this crate, where Cargo says it is now.
fn root() -> PathBuf {
    let here =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_owned)
}

fn lints() -> Outcome {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if steps::output(Command::new("cargo").args([subcommand, "--version"])).is_none() {
            rustup(&format!("Adding {component}"), &["component", "add", component])?;
        }
    }
    Ok(())
}

fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let library = steps::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(&format!("Adding the target {TARGET}"), &["target", "add", TARGET])
}

fn rustup(what: &str, arguments: &[&str]) -> Outcome {
    step(what, "about 20 seconds", || {
        if system::on_path("rustup").is_none() {
            return Err(format!(
                "this Rust was not installed by rustup, which could add it. Install it the way Rust was installed, or \
                 get rustup from https://rustup.rs and run: rustup {}",
                arguments.join(" ")
            ));
        }
        steps::run(Command::new("rustup").args(arguments))
    })
}

/// Trunk and cargo-deny run Cargo offline, so everything must be here before.
fn fetch_crates(root: &Path) -> Outcome {
    let fetch = |offline: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(["fetch", "--quiet", "--locked"]).args(offline).current_dir(root);
        command
    };
    if steps::output(&mut fetch(&["--offline"])).is_some() {
        return Ok(());
    }
    step("Downloading the crates", "about 1 minute", || steps::run(&mut fetch(&[])))
}

#[cfg(test)]
mod tests {
    use super::root;

    #[test]
    fn the_root_is_the_workspace() {
        assert!(root().join("xtask/src/kit.rs").is_file());
    }
}
