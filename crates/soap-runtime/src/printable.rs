//! Printable text: makes text from others safe to show to a terminal or a person.
//!
//! A fault, a name or a note from a server may contain line breaks, escape sequences and direction marks, and can use
//! them to fake a second line that looks like our own output. Knows characters only.

use std::borrow::Cow;
use std::fmt;

/// `text` on one line, with control characters and other invisible characters escaped: `\n`, `\u{9b}`, `\u{202e}`.
///
/// ```
/// use soap_runtime::printable::printable;
///
/// assert_eq!(printable("no\nrescue: everything is fine\u{202e}"), r"no\nrescue: everything is fine\u{202e}");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    match text.contains(is_invisible) {
        true => Cow::Owned(Printable(text).to_string()),
        false => Cow::Borrowed(text),
    }
}

/// Displays a text like [`printable`], without a copy.
#[derive(Debug, Clone, Copy)]
pub struct Printable<'t>(pub &'t str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(is_invisible) {
            let (before, after) = rest.split_at(at);
            f.write_str(before)?;
            let mut characters = after.chars();
            characters.next().into_iter().try_for_each(|c| write!(f, "{}", c.escape_default()))?;
            rest = characters.as_str();
        }
        f.write_str(rest)
    }
}

/// Writes a detail of an error on a line of its own, below the sentence that says what is wrong: `name: text`, indented.
///
/// Invisible characters of `text` are escaped, and of a long one only the beginning is shown.
///
/// # Errors
///
/// Those of the formatter.
pub fn write_detail(f: &mut fmt::Formatter<'_>, name: &str, text: &str) -> fmt::Result {
    /// More than an excerpt of a reply has.
    const MOST: usize = 600;
    let (shown, rest) = match text.char_indices().nth(MOST) {
        Some((end, _)) => (&text[..end], "…"),
        None => (text, ""),
    };
    write!(f, "\n  {name}: {}{rest}", Printable(shown))
}

/// Whether a character is invisible: control characters of both ranges (U+0000 to U+001F, U+007F to U+009F), line and
/// paragraph separators, direction marks, the byte order mark and other zero-width characters, fillers and tags.
///
/// The two joiners (U+200C, U+200D) and variation selectors have a visible effect on Persian words and emoji, and are
/// left alone.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn what_does_not_show_is_escaped() {
        let plain = "setGroup_v2 é 日本 \"#] می\u{200c}خواهم ❤\u{fe0f}";
        assert_eq!(printable(plain), plain);
        assert_eq!(
            printable("a\nok b\r\u{1b}[2J\u{202e}c\u{2028}"),
            "a\\nok b\\r\\u{1b}[2J\\u{202e}c\\u{2028}"
        );
    }

    /// From the Unicode tables: C0, DEL, C1, Zl, Zp and the format characters that change the writing direction.
    #[test]
    fn each_character_that_a_terminal_may_obey_is_escaped() {
        let controls = ('\0'..='\u{1f}').chain('\u{7f}'..='\u{9f}');
        let turns =
            "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
        let others = "\u{2028}\u{2029}\u{feff}\u{200b}\u{ad}\u{2060}";
        for c in controls.chain(turns.chars()).chain(others.chars()) {
            let shown = printable(c.encode_utf8(&mut [0; 4])).into_owned();
            assert!(shown.starts_with('\\') && shown.is_ascii(), "{shown:?}");
        }
    }
}
