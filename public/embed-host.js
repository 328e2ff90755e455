// For pages that embed Entente: gives each of its frames the height that it tells, and hands on what it shows as an
// "entente" event of the frame. A page may hold this script more than once.
{
    const site = new URL(".", document.currentScript.src).href;
    const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(site));
    addEventListener("message", ({ source, data }) => {
        const frame = data?.entente === 1 && data.height > 0 && frames().find((one) => one.contentWindow === source);
        if (!frame) return;
        frame.style.height = `${Math.min(data.height, 5000)}px`;
        frame.dispatchEvent(new CustomEvent("entente", { bubbles: true, detail: data }));
    });
    // What they told before this was here.
    for (const frame of frames()) frame.contentWindow.postMessage({ entente: 1, ask: "state" }, "*");
}
