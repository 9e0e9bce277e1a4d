//! Excerpts: the line of a file that a diagnostic points at, and the part of it that is meant.
//!
//! Reads files again, since only those that have a mistake are shown. Knows what a tag and an attribute look like,
//! and nothing else of XML.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::{Limits, catalog, decode, file};
use crate::diagnostic::Place;
use crate::printable::is_invisible;

/// A line of a file, and what is meant in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line without its end. What would not show, or would do something to a terminal, is replaced.
    pub line: String,
    /// The bytes of the line that are meant: a tag up to its name, an attribute with its value, or one character.
    pub span: Range<usize>,
}

/// The texts of the files that excerpts were taken from.
#[derive(Debug, Default)]
pub struct Excerpts {
    texts: HashMap<PathBuf, Option<String>>,
}

impl Excerpts {
    /// The line that `place` is in; `None` where it names no line, or the file cannot be read (any longer).
    ///
    /// ```
    /// use wsdl2rust::diagnostic::Place;
    /// use wsdl2rust::source::Excerpts;
    ///
    /// let file = std::sync::Arc::new("Cargo.toml".into());
    /// let excerpt = Excerpts::default().excerpt(&Place { file, line: 1, column: 2 });
    /// assert_eq!(excerpt.map(|excerpt| excerpt.line).as_deref(), Some("[package]"));
    /// ```
    pub fn excerpt(&mut self, place: &Place) -> Option<Excerpt> {
        let (line, column) = (place.line.checked_sub(1)?, place.column.checked_sub(1)?);
        let text =
            self.texts.entry(place.file.to_path_buf()).or_insert_with_key(|path| read(path)).as_ref()?;
        let line = text.split('\n').nth(line as usize)?;
        Some(excerpt(line.strip_suffix('\r').unwrap_or(line), column as usize))
    }
}

fn read(path: &Path) -> Option<String> {
    if let Some(text) = catalog::built_in(path) {
        return Some(text.to_owned());
    }
    let bytes = file::read_bounded(path, Limits::default().file_bytes).ok()?;
    Some(decode::decode(&bytes).text)
}

/// Characters of a line that are shown before what is meant, and from there on: contracts of a megabyte in one line exist.
const BEFORE: usize = 100;
const FROM_THERE: usize = 300;

/// `column` counts characters from 0.
fn excerpt(line: &str, column: usize) -> Excerpt {
    let (skipped, shown) = match line.chars().nth(BEFORE + FROM_THERE) {
        Some(_) => (column.saturating_sub(BEFORE), BEFORE + FROM_THERE),
        None => (0, usize::MAX),
    };
    let mut rest = line.chars().skip(skipped).map(visible);
    let cut_off = (skipped > 0).then_some('…');
    let column = column - skipped + cut_off.iter().count();
    let mut line: String = cut_off.into_iter().chain(rest.by_ref().take(shown)).collect();
    if rest.next().is_some() {
        line.push('…');
    }
    let start = line.char_indices().nth(column).map_or(line.len(), |(offset, _)| offset);
    let length = meant(line.get(start..).unwrap_or_default());
    Excerpt { span: start..start + length, line }
}

fn visible(c: char) -> char {
    if c != '\t' && is_invisible(c) { char::REPLACEMENT_CHARACTER } else { c }
}

/// How many bytes of `rest` belong to what begins there.
fn meant(rest: &str) -> usize {
    let name = |text: &str| text.find(|c: char| !is_name(c)).unwrap_or(text.len());
    if let Some(tag) = rest.strip_prefix('<') {
        let slash = usize::from(tag.starts_with(['/', '!', '?']));
        return 1 + slash + name(tag.get(slash..).unwrap_or_default());
    }
    let length = name(rest);
    let (attribute, after) = rest.split_at(length);
    let value = after.trim_start().strip_prefix('=').map(str::trim_start);
    if let (false, Some(value)) = (attribute.is_empty(), value)
        && let Some(quote) = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))
    {
        let end = value.get(1..).and_then(|value| value.find(quote)).map_or(value.len(), |end| end + 2);
        return rest.len() - value.len() + end;
    }
    match rest.chars().next() {
        Some(first) => length.max(first.len_utf8()),
        None => 0,
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ':' | '_' | '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::{BEFORE, FROM_THERE, excerpt};

    fn meant(line: &str, column: usize) -> String {
        let excerpt = excerpt(line, column);
        excerpt.line[excerpt.span].to_owned()
    }

    #[test]
    fn what_is_meant_is_a_tag_an_attribute_or_a_character() {
        let line = "  <größe:element name = 'a b' type=\"x:itn\"/>";
        assert_eq!(meant(line, 2), "<größe:element");
        assert_eq!(meant(line, 17), "name = 'a b'");
        assert_eq!(meant(line, 30), "type=\"x:itn\"");
        assert_eq!(meant(line, 42), "/");
        assert_eq!(meant("</a>", 0), "</a");
        assert_eq!(meant("<!ENTITY x>", 0), "<!ENTITY");
        assert_eq!(meant("type=\"cut", 0), "type=\"cut");
        assert_eq!(meant("", 0), "");
        assert_eq!(meant("<a>", 900), "");
    }

    #[test]
    fn of_a_long_line_only_what_is_around_is_shown() {
        let line = format!("{}<wrong a='b'>{}", "ä".repeat(5000), "ö".repeat(5000));
        let excerpt = excerpt(&line, 5000);
        assert_eq!(&excerpt.line[excerpt.span.clone()], "<wrong");
        assert_eq!(excerpt.line.chars().count(), 1 + BEFORE + FROM_THERE + 1);
        assert!(excerpt.line.starts_with("…ä") && excerpt.line.ends_with("ö…"), "{}", excerpt.line);
        assert_eq!(super::excerpt(&line, 3).line.chars().next(), Some('ä'));
        assert_eq!(super::excerpt(&line, 20_000).line, "…");
    }

    #[test]
    fn nothing_in_an_excerpt_commands_a_terminal() {
        assert_eq!(excerpt("\t<a \u{1b}[2J\u{202e}", 1).line, "\t<a \u{fffd}[2J\u{fffd}");
    }
}
