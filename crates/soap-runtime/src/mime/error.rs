//! What can be wrong in a MIME message.
//!
//! Holds sentences only.

/// Why a MIME message cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum MimeError {
    /// RFC 2046, 5.1: the parameter is required.
    #[error("the Content-Type of the multipart message names no boundary")]
    NoBoundary,
    #[error("the multipart message has no line with its boundary {0:?}")]
    NoPart(String),
    #[error("the multipart message is cut off: the boundary that ends it is missing")]
    CutOff,
    #[error(
        "the root of the multipart message is missing: no part has the Content-ID {0:?} that \"start\" names"
    )]
    NoRoot(String),
    #[error("two parts of the multipart message have the Content-ID {0:?}")]
    DuplicateId(String),
    #[error("part {part} of the multipart message has a header line without a colon: {line:?}")]
    Header { part: usize, line: String },
    #[error("part {part} of the multipart message has the unknown Content-Transfer-Encoding {encoding:?}")]
    Encoding { part: usize, encoding: String },
    #[error("part {part} of the multipart message is not valid {encoding}")]
    Encoded { part: usize, encoding: &'static str },
    #[error("more than {bound} {what}")]
    Limit { what: &'static str, bound: usize },
    #[error("the {what} {value:?} of an attachment cannot stand in a MIME header")]
    Unwritable { what: &'static str, value: String },
}

impl MimeError {
    /// Whether the message is beyond a limit.
    pub(crate) fn is_limit(&self) -> bool {
        matches!(self, Self::Limit { .. })
    }
}
