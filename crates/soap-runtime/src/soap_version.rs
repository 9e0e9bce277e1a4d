//! The two versions of SOAP and what differs in their outer forms.
//!
//! Must not know how messages are written and read.

use std::fmt;

/// A version of SOAP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SoapVersion {
    /// SOAP 1.1 (W3C Note of 8 May 2000): `text/xml` and the `SOAPAction` header.
    V11,
    /// SOAP 1.2 (W3C Recommendation): `application/soap+xml` and its `action` parameter.
    V12,
}

impl SoapVersion {
    /// The namespace of the envelope.
    pub const fn namespace(self) -> &'static str {
        match self {
            Self::V11 => "http://schemas.xmlsoap.org/soap/envelope/",
            Self::V12 => "http://www.w3.org/2003/05/soap-envelope",
        }
    }

    /// The media type of a message, without parameters.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::V11 => "text/xml",
            Self::V12 => "application/soap+xml",
        }
    }

    /// The version whose envelope is in `namespace`.
    pub fn of_namespace(namespace: &str) -> Option<Self> {
        [Self::V11, Self::V12].into_iter().find(|version| version.namespace() == namespace)
    }

    /// The Content-Type of a message, in the encoding in which all are written.
    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::V11 => "text/xml; charset=utf-8",
            Self::V12 => "application/soap+xml; charset=utf-8",
        }
    }
}

/// `text` as a quoted-string of HTTP.
pub(crate) fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    let mut rest = text;
    while let Some(at) = memchr::memchr2(b'\\', b'"', rest.as_bytes()) {
        quoted.extend([&rest[..at], "\\", &rest[at..=at]]);
        rest = &rest[at + 1..];
    }
    quoted.push_str(rest);
    quoted.push('"');
    quoted
}

impl fmt::Display for SoapVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V11 => "SOAP 1.1",
            Self::V12 => "SOAP 1.2",
        })
    }
}
