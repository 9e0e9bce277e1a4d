//! The Content-Type of a message and its parameters (RFC 9110, section 8.3).
//!
//! Knows HTTP headers only.

use std::borrow::Cow;

use http::{HeaderMap, header};

/// The Content-Type; empty where there is none.
pub(crate) fn content_type(headers: &HeaderMap) -> Cow<'_, str> {
    let value = headers.get(header::CONTENT_TYPE).map_or(&b""[..], |value| value.as_bytes());
    String::from_utf8_lossy(value)
}

/// The value of a parameter of a Content-Type (RFC 9110, section 5.6.6), without its quotes; what is escaped within
/// them stays so.
pub(crate) fn parameter<'t>(content_type: &'t str, name: &str) -> Option<&'t str> {
    let (_, mut rest) = split(content_type, b';')?;
    loop {
        let (key, after) = split(rest, b'=')?;
        // A part without a value is passed over.
        let key = memchr::memrchr(b';', key.as_bytes()).map_or(key, |at| &key[at + 1..]);
        let (value, after) = parameter_value(after.trim_ascii_start());
        if key.trim_ascii().eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
}

/// The value of a parameter without the backslashes before what they escape.
pub(crate) fn unescaped(value: &str) -> String {
    let mut characters = value.chars();
    let mut plain = String::with_capacity(value.len());
    while let Some(character) = characters.next() {
        plain.push(if character == '\\' { characters.next().unwrap_or(character) } else { character });
    }
    plain
}

/// A token or a quoted string, and what follows the next semicolon.
fn parameter_value(text: &str) -> (&str, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let (token, after) = split(text, b';').unwrap_or((text, ""));
        return (token.trim_ascii(), after);
    };
    let mut escaped = false;
    let end = quoted.find(|character| {
        let is_end = character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        is_end
    });
    let (value, after) = quoted.split_at(end.unwrap_or(quoted.len()));
    (value, split(after, b';').map_or("", |(_, after)| after))
}

/// What is before and after an ASCII character.
fn split(text: &str, character: u8) -> Option<(&str, &str)> {
    let at = memchr::memchr(character, text.as_bytes())?;
    Some((&text[..at], &text[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::parameter;

    #[test]
    fn parameters_may_be_quoted() {
        let charset = |content_type: &'static str| parameter(content_type, "charset");
        assert_eq!(charset("text/xml; charset=utf-8"), Some("utf-8"));
        assert_eq!(charset("text/xml;CharSet = \"utf-8\" ; x=1"), Some("utf-8"));
        assert_eq!(charset("a/b; action=\"x; charset=no; \\\"\"; charset=yes"), Some("yes"));
        assert_eq!(charset("a/b; alone; charset=yes"), Some("yes"));
        assert_eq!(charset("a/b; action=\"never closed; charset=no"), None);
        assert_eq!(charset("a/b"), None);
    }
}
