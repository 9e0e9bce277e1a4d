//! Why bytes are not the characters of an XML document.
//!
//! Must not know how bytes are decoded.

use super::Memory;

/// Why bytes are not the characters of an XML document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Undecodable {
    /// The charset has no known decoder.
    #[error("charset {0:?} is not known")]
    UnknownCharset(String),
    /// A byte sequence that the charset does not have.
    #[error("the bytes are not valid {0}")]
    Malformed(&'static str),
    /// A character that XML 1.0 forbids.
    #[error("character U+{code:04X} at byte {offset} is not allowed in XML")]
    ForbiddenCharacter {
        /// The code point.
        code: u32,
        /// Where, in the decoded text.
        offset: usize,
    },
    /// The decoded or mended characters would take more memory than is available.
    #[error("more than {bound} {}", Memory::WHAT)]
    TooLong {
        /// The available bytes of memory.
        bound: usize,
    },
}
