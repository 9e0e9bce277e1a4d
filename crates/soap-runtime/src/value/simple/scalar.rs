//! The simple types that are types of Rust: numbers, `bool` and `String`.
//!
//! Must not know how often a value occurs, or where.

use std::borrow::Cow;

use super::short::Short;
use super::simple_type::Simple;
use crate::leniency::Leniency;
use crate::xml::{Text, trim};

macro_rules! integers {
    ($($type:ty: $name:literal;)*) => {$(
        impl Simple for $type {
            const EXPECTED: &'static str = $name;

            #[inline]
            fn parse(text: &str) -> Option<Self> {
                let (is_negative, amount) = parse_integer(trim(text).as_bytes())?;
                match is_negative {
                    false => Self::try_from(amount).ok(),
                    true => Self::try_from(0i128 - i128::from(amount)).ok(),
                }
            }

            fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
                take(Text::Plain(itoa::Buffer::new().format(*self)))
            }
        }
    )*};
}

integers! {
    i8: "a byte (-128 to 127)";
    i16: "a short (-32768 to 32767)";
    i32: "an int (-2147483648 to 2147483647)";
    i64: "a long (64 bits)";
    u8: "an unsignedByte (0 to 255)";
    u16: "an unsignedShort (0 to 65535)";
    u32: "an unsignedInt (0 to 4294967295)";
    u64: "an unsignedLong (64 bits)";
}

/// The sign and the digits of an integer; `None` if it is none, or beyond 64 bits.
#[inline]
fn parse_integer(text: &[u8]) -> Option<(bool, u64)> {
    let (is_negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    let amount = match (digits.len(), digits.first_chunk(), digits.last_chunk()) {
        (4..=8, Some(first), Some(last)) => parse_word(digits.len(), *first, *last),
        _ => parse_digits(digits),
    };
    amount.map(|amount| (is_negative, amount))
}

/// The number of 4 to 8 digits, of which these are the first and the last four, without a loop.
#[inline]
fn parse_word(length: usize, first: [u8; 4], last: [u8; 4]) -> Option<u64> {
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    // The number with zeros before it, its first digit in the lowest byte.
    let absent = 8 * (8 - length);
    let first = (u64::from(u32::from_le_bytes(first)) << absent) & 0xFFFF_FFFF;
    let zeros = ZEROS & ((1 << absent) - 1);
    let word = (u64::from(u32::from_le_bytes(last)) << 32) | first | zeros;
    // Digits have 3 in their upper half, and have it still when 6 is added.
    let upper = |word: u64| word & 0xF0F0_F0F0_F0F0_F0F0;
    if upper(word) != ZEROS || upper(word.wrapping_add(0x0606_0606_0606_0606)) != ZEROS {
        return None;
    }
    // Neighbours are put together: pairs of digits, of pairs, of fours.
    let pairs = word - ZEROS;
    let pairs = (pairs * 10 + (pairs >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    Some((fours * 10_000 + (fours >> 32)) & 0xFFFF_FFFF)
}

fn parse_digits(digits: &[u8]) -> Option<u64> {
    let mut amount = 0u64;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        amount = amount.checked_mul(10)?.checked_add(digit.into())?;
    }
    (!digits.is_empty()).then_some(amount)
}

macro_rules! floats {
    ($($type:ty: $name:literal;)*) => {$(
        impl Simple for $type {
            const EXPECTED: &'static str = $name;

            fn parse(text: &str) -> Option<Self> {
                match trim(text) {
                    "INF" => Some(Self::INFINITY),
                    "-INF" => Some(Self::NEG_INFINITY),
                    "NaN" => Some(Self::NAN),
                    // Rust also takes words, which XML Schema does not.
                    number if number.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')) => {
                        number.parse().ok()
                    }
                    _ => None,
                }
            }

            fn parse_tolerantly(text: &str, leniency: &Leniency) -> Option<(Self, &'static str)> {
                let word = trim(text);
                let (is_negative, word) = match word.strip_prefix('-') {
                    Some(word) => (true, word),
                    None => (false, word.strip_prefix('+').unwrap_or(word)),
                };
                let is_infinite = ["inf", "infinity"].iter().any(|name| word.eq_ignore_ascii_case(name));
                let value = match (is_infinite, is_negative) {
                    (true, false) => Self::INFINITY,
                    (true, true) => Self::NEG_INFINITY,
                    (false, _) => word.eq_ignore_ascii_case("nan").then_some(Self::NAN)?,
                };
                leniency.other_spellings.then_some((value, "other_spellings"))
            }

            fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
                match *self {
                    Self::INFINITY => take(Text::Plain("INF")),
                    Self::NEG_INFINITY => take(Text::Plain("-INF")),
                    number if number.is_nan() => take(Text::Plain("NaN")),
                    number => match Short::of(number) {
                        Some(short) => take(Text::Plain(short.as_str())),
                        None => take(Text::Plain(&number.to_string())),
                    },
                }
            }
        }
    )*};
}

floats! {
    f32: "a float";
    f64: "a double";
}

impl Simple for bool {
    const EXPECTED: &'static str = "a boolean (true, false, 1 or 0)";

    fn parse(text: &str) -> Option<Self> {
        match trim(text) {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    fn parse_tolerantly(text: &str, leniency: &Leniency) -> Option<(Self, &'static str)> {
        let is = |word: &str| trim(text).eq_ignore_ascii_case(word);
        let value = if is("true") { true } else { is("false").then_some(false)? };
        leniency.other_spellings.then_some((value, "other_spellings"))
    }

    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
        take(Text::Plain(if *self { "true" } else { "false" }))
    }
}

impl Simple for String {
    const EXPECTED: &'static str = "text";

    #[inline]
    fn parse(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    #[inline]
    fn parse_owned(text: Cow<'_, str>) -> Result<Self, Cow<'_, str>> {
        Ok(text.into_owned())
    }

    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
        take(Text::Any(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse<T: Simple>(text: &str) -> Option<T> {
        T::parse(text)
    }

    #[test]
    fn integers_take_their_whole_range_and_no_more() {
        assert_eq!(parse("-2147483648"), Some(i32::MIN));
        assert_eq!(parse(" +2147483647\n"), Some(i32::MAX));
        assert_eq!(parse::<i32>("2147483648"), None);
        assert_eq!(parse("18446744073709551615"), Some(u64::MAX));
        assert_eq!(parse("-0"), Some(0u8));
        assert_eq!(parse("0000000000000000000000001"), Some(1u64));
        assert_eq!(parse("-9223372036854775808"), Some(i64::MIN));
        assert_eq!(parse::<i64>("-9223372036854775809"), None);
        assert_eq!(parse::<u64>("18446744073709551616"), None);
        assert_eq!(parse::<u8>("-1"), None);
        assert_eq!(parse::<u8>("-"), None);
        assert_eq!(parse::<i32>(""), None);
        assert_eq!(parse::<i32>("1 2"), None);
    }

    #[test]
    fn integers_of_every_length_are_read_as_rust_reads_them() {
        let digits = "9876543210123456789";
        for start in 0..digits.len() {
            for end in start + 1..=digits.len() {
                let number = &digits[start..end];
                assert_eq!(parse::<u64>(number), number.parse().ok(), "{number}");
                assert_eq!(parse::<i32>(number), number.parse().ok(), "{number}");
                let negative = format!("-{number}");
                assert_eq!(parse::<i64>(&negative), negative.parse().ok(), "{negative}");
                for place in start..end {
                    for other in ["/", ":", "a", "\u{e9}", " ", "\0", "-", "."] {
                        let text = format!("1{}{other}{}1", &digits[start..place], &digits[place + 1..end]);
                        assert_eq!(parse::<i64>(&text), None, "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn floats_have_their_own_words() {
        assert_eq!(parse("INF"), Some(f64::INFINITY));
        assert_eq!(parse("-INF"), Some(f64::NEG_INFINITY));
        assert!(parse::<f32>("NaN").unwrap().is_nan());
        assert_eq!(parse("-1E4"), Some(-10_000.0f64));
        assert_eq!(parse("12.78e-2"), Some(0.1278f64));
        assert_eq!(parse::<f64>("inf"), None);
        assert_eq!(parse::<f64>("infinity"), None);
        assert_eq!(f64::NEG_INFINITY.with_text(|text| text.as_str().to_owned()), "-INF");
        assert_eq!(f64::MIN_POSITIVE.with_text(|text| parse::<f64>(text.as_str())), Some(f64::MIN_POSITIVE));
    }

    #[test]
    fn booleans_are_two_words_and_two_digits() {
        assert_eq!(["true", "1", " false ", "0"].map(parse::<bool>), [true, true, false, false].map(Some));
        assert_eq!(parse::<bool>("True"), None);
    }

    #[test]
    fn strings_keep_their_white_space() {
        assert_eq!(parse::<String>(" a\n"), Some(" a\n".into()));
    }
}
