//! Makes cookies, authentication codes and PIN codes, always the same ones in the same order.
//!
//! They are not secret: anybody who knows this file can predict them. It must not know who gets which.

/// The letters of which codes are made.
const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// A row of numbers that look random: SplitMix64 from a fixed seed.
#[derive(Debug)]
pub(crate) struct CodeSource(u64);

impl CodeSource {
    /// Each purpose has its own source, so that one does not affect the codes of another.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A code of small letters and digits.
    pub(crate) fn code(&mut self, length: usize) -> String {
        (0..length).map(|_| char::from(LETTERS[self.below(LETTERS.len() as u32) as usize])).collect()
    }

    /// A number from 0 up to, but not including, `bound`.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        (self.next() % u64::from(bound)) as u32
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_codes_in_the_same_order() {
        let codes = || {
            let mut source = CodeSource::new(1);
            [source.code(24), source.code(24)]
        };
        assert_eq!(codes(), codes());
        assert_ne!(codes()[0], codes()[1]);
        assert_eq!(codes()[0].len(), 24);
    }
}
