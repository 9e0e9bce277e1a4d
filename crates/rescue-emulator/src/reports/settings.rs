//! The settings of reports, which the service keeps for each login.
//!
//! It must not know logins or SOAP, nor what a report shows.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time, date};
use jiff::tz::Offset;
use logmein_rescue::ReportArea;

use crate::refusal::Refusal;

/// The farthest that a time zone can be from UTC, in minutes.
const MAX_OFFSET: i32 = 14 * 60;
/// The last second of a day, with which the default range ends.
const END_OF_DAY: Time = Time::constant(23, 59, 59, 0);

/// What the next report will be.
#[derive(Debug, Clone)]
pub(crate) struct ReportSettings {
    /// What it is about.
    pub(crate) area: ReportArea,
    /// The beginning, in the time zone of the report.
    pub(crate) begin: DateTime,
    /// The end, inclusive.
    pub(crate) end: DateTime,
    /// How many minutes the time zone of the report is from UTC.
    pub(crate) offset_minutes: i32,
    /// What follows each cell of a text report.
    pub(crate) delimiter: String,
    /// The form of the report.
    pub(crate) output: Output,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Output {
    Xml,
    Text,
}

impl Output {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Xml => "XML",
            Self::Text => "TEXT",
        }
    }
}

impl ReportSettings {
    /// The settings of a new login: the sessions of today in UTC, as text with `|`.
    pub(crate) fn new(now: Timestamp) -> Self {
        let today = Offset::UTC.to_datetime(now).date();
        Self {
            area: ReportArea::Session,
            begin: today.to_datetime(Time::midnight()),
            end: today.to_datetime(END_OF_DAY),
            offset_minutes: 0,
            delimiter: "|".into(),
            output: Output::Text,
        }
    }

    /// Sets the days, given as `M/D/YYYY`, and keeps the times of day.
    pub(crate) fn set_days(&mut self, begin: &str, end: &str) -> Result<(), Refusal> {
        let begin = parse_day(begin).ok_or(Refusal::InvalidFormat)?;
        let end = parse_day(end).ok_or(Refusal::InvalidFormat)?;
        self.set_range(begin.to_datetime(self.begin.time()), end.to_datetime(self.end.time()))
    }

    /// Sets days and times, given as in XML Schema. One with an offset is taken to the time zone of the report.
    pub(crate) fn set_moments(&mut self, begin: &str, end: &str) -> Result<(), Refusal> {
        let parse = |text: &str| match text.parse::<Timestamp>() {
            Ok(moment) => Some(self.local(moment)),
            Err(_) => text.parse::<DateTime>().ok(),
        };
        let begin = parse(begin).ok_or(Refusal::InvalidFormat)?;
        let end = parse(end).ok_or(Refusal::InvalidFormat)?;
        self.set_range(begin, end)
    }

    /// Sets the times of day, given as `HH:MM` or `HH:MM:SS`, and keeps the days.
    pub(crate) fn set_times(&mut self, begin: &str, end: &str) -> Result<(), Refusal> {
        let parse = |text: &str| text.trim().parse::<Time>().map_err(|_| Refusal::Error);
        let begin = self.begin.date().to_datetime(parse(begin)?);
        let end = self.end.date().to_datetime(parse(end)?);
        self.set_range(begin, end).map_err(|_| Refusal::Error)
    }

    /// Sets the time zone, given in minutes from UTC.
    pub(crate) fn set_offset(&mut self, minutes: &str) -> Result<(), Refusal> {
        let minutes: i32 = minutes.trim().parse().map_err(|_| Refusal::Error)?;
        if minutes.abs() > MAX_OFFSET {
            return Err(Refusal::Error);
        }
        self.offset_minutes = minutes;
        Ok(())
    }

    /// Sets what follows each cell of a text report.
    pub(crate) fn set_delimiter(&mut self, delimiter: &str) -> Result<(), Refusal> {
        if delimiter.is_empty() {
            return Err(Refusal::Error);
        }
        self.delimiter = delimiter.into();
        Ok(())
    }

    /// Sets the form of the report.
    pub(crate) fn set_output(&mut self, word: &str) -> Result<(), Refusal> {
        self.output = match word {
            "XML" => Output::Xml,
            "TEXT" => Output::Text,
            _ => return Err(Refusal::Error),
        };
        Ok(())
    }

    /// Sets what the report is about, for an operation of this or a later version.
    pub(crate) fn set_area(&mut self, word: &str, has_v8: bool) -> Result<(), Refusal> {
        let area = ReportArea::from_word(word).filter(|area| has_v8 || !area.needs_v8());
        self.area = area.ok_or(Refusal::Error)?;
        Ok(())
    }

    /// The range in time.
    pub(crate) fn range(&self) -> RangeInclusive<Timestamp> {
        let offset = self.offset();
        let instant = |local: DateTime, otherwise| offset.to_timestamp(local).unwrap_or(otherwise);
        instant(self.begin, Timestamp::MIN)..=instant(self.end, Timestamp::MAX)
    }

    /// The moment as reports show it: `M/D/YYYY h:mm:ss AM`, in the time zone of the report.
    pub(crate) fn show(&self, moment: Timestamp) -> String {
        show_moment(self.local(moment))
    }

    fn set_range(&mut self, begin: DateTime, end: DateTime) -> Result<(), Refusal> {
        if end < begin {
            return Err(Refusal::InvalidDateRange);
        }
        (self.begin, self.end) = (begin, end);
        Ok(())
    }

    fn local(&self, moment: Timestamp) -> DateTime {
        self.offset().to_datetime(moment)
    }

    fn offset(&self) -> Offset {
        Offset::from_seconds(self.offset_minutes * 60).unwrap_or(Offset::UTC)
    }
}

/// A day as reports take and give it: `M/D/YYYY`.
pub(crate) fn show_day(day: Date) -> String {
    format!("{}/{}/{}", day.month(), day.day(), day.year())
}

/// A moment as the service shows it: `M/D/YYYY h:mm:ss AM`.
pub(crate) fn show_moment(moment: DateTime) -> String {
    let half = if moment.hour() < 12 { "AM" } else { "PM" };
    let hour = (moment.hour() + 11) % 12 + 1;
    format!("{} {hour}:{:02}:{:02} {half}", show_day(moment.date()), moment.minute(), moment.second())
}

fn parse_day(text: &str) -> Option<Date> {
    let mut parts = text.trim().split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        .ok()
        .filter(|day| *day >= date(1, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    fn settings() -> ReportSettings {
        ReportSettings::new(Clock::manual().now())
    }

    #[test]
    fn days() {
        let mut settings = settings();
        assert_eq!(settings.set_days("01/01/2007", "6/30/2007"), Ok(()));
        assert_eq!(show_day(settings.end.date()), "6/30/2007");
        assert_eq!(settings.set_days("2007-01-01", "6/30/2007"), Err(Refusal::InvalidFormat));
        assert_eq!(settings.set_days("13/1/2007", "6/30/2007"), Err(Refusal::InvalidFormat));
        assert_eq!(settings.set_days("7/1/2007", "6/30/2007"), Err(Refusal::InvalidDateRange));
    }

    #[test]
    fn moments_with_and_without_offset() {
        let mut settings = settings();
        settings.set_offset("-240").unwrap();
        settings.set_moments("2026-01-05T04:00:00Z", "2026-01-05T10:30:00").unwrap();
        assert_eq!(show_moment(settings.begin), "1/5/2026 12:00:00 AM");
        assert_eq!(show_moment(settings.end), "1/5/2026 10:30:00 AM");
    }

    #[test]
    fn times_zone_delimiter_and_output() {
        let mut settings = settings();
        assert_eq!(settings.set_times("08:00", "12:30:15"), Ok(()));
        assert_eq!(show_moment(settings.end), "1/5/2026 12:30:15 PM");
        assert_eq!(settings.set_times("12:00", "08:00"), Err(Refusal::Error));
        assert_eq!(settings.set_offset("900"), Err(Refusal::Error));
        assert_eq!(settings.set_delimiter(""), Err(Refusal::Error));
        assert_eq!(settings.set_output("HTML"), Err(Refusal::Error));
    }

    #[test]
    fn the_range_is_in_the_time_zone_of_the_report() {
        let mut settings = settings();
        settings.set_offset("-240").unwrap();
        settings.set_days("1/5/2026", "1/5/2026").unwrap();
        assert_eq!(settings.range().start().to_string(), "2026-01-05T04:00:00Z");
        assert_eq!(settings.range().end().to_string(), "2026-01-06T03:59:59Z");
    }

    #[test]
    fn areas() {
        let mut settings = settings();
        assert_eq!(settings.set_area("MISSED_SESSIONS", false), Ok(()));
        assert_eq!(settings.set_area("TRANSFERRED_SESSIONS_EXTENDED", false), Err(Refusal::Error));
        assert_eq!(settings.area, ReportArea::MissedSessions);
        assert_eq!(settings.set_area("TRANSFERRED_SESSIONS_EXTENDED", true), Ok(()));
        assert_eq!(settings.set_area("FLYING", true), Err(Refusal::Error));
    }
}
