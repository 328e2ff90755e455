//! `server [FOLDER] [--base PATH] [--port PORT]`: serves a built site on this machine until it is stopped.

use server::{Faults, Server};
use std::{env, path::PathBuf, process::ExitCode, thread};

const USAGE: &str = "\
Serves a built site as a static host does, on this machine only, until Ctrl+C.

Usage: server [FOLDER] [--base PATH] [--port PORT]

  FOLDER        what to serve (dist)
  --base PATH   the path the site lives under (/)
  --port PORT   where to listen; 0 picks a free port (8080)";

struct Options {
    folder: PathBuf,
    base: String,
    port: u16,
}

fn main() -> ExitCode {
    if env::args().skip(1).any(|argument| argument == "--help" || argument == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match options(env::args().skip(1)).and_then(|options| serve(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options { folder: PathBuf::from("dist"), base: "/".to_owned(), port: 8080 };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--base" => options.base = arguments.next().ok_or("--base wants a path")?,
            "--port" => {
                let port = arguments.next().ok_or("--port wants a number")?;
                options.port = port.parse().map_err(|_| format!("--port {port}: no number from 0 to 65535"))?;
            }
            other if other.starts_with('-') => return Err(format!("unknown option {other}\n\n{USAGE}")),
            folder => options.folder = PathBuf::from(folder),
        }
    }
    Ok(options)
}

fn serve(options: &Options) -> Result<(), String> {
    let server = Server::start_at(&options.folder, &options.base, options.port, Faults::none()).map_err(|error| {
        format!(
            "Cannot serve {} at port {}: {error}. Another port: --port 8081",
            options.folder.display(),
            options.port
        )
    })?;
    println!("Serving {} at {} (Ctrl+C stops it)", options.folder.display(), server.url());
    loop {
        thread::park();
    }
}
