//! Decoding: the bytes of a file to text, by its byte order mark or its encoding declaration.
//!
//! Must not know XML beyond the declaration `<?xml … encoding="…"?>`.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The text of a file.
pub(super) struct Decoded {
    /// The text, with U+FFFD for bytes that the encoding does not allow.
    pub(super) text: String,
    /// The first of those bytes.
    pub(super) malformed: Option<Malformed>,
}

/// Bytes that are invalid in the encoding of their file.
#[derive(Debug)]
pub(super) struct Malformed {
    /// The offset in the decoded text.
    pub(super) offset: usize,
    /// The name of the encoding.
    pub(super) encoding: &'static str,
    /// Whether the file itself declares the encoding.
    pub(super) is_declared: bool,
}

/// The text of a file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let (encoding, is_declared) = encoding_of(bytes);
    let (text, used, has_errors) = encoding.decode(bytes);
    let malformed = has_errors.then(|| Malformed {
        offset: sound_length(used, bytes),
        encoding: used.name(),
        is_declared,
    });
    Decoded { text: text.into_owned(), malformed }
}

/// The length of the text before the first bytes that `encoding` does not allow.
fn sound_length(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut text = String::new();
    let Some(room) = decoder.max_utf8_buffer_length_without_replacement(bytes.len()) else { return 0 };
    text.reserve(room);
    // Decoding stops at the first such byte.
    let _ = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    text.len()
}

/// The encoding, and whether the file itself declares it.
fn encoding_of(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, true);
    }
    match bytes {
        [0, b'<', ..] => (UTF_16BE, true),
        [b'<', 0, ..] => (UTF_16LE, true),
        _ => match declared(bytes).and_then(Encoding::for_label) {
            Some(encoding) if encoding.is_ascii_compatible() => (encoding, true),
            // A file that was converted to UTF-8 but still declares UTF-16 is UTF-8 nevertheless.
            _ => (UTF_8, false),
        },
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
