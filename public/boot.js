// Starts the program once the page can be read, and steps in when it fails. Everything below is an addition: without
// it, or when any of it fails, the page stays readable and its links work.

const root = document.documentElement;
// What belongs to this very page: the page renderer names it by its content, so that old and new never mix.
const { base, outline, styles } = root.dataset;
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
let dead = false;
let styled;

async function start() {
    try {
        const [program] = await Promise.all([import(js), styled]);
        await program.default({ module_or_path: wasm });
    } catch (error) {
        failed(error);
    }
}

// A panic surfaces as a trap of WebAssembly, wherever the browser was just running the program; what the browser throws
// at the program surfaces as any error, with the program among its callers. A file that does not arrive is neither: the
// page is then as good as it was.
function failed(error) {
    const ours = error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack ?? "");
    if (ours && !dead) stop();
}

// Nothing of the program runs any more: links are plain links, and the text is the one that was served.
async function stop() {
    dead = true;
    root.classList.remove("ready");
    for (const event of ["click", "keydown"]) {
        addEventListener(event, (e) => e.stopImmediatePropagation(), true);
    }
    addEventListener("popstate", () => location.reload(), true);
    document.getElementById("stopped")?.removeAttribute("hidden");
    const response = await fetch(location.href);
    const served = new DOMParser().parseFromString(await response.text(), "text/html");
    const [app, text] = [document.getElementById("app"), served.getElementById("app")];
    if (app && text) app.replaceWith(text);
}

addEventListener("error", (event) => failed(event.error));
addEventListener("unhandledrejection", (event) => failed(event.reason));

// What the program needs, fetched while its first file arrives: its WebAssembly and the outline of the story, which are
// asked for again and come from here, and the styles of what only the program shows.
function prepare() {
    for (const href of [wasm, base + outline]) {
        add({ rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
    }
    // Without its styles what the program adds would push the page about; where they fail, it is better than nothing.
    styled = new Promise((done) => add({ rel: "stylesheet", href: base + styles, onload: done, onerror: done }));
}

function add(link) {
    document.head.append(Object.assign(document.createElement("link"), link));
}

// Back before the program listens would leave the address of one page over the text of another.
addEventListener("popstate", ({ state }) => {
    if (state !== null && !root.classList.contains("ready")) location.reload();
});

// When the browser has time, or a reader is about to use a link.
let started = false;
function begin() {
    if (started) return;
    started = true;
    prepare();
    start();
}
for (const event of ["pointerover", "focusin", "touchstart"]) {
    addEventListener(event, (e) => e.target.closest?.("a, button") && begin(), { passive: true });
}
const whenIdle = window.requestIdleCallback ?? ((callback) => setTimeout(callback, 200));
if (document.readyState === "complete") whenIdle(begin);
else addEventListener("load", () => whenIdle(begin));
