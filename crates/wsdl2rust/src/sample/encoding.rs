//! The encodings of SOAP 1.1 and 1.2.
//!
//! Must not know what is encoded.

/// The encoding of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// SOAP 1.1, section 5.
    Soap11,
    /// SOAP 1.2, part 2.
    Soap12,
}

impl Encoding {
    /// Its address: the value of `encodingStyle`, and the namespace of its attributes.
    pub(super) fn address(self) -> &'static str {
        match self {
            Self::Soap11 => "http://schemas.xmlsoap.org/soap/encoding/",
            Self::Soap12 => "http://www.w3.org/2003/05/soap-encoding",
        }
    }
}
