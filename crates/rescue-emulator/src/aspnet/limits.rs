//! The bounds of a request; ASP.NET itself bounds only its bytes.
//!
//! It must not know what a request says.

use soap_runtime::Limits;

/// The most memory that decoding a request may use, as in the server half.
const MEMORY: usize = 64 << 20;

/// The bounds of a request of at most `message` bytes.
pub(crate) fn limits(message: usize) -> Limits {
    Limits::default().with_message(message).with_text(message).with_elements(1_000_000).with_memory(MEMORY)
}
