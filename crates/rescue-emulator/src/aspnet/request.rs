//! The parts of a request that decide how ASP.NET reads it: the action, the media type, the characters.
//!
//! It must not know envelopes.

use std::borrow::Cow;

use encoding_rs::Encoding;
use http::{HeaderMap, header};
use percent_encoding::percent_decode_str;
use soap_runtime::xml::decode_document;

use crate::markup::is_allowed;

/// The header SOAPAction; `None` if it is absent, which differs from empty.
pub(super) fn soap_action(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all("soapaction").iter();
    let values: Vec<String> =
        values.map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned()).collect();
    (!values.is_empty()).then(|| values.join(", "))
}

/// The Content-Type; empty if absent.
pub(super) fn media(headers: &HeaderMap) -> String {
    let media = headers.get(header::CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()));
    media.unwrap_or_default().into_owned()
}

/// Whether this is the expected media type, ignoring case. White space before the parameters counts as part of it.
pub(super) fn is_media(media: &str, expected: &str) -> bool {
    media.split(';').next().unwrap_or_default().eq_ignore_ascii_case(expected)
}

/// A parameter of the media type, without quotes. A name that only begins with `name` is accepted, too.
pub(super) fn parameter<'m>(media: &'m str, name: &str) -> Option<&'m str> {
    let mut parameters = media.split(';').skip(1).map(str::trim_start);
    parameters.find_map(|parameter| {
        let (own, rest) = parameter.split_at_checked(name.len())?;
        let (_, value) = rest.split_once('=').filter(|_| own.eq_ignore_ascii_case(name))?;
        Some(value.trim_matches([' ', '\'', '"', '\t']))
    })
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
    let charset = parameter(media, "charset").and_then(|label| Encoding::for_label(label.as_bytes()));
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
    fn parameters_of_media_types() {
        let media = "application/soap+xml; Charset = 'utf-8' ; action=\"urn:a\"";
        assert_eq!((parameter(media, "charset"), parameter(media, "action")), (Some("utf-8"), Some("urn:a")));
        assert_eq!(parameter("text/xml; charset", "charset"), None);
        assert_eq!(parameter("text/xml; ü", "charset"), None);
        assert!(is_media("TEXT/XML;charset=x", "text/xml") && !is_media("text/xml ;charset=x", "text/xml"));
    }

    #[test]
    fn addresses_are_decoded() {
        assert_eq!(url_decoded("a+b%20c%zz%4"), "a b c%zz%4");
        assert_eq!(url_decoded("%c3%BC%ff"), "ü\u{fffd}");
    }
}
