//! The ways to read a text: as it is, and with its escapes decoded once or several times.
//!
//! Knows characters and their places in the text; must not know what is searched for.

use std::collections::VecDeque;

use super::piece::{CUT, Piece, REDACTED};
use super::{escapes, steps};

/// Represents a mark that was already there. It is not a character of Unicode.
pub(super) const MARK: char = '\u{FFFF}';
/// How characters are escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escaping {
    /// `&lt;`, `&#233;`, `&#xE9;`, `&eacute;`.
    References,
    /// `\n`, `\"`, `\xe9`, `\u00e9`, `\u{e9}`.
    Backslashes,
    /// `%C3%A9`, `%u00e9`, `+`.
    Percents,
    /// Any of them, in any mixture.
    Any,
}

/// A text in one of its readings.
pub(super) type Reading<'t> = Box<dyn Iterator<Item = Piece> + 't>;

/// The readings of a text, each of which scans it once. A value may itself look like an escape, so each kind of
/// escape is also decoded alone; and a text within a text is escaped twice.
pub(super) fn readings(text: &str) -> impl Iterator<Item = Reading<'_>> {
    use Escaping::{Any, Backslashes, Percents, References};
    const ALL: [&[Escaping]; 10] = [
        &[],
        &[References],
        &[Backslashes],
        &[Percents],
        &[References, References],
        &[References, Backslashes],
        &[References, Percents],
        &[Any],
        &[Any, Any],
        &[Any, Any, Any],
    ];
    let has = |signs: [u8; 2]| memchr::memchr2(signs[0], signs[1], text.as_bytes()).is_some();
    let (references, backslashes, percents) = (has([b'&'; 2]), has([b'\\'; 2]), has([b'%', b'+']));
    let kinds = usize::from(references) + usize::from(backslashes) + usize::from(percents);
    let differs = move |escapings: &&[Escaping]| match escapings {
        [] => true,
        [References, ..] => references,
        [Backslashes, ..] => backslashes,
        [Percents, ..] => percents,
        [Any] => kinds > 1,
        [Any, ..] => kinds > 0,
    };
    ALL.into_iter().filter(differs).map(|escapings| {
        let plain: Reading<'_> = Box::new(Plain::new(text));
        escapings.iter().fold(plain, |reading, escaping| Box::new(Unescaped::new(reading, *escaping)))
    })
}

/// The characters as they are; three full stops also count as a cut.
struct Plain<'t> {
    text: &'t str,
    at: usize,
    after_stop: bool,
}

impl<'t> Plain<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0, after_stop: false }
    }
}

impl Iterator for Plain<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        steps::count();
        let (rest, start) = (&self.text[self.at..], self.at);
        let character = rest.chars().next()?;
        if character == '.' && !self.after_stop && rest.starts_with("...") {
            self.after_stop = true;
            return Some(Piece { character: CUT, start, end: start });
        }
        self.after_stop = character == '.';
        let is_mark = character == '[' && rest.starts_with(REDACTED);
        let (character, length) =
            if is_mark { (MARK, REDACTED.len()) } else { (character, character.len_utf8()) };
        self.at += length;
        Some(Piece { character, start, end: self.at })
    }
}

/// The characters of another reading, with escapes decoded.
struct Unescaped<I> {
    inner: I,
    ahead: VecDeque<Piece>,
    escaping: Escaping,
}

impl<I: Iterator<Item = Piece>> Unescaped<I> {
    fn new(inner: I, escaping: Escaping) -> Self {
        Self { inner, ahead: VecDeque::new(), escaping }
    }
}

impl<I: Iterator<Item = Piece>> escapes::Ahead for Unescaped<I> {
    fn ahead(&mut self, distance: usize) -> Option<char> {
        steps::count();
        while self.ahead.len() <= distance {
            self.ahead.push_back(self.inner.next()?);
        }
        Some(self.ahead[distance].character)
    }
}

impl<I: Iterator<Item = Piece>> Iterator for Unescaped<I> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        use Escaping::{Any, Backslashes, Percents, References};
        let Some(first) = self.ahead.front().copied() else {
            // The usual case: no character has been read ahead, and none needs to be.
            let piece = self.inner.next()?;
            if !matches!(piece.character, '&' | '\\' | '%' | '+') {
                return Some(piece);
            }
            self.ahead.push_back(piece);
            return self.next();
        };
        let escape = match (first.character, self.escaping) {
            ('&', References | Any) => escapes::reference(self),
            ('\\', Backslashes | Any) => escapes::backslash(self),
            ('%' | '+', Percents | Any) => escapes::percent(self),
            _ => None,
        };
        let (character, length) = escape.unwrap_or((first.character, 1));
        let mut end = first.end;
        for piece in self.ahead.drain(..length.min(self.ahead.len())) {
            end = piece.end;
        }
        Some(Piece { character, start: first.start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, escapings: &[Escaping]) -> String {
        let plain: Reading<'_> = Box::new(Plain::new(text));
        let reading: Reading<'_> =
            escapings.iter().fold(plain, |reading, escaping| Box::new(Unescaped::new(reading, *escaping)));
        reading.map(|piece| piece.character).collect()
    }

    #[test]
    fn each_way_of_escaping() {
        use Escaping::{Any, Backslashes, Percents, References};
        for (text, escaping, expected) in [
            ("&lt;&#233;&#xE9;&#X000e9;&eacute;&percnt;&euro;&amp;lt;", References, "<éééé%€&lt;"),
            ("&; &nothing; &&lt; &#; &#xD800; a&b;c", References, "&; &nothing; &< &#; &#xD800; a&b;c"),
            (
                r#"\n\"\\\u00e9\u{e9}\xe9\xC3\xA9\ud83d\ude00\U0001F600\/\351\q"#,
                Backslashes,
                "\n\"\\éééé😀😀/é\\q",
            ),
            ("%41%c3%A9%E9%u00e9+%zz%", Percents, "Aééé %zz…"),
            ("&#37;41\\x41%26", Any, "%41A&"),
        ] {
            assert_eq!(read(text, &[escaping]), expected, "{text}");
        }
        assert_eq!(read("&amp;amp;lt;", &[Any, Any, Any]), "<");
        assert_eq!(read("\\u0026lt;", &[Any, Any]), "<");
    }

    #[test]
    fn escapes_that_were_cut_are_cuts() {
        for (text, escaping) in [
            ("a&am", Escaping::References),
            ("a&#x…", Escaping::References),
            ("a\\", Escaping::Backslashes),
            ("a\\u00", Escaping::Backslashes),
            ("a%4", Escaping::Percents),
        ] {
            assert!(read(text, &[escaping]).starts_with("a…"), "{text}");
        }
        assert_eq!(read("a....b", &[]), "a…....b");
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "é&amp;#60;x";
        let last = readings(text).last().unwrap();
        let pieces: Vec<_> = last.map(|piece| (piece.character, piece.start, piece.end)).collect();
        assert_eq!(pieces, [('é', 0, 2), ('<', 2, 11), ('x', 11, 12)]);
    }
}
