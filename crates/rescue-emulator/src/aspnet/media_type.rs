//! The media types of requests and answers, as ASP.NET reads and writes them.
//!
//! It must not know what a message says.

use http::{HeaderMap, HeaderValue, header};
use soap_runtime::SoapVersion;

/// The Content-Type of messages in a version of SOAP.
pub(super) fn of_version(version: SoapVersion) -> HeaderValue {
    HeaderValue::from_static(match version {
        SoapVersion::V12 => "application/soap+xml; charset=utf-8",
        _ => "text/xml; charset=utf-8",
    })
}

/// The Content-Type of a request; empty if absent.
pub(super) fn of_request(headers: &HeaderMap) -> String {
    let media = headers.get(header::CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()));
    media.unwrap_or_default().into_owned()
}

/// Whether this is the expected media type, ignoring case. White space before the parameters counts as part of it.
pub(super) fn is(media: &str, expected: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_of_media_types() {
        let media = "application/soap+xml; Charset = 'utf-8' ; action=\"urn:a\"";
        assert_eq!((parameter(media, "charset"), parameter(media, "action")), (Some("utf-8"), Some("urn:a")));
        assert_eq!(parameter("text/xml; charset", "charset"), None);
        assert_eq!(parameter("text/xml; ü", "charset"), None);
        assert!(is("TEXT/XML;charset=x", "text/xml") && !is("text/xml ;charset=x", "text/xml"));
    }
}
