//! The order of dates, times and durations (XML Schema Part 2, sections 3.2.6.2 and 3.2.7.4), of any year that a count of
//! seconds reaches.
//!
//! Takes texts that are valid already; must not know what is compared for.

use std::cmp::Ordering;

use super::grammar::split_zone;

/// The digits after the point of a second that count.
const DIGITS: u32 = 20;
const SECOND: i128 = 10i128.pow(DIGITS);
/// A day in seconds.
const DAY: i128 = 86_400;

/// Seconds, in two numbers since one of 128 bits would end at some 10^10 years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Seconds {
    whole: i128,
    /// What is added to them, in units of the last digit that counts: never negative, and less than a second.
    fraction: i128,
}

impl Seconds {
    fn plus(self, seconds: i128) -> Option<Self> {
        Some(Self { whole: self.whole.checked_add(seconds)?, ..self })
    }

    fn negated(self) -> Self {
        match self.fraction {
            0 => Self { whole: -self.whole, fraction: 0 },
            fraction => Self { whole: -self.whole - 1, fraction: SECOND - fraction },
        }
    }
}

/// The order of two values of the same type of date or time; `None` where a time zone that only one of them has could
/// turn it.
pub(in crate::value) fn compare(name: &str, left: &str, right: &str) -> Option<Ordering> {
    /// No time zone is farther from UTC.
    const FARTHEST: i128 = 14 * 3600;
    let ((left, has_left), (right, has_right)) = (moment(name, left)?, moment(name, right)?);
    match has_left == has_right {
        true => Some(left.cmp(&right)),
        false if left.plus(FARTHEST)? < right => Some(Ordering::Less),
        false if left > right.plus(FARTHEST)? => Some(Ordering::Greater),
        false => None,
    }
}

/// The order of two durations; `None` where it depends on the month that they begin with.
pub(in crate::value) fn compare_durations(left: &str, right: &str) -> Option<Ordering> {
    /// The months that tell, by section 3.2.6.2.
    const BEGINNINGS: [(i128, i128); 4] = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];
    let ((left_months, left), (right_months, right)) = (duration(left)?, duration(right)?);
    let mut orders = BEGINNINGS.iter().map(|(year, month)| {
        let end = |months: i128, rest: Seconds| {
            let month = year.checked_mul(12)?.checked_add(month - 1)?.checked_add(months)?;
            rest.plus(days(month.div_euclid(12), month.rem_euclid(12) + 1, 1)?.checked_mul(DAY)?)
        };
        Some(end(left_months, left)?.cmp(&end(right_months, right)?))
    });
    let first = orders.next()??;
    orders.all(|order| order == Some(first)).then_some(first)
}

/// Where a value stands on the line of time, in UTC if it has a time zone, and whether it has one. What the type does not
/// tell is that of the end of 1972, a leap year.
fn moment(name: &str, text: &str) -> Option<(Seconds, bool)> {
    let (local, zone) = split_zone(text)?;
    let (is_negative, local) = match local.strip_prefix('-') {
        Some(local) if !matches!(name, "gMonthDay" | "gDay" | "gMonth") => (true, local),
        _ => (false, local),
    };
    let (date, time) = match name {
        "time" => ("", local),
        _ => local.split_once('T').unwrap_or((local, "")),
    };
    let mut parts = date.split('-').filter(|part| !part.is_empty()).map(|part| part.parse::<i128>().ok());
    let mut part = || parts.next().flatten();
    let (year, month, day) = match name {
        "gYear" => (part()?, 1, 1),
        "gYearMonth" => (part()?, part()?, 1),
        "gMonthDay" => (1972, part()?, part()?),
        "gMonth" => (1972, part()?, 1),
        "gDay" => (1972, 12, part()?),
        "time" => (1972, 12, 31),
        _ => (part()?, part()?, part()?),
    };
    // There is no year 0.
    let year = if is_negative { 1 - year } else { year };
    let mut clock = time_of_day(time)?;
    // A day is left out, so that its end is its beginning.
    if name == "time" {
        clock.whole %= DAY;
    }
    let before = days(year, month, day)?.checked_mul(DAY)?;
    let offset = i128::from(zone.unwrap_or(0)) * 60;
    Some((clock.plus(before)?.plus(-offset)?, zone.is_some()))
}

/// `hh:mm:ss.f` since midnight; nothing is midnight.
fn time_of_day(time: &str) -> Option<Seconds> {
    let mut total = Seconds { whole: 0, fraction: 0 };
    for part in time.split(':').filter(|part| !part.is_empty()) {
        total = decimal(part)?.plus(total.whole * 60)?;
    }
    Some(total)
}

/// A number of seconds, with what is after the point as far as it counts.
fn decimal(text: &str) -> Option<Seconds> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(DIGITS as usize).collect();
    Some(Seconds { whole: whole.parse().ok()?, fraction: fraction.parse().ok()? })
}

/// The days from the beginning of year 0 to a date of the Gregorian calendar.
fn days(year: i128, month: i128, day: i128) -> Option<i128> {
    // Years that begin in March end with the day that some of them lack.
    let year = if month <= 2 { year.checked_sub(1)? } else { year };
    let before = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year.checked_mul(365)?.checked_add(leaps)?.checked_add(before)
}

/// The months of a duration, and the rest of it.
fn duration(text: &str) -> Option<(i128, Seconds)> {
    let (is_negative, text) = match text.strip_prefix('-') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let (mut months, mut rest, mut is_time) = (0i128, Seconds { whole: 0, fraction: 0 }, false);
    let mut number = String::new();
    for character in text.chars() {
        match character {
            'P' => continue,
            'T' => is_time = true,
            '0'..='9' | '.' => {
                number.push(character);
                continue;
            }
            unit => {
                let (in_months, in_seconds) = match (unit, is_time) {
                    ('Y', _) => (12, 0),
                    ('M', false) => (1, 0),
                    ('D', _) => (0, DAY),
                    ('H', _) => (0, 3_600),
                    ('M', true) => (0, 60),
                    _ => (0, 1),
                };
                let amount = decimal(&number)?;
                months = months.checked_add(amount.whole.checked_mul(in_months)?)?;
                // Only the seconds, which are the last, have a fraction.
                rest = Seconds {
                    fraction: amount.fraction,
                    ..rest.plus(amount.whole.checked_mul(in_seconds)?)?
                };
            }
        }
        number.clear();
    }
    Some(if is_negative { (-months, rest.negated()) } else { (months, rest) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tables of section 3.2.7.4.
    #[test]
    fn dates_with_and_without_zone() {
        let order = |left, right| compare("dateTime", left, right);
        assert_eq!(order("2000-01-15T00:00:00", "2000-02-15T00:00:00"), Some(Ordering::Less));
        assert_eq!(order("2000-01-15T12:00:00", "2000-01-16T12:00:00Z"), Some(Ordering::Less));
        assert_eq!(order("2000-01-01T12:00:00", "1999-12-31T23:00:00Z"), None);
        assert_eq!(order("2000-01-16T12:00:00", "2000-01-16T12:00:00Z"), None);
        assert_eq!(order("2000-01-16T00:00:00", "2000-01-16T12:00:00Z"), None);
        assert_eq!(order("2002-10-10T12:00:00-05:00", "2002-10-10T17:00:00Z"), Some(Ordering::Equal));
        assert_eq!(order("2002-10-10T24:00:00", "2002-10-11T00:00:00"), Some(Ordering::Equal));
        assert_eq!(
            order("1999-12-31T23:59:59.99999999999999999999", "2000-01-01T00:00:00"),
            Some(Ordering::Less)
        );
        assert_eq!(order("-0045-01-01T00:00:00Z", "-0044-01-01T00:00:00Z"), Some(Ordering::Less));
        assert_eq!(order("12000-01-01T00:00:00", "9999-12-31T00:00:00"), Some(Ordering::Greater));
        assert_eq!(order("2000-03-01T00:00:00", "2000-02-29T23:59:60"), Some(Ordering::Equal));
    }

    /// Sections 3.2.7.1 and 3.2.8.2.
    #[test]
    fn a_day_ends_where_the_next_one_begins() {
        let order = |left, right| compare("time", left, right);
        assert_eq!(order("24:00:00", "00:00:00"), Some(Ordering::Equal));
        assert_eq!(order("24:00:00Z", "01:00:00+01:00"), Some(Ordering::Equal));
        assert_eq!(order("24:00:00", "23:59:59"), Some(Ordering::Less));
        assert_eq!(
            compare("dateTime", "2000-01-01T24:00:00", "2000-01-01T00:00:00"),
            Some(Ordering::Greater)
        );
    }

    #[test]
    fn parts_of_dates_and_times() {
        for (name, less, greater) in [
            ("date", "2000-02-29", "2000-03-01"),
            ("time", "10:59:59.5", "11:00:00"),
            ("time", "11:00:00+05:00", "11:00:00Z"),
            ("gYear", "-0001", "0001"),
            ("gYearMonth", "1999-12", "2000-01"),
            ("gMonthDay", "--02-29", "--03-01"),
            ("gDay", "---09", "---10"),
            ("gMonth", "--09--", "--10"),
        ] {
            assert_eq!(compare(name, less, greater), Some(Ordering::Less), "{less} {greater}");
            assert_eq!(compare(name, greater, less), Some(Ordering::Greater), "{less} {greater}");
        }
    }

    /// The table of section 3.2.6.2.
    #[test]
    fn durations_of_months_and_days() {
        let order = compare_durations;
        for (year, less, indeterminate, greater) in [
            ("P1Y", "P364D", ["P365D", "P366D"].as_slice(), "P367D"),
            ("P1M", "P27D", ["P28D", "P29D", "P30D", "P31D"].as_slice(), "P32D"),
            ("P5M", "P149D", ["P150D", "P151D", "P152D", "P153D"].as_slice(), "P154D"),
        ] {
            assert_eq!(order(year, less), Some(Ordering::Greater), "{year} {less}");
            assert_eq!(order(year, greater), Some(Ordering::Less), "{year} {greater}");
            for other in indeterminate {
                assert_eq!(order(year, other), None, "{year} {other}");
            }
        }
        assert_eq!(order("P1Y", "P12M"), Some(Ordering::Equal));
        assert_eq!(order("PT36H", "P1DT12H"), Some(Ordering::Equal));
        assert_eq!(order("-PT1.5S", "-PT1S"), Some(Ordering::Less));
        assert_eq!(order("P1DT1M", "P1DT59S"), Some(Ordering::Greater));
    }
}
