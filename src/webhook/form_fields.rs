//! The names and values of a form (URL standard, section 5.1), without replacing what is wrong.
//!
//! Must not know what a field means.

use super::{MAX_FIELDS, PostError};

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
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&byte, after)) = rest.split_first() {
        rest = match (byte, escaped(after)) {
            (b'%', Some(escaped)) => {
                bytes.push(escaped);
                &after[2..]
            }
            // The URL standard leaves a lonely percent sign as it is.
            (byte, _) => {
                bytes.push(if byte == b'+' { b' ' } else { byte });
                after
            }
        };
    }
    String::from_utf8(bytes).map_err(|error| {
        let place = offset + encoded_length(text, error.utf8_error().valid_up_to());
        PostError::form(place, "the bytes are not valid UTF-8")
    })
}

/// How many bytes of `text` the first `decoded` bytes come from.
fn encoded_length(text: &[u8], decoded: usize) -> usize {
    let mut length = 0;
    for _ in 0..decoded {
        let is_escape = text[length] == b'%' && escaped(&text[length + 1..]).is_some();
        length += if is_escape { 3 } else { 1 };
    }
    length
}

/// The byte that two hexadecimal digits stand for.
fn escaped(digits: &[u8]) -> Option<u8> {
    let digit = |index: usize| char::from(*digits.get(index)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}
