//! What an element is called, and its tags written out beforehand.
//!
//! Must not know what stands between the tags.

/// What an element is called.
#[derive(Debug, Clone, Copy)]
pub struct Tag<'t> {
    /// The namespace, empty for none.
    pub namespace: &'static str,
    /// The local name.
    pub local: &'static str,
    /// Its tags, if they fit.
    pub blocks: &'t TagBlocks,
}

/// A start tag and an end tag without prefix and attributes, each in a block of a fixed size: copying a block takes a
/// fraction of the time that copying just as many bytes as a tag has takes.
#[derive(Debug, Clone, Copy)]
pub struct TagBlocks {
    pub(super) open: [u8; BLOCK],
    pub(super) close: [u8; BLOCK],
    /// The length of the start tag; 0 for none, be it that they do not fit.
    pub(super) length: u8,
}

/// Few tags are longer.
pub(super) const BLOCK: usize = 32;

impl TagBlocks {
    /// No tags.
    pub const NONE: Self = Self { open: [0; BLOCK], close: [0; BLOCK], length: 0 };

    /// From the tags of `name` with spaces after them, as many as a block has bytes.
    pub(crate) const fn of_padded(name: &str, open: &str, close: &str) -> Self {
        match (open.as_bytes().first_chunk(), close.as_bytes().first_chunk()) {
            (Some(open), Some(close)) if name.len() + 2 < BLOCK => {
                Self { open: *open, close: *close, length: name.len() as u8 + 2 }
            }
            _ => Self::NONE,
        }
    }
}
