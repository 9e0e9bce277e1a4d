//! Content-Transfer-Encodings (RFC 2045, section 6): from how a part was carried to what it is.
//!
//! Must not know what the bytes are.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;

use super::MimeError;
use crate::xml::{Memory, cut};

/// Base64, with the padding or without it.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The content of part `index`, decoded from `encoding`, which is in lower case. Content that does not change is not
/// copied; memory for a copy is taken from `memory` first.
pub(super) fn decode(
    carried: Bytes,
    encoding: &str,
    index: usize,
    memory: &mut Memory,
) -> Result<Bytes, MimeError> {
    let invalid = |encoding| MimeError::Encoded { part: index, encoding };
    let mut take = |bytes: usize| match memory.take(bytes) {
        true => Ok(()),
        false => Err(MimeError::Limit { what: Memory::WHAT, bound: memory.bound() }),
    };
    match encoding {
        "" | "7bit" | "8bit" | "binary" => Ok(carried),
        "base64" => {
            // A copy without line ends, and then the decoded bytes: three for each four characters.
            let most = carried.len() / 4 * 3 + 3;
            take(carried.len() + most)?;
            let content = base64(&carried).ok_or_else(|| invalid("base64"))?;
            memory.give_back(carried.len());
            Ok(Bytes::from(content))
        }
        "quoted-printable" => {
            take(carried.len())?;
            quoted_printable(&carried).map(Bytes::from).ok_or_else(|| invalid("quoted-printable"))
        }
        other => Err(MimeError::Encoding { part: index, encoding: cut(other, 40) }),
    }
}

fn base64(carried: &[u8]) -> Option<Vec<u8>> {
    let mut packed = Vec::with_capacity(carried.len());
    packed.extend(carried.iter().copied().filter(|byte| !byte.is_ascii_whitespace()));
    BASE64.decode(packed).ok()
}

/// RFC 2045, section 6.7.
fn quoted_printable(carried: &[u8]) -> Option<Vec<u8>> {
    let mut content = Vec::with_capacity(carried.len());
    for line in carried.split_inclusive(|byte| *byte == b'\n') {
        let text = line.trim_ascii_end();
        // White space at the end of a line was added on the way.
        let end: &[u8] = match &line[text.len()..] {
            padded if padded.ends_with(b"\r\n") => b"\r\n",
            padded if padded.ends_with(b"\n") => b"\n",
            _ => b"",
        };
        let (text, end) = match text.strip_suffix(b"=") {
            Some(text) => (text, &b""[..]),
            None => (text, end),
        };
        let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
        let mut at = 0;
        while let Some(&byte) = text.get(at) {
            match byte {
                b'=' => {
                    let (high, low) = digit(text.get(at + 1)).zip(digit(text.get(at + 2)))?;
                    content.push((high * 16 + low) as u8);
                    at += 3;
                }
                _ => {
                    content.push(byte);
                    at += 1;
                }
            }
        }
        content.extend_from_slice(end);
    }
    Some(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(carried: &'static str, encoding: &str) -> Result<Vec<u8>, MimeError> {
        decode(Bytes::from_static(carried.as_bytes()), encoding, 2, &mut Memory::unbounded()).map(Vec::from)
    }

    #[test]
    fn what_is_decoded_is_taken_from_memory() {
        let left = |encoding: &str, carried: &'static str| {
            let mut memory = Memory::of(&crate::xml::Limits::default().with_memory(100), carried.len());
            decode(Bytes::from_static(carried.as_bytes()), encoding, 1, &mut memory).map(|_| memory)
        };
        let mut base64 = left("base64", "aGVsbG8=\n").unwrap();
        assert!(base64.take(100 - 9) && !base64.take(1));
        let mut printable = left("quoted-printable", "a=3D").unwrap();
        assert!(printable.take(100 - 4) && !printable.take(1));
        let long = "aGVsbG8hISEhaGVsbG8hISEhaGVsbG8hISEhaGVsbG8hISEhaGVsbG8hISEhaGVsbG8hISEhaGVsbG8hISEh";
        let error = left("base64", long).unwrap_err();
        assert!(error.is_limit() && error.to_string().contains("100 bytes of memory"), "{error}");
    }

    #[test]
    fn bytes_are_carried_as_they_are() {
        for encoding in ["", "7bit", "8bit", "binary"] {
            assert_eq!(decoded("a=\r\n", encoding).unwrap(), b"a=\r\n");
        }
    }

    #[test]
    fn base64_may_be_broken_into_lines() {
        assert_eq!(decoded("aGVs\r\nbG8=\r\n", "base64").unwrap(), b"hello");
        assert_eq!(decoded("aGVsbG8", "base64").unwrap(), b"hello");
        let error = decoded("aGVs*", "base64").unwrap_err();
        assert_eq!(error.to_string(), "part 2 of the multipart message is not valid base64");
    }

    /// The example of RFC 2045, section 6.7, and its rules 1 to 5.
    #[test]
    fn quoted_printable_has_soft_line_breaks() {
        let sentence = "Now's the time =\r\nfor all folk to come=\r\n to the aid of their country.";
        let expected = b"Now's the time for all folk to come to the aid of their country.";
        assert_eq!(decoded(sentence, "quoted-printable").unwrap(), expected);
        assert_eq!(decoded("a=3D=e9 \t\r\nb= \n c", "quoted-printable").unwrap(), b"a=\xE9\r\nb c");
        assert!(decoded("=4", "quoted-printable").is_err());
        assert!(decoded("=XY", "quoted-printable").is_err());
    }

    #[test]
    fn others_are_named() {
        let error = decoded("", "x-uuencode").unwrap_err();
        assert!(error.to_string().contains("\"x-uuencode\""), "{error}");
    }
}
