//! What a reply is expected to be, and the error for one that is something else.
//!
//! Must not know how a reply is read.

use crate::error::{Error, Phase};

/// What a reply is expected to be, in the words of an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// A message in an envelope.
    Soap,
    /// An XML document.
    Document,
}

impl Expected {
    /// An error that tells what came instead.
    pub(super) fn instead_of(self, status: u16, what: &str) -> Error {
        let expected = match self {
            Self::Soap => "a SOAP message",
            Self::Document => "an XML document",
        };
        Error::new(Phase::NotSoap, format!("HTTP {status} with {what} instead of {expected}"))
    }
}
