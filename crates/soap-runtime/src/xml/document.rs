//! From the bytes of a message to its characters.
//!
//! A byte order mark decides, then the charset of the Content-Type, then the XML declaration, then UTF-8
//! (RFC 7303, section 3).
//!
//! Must not know elements: of markup it looks at the declaration alone.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::mended::{Mended, mend_characters, mend_prolog};
use super::undecodable::Undecodable;
use super::{Memory, cut, is_space};
use crate::leniency::Leniency;

/// The characters of a document, without a byte order mark. UTF-8 input is borrowed.
///
/// # Errors
///
/// [`Undecodable`] for an unknown charset, malformed bytes, or a character that XML 1.0 forbids.
pub fn decode_document<'b>(bytes: &'b [u8], charset: Option<&str>) -> Result<Cow<'b, str>, Undecodable> {
    decode_document_by(bytes, charset, &Leniency::strict())
}

/// Like [`decode_document`], but mends what `leniency` tolerates: characters that XML forbids, and deviations before
/// the document. References to such characters remain, see [`mend_references`].
///
/// # Errors
///
/// As [`decode_document`].
pub fn decode_document_by<'b>(
    bytes: &'b [u8],
    charset: Option<&str>,
    leniency: &Leniency,
) -> Result<Cow<'b, str>, Undecodable> {
    decode(bytes, charset, leniency, &mut Memory::unbounded()).map(|decoded| decoded.text)
}

/// `document` with U+FFFD for each reference to a character that XML forbids.
pub fn mend_references(document: &str) -> Cow<'_, str> {
    match mend_characters(document, true, Vec::new(), &mut Memory::unbounded()) {
        Ok(Some((mended, places))) if !places.is_empty() => Cow::Owned(mended),
        _ => Cow::Borrowed(document),
    }
}

/// The characters of a document, and what was mended in them.
#[derive(Debug)]
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    pub(crate) mended: Vec<Mended>,
}

/// Like [`decode_document_by`], with what was mended. Memory for copies is taken from `memory` before they are made.
pub(crate) fn decode<'b>(
    bytes: &'b [u8],
    charset: Option<&str>,
    leniency: &Leniency,
    memory: &mut Memory,
) -> Result<Decoded<'b>, Undecodable> {
    let (encoding, marked) = choose_encoding(bytes, charset)?;
    let body = &bytes[marked..];
    let text = if encoding == UTF_8 {
        Cow::Borrowed(simdutf8::basic::from_utf8(body).map_err(|_| Undecodable::Malformed("UTF-8"))?)
    } else {
        convert(encoding, body, memory)?
    };
    mend(text, leniency, memory)
}

/// The characters of `body`. ASCII text is borrowed if the encoding leaves it unchanged.
fn convert<'b>(
    encoding: &'static Encoding,
    body: &'b [u8],
    memory: &mut Memory,
) -> Result<Cow<'b, str>, Undecodable> {
    let is_ascii = encoding.is_ascii_compatible() && Encoding::ascii_valid_up_to(body) == body.len();
    // The maximum length of the text in UTF-8; room for it is needed before its length is known.
    let most = match is_ascii {
        true => 0,
        false => {
            let decoder = encoding.new_decoder_without_bom_handling();
            decoder.max_utf8_buffer_length_without_replacement(body.len()).unwrap_or(usize::MAX)
        }
    };
    take(memory, most)?;
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(body)
        .ok_or(Undecodable::Malformed(encoding.name()))?;
    memory.give_back(most.saturating_sub(copied(&text)));
    Ok(text)
}

fn take(memory: &mut Memory, bytes: usize) -> Result<(), Undecodable> {
    match memory.take(bytes) {
        true => Ok(()),
        false => Err(Undecodable::TooLong { bound: memory.bound() }),
    }
}

/// The bytes of a copy, if the text is one.
#[allow(clippy::ptr_arg, reason = "whether it is a copy is what is asked")]
fn copied(text: &Cow<'_, str>) -> usize {
    match text {
        Cow::Borrowed(_) => 0,
        Cow::Owned(text) => text.capacity(),
    }
}

/// The same of characters that were decoded before.
pub(crate) fn decoded_document<'b>(
    document: &'b str,
    leniency: &Leniency,
    memory: &mut Memory,
) -> Result<Decoded<'b>, Undecodable> {
    mend(Cow::Borrowed(document.strip_prefix('\u{FEFF}').unwrap_or(document)), leniency, memory)
}

fn mend<'b>(
    mut text: Cow<'b, str>,
    leniency: &Leniency,
    memory: &mut Memory,
) -> Result<Decoded<'b>, Undecodable> {
    let mut mended = Vec::new();
    if leniency.odd_prolog && !text.starts_with("<?xml version=\"1.0\"") {
        // A copy is seldom made, but if so, it is of the whole text.
        let (before, most) = (copied(&text), text.len());
        take(memory, most)?;
        let mut made = 0;
        if let Some((document, place)) = mend_prolog(&text) {
            mended.push(place);
            text = match (document, &text) {
                // Cutting a part off a borrowed text needs no copy.
                (Cow::Borrowed(cut), Cow::Borrowed(whole)) => {
                    Cow::Borrowed(&whole[whole.len() - cut.len()..])
                }
                (document, _) => Cow::Owned(document.into_owned()),
            };
            made = copied(&text);
            memory.give_back(before);
        }
        memory.give_back(most);
        memory.use_up(made);
    }
    if let Err(error) = check_characters(&text) {
        let characters = match leniency.forbidden_characters {
            true => mend_characters(&text, false, mended.clone(), memory)?,
            false => None,
        };
        let (document, all) = characters.ok_or(error)?;
        mended = all;
        memory.give_back(copied(&text));
        text = Cow::Owned(document);
    }
    Ok(Decoded { text, mended })
}

/// The same document without references to characters that XML forbids, after one was met. The original is dropped
/// before the result is read; if it cannot be mended, it is returned unchanged.
pub(crate) fn mend_again<'b>(decoded: Decoded<'b>, memory: &mut Memory) -> Result<Decoded<'b>, Undecodable> {
    let characters = mend_characters(&decoded.text, true, decoded.mended.clone(), memory)?;
    let Some((text, mended)) = characters else { return Ok(decoded) };
    memory.give_back(copied(&decoded.text));
    Ok(Decoded { text: Cow::Owned(text), mended })
}

fn check_characters(text: &str) -> Result<(), Undecodable> {
    match forbidden_character(text) {
        Some((offset, code)) => Err(Undecodable::ForbiddenCharacter { code, offset }),
        None => Ok(()),
    }
}

/// The characters of what may be no document at all, as well as they can be told.
pub(crate) fn show_document<'b>(bytes: &'b [u8], charset: Option<&str>) -> Cow<'b, str> {
    let (encoding, marked) = choose_encoding(bytes, charset).unwrap_or((UTF_8, 0));
    encoding.decode_without_bom_handling(&bytes[marked..]).0
}

fn choose_encoding(bytes: &[u8], charset: Option<&str>) -> Result<(&'static Encoding, usize), Undecodable> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Ok((encoding, length));
    }
    // No other encoding begins a document like this, and the charset `utf-16` does not tell the order of bytes.
    match trim_wide_start(bytes) {
        [b'<', 0, ..] => return Ok((UTF_16LE, 0)),
        [0, b'<', ..] => return Ok((UTF_16BE, 0)),
        _ => {}
    }
    if let Some(label) = charset {
        if label.eq_ignore_ascii_case("utf-8") {
            return Ok((UTF_8, 0));
        }
        let encoding = Encoding::for_label(label.as_bytes())
            .ok_or_else(|| Undecodable::UnknownCharset(cut(label, 40)))?;
        return Ok((encoding, 0));
    }
    // Text before a declaration may be skipped.
    let document = trim_start(bytes);
    if document.len() < bytes.len() && document.starts_with(b"\xEF\xBB\xBF") {
        return Ok((UTF_8, 0));
    }
    match declared_encoding(document) {
        Some(label) if label.eq_ignore_ascii_case(b"utf-8") => Ok((UTF_8, 0)),
        // A document that could be read this far is not in UTF-16, whatever it says.
        Some(label) => match Encoding::for_label(label) {
            Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Ok((UTF_8, 0)),
            Some(encoding) => Ok((encoding, 0)),
            None => Err(Undecodable::UnknownCharset(cut(&String::from_utf8_lossy(label), 40))),
        },
        None => Ok((UTF_8, 0)),
    }
}

/// The value of `encoding` in an XML declaration at the very start.
fn declared_encoding(bytes: &[u8]) -> Option<&[u8]> {
    let declaration = bytes.strip_prefix(b"<?xml")?;
    if let Some(usual) = declaration.strip_prefix(b" version=\"1.0\" encoding=\"")
        && matches!(usual.get(..7), Some(b"utf-8\"?" | b"UTF-8\"?"))
    {
        return Some(&usual[..5]);
    }
    declaration.first().filter(|byte| is_space(**byte))?;
    let declaration =
        &declaration[..memchr::memmem::find(&declaration[..declaration.len().min(256)], b"?>")?];
    let after = &declaration[memchr::memmem::find(declaration, b"encoding")? + b"encoding".len()..];
    let after = trim_start(trim_start(after).strip_prefix(b"=")?);
    let (quote, value) = after.split_first()?;
    let end = memchr::memchr(*quote, value)?;
    matches!(quote, b'"' | b'\'').then(|| &value[..end])
}

fn trim_start(bytes: &[u8]) -> &[u8] {
    let skipped = bytes.iter().take_while(|byte| is_space(**byte)).count();
    &bytes[skipped..]
}

/// `bytes` without the white space at the beginning of a document in UTF-16.
fn trim_wide_start(mut bytes: &[u8]) -> &[u8] {
    while let [space, 0, rest @ ..] | [0, space, rest @ ..] = bytes
        && is_space(*space)
    {
        bytes = rest;
    }
    bytes
}

/// The first character outside of production `Char`, with its offset.
fn forbidden_character(text: &str) -> Option<(usize, u32)> {
    const BLOCK: usize = 256;
    let bytes = text.as_bytes();
    // Nearly every block is plain; one comparison tells, since what is not ASCII is negative.
    let is_suspect = |block: &[u8]| any(block, |byte| (byte as i8) < 0x20);
    // Line ends and letters of other languages come next.
    let is_special =
        |byte: u8| (byte == 0xEF) | ((byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r'));
    let mut blocks = bytes.chunks(BLOCK).enumerate();
    blocks.find_map(|(index, block)| match is_suspect(block) && any(block, is_special) {
        true => forbidden_in(bytes, index * BLOCK, block.len()),
        false => None,
    })
}

/// Whether any byte is one, without a branch, so that many are looked at at once.
#[inline]
fn any(block: &[u8], is_one: impl Fn(u8) -> bool) -> bool {
    block.iter().fold(0, |any, byte| any | u8::from(is_one(*byte))) != 0
}

/// The first of the characters that begin in this block of UTF-8.
fn forbidden_in(bytes: &[u8], start: usize, length: usize) -> Option<(usize, u32)> {
    (start..start + length).find_map(|offset| match bytes[offset] {
        b'\t' | b'\n' | b'\r' => None,
        control @ ..b' ' => Some((offset, control.into())),
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        0xEF => match bytes.get(offset + 1..offset + 3) {
            Some([0xBF, last @ (0xBE | 0xBF)]) => Some((offset, 0xFF40 | u32::from(*last))),
            _ => None,
        },
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_mark_wins_over_charset() {
        assert_eq!(decode_document(b"\xEF\xBB\xBF<a/>", Some("iso-8859-1")), Ok("<a/>".into()));
    }

    #[test]
    fn utf16_with_and_without_mark() {
        assert_eq!(decode_document(b"\xFF\xFE<\0a\0/\0>\0", None), Ok("<a/>".into()));
        assert_eq!(decode_document(b"\0<\0a\0/\0>", None), Ok("<a/>".into()));
    }

    #[test]
    fn utf16_of_a_content_type_is_told_by_its_bytes() {
        assert_eq!(decode_document(b"\0<\0a\0/\0>", Some("utf-16")), Ok("<a/>".into()));
    }

    #[test]
    fn a_processing_instruction_declares_no_encoding() {
        let styled = "<?xml-stylesheet encoding='klingon'?><a/>";
        assert_eq!(decode_document(styled.as_bytes(), None), Ok(styled.into()));
    }

    #[test]
    fn charset_of_content_type_then_declaration() {
        assert_eq!(decode_document(b"<a>\xE9</a>", Some("ISO-8859-1")), Ok("<a>\u{e9}</a>".into()));
        let declared = b"<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>";
        assert!(decode_document(declared, None).unwrap().ends_with("<a>\u{20ac}</a>"));
    }

    #[test]
    fn bad_bytes_and_unknown_charsets_are_named() {
        assert_eq!(decode_document(b"<a>\xE9</a>", None), Err(Undecodable::Malformed("UTF-8")));
        let unknown = decode_document(b"<a/>", Some("klingon"));
        assert_eq!(unknown, Err(Undecodable::UnknownCharset("klingon".into())));
    }

    /// The document decoded within `memory` bytes; checks that the account is charged for exactly what is kept.
    fn within(memory: usize, bytes: &[u8], charset: &str) -> Result<String, Undecodable> {
        let limits = super::super::Limits::default().with_memory(memory);
        let mut memory = Memory::of(&limits, bytes.len());
        let decoded = decode(bytes, Some(charset), &Leniency::default(), &mut memory)?;
        // The account is charged for what is kept, and for nothing else.
        assert!(memory.take(memory.bound() - copied(&decoded.text)) && !memory.take(1));
        Ok(decoded.text.into_owned())
    }

    #[test]
    fn copies_are_taken_from_memory_before_they_are_made() {
        let declared = "<?xml version=\"1.0\"?>";
        let of = |content: &[u8]| [declared.as_bytes(), b"<a>", content, b"</a>"].concat();
        // In UTF-8, a byte of windows-1252 takes up to three bytes.
        let text = of(&b"\x80".repeat(1000));
        let too_long = |bound| Err(Undecodable::TooLong { bound });
        assert_eq!(within(3000, &text, "windows-1252"), too_long(3000));
        assert!(within(4000, &text, "windows-1252").is_ok());
        // Plain text is not copied.
        assert!(within(0, &of(&b"x".repeat(1000)), "windows-1252").is_ok());
        // The text, and a second copy with what is mended in it.
        let mended = of(&[&b"\x80".repeat(1000)[..], b"\x01"].concat());
        assert_eq!(within(6000, &mended, "windows-1252"), too_long(6000));
        assert!(within(7000, &mended, "windows-1252").unwrap().ends_with("\u{20ac}\u{FFFD}</a>"));
        // Each may become three times as long, and then exceeds the memory.
        let controls = of(&b"\x01".repeat(1000));
        assert_eq!(within(3000, &controls, "utf-8"), too_long(3000));
        assert!(within(8000, &controls, "utf-8").is_ok());
        let later = String::from_utf8(of(b"x")).unwrap().replace("1.0", "1.1");
        assert_eq!(within(20, later.as_bytes(), "utf-8"), too_long(20));
        assert!(within(100, later.as_bytes(), "utf-8").unwrap().starts_with(declared));
    }

    #[test]
    fn forbidden_characters_are_found() {
        assert_eq!(forbidden_character("a\u{1}"), Some((1, 1)));
        assert_eq!(forbidden_character("ab\u{FFFF}"), Some((2, 0xFFFF)));
        assert_eq!(forbidden_character("\t\r\n \u{FFFD}"), None);
    }
}
