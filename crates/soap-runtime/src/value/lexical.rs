//! Simple types whose text says more than a number or an instant: dates, times, decimals, binary.
//!
//! Date-times and decimals keep their text exactly as it came, checked against XML Schema Part 2, and convert on
//! request; two of them are equal when their texts are.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Simple;
use crate::xml::{Text, cut, trim};

/// The text is no value of the type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not {expected}")]
pub struct InvalidLexical {
    text: String,
    expected: &'static str,
}

macro_rules! lexical_types {
    ($($(#[$docs:meta])* $name:ident, $expected:literal, $check:path;)*) => {$(
        $(#[$docs])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
        pub struct $name(String);

        impl $name {
            /// The text as it stands on the wire.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// What is read into; no value of the type.
            pub(super) const fn blank() -> Self {
                Self(String::new())
            }
        }

        impl Simple for $name {
            const EXPECTED: &'static str = $expected;

            fn parse(text: &str) -> Option<Self> {
                text.parse().ok()
            }

            fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
                take(Text::Plain(&self.0))
            }
        }

        impl FromStr for $name {
            type Err = InvalidLexical;

            fn from_str(text: &str) -> Result<Self, InvalidLexical> {
                let text = trim(text);
                match $check(text) {
                    Some(()) => Ok(Self(text.to_owned())),
                    None => Err(InvalidLexical { text: cut(text, 40), expected: $expected }),
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidLexical;

            fn try_from(text: String) -> Result<Self, InvalidLexical> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

lexical_types! {
    /// `xsd:dateTime`, with or without an offset from UTC.
    DateTime, "a dateTime (2014-04-01T07:00:00, with or without Z or an offset)", grammar::date_time;
    /// `xsd:date`.
    Date, "a date (2014-04-01)", grammar::date;
    /// `xsd:time`.
    Time, "a time (07:00:00)", grammar::time;
    /// `xsd:duration`.
    Duration, "a duration (P1DT2H)", grammar::duration;
    /// `xsd:decimal`, of any length.
    Decimal, "a decimal", grammar::decimal;
    /// `xsd:integer` and its restrictions without a bound that Rust has, of any length.
    Integer, "an integer", grammar::integer;
}

impl DateTime {
    /// The date and time as a clock on the wall at the place shows it; `None` outside of the years -9999 to 9999.
    pub fn civil(&self) -> Option<jiff::civil::DateTime> {
        let (local, _) = grammar::split_zone(&self.0)?;
        // XML Schema lets a day end at 24:00:00, which is the next day's start.
        match local.split_once("T24:") {
            Some((date, _)) => {
                let midnight: jiff::civil::DateTime = format!("{date}T00:00:00").parse().ok()?;
                midnight.tomorrow().ok()
            }
            None => local.parse().ok(),
        }
    }

    /// The offset from UTC; `None` where the text has none.
    pub fn offset(&self) -> Option<jiff::tz::Offset> {
        let (_, zone) = grammar::split_zone(&self.0)?;
        zone.and_then(|minutes| jiff::tz::Offset::from_seconds(minutes * 60).ok())
    }

    /// The instant; `None` where the text has no offset, or outside of the years that `jiff` has.
    pub fn timestamp(&self) -> Option<jiff::Timestamp> {
        self.offset()?.to_timestamp(self.civil()?).ok()
    }
}

impl From<jiff::civil::DateTime> for DateTime {
    fn from(value: jiff::civil::DateTime) -> Self {
        Self(value.to_string())
    }
}

/// In UTC.
impl From<jiff::Timestamp> for DateTime {
    fn from(value: jiff::Timestamp) -> Self {
        Self(value.to_string())
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self(value.to_string())
    }
}

impl From<i64> for Integer {
    fn from(value: i64) -> Self {
        Self(value.to_string())
    }
}

/// `xsd:base64Binary`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Base64Binary(pub Vec<u8>);

impl Simple for Base64Binary {
    const EXPECTED: &'static str = "base64";

    fn parse(text: &str) -> Option<Self> {
        let packed: String = text.chars().filter(|character| !character.is_ascii_whitespace()).collect();
        STANDARD.decode(packed).ok().map(Self)
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

/// The grammars of XML Schema Part 2, section 3.2.
mod grammar {
    /// Section 3.2.7.
    pub(super) fn date_time(text: &str) -> Option<()> {
        let (local, _) = split_zone(text)?;
        let (date, time) = local.split_once('T')?;
        local_date(date)?;
        local_time(time)
    }

    /// Section 3.2.9.
    pub(super) fn date(text: &str) -> Option<()> {
        split_zone(text).and_then(|(local, _)| local_date(local))
    }

    /// Section 3.2.8.
    pub(super) fn time(text: &str) -> Option<()> {
        split_zone(text).and_then(|(local, _)| local_time(local))
    }

    /// Section 3.2.6.
    pub(super) fn duration(text: &str) -> Option<()> {
        let text = text.strip_prefix('-').unwrap_or(text).strip_prefix('P')?;
        let (days, times) = match text.split_once('T') {
            Some((days, times)) => (days, Some(times)),
            None => (text, None),
        };
        let some_days = units(days, "YMD", false)?;
        match times {
            Some(times) => units(times, "HMS", true)?.then_some(()),
            None => some_days.then_some(()),
        }
    }

    /// Section 3.2.3.
    pub(super) fn decimal(text: &str) -> Option<()> {
        let text = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        (digits(whole) && digits(fraction) && whole.len() + fraction.len() > 0).then_some(())
    }

    /// Section 3.3.13.
    pub(super) fn integer(text: &str) -> Option<()> {
        (!text.contains('.')).then(|| decimal(text))?
    }

    /// The text before the time zone, and the time zone in minutes.
    pub(super) fn split_zone(text: &str) -> Option<(&str, Option<i32>)> {
        if let Some(local) = text.strip_suffix('Z') {
            return Some((local, Some(0)));
        }
        // `+hh:mm`; the colon tells it from the day of a date.
        let zone = text.len().checked_sub(6).and_then(|start| text.get(start..));
        let Some((sign @ (b'+' | b'-'), offset)) = zone.and_then(|zone| zone.as_bytes().split_first()) else {
            return Some((text, None));
        };
        let [h1, h2, b':', m1, m2] = offset else { return Some((text, None)) };
        let number = |tens: &u8, ones: &u8| match (tens, ones) {
            (b'0'..=b'9', b'0'..=b'9') => Some(i32::from(tens - b'0') * 10 + i32::from(ones - b'0')),
            _ => None,
        };
        let (hours, minutes) = (number(h1, h2)?, number(m1, m2)?);
        let total = hours * 60 + minutes;
        let sign = if *sign == b'-' { -1 } else { 1 };
        (minutes < 60 && total <= 14 * 60).then(|| (&text[..text.len() - 6], Some(sign * total)))
    }

    fn local_date(text: &str) -> Option<()> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let mut parts = unsigned.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let canonical_year = year.len() == 4 || (year.len() > 4 && !year.starts_with('0'));
        let year = canonical_year.then(|| digits(year, year.len()))??;
        let (month, day) = (digits(month, 2)?, digits(day, 2)?);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (year != 0 && (1..=days).contains(&day) && parts.next().is_none()).then_some(())
    }

    fn local_time(text: &str) -> Option<()> {
        let (clock, fraction) = match text.split_once('.') {
            Some((clock, fraction)) => (clock, Some(fraction)),
            None => (text, None),
        };
        let mut parts = clock.split(':');
        let (hour, minute, second) =
            (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        let fraction_ok =
            fraction.is_none_or(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        let end_of_day = hour == 24
            && minute == 0
            && second == 0
            && fraction.is_none_or(|part| part.bytes().all(|b| b == b'0'));
        let in_day = hour < 24 && minute < 60 && second < 60;
        (parts.next().is_none() && fraction_ok && (in_day || end_of_day)).then_some(())
    }

    /// Numbers each followed by one of `letters`, in that order; whether there was any.
    fn units(text: &str, letters: &str, fraction_in_last: bool) -> Option<bool> {
        let mut left = letters;
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(|character: char| !character.is_ascii_digit() && character != '.')?;
            let (number, letter) = (&rest[..end], rest[end..].chars().next()?);
            let position = left.find(letter)?;
            let is_last = letters.ends_with(letter);
            let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
            let fraction_ok = !number.contains('.') || (fraction_in_last && is_last && !fraction.is_empty());
            if whole.is_empty() || !fraction_ok || fraction.contains('.') {
                return None;
            }
            left = &left[position + 1..];
            rest = &rest[end + letter.len_utf8()..];
        }
        Some(!text.is_empty())
    }

    fn digits(text: &str, length: usize) -> Option<u64> {
        (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts<T: FromStr>(valid: &[&str], invalid: &[&str]) {
        for text in valid {
            assert!(text.parse::<T>().is_ok(), "{text} should be taken");
        }
        for text in invalid {
            assert!(text.parse::<T>().is_err(), "{text} should be refused");
        }
    }

    #[test]
    fn date_times() {
        accepts::<DateTime>(
            &[
                "2002-10-10T12:00:00-05:00",
                "2002-10-10T17:00:00Z",
                "-0044-03-15T00:00:00",
                "12002-01-01T24:00:00.0",
            ],
            &[
                "2002-10-10",
                "2002-13-10T12:00:00",
                "2001-02-29T00:00:00",
                "2002-10-10T24:00:01",
                "02-10-10T12:00:00",
                "2002-10-10T12:00:00+15:00",
                "2002-10-10T12:00:00.",
                "0000-01-01T00:00:00",
                "2002-10-10T12:60:00",
            ],
        );
    }

    #[test]
    fn dates_times_durations_and_numbers() {
        accepts::<Date>(
            &["2000-02-29", "2002-10-10+13:00", "2002-10-10Z"],
            &["1900-02-29", "2002-10-10T", ""],
        );
        accepts::<Time>(&["13:20:00-05:00", "00:00:00.001"], &["13:20", "25:00:00"]);
        accepts::<Duration>(
            &["P1Y2M3DT10H30M", "-P120D", "P1347M", "PT1.5S", "P1Y2MT2H"],
            &["P-1347M", "P1Y2MT", "P", "PT", "1Y", "P1M2Y", "P1.5D", "P1YMD"],
        );
        accepts::<Decimal>(
            &["-1.23", "12678967.543233", "+100000.00", "210", ".5", "5."],
            &["", ".", "1e3", "--1"],
        );
        accepts::<Integer>(&["-1", "0", "12678967543233", "+100000"], &["1.0", "", "-"]);
    }

    #[test]
    fn instants_convert() {
        let with_offset: DateTime = "2002-10-10T12:00:00-05:00".parse().unwrap();
        assert_eq!(with_offset.timestamp().unwrap().to_string(), "2002-10-10T17:00:00Z");
        let end_of_day: DateTime = "2002-12-31T24:00:00".parse().unwrap();
        assert_eq!(end_of_day.civil().unwrap().to_string(), "2003-01-01T00:00:00");
        assert_eq!(end_of_day.offset(), None);
        assert_eq!(end_of_day.timestamp(), None);
    }

    #[test]
    fn binary() {
        assert_eq!(Base64Binary::parse("aGVs\n bG8="), Some(Base64Binary(b"hello".into())));
        assert_eq!(Base64Binary(b"hello".into()).with_text(|text| text.as_str().to_owned()), "aGVsbG8=");
        assert_eq!(HexBinary::parse("0fB7"), Some(HexBinary(vec![0x0F, 0xB7])));
        assert_eq!(HexBinary::parse("0fB"), None);
        assert_eq!(HexBinary(vec![0x0F, 0xB7]).with_text(|text| text.as_str().to_owned()), "0FB7");
    }
}
