//! The names and values of a form (URL standard, section 5.1), without replacing what is wrong.
//!
//! Must not know what a field means.

use percent_encoding::percent_decode;

use super::error::PostError;
use super::limits::MAX_FIELDS;

/// The fields in their order.
pub(super) fn read(body: &[u8]) -> Result<Vec<(String, String)>, PostError> {
    let mut fields = Vec::new();
    let mut offset = 0;
    for pair in body.split(|byte| *byte == b'&') {
        if !pair.trim_ascii().is_empty() {
            if fields.len() == MAX_FIELDS {
                return Err(PostError::too_large("fields", MAX_FIELDS));
            }
            let name_end = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            let value_start = (name_end + 1).min(pair.len());
            let name = decode(&pair[..name_end], offset)?;
            let value = decode(&pair[value_start..], offset + value_start)?;
            fields.push((name.trim().to_owned(), value));
        }
        offset += pair.len() + 1;
    }
    Ok(fields)
}

/// The characters of a text that begins at `offset`.
fn decode(text: &[u8], offset: usize) -> Result<String, PostError> {
    let spaced: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    String::from_utf8(percent_decode(&spaced).collect()).map_err(|error| {
        let place = offset + encoded_length(text, error.utf8_error().valid_up_to());
        PostError::form(place, "the bytes are not valid UTF-8")
    })
}

/// How many bytes of `text` the first `decoded` bytes come from.
fn encoded_length(text: &[u8], decoded: usize) -> usize {
    (0..decoded).fold(0, |length, _| {
        let next = &text[length..(length + 3).min(text.len())];
        // An escape is three bytes for one.
        let is_escape = next.len() == 3 && percent_decode(next).count() == 1;
        length + if is_escape { 3 } else { 1 }
    })
}
