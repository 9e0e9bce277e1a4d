//! Addresses of parts: `cid:` and a Content-ID, in which what no address may hold is escaped (RFC 2392, section 2).
//!
//! Knows texts only.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What an address of a part may not hold as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'*')
    .remove(b'+')
    .remove(b'=')
    .remove(b'@');

/// The address of the part with this Content-ID.
pub(crate) fn url(id: &str) -> String {
    format!("cid:{}", escape(id))
}

/// The Content-ID that an address refers to; `None` where it is of another kind.
pub(crate) fn id(url: &str) -> Option<Cow<'_, str>> {
    let url = url.trim_matches([' ', '\t', '\r', '\n']);
    let (scheme, id) = url.split_once(':')?;
    scheme.eq_ignore_ascii_case("cid").then(|| unescape(id))
}

/// `text` with `%` and two digits for each byte that is not allowed in an address.
pub(crate) fn escape(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// The text that was escaped. What is no escape stays as it is.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 2392, section 2, and what WCF writes.
    #[test]
    fn addresses_are_escaped_content_ids() {
        assert_eq!(url("foo4%foo1@bar.net"), "cid:foo4%25foo1@bar.net");
        assert_eq!(id("cid:foo4%25foo1@bar.net").unwrap(), "foo4%foo1@bar.net");
        assert_eq!(id("cid:http%3A%2F%2Ftempuri.org%2F1%2F63").unwrap(), "http://tempuri.org/1/63");
        assert_eq!(id("CID:a@b").unwrap(), "a@b");
        assert_eq!(id("cid:50%@b%2").unwrap(), "50%@b%2");
        assert_eq!(id("http://example.com/a"), None);
        assert_eq!(id("no address"), None);
    }

    #[test]
    fn every_text_survives() {
        for text in ["", "%", "a b", "é/ü", "%41", "<a=b@c>"] {
            assert_eq!(id(&url(text)).unwrap(), text);
        }
    }
}
