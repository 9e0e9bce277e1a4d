//! A range of time cut into parts that have one offset from UTC each and are not too long.
//!
//! Must not know what is asked about them.

use std::num::NonZeroU16;

use jiff::civil::{DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Span, Timestamp};

use crate::Error;

/// The service counts in seconds, and its ranges include their end.
const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// A part of a report's range, within which the time zone has one offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Range {
    /// Its first moment.
    pub from: Timestamp,
    /// The moment after its last second.
    pub until: Timestamp,
    /// The offset of the time zone within it.
    pub offset: Offset,
}

impl Range {
    /// Its beginning and its end, which is part of it, in local time: what the service is asked for.
    pub(super) fn civil(&self) -> (DateTime, DateTime) {
        let last = self.until.checked_sub(SECOND).unwrap_or(self.from);
        (self.offset.to_datetime(self.from), self.offset.to_datetime(last))
    }

    /// The offset in minutes east of UTC.
    pub(super) fn minutes(&self) -> i32 {
        self.offset.seconds() / 60
    }
}

/// Cuts a range at each change of the offset, and at midnight after a number of days. Beginnings within a second are taken
/// to its beginning, ends to its end.
///
/// # Errors
///
/// If the end is not after the beginning, or an offset is not of whole minutes.
pub(super) fn cut(
    from: Timestamp,
    until: Timestamp,
    zone: &TimeZone,
    days: NonZeroU16,
) -> Result<Vec<Range>, Error> {
    let (from, until) = (whole_seconds(from, false), whole_seconds(until, true));
    if until <= from {
        return Err(Error::settings(format!(
            "the range of the report ends at {until}, not after its beginning at {from}"
        )));
    }
    let mut ranges = Vec::new();
    let mut begin = from;
    while begin < until {
        let offset = zone.to_offset(begin);
        if offset.seconds() % 60 != 0 {
            return Err(Error::settings(format!(
                "the offset of the time zone is {offset} at {begin}; the service takes whole minutes"
            )));
        }
        let end = until.min(next_change(zone, begin)).min(midnight_after(zone, begin, days));
        ranges.push(Range { from: begin, until: end, offset });
        begin = end;
    }
    Ok(ranges)
}

fn whole_seconds(moment: Timestamp, up: bool) -> Timestamp {
    let floor = moment.subsec_nanosecond().rem_euclid(1_000_000_000);
    let down = moment.checked_sub(SignedDuration::from_nanos(floor.into())).unwrap_or(moment);
    match up && down < moment {
        true => down.checked_add(SECOND).unwrap_or(Timestamp::MAX),
        false => down,
    }
}

/// When the offset of the zone changes next; transitions that do not change it are ignored.
fn next_change(zone: &TimeZone, moment: Timestamp) -> Timestamp {
    let offset = zone.to_offset(moment);
    let change = zone.following(moment).find(|transition| transition.offset() != offset);
    change.map_or(Timestamp::MAX, |transition| transition.timestamp())
}

fn midnight_after(zone: &TimeZone, moment: Timestamp, days: NonZeroU16) -> Timestamp {
    let day = zone.to_datetime(moment).date().checked_add(Span::new().days(i64::from(days.get())));
    let midnight = day.and_then(|day| day.to_datetime(Time::midnight()).to_zoned_datetime(zone.clone()));
    // A zone may skip a midnight by days; what is not after the moment would never end.
    midnight
        .map_or(Timestamp::MAX, |midnight| midnight.timestamp())
        .max(moment.saturating_add(SECOND).unwrap_or(Timestamp::MAX))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The parts as the service is asked for them.
    fn parts(zone: &str, from: &str, until: &str, days: u16) -> Vec<(String, String, i32)> {
        let zone = TimeZone::get(zone).unwrap();
        let moment = |text: &str| {
            text.parse::<DateTime>().unwrap().to_zoned_datetime(zone.clone()).unwrap().timestamp()
        };
        let days = NonZeroU16::new(days).unwrap();
        let ranges = cut(moment(from), moment(until), &zone, days).unwrap();
        ranges
            .iter()
            .map(|range| {
                let (from, until) = range.civil();
                (from.to_string(), until.to_string(), range.minutes())
            })
            .collect()
    }

    fn expected(parts: &[(&str, &str, i32)]) -> Vec<(String, String, i32)> {
        parts.iter().map(|(from, until, minutes)| ((*from).into(), (*until).into(), *minutes)).collect()
    }

    /// Offsets by hand, from the rules of the zones: the European Union changes at 01:00 UTC on the last Sundays of March and
    /// October, the United States at 02:00 local time on the second Sunday of March and the first of November, Lord Howe
    /// Island by half an hour, Nepal never.
    #[test]
    fn both_changes_of_the_year_in_several_zones() {
        assert_eq!(
            parts("Europe/Berlin", "2026-03-01T00:00", "2026-04-01T00:00", 99),
            expected(&[
                ("2026-03-01T00:00:00", "2026-03-29T01:59:59", 60),
                ("2026-03-29T03:00:00", "2026-03-31T23:59:59", 120),
            ])
        );
        assert_eq!(
            parts("Europe/Berlin", "2026-10-25T00:00", "2026-10-26T00:00", 99),
            expected(&[
                ("2026-10-25T00:00:00", "2026-10-25T02:59:59", 120),
                ("2026-10-25T02:00:00", "2026-10-25T23:59:59", 60),
            ])
        );
        assert_eq!(
            parts("America/New_York", "2026-03-08T00:00", "2026-03-09T00:00", 99),
            expected(&[
                ("2026-03-08T00:00:00", "2026-03-08T01:59:59", -300),
                ("2026-03-08T03:00:00", "2026-03-08T23:59:59", -240),
            ])
        );
        assert_eq!(
            parts("America/New_York", "2026-11-01T00:00", "2026-11-02T00:00", 99),
            expected(&[
                ("2026-11-01T00:00:00", "2026-11-01T01:59:59", -240),
                ("2026-11-01T01:00:00", "2026-11-01T23:59:59", -300),
            ])
        );
        assert_eq!(
            parts("Australia/Lord_Howe", "2026-04-05T00:00", "2026-04-06T00:00", 99),
            expected(&[
                ("2026-04-05T00:00:00", "2026-04-05T01:59:59", 660),
                ("2026-04-05T01:30:00", "2026-04-05T23:59:59", 630),
            ])
        );
        assert_eq!(
            parts("Asia/Kathmandu", "2026-03-01T00:00", "2026-03-02T00:00", 99),
            expected(&[("2026-03-01T00:00:00", "2026-03-01T23:59:59", 345)])
        );
    }

    #[test]
    fn long_ranges_are_cut_at_midnights_and_leave_no_gap() {
        assert_eq!(
            parts("UTC", "2026-01-15T12:00", "2026-02-03T06:30", 7),
            expected(&[
                ("2026-01-15T12:00:00", "2026-01-21T23:59:59", 0),
                ("2026-01-22T00:00:00", "2026-01-28T23:59:59", 0),
                ("2026-01-29T00:00:00", "2026-02-03T06:29:59", 0),
            ])
        );
        let zone = TimeZone::get("America/Sao_Paulo").unwrap();
        let moment = |year| date(year, 1, 1).to_zoned_datetime(zone.clone()).unwrap().timestamp();
        let ranges = cut(moment(2010), moment(2026), &zone, NonZeroU16::new(31).unwrap()).unwrap();
        assert!(ranges.windows(2).all(|pair| pair[0].until == pair[1].from));
        assert!(ranges.iter().all(|range| zone.to_offset(range.from) == range.offset));
        assert_eq!((ranges[0].from, ranges[ranges.len() - 1].until), (moment(2010), moment(2026)));
    }

    #[test]
    fn what_cannot_be_asked() {
        let (from, until): (Timestamp, Timestamp) =
            ("2026-01-01T00:00:00.5Z".parse().unwrap(), "2026-01-01T00:00:01.5Z".parse().unwrap());
        let ranges = cut(from, until, &TimeZone::UTC, NonZeroU16::MIN).unwrap();
        assert_eq!(ranges[0].from.to_string(), "2026-01-01T00:00:00Z");
        assert_eq!(ranges[0].until.to_string(), "2026-01-01T00:00:02Z");
        assert!(cut(until, from, &TimeZone::UTC, NonZeroU16::MIN).is_err());
        let odd = TimeZone::fixed(Offset::from_seconds(90).unwrap());
        assert!(cut(from, until, &odd, NonZeroU16::MIN).unwrap_err().to_string().contains("whole minutes"));
    }
}
