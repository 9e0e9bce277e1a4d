//! Short comparisons and searches, for names and texts of a few bytes where a call costs more than the work.

/// Whether `bytes` begins with `start`.
#[inline]
pub(super) fn starts_with(bytes: &[u8], start: &[u8]) -> bool {
    let length = start.len();
    if bytes.len() < length {
        return false;
    }
    let bytes = &bytes[..length];
    if length >= 8 {
        // Words from the front, and one that ends at the end and may overlap the last.
        let mut at = 0;
        while at + 8 <= length {
            if word(bytes, at) != word(start, at) {
                return false;
            }
            at += 8;
        }
        return word(bytes, length - 8) == word(start, length - 8);
    }
    if length >= 4 {
        return half(bytes, 0) == half(start, 0) && half(bytes, length - 4) == half(start, length - 4);
    }
    bytes.iter().zip(start).all(|(left, right)| left == right)
}

/// Where the next `<` stands, from `start` on.
#[inline]
pub(super) fn find_bracket(bytes: &[u8], start: usize) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut at = start;
    // Most texts are over within four words.
    for _ in 0..4 {
        if at + 8 > bytes.len() {
            break;
        }
        let different = word(bytes, at) ^ (LOW * b'<' as u64);
        let found = different.wrapping_sub(LOW) & !different & HIGH;
        if found != 0 {
            return Some(at + (found.trailing_zeros() / 8) as usize);
        }
        at += 8;
    }
    memchr::memchr(b'<', bytes.get(at..)?).map(|offset| at + offset)
}

#[inline]
fn word(bytes: &[u8], at: usize) -> u64 {
    match bytes[at..].first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => 0,
    }
}

#[inline]
fn half(bytes: &[u8], at: usize) -> u32 {
    match bytes[at..].first_chunk() {
        Some(chunk) => u32::from_le_bytes(*chunk),
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_bracket_wherever_it_stands() {
        for length in 0..100 {
            let mut bytes = vec![b'x'; length];
            assert_eq!(find_bracket(&bytes, 0), None);
            for place in 0..length {
                bytes[place..].fill(b'<');
                for start in 0..=place {
                    assert_eq!(find_bracket(&bytes, start), Some(place));
                }
                bytes[place..].fill(b'x');
            }
        }
    }

    #[test]
    fn bytes_that_are_near_a_bracket_are_none() {
        let near: Vec<u8> = (0..=255).filter(|byte| *byte != b'<').collect();
        assert_eq!(find_bracket(&near, 0), None);
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
