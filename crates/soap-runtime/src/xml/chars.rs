//! Characters of XML, and texts cut and trimmed.
//!
//! Must not know markup.

/// Whether `character` may stand in an XML 1.0 document (production `Char`).
pub(crate) fn is_xml_char(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Whether `byte` is XML white space (production `S`).
pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// The beginning of `text` for a message. The mark of a cut is also what redaction knows a cut secret by.
pub(crate) fn cut(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// `text` without the XML white space at its ends.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    let is_trim = |byte: Option<&u8>| byte.is_none_or(|byte| !is_space(*byte));
    match is_trim(text.as_bytes().first()) && is_trim(text.as_bytes().last()) {
        true => text,
        false => text.trim_matches([' ', '\t', '\n', '\r']),
    }
}
