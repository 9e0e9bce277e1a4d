//! The built-in types: which texts are values, what white space means in them, how long they are.
//!
//! Must not know facets.

use std::borrow::Cow;

use crate::value::{
    Base64Binary, Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Integer, NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, Simple, Time,
};
use crate::xml::{check_name, is_name_char};

/// What becomes of white space (XML Schema Part 2, section 4.3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhiteSpace {
    Preserve,
    Replace,
    Collapse,
}

impl WhiteSpace {
    /// `text` as the facets see it.
    pub(super) fn processed(self, text: &str) -> Cow<'_, str> {
        const SPACES: [char; 4] = [' ', '\t', '\n', '\r'];
        let is_clean = match self {
            Self::Preserve => true,
            Self::Replace => !text.contains(&SPACES[1..]),
            Self::Collapse => !text.contains(SPACES),
        };
        match self {
            _ if is_clean => Cow::Borrowed(text),
            Self::Preserve | Self::Replace => Cow::Owned(text.replace(&SPACES[1..], " ")),
            Self::Collapse => {
                let words: Vec<&str> = text.split(SPACES).filter(|word| !word.is_empty()).collect();
                Cow::Owned(words.join(" "))
            }
        }
    }
}

/// In what a length is told.
#[derive(Debug, Clone, Copy)]
pub(super) enum Lengths {
    Characters,
    Octets,
    Items,
}

impl Lengths {
    /// The name of `count` of them.
    pub(super) fn name(self, count: usize) -> &'static str {
        match (self, count) {
            (Self::Characters, 1) => "character",
            (Self::Characters, _) => "characters",
            (Self::Octets, 1) => "octet",
            (Self::Octets, _) => "octets",
            (Self::Items, 1) => "item",
            (Self::Items, _) => "items",
        }
    }
}

/// What white space means in a type.
pub(super) fn white_space(name: &str) -> WhiteSpace {
    match name {
        "string" | "anySimpleType" => WhiteSpace::Preserve,
        "normalizedString" => WhiteSpace::Replace,
        _ => WhiteSpace::Collapse,
    }
}

/// The length of a value; `None` for types that have none (section 4.3.1), and for names, for which it tells nothing.
pub(super) fn length(name: &str, text: &str) -> Option<(usize, Lengths)> {
    match name {
        "hexBinary" => Some((text.len() / 2, Lengths::Octets)),
        "base64Binary" => Base64Binary::parse(text).map(|value| (value.0.len(), Lengths::Octets)),
        "NMTOKENS" | "IDREFS" | "ENTITIES" => Some((text.split(' ').count(), Lengths::Items)),
        "QName" | "NOTATION" => None,
        _ if is_text(name) => Some((text.chars().count(), Lengths::Characters)),
        _ => None,
    }
}

fn is_text(name: &str) -> bool {
    const TEXTS: [&str; 12] = [
        "string",
        "normalizedString",
        "token",
        "language",
        "Name",
        "NCName",
        "NMTOKEN",
        "ID",
        "IDREF",
        "ENTITY",
        "anyURI",
        "anySimpleType",
    ];
    TEXTS.contains(&name)
}

/// Whether `text`, its white space processed, is a value of the type.
pub(super) fn admits(name: &str, text: &str) -> bool {
    match name {
        "language" => is_language(text),
        "Name" => text.split(':').all(|part| part.chars().all(is_name_char)) && begins_as_name(text),
        "NCName" | "ID" | "IDREF" | "ENTITY" => check_name(text),
        "NMTOKEN" => is_token(text),
        "NMTOKENS" => text.split(' ').all(is_token),
        "IDREFS" | "ENTITIES" => text.split(' ').all(check_name),
        "QName" | "NOTATION" => {
            let (prefix, local) = text.split_once(':').unwrap_or(("x", text));
            check_name(prefix) && check_name(local)
        }
        "boolean" => bool::parse(text).is_some(),
        "byte" => i8::parse(text).is_some(),
        "short" => i16::parse(text).is_some(),
        "int" => i32::parse(text).is_some(),
        "long" => i64::parse(text).is_some(),
        "unsignedByte" => u8::parse(text).is_some(),
        "unsignedShort" => u16::parse(text).is_some(),
        "unsignedInt" => u32::parse(text).is_some(),
        "unsignedLong" => u64::parse(text).is_some(),
        "float" => f32::parse(text).is_some(),
        "double" => f64::parse(text).is_some(),
        "decimal" => Decimal::parse(text).is_some(),
        "integer" => Integer::parse(text).is_some(),
        "nonNegativeInteger" => NonNegativeInteger::parse(text).is_some(),
        "nonPositiveInteger" => NonPositiveInteger::parse(text).is_some(),
        "positiveInteger" => PositiveInteger::parse(text).is_some(),
        "negativeInteger" => NegativeInteger::parse(text).is_some(),
        "dateTime" => DateTime::parse(text).is_some(),
        "date" => Date::parse(text).is_some(),
        "time" => Time::parse(text).is_some(),
        "duration" => Duration::parse(text).is_some(),
        "gYear" => GYear::parse(text).is_some(),
        "gYearMonth" => GYearMonth::parse(text).is_some(),
        "gMonthDay" => GMonthDay::parse(text).is_some(),
        "gDay" => GDay::parse(text).is_some(),
        "gMonth" => GMonth::parse(text).is_some(),
        "base64Binary" => Base64Binary::parse(text).is_some(),
        "hexBinary" => HexBinary::parse(text).is_some(),
        _ => true,
    }
}

/// Section 3.3.3.
fn is_language(text: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or_default();
    first.bytes().all(|byte| byte.is_ascii_alphabetic()) && text.split('-').all(is_part)
}

/// XML 1.0, production 7.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character == ':' || is_name_char(character))
}

/// XML 1.0, production 5, as far as the first character goes.
fn begins_as_name(text: &str) -> bool {
    text.chars().next().is_some_and(|first| first == ':' || crate::xml::is_name_start(first))
}
