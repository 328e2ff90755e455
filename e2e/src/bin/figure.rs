//! Measures the figure with stories of 1,000, 10,000 and 100,000 events: its layout alone, and in Chromium its load, and
//! panning and zooming through it.
//!
//! `cargo xtask bench figure` runs it.

use e2e::{Browser, Options, Result, base, dist, generated};
use entente_core::chart::{Axis, FigureClass, Frame, Timeline, layout};
use entente_core::date::DayRange;
use entente_core::story::Outline;
use serde_json::Value;
use server::{Faults, Server};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs, process};

/// Events of the stories.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// The window, in CSS pixels.
const WINDOW: (u32, u32) = (1440, 1000);
/// Frames laid out natively at each size.
const LAYOUTS: usize = 4000;

/// Times that each window is laid out; the quickest counts, so that what else the machine does does not.
const REPEATS: usize = 5;

/// Moves the figure with a turn of the wheel a frame, and notes how long the main thread was busy with each: from the
/// start of the frame until a task that was put behind its painting.
const DRIVE: &str = "(async () => {\
    const plot = document.querySelector('#figure .panels');\
    plot.scrollIntoView({ block: 'center', behavior: 'instant' });\
    const { left, top, width } = plot.getBoundingClientRect();\
    const took = []; let elements = 0;\
    for (let frame = 0; frame < 240; frame++) {\
        await new Promise(next => requestAnimationFrame(() => {\
            const begin = performance.now();\
            const channel = new MessageChannel();\
            channel.port1.onmessage = () => { took.push(performance.now() - begin); next(); };\
            channel.port2.postMessage(0);\
            WHEEL\
        }));\
        elements = Math.max(elements, plot.getElementsByTagName('*').length);\
    }\
    return { took: took.slice(2), elements };\
})()";
/// A turn across, to and fro.
const PAN: &str = "plot.firstChild.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaX: (frame % 120 < 60 ? 1 : -1) * 25, clientX: left + width / 2, clientY: top + 50 }));";
/// A turn with Ctrl, in and out.
const ZOOM: &str = "plot.firstChild.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: (frame % 120 < 60 ? -1 : 1) * 40, clientX: left + width / 3, clientY: top + 50 }));";

#[tokio::main]
async fn main() {
    if let Err(error) = run().await {
        eprintln!("figure: {error}");
        process::exit(1);
    }
}

async fn run() -> Result {
    println!(
        "A thousand years, {} px wide. Layout: {LAYOUTS} windows of any length, natively, the best of {REPEATS} each. Pan and zoom: 240 frames each in \
         Chromium.\nMilliseconds, p50 / p95 / max.\n",
        WINDOW.0
    );
    println!("| events | layout, native | load to ready | pan | zoom | elements |");
    println!("| ---: | ---: | ---: | ---: | ---: | ---: |");
    let site = env::temp_dir().join(format!("entente-figure-{}", process::id()));
    copy(&dist(), &site)?;
    for size in SIZES {
        let outline = generated::outline(size)?;
        let native = natively(&outline);
        fs::write(hashed(&site, "outline-")?, serde_json::to_vec(&outline)?)?;
        let (load, pan, zoom, elements) = in_chromium(&site).await?;
        println!("| {size} | {} | {load:.0} | {} | {} | {elements} |", told(native), told(pan), told(zoom));
    }
    fs::remove_dir_all(site)?;
    Ok(())
}

/// Times that layouts of windows of any length and place take, in milliseconds.
fn natively(outline: &Outline) -> Vec<f64> {
    let timeline = Timeline::new(outline);
    let mut rng = fastrand::Rng::with_seed(7);
    let whole = timeline.whole;
    let axis = Axis::new(&timeline, 0.0);
    (0..LAYOUTS)
        .map(|_| {
            // Lengths from days to all of it, each power as likely as the others.
            let length = whole.length() * 10_f64.powf(-5.0 * rng.f64());
            let start = whole.start + rng.f64() * (whole.length() - length);
            let window = axis.fitted(DayRange { start, end: start + length });
            let frame = Frame { window, equal: 0.0, class: FigureClass::Wide, series: vec![0] };
            let once = || {
                let begin = Instant::now();
                black_box(layout(outline, &timeline, &frame));
                begin.elapsed().as_secs_f64() * 1000.0
            };
            (0..REPEATS).map(|_| once()).fold(f64::MAX, f64::min)
        })
        .collect()
}

async fn in_chromium(site: &Path) -> Result<(f64, Vec<f64>, Vec<f64>, u64)> {
    let server = Server::start(site, &base(), Faults::none())?;
    let browser = Browser::start(Options { window: WINDOW, ..Options::default() }).await?;
    browser.client().goto(&format!("{}?v=1&from=1500-01-01&to=1501-12-31", server.url())).await?;
    browser.wait_for("html.ready").await?;
    let load = browser.eval("performance.now()").await?.as_f64().unwrap_or_default();
    let mut all = Vec::new();
    let mut elements = 0;
    for wheel in [PAN, ZOOM] {
        let seen = browser.eval(&DRIVE.replace("WHEEL", wheel)).await?;
        elements = elements.max(seen["elements"].as_u64().unwrap_or_default());
        let took = seen["took"].as_array().ok_or("no frames")?;
        all.push(took.iter().filter_map(Value::as_f64).collect::<Vec<f64>>());
    }
    browser.close().await?;
    let (zoom, pan) = (all.pop().unwrap_or_default(), all.pop().unwrap_or_default());
    Ok((load, pan, zoom, elements))
}

/// Median, 95th percentile and maximum.
fn told(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get(((times.len() as f64 - 1.0) * share) as usize).copied().unwrap_or_default();
    format!("{:.2} / {:.2} / {:.2}", at(0.5), at(0.95), at(1.0))
}

/// The file of a folder whose name starts so; the rest is a hash of what it held when the site was built.
fn hashed(folder: &Path, start: &str) -> Result<PathBuf> {
    let files = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut named = files.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start)));
    named.next().ok_or_else(|| format!("the site has no file {start}…").into())
}

/// Copies a folder.
fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
