//! The page that somebody would write by hand to say what a page of the site says.

use scraper::{ElementRef, Html, Node, Selector};
use std::fmt::Write;

/// The styles of such a page: what makes a text pleasant to read, and nothing else.
const STYLES: &str =
    "body{max-width:38rem;margin:0 auto;padding:1rem;font:1.06rem/1.5 Georgia,serif;color:#211e1a;background:#f8f5ee}";
/// The elements that it keeps; what is inside any other is kept without it.
const KEPT: [&str; 20] = [
    "a",
    "blockquote",
    "cite",
    "dd",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "li",
    "ol",
    "p",
    "q",
    "strong",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];
/// The elements that it has nothing of: drawings, controls, and what is hidden.
const LEFT_OUT: [&str; 8] = ["button", "dialog", "figure", "form", "script", "select", "style", "svg"];

/// A page of the site, written by hand: the text of its main part, with links and lists, no script and hardly a style.
#[must_use]
pub fn page(html: &str) -> String {
    let document = Html::parse_document(html);
    let first = |selector: &str| Selector::parse(selector).ok().and_then(|all| document.select(&all).next());
    let title = first("title").map(|title| title.text().collect::<String>()).unwrap_or_default();
    let mut text = String::new();
    if let Some(main) = first("main") {
        write(main, &mut text);
    }
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>{STYLES}</style></head>\
         <body>\n{text}\n</body></html>\n",
        escaped(&title)
    )
}

/// Writes what an element holds.
fn write(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        if let Node::Text(words) = child.value() {
            text.push_str(&escaped(words));
        }
        let Some(inner) = ElementRef::wrap(child) else { continue };
        let (name, attribute) = (inner.value().name(), |name: &str| inner.value().attr(name));
        if LEFT_OUT.contains(&name) || attribute("hidden").is_some() || attribute("id") == Some("figure") {
            continue;
        }
        if KEPT.contains(&name) {
            let link = attribute("href").map(|href| format!(" href=\"{}\"", escaped(href))).unwrap_or_default();
            // Writing into a string cannot fail.
            let _ = write!(text, "<{name}{link}>");
            write(inner, text);
            let _ = write!(text, "</{name}>");
        } else {
            write(inner, text);
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn a_page_keeps_its_text_and_loses_the_rest() {
        let html = page(
            "<title>A &amp; b</title><main><figure>gone<svg></svg></figure><section id=figure>gone</section><section><h1 class=a>\
             Title</h1><p>Some <b>words</b> and <a href=\"/x?a&amp;b\" rel=next>a link</a>.<button>gone</button></p><p hidden>gone</p>\
             <script>gone</script></section></main>",
        );
        assert!(html.contains("<title>A &amp; b</title>"), "{html}");
        assert!(html.contains("<h1>Title</h1><p>Some words and <a href=\"/x?a&amp;b\">a link</a>.</p>"), "{html}");
        assert!(!html.contains("gone") && !html.contains("<script"), "{html}");
    }
}
