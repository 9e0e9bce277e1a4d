//! Simple values as .NET reads them, their defaults, and its messages for invalid texts.
//!
//! It must not know XML.

use jiff::civil::{Date, Time};
use logmein_rescue::ReportArea;

use crate::schema::SCHEMA;

/// A simple type of the contract.
#[derive(Clone, Copy)]
pub(super) enum Scalar<'k> {
    Text,
    Int,
    Boolean,
    DateTime,
    /// An enumeration: its name and its words.
    Word(&'k str, &'static [String]),
}

impl<'k> Scalar<'k> {
    /// The simple type of this name; `None` if there is no such type.
    pub(super) fn of(kind: &'k str) -> Option<Self> {
        Some(match kind {
            "string" => Self::Text,
            "int" => Self::Int,
            "boolean" => Self::Boolean,
            "dateTime" => Self::DateTime,
            kind => match SCHEMA.words(kind) {
                [] => return None,
                words => Self::Word(kind, words),
            },
        })
    }

    /// The value of a variable that was never set.
    pub(super) fn default(self) -> String {
        match self {
            Self::Text => String::new(),
            Self::Int => "0".to_owned(),
            Self::Boolean => "false".to_owned(),
            Self::DateTime => "0001-01-01T00:00:00".to_owned(),
            Self::Word(_, words) => words.first().cloned().unwrap_or_default(),
        }
    }

    /// The value as the contract writes it.
    ///
    /// # Errors
    ///
    /// .NET's message.
    pub(super) fn read(self, text: &str) -> Result<String, String> {
        match self {
            Self::Text => Ok(text.to_owned()),
            Self::Int => int(text).map(|number| number.to_string()),
            Self::Boolean => boolean(text).map(|value| value.to_string()),
            Self::DateTime => date_time(text).ok_or_else(|| invalid(text, "AllXsd")),
            // White space is significant.
            Self::Word(kind, words) if words.iter().any(|word| word == text) || is_area(kind, text) => {
                Ok(text.to_owned())
            }
            Self::Word(kind, _) => {
                Err(format!("Instance validation error: '{text}' is not a valid value for {kind}."))
            }
        }
    }
}

/// Whether this is a report area; the contract lists only one of their words.
fn is_area(kind: &str, word: &str) -> bool {
    let area = ReportArea::from_word(word);
    match kind {
        "REPORT_AREA" => area.is_some_and(|area| !area.needs_v8()),
        "REPORT_AREA_V8" => area.is_some(),
        _ => false,
    }
}

/// `Int32.Parse`, which allows white space around the number and a sign before its digits.
fn int(text: &str) -> Result<i32, String> {
    let trimmed = text.trim_matches(['\t', '\n', '\u{b}', '\u{c}', '\r', ' ']);
    let digits = trimmed.strip_prefix(['+', '-']).unwrap_or(trimmed);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err("Input string was not in a correct format.".to_owned());
    }
    trimmed.parse().map_err(|_| "Value was either too large or too small for an Int32.".to_owned())
}

/// `XmlConvert.ToBoolean`.
pub(super) fn boolean(text: &str) -> Result<bool, String> {
    match text.trim_matches([' ', '\t', '\n', '\r']) {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(invalid(text, "Boolean")),
    }
}

fn invalid(text: &str, kind: &str) -> String {
    format!("The string '{text}' is not a valid {kind} value.")
}

/// A moment; a day, a month or a year is accepted as its first moment.
fn date_time(text: &str) -> Option<String> {
    let text = text.trim_matches([' ', '\t', '\n', '\r']);
    let (moment, zone) = split_zone(text)?;
    let (day, time) = match moment.split_once('T') {
        Some((day, time)) if day.len() == 10 => (day, Some(time)),
        Some(_) => return None,
        None => (moment, None),
    };
    let day = match day.len() {
        4 => format!("{day}-01-01"),
        7 => format!("{day}-01"),
        _ => day.to_owned(),
    };
    let [year, month, number] = numbers(&day, '-', [4, 2, 2])?;
    Date::new(i16::try_from(year).ok().filter(|year| *year > 0)?, number_of(month)?, number_of(number)?)
        .ok()?;
    let time = time.map_or(Some("00:00:00".to_owned()), clock_time)?;
    Some(format!("{day}T{time}{zone}"))
}

/// A time of day. Its seconds may have a fraction, of which .NET keeps seven digits.
fn clock_time(text: &str) -> Option<String> {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let [hour, minute, second] = numbers(whole, ':', [2, 2, 2])?;
    Time::new(number_of(hour)?, number_of(minute)?, number_of(second)?, 0).ok()?;
    match fraction {
        None => Some(whole.to_owned()),
        Some(digits) if !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()) => {
            Some(format!("{whole}.{}", &digits[..digits.len().min(7)]))
        }
        Some(_) => None,
    }
}

/// The zone at the end of a moment, of at most 14 hours.
fn split_zone(text: &str) -> Option<(&str, &str)> {
    if let Some(moment) = text.strip_suffix('Z') {
        return Some((moment, "Z"));
    }
    let (moment, zone) = text.split_at_checked(text.len().saturating_sub(6))?;
    let sign = zone.strip_prefix(['+', '-']).filter(|offset| offset.contains(':'));
    let Some(offset) = sign else { return Some((text, "")) };
    let [hours, minutes] = numbers(offset, ':', [2, 2])?;
    (minutes < 60 && hours * 60 + minutes <= 14 * 60).then_some((moment, zone))
}

/// `N` numbers, each with its number of `digits`.
fn numbers<const N: usize>(text: &str, separator: char, digits: [usize; N]) -> Option<[u32; N]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; N];
    for (number, count) in numbers.iter_mut().zip(digits) {
        let part = parts
            .next()
            .filter(|part| part.len() == count && part.bytes().all(|digit| digit.is_ascii_digit()))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

fn number_of(number: u32) -> Option<i8> {
    i8::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the real pipeline, except for zones beyond 14 hours, which it accepts.
    #[test]
    fn moments() {
        for (text, expected) in [
            ("2026-01-01T00:00:00", Some("2026-01-01T00:00:00")),
            (" 2026-01-31T12:30:59Z ", Some("2026-01-31T12:30:59Z")),
            ("2026-01-01T00:00:00.123456789+14:00", Some("2026-01-01T00:00:00.1234567+14:00")),
            ("2026-01-01", Some("2026-01-01T00:00:00")),
            ("2026-01-01Z", Some("2026-01-01T00:00:00Z")),
            ("2026-01", Some("2026-01-01T00:00:00")),
            ("2026", Some("2026-01-01T00:00:00")),
            ("0001-01-01T00:00:00", Some("0001-01-01T00:00:00")),
            ("", None),
            ("10/14/2011", None),
            ("2026-13-01T00:00:00", None),
            ("0000-00-00T00:00:00", None),
            ("2023-08-08T12:51:28+0200", None),
            ("2026-01-01T24:00:00", None),
            ("2026-01-01T00:00:60", None),
            ("2026-01-01T00:00", None),
            ("2026-02-29", None),
            ("-2026-01-01T00:00:00", None),
            ("12026-01-01T00:00:00", None),
            ("2026-01-01T00:00:00.", None),
            ("2026-01T00:00:00", None),
            ("äöüä-ö", None),
        ] {
            assert_eq!(date_time(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn whole_numbers() {
        for (text, expected) in
            [("7", 7), (" +5 ", 5), ("\n7\t", 7), ("007", 7), ("-0", 0), ("-2147483648", i32::MIN)]
        {
            assert_eq!(int(text), Ok(expected), "{text:?}");
        }
        for text in ["", "x", "+", "- 5", "5-", "1.0", "1e3", "0x10", "1,000", "\u{663}"] {
            assert_eq!(int(text), Err("Input string was not in a correct format.".into()), "{text:?}");
        }
        for text in ["2147483648", "-2147483649", "99999999999999999999999"] {
            let expected = "Value was either too large or too small for an Int32.";
            assert_eq!(int(text), Err(expected.into()), "{text:?}");
        }
    }
}
