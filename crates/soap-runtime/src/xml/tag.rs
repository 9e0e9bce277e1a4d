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

    /// The tags of `name`, if they fit.
    pub(crate) const fn of(name: &str) -> Self {
        let length = name.len() + 2;
        if length >= BLOCK || name.is_empty() {
            return Self::NONE;
        }
        let (mut open, mut close) = ([b' '; BLOCK], [b' '; BLOCK]);
        place(&mut open, 0, b"<");
        place(&mut open, 1, name.as_bytes());
        place(&mut open, length - 1, b">");
        place(&mut close, 0, b"</");
        place(&mut close, 2, name.as_bytes());
        place(&mut close, length, b">");
        Self { open, close, length: length as u8 }
    }
}

/// Puts `bytes` into `block` from `start` on.
const fn place(block: &mut [u8; BLOCK], start: usize, bytes: &[u8]) {
    block.split_at_mut(start).1.split_at_mut(bytes.len()).0.copy_from_slice(bytes);
}
