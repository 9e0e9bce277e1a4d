//! Values of simple types: text in, value out (XML Schema Part 2).
//!
//! Must not know how often a value stands, or where; that is in `occurrence` and `complex`.

use std::borrow::Cow;

use super::lexical::{
    Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary, Integer,
    NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, Time,
};
use super::qname::NamesInScope;
use super::short::Short;
use crate::value::check;
use crate::value::{Field, Kind, Leniency, ReadResult, Value, ValueReader};
use crate::xml::{Problem, Text, Writer, cut, is_plain, trim};

/// A value that is written as text.
pub trait Simple: Sized + Send + 'static {
    /// The type with an article, for messages.
    const EXPECTED: &'static str;

    /// The value of `text` (white space not yet collapsed), if it has one.
    fn parse(text: &str) -> Option<Self>;

    /// The same where the text may be kept; gives it back if it has no value.
    ///
    /// # Errors
    ///
    /// The text.
    #[inline]
    fn parse_owned(text: Cow<'_, str>) -> Result<Self, Cow<'_, str>> {
        Self::parse(&text).ok_or(text)
    }

    /// The value of a text that is invalid by XML Schema, if a setting allows it; and that setting.
    #[doc(hidden)]
    fn parse_tolerantly(text: &str, leniency: &Leniency) -> Option<(Self, &'static str)> {
        let _ = (text, leniency);
        None
    }

    /// Gives the text of the value to `take`.
    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R;

    /// Whether the text means something only with the prefixes that are declared where it stands.
    #[doc(hidden)]
    const NEEDS_NAMES: bool = false;

    /// The value of `text` where these prefixes are declared.
    #[doc(hidden)]
    fn parse_in(text: &str, names: &NamesInScope<'_>) -> Option<Self> {
        let _ = names;
        Self::parse(text)
    }

    /// Bytes that the value of `text` takes, in the type itself and in what it owns, in addition to those of the
    /// text.
    #[doc(hidden)]
    fn memory_of(text: &str) -> usize {
        let _ = text;
        0
    }

    /// The text where the start tag was begun last that `writer` declares prefixes in.
    #[doc(hidden)]
    fn text_in(&self, writer: &mut Writer) -> String {
        let _ = writer;
        self.with_text(|text| text.as_str().to_owned())
    }

    /// The value of these bytes, where they may stand outside of the document.
    #[doc(hidden)]
    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let _ = bytes;
        None
    }

    /// Whether the contract foresees the value.
    #[doc(hidden)]
    fn is_foreseen(&self) -> bool {
        true
    }
}

/// The text of `field`, to its end.
pub(crate) fn read_text<'x>(reader: &mut ValueReader<'_, 'x>, field: &Field) -> ReadResult<Cow<'x, str>> {
    if field.kind == Kind::Element {
        reader.check_attributes(|_| false)?;
    }
    reader.xml.text()
}

/// Reads the value of `field`; `None` if it is absent, which the reader then also reports.
fn read_simple<T: Simple>(reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<Option<T>> {
    let text = read_text(reader, field)?;
    value_of(text, reader, field)
}

/// The value of a text that was read; `None` if it is absent, which the reader then also reports.
pub(crate) fn value_of<T: Simple>(
    text: Cow<'_, str>,
    reader: &mut ValueReader<'_, '_>,
    field: &Field,
) -> ReadResult<Option<T>> {
    match T::parse_owned(text) {
        Ok(value) => Ok(Some(value)),
        Err(text) => {
            // X1 3.3.1: an empty element means its default.
            if trim(&text).is_empty()
                && let Some(value) = field.default.and_then(T::parse)
            {
                return Ok(Some(value));
            }
            tolerate(&text, reader, field)
        }
    }
}

/// The value of a text that is invalid by XML Schema, if that is tolerated; `None` if it is absent, which the reader
/// then also reports.
#[cold]
pub(in crate::value) fn tolerate<T: Simple>(
    text: &str,
    reader: &mut ValueReader<'_, '_>,
    field: &Field,
) -> ReadResult<Option<T>> {
    if trim(text).is_empty() {
        if reader.leniency.empty_values && field.may_be_left_out() {
            let what = if field.nillable { "nil" } else { "absent" };
            reader.xml.note("empty_values", || format!("{} is empty: {what}", field.describe()));
            reader.is_absent = true;
            if field.kind == Kind::Element && !field.is_written_as_nil() {
                reader.leave_out_at(reader.xml.depth());
            }
            return Ok(None);
        }
    } else if let Some((value, setting)) = T::parse_tolerantly(text, reader.leniency) {
        reader.xml.note(setting, || format!("{} is not written as {}", field.describe(), T::EXPECTED));
        return Ok(Some(value));
    }
    let text = if field.secret { String::new() } else { cut(text, 40) };
    Err(reader.xml.fail(Problem::Invalid { text, expected: T::EXPECTED }))
}

/// Reads the value of `field`, one that may need names in scope, or that the contract may not foresee.
#[doc(hidden)]
pub fn read_text_value<T: Simple>(reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<T> {
    let value = read_text_or_absent(reader, field)?;
    value.ok_or_else(|| reader.xml.fail(Problem::Missing(field.describe())))
}

/// The same; `None` if it is absent, which the reader then also reports.
pub(in crate::value) fn read_text_or_absent<T: Simple>(
    reader: &mut ValueReader<'_, '_>,
    field: &Field,
) -> ReadResult<Option<T>> {
    let mark = reader.xml.names_mark();
    let text = read_text(reader, field)?;
    let text = match field.default {
        Some(default) if trim(&text).is_empty() => Cow::Borrowed(default),
        _ => text,
    };
    reader.xml.take_memory(T::memory_of(&text))?;
    let value = T::parse_in(&text, &NamesInScope::of(&reader.xml.names_at(mark)));
    match value {
        Some(value) if reader.leniency.unknown_words || value.is_foreseen() => Ok(Some(value)),
        _ => tolerate(&text, reader, field),
    }
}

/// The value of `text` as a member of a union, if it is one and says no less than the text.
#[doc(hidden)]
pub fn member_of_union<T: Simple>(text: &str, names: &NamesInScope<'_>) -> Option<T> {
    let value = T::parse_in(text, names).filter(T::is_foreseen)?;
    value.with_text(|written| written.as_str() == trim(text)).then_some(value)
}

/// Takes such a value from a text that stands alone, as [`Value::take_text`] does.
#[doc(hidden)]
pub fn take_text_value<T: Simple>(target: &mut T, text: &str, field: &Field, leniency: &Leniency) -> bool {
    // A value that allocates memory is left to the caller, which can charge it to the account.
    if T::NEEDS_NAMES || field.default.is_some() || T::memory_of(text) > 0 {
        return false;
    }
    match T::parse(text) {
        Some(value) if leniency.unknown_words || value.is_foreseen() => {
            *target = value;
            true
        }
        _ => false,
    }
}

/// Writes such a value.
#[doc(hidden)]
pub fn write_text_value<T: Simple>(value: &T, writer: &mut Writer, field: &Field) {
    if writer.is_watched() {
        value.with_text(|text| check::foreseen(|| value.is_foreseen(), text.as_str(), writer, field));
    }
    if !T::NEEDS_NAMES {
        return value.with_text(|text| write_simple(text, writer, field));
    }
    match field.kind {
        Kind::Element => writer.element(field.tag(), |writer| write_in_tag(value, writer, field)),
        _ => write_in_tag(value, writer, field),
    }
}

/// Writes a value with prefixes into the start tag that was begun last, or after it.
fn write_in_tag<T: Simple>(value: &T, writer: &mut Writer, field: &Field) {
    let text = value.text_in(writer);
    if field.secret {
        writer.note_secret(&text);
    }
    if writer.is_watched() {
        check::text(&text, writer, field, true);
    }
    match field.kind {
        Kind::Attribute => writer.attribute(field.namespace_name(), field.name, &text),
        _ if text.is_empty() => {}
        _ => writer.text(Text::Any(&text)),
    }
}

/// Writes `field` with this text.
#[inline]
pub(crate) fn write_simple(text: Text<'_>, writer: &mut Writer, field: &Field) {
    match text {
        Text::Plain(text) => write_plain(text, writer, field),
        Text::Any(text) => write_any(text, writer, field),
    }
}

fn write_any(text: &str, writer: &mut Writer, field: &Field) {
    match is_plain(text) {
        true => write_plain(text, writer, field),
        false => write_otherwise(Text::Any(text), writer, field),
    }
}

#[inline(never)]
fn write_plain(text: &str, writer: &mut Writer, field: &Field) {
    if !writer.quick_leaf(field.namespace, &field.blocks, text) {
        write_plain_otherwise(text, writer, field);
    }
}

#[inline(never)]
fn write_plain_otherwise(text: &str, writer: &mut Writer, field: &Field) {
    if !writer.plain_leaf(field.namespace_name(), &field.blocks, text) {
        write_otherwise(Text::Plain(text), writer, field);
    }
}

#[inline(never)]
fn write_otherwise(text: Text<'_>, writer: &mut Writer, field: &Field) {
    if field.secret {
        writer.note_secret(text.as_str());
    }
    if writer.is_watched() {
        check::text(text.as_str(), writer, field, false);
    }
    match (field.kind, field.xsi) {
        (Kind::Element, None) => writer.leaf(field.tag(), text),
        (Kind::Element, Some((name, namespace))) => writer.element(field.tag(), |writer| {
            writer.xsi_type(name, namespace);
            if !text.as_str().is_empty() {
                writer.text(text);
            }
        }),
        (Kind::Attribute, _) => writer.attribute(field.namespace_name(), field.name, text.as_str()),
        _ => writer.text(text),
    }
}

macro_rules! simple_values {
    ($blank:ident: $($type:ty),*) => {$(
        impl Value for $type {
            fn blank() -> Self {
                Self::$blank()
            }

            fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
                if let Some(value) = read_simple(reader, field)? {
                    *self = value;
                }
                Ok(())
            }

            #[inline]
            fn take_text(&mut self, text: &str, _: &Field, _: &Leniency) -> bool {
                Self::parse(text).map(|value| *self = value).is_some()
            }

            fn write(&self, writer: &mut Writer, field: &Field) {
                if writer.is_watched() && !self.is_foreseen() {
                    self.with_text(|text| check::invalid(text.as_str(), Self::EXPECTED, writer, field));
                }
                self.with_text(|text| write_simple(text, writer, field));
            }
        }
    )*};
}

simple_values!(default: HexBinary, bool, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, String);
simple_values!(blank: Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth);
simple_values!(blank: Integer, NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, Time);

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
