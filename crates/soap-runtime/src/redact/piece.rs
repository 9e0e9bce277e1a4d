//! What a text is read as: characters with their places, and the marks between them.
//!
//! Must not know how characters are escaped.

/// Replaces what is hidden.
pub(super) const REDACTED: &str = "[redacted]";

/// Marks the place where a text was cut.
pub(super) const CUT: char = '…';

/// A character, and the place in the text from which it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) character: char,
    pub(super) start: usize,
    pub(super) end: usize,
}
