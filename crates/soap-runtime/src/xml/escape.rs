//! Writing text and attribute values so that a reader gets back what was written.
//!
//! A carriage return is written as a reference, since line-end normalisation would turn it into a line feed;
//! in attributes the same holds for tab and line feed (XML 1.0, sections 2.11 and 3.3.3).

use std::ops::Range;

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
    let bytes = text.as_bytes();
    let mut plain = Range { start: 0, end: 0 };
    for (offset, &byte) in bytes.iter().enumerate() {
        plain.end = offset;
        if let Some(escaped) = escape(byte) {
            out.push_str(&text[plain.clone()]);
            out.push_str(escaped);
            plain.start = offset + 1;
        } else if byte < b' ' && !matches!(byte, b'\t' | b'\n') {
            return Err(Forbidden(byte.into()));
        } else if byte == 0xEF && bytes[offset..].starts_with(b"\xEF\xBF") {
            match bytes.get(offset + 2) {
                Some(0xBE) => return Err(Forbidden('\u{FFFE}')),
                Some(0xBF) => return Err(Forbidden('\u{FFFF}')),
                _ => {}
            }
        }
    }
    out.push_str(&text[plain.start..]);
    Ok(())
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
