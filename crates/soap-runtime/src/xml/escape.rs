//! Writing text and attribute values so that a reader gets back what was written.
//!
//! A carriage return is written as a reference, since line-end normalisation would turn it into a line feed;
//! in attributes the same holds for tab and line feed (XML 1.0, sections 2.11 and 3.3.3).

use std::ops::Range;

use super::is_xml_char;

/// Text for an element.
#[derive(Debug, Clone, Copy)]
pub enum Text<'t> {
    /// Any characters.
    Any(&'t str),
    /// Known to need no escaping, as numbers do.
    Plain(&'t str),
}

impl<'t> Text<'t> {
    /// The characters.
    pub fn as_str(self) -> &'t str {
        match self {
            Self::Any(text) | Self::Plain(text) => text,
        }
    }
}

/// Whether none of these words needs escaping.
pub const fn are_plain(words: &[&str]) -> bool {
    let mut index = 0;
    while index < words.len() {
        let word = words[index].as_bytes();
        let mut at = 0;
        while at < word.len() {
            if needs_a_look(word[at]) {
                return false;
            }
            at += 1;
        }
        index += 1;
    }
    true
}

/// The text could not be written: it holds a character that XML 1.0 forbids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Forbidden(pub(crate) char);

/// Appends character data.
pub(crate) fn push_text(out: &mut String, text: &str) -> Result<(), Forbidden> {
    push(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        // Only `]]>` needs it, and escaping it always is shorter than looking back.
        b'>' => Some("&gt;"),
        b'\r' => Some("&#xD;"),
        _ => None,
    })
}

/// Appends an attribute value for double quotes.
pub(crate) fn push_attribute(out: &mut String, text: &str) -> Result<(), Forbidden> {
    push(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\r' => Some("&#xD;"),
        b'\n' => Some("&#xA;"),
        b'\t' => Some("&#x9;"),
        _ => None,
    })
}

fn push(out: &mut String, text: &str, escape: impl Fn(u8) -> Option<&'static str>) -> Result<(), Forbidden> {
    /// Looked at as a whole first.
    const BLOCK: usize = 64;
    // Names, words and numbers are short and plain.
    if text.len() < BLOCK && !text.bytes().any(|byte| LOOK[usize::from(byte)]) {
        out.push_str(text);
        return Ok(());
    }
    let mut plain = Range { start: 0, end: 0 };
    for (index, block) in text.as_bytes().chunks(BLOCK).enumerate() {
        if block.iter().fold(false, |any, byte| any | needs_a_look(*byte)) {
            for offset in index * BLOCK..index * BLOCK + block.len() {
                let byte = text.as_bytes()[offset];
                if let Some(escaped) = escape(byte) {
                    plain.end = offset;
                    out.push_str(&text[plain.clone()]);
                    out.push_str(escaped);
                    plain.start = offset + 1;
                } else if let Some(forbidden) = forbidden_at(text, offset) {
                    return Err(Forbidden(forbidden));
                }
            }
        }
    }
    out.push_str(&text[plain.start..]);
    Ok(())
}

/// Whether `byte` may have to be escaped or be part of a forbidden character.
#[inline]
const fn needs_a_look(byte: u8) -> bool {
    (byte < b' ') | (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == 0xEF)
}

/// [`needs_a_look`] of every byte.
static LOOK: [bool; 256] = {
    let mut look = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        look[byte] = needs_a_look(byte as u8);
        byte += 1;
    }
    look
};

/// The character that begins at `offset`, if XML 1.0 forbids it.
fn forbidden_at(text: &str, offset: usize) -> Option<char> {
    match text.as_bytes()[offset] {
        b'\t' | b'\n' | b'\r' => None,
        byte if byte < b' ' => Some(byte.into()),
        0xEF => text.get(offset..)?.chars().next().filter(|character| !is_xml_char(*character)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(input: &str) -> Result<String, Forbidden> {
        let mut out = String::new();
        push_text(&mut out, input).map(|()| out)
    }

    #[test]
    fn what_a_parser_would_change_is_escaped() {
        assert_eq!(text("a<b&c]]>\r\n\t").unwrap(), "a&lt;b&amp;c]]&gt;&#xD;\n\t");
        let mut out = String::new();
        push_attribute(&mut out, "\"<\t\n").unwrap();
        assert_eq!(out, "&quot;&lt;&#x9;&#xA;");
    }

    #[test]
    fn characters_outside_of_xml_are_refused() {
        assert_eq!(text("a\u{0}"), Err(Forbidden('\0')));
        assert_eq!(text("\u{FFFE}"), Err(Forbidden('\u{FFFE}')));
        assert_eq!(text("\u{FFFD}").unwrap(), "\u{FFFD}");
    }
}
