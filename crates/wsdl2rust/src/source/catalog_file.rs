//! Catalogue files: a line for each document, an address and the file that replaces it.
//!
//! Files are relative to the folder of the catalogue. A line that starts with `#` is a comment. A field with
//! anything but visible characters is quoted, so that text from a contract always stays within one field. Must not
//! know where the documents come from.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Catalog;
use super::disk::{NotRead, read_bounded};
use crate::printable::is_invisible;

/// The size of a catalogue file in bytes.
const LARGEST: u64 = 4 << 20;

/// Why a catalogue cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed {
    /// The line, counted from 1; 0 for the file as a whole.
    pub(super) line: u32,
    /// The reason, in the words of this crate.
    pub(super) reason: String,
}

/// Adds the entries of a catalogue file.
///
/// # Errors
///
/// If it cannot be read.
pub(super) fn read(path: &Path, catalog: &mut Catalog) -> Result<(), Malformed> {
    for (address, file) in entries(path)? {
        catalog.insert(address, file);
    }
    Ok(())
}

/// The addresses of a catalogue file, each with the path of its file.
///
/// # Errors
///
/// If it cannot be read.
pub(super) fn entries(path: &Path) -> Result<BTreeMap<String, PathBuf>, Malformed> {
    let whole = |reason| Malformed { line: 0, reason };
    let bytes = read_bounded(path, LARGEST).map_err(|unread| match unread {
        NotRead::TooLarge => whole(format!("the file is larger than {LARGEST} bytes")),
        NotRead::Because(reason) => whole(reason),
    })?;
    let text = String::from_utf8(bytes).map_err(|_| whole("the file is not UTF-8".to_owned()))?;
    parse(&text, path.parent().unwrap_or(Path::new("")))
}

fn parse(text: &str, folder: &Path) -> Result<BTreeMap<String, PathBuf>, Malformed> {
    let mut entries = BTreeMap::new();
    for (index, line) in text.split('\n').enumerate() {
        let malformed = |reason: &str| Malformed { line: index as u32 + 1, reason: reason.to_owned() };
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (address, rest) = first_field(line).map_err(malformed)?;
        let file = last_field(rest).map_err(malformed)?;
        let file = folder.join(file);
        if entries.get(&address).is_some_and(|known| *known != file) {
            return Err(malformed("the address already has another file"));
        }
        entries.insert(address, file);
    }
    Ok(entries)
}

/// An entry as a line, without the line end.
#[cfg(any(feature = "fetch", test))]
pub(super) fn line(address: &str, file: &str) -> String {
    format!("{} {}", field(address), field(file))
}

#[cfg(any(feature = "fetch", test))]
fn field(text: &str) -> String {
    let is_plain = |c: char| !c.is_whitespace() && !is_invisible(c) && !matches!(c, '"' | '\\');
    if !text.is_empty() && !text.starts_with('#') && text.chars().all(is_plain) {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            ' ' => quoted.push(c),
            c if is_plain(c) => quoted.push(c),
            c => quoted.extend(c.escape_unicode()),
        }
    }
    quoted.push('"');
    quoted
}

/// The address of a line, and the text after it.
fn first_field(line: &str) -> Result<(String, &str), &'static str> {
    const NO_FILE: &str = "an address without a file";
    if let Some(quoted) = line.strip_prefix('"') {
        let (address, rest) = unquoted(quoted)?;
        return match rest.strip_prefix(char::is_whitespace) {
            Some(rest) => Ok((address, rest.trim_start())),
            None if rest.is_empty() => Err(NO_FILE),
            None => Err("no blank after a quoted address"),
        };
    }
    let (address, file) = line.split_once(char::is_whitespace).ok_or(NO_FILE)?;
    check_plain(address)?;
    Ok((address.to_owned(), file.trim_start()))
}

/// The file of a line. Without quotes it may contain blanks, since it is the rest of the line.
fn last_field(rest: &str) -> Result<String, &'static str> {
    match rest.strip_prefix('"') {
        Some(quoted) => match unquoted(quoted)? {
            (_, rest) if !rest.is_empty() => Err("text after a quoted file"),
            (file, _) if file.is_empty() => Err("an address without a file"),
            (file, _) if file.contains('\0') => Err("a file with a character that no path may hold"),
            (file, _) => Ok(file),
        },
        None => {
            check_plain(rest)?;
            Ok(rest.to_owned())
        }
    }
}

fn check_plain(text: &str) -> Result<(), &'static str> {
    match text.contains(|c: char| c != '\t' && is_invisible(c)) {
        true => Err("a character that does not show; in quotes it is written as \\u{…}"),
        false => Ok(()),
    }
}

/// The text up to the closing quote with its escapes replaced, and the text after the quote.
fn unquoted(quoted: &str) -> Result<(String, &str), &'static str> {
    const UNKNOWN: &str = "an escape that is not \\\", \\\\ or \\u{…}";
    let mut text = String::new();
    let mut rest = quoted;
    while let Some(end) = rest.find(['"', '\\']) {
        text.push_str(&rest[..end]);
        check_plain(&rest[..end])?;
        let after = &rest[end + 1..];
        if rest[end..].starts_with('"') {
            return Ok((text, after));
        }
        if let Some(escaped) = after.chars().next().filter(|c| matches!(c, '"' | '\\')) {
            text.push(escaped);
            rest = &after[1..];
            continue;
        }
        let (code, after) = after.strip_prefix("u{").and_then(|code| code.split_once('}')).ok_or(UNKNOWN)?;
        let is_code =
            !code.is_empty() && code.len() <= 6 && code.bytes().all(|byte| byte.is_ascii_hexdigit());
        let code = u32::from_str_radix(code, 16).ok().filter(|_| is_code);
        text.push(code.and_then(char::from_u32).ok_or(UNKNOWN)?);
        rest = after;
    }
    Err("a quote that is not closed")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    /// A pseudorandom number generator that needs no crate (Knuth's MMIX constants).
    fn next(state: &mut u64) -> usize {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 33) as usize
    }

    #[test]
    fn whatever_a_field_holds_is_read_back_from_one_line() {
        const PIECES: [&str; 24] = [
            "a",
            "http://x/",
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "#",
            "\"",
            "\\",
            "=",
            "\\u{a}",
            "\u{85}",
            "\u{2028}",
            "\u{202e}",
            "\u{1b}[2J",
            "é",
            "日本",
            "\u{a0}",
            "../",
            "C:\\",
            "\u{feff}",
            "'",
        ];
        let mut state = 1;
        for _ in 0..20_000 {
            let mut text = |least: usize, pieces: &[&str]| -> String {
                let count = least + next(&mut state) % 6;
                (0..count).map(|_| pieces[next(&mut state) % pieces.len()]).collect()
            };
            let address = text(0, &PIECES);
            let file = text(1, &PIECES).replace('\0', "x");
            let line = line(&address, &file);
            assert!(!line.contains(|c: char| c != ' ' && (c.is_whitespace() || c.is_control())), "{line:?}");
            let read = parse(&format!("# remark\n{line}\n"), Path::new("")).unwrap();
            assert_eq!(read.into_iter().collect::<Vec<_>>(), [(address, PathBuf::from(file))], "{line}");
        }
    }

    #[test]
    fn what_needs_no_quotes_has_none() {
        assert_eq!(line("http://example.com/a?b=c", "a-b.xsd"), "http://example.com/a?b=c a-b.xsd");
        assert_eq!(line("?x=1\n/etc/a /etc/passwd", "a.xsd"), r#""?x=1\u{a}/etc/a /etc/passwd" a.xsd"#);
    }

    #[test]
    fn plain_lines_are_read_as_before() {
        let read =
            parse("\n # remark\r\nurn:a  my types.xsd \r\nurn:b\t/b.xsd", Path::new("folder")).unwrap();
        let expected = [("urn:a", "folder/my types.xsd"), ("urn:b", "/b.xsd")];
        let expected = expected.map(|(address, file)| (address.to_owned(), PathBuf::from(file)));
        assert_eq!(read.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_is_malformed_is_refused_with_its_line() {
        for (text, line, reason) in [
            ("urn:a a\nurn:b", 2, "an address without a file"),
            ("\"urn:b\"", 1, "an address without a file"),
            ("urn:b \"\"", 1, "an address without a file"),
            ("\n\n\"urn:b b", 3, "a quote that is not closed"),
            ("urn:a \"b", 1, "a quote that is not closed"),
            ("\"urn:a\"b c", 1, "no blank after a quoted address"),
            ("urn:a \"b\" c", 1, "text after a quoted file"),
            ("urn:a \"\\n\"", 1, "an escape that is not \\\", \\\\ or \\u{…}"),
            ("urn:a \"\\u{d800}\"", 1, "an escape that is not \\\", \\\\ or \\u{…}"),
            ("urn:a \"\\u{+61}\"", 1, "an escape that is not \\\", \\\\ or \\u{…}"),
            ("urn:a b\u{0}", 1, "a character that does not show; in quotes it is written as \\u{…}"),
            ("urn:a a\nurn:a b", 2, "the address already has another file"),
        ] {
            let malformed = Malformed { line, reason: reason.to_owned() };
            assert_eq!(parse(text, Path::new("")), Err(malformed), "{text:?}");
        }
    }
}
