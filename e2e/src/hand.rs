//! Acts of a reader's hand: keys, mouse and fingers, as the browser itself hands them on.

use crate::{Browser, Result};
use serde_json::{Value, json};

/// The drawing's place in the window: left, top, width, in CSS pixels.
pub type Place = (f64, f64, f64);

/// Resolves once the figure has not changed for a while.
const REST: &str = "new Promise(done => { let last; const look = () => { const now = document.querySelector('#figure .panels').innerHTML; \
    if (now === last) done(true); else { last = now; setTimeout(look, 150); } }; look(); })";

impl Browser {
    /// Presses a key, by its name in the standard (UI Events, `key` values).
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn press(&self, key: &str) -> Result {
        let code = match key {
            "Enter" => 13,
            "Escape" => 27,
            "End" => 35,
            "Home" => 36,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            "Tab" => 9,
            _ => 0,
        };
        let text = match key {
            "Enter" => "\r",
            _ if key.chars().count() == 1 => key,
            _ => "",
        };
        let event = |kind: &str, text: &str| json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text });
        self.cdp("Input.dispatchKeyEvent", event("keyDown", text)).await?;
        self.cdp("Input.dispatchKeyEvent", event("keyUp", "")).await?;
        Ok(())
    }

    /// Types a text where the focus is.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn write(&self, text: &str) -> Result {
        self.cdp("Input.insertText", json!({ "text": text })).await?;
        Ok(())
    }

    /// Place of the drawing: the desk keeps it in sight.
    ///
    /// # Errors
    /// Returns an error if there is none.
    pub async fn plot(&self) -> Result<Place> {
        let place = self.eval("(({ left, top, width }) => [left, top, width])(document.querySelector('#figure .panels').getBoundingClientRect())").await?;
        let side = |index: usize| place[index].as_f64().ok_or("no figure");
        Ok((side(0)?, side(1)?, side(2)?))
    }

    /// Middle of what a selector finds, scrolled to the middle of the window.
    ///
    /// # Errors
    /// Returns an error if it finds nothing.
    pub async fn middle(&self, selector: &str) -> Result<(f64, f64)> {
        let script = format!(
            "(element => {{ element.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             const {{ left, top, width, height }} = element.getBoundingClientRect(); return [left + width / 2, top + height / 2]; }})\
             (document.querySelector(\"{selector}\"))"
        );
        let place = self.eval(&script).await?;
        let side = |index: usize| place[index].as_f64().ok_or(format!("nothing at {selector}"));
        Ok((side(0)?, side(1)?))
    }

    /// Middle of what a selector finds, wherever that is now.
    ///
    /// # Errors
    /// Returns an error if it finds nothing.
    pub async fn spot(&self, selector: &str) -> Result<(f64, f64)> {
        let script = format!(
            "(({{ left, top, width, height }}) => [left + width / 2, top + height / 2])\
             (document.querySelector(\"{selector}\").getBoundingClientRect())"
        );
        let place = self.eval(&script).await?;
        let side = |index: usize| place[index].as_f64().ok_or(format!("nothing at {selector}"));
        Ok((side(0)?, side(1)?))
    }

    /// Clicks at a place with the mouse.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn click_at(&self, at: (f64, f64)) -> Result {
        self.mouse("mousePressed", at, json!({})).await?;
        self.mouse("mouseReleased", at, json!({})).await
    }

    /// Moves the mouse with nothing pressed from one place to another, in a few moves.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn hover(&self, from: (f64, f64), to: (f64, f64)) -> Result {
        for step in 1..=6 {
            let share = f64::from(step) / 6.0;
            let at = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            self.mouse("mouseMoved", at, json!({ "button": "none" })).await?;
        }
        Ok(())
    }

    /// Waits until the figure has come to rest.
    ///
    /// # Errors
    /// Returns an error if there is none.
    pub async fn rest(&self) -> Result {
        self.eval(REST).await?;
        Ok(())
    }

    /// Sends an event of the mouse at a place; `more` is what the kind of event needs beside it.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn mouse(&self, kind: &str, (x, y): (f64, f64), more: Value) -> Result {
        let mut event =
            json!({ "type": kind, "x": x, "y": y, "button": "left", "pointerType": "mouse", "clickCount": 1 });
        for (name, value) in more.as_object().into_iter().flatten() {
            event[name] = value.clone();
        }
        self.cdp("Input.dispatchMouseEvent", event).await?;
        Ok(())
    }

    /// Drags the mouse from one place to another, in a few moves.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) -> Result {
        self.mouse("mousePressed", from, json!({})).await?;
        for step in 1..=5 {
            let share = f64::from(step) / 5.0;
            let at = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            self.mouse("mouseMoved", at, json!({ "buttons": 1 })).await?;
        }
        self.mouse("mouseReleased", to, json!({})).await
    }

    /// Makes the browser a phone with a screen to touch, so many CSS pixels wide.
    ///
    /// # Errors
    /// Returns an error if it cannot be.
    pub async fn become_phone(&self, width: u32) -> Result {
        self.become_touch_screen(width, 844).await
    }

    /// Gives the browser a screen to touch, of so many CSS pixels.
    ///
    /// # Errors
    /// Returns an error if it cannot be.
    pub async fn become_touch_screen(&self, width: u32, height: u32) -> Result {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 2 })).await?;
        Ok(())
    }

    /// Sends an event of fingers: where each of them is.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn touch(&self, kind: &str, points: &[(f64, f64)]) -> Result {
        let points: Vec<Value> =
            points.iter().enumerate().map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id })).collect();
        self.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
        Ok(())
    }

    /// Draws a finger from one place to another, in a few moves.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn swipe(&self, from: (f64, f64), to: (f64, f64)) -> Result {
        self.touch("touchStart", &[from]).await?;
        for step in 1..=6 {
            let share = f64::from(step) / 6.0;
            let at = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            self.touch("touchMove", &[at]).await?;
        }
        self.touch("touchEnd", &[]).await
    }

    /// Touches a place for a moment.
    ///
    /// # Errors
    /// Returns an error if the browser is gone.
    pub async fn tap(&self, at: (f64, f64)) -> Result {
        self.touch("touchStart", &[at]).await?;
        self.touch("touchEnd", &[]).await
    }

    /// A script's number; NaN where it is none.
    ///
    /// # Errors
    /// Returns what the script throws.
    pub async fn number(&self, expression: &str) -> Result<f64> {
        Ok(self.eval(expression).await?.as_f64().unwrap_or(f64::NAN))
    }

    /// A script's text; empty where it is none.
    ///
    /// # Errors
    /// Returns what the script throws.
    pub async fn words(&self, expression: &str) -> Result<String> {
        Ok(self.eval(expression).await?.as_str().unwrap_or_default().to_owned())
    }
}
