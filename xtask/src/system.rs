//! Programs that come from the operating system.

use crate::steps::{self, Outcome};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// A program of the operating system.
pub struct Program {
    /// Names that it may have on the PATH; the first is what Debian calls it.
    names: &'static [&'static str],
    /// The environment variable that names another one.
    variable: Option<&'static str>,
    /// Debian's package.
    package: &'static str,
}

/// The browser of the tests.
pub const CHROMIUM: Program = Program {
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    variable: Some("CHROMIUM"),
    package: "chromium",
};

/// Program that steers the browser.
pub const CHROMEDRIVER: Program =
    Program { names: &["chromedriver"], variable: Some("CHROMEDRIVER"), package: "chromium-driver" };

/// Runs wasm-opt.
pub const NODE: Program = Program { names: &["node"], variable: None, package: "nodejs" };

/// Installs what `package.json` lists.
pub const NPM: Program = Program { names: &["npm"], variable: None, package: "npm" };

impl Program {
    /// Path of the program; nothing if it is not installed.
    fn find(&self) -> Outcome<Option<PathBuf>> {
        if let Some((variable, file)) = self.variable.and_then(|name| Some((name, env::var_os(name)?))) {
            let file = PathBuf::from(file);
            return if file.is_file() {
                Ok(Some(file))
            } else {
                Err(format!("{variable} is set to {}, and there is no such file", file.display()))
            };
        }
        Ok(self.names.iter().find_map(|name| on_path(name)))
    }
}

/// Paths of the programs, after installing those that are missing.
pub fn provide(programs: &[&Program]) -> Outcome<Vec<PathBuf>> {
    let mut missing = Vec::new();
    for program in programs {
        if program.find()?.is_none() {
            missing.push(program.package);
        }
    }
    if !missing.is_empty() {
        steps::step(&format!("Installing {}", missing.join(", ")), "about 1 to 3 minutes", || install(&missing))?;
    }
    programs
        .iter()
        .map(|program| {
            program.find()?.ok_or_else(|| {
                let variable = program.variable.map(|name| format!(", or name it in {name}")).unwrap_or_default();
                let name = program.names[0];
                format!("{name} is still missing after installing {}: put it on the PATH{variable}", program.package)
            })
        })
        .collect()
}

/// Installs Debian packages, where this user may.
fn install(packages: &[&str]) -> Outcome {
    let by_hand = format!("apt-get update && apt-get install --yes --no-install-recommends {}", packages.join(" "));
    if on_path("apt-get").is_none() {
        return Err(format!(
            "missing, and this system has no apt-get: install them with its own package manager. On Debian they are \
             the packages {}; set CHROMIUM and CHROMEDRIVER to programs that are not on the PATH",
            packages.join(", ")
        ));
    }
    let root = steps::output(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !root && steps::output(Command::new("sudo").args(["-n", "true"])).is_none() {
        return Err(format!(
            "missing, and installing them needs root. Run this, then start again:\n  sudo sh -c '{by_hand}'"
        ));
    }
    let apt = |arguments: &[&str]| {
        let mut command = if root {
            Command::new("env")
        } else {
            let mut command = Command::new("sudo");
            command.args(["-n", "env"]);
            command
        };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        steps::run(&mut command)
    };
    let quiet = ["-qq", "--yes", "--no-install-recommends"];
    apt(&["-qq", "update"]).and_then(|()| apt(&[&["install"], &quiet[..], packages].concat())).map_err(|error| {
        format!("{error}\nInstall them by hand, then start again; on Debian:\n  sudo sh -c '{by_hand}'")
    })
}

/// The first program of that name on the PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_on_the_path() {
        assert!(on_path("sh").is_some());
        assert!(on_path("no-such-program").is_none());
        assert_eq!(
            provide(&[&Program { names: &["no-such", "sh"], variable: None, package: "dash" }])
                .map(|found| found.len()),
            Ok(1)
        );
    }
}
