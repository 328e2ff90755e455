//! `entente-check STORY [--format text|json]`: says all that is wrong with a story's file.

use entente_check::report;
use entente_core::story::Story;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::{env, fs, io};

const USAGE: &str =
    "Usage: entente-check STORY [--format text|json]\n\nSays all that is wrong with a story's file, and what may be.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok((output, is_valid)) => {
            // Whoever reads no more of it needs no more of it.
            let _ = writeln!(io::stdout(), "{output}");
            if is_valid { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<(String, bool), String> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (path, json) = match arguments.as_slice() {
        ["--help" | "-h"] | [] => return Err(USAGE.to_owned()),
        [path, "--format", "json"] | ["--format", "json", path] | [path, "--format=json"] | ["--format=json", path] => {
            (*path, true)
        }
        [path] | [path, "--format", "text"] | ["--format", "text", path] => (*path, false),
        _ => return Err(USAGE.to_owned()),
    };
    let bytes = fs::read(path).map_err(|error| format!("cannot read {path}: {error}"))?;
    let reading = Story::read(&bytes);
    let output = if json {
        serde_json::to_string_pretty(&reading.problems.0).map_err(|error| error.to_string())?
    } else {
        let colour = io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none();
        report(&reading, path, colour)
    };
    Ok((output, reading.story.is_some()))
}
