//! The patterns to search for to find a value: the value itself, and its encodings as a whole.
//!
//! Knows values; must not know texts.

use base64::Engine;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};

use super::automaton::Automaton;
use super::fold::{Spaces, fold, is_passed_over};

/// A value of fewer characters is searched for only as it is written: a match in another letter case, with white
/// space inside or in an encoding as a whole may be a coincidence.
pub(super) const SHORT: usize = 4;
/// Longer values are searched for piece by piece, so that each is found even if only a part is shown.
const PIECE: usize = 512;
/// The same for the bytes of an encoded value.
const ENCODED: usize = 96;
/// If there is no room for a value, only this many of its first characters are searched for; a match hides as many
/// characters as the value has.
const BEGINNING: usize = 64;
/// The maximum number of nodes for values, and again for encodings, of about 24 bytes each. Only thousands of values
/// need this many, or a value that is itself a document.
const MOST: usize = 400_000;

/// The patterns for each kind of comparison.
#[derive(Debug)]
pub(super) struct Patterns {
    /// Compared in any letter case, without white space: values, and their bytes as hexadecimal digits.
    pub(super) values: Automaton,
    /// Compared literally, except that any white space equals one space: short values.
    pub(super) short: Automaton,
    /// Compared literally, without white space: values as base64.
    pub(super) base64: Automaton,
}

impl Patterns {
    pub(super) fn new<V: AsRef<str>>(values: impl IntoIterator<Item = V>) -> Self {
        let values: Vec<V> = values.into_iter().collect();
        // Some readers drop white space at the ends.
        let mut values: Vec<&str> = values.iter().map(|value| value.as_ref().trim()).collect();
        // Short values first, so that a long one leaves room for the others.
        values.sort_by_key(|value| value.len());
        let mut of_values = Vec::new();
        let mut beginnings = Vec::new();
        let mut room = MOST;
        let mut short = Vec::new();
        let mut encodings = Vec::new();
        for value in values {
            let folded = fold(value, Spaces::Dropped, true);
            match value.chars().filter(|c| !is_passed_over(*c)).count() < SHORT {
                true => short.push(fold(value, Spaces::One, false)),
                false => {
                    match room.checked_sub(folded.len()) {
                        Some(left) => {
                            let characters: Vec<char> = folded.chars().collect();
                            of_values.extend(pieces(&characters, PIECE).map(String::from_iter));
                            room = left;
                        }
                        None => {
                            let end =
                                folded.char_indices().nth(BEGINNING).map_or(folded.len(), |(end, _)| end);
                            beginnings.push((folded[..end].to_owned(), folded.len() - end));
                        }
                    }
                    encodings.push(value);
                }
            }
        }
        let mut base64 = Vec::new();
        let mut size: usize = 0;
        for value in encodings {
            let utf16: Vec<u8> = value.encode_utf16().take(MOST).flat_map(u16::to_le_bytes).collect();
            for bytes in [value.as_bytes(), &utf16].into_iter().flat_map(|bytes| pieces(bytes, ENCODED)) {
                let (of_base64, of_hex) = (as_base64(bytes), as_hexadecimal(bytes));
                size += of_base64.iter().chain(&of_hex).map(String::len).sum::<usize>();
                if size > MOST {
                    break;
                }
                base64.extend(of_base64);
                of_values.extend(of_hex);
            }
        }
        Self {
            values: Automaton::new(&of_values).with_beginnings(beginnings),
            short: Automaton::new(&short),
            base64: Automaton::new(&base64),
        }
    }

    /// Whether there are no patterns.
    pub(super) fn are_none(&self) -> bool {
        self.values.is_empty() && self.short.is_empty() && self.base64.is_empty()
    }
}

/// Splits a value into pieces of a bounded length; the last one overlaps the one before.
fn pieces<T>(value: &[T], length: usize) -> impl Iterator<Item = &[T]> {
    let last = value.len().saturating_sub(length);
    (0..last).step_by(length).chain([last]).map(move |start| &value[start..value.len().min(start + length)])
}

/// Bytes within base64, at any alignment: the digits that these bytes alone determine, in both alphabets.
fn as_base64(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for before in 0..3 {
        let mut shifted = vec![0; before];
        shifted.extend(bytes);
        let first = (before * 8).div_ceil(6);
        let end = shifted.len() * 8 / 6;
        for encoded in [BASE64_STANDARD_NO_PAD.encode(&shifted), BASE64_URL_SAFE_NO_PAD.encode(&shifted)] {
            let digits = encoded.get(first..end).unwrap_or_default().to_owned();
            if !found.contains(&digits) {
                found.push(digits);
            }
        }
    }
    found
}

/// Bytes as hexadecimal digits, without a separator or with a usual one.
fn as_hexadecimal(bytes: &[u8]) -> [String; 3] {
    ["", "-", ":"].map(|between| {
        let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        digits.join(between)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 4648, section 9, and the same bytes after one and two other bytes.
    #[test]
    fn base64_at_each_place() {
        let bytes = [0x14, 0xfb, 0x9c, 0x03, 0xd9, 0x7e];
        assert_eq!(as_base64(&bytes), ["FPucA9l+", "FPucA9l-", "T7nAPZf", "U+5wD2X", "U-5wD2X"]);
    }

    #[test]
    fn what_values_take_is_bounded() {
        let long: String = (0..1_000_000).map(|number| char::from(b'a' + (number % 23) as u8)).collect();
        let many = (0..100_000).map(|number| format!("{number:0>20}")).chain([long, "hunter2".to_owned()]);
        let Patterns { values, base64, .. } = Patterns::new(many);
        // The beginning of each value is always included.
        assert!(values.size() < 2 * MOST + 100_000 * 6, "{}", values.size());
        assert!(base64.size() < MOST, "{}", base64.size());
        let long = Patterns::new(["x".repeat(1_000_000) + "y"]);
        assert!(long.values.size() < 2 * MOST, "{}", long.values.size());
        assert_eq!(long.values.longest(), 2 * ENCODED + ENCODED - 1);
    }

    #[test]
    fn long_values_are_covered_by_their_pieces() {
        let value: Vec<u8> = (0..25).collect();
        let found: Vec<&[u8]> = pieces(&value, 10).collect();
        assert_eq!(found, [&value[..10], &value[10..20], &value[15..]]);
        assert_eq!(pieces(&value, 25).collect::<Vec<_>>(), [&value]);
    }
}
