//! Excerpts: the line of a file that a diagnostic points at, and the part of it that is concerned.
//!
//! Reads files again, since only those that have a mistake are shown. Must not know
//! more of XML than what a tag and an attribute look like.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::file::LineIndex;
use super::{Limits, catalog, decode, disk};
use crate::diagnostic::Place;
use crate::printable::is_invisible;

/// A line of a file, and the part of it that is concerned.
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
    texts: HashMap<PathBuf, Option<(String, LineIndex)>>,
}

impl Excerpts {
    /// The line that `place` is in; `None` if it names no line, or the file cannot be read (any longer).
    ///
    /// ```
    /// use wsdl2rust::diagnostic::Place;
    /// use wsdl2rust::unstable::source::Excerpts;
    ///
    /// let file = std::sync::Arc::new("Cargo.toml".into());
    /// let excerpt = Excerpts::default().excerpt(&Place { file, line: 1, column: 2 });
    /// assert_eq!(excerpt.map(|excerpt| excerpt.line).as_deref(), Some("[package]"));
    /// ```
    pub fn excerpt(&mut self, place: &Place) -> Option<Excerpt> {
        let (line, column) = (place.line.checked_sub(1)?, place.column.checked_sub(1)?);
        let indexed = |path: &PathBuf| {
            let text = read(path)?;
            let lines = LineIndex::new(&text);
            Some((text, lines))
        };
        let entry = self.texts.entry(place.file.to_path_buf()).or_insert_with_key(indexed);
        let (text, lines) = entry.as_ref()?;
        let (line, offset) = lines.line(text, line as usize, column)?;
        Some(excerpt(line.strip_suffix('\r').unwrap_or(line), offset))
    }
}

fn read(path: &Path) -> Option<String> {
    if let Some(text) = catalog::built_in(path) {
        return Some(text.to_owned());
    }
    let bytes = disk::read_bounded(path, Limits::default().file_bytes).ok()?;
    Some(decode::decode(&bytes).text)
}

/// Characters of a line shown before the offset, and from the offset on: some contracts are a megabyte on one line.
const BEFORE: usize = 100;
const FROM_THERE: usize = 300;

/// `offset` counts bytes from the start of the line.
fn excerpt(line: &str, offset: usize) -> Excerpt {
    let (before, from_there) = line.split_at_checked(offset).unwrap_or((line, ""));
    let is_long = line.chars().nth(BEFORE + FROM_THERE).is_some();
    let shown = if is_long { BEFORE + FROM_THERE } else { usize::MAX };
    let skipped =
        before.char_indices().rev().nth(BEFORE - 1).filter(|_| is_long).map_or(0, |(skipped, _)| skipped);
    let before = &before[skipped..];
    let mut rest = before.chars().chain(from_there.chars()).map(visible);
    let cut_off = (skipped > 0).then_some('…');
    let column = before.chars().count() + cut_off.iter().count();
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
    use std::sync::Arc;

    use super::{BEFORE, Excerpt, Excerpts, FROM_THERE, LineIndex, excerpt};
    use crate::diagnostic::Place;

    /// `column` counts characters from 0.
    fn at(line: &str, column: usize) -> Excerpt {
        excerpt(line, line.char_indices().nth(column).map_or(line.len(), |(offset, _)| offset))
    }

    fn meant(line: &str, column: usize) -> String {
        let excerpt = at(line, column);
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
        let excerpt = at(&line, 5000);
        assert_eq!(&excerpt.line[excerpt.span.clone()], "<wrong");
        assert_eq!(excerpt.line.chars().count(), 1 + BEFORE + FROM_THERE + 1);
        assert!(excerpt.line.starts_with("…ä") && excerpt.line.ends_with("ö…"), "{}", excerpt.line);
        assert_eq!(at(&line, 3).line.chars().next(), Some('ä'));
        assert_eq!(at(&line, 20_000).line, format!("…{}", "ö".repeat(BEFORE)));
    }

    #[test]
    fn many_excerpts_of_a_large_file_cost_no_walk_over_it_each() {
        let path = std::path::PathBuf::from("large.wsdl");
        for (text, line) in
            [("<ä/>\r\n".repeat(100_000), 99_999), ("<ä/>\n".repeat(3) + &"<ä/>".repeat(100_000), 3)]
        {
            let lines = LineIndex::new(&text);
            let before = crate::steps::taken();
            let excerpts =
                &mut Excerpts { texts: [(path.clone(), Some((text, lines)))].into_iter().collect() };
            for _ in 0..1000 {
                let place = Place { file: Arc::new(path.clone()), line: line + 1, column: 1 };
                let excerpt = excerpts.excerpt(&place).map(|excerpt| excerpt.line);
                assert!(excerpt.is_some_and(|line| line.starts_with("<ä/>")));
            }
            assert!(crate::steps::taken() - before <= 1000 * 1024);
        }
    }

    #[test]
    fn lines_and_columns_lead_back_to_offsets() {
        let text = format!("a\n{}x<ö\r\n\nend", "é€".repeat(500));
        let lines = LineIndex::new(&text);
        for (offset, c) in text.char_indices().filter(|(_, c)| *c != '\n') {
            let (line, column) = lines.line_and_column(&text, offset);
            let (line, at) = lines.line(&text, line as usize - 1, column - 1).expect("such a line");
            assert!(line[at..].starts_with(c), "{offset}");
        }
        assert_eq!(lines.line(&text, 2, 7), Some(("", 0)));
        assert_eq!(lines.line(&text, 0, 7), Some(("a", 1)));
        assert_eq!(lines.line(&text, 4, 0), None);
    }

    #[test]
    fn nothing_in_an_excerpt_commands_a_terminal() {
        assert_eq!(excerpt("\t<a \u{1b}[2J\u{202e}", 1).line, "\t<a \u{fffd}[2J\u{fffd}");
    }
}
