//! The program that steers the browser.

use crate::{Result, setting};
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// Number of times that a driver is started before the test fails.
const ATTEMPTS: usize = 5;

/// A running driver; it stops when this is dropped.
pub struct Driver {
    /// Address at which it listens.
    pub url: String,
    _process: Child,
}

impl Driver {
    /// Starts a driver on a free port.
    ///
    /// # Errors
    /// Returns an error if it does not start, or does not say where it listens.
    pub async fn start() -> Result<Self> {
        // It takes a free port for IPv4 and wants the same for IPv6; another driver may have that, and then it ends.
        for _ in 1..ATTEMPTS {
            if let Some(driver) = Self::once().await? {
                return Ok(driver);
            }
        }
        Self::once().await?.ok_or_else(|| "the driver ended before it listened".into())
    }

    /// One attempt; `None` where the driver ends before it listens.
    async fn once() -> Result<Option<Self>> {
        let mut process = Command::new(setting("CHROMEDRIVER"))
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let output = process.stdout.take().ok_or("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        while let Some(line) = lines.next_line().await? {
            // "ChromeDriver was started successfully on port 40123."
            if let Some((_, port)) = line.split_once("successfully on port ") {
                let url = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                // What it says later must not fill the pipe.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Ok(Some(Self { url, _process: process }));
            }
        }
        Ok(None)
    }
}
