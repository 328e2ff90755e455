//! Running commands so that a reader of the log knows what happens, how long it may take and what failed.

use std::{
    io::{self, BufRead, BufReader, Write},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// Outcome of a task; the error is a message for the person who started it.
pub type Outcome<T = ()> = Result<T, String>;

/// Announces a piece of work and how long to expect, does it, and says how long it took.
pub fn step<T>(what: &str, expectation: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("\n→ {what} ({expectation})");
    let begin = Instant::now();
    let value = work().map_err(|message| format!("{what}: {message}"))?;
    println!("✓ {what}: {}", spoken(begin.elapsed()));
    Ok(value)
}

/// Runs a command to its end; its output is shown.
pub fn run(command: &mut Command) -> Outcome {
    println!("  $ {}", shown(command));
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// The same, and gives back the summary lines of the test runners among the output, in a failure too.
pub fn run_tests(command: &mut Command) -> (Outcome, Vec<String>) {
    println!("  $ {}", shown(command));
    let mut summaries = Vec::new();
    let outcome = tee(command, &mut io::stdout(), &mut summaries);
    (outcome, summaries)
}

fn tee(command: &mut Command, screen: &mut impl Write, summaries: &mut Vec<String>) -> Outcome {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        // Bytes, not strings: what a test prints need not be text.
        while output.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            screen.write_all(&line).and_then(|()| screen.flush()).map_err(|error| format!("cannot print: {error}"))?;
            if line.starts_with(b"test result: ") {
                summaries.push(String::from_utf8_lossy(&line).trim_end().to_owned());
            }
            line.clear();
        }
    }
    let status = child.wait().map_err(|error| format!("lost sight of {}: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// Output of a command, if it runs and succeeds; nothing is shown.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// `9 s`, `2 min 5 s`.
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds / 60, seconds % 60) {
        (0, _) => format!("{:.1} s", time.as_secs_f64()),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

fn cannot_start(command: &Command, error: &io::Error) -> String {
    format!("cannot start {}: {error}", command.get_program().to_string_lossy())
}

fn failed(command: &Command, status: std::process::ExitStatus) -> String {
    format!("failed ({status}): {}", shown(command))
}

/// A command as one would type it.
fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| match word.to_string_lossy() {
            word if word.is_empty() || word.contains([' ', '*', '\'', '"', '$']) => format!("{word:?}"),
            word => word.into_owned(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn summaries_are_collected_and_failures_named() {
        let script = "printf 'noise\\ntest result: ok. 2 passed\\n\\377\\ntest result: FAILED. 1 passed'; exit 3";
        let mut summaries = Vec::new();
        // Not on the screen: these are no summaries of ours.
        let outcome = tee(Command::new("sh").args(["-c", script]), &mut io::sink(), &mut summaries);
        assert_eq!(summaries, ["test result: ok. 2 passed", "test result: FAILED. 1 passed"]);
        assert!(outcome.unwrap_err().contains("exit status: 3"));
        let missing = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(missing.contains("cannot start no-such-program"), "{missing}");
    }

    #[test]
    fn the_output_of_a_failed_command_does_not_count() {
        assert_eq!(output(Command::new("sh").args(["-c", "echo one"])).as_deref(), Some("one"));
        assert_eq!(output(Command::new("sh").args(["-c", "echo one; exit 1"])), None);
    }

    #[test]
    fn times_are_said_in_minutes_when_long() {
        assert_eq!(spoken(Duration::from_millis(9_040)), "9.0 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 5 s");
    }
}
