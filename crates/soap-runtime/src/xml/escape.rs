//! Writing text and attribute values so that a reader gets back what was written.
//!
//! A carriage return is written as a reference, since line-end normalisation would turn it into a line feed;
//! in attributes the same holds for tab and line feed (XML 1.0, sections 2.11 and 3.3.3).
//!
//! Must not know elements or names.

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
pub(crate) const fn are_plain(words: &[&str]) -> bool {
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

/// Gives character data to `push`, escaped, piece by piece.
pub(crate) fn escape_text(text: &str, push: impl FnMut(&str)) -> Result<(), Forbidden> {
    escape(text, push, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        // Only `]]>` needs it, and escaping it always is shorter than looking back.
        b'>' => Some("&gt;"),
        b'\r' => Some("&#xD;"),
        _ => None,
    })
}

/// Gives an attribute value for double quotes to `push`, likewise.
pub(crate) fn escape_attribute(text: &str, push: impl FnMut(&str)) -> Result<(), Forbidden> {
    escape(text, push, |byte| match byte {
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

/// Appends character data.
pub(crate) fn push_text(out: &mut String, text: &str) -> Result<(), Forbidden> {
    escape_text(text, |piece| out.push_str(piece))
}

/// Appends an attribute value for double quotes.
pub(crate) fn push_attribute(out: &mut String, text: &str) -> Result<(), Forbidden> {
    escape_attribute(text, |piece| out.push_str(piece))
}

fn escape(
    text: &str,
    mut push: impl FnMut(&str),
    escape: impl Fn(u8) -> Option<&'static str>,
) -> Result<(), Forbidden> {
    /// Looked at as a whole first.
    const BLOCK: usize = 64;
    /// Given away while it is in the cache still.
    const PIECE: usize = 16 << 10;
    let mut plain = Range { start: 0, end: 0 };
    for (index, block) in text.as_bytes().chunks(BLOCK).enumerate() {
        let start = index * BLOCK;
        if start - plain.start >= PIECE && text.is_char_boundary(start) {
            push(&text[plain.start..start]);
            plain.start = start;
        }
        if are_plain_bytes(block) {
            continue;
        }
        for (offset, byte) in (start..).zip(block) {
            if let Some(escaped) = escape(*byte) {
                plain.end = offset;
                push(&text[plain.clone()]);
                push(escaped);
                plain.start = offset + 1;
            } else if let Some(forbidden) = forbidden_at(text, offset) {
                return Err(Forbidden(forbidden));
            }
        }
    }
    push(&text[plain.start..]);
    Ok(())
}

/// Whether `text` is short, and nothing in it has to be escaped nor is forbidden.
#[inline]
pub(crate) fn is_plain(text: &str) -> bool {
    /// A longer one is better looked at block by block, each still in the cache when it is copied.
    const SHORT: usize = 1024;
    text.len() <= SHORT && are_plain_bytes(text.as_bytes())
}

/// Sixteen bytes are looked at in one go; those at the end may overlap those before.
#[inline]
fn are_plain_bytes(bytes: &[u8]) -> bool {
    let mut found = [0; 16];
    if let Some(last) = bytes.last_chunk::<16>() {
        look_at(last, &mut found);
        bytes.as_chunks::<16>().0.iter().for_each(|block| look_at(block, &mut found));
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        found[..8].copy_from_slice(first);
        found[8..].copy_from_slice(last);
        let both = std::mem::take(&mut found);
        look_at(&both, &mut found);
    } else {
        return !bytes.iter().any(|byte| LOOK[usize::from(*byte)]);
    }
    u128::from_ne_bytes(found) == 0
}

/// Makes a byte of `found` other than zero where that of `block` [needs a look](needs_a_look). Said by saturating
/// subtractions, of which there are instructions for all bytes at once; comparisons are made into jumps.
#[inline]
fn look_at(block: &[u8; 16], found: &mut [u8; 16]) {
    let is = |byte: u8, other: u8| 1u8.saturating_sub(byte ^ other);
    for (byte, found) in block.iter().zip(found) {
        // `"` and `&` differ in one bit, and so do `<` and `>`.
        let quote_or_ampersand = is(byte | (b'"' ^ b'&'), b'"' | b'&');
        let bracket = is(byte | (b'<' ^ b'>'), b'<' | b'>');
        *found |= b' '.saturating_sub(*byte) | quote_or_ampersand | bracket | is(*byte, 0xEF);
    }
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
        escape_text(input, |piece| out.push_str(piece)).map(|()| out)
    }

    #[test]
    fn what_a_parser_would_change_is_escaped() {
        assert_eq!(text("a<b&c]]>\r\n\t").unwrap(), "a&lt;b&amp;c]]&gt;&#xD;\n\t");
        let mut out = String::new();
        push_attribute(&mut out, "\"<\t\n").unwrap();
        assert_eq!(out, "&quot;&lt;&#x9;&#xA;");
    }

    #[test]
    fn each_byte_is_looked_at_wherever_it_stands() {
        for length in 1..70 {
            for place in 0..length {
                let mut bytes = vec![b'~'; length];
                for byte in 0..=255 {
                    bytes[place] = byte;
                    assert_eq!(are_plain_bytes(&bytes), !needs_a_look(byte), "{byte} at {place} of {length}");
                }
            }
        }
        assert!(are_plain_bytes(b""));
    }

    #[test]
    fn long_texts_come_in_pieces_with_their_characters_whole() {
        for pattern in ["x", "ä", "€", "\u{10000}", "\u{FFFD}", "x€<y", "&"] {
            let long = pattern.repeat(100_000);
            let escaped = long.replace('&', "&amp;").replace('<', "&lt;");
            assert!(text(&long).unwrap() == escaped, "{pattern}");
            assert_eq!(text(&format!("{long}\u{1}")), Err(Forbidden('\u{1}')));
            assert_eq!(text(&format!("{long}\u{FFFF}{long}")), Err(Forbidden('\u{FFFF}')));
        }
    }

    #[test]
    fn characters_outside_of_xml_are_refused() {
        assert_eq!(text("a\u{0}"), Err(Forbidden('\0')));
        assert_eq!(text("\u{FFFE}"), Err(Forbidden('\u{FFFE}')));
        assert_eq!(text("\u{FFFD}").unwrap(), "\u{FFFD}");
    }
}
