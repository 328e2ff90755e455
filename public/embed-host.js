// For pages that embed Entente: gives each of its frames the height that it tells, and hands on what it shows as an
// "entente" event of the frame.
const site = new URL(".", document.currentScript.src).href;
addEventListener("message", ({ source, data }) => {
    if (data?.entente !== 1) return;
    for (const frame of document.querySelectorAll("iframe")) {
        if (frame.contentWindow !== source || !frame.src.startsWith(site)) continue;
        if (data.height > 0) frame.style.height = `${Math.min(data.height, 5000)}px`;
        frame.dispatchEvent(new CustomEvent("entente", { bubbles: true, detail: data }));
    }
});
