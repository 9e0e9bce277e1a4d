//! A name prepared for being compared with the end of a tag.
//!
//! Compares bytes only; must not know where a tag begins, nor what the name means.

use super::bytes::starts_with;

/// The name of an element and the `>` after it, in a form that is compared in two words.
#[derive(Debug, Clone, Copy)]
pub struct TagName {
    /// The first bytes of name and `>`, little-endian.
    head: u128,
    /// Which bytes of the head count.
    mask: u128,
    name: &'static str,
}

impl TagName {
    const HEAD: usize = 16;

    /// Of an element with this local name.
    pub const fn new(name: &'static str) -> Self {
        let bytes = name.as_bytes();
        let (mut head, mut mask) = (0, 0);
        let mut index = 0;
        while index < Self::HEAD && index <= bytes.len() {
            let byte = if index < bytes.len() { bytes[index] } else { b'>' };
            head |= (byte as u128) << (8 * index);
            mask |= 0xFF << (8 * index);
            index += 1;
        }
        Self { head, mask, name }
    }

    /// What follows in `bytes`, of which there are at least 16, if they begin with name and `>`.
    #[inline]
    pub(super) fn strip_from<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        let head = u128::from_le_bytes(*bytes.first_chunk()?);
        let is_it = (head ^ self.head) & self.mask == 0
            && (self.name.len() < Self::HEAD || self.rest_stands_at(bytes));
        bytes.get(self.name.len() + 1..).filter(|_| is_it)
    }

    #[inline(never)]
    fn rest_stands_at(&self, bytes: &[u8]) -> bool {
        starts_with(bytes, self.name.as_bytes()) && bytes.get(self.name.len()) == Some(&b'>')
    }
}

#[cfg(test)]
mod tests {
    use super::TagName;

    #[test]
    fn every_byte_counts() {
        for length in 0..40 {
            let name: String = ('!'..).take(length).filter(|c| *c != '>').collect();
            let tag = TagName::new(name.clone().leak());
            let text = format!("{name}>0123456789abcdef");
            assert_eq!(tag.strip_from(text.as_bytes()), Some(&b"0123456789abcdef"[..]), "{text}");
            for place in 0..=name.len() {
                let mut other = text.clone().into_bytes();
                other[place] ^= 0x40;
                assert_eq!(tag.strip_from(&other), None, "{text} without byte {place}");
            }
            assert_eq!(tag.strip_from(format!("{name}/>123456789abcdef").as_bytes()), None);
        }
    }
}
