//! Decoding: the bytes of a file to text, by its byte order mark or its encoding declaration.
//!
//! Knows nothing of XML beyond the declaration `<?xml … encoding="…"?>`.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The text of a file. Bytes that the encoding does not allow become U+FFFD, which no name may hold.
pub(super) fn decode(bytes: &[u8]) -> String {
    let (text, _, _) = encoding_of(bytes).decode(bytes);
    text.into_owned()
}

fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    match bytes {
        [0, b'<', ..] => UTF_16BE,
        [b'<', 0, ..] => UTF_16LE,
        // A file that was converted to UTF-8 but kept its declaration of UTF-16 is UTF-8 all the same.
        _ => declared(bytes)
            .and_then(Encoding::for_label)
            .map_or(UTF_8, |encoding| if encoding.is_ascii_compatible() { encoding } else { UTF_8 }),
    }
}

/// The name in the encoding declaration.
fn declared(bytes: &[u8]) -> Option<&[u8]> {
    let head = bytes.get(..bytes.len().min(200))?;
    let head = head.strip_prefix(b"<?xml")?;
    let end = head.windows(2).position(|two| two == b"?>")?;
    let declaration = head.get(..end)?;
    let start = declaration.windows(8).position(|eight| eight == b"encoding")?;
    declaration.get(start..)?.split(|byte| matches!(byte, b'"' | b'\'')).nth(1)
}
