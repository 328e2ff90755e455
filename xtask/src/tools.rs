//! The tools of the build, each at one version, in `.tools/`: one folder a version, so that an update installs anew.
//!
//! The versions of what comes from npm (wasm-opt, axe-core) are in `package.json` and its lockfile.

use crate::{
    steps::{self, Outcome, step},
    system,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// A tool that is compiled from crates.io.
pub struct Tool {
    /// Its crate.
    package: &'static str,
    /// Its programs; the first is asked for its version and names the folder.
    programs: &'static [&'static str],
    version: &'static str,
    default_features: bool,
    expectation: &'static str,
}

/// Builds the site. 0.22 wants a newer Rust. Without its default features it cannot download tools: they are here.
pub const TRUNK: Tool = Tool {
    package: "trunk",
    programs: &["trunk"],
    version: "0.21.14",
    default_features: false,
    expectation: "compiled once; about 5 minutes on two cores",
};

/// Writes the JavaScript beside the WebAssembly, and runs its tests. Must equal the version in Cargo.lock.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    version: "0.2.129",
    default_features: true,
    expectation: "compiled once; about 3 minutes on two cores",
};

/// Finds misspelled words.
pub const TYPOS: Tool = Tool {
    package: "typos-cli",
    programs: &["typos"],
    version: "1.52.0",
    default_features: true,
    expectation: "compiled once; about 3 minutes on two cores",
};

/// Looks at the licences and origins of what the project depends on. Without its default features it cannot ask the
/// network, which nothing here needs.
pub const CARGO_DENY: Tool = Tool {
    package: "cargo-deny",
    programs: &["cargo-deny"],
    version: "0.20.2",
    default_features: false,
    expectation: "compiled once; about 3 minutes on two cores",
};

impl Tool {
    fn folder(&self, tools: &Path) -> PathBuf {
        tools.join(format!("{}-{}", self.programs[0], self.version))
    }

    /// The folder of its programs.
    pub fn programs(&self, tools: &Path) -> PathBuf {
        self.folder(tools).join("bin")
    }

    /// Installed, of that version, and made for this machine: the folder may come out of a cache.
    fn is_ready(&self, tools: &Path) -> bool {
        self.programs.iter().all(|program| {
            steps::output(Command::new(self.programs(tools).join(program)).arg("--version"))
                .is_some_and(|answer| answer.split(' ').any(|word| word == self.version))
        })
    }

    /// Compiles it, unless it is there.
    pub fn provide(&self, tools: &Path) -> Outcome {
        if self.is_ready(tools) {
            return Ok(());
        }
        let Self { package, version, .. } = self;
        let build = tools.join("build");
        step(&format!("Installing {package} {version}"), self.expectation, || {
            let mut command = Command::new("cargo");
            command.args(["install", "--quiet", "--locked", "--force", package, "--version", version, "--root"]);
            command.arg(self.folder(tools)).arg("--target-dir").arg(&build);
            if !self.default_features {
                command.arg("--no-default-features");
            }
            // Quick to compile: these run for seconds only.
            command.env("CARGO_PROFILE_RELEASE_LTO", "off");
            command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
            steps::run(&mut command)?;
            if self.is_ready(tools) { Ok(()) } else { Err(format!("installed, but it does not say it is {version}")) }
        })?;
        // Hundreds of megabytes that nothing needs any more.
        remove_folder(&build)
    }
}

/// The folder of what npm installs.
fn npm_folder(tools: &Path) -> PathBuf {
    tools.join("npm")
}

/// The folder of wasm-opt.
pub fn npm_programs(tools: &Path) -> PathBuf {
    npm_folder(tools).join("node_modules").join(".bin")
}

/// The script that finds faults in a page's accessibility.
pub fn axe(tools: &Path) -> PathBuf {
    npm_folder(tools).join("node_modules/axe-core/axe.min.js")
}

/// Installs what `package-lock.json` lists, unless that very list is installed.
pub fn provide_npm(root: &Path, tools: &Path) -> Outcome {
    const LOCK: &str = "package-lock.json";
    system::provide(&[&system::NODE, &system::NPM])?;
    let wanted = fs::read(root.join(LOCK)).map_err(|error| format!("cannot read {LOCK}: {error}"))?;
    let folder = npm_folder(tools);
    // A copy of the list, made when all went well.
    let done = folder.join("installed.json");
    let optimizer = || steps::output(Command::new(npm_programs(tools).join("wasm-opt")).arg("--version"));
    if fs::read(&done).is_ok_and(|installed| installed == wanted) && optimizer().is_some() && axe(tools).is_file() {
        return Ok(());
    }
    step("Installing wasm-opt and axe-core with npm", "about 10 seconds", || {
        let in_folder = |error: io::Error| format!("cannot write into {}: {error}", folder.display());
        remove_folder(&folder)?;
        fs::create_dir_all(&folder).map_err(in_folder)?;
        for file in ["package.json", LOCK, ".npmrc"] {
            fs::copy(root.join(file), folder.join(file)).map_err(|error| format!("cannot copy {file}: {error}"))?;
        }
        steps::run(Command::new("npm").arg("ci").current_dir(&folder))?;
        optimizer().ok_or("installed, but wasm-opt does not run: it wants Node.js 18 or newer")?;
        fs::write(&done, &wanted).map_err(in_folder)
    })
}

/// The programs that read the WebAssembly must be of the version that wrote it.
pub fn check_bindgen(root: &Path) -> Outcome {
    let lock =
        fs::read_to_string(root.join("Cargo.lock")).map_err(|error| format!("cannot read Cargo.lock: {error}"))?;
    match locked(&lock, "wasm-bindgen") {
        Some(version) if version != WASM_BINDGEN.version => Err(format!(
            "Cargo.lock has wasm-bindgen {version}, but xtask/src/tools.rs installs the tool at {}: make them equal",
            WASM_BINDGEN.version
        )),
        _ => Ok(()),
    }
}

/// The version of a package in a Cargo.lock.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    Some(after.split_once('"')?.0)
}

fn remove_folder(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_in_the_lockfile_is_of_that_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.60\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"registry\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked(lock, "leptos"), None);
    }

    #[test]
    fn a_tool_that_does_not_run_is_not_ready() {
        assert!(!TRUNK.is_ready(Path::new("no/such/folder")));
    }
}
