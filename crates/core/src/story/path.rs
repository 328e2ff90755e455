//! Path, within a story, of a place in its text.

/// A bracket that is open, and what in it is being read.
enum Open {
    /// An object, with the key read last.
    Object(String),
    /// An array, with the position of the element.
    Array(usize),
}

/// The path of the value at a place in a JSON text, such as `events[3].date`; empty for the whole.
///
/// `line` and `column` count from 1, as in the errors of `serde_json`, which name the end of what they complain about.
/// The text after the place need not be JSON, nor end.
pub(super) fn path_at(text: &str, line: usize, column: usize) -> String {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let end = (before + column).min(text.len());
    let mut open: Vec<Open> = Vec::new();
    let mut string: Option<usize> = None;
    let mut escaped = false;
    let mut last = "";
    for (at, byte) in text.bytes().enumerate().take(end) {
        if let Some(start) = string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => {
                    last = text.get(start + 1..at).unwrap_or_default();
                    string = None;
                }
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => string = Some(at),
            b'{' => open.push(Open::Object(String::new())),
            b'[' => open.push(Open::Array(0)),
            // The bracket at the very place closes what is complained about.
            b'}' | b']' if at + 1 < end => {
                open.pop();
            }
            b':' => {
                if let Some(Open::Object(key)) = open.last_mut() {
                    last.clone_into(key);
                }
            }
            b',' => match open.last_mut() {
                Some(Open::Array(position)) => *position += 1,
                Some(Open::Object(key)) => key.clear(),
                None => {}
            },
            // A key at the very place is not yet one.
            _ => {}
        }
    }
    written(&open)
}

fn written(open: &[Open]) -> String {
    let mut path = String::new();
    for part in open {
        match part {
            Open::Object(key) if key.is_empty() => {}
            Open::Object(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Open::Array(position) => path.push_str(&format!("[{position}]")),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, mark: &str) -> String {
        let end = text.find(mark).map_or(text.len(), |start| start + mark.len());
        let before = &text[..end];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, str::len);
        path_at(text, line, column)
    }

    #[test]
    fn a_place_has_the_path_of_its_value() {
        let text =
            "{\"events\": [\n  {\"id\": \"a, {b\", \"date\": \"1950\"},\n  {\"id\": \"\\\"c\", \"texts\": [1, 22]}\n]}";
        assert_eq!(at(text, "1950\""), "events[0].date");
        assert_eq!(at(text, "22"), "events[1].texts[1]");
        assert_eq!(at(text, "\\\"c\""), "events[1].id");
        assert_eq!(at(text, "{\"events\""), "");
    }

    #[test]
    fn a_text_that_breaks_off_has_a_path_too() {
        assert_eq!(path_at("{\"a\": [{\"b\": tru", 1, 16), "a[0].b");
        assert_eq!(path_at("", 1, 0), "");
        assert_eq!(path_at("]]}}é", 9, 9), "");
    }
}
