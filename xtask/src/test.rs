//! All checks and tests, step by step, and the benchmark.

use crate::{
    kit::{Kit, Need},
    site::{self, Address},
    steps::{self, Outcome, spoken, step},
};
use std::{
    fmt::Write,
    process::Command,
    time::{Duration, Instant},
};

/// A step of the test.
struct Step {
    /// Names it on the command line.
    name: &'static str,
    what: &'static str,
    expectation: &'static str,
    needs: &'static [Need],
    work: Work,
}

/// Work of a step.
#[derive(Clone, Copy)]
enum Work {
    /// Runs Cargo with these arguments.
    Cargo(&'static [&'static str]),
    /// Runs a tool.
    Tool(&'static str),
    /// Runs Cargo's tests, whose summaries are repeated at the end.
    Tests(&'static [&'static str]),
    /// The same against the built site.
    SiteTests(&'static [&'static str]),
    /// Builds the site.
    Site,
    /// Builds the site anew for an address below the root of a host, and runs Cargo's tests against that.
    Below(&'static [&'static str]),
}

/// The folder of the site that is built to live below the root of a host.
const BELOW: &str = "target/below";

const STEPS: [Step; 10] = [
    Step {
        name: "format",
        what: "Checking the format",
        expectation: "seconds",
        needs: &[Need::Lints],
        work: Work::Cargo(&["fmt", "--all", "--check"]),
    },
    Step {
        name: "spelling",
        what: "Checking the spelling",
        expectation: "seconds",
        needs: &[Need::Spelling],
        work: Work::Tool("typos"),
    },
    Step {
        name: "licences",
        what: "Checking the licences and origins of the crates",
        expectation: "seconds",
        needs: &[Need::Licences],
        work: Work::Cargo(&[
            "deny",
            "--offline",
            "--locked",
            "--workspace",
            "check",
            "--hide-inclusion-graph",
            "licenses",
            "bans",
            "sources",
        ]),
    },
    Step {
        name: "lint",
        what: "Linting the native code",
        expectation: "about 3 minutes the first time",
        needs: &[Need::Lints],
        work: Work::Cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]),
    },
    Step {
        name: "lint-wasm",
        what: "Linting the code of the browser",
        expectation: "about 2 minutes the first time",
        needs: &[Need::Lints, Need::WasmTarget],
        work: Work::Cargo(&[
            "clippy",
            "--package",
            "entente",
            "--lib",
            "--bin",
            "entente",
            "--target",
            "wasm32-unknown-unknown",
            "--no-default-features",
            "--features",
            "csr",
            "--",
            "--deny",
            "warnings",
        ]),
    },
    Step {
        name: "native",
        what: "Native tests",
        expectation: "about 4 minutes the first time",
        needs: &[],
        work: Work::Tests(&["test", "--workspace", "--exclude", "e2e"]),
    },
    Step {
        name: "wasm",
        what: "WebAssembly tests in a headless browser",
        expectation: "about 3 minutes the first time",
        needs: &[Need::WasmTarget, Need::WasmBindgen, Need::Browser],
        work: Work::Tests(&[
            "test",
            "--package",
            "entente",
            "--target",
            "wasm32-unknown-unknown",
            "--no-default-features",
            "--features",
            "csr",
            "--test",
            "browser",
        ]),
    },
    Step {
        name: "site",
        what: "Building the site",
        expectation: "about 4 minutes the first time",
        needs: &Need::BUILD,
        work: Work::Site,
    },
    Step {
        name: "e2e",
        what: "End-to-end tests in Chromium",
        expectation: "about 5 minutes the first time",
        needs: &Need::BROWSE,
        work: Work::SiteTests(&["test", "--package", "e2e", "--no-fail-fast"]),
    },
    Step {
        name: "below",
        what: "End-to-end tests of the site under /entente/",
        expectation: "about 2 minutes",
        needs: &Need::BUILD_AND_BROWSE,
        work: Work::Below(&["test", "--package", "e2e", "--test", "reading", "--test", "travelling"]),
    },
];

/// The steps and what they are, a line each.
pub fn list() -> String {
    STEPS.iter().fold(String::new(), |mut list, step| {
        // Writing into a string cannot fail.
        let _ = writeln!(list, "  {:<10} {}", step.name, step.what);
        list
    })
}

/// Results of the steps so far.
#[derive(Default)]
struct Report {
    times: Vec<(&'static str, Duration, bool)>,
    summaries: Vec<(&'static str, Vec<String>)>,
}

/// Runs all steps, or those named; stops at the first that fails.
pub fn run(arguments: &[String]) -> Outcome {
    let (steps, extra) = chosen(arguments)?;
    let address = Address::from_environment()?;
    let needs: Vec<Need> = steps.iter().flat_map(|step| step.needs).copied().collect();
    let kit = step("Setting up", "seconds, or about 20 minutes the first time", || Kit::with(&needs))?;

    let mut report = Report::default();
    let mut outcome = Ok(());
    for step in &steps {
        outcome = step.run(&kit, &address, extra, &mut report);
        if outcome.is_err() {
            break;
        }
    }
    let skipped = &steps[report.times.len()..];
    report.print(skipped, outcome.as_ref().err());
    // The message is printed already, above the runners' summaries, which are to be the end.
    outcome.map_err(|_| String::new())
}

/// Builds the site and measures it.
///
/// The arguments choose among `site` and `figure`; without any, both are measured.
pub fn bench(arguments: &[String]) -> Outcome {
    const ALL: [&str; 2] = ["site", "figure"];
    let named = |name: &String| ALL.iter().any(|other| other == name);
    if let Some(unknown) = arguments.iter().find(|name| !named(name)) {
        return Err(format!("unknown benchmark: {unknown}. There are two: site, figure"));
    }
    let address = Address::from_environment()?;
    let kit = Kit::with(&Need::BUILD_AND_BROWSE)?;
    site::build(&kit, &address)?;
    let chosen = |name: &str| arguments.is_empty() || arguments.iter().any(|other| other == name);
    for name in ALL.into_iter().filter(|name| chosen(name)) {
        step(&format!("Measuring the {name}"), "about 5 minutes the first time", || {
            let mut command = against_site(&kit, &address);
            steps::run(command.args(["run", "--profile", "bench", "--package", "e2e", "--bin", name]))
        })?;
    }
    Ok(())
}

/// The steps that the arguments name, and what stands behind `--`.
fn chosen(arguments: &[String]) -> Outcome<(Vec<&'static Step>, &[String])> {
    let end = arguments.iter().position(|argument| argument == "--");
    let (names, extra) = end.map_or((arguments, &[][..]), |end| (&arguments[..end], &arguments[end + 1..]));
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != name.as_str())) {
        return Err(format!("unknown step: {unknown}. The steps are:\n{}", list()));
    }
    let steps: Vec<_> =
        STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|name| name == step.name)).collect();
    if !extra.is_empty() && steps.len() != 1 {
        return Err("arguments behind -- are for a single step: cargo xtask test e2e -- NAME".to_owned());
    }
    Ok((steps, extra))
}

/// Cargo, told under which path to serve the built site.
fn against_site(kit: &Kit, address: &Address) -> Command {
    let mut command = kit.command("cargo");
    command.env("ENTENTE_BASE", &address.base);
    command
}

impl Step {
    fn run(&self, kit: &Kit, address: &Address, extra: &[String], report: &mut Report) -> Outcome {
        let begin = Instant::now();
        let mut summaries = Vec::new();
        let outcome = step(self.what, self.expectation, || {
            let mut tests = |command: &mut Command| {
                let (outcome, lines) = steps::run_tests(command);
                summaries = lines;
                outcome
            };
            match self.work {
                Work::Cargo(arguments) => steps::run(kit.command("cargo").args(arguments).args(extra)),
                Work::Tool(program) => steps::run(kit.command(program).args(extra)),
                Work::Tests(arguments) => tests(kit.command("cargo").args(arguments).args(extra)),
                Work::SiteTests(_) if !kit.dist().join("index.html").is_file() => {
                    Err("there is no dist/ yet: cargo xtask build".to_owned())
                }
                Work::SiteTests(arguments) => tests(against_site(kit, address).args(arguments).args(extra)),
                Work::Site => site::build(kit, address),
                Work::Below(arguments) => {
                    let below = Address::below()?;
                    site::build_into(kit, &below, BELOW)?;
                    let mut command = against_site(kit, &below);
                    tests(command.env("ENTENTE_DIST", kit.path(BELOW)).args(arguments).args(extra))
                }
            }
        });
        report.times.push((self.name, begin.elapsed(), outcome.is_ok()));
        if !summaries.is_empty() {
            report.summaries.push((self.what, summaries));
        }
        outcome.map_err(|message| format!("{message}\n  Again, this step alone: cargo xtask test {}", self.name))
    }
}

impl Report {
    /// The times, what failed, and at the very end the summaries of the test runners, as they wrote them.
    fn print(&self, skipped: &[&Step], failure: Option<&String>) {
        println!("\n{:<10} {:>12}", "Step", "Time");
        for (name, time, passed) in &self.times {
            println!("{name:<10} {:>12}  {}", spoken(*time), if *passed { "passed" } else { "FAILED" });
        }
        for step in skipped {
            println!("{:<10} {:>12}  not run", step.name, "");
        }
        if let Some(message) = failure {
            println!("\n✗ {message}");
        }
        for (what, lines) in &self.summaries {
            println!("\n{what}:\n{}", lines.join("\n"));
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn names(arguments: &[&str]) -> Outcome<(Vec<&'static str>, usize)> {
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        chosen(&arguments).map(|(steps, extra)| (steps.iter().map(|step| step.name).collect(), extra.len()))
    }

    #[test]
    fn steps_run_in_their_order_whatever_the_arguments_order() {
        assert_eq!(names(&[]).unwrap().0.len(), STEPS.len());
        assert_eq!(names(&["wasm", "format"]), Ok((vec!["format", "wasm"], 0)));
        assert_eq!(names(&["e2e", "--", "one", "two"]), Ok((vec!["e2e"], 2)));
    }

    #[test]
    fn what_is_no_step_is_refused() {
        assert!(names(&["formt"]).unwrap_err().contains("formt"));
        assert!(names(&["format", "wasm", "--", "one"]).is_err());
        assert!(names(&["--", "one"]).is_err());
    }
}
