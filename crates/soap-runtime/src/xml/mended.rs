//! Mends a document before it is read: characters that XML forbids become U+FFFD, and deviations before its root are
//! removed.
//!
//! Looks at characters only; must not know what a document contains. A well-formed document is never changed.

use std::borrow::Cow;

use super::{Memory, Undecodable, is_space, is_xml_char};

/// What was mended in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mended {
    /// Its place in the mended document.
    pub(crate) offset: usize,
    /// The setting of `Leniency` that allows it.
    pub(crate) setting: &'static str,
    /// What was found.
    pub(crate) what: String,
}

/// More notes add no information.
const MOST: usize = 100;

/// The document from its declaration on, naming version 1.0; `None` if nothing needs to be mended.
pub(super) fn mend_prolog(document: &str) -> Option<(Cow<'_, str>, Mended)> {
    let start = document.trim_start_matches([' ', '\t', '\r', '\n', '\u{FEFF}']);
    let skipped = &document[..document.len() - start.len()];
    let declaration = start.strip_prefix("<?xml").filter(|rest| rest.bytes().next().is_some_and(is_space));
    let is_skipped = !skipped.is_empty() && (declaration.is_some() || skipped.contains('\u{FEFF}'));
    let version = declaration.and_then(later_version);
    let mended = |what: &str| Mended { offset: 0, setting: "odd_prolog", what: what.to_owned() };
    match version {
        Some(version) => {
            let at = "<?xml".len() + version.start;
            let document = format!("{}1.0{}", &start[..at], &start["<?xml".len() + version.end..]);
            Some((Cow::Owned(document), mended("the XML declaration names a version other than 1.0")))
        }
        None if is_skipped => {
            Some((Cow::Borrowed(start), mended("white space or a byte order mark precedes the XML")))
        }
        None => None,
    }
}

/// The place in a declaration of a version that a reader of 1.0 accepts as 1.0 (XML 1.0, section 2.8).
fn later_version(declaration: &str) -> Option<std::ops::Range<usize>> {
    /// No declaration is longer.
    const LONGEST: usize = 256;
    let end = declaration.find("?>").filter(|end| *end < LONGEST)?;
    let declaration = &declaration[..end];
    let name = declaration.find("version")?;
    let quote = name + declaration[name..].find(['"', '\''])?;
    let start = quote + 1;
    let length = declaration[start..].find(&declaration[quote..start])?;
    let version = &declaration[start..start + length];
    let is_later = version.strip_prefix("1.").is_some_and(|minor| {
        !minor.is_empty() && minor != "0" && minor.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_later.then_some(start..start + length)
}

/// The position of the reader in a document.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    /// In a tag or a declaration.
    Markup,
    /// In a processing instruction, where quotes have no meaning.
    Instruction,
    /// In an attribute value with these quotes.
    Value(u8),
    Section,
    Comment,
}

/// `document` with U+FFFD for characters that XML forbids in its texts, attribute values and comments; if
/// `references` is set, also for references to such characters. A pair of references to surrogates becomes the
/// character that they encode. `None` if such a character occurs elsewhere. `earlier` lists what was mended in
/// `document` before, in order.
///
/// # Errors
///
/// [`Undecodable::TooLong`] if `memory` does not have enough for the new document.
pub(super) fn mend_characters(
    document: &str,
    references: bool,
    mut earlier: Vec<Mended>,
    memory: &mut Memory,
) -> Result<Option<(String, Vec<Mended>)>, Undecodable> {
    let mut earlier_places = earlier.iter_mut().peekable();
    let bytes = document.as_bytes();
    // Only a control character, of one byte, becomes longer: three bytes.
    let controls = bytes.iter().filter(|byte| **byte < b' ' && !is_space(**byte)).count();
    let most = document.len().saturating_add(2 * controls);
    if !memory.take(most) {
        return Err(Undecodable::TooLong { bound: memory.bound() });
    }
    let mut text = String::with_capacity(most);
    let mut mended = Vec::new();
    let (mut copied, mut at, mut place) = (0, 0, Place::Text);
    while let Some(byte) = bytes.get(at) {
        let (length, code) = match (byte, place) {
            (b'&', Place::Text | Place::Value(_)) if references => match forbidden_reference(&document[at..])
            {
                Some((length, code)) => (length, code),
                None => {
                    at += 1;
                    continue;
                }
            },
            (..b' ' | 0xEF, _) => match document[at..].chars().next().filter(|found| !is_xml_char(*found)) {
                Some(found) => (found.len_utf8(), u32::from(found)),
                None => {
                    (at, place) = pass(bytes, at, place);
                    continue;
                }
            },
            _ => {
                (at, place) = pass(bytes, at, place);
                continue;
            }
        };
        if matches!(place, Place::Markup | Place::Instruction) {
            memory.give_back(most);
            return Ok(None);
        }
        while let Some(place) = earlier_places.next_if(|place| place.offset <= at) {
            place.offset = text.len() + place.offset.saturating_sub(copied);
        }
        text.push_str(&document[copied..at]);
        let pair = surrogates(document, at, length, code).filter(|_| *byte == b'&');
        let (character, length) = pair.unwrap_or((char::REPLACEMENT_CHARACTER, length));
        if mended.len() < MOST {
            let what = match pair {
                Some(_) => format!(
                    "references to a pair of surrogates were read as character U+{:04X}",
                    u32::from(character)
                ),
                None => format!("character U+{code:04X}, which XML forbids, was read as U+FFFD"),
            };
            mended.push(Mended { offset: text.len(), setting: "forbidden_characters", what });
        }
        text.push(character);
        at += length;
        copied = at;
    }
    earlier_places.for_each(|place| place.offset = text.len() + place.offset.saturating_sub(copied));
    text.push_str(&document[copied..]);
    earlier.extend(mended);
    Ok(Some((text, earlier)))
}

/// The position of the next byte, and the place there.
fn pass(bytes: &[u8], at: usize, place: Place) -> (usize, Place) {
    let rest = &bytes[at..];
    match (place, rest[0]) {
        (Place::Text, b'<') if rest.starts_with(b"<![CDATA[") => (at + 9, Place::Section),
        (Place::Text, b'<') if rest.starts_with(b"<!--") => (at + 4, Place::Comment),
        (Place::Text, b'<') if rest.starts_with(b"<?") => (at + 2, Place::Instruction),
        (Place::Text, b'<') => (at + 1, Place::Markup),
        (Place::Instruction, b'?') if rest.starts_with(b"?>") => (at + 2, Place::Text),
        (Place::Markup, b'>') => (at + 1, Place::Text),
        (Place::Markup, quote @ (b'"' | b'\'')) => (at + 1, Place::Value(quote)),
        (Place::Value(quote), byte) if byte == quote => (at + 1, Place::Markup),
        (Place::Section, b']') if rest.starts_with(b"]]>") => (at + 3, Place::Text),
        (Place::Comment, b'-') if rest.starts_with(b"-->") => (at + 3, Place::Text),
        _ => (at + 1, place),
    }
}

/// The length and the code point of the reference that `text` begins with, if XML forbids it.
fn forbidden_reference(text: &str) -> Option<(usize, u32)> {
    // Bytes that are scanned here are not scanned again from the next `&`.
    let is_of_number = |byte: u8| matches!(byte, b'#' | b'x') || byte.is_ascii_hexdigit();
    let end = 1 + text.bytes().skip(1).position(|byte| !is_of_number(byte))?;
    let code = text[end..].starts_with(';').then(|| forbidden_number(&text[1..end]))??;
    Some((end + 1, code))
}

/// The code point of a reference without its `&` and `;`, if there is one and XML forbids it.
pub(super) fn forbidden_number(name: &str) -> Option<u32> {
    let number = name.strip_prefix('#')?;
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |hexadecimal| (hexadecimal, 16));
    let only_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let code = only_digits.then(|| u32::from_str_radix(digits, radix).ok())??;
    let is_forbidden = code <= 0x10_FFFF && !char::from_u32(code).is_some_and(is_xml_char);
    is_forbidden.then_some(code)
}

/// The character that this reference and the next one encode together, and the length of both.
fn surrogates(document: &str, at: usize, length: usize, high: u32) -> Option<(char, usize)> {
    let (low_length, low) =
        forbidden_reference(document[at + length..].strip_prefix('&').map(|_| &document[at + length..])?)?;
    let is_pair = (0xD800..0xDC00).contains(&high) && (0xDC00..0xE000).contains(&low);
    let code = is_pair.then(|| 0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))?;
    Some((char::from_u32(code)?, length + low_length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn characters(document: &str) -> Option<String> {
        mend_characters(document, true, Vec::new(), &mut Memory::unbounded()).unwrap().map(|(text, _)| text)
    }

    #[test]
    fn texts_values_sections_and_comments_are_mended() {
        for (document, mended) in [
            ("<a>L\u{1E}ib</a>", "<a>L\u{FFFD}ib</a>"),
            ("<a>&#x1E;&#0;&#31;&amp;&#9;</a>", "<a>\u{FFFD}\u{FFFD}\u{FFFD}&amp;&#9;</a>"),
            (
                "<a b='&#1;\u{1}>'>\u{FFFE}\u{FFFF}é\u{FEFF}</a>",
                "<a b='\u{FFFD}\u{FFFD}>'>\u{FFFD}\u{FFFD}é\u{FEFF}</a>",
            ),
            ("<a><![CDATA[&#1;\u{1}]]>&#1;</a>", "<a><![CDATA[&#1;\u{FFFD}]]>\u{FFFD}</a>"),
            ("<a><!-- ' &#1;\u{1} -->&#1;</a>", "<a><!-- ' &#1;\u{FFFD} -->\u{FFFD}</a>"),
            (
                "<?p it's > &#1; ?><a><![CDATA[&#1;]]>&#1;</a>",
                "<?p it's > &#1; ?><a><![CDATA[&#1;]]>\u{FFFD}</a>",
            ),
            ("<a>&#xD83D;&#xDE00;&#xD83D;&#xDE00</a>", "<a>\u{1F600}\u{FFFD}&#xDE00</a>"),
            (
                "<?p don't?><a><![CDATA[&#1;]]></a><b>&#2;</b>",
                "<?p don't?><a><![CDATA[&#1;]]></a><b>\u{FFFD}</b>",
            ),
            ("<a><?p \"?>&#1;<?q &#1;?></a>", "<a><?p \"?>\u{FFFD}<?q &#1;?></a>"),
            ("<a>&#0000000000000030;&#x00000000000000000001;</a>", "<a>\u{FFFD}\u{FFFD}</a>"),
            ("<a>&#30&#x1 ;&#30</a>", "<a>&#30&#x1 ;&#30</a>"),
            ("<a>&#x110000;&#x;&#;&#-1;&x;&", "<a>&#x110000;&#x;&#;&#-1;&x;&"),
        ] {
            assert_eq!(characters(document).as_deref(), Some(mended), "{document:?}");
        }
    }

    #[test]
    fn names_are_not_mended() {
        for document in ["<a\u{1}/>", "<a \u{1}b='1'/>", "<?p \u{1}?><a/>", "</a\u{FFFE}>"] {
            assert_eq!(characters(document), None, "{document:?}");
        }
    }

    #[test]
    fn each_is_told_up_to_a_bound() {
        let document = "<a>\u{1}</a>".repeat(1000);
        let (_, mended) =
            mend_characters(&document, false, Vec::new(), &mut Memory::unbounded()).unwrap().unwrap();
        assert_eq!((mended.len(), mended[1].offset), (100, "<a>\u{FFFD}</a><a>".len()));
        assert_eq!(mended[0].what, "character U+0001, which XML forbids, was read as U+FFFD");
    }

    #[test]
    fn what_was_mended_before_keeps_its_place() {
        let (text, first) = mend_characters(
            "<a>&#1;</a><b>\u{1}</b>&#1;<c>\u{2}</c>",
            false,
            Vec::new(),
            &mut Memory::unbounded(),
        )
        .unwrap()
        .unwrap();
        let (text, both) = mend_characters(&text, true, first, &mut Memory::unbounded()).unwrap().unwrap();
        assert_eq!(text, "<a>\u{FFFD}</a><b>\u{FFFD}</b>\u{FFFD}<c>\u{FFFD}</c>");
        let mut places: Vec<usize> = both.iter().map(|mended| mended.offset).collect();
        places.sort_unstable();
        let expected: Vec<usize> = text.match_indices('\u{FFFD}').map(|(place, _)| place).collect();
        assert_eq!(places, expected);
    }

    #[test]
    fn a_pair_of_surrogates_is_told_as_what_it_became() {
        let (_, mended) =
            mend_characters("<a>&#xD83D;&#xDE00;</a>", true, Vec::new(), &mut Memory::unbounded())
                .unwrap()
                .unwrap();
        let notes: Vec<&str> = mended.iter().map(|mended| &*mended.what).collect();
        assert_eq!(notes, ["references to a pair of surrogates were read as character U+1F600"]);
    }

    #[test]
    fn the_prolog_is_mended() {
        for (document, mended) in [
            ("\r\n<?xml version='1.0'?><a/>", Some("<?xml version='1.0'?><a/>")),
            (" \u{FEFF}\n<?xml version='1.0'?><a/>", Some("<?xml version='1.0'?><a/>")),
            ("\n\u{FEFF}<a/>", Some("<a/>")),
            (
                "<?xml version=\"1.1\" encoding='utf-8'?><a/>",
                Some("<?xml version=\"1.0\" encoding='utf-8'?><a/>"),
            ),
            ("\n<?xml version = '1.12'?><a/>", Some("<?xml version = '1.0'?><a/>")),
            ("\n<a/>", None),
            ("<?xml version='1.0'?><a/>", None),
            ("<?xml version='2.0'?><a/>", None),
            ("<?xml-stylesheet version='1.1'?><a/>", None),
            ("x<?xml version='1.1'?>", None),
        ] {
            assert_eq!(mend_prolog(document).map(|(text, _)| text).as_deref(), mended, "{document:?}");
        }
    }
}
