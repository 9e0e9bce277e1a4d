//! Moments and durations: whether a day exists, and which of two values comes first (XML Schema part 2, 3.2.7.4).
//!
//! Reads any text. Must not know types.

use std::cmp::Ordering;

/// Nanoseconds in a second.
const SECOND: i64 = 1_000_000_000;

/// A moment, and whether its time zone is known.
struct Moment {
    year: i64,
    month: i64,
    day: i64,
    /// Nanoseconds since midnight.
    time: i64,
    /// Minutes east of UTC.
    zone: Option<i64>,
}

/// Whether the day exists in its month, and the year exists: XML Schema 1.0 has no year 0.
pub(crate) fn exists(text: &str) -> bool {
    let Some(moment) = Moment::read(text) else { return false };
    moment.year != 0 && moment.day <= days_of(moment.year, moment.month)
}

/// Which comes first; `None` if that is undetermined, since only one has a time zone.
pub(crate) fn compare(one: &str, other: &str) -> Option<Ordering> {
    let (one, other) = (Moment::read(one)?, Moment::read(other)?);
    let (first, second) = (one.nanoseconds(), other.nanoseconds());
    const WIDEST_ZONE: i128 = 14 * 3_600 * SECOND as i128;
    match one.zone.is_some() == other.zone.is_some() || (first - second).abs() > WIDEST_ZONE {
        true => Some(first.cmp(&second)),
        false => None,
    }
}

impl Moment {
    /// Reads a date, a time, both, or a part of a date.
    fn read(text: &str) -> Option<Self> {
        let (text, zone) = split_zone(text);
        let mut moment = Self { year: 2000, month: 1, day: 1, time: 0, zone };
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None if text.contains(':') => ("", Some(text)),
            None => (text, None),
        };
        if let Some(time) = time {
            moment.time = nanoseconds(time)?;
        }
        match date.strip_prefix("--") {
            Some(rest) if rest.starts_with('-') => moment.day = rest[1..].parse().ok()?,
            Some(rest) => {
                let mut parts = rest.split('-');
                moment.month = parts.next()?.parse().ok()?;
                moment.day = parts.next().map_or(Ok(1), str::parse).ok()?;
            }
            None if !date.is_empty() => {
                let (is_negative, date) = date.strip_prefix('-').map_or((false, date), |rest| (true, rest));
                let mut parts = date.split('-').map(str::parse::<i64>);
                let year = parts.next()?.ok()?;
                moment.year = if is_negative { -year } else { year };
                moment.month = parts.next().unwrap_or(Ok(1)).ok()?;
                moment.day = parts.next().unwrap_or(Ok(1)).ok()?;
            }
            None => {}
        }
        // Bounds are read too, and were not checked against a pattern.
        let is_sound = (1..=12).contains(&moment.month) && (1..=31).contains(&moment.day);
        is_sound.then_some(moment)
    }

    /// Nanoseconds since the first day of year 0, in UTC.
    fn nanoseconds(&self) -> i128 {
        let years = self.year - i64::from(self.month <= 2);
        let month = (self.month + 9) % 12;
        let days = i128::from(years) * 365
            + i128::from(years.div_euclid(4) - years.div_euclid(100))
            + i128::from(years.div_euclid(400))
            + i128::from((month * 153 + 2) / 5 + self.day);
        let seconds = days * 86_400 - i128::from(self.zone.unwrap_or(0)) * 60;
        seconds * i128::from(SECOND) + i128::from(self.time)
    }
}

/// A text without its time zone, and the minutes that the zone is east of UTC.
pub(crate) fn split_zone(text: &str) -> (&str, Option<i64>) {
    if let Some(text) = text.strip_suffix('Z') {
        return (text, Some(0));
    }
    let Some(start) = text.len().checked_sub(6).filter(|start| text.is_char_boundary(*start)) else {
        return (text, None);
    };
    let (rest, zone) = text.split_at(start);
    let minutes = || {
        let (hours, minutes) = zone.get(1..)?.split_once(':')?;
        Some(within(hours, 14)? * 60 + within(minutes, 59)?)
    };
    // `--12-31` also ends in six such characters, but without a colon.
    match (zone.chars().next(), minutes()) {
        (Some('+'), Some(minutes)) => (rest, Some(minutes)),
        (Some('-'), Some(minutes)) => (rest, Some(-minutes)),
        _ => (text, None),
    }
}

/// `hh:mm:ss.fff` in nanoseconds.
fn nanoseconds(time: &str) -> Option<i64> {
    let mut parts = time.split(':');
    let (hours, minutes) = (within(parts.next()?, 24)?, within(parts.next()?, 59)?);
    let seconds: f64 = parts.next()?.parse().ok().filter(|seconds| (0.0..61.0).contains(seconds))?;
    Some((hours * 60 + minutes) * 60 * SECOND + (seconds * SECOND as f64).round() as i64)
}

/// A number up to `most`.
fn within(text: &str, most: i64) -> Option<i64> {
    text.parse().ok().filter(|number| (0..=most).contains(number))
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Which of two durations is shorter; `None` if that depends on the months that they span.
pub(crate) fn compare_durations(one: &str, other: &str) -> Option<Ordering> {
    let ((months, seconds), (other_months, other_seconds)) = (duration(one)?, duration(other)?);
    let of_days = |days: f64| {
        (months * days * 86_400.0 + seconds).partial_cmp(&(other_months * days * 86_400.0 + other_seconds))
    };
    // Each of several consecutive months has between 28 and 31 days.
    let (short, long) = (of_days(28.0)?, of_days(31.0)?);
    (short == long).then_some(short)
}

/// Months and seconds.
fn duration(text: &str) -> Option<(f64, f64)> {
    let (sign, text) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let (mut months, mut seconds, mut is_time) = (0.0, 0.0, false);
    let mut number = String::new();
    for c in text.strip_prefix('P')?.chars() {
        if c.is_ascii_digit() || c == '.' {
            number.push(c);
            continue;
        }
        if c == 'T' {
            is_time = true;
            continue;
        }
        let value: f64 = std::mem::take(&mut number).parse().ok()?;
        match (c, is_time) {
            ('Y', _) => months += value * 12.0,
            ('M', false) => months += value,
            ('D', _) => seconds += value * 86_400.0,
            ('H', _) => seconds += value * 3_600.0,
            ('M', true) => seconds += value * 60.0,
            ('S', _) => seconds += value,
            _ => return None,
        }
    }
    Some((sign * months, sign * seconds))
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::{compare, compare_durations, exists};

    #[test]
    fn days_exist_as_the_calendar_has_them() {
        for (text, expected) in [
            ("2024-02-29", true),
            ("2023-02-29", false),
            ("1900-02-29", false),
            ("2000-02-29Z", true),
            ("2024-04-31T00:00:00", false),
            ("0000-01-01", false),
            ("--02-29", true),
            ("--02-30", false),
            ("2024", true),
            ("2024-06-30+02:00", true),
        ] {
            assert_eq!(exists(text), expected, "{text}");
        }
    }

    #[test]
    fn moments_are_compared_on_one_time_line() {
        let less = Some(Ordering::Less);
        for (one, other, expected) in [
            ("2024-01-31", "2024-02-01", less),
            ("1999-12-31T23:59:59", "2000-01-01T00:00:00", less),
            ("2024-01-31T12:00:00+01:00", "2024-01-31T12:00:00Z", less),
            ("2024-01-31T12:00:00", "2024-01-31T12:00:00Z", None),
            ("2024-01-31T12:00:00", "2024-03-31T12:00:00Z", less),
            ("12:00:00", "12:00:00.5", less),
            ("12:00:00.1234567", "12:00:00.1234568", less),
            ("---30", "---31", less),
            ("--01-31", "--02-01", less),
            ("2023", "2024", less),
        ] {
            assert_eq!(compare(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn what_is_no_moment_is_compared_with_none() {
        for text in [
            "2020-9223372036854775807-01",
            "2020-01-9223372036854775807",
            "--9223372036854775807",
            "---9223372036854775807",
            "2020-00-01",
            "9223372036854775807:00:00",
            "00:9223372036854775807:00",
            "00:00:9223372036854775807",
            "00:00:1e308",
            "99999999999999999999-01-01",
        ] {
            assert_eq!((compare(text, "2024-01-31"), exists(text)), (None, false), "{text}");
        }
        // The largest supported year.
        let last = "9223372036854775807-12-31";
        assert_eq!(compare(last, "2024-01-31"), Some(Ordering::Greater));
        assert_eq!(compare("-9223372036854775807-01-01", last), Some(Ordering::Less));
    }

    #[test]
    fn durations_are_compared_where_months_do_not_matter() {
        assert_eq!(compare_durations("PT59M", "PT1H"), Some(Ordering::Less));
        assert_eq!(compare_durations("P1M", "P32D"), Some(Ordering::Less));
        assert_eq!(compare_durations("P1M", "P30D"), None);
        assert_eq!(compare_durations("-P1D", "P0D"), Some(Ordering::Less));
    }
}
