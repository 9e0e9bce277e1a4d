//! The parts of a request that decide how ASP.NET reads it: the action and the characters.
//!
//! It must not know envelopes.

use std::borrow::Cow;

use encoding_rs::Encoding;
use http::HeaderMap;
use percent_encoding::percent_decode_str;
use soap_runtime::xml::decode_document;

use super::media_type;
use crate::markup::is_allowed;

/// The header SOAPAction; `None` if it is absent, which differs from empty.
pub(super) fn soap_action(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all("soapaction").iter();
    let values: Vec<String> =
        values.map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned()).collect();
    (!values.is_empty()).then(|| values.join(", "))
}

/// Decodes the escapes of addresses: `+` is a space, `%41` an A.
pub(super) fn url_decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// The characters of a document; `None` if XML forbids one of them.
///
/// A byte order mark decides, then the charset of the Content-Type. Without either, or with an unknown charset, `text/*`
/// is ASCII (RFC 3023), and any other byte becomes a question mark.
pub(super) fn characters(body: &[u8], media: &str) -> Option<String> {
    let charset =
        media_type::parameter(media, "charset").and_then(|label| Encoding::for_label(label.as_bytes()));
    let is_application =
        media.split(['/', ';']).next().unwrap_or_default().eq_ignore_ascii_case("application");
    let text = match charset.or(Encoding::for_bom(body).map(|(encoding, _)| encoding)) {
        Some(encoding) => encoding.decode(body).0,
        None if is_application => decode_document(body, None).ok()?,
        None => Cow::Owned(
            body.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect(),
        ),
    };
    text.chars().all(is_allowed).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_decoded() {
        assert_eq!(url_decoded("a+b%20c%zz%4"), "a b c%zz%4");
        assert_eq!(url_decoded("%c3%BC%ff"), "ü\u{fffd}");
    }
}
