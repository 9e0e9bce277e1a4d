//! Percent-encoding of values, for forms and for addresses.
//!
//! Knows texts only.

/// Names and values as `application/x-www-form-urlencoded` has them (URL standard, section 5.2).
pub(crate) fn form(pairs: &[(String, String)]) -> String {
    let mut encoded = String::new();
    for (name, value) in pairs {
        if !encoded.is_empty() {
            encoded.push('&');
        }
        form_text(name, &mut encoded);
        encoded.push('=');
        form_text(value, &mut encoded);
    }
    encoded
}

fn form_text(text: &str, encoded: &mut String) {
    let is_kept = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'-' | b'.' | b'_');
    for byte in text.bytes() {
        match byte {
            b' ' => encoded.push('+'),
            byte => push(byte, is_kept(byte), encoded),
        }
    }
}

/// A value within a path or a query, where it means nothing but itself (RFC 3986, section 2.3).
pub(crate) fn in_path(text: &str) -> String {
    let is_kept = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    let mut encoded = String::with_capacity(text.len());
    text.bytes().for_each(|byte| push(byte, is_kept(byte), &mut encoded));
    encoded
}

/// A piece of a location as the contract has it: only what no address may hold is encoded.
pub(super) fn literal(text: &str) -> String {
    let is_kept = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    let mut encoded = String::with_capacity(text.len());
    text.bytes().for_each(|byte| push(byte, is_kept(byte), &mut encoded));
    encoded
}

fn push(byte: u8, is_kept: bool, encoded: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    match is_kept {
        true => encoded.push(char::from(byte)),
        false => {
            let digits = [byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)]));
            encoded.push('%');
            encoded.extend(digits);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By the byte serializer of the URL standard, and as RFC 3986 and RFC 3629 have the same characters.
    #[test]
    fn what_is_kept_and_what_is_not() {
        let pair = [("a b".to_owned(), "1+1=2&é*-._~".to_owned()), ("c".to_owned(), String::new())];
        assert_eq!(form(&pair), "a+b=1%2B1%3D2%26%C3%A9*-._%7E&c=");
        assert_eq!(in_path("a b/é?*-._~"), "a%20b%2F%C3%A9%3F%2A-._~");
        assert_eq!(literal("o 1/(x)?a=%20"), "o%201/(x)?a=%20");
    }
}
