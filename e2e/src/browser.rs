//! A browser with a profile of its own, at a server of its own.

use crate::{Driver, base, dist, setting};
use fantoccini::elements::Element;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use server::{Faults, Server};
use std::time::{Duration, Instant};
use url::{ParseError, Url};

/// Result of a step on the way to a page: any failure fails the test.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Longest time that anything may take before the test fails: generous, since machines that run tests are slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// Options with which a browser is started.
#[derive(Debug, Clone)]
pub struct Options {
    /// `true` if scripts run.
    pub javascript: bool,
    /// `true` if pages may use the clipboard.
    pub clipboard: bool,
    /// The window, in CSS pixels.
    pub window: (u32, u32),
    /// Which addresses fail.
    pub faults: Faults,
    /// A script that runs in every page before its own.
    pub before: Option<&'static str>,
}

impl Default for Options {
    fn default() -> Self {
        Self { javascript: true, clipboard: true, window: (1280, 900), faults: Faults::none(), before: None }
    }
}

/// A browser at the built site.
pub struct Browser {
    client: Client,
    /// The server of the site.
    pub server: Server,
    _driver: Driver,
}

impl Browser {
    /// Starts a server, a driver and a browser.
    ///
    /// # Errors
    /// Returns an error if one of them does not start.
    pub async fn start(options: Options) -> Result<Self> {
        let server = Server::start(&dist(), &base(), options.faults)?;
        let driver = Driver::start().await?;
        let (width, height) = options.window;
        let content = |allowed: bool| if allowed { 1 } else { 2 };
        let mut capabilities = Capabilities::new();
        capabilities.insert(
            "goog:chromeOptions".to_owned(),
            json!({
                "binary": setting("CHROMIUM"),
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
                    "--no-first-run", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync", "--hide-scrollbars", format!("--window-size={width},{height}"),
                ],
                "prefs": { "profile.managed_default_content_settings.javascript": content(options.javascript) },
            }),
        );
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&driver.url).await?;
        let browser = Self { client, server, _driver: driver };
        browser.permit("clipboard-write", options.clipboard).await?;
        if let Some(script) = options.before {
            browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        }
        Ok(browser)
    }

    /// The driver's own commands for Chromium.
    ///
    /// # Errors
    /// Returns the error with which the browser answers.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        let endpoint = Chromium { command: command.to_owned(), parameters };
        Ok(self.client.issue_cmd(endpoint).await?)
    }

    async fn permit(&self, name: &str, allowed: bool) -> Result {
        let state = if allowed { "granted" } else { "denied" };
        self.cdp("Browser.setPermission", json!({ "permission": { "name": name }, "setting": state })).await?;
        Ok(())
    }

    /// The client, for what this does not wrap.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The whole address of a page of the site; `path` without a slash in front.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.url())
    }

    /// Opens a page, without waiting for the program.
    ///
    /// # Errors
    /// Returns an error if the browser cannot.
    pub async fn open(&self, path: &str) -> Result {
        Ok(self.client.goto(&self.url(path)).await?)
    }

    /// Opens a page and waits until the program has taken it over.
    ///
    /// # Errors
    /// Returns an error if that does not happen.
    pub async fn open_ready(&self, path: &str) -> Result {
        self.open(path).await?;
        self.wait_for("html.ready").await?;
        Ok(())
    }

    /// Waits until a selector finds something.
    ///
    /// # Errors
    /// Returns an error if it never does.
    pub async fn wait_for(&self, selector: &str) -> Result<Element> {
        Ok(self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await?)
    }

    /// Waits until a script's value is true.
    ///
    /// # Errors
    /// Returns an error if it never is.
    pub async fn wait_until(&self, expression: &str) -> Result {
        let begin = Instant::now();
        while self.eval(expression).await? != Value::Bool(true) {
            if begin.elapsed() > PATIENCE {
                return Err(format!("never true: {expression}").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// The value of a script's expression; a promise is waited for.
    ///
    /// # Errors
    /// Returns what the script throws.
    pub async fn eval(&self, expression: &str) -> Result<Value> {
        let result = self
            .cdp(
                "Runtime.evaluate",
                json!({ "expression": expression, "returnByValue": true, "awaitPromise": true, "allowUnsafeEvalBlockedByCSP": true }),
            )
            .await?;
        if let Some(thrown) = result.get("exceptionDetails") {
            return Err(format!("{expression}: {thrown}").into());
        }
        Ok(result.pointer("/result/value").cloned().unwrap_or(Value::Null))
    }

    /// The text of what a selector finds first.
    ///
    /// # Errors
    /// Returns an error if it finds nothing.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(self.client.find(Locator::Css(selector)).await?.text().await?)
    }

    /// Clicks on what a selector finds first, in the middle of the window: as a reader would who scrolls to it.
    ///
    /// # Errors
    /// Returns an error if it finds nothing, or something covers it.
    pub async fn click(&self, selector: &str) -> Result {
        let element = self.client.find(Locator::Css(selector)).await?;
        let centre = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.client.execute(centre, vec![serde_json::to_value(element.clone())?]).await?;
        Ok(element.click().await?)
    }

    /// The path of the page, without the site's base.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn path(&self) -> Result<String> {
        let url = self.client.current_url().await?;
        let base = self.server.url();
        Ok(url.as_str().strip_prefix(&base).unwrap_or(url.as_str()).to_owned())
    }

    /// Gives the page so many CSS pixels: a headless window has borders of its own.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn resize(&self, width: u32, height: u32) -> Result {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    /// Errors that the page wrote to the console since it was last asked.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        let entries = self.client.issue_cmd(Log).await?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(errors.filter_map(|entry| entry["message"].as_str()).map(str::to_owned).collect())
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// Returns an error if it is gone already.
    pub async fn close(self) -> Result {
        Ok(self.client.close().await?)
    }
}

/// A command of Chromium's own protocol.
#[derive(Debug)]
struct Chromium {
    command: String,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Chromium {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> std::result::Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

/// The console's entries.
#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> std::result::Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
