//! The buffer that a document is written to: bytes, and room after them that is filled before it counts.
//!
//! Most of what is written is shorter than what a call of `memcpy` costs, so short pieces are copied as two blocks of
//! a fixed size that overlap. That takes bytes to copy to, which is why the room is kept ready. Must not know XML.

use super::tag::{BLOCK, TagBlocks};

/// A growing text. Only texts are added to it, so it is one.
#[derive(Default)]
pub(super) struct Buffer {
    /// The text, then the room.
    bytes: Vec<u8>,
    /// Where the room begins.
    end: usize,
}

impl Buffer {
    /// An empty one that takes `capacity` bytes without growing.
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { bytes: Vec::with_capacity(capacity), end: 0 }
    }

    /// The length of the text.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.end
    }

    /// The text.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.end]
    }

    /// The text, without the room.
    pub(super) fn into_bytes(mut self) -> Vec<u8> {
        self.bytes.truncate(self.end);
        self.bytes
    }

    /// Takes back the text from `start` on.
    pub(super) fn split_off(&mut self, start: usize) -> String {
        let text = String::from_utf8_lossy(&self.bytes[start..self.end]).into_owned();
        self.end = start;
        text
    }

    /// Makes sure that `more` bytes can be added without growing.
    pub(super) fn reserve(&mut self, more: usize) {
        if self.bytes.capacity() - self.end < more {
            self.bytes.truncate(self.end);
            self.bytes.reserve(more);
        }
    }

    /// Adds a text.
    #[inline]
    pub(super) fn push(&mut self, text: &str) {
        if text.len() > LONG {
            return self.push_long(text);
        }
        if self.bytes.len() - self.end < text.len() {
            self.make_room(text.len());
        }
        if let Some(room) = self.bytes.get_mut(self.end..self.end + text.len()) {
            copy(room, text.as_bytes());
            self.end += text.len();
        }
    }

    /// Adds a text between characters of ASCII; `false` where there is no room, or the text is longer than two blocks,
    /// and then nothing was added.
    #[inline]
    pub(super) fn push_between<const B: usize, const A: usize>(
        &mut self,
        before: &'static [u8; B],
        text: &str,
        after: &'static [u8; A],
    ) -> bool {
        const { assert!(B + TEXT + A <= WINDOW) };
        let (Some(window), 1..=TEXT) = (self.window(), text.len()) else { return false };
        put(window, 0, before);
        copy(&mut window[B..B + text.len()], text.as_bytes());
        put(window, B + text.len(), after);
        self.end += B + text.len() + A;
        true
    }

    /// Adds the first `length` bytes of a block.
    #[inline]
    pub(super) fn push_block(&mut self, block: &[u8; BLOCK], length: usize) {
        debug_assert!(length <= BLOCK);
        if self.bytes.len() - self.end < BLOCK {
            self.make_room(BLOCK);
        }
        if let Some(room) = self.bytes.get_mut(self.end..).and_then(|room| room.first_chunk_mut()) {
            *room = *block;
            self.end += length;
        }
    }

    /// Adds a start tag without its `>`, after the `>` of another if that is due; `false` where there is no room.
    #[inline]
    pub(super) fn push_name(&mut self, ends_tag: bool, tags: &TagBlocks) -> bool {
        let Some(window) = self.window() else { return false };
        window[0] = b'>';
        put(window, usize::from(ends_tag), &tags.open);
        self.end += usize::from(ends_tag) + usize::from(tags.length) - 1;
        true
    }

    /// Adds an end tag; `false` where there is no room.
    #[inline]
    pub(super) fn push_close(&mut self, tags: &TagBlocks) -> bool {
        let Some(window) = self.window() else { return false };
        put(window, 0, &tags.close);
        self.end += usize::from(tags.length) + 1;
        true
    }

    /// Adds a text between tags, after a `>` if that is due; `false` where there is no room, or the text is none or
    /// longer than two blocks, and then nothing was added.
    #[inline]
    pub(super) fn push_leaf(&mut self, ends_tag: bool, tags: &TagBlocks, text: &str) -> bool {
        let (Some(window), 1..=TEXT) = (self.window(), text.len()) else { return false };
        let length = usize::from(tags.length) % BLOCK;
        let open = usize::from(ends_tag);
        let start = open + length;
        let close = start + text.len();
        window[0] = b'>';
        put(window, open, &tags.open);
        copy(&mut window[start..close], text.as_bytes());
        put(window, close, &tags.close);
        self.end += close + length + 1;
        true
    }

    /// The beginning of the room. Whatever is written to it, only what `end` then passes counts.
    #[inline]
    fn window(&mut self) -> Option<&mut [u8; WINDOW]> {
        self.bytes.get_mut(self.end..)?.first_chunk_mut()
    }

    #[cold]
    #[inline(never)]
    fn make_room(&mut self, length: usize) {
        /// Little enough to be in the cache still when it is written to.
        const ROOM: usize = 2048;
        self.bytes.reserve(self.end + length - self.bytes.len());
        let spare = self.bytes.capacity() - self.end;
        self.bytes.resize(self.end + length.max(ROOM.min(spare)), 0);
    }

    #[inline(never)]
    fn push_long(&mut self, text: &str) {
        // With room for what follows, lest all be copied once more for the sake of an end tag.
        self.reserve(text.len() + LONG);
        self.bytes.truncate(self.end);
        self.bytes.extend_from_slice(text.as_bytes());
        self.end = self.bytes.len();
    }
}

/// The longest text of a leaf that is written at once.
const TEXT: usize = 2 * BLOCK;

/// What a leaf takes at most: `>`, a start tag that leaves a byte of its block, a text, and a block.
const WINDOW: usize = BLOCK + TEXT + BLOCK;

/// What is longer than this is added without filling the room first.
pub(super) const LONG: usize = 1024;

/// Copies `from` to `to`, which has the same length.
#[inline]
fn copy(to: &mut [u8], from: &[u8]) {
    match from.len() {
        33..=64 => copy_ends::<32>(to, from),
        16..=32 => copy_ends::<16>(to, from),
        8..=15 => copy_ends::<8>(to, from),
        4..=7 => copy_ends::<4>(to, from),
        1..=3 => to.iter_mut().zip(from).for_each(|(to, from)| *to = *from),
        _ => to.copy_from_slice(from),
    }
}

#[inline]
fn put<const N: usize>(to: &mut [u8], start: usize, block: &[u8; N]) {
    if let Some(to) = to.get_mut(start..).and_then(|to| to.first_chunk_mut()) {
        *to = *block;
    }
}

/// Copies the first and the last `N` bytes, which are all.
#[inline]
fn copy_ends<const N: usize>(to: &mut [u8], from: &[u8]) {
    if let (Some(to), Some(from)) = (to.first_chunk_mut::<N>(), from.first_chunk::<N>()) {
        *to = *from;
    }
    if let (Some(to), Some(from)) = (to.last_chunk_mut::<N>(), from.last_chunk::<N>()) {
        *to = *from;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text in which each byte tells its place.
    fn text(length: usize) -> String {
        ('a'..='z').cycle().take(length).collect()
    }

    #[test]
    fn texts_of_any_length_follow_one_another() {
        let mut buffer = Buffer::default();
        let mut expected = String::new();
        for length in (0..200).chain([LONG, LONG + 1, 5000, 3, 40_000, 20]) {
            buffer.push(&text(length));
            expected.push_str(&text(length));
            assert_eq!(buffer.len(), expected.len());
            assert_eq!(buffer.as_bytes(), expected.as_bytes(), "{length}");
        }
        assert_eq!(buffer.into_bytes(), expected.into_bytes());
    }

    #[test]
    fn leaves_take_what_is_short_where_there_is_room() {
        let tags = TagBlocks::of("b");
        assert!(!Buffer::default().push_leaf(false, &tags, "no room yet"));
        for length in 0..=TEXT + 1 {
            let mut buffer = Buffer::with_capacity(4096);
            buffer.push("<a");
            let is_short = (1..=TEXT).contains(&length);
            assert_eq!(buffer.push_leaf(true, &tags, &text(length)), is_short, "{length}");
            let leaf = if is_short { format!("><b>{}</b>", text(length)) } else { String::new() };
            assert!(
                buffer.push_name(false, &tags) && buffer.push_name(true, &tags) && buffer.push_close(&tags)
            );
            assert!(buffer.push_between(b"<", "c", b">"));
            let expected = format!("<a{leaf}<b><b</b><c>");
            assert_eq!(buffer.into_bytes(), expected.into_bytes());
        }
    }

    #[test]
    fn a_long_text_is_not_followed_by_growing() {
        let mut buffer = Buffer::with_capacity(16);
        buffer.push("<a>");
        buffer.push(&text(1 << 20));
        let capacity = buffer.bytes.capacity();
        buffer.push("</a>");
        assert_eq!(buffer.bytes.capacity(), capacity);
        assert!(capacity < (1 << 20) + 4 * LONG, "{capacity}");
    }
}
