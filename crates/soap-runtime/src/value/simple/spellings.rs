//! Other spellings of dates, times and numbers whose meaning is beyond doubt: what ISO 8601 allows in addition to XML
//! Schema Part 2, and what widespread servers write.
//!
//! Must not know any Rust type except `str`; the grammar of XML Schema is in `grammar`.

use std::borrow::Cow;

use super::grammar;

/// A date and time in the spelling of XML Schema: with `T`, with seconds, with a point before their fraction, and
/// with a colon in the offset. `None` if it is not a date and time, or has no time of day.
pub(super) fn date_time(text: &str) -> Option<Cow<'_, str>> {
    if grammar::date_time(text).is_some() {
        return Some(Cow::Borrowed(text));
    }
    let at = text.find(['T', 't', ' '])?;
    let (date, time) = (&text[..at], &text[at + 1..]);
    let (clock, zone) = clock_and_zone(time)?;
    let canonical = format!("{date}T{clock}{zone}");
    grammar::date_time(&canonical).map(|()| Cow::Owned(canonical))
}

/// A date in the spelling of XML Schema; of a date and time, the part before the time.
pub(super) fn date(text: &str) -> Option<Cow<'_, str>> {
    if grammar::date(text).is_some() {
        return Some(Cow::Borrowed(text));
    }
    if let Some(moment) = date_time(text) {
        let (_, zone) = grammar::split_zone(&moment)?;
        let (date, time) = moment.split_once('T')?;
        let zone = if zone.is_some() { time.trim_start_matches(|c: char| !is_zone_start(c)) } else { "" };
        return Some(Cow::Owned(format!("{date}{zone}")));
    }
    // `2014-04-01+0200`: the offset follows the ten characters of the date.
    let (date, zone) = text.split_at_checked(10)?;
    let canonical = format!("{date}{}", self::zone(zone)?);
    grammar::date(&canonical).map(|()| Cow::Owned(canonical))
}

/// A time in the spelling of XML Schema.
pub(super) fn time(text: &str) -> Option<Cow<'_, str>> {
    if grammar::time(text).is_some() {
        return Some(Cow::Borrowed(text));
    }
    let (clock, zone) = clock_and_zone(text)?;
    let canonical = format!("{clock}{zone}");
    grammar::time(&canonical).map(|()| Cow::Owned(canonical))
}

/// A decimal, with or without an exponent.
pub(super) fn decimal(text: &str) -> Option<()> {
    let (number, exponent) = text.split_once(['e', 'E'])?;
    grammar::decimal(number)?;
    grammar::integer(exponent)
}

fn is_zone_start(character: char) -> bool {
    matches!(character, 'Z' | '+' | '-')
}

/// `hh:mm` with or without seconds and their fraction, followed by the time zone.
fn clock_and_zone(text: &str) -> Option<(Cow<'_, str>, Cow<'_, str>)> {
    let end =
        text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ','))).unwrap_or(text.len());
    let (clock, zone) = text.split_at(end);
    let clock = match clock.matches(':').count() {
        1 => Cow::Owned(format!("{clock}:00")),
        _ if clock.contains(',') => Cow::Owned(clock.replacen(',', ".", 1)),
        _ => Cow::Borrowed(clock),
    };
    Some((clock, self::zone(zone)?))
}

/// A time zone in the spelling of XML Schema, from `+hhmm`, `+hh`, `z`, `UTC` or `GMT`, with or without a space
/// before it.
fn zone(text: &str) -> Option<Cow<'_, str>> {
    let zone = text.strip_prefix(' ').unwrap_or(text);
    match zone {
        "" if text.is_empty() => return Some(Cow::Borrowed("")),
        "z" | "Z" | "UTC" | "GMT" => return Some(Cow::Borrowed("Z")),
        _ => {}
    }
    let digits = zone.strip_prefix(['+', '-'])?;
    match digits.as_bytes() {
        [_, _, b':', _, _] => Some(Cow::Borrowed(zone)),
        [_, _] => Some(Cow::Owned(format!("{zone}:00"))),
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => {
            Some(Cow::Owned(format!("{}:{}", &zone[..3], &zone[3..])))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_as_iso_8601_and_others_write_them() {
        for (written, canonical) in [
            ("2023-08-08T12:51:28+0200", "2023-08-08T12:51:28+02:00"),
            ("2023-08-08T12:51:28-05", "2023-08-08T12:51:28-05:00"),
            ("2023-08-08T12:51:28 +02:00", "2023-08-08T12:51:28+02:00"),
            ("2023-08-08 12:51:28", "2023-08-08T12:51:28"),
            ("2023-08-08 12:51:28 UTC", "2023-08-08T12:51:28Z"),
            ("2023-08-08t12:51z", "2023-08-08T12:51:00Z"),
            ("2023-08-08T12:51:28,5", "2023-08-08T12:51:28.5"),
            ("2023-08-08T12:51:28.5Z", "2023-08-08T12:51:28.5Z"),
        ] {
            assert_eq!(date_time(written).as_deref(), Some(canonical), "{written}");
        }
        for other in [
            "2023-08-08",
            "0000-00-00T00:00:00",
            "10/14/2011",
            "2023-02-30 00:00:00",
            "2023-08-08T",
            "T",
            "é",
            "2023-08-08 1:2:3",
            "2023-08-08T12:51:28+2",
            "2023-08-08T12:51:28+é0",
            "2023-08-08T12:51:28 ",
        ] {
            assert_eq!(date_time(other), None, "{other}");
        }
    }

    #[test]
    fn dates_are_taken_out_of_moments() {
        for (written, canonical) in [
            ("2023-08-08T00:00:00", "2023-08-08"),
            ("2023-08-08T00:00:00-05:00", "2023-08-08-05:00"),
            ("2023-08-08 10:00:00Z", "2023-08-08Z"),
            ("2023-08-08+0200", "2023-08-08+02:00"),
            ("2023-08-08", "2023-08-08"),
        ] {
            assert_eq!(date(written).as_deref(), Some(canonical), "{written}");
        }
        for other in ["2023-08", "2023-02-30T00:00:00", "08.08.2023", "2023-08-é", ""] {
            assert_eq!(date(other), None, "{other}");
        }
    }

    #[test]
    fn numbers() {
        assert_eq!(decimal("1E-7"), Some(()));
        assert_eq!(decimal("-1.5e+3"), Some(()));
        for other in ["1E", "E1", "1E1.5", "1,5", "x"] {
            assert_eq!(decimal(other), None, "{other}");
        }
    }
}
