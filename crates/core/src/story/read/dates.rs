//! What a text that is no EDTF was probably meant to say.

/// Names of months, by their first letters, in the languages that files come in most: English, German, French, Spanish.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän", "ene"],
    &["feb", "fév", "fev"],
    &["mar", "mär"],
    &["apr", "avr", "abr"],
    &["may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aoû", "aou", "ago"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez", "déc", "dic"],
];
/// Words for "about".
const ABOUT: [&str; 9] = ["ca", "c", "circa", "about", "around", "approximately", "approx", "um", "vers"];
/// Words for before our era.
const BEFORE: [&str; 4] = ["bc", "bce", "b.c", "b.c.e"];
/// Seasons as EDTF numbers them.
const SEASONS: [(&[&str], u8); 4] =
    [(&["spring"], 21), (&["summer"], 22), (&["autumn", "fall"], 23), (&["winter"], 24)];

/// The date in EDTF that a text was probably meant to be. It may be none of the calendar.
pub fn meant(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let text = text.replace(['−', '‐', '‑'], "-");
    // A time of day, and what else follows a day.
    let text = text.split_once('t').filter(|(day, _)| is_iso_day(day)).map_or(text.clone(), |(day, _)| day.to_owned());
    one(&text).or_else(|| span(&text))
}

fn span(text: &str) -> Option<String> {
    let separators = [" – ", " — ", "–", "—", " to ", " - ", " until ", " / ", "/", "-"];
    let (from, to) = separators.iter().find_map(|separator| text.split_once(separator))?;
    let start = one(from.trim())?;
    // The rest of a year, as in 1870/71.
    let short = to.trim();
    let is_rest = short.len() == 2 && start.len() == 4 && short.bytes().all(|byte| byte.is_ascii_digit());
    let end = if is_rest { format!("{}{short}", start.get(..2)?) } else { one(short)? };
    Some(format!("{start}/{end}"))
}

/// One moment.
fn one(text: &str) -> Option<String> {
    let (text, about) = without_about(text);
    let (text, before) = without_era(text);
    let date = plain(text)?;
    let date = if before {
        let year: i32 = date.parse().ok().filter(|year| (1..=9999).contains(year))?;
        // The year before 1 is 0.
        if year == 1 { "0000".to_owned() } else { format!("-{:04}", year - 1) }
    } else {
        date
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
            let (year, month) = if word.len() == 4 && is_number(word) { (word, year) } else { (year, word) };
            Some(format!("{}-{:02}", year_words(year)?, month_number(month)?))
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
    let month = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    u8::try_from(month + 1).ok()
}

/// A year of four digits.
fn year_words(word: &str) -> Option<String> {
    (is_number(word) && word.len() <= 4).then(|| format!("{word:0>4}"))
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
        ] {
            assert_eq!(meant(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "soon", "yesterday", "1870-1871-1872-1873", "32 Foo 1999"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }
}
