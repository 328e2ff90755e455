//! What a text that is no EDTF was probably meant to say.

use crate::date::Date;

/// Names of months in the languages that files come in most: English, German, French, Spanish.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "jänner", "janvier", "enero"],
    &["february", "februar", "février", "fevrier", "febrero"],
    &["march", "märz", "mars", "marzo"],
    &["april", "avril", "abril"],
    &["may", "mai", "mayo"],
    &["june", "juni", "juin", "junio"],
    &["july", "juli", "juillet", "julio"],
    &["august", "août", "aout", "agosto"],
    &["september", "septembre", "septiembre"],
    &["october", "oktober", "octobre", "octubre"],
    &["november", "novembre", "noviembre"],
    &["december", "dezember", "décembre", "decembre", "diciembre"],
];
/// Words for "about".
const ABOUT: [&str; 9] = ["ca", "c", "circa", "about", "around", "approximately", "approx", "um", "vers"];
/// Words for before our era.
const BEFORE: [&str; 4] = ["bc", "bce", "b.c", "b.c.e"];
/// Seasons as EDTF numbers them.
const SEASONS: [(&[&str], u8); 4] =
    [(&["spring"], 21), (&["summer"], 22), (&["autumn", "fall"], 23), (&["winter"], 24)];

/// The dates in EDTF that a text may have been meant to be: none, one, or two where day and month can be exchanged.
pub fn meant(text: &str) -> Vec<String> {
    let text = text.trim().to_lowercase();
    let text = text.replace(['−', '‐', '‑'], "-");
    // A time of day, and what else follows a day.
    let text = text.split_once('t').filter(|(day, _)| is_iso_day(day)).map_or(text.clone(), |(day, _)| day.to_owned());
    let is_valid = |meant: &String| Date::parse(meant).is_ok();
    let first = one(&text).or_else(|| span(&text));
    let other = exchanged(&text).filter(|other| first.as_ref() != Some(other));
    first.into_iter().chain(other).filter(is_valid).collect()
}

/// The same three numbers with day and month exchanged.
fn exchanged(text: &str) -> Option<String> {
    let separator = text.chars().find(|character| !character.is_ascii_digit())?;
    let parts: Vec<&str> = text.split(separator).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    (first.len() < 4 && is_number(first) && is_number(second)).then(|| day(second, first, third)).flatten()
}

fn span(text: &str) -> Option<String> {
    const SEPARATORS: [&str; 10] = [" – ", " — ", "–", "—", " to ", " - ", " until ", " / ", "/", "-"];
    let (from, to) = SEPARATORS.iter().find_map(|separator| text.split_once(separator))?;
    let (from, to) = (from.trim(), to.trim());
    // What only the end says holds of the start, too: "1–3 May 1951", "May–June 1951".
    let tails = to.match_indices(' ').map(|(at, _)| format!("{from}{}", to.get(at..).unwrap_or_default()));
    let start = one(from)
        .or_else(|| tails.into_iter().find_map(|whole| one(&whole).filter(|date| Date::parse(date).is_ok())))?;
    // What only the start says holds of the end: "1870/71", "1951-05/06", "1951-05-03/04".
    let is_rest = to.len() <= 2 && is_number(to) && start.len() > to.len();
    let end = if is_rest { format!("{}{to}", start.get(..start.len() - to.len())?) } else { one(to)? };
    Some(format!("{start}/{end}"))
}

/// One moment.
fn one(text: &str) -> Option<String> {
    let (text, about) = without_about(text);
    let text = ["early ", "mid-", "mid ", "late "].iter().find_map(|part| text.strip_prefix(part)).unwrap_or(text);
    let (text, before) = without_era(text);
    let date = if before {
        let year: i32 = text.parse().ok().filter(|year| (1..=9999).contains(year))?;
        // The year before 1 is 0.
        if year == 1 { "0000".to_owned() } else { format!("-{:04}", year - 1) }
    } else {
        plain(text)?
    };
    Some(if about { format!("{date}~") } else { date })
}

fn without_about(text: &str) -> (&str, bool) {
    let word = text.split([' ', '.']).next().unwrap_or_default();
    let rest = text.get(word.len()..).unwrap_or_default().trim_start_matches(['.', ' ']);
    if ABOUT.contains(&word) && !rest.is_empty() {
        return (rest, true);
    }
    match text.strip_prefix('~').or_else(|| text.strip_prefix('≈')) {
        Some(rest) => (rest.trim_start(), true),
        None => (text, false),
    }
}

fn without_era(text: &str) -> (&str, bool) {
    let bare = text.trim_end_matches('.');
    match BEFORE.iter().find_map(|era| bare.strip_suffix(era)) {
        Some(rest) => (rest.trim_end(), true),
        None => (bare.strip_suffix("ad").or_else(|| bare.strip_suffix("ce")).map_or(text, str::trim_end), false),
    }
}

fn plain(text: &str) -> Option<String> {
    if let Some(decade) = text.strip_suffix('s').map(|years| years.trim_end_matches(['\'', '’'])) {
        return decade
            .strip_suffix('0')
            .filter(|rest| rest.len() == 3 && is_number(rest))
            .map(|rest| format!("{rest}X"));
    }
    // Of numbers alone one mark parts them all, and none stands before the first.
    let marks = ['/', '.', '-'].iter().filter(|mark| text.contains(**mark)).count();
    if text.starts_with('-') || (marks > 1 && !text.contains(char::is_alphabetic)) {
        return None;
    }
    let parts: Vec<&str> = text.split([' ', '/', '.', '-', ',']).filter(|part| !part.is_empty()).collect();
    if parts.last() == Some(&"century") {
        let number: String = parts.first()?.chars().take_while(char::is_ascii_digit).collect();
        return Some(format!("{:02}XX", number.parse::<u8>().ok()?.checked_sub(1)?));
    }
    match parts.as_slice() {
        [year] => year_words(year),
        [word, year] => {
            if let Some((_, season)) = SEASONS.iter().find(|(names, _)| names.contains(word)) {
                return Some(format!("{}-{season}", year_words(year)?));
            }
            // "1951/2" may be a month, and two years as well.
            let (year, month) = match word {
                word if word.len() == 4 && is_number(word) && text.contains('/') => return None,
                word if word.len() == 4 && is_number(word) => (year_words(word)?, year),
                _ => (year_words(year)?, word),
            };
            Some(format!("{year}-{:02}", month_number(month)?))
        }
        [first, second, third] => day(first, second, third),
        _ => None,
    }
}

/// Day, month and year in whatever order they stand.
fn day(first: &str, second: &str, third: &str) -> Option<String> {
    let date = |year: &str, month: u8, day: &str| {
        let day: u8 = day.trim_end_matches(|letter: char| letter.is_alphabetic()).parse().ok()?;
        Some(format!("{}-{month:02}-{day:02}", year_words(year)?))
    };
    if is_number(first) && first.len() == 4 {
        return date(first, month_number(second)?, third);
    }
    let named = |word: &str| (!is_number(word)).then(|| month_number(word)).flatten();
    if let Some(month) = named(first) {
        return date(third, month, second);
    }
    if let Some(month) = named(second) {
        return date(third, month, first);
    }
    // Day before month, unless that cannot be.
    let (one, other): (u8, u8) = (first.parse().ok()?, second.parse().ok()?);
    if other > 12 { date(third, one, second) } else { date(third, other, first) }
}

fn month_number(word: &str) -> Option<u8> {
    if let Ok(number) = word.parse::<u8>() {
        return (1..=12).contains(&number).then_some(number);
    }
    let word = word.trim_end_matches('.');
    let is_name = |name: &&str| word.chars().count() >= 3 && name.starts_with(word);
    let month = if word == "sept" { Some(8) } else { MONTHS.iter().position(|names| names.iter().any(is_name)) }?;
    u8::try_from(month + 1).ok()
}

/// A year of four digits; two can be of any century.
fn year_words(word: &str) -> Option<String> {
    (is_number(word) && matches!(word.len(), 3 | 4)).then(|| format!("{word:0>4}"))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_iso_day(text: &str) -> bool {
    text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn what_people_write_is_understood() {
        for (text, expected) in [
            ("ca. 1884", "1884~"),
            ("c. 1884", "1884~"),
            ("about July 1870", "1870-07~"),
            ("July 1870", "1870-07"),
            ("19 July 1870", "1870-07-19"),
            ("July 19, 1870", "1870-07-19"),
            ("19th July 1870", "1870-07-19"),
            ("19. Juli 1870", "1870-07-19"),
            ("25/11/2026", "2026-11-25"),
            ("11/25/2026", "2026-11-25"),
            ("25.11.2026", "2026-11-25"),
            ("1870-7-9", "1870-07-09"),
            ("1870-07-19T12:00", "1870-07-19"),
            ("1870/71", "1870/1871"),
            ("1914–1918", "1914/1918"),
            ("1914-1918", "1914/1918"),
            ("July 1870 to May 1871", "1870-07/1871-05"),
            ("1870s", "187X"),
            ("19th century", "18XX"),
            ("spring 1870", "1870-21"),
            ("44 BC", "-0043"),
            ("1 BC", "0000"),
            ("476 AD", "0476"),
            ("12 Dec 1979", "1979-12-12"),
            ("Sept. 1951", "1951-09"),
            ("1–3 May 1951", "1951-05-01/1951-05-03"),
            ("1 May – 3 June 1968", "1968-05-01/1968-06-03"),
            ("May–June 1951", "1951-05/1951-06"),
            ("1951-05/06", "1951-05/1951-06"),
            ("1951-05-03/04", "1951-05-03/1951-05-04"),
            ("mid-1980s", "198X"),
            ("early 1990s", "199X"),
        ] {
            assert_eq!(meant(text), [expected], "{text}");
        }
        assert_eq!(meant("03/04/1951"), ["1951-04-03", "1951-03-04"]);
        // What could mean something else is better not guessed.
        for text in [
            "",
            "soon",
            "yesterday",
            "1870-1871-1872-1873",
            "32 Foo 1999",
            "-500",
            "25.11.89",
            "maybe 1951",
            "market 1951",
            "30 February 1951",
        ] {
            assert_eq!(meant(text), [""; 0], "{text}");
        }
    }
}
