//! The grammars of the simple types of XML Schema Part 2 whose text is kept.
//!
//! Must not know any type of Rust but `str`.

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

/// Section 3.3.20: zero, of whichever sign, and above.
pub(super) fn non_negative(text: &str) -> Option<()> {
    integer(text)?;
    (!text.starts_with('-') || is_zero(text)).then_some(())
}

/// Section 3.3.14: zero, of whichever sign, and below.
pub(super) fn non_positive(text: &str) -> Option<()> {
    integer(text)?;
    (text.starts_with('-') || is_zero(text)).then_some(())
}

/// Section 3.3.25.
pub(super) fn positive(text: &str) -> Option<()> {
    non_negative(text).filter(|()| !is_zero(text))
}

/// Section 3.3.15.
pub(super) fn negative(text: &str) -> Option<()> {
    non_positive(text).filter(|()| !is_zero(text))
}

fn is_zero(integer: &str) -> bool {
    integer.bytes().all(|byte| matches!(byte, b'0' | b'+' | b'-'))
}

/// Section 3.2.11.
pub(super) fn year(text: &str) -> Option<()> {
    split_zone(text).and_then(|(local, _)| local_year(local)).map(|_| ())
}

/// Section 3.2.10.
pub(super) fn year_month(text: &str) -> Option<()> {
    let (local, _) = split_zone(text)?;
    let (year, month) = local.rsplit_once('-')?;
    local_year(year)?;
    digits(month, 2).filter(|month| (1..=12).contains(month)).map(|_| ())
}

/// Section 3.2.12. The year is none, so that February has 29 days.
pub(super) fn month_day(text: &str) -> Option<()> {
    let (local, _) = split_zone(text)?;
    let (month, day) = local.strip_prefix("--")?.split_once('-')?;
    day_of(digits(day, 2)?, digits(month, 2)?, true)
}

/// Section 3.2.13.
pub(super) fn day(text: &str) -> Option<()> {
    let (local, _) = split_zone(text)?;
    digits(local.strip_prefix("---")?, 2).filter(|day| (1..=31).contains(day)).map(|_| ())
}

/// Section 3.2.14; also `--MM--`, as the first edition had it.
pub(super) fn month(text: &str) -> Option<()> {
    let (local, _) = split_zone(text)?;
    let month = local.strip_prefix("--")?;
    digits(month.strip_suffix("--").unwrap_or(month), 2).filter(|month| (1..=12).contains(month)).map(|_| ())
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
    let (rest, day) = text.rsplit_once('-')?;
    let (year, month) = rest.rsplit_once('-')?;
    // There is no year 0: before year 1 comes -0001, which is a leap year as year 0 would be.
    let year = local_year(year)? - u64::from(year.starts_with('-'));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    day_of(digits(day, 2)?, digits(month, 2)?, leap)
}

/// A year of at least four digits, with or without a sign, and not 0.
fn local_year(text: &str) -> Option<u64> {
    let year = text.strip_prefix('-').unwrap_or(text);
    let canonical = year.len() == 4 || (year.len() > 4 && !year.starts_with('0'));
    digits(year, year.len()).filter(|year| canonical && *year != 0)
}

fn day_of(day: u64, month: u64, leap: bool) -> Option<()> {
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then_some(())
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
