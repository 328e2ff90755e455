//! Style sheets without what only their authors need.

/// A style sheet without comments, and with no more white space than it needs; what stands in quotes stays as it is.
#[must_use]
pub fn minified(sheet: &str) -> String {
    let mut small = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(sign) = rest.chars().next() {
        let length = match sign {
            '/' if rest.starts_with("/*") => {
                space(&mut small);
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            }
            '"' | '\'' => {
                let length = quoted(rest, sign);
                small.push_str(&rest[..length]);
                length
            }
            _ if sign.is_whitespace() => {
                space(&mut small);
                sign.len_utf8()
            }
            _ => {
                // Around these no white space is needed; before a colon it is: `.plot :focus`.
                if matches!(sign, '{' | '}' | ';' | ',') && small.ends_with(' ') {
                    small.pop();
                }
                // The last declaration of a block needs no semicolon.
                if sign == '}' && small.ends_with(';') {
                    small.pop();
                }
                small.push(sign);
                sign.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    if small.ends_with(' ') {
        small.pop();
    }
    small
}

/// One space, unless what stands before needs none.
fn space(small: &mut String) {
    if !small.is_empty() && !small.ends_with([' ', '{', '}', ';', ',', ':']) {
        small.push(' ');
    }
}

/// The length of a text in quotes, the quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut signs = text.char_indices().skip(1);
    while let Some((index, sign)) = signs.next() {
        match sign {
            '\\' => {
                signs.next();
            }
            _ if sign == quote => return index + sign.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn comments_and_white_space_go() {
        let sheet = "/* Why. */\n.a,\n.b > c {\n    color: red;\n    margin: 0 calc(1px + 2px);\n}\n\n@media (width < 3px) {\n  .a {}\n}\n";
        assert_eq!(minified(sheet), ".a,.b > c{color:red;margin:0 calc(1px + 2px)}@media (width < 3px){.a{}}");
    }

    #[test]
    fn what_has_a_meaning_stays() {
        for sheet in [
            ".plot :focus{color:red}",
            "a::after{content:\" / * \"}",
            "a::after{content:\"/* \\\" ; } */\"}",
            "b{content:'unfinished",
            "a{--x:#fff;transition:none !important}",
        ] {
            assert_eq!(minified(sheet), sheet);
        }
        assert_eq!(minified("a/**/b{}"), "a b{}");
        assert_eq!(minified("a{} /* never closed"), "a{}");
    }
}
