//! Percent-encoding of values, for forms and for addresses.
//!
//! Knows texts only.

use form_urlencoded::Serializer;
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What no address may hold as it is.
const NOT_IN_ADDRESSES: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Names and values as `application/x-www-form-urlencoded` has them (URL standard, section 5.2).
pub(crate) fn form(pairs: &[(String, String)]) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// A value within a path or a query, where it means nothing but itself.
pub(crate) fn in_path(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// A piece of a location as the contract has it: only what no address may hold is encoded.
pub(super) fn literal(text: &str) -> String {
    utf8_percent_encode(text, NOT_IN_ADDRESSES).to_string()
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
        let kept = |encode: fn(&str) -> String| -> String {
            let ascii = (0..128_u8).map(char::from);
            ascii.filter(|character| encode(&character.to_string()).len() == 1).collect()
        };
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        let small = letters.to_ascii_lowercase();
        assert_eq!(kept(in_path), format!("-.0123456789{letters}_{small}~"));
        assert_eq!(kept(literal), format!("!#$%&'()*+,-./0123456789:;=?@{letters}[]_{small}~"));
    }
}
