// Runs in an embedded page, which holds it whole: takes the colours that the address asks for, and tells the page around
// it how high it is and what it shows. docs/embedding.md describes the messages.
const root = document.documentElement;
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") {
    root.style.colorScheme = theme;
    const media = theme === "dark" ? "all" : "not all";
    for (const sheet of document.styleSheets) {
        for (const rule of sheet.cssRules) {
            if (/color-scheme: dark/.test(rule.media?.mediaText)) rule.media.mediaText = media;
        }
    }
}
function tell() {
    const { event = null, address } = document.querySelector("main").dataset;
    parent.postMessage({ entente: 1, height: Math.ceil(root.getBoundingClientRect().height), event, address }, "*");
}
document.addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("a[target=_self]")) {
        link.setAttribute("href", link.getAttribute("href") + location.search);
    }
    if (parent === window) return;
    new ResizeObserver(tell).observe(root);
    addEventListener("message", ({ source, data }) => {
        if (source === parent && data?.entente === 1 && data.ask === "state") tell();
    });
});
