//! Dates, times and durations taken apart into numbers, and put together again: what every conversion needs.
//!
//! Years count as in astronomy and ISO 8601, with a year 0 before year 1; XML Schema 1.0 calls that one -0001. Must not know
//! any type of Rust that represents a date or time.

use std::fmt;

use super::{grammar, spellings};

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: i64,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    pub(super) nanosecond: u32,
}

/// Minutes east of UTC, where a text says so.
pub(super) type Zone = Option<i32>;

/// The parts of a date and time; `None` if it is not one, or if nanoseconds cannot hold its fraction.
pub(super) fn date_time(text: &str) -> Option<(Day, Clock, Zone)> {
    let canonical = spellings::date_time(text)?;
    let (local, zone) = grammar::split_zone(&canonical)?;
    let (date, time) = local.split_once('T')?;
    let (clock, is_end_of_day) = clock(time)?;
    let day = day(date)?;
    Some((if is_end_of_day { day.next() } else { day }, clock, zone))
}

/// The parts of a date, and of a date and time if that is the beginning of a day.
pub(super) fn date(text: &str) -> Option<(Day, Zone)> {
    const BEGINNING: Clock = Clock { hour: 0, minute: 0, second: 0, nanosecond: 0 };
    if spellings::date_time(text).is_some() {
        // What has no parts here has a fraction, or a year that is too large for a day.
        let (day, clock, zone) = date_time(text)?;
        return (clock == BEGINNING).then_some((day, zone));
    }
    let canonical = spellings::date(text)?;
    let (local, zone) = grammar::split_zone(&canonical)?;
    Some((day(local)?, zone))
}

/// The day of a date, and of a date and time at any time of day; that of 24:00:00 is the next one.
pub(super) fn day_of(text: &str) -> Option<Day> {
    let canonical = spellings::date(text)?;
    let day = day(grammar::split_zone(&canonical)?.0)?;
    let moment = spellings::date_time(text);
    let time = moment.as_deref().and_then(|moment| moment.split_once('T'));
    let is_end_of_day = time.is_some_and(|(_, time)| time.starts_with("24"));
    Some(if is_end_of_day { day.next() } else { day })
}

/// The parts of a time; 24:00:00 is the same as 00:00:00 (XML Schema Part 2, 3.2.8).
pub(super) fn time(text: &str) -> Option<(Clock, Zone)> {
    let canonical = spellings::time(text)?;
    let (local, zone) = grammar::split_zone(&canonical)?;
    Some((clock(local)?.0, zone))
}

/// `-0044` is 44 BC, the year -43.
pub(super) fn year(text: &str) -> Option<i64> {
    match text.strip_prefix('-') {
        Some(year) => year.parse::<i64>().ok().map(|year| 1 - year),
        None => text.parse().ok(),
    }
}

fn day(text: &str) -> Option<Day> {
    let (rest, day) = text.rsplit_once('-')?;
    let (year, month) = rest.rsplit_once('-')?;
    Some(Day { year: self::year(year)?, month: month.parse().ok()?, day: day.parse().ok()? })
}

/// A time, and whether it is the end of the day.
fn clock(text: &str) -> Option<(Clock, bool)> {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = clock.split(':').map(|part| part.parse().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let clock = Clock { hour: hour % 24, minute, second, nanosecond: nanoseconds(fraction)? };
    Some((clock, hour == 24))
}

/// Whether a time, or date and time, in the spelling of XML Schema has digits that nanoseconds cannot hold.
pub(super) fn is_finer_than_nanoseconds(canonical: &str) -> bool {
    let local = grammar::split_zone(canonical).map_or(canonical, |(local, _)| local);
    local.split_once('.').is_some_and(|(_, fraction)| nanoseconds(fraction).is_none())
}

/// Whether a date and time in the spelling of XML Schema is the beginning of a day, or 24:00:00, which is that of the next.
pub(super) fn is_beginning_of_a_day(canonical: &str) -> bool {
    let local = grammar::split_zone(canonical).map_or(canonical, |(local, _)| local);
    local.split_once('T').is_some_and(|(_, time)| {
        let rest = time.strip_prefix("24").unwrap_or(time);
        rest.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.'))
    })
}

/// The digits after the point of a second, if nanoseconds can hold them.
fn nanoseconds(fraction: &str) -> Option<u32> {
    let digits = fraction.trim_end_matches('0');
    (digits.len() <= 9).then(|| format!("{digits:0<9}").parse().ok())?
}

impl Day {
    fn next(self) -> Self {
        let is_leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let days = match self.month {
            2 => 28 + u8::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        match (self.day < days, self.month < 12) {
            (true, _) => Self { day: self.day + 1, ..self },
            (false, true) => Self { month: self.month + 1, day: 1, ..self },
            (false, false) => Self { year: self.year.saturating_add(1), month: 1, day: 1 },
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", Year(self.year), self.month, self.day)
    }
}

/// A year as XML Schema 1.0 writes it.
pub(super) struct Year(pub(super) i64);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            year @ 1.. => write!(f, "{year:04}"),
            year => write!(f, "-{:04}", year.unsigned_abs() + 1),
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}{}", self.hour, self.minute, self.second, Fraction(self.nanosecond))
    }
}

/// Nanoseconds after a whole second; nothing where there are none.
struct Fraction(u32);

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => Ok(()),
            nanoseconds => write!(f, ".{}", format!("{nanoseconds:09}").trim_end_matches('0')),
        }
    }
}

/// An offset from UTC in seconds, if XML Schema can write it: of whole minutes, and of 14 hours at most.
pub(super) fn zone(seconds: i32) -> Option<String> {
    let minutes = seconds.unsigned_abs() / 60;
    let sign = if seconds < 0 { '-' } else { '+' };
    match seconds {
        0 => Some("Z".to_owned()),
        _ if seconds % 60 != 0 || minutes > 14 * 60 => None,
        _ => Some(format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)),
    }
}

/// A duration: months, and what has a length of its own. Both have the sign of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) is_negative: bool,
    /// Years, months, days, hours, minutes and seconds.
    pub(super) units: [u64; 6],
    pub(super) nanosecond: u32,
}

impl Length {
    /// The parts of a duration; `None` if it is not one, or if 64 bits or nanoseconds cannot hold it.
    pub(super) fn of(text: &str) -> Option<Self> {
        grammar::duration(text)?;
        let mut length = Self { is_negative: text.starts_with('-'), units: [0; 6], nanosecond: 0 };
        let (dates, times) = text.split_once('T').unwrap_or((text, ""));
        let dates = dates.trim_start_matches(['-', 'P']);
        for (part, letters, first) in [(dates, "YMD", 0), (times, "HMS", 3)] {
            let mut rest = part;
            while let Some(end) = rest.find(|character: char| character.is_ascii_alphabetic()) {
                let (number, letter) = (&rest[..end], &rest[end..=end]);
                let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
                length.units[first + letters.find(letter)?] = whole.parse().ok()?;
                if letter == "S" {
                    length.nanosecond = nanoseconds(fraction)?;
                }
                rest = &rest[end + 1..];
            }
        }
        Some(length)
    }

    /// The seconds, with days of 24 hours; `None` where there are years or months, whose length depends on when they begin.
    pub(super) fn seconds(&self) -> Option<i128> {
        let [0, 0, days, hours, minutes, seconds] = self.units.map(i128::from) else { return None };
        let seconds = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
        Some(if self.is_negative { -seconds } else { seconds })
    }

    /// A length without years and months, in days, hours, minutes and seconds.
    pub(super) fn of_seconds(is_negative: bool, seconds: u64, nanosecond: u32) -> Self {
        let (minutes, hours) = (seconds / 60, seconds / 3600);
        let units = [0, 0, hours / 24, hours % 24, minutes % 60, seconds % 60];
        Self { is_negative, units, nanosecond }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_zero = self.units == [0; 6] && self.nanosecond == 0;
        if self.is_negative && !is_zero {
            f.write_str("-")?;
        }
        f.write_str("P")?;
        let [years, months, days, hours, minutes, seconds] = self.units;
        let unit = |f: &mut fmt::Formatter<'_>, amount: u64, letter: char| match amount {
            0 => Ok(()),
            amount => write!(f, "{amount}{letter}"),
        };
        for (amount, letter) in [(years, 'Y'), (months, 'M'), (days, 'D')] {
            unit(f, amount, letter)?;
        }
        if is_zero || hours > 0 || minutes > 0 || seconds > 0 || self.nanosecond > 0 {
            f.write_str("T")?;
        }
        unit(f, hours, 'H')?;
        unit(f, minutes, 'M')?;
        if is_zero || seconds > 0 || self.nanosecond > 0 {
            write!(f, "{seconds}{}S", Fraction(self.nanosecond))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_year_0_in_xml_schema() {
        for (written, counted) in [("0001", 1), ("-0001", 0), ("-0002", -1), ("-0044", -43), ("12002", 12002)]
        {
            assert_eq!(year(written), Some(counted));
            assert_eq!(Year(counted).to_string(), written);
        }
        assert_eq!(year("99999999999999999999"), None);
        // 1 BC, the year 0, is a leap year; 4 BC is not.
        assert_eq!(date("-0001-02-29").unwrap().0, Day { year: 0, month: 2, day: 29 });
        assert_eq!(date("-0004-02-29"), None);
        assert_eq!(date("-0005-02-29").unwrap().0.year, -4);
    }

    #[test]
    fn days_end_where_the_next_ones_begin() {
        for (end, next) in [
            ("2014-04-30T24:00:00", "2014-05-01"),
            ("2014-12-31T24:00:00.0", "2015-01-01"),
            ("2000-02-28T24:00:00", "2000-02-29"),
            ("1900-02-28T24:00:00", "1900-03-01"),
            ("-0001-12-31T24:00:00", "0001-01-01"),
        ] {
            let (day, clock, _) = date_time(end).unwrap();
            assert_eq!((day.to_string().as_str(), clock.to_string().as_str()), (next, "00:00:00"), "{end}");
        }
    }

    #[test]
    fn fractions_of_a_second_are_never_rounded() {
        let of = |text| time(text).map(|(clock, _)| (clock.nanosecond, clock.to_string()));
        assert_eq!(of("07:00:00.5"), Some((500_000_000, "07:00:00.5".into())));
        assert_eq!(of("07:00:00.000000001000"), Some((1, "07:00:00.000000001".into())));
        assert_eq!(of("07:00:00.0000000001"), None);
    }

    #[test]
    fn offsets_of_whole_minutes_within_14_hours() {
        for (seconds, written) in
            [(0, Some("Z")), (-5 * 3600, Some("-05:00")), (20_700, Some("+05:45")), (50_400, Some("+14:00"))]
        {
            assert_eq!(zone(seconds).as_deref(), written);
        }
        assert_eq!((zone(50_460), zone(-50_460), zone(61), zone(-1)), (None, None, None, None));
    }

    #[test]
    fn durations() {
        for (text, again) in [
            ("P1Y2M3DT10H30M", "P1Y2M3DT10H30M"),
            ("-P120D", "-P120D"),
            ("PT36H", "PT36H"),
            ("PT1.50S", "PT1.5S"),
            ("PT0.000000001S", "PT0.000000001S"),
            ("-PT0S", "PT0S"),
            ("P0Y", "PT0S"),
        ] {
            assert_eq!(Length::of(text).unwrap().to_string(), again);
        }
        for text in ["P", "1D", "P99999999999999999999D", "PT0.0000000001S"] {
            assert_eq!(Length::of(text), None, "{text}");
        }
        assert_eq!(Length::of("-P1DT2H3M4S").unwrap().seconds(), Some(-93_784));
        assert_eq!(Length::of("P1M").unwrap().seconds(), None);
        assert_eq!(Length::of_seconds(true, 93_784, 0).to_string(), "-P1DT2H3M4S");
    }
}
