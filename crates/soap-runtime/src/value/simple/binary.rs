//! Binary content as text: base64 and hexadecimal digits.
//!
//! Must not know that content may occur outside of a document.

use base64::Engine;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};

use super::simple_type::Simple;
use crate::leniency::Leniency;
use crate::xml::{Text, trim};

/// Base64 with or without padding.
const UNPADDED: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// `xsd:base64Binary`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Base64Binary(pub Vec<u8>);

impl Simple for Base64Binary {
    const EXPECTED: &'static str = "base64";

    fn parse(text: &str) -> Option<Self> {
        if Self::memory_of(text) == 0 {
            return STANDARD.decode(text).ok().map(Self);
        }
        let mut packed = String::with_capacity(text.len());
        packed.extend(text.chars().filter(|character| !character.is_ascii_whitespace()));
        STANDARD.decode(packed).ok().map(Self)
    }

    /// A copy of the text without its white space, if it has any.
    fn memory_of(text: &str) -> usize {
        if text.bytes().any(|byte| byte.is_ascii_whitespace()) { text.len() } else { 0 }
    }

    fn parse_tolerantly(text: &str, leniency: &Leniency) -> Option<(Self, &'static str)> {
        let packed = text.chars().filter(|character| !character.is_ascii_whitespace());
        // The URL-safe alphabet has different characters for two values, and they are unambiguous.
        let packed: String = packed
            .map(|sign| {
                if sign == '-' {
                    '+'
                } else if sign == '_' {
                    '/'
                } else {
                    sign
                }
            })
            .collect();
        let bytes = UNPADDED.decode(packed).ok().filter(|_| leniency.other_spellings)?;
        Some((Self(bytes), "other_spellings"))
    }

    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        Some(Self(bytes.to_owned()))
    }

    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
        take(Text::Plain(&STANDARD.encode(&self.0)))
    }
}

/// `xsd:hexBinary`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct HexBinary(pub Vec<u8>);

impl Simple for HexBinary {
    const EXPECTED: &'static str = "pairs of hexadecimal digits";

    fn parse(text: &str) -> Option<Self> {
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let (pairs, rest) = trim(text).as_bytes().as_chunks::<2>();
        let bytes = pairs.iter().map(|[high, low]| Some((digit(*high)? * 16 + digit(*low)?) as u8));
        rest.is_empty().then(|| bytes.collect::<Option<_>>().map(Self))?
    }

    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
        const DIGITS: [char; 16] =
            ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
        let mut text = String::with_capacity(self.0.len() * 2);
        for byte in &self.0 {
            text.push(DIGITS[usize::from(byte >> 4)]);
            text.push(DIGITS[usize::from(byte & 0xF)]);
        }
        take(Text::Plain(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn binary() {
        assert_eq!(Base64Binary::parse("aGVs\n bG8="), Some(Base64Binary(b"hello".into())));
        assert_eq!(Base64Binary(b"hello".into()).with_text(|text| text.as_str().to_owned()), "aGVsbG8=");
        assert_eq!(HexBinary::parse("0fB7"), Some(HexBinary(vec![0x0F, 0xB7])));
        assert_eq!(HexBinary::parse("0fB"), None);
        assert_eq!(HexBinary(vec![0x0F, 0xB7]).with_text(|text| text.as_str().to_owned()), "0FB7");
    }
}
