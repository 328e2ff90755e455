//! `cargo xtask …`: the project's task runner. Each task sets up what it needs first.

mod kit;
mod site;
mod steps;
mod system;
mod test;
mod tools;

use kit::{Kit, Need};
use std::{env, process::ExitCode};
use steps::Outcome;

const USAGE: &str = "\
Usage: cargo xtask TASK

  setup                    installs all that the other tasks need; they do so themselves, too
  dev [--port PORT]        serves a debug build at http://127.0.0.1:8080/, and builds and shows what you change
  build                    builds the release site into dist/
  serve [--port PORT]      builds it and serves it at http://127.0.0.1:8080/ as a static host would
  check STORY [--format json]
                           says all that is wrong with a story's file, and what may be
  test [STEP…] [-- ARGS]   runs all checks and tests, or the steps named; ARGS go to a single step
  bench [site] [figure]    builds the site and measures it in Chromium, the figure with up to 100,000 events

Environment:
  ENTENTE_SITE             where the site will live, e.g. https://example.org/entente/; http://127.0.0.1:8080/ if unset
  CHROMIUM, CHROMEDRIVER   the browser and its driver, if they are not on the PATH

Steps of the test, in their order:
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match task(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // Empty when all is said: the test's last words are the runners' summaries.
            if !message.is_empty() {
                eprintln!("\n✗ {message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn task(arguments: &[String]) -> Outcome {
    let Some((task, rest)) = arguments.split_first() else { return Err(usage()) };
    match (task.as_str(), rest) {
        ("setup", []) => {
            Kit::with(&Need::ALL)?;
            println!("✓ Everything is installed");
            Ok(())
        }
        ("build", []) => {
            let address = site::Address::from_environment()?;
            site::build(&Kit::with(&Need::BUILD)?, &address)
        }
        ("dev", rest) => site::develop(port(rest)?),
        ("serve", rest) => site::serve(port(rest)?),
        ("check", rest) => check(rest),
        ("test", rest) => test::run(rest),
        ("bench", rest) => test::bench(rest),
        ("help" | "--help" | "-h", _) => {
            print!("{}", usage());
            Ok(())
        }
        _ => Err(format!("unknown: cargo xtask {}\n\n{}", arguments.join(" "), usage())),
    }
}

/// Checks a story's file. What is wrong with it has been said when this returns.
fn check(arguments: &[String]) -> Outcome {
    let mut check = std::process::Command::new("cargo");
    check.args(["run", "--quiet", "--package", "entente-check", "--"]).args(arguments);
    let status = check.status().map_err(|error| format!("cannot start cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(String::new()) }
}

/// Port to serve at, as the arguments say.
fn port(arguments: &[String]) -> Outcome<u16> {
    match arguments {
        [] => Ok(8080),
        [option, port] if option == "--port" => {
            port.parse().map_err(|_| format!("--port {port}: no number from 0 to 65535"))
        }
        _ => Err(format!("unknown: {}\n\n{}", arguments.join(" "), usage())),
    }
}

fn usage() -> String {
    format!("{USAGE}{}", test::list())
}
