//! Short comparisons and searches, for names and texts of a few bytes where a call costs more than the work.
//!
//! Must not know XML.

/// Whether `bytes` begins with `start`.
#[inline]
pub(super) fn starts_with(bytes: &[u8], start: &[u8]) -> bool {
    let Some(bytes) = bytes.get(..start.len()) else { return false };
    // Two words, from the front and from the end, overlap in the middle.
    match start.len() {
        8..=16 => has_ends::<8>(bytes, start),
        4..=7 => has_ends::<4>(bytes, start),
        17..=32 => has_ends::<16>(bytes, start),
        _ => bytes == start,
    }
}

/// Whether two names are the same.
#[inline]
pub(super) fn is_same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && starts_with(one, other)
}

#[inline]
fn has_ends<const N: usize>(bytes: &[u8], other: &[u8]) -> bool {
    bytes.first_chunk::<N>() == other.first_chunk::<N>() && bytes.last_chunk::<N>() == other.last_chunk::<N>()
}

/// Where the next `BYTE` stands, from `start` on.
#[inline]
pub(super) fn find<const BYTE: u8>(bytes: &[u8], start: usize) -> Option<usize> {
    let rest = bytes.get(start..)?;
    // Most texts are over within four words.
    if let Some(near) = rest.first_chunk::<32>() {
        let (words, _) = near.as_chunks::<8>();
        for (index, word) in words.iter().enumerate() {
            if let Some(offset) = find_in::<BYTE>(u64::from_le_bytes(*word)) {
                return Some(start + index * 8 + offset);
            }
        }
    }
    memchr::memchr(BYTE, rest).map(|offset| start + offset)
}

/// Which byte of a little-endian word is the first `BYTE`.
#[inline]
fn find_in<const BYTE: u8>(word: u64) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let different = word ^ (LOW * BYTE as u64);
    let found = different.wrapping_sub(LOW) & !different & HIGH;
    (found != 0).then_some((found.trailing_zeros() / 8) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_bracket_wherever_it_stands() {
        for length in 0..100 {
            let mut bytes = vec![b'x'; length];
            assert_eq!(find::<b'<'>(&bytes, 0), None);
            for place in 0..length {
                bytes[place..].fill(b'<');
                for start in 0..=place {
                    assert_eq!(find::<b'<'>(&bytes, start), Some(place));
                }
                bytes[place..].fill(b'x');
            }
        }
    }

    #[test]
    fn bytes_that_are_near_a_bracket_are_none() {
        let near: Vec<u8> = (0..=255).filter(|byte| *byte != b'<').collect();
        assert_eq!(find::<b'<'>(&near, 0), None);
    }

    #[test]
    fn compares_every_byte() {
        for length in 0..40 {
            let bytes: Vec<u8> = (0..length).collect();
            assert!(starts_with(&bytes, &bytes));
            assert!(!starts_with(&bytes, &[bytes.as_slice(), &[0]].concat()));
            for place in 0..usize::from(length) {
                let mut other = bytes.clone();
                other[place] ^= 0x80;
                assert!(!starts_with(&bytes, &other));
            }
        }
    }
}
