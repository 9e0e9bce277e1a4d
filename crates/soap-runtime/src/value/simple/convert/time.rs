//! Dates, times and durations of the crate `time`.
//!
//! Its years count as those of `parts`. Must not know how texts are taken apart.

use ::time::{
    Date as CalendarDate, Duration as Span, Month, OffsetDateTime, PrimitiveDateTime, Time as TimeOfDay,
    UtcOffset,
};

use super::Expected;
use crate::value::simple::lexical::{Date, DateTime, Duration, InvalidLexical, Time};
use crate::value::simple::parts::{self, Clock, Day, Length};

made_of! {
    /// Needs an offset in the text, and keeps it.
    OffsetDateTime: DateTime, Expected::Instant, |text| {
        let (day, clock, zone) = parts::date_time(text)?;
        let offset = UtcOffset::from_whole_seconds(zone? * 60).ok()?;
        Some(Self::new_in_offset(of_day(day)?, of_clock(clock)?, offset))
    };
    /// Refuses a text with an offset.
    PrimitiveDateTime: DateTime, Expected::Local, |text| match parts::date_time(text)? {
        (day, clock, None) => Some(Self::new(of_day(day)?, of_clock(clock)?)),
        _ => None,
    };
    /// Leaves an offset out; [`Date::offset`] has it.
    CalendarDate: Date, Expected::Date, |text| of_day(parts::date(text)?.0);
    /// Refuses a text with an offset.
    TimeOfDay: Time, Expected::Time, |text| match parts::time(text)? {
        (clock, None) => of_clock(clock),
        _ => None,
    };
    /// Days of 24 hours; years and months, whose length depends on when they begin, are refused.
    Span: Duration, Expected::Length, |text| {
        let length = Length::of(text)?;
        let (seconds, nanosecond) = (length.seconds()?.try_into().ok()?, length.nanosecond as i32);
        Some(Self::new(seconds, if length.is_negative { -nanosecond } else { nanosecond }))
    };
}

/// With its offset; in UTC where XML Schema cannot write that. Refused only where the instant in UTC is outside of the calendar.
impl TryFrom<OffsetDateTime> for DateTime {
    type Error = InvalidLexical;

    fn try_from(value: OffsetDateTime) -> Result<Self, InvalidLexical> {
        written_zoned(value).parse()
    }
}

impl From<PrimitiveDateTime> for DateTime {
    fn from(value: PrimitiveDateTime) -> Self {
        Self::unchecked(written(value.date(), value.time()))
    }
}

impl From<CalendarDate> for Date {
    fn from(value: CalendarDate) -> Self {
        Self::unchecked(day_of(value).to_string())
    }
}

impl From<TimeOfDay> for Time {
    fn from(value: TimeOfDay) -> Self {
        Self::unchecked(clock_of(value).to_string())
    }
}

/// In days of 24 hours.
impl From<Span> for Duration {
    fn from(value: Span) -> Self {
        let (seconds, nanosecond) =
            (value.whole_seconds().unsigned_abs(), value.subsec_nanoseconds().unsigned_abs());
        Self::unchecked(Length::of_seconds(value.is_negative(), seconds, nanosecond).to_string())
    }
}

held_as! {
    OffsetDateTime: DateTime, |value| DateTime::unchecked(written_zoned(*value)), unless |value| {
        let has_text = parts::zone(value.offset().whole_seconds()).is_some() || value.checked_to_utc().is_some();
        (!has_text).then_some("an offset that XML Schema does not have")
    };
    PrimitiveDateTime: DateTime, |value| (*value).into();
    CalendarDate: Date, |value| (*value).into();
    TimeOfDay: Time, |value| (*value).into();
    Span: Duration, |value| (*value).into();
}

fn of_day(day: Day) -> Option<CalendarDate> {
    CalendarDate::from_calendar_date(day.year.try_into().ok()?, Month::try_from(day.month).ok()?, day.day)
        .ok()
}

fn of_clock(clock: Clock) -> Option<TimeOfDay> {
    TimeOfDay::from_hms_nano(clock.hour, clock.minute, clock.second, clock.nanosecond).ok()
}

fn day_of(value: CalendarDate) -> Day {
    Day { year: value.year().into(), month: value.month().into(), day: value.day() }
}

fn clock_of(value: TimeOfDay) -> Clock {
    let (hour, minute, second, nanosecond) = value.as_hms_nano();
    Clock { hour, minute, second, nanosecond }
}

fn written(date: CalendarDate, time: TimeOfDay) -> String {
    format!("{}T{}", day_of(date), clock_of(time))
}

fn written_zoned(value: OffsetDateTime) -> String {
    let local = written(value.date(), value.time());
    match (parts::zone(value.offset().whole_seconds()), value.checked_to_utc()) {
        (Some(zone), _) => format!("{local}{zone}"),
        (None, Some(utc)) => format!("{}Z", written(utc.date(), utc.time())),
        // No value of XML Schema, as `validate` says.
        (None, None) => format!("{local}{}", value.offset()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{becomes, comes_back};
    use super::*;
    use crate::value::Mapped;

    #[test]
    fn moments_of_time() {
        const NO_INSTANT: Result<&str, &str> = Err("is not an instant, which has Z or an offset");
        becomes::<DateTime, _>(
            &[
                ("2002-10-10T12:00:00-05:00", Ok("2002-10-10 12:00:00.0 -05:00:00")),
                ("2002-12-31T24:00:00Z", Ok("2003-01-01 0:00:00.0 +00:00:00")),
                ("-0001-02-29T00:00:00.5Z", Ok("0000-02-29 0:00:00.5 +00:00:00")),
                ("-0044-03-15T00:00:00Z", Ok("-0043-03-15 0:00:00.0 +00:00:00")),
                ("2002-10-10T12:00:00", NO_INSTANT),
                ("12002-10-10T12:00:00Z", Err("is not an instant within the range of the Rust type")),
                ("2002-10-10T23:59:60Z", NO_INSTANT),
                ("2002-10-10T12:00:00.0000000001Z", Err("is not a moment of whole nanoseconds")),
                ("0000-00-00T00:00:00", NO_INSTANT),
            ],
            |value: OffsetDateTime| value.to_string(),
        );
        becomes::<DateTime, _>(
            &[
                ("2002-10-10 12:00", Ok("2002-10-10 12:00:00.0")),
                ("2002-10-10T12:00:00Z", Err("is not a date and time without an offset")),
                ("12002-01-01T00:00:00", Err("is not a date and time within the range of the Rust type")),
            ],
            |value: PrimitiveDateTime| value.to_string(),
        );
        becomes::<Date, _>(
            &[
                ("2002-10-10+13:00", Ok("2002-10-10")),
                ("10000-01-01", Err("is not a date within the range of the Rust type")),
            ],
            |value: CalendarDate| value.to_string(),
        );
        becomes::<Time, _>(
            &[("24:00:00", Ok("0:00:00.0")), ("12:00:00Z", Err("is not a time without an offset"))],
            |value: TimeOfDay| value.to_string(),
        );
    }

    #[test]
    fn durations_of_time() {
        const NONE: Result<&str, &str> = Err("is not a duration within the range of the Rust type");
        becomes::<Duration, _>(
            &[
                ("-P1DT1.5S", Ok("-P1DT1.5S")),
                ("PT9223372036854775807S", Ok("P106751991167300DT15H30M7S")),
                ("P1M", Err("is not a duration without years and months")),
                ("PT9223372036854775808S", NONE),
            ],
            |value: Span| Duration::from(value).to_string(),
        );
        assert_eq!(Duration::from(Span::MIN).as_str(), "-P106751991167300DT15H30M8.999999999S");
    }

    #[test]
    fn offsets_that_xml_schema_does_not_have() {
        let zoned = |day: CalendarDate, seconds| {
            OffsetDateTime::new_in_offset(
                day,
                TimeOfDay::MIDNIGHT,
                UtcOffset::from_whole_seconds(seconds).unwrap(),
            )
        };
        let day = CalendarDate::from_calendar_date(2014, Month::April, 1).unwrap();
        assert_eq!(DateTime::try_from(zoned(day, 54_000)).unwrap().as_str(), "2014-03-31T09:00:00Z");
        assert_eq!(DateTime::try_from(zoned(day, -61)).unwrap().as_str(), "2014-04-01T00:01:01Z");
        let first = zoned(CalendarDate::MIN, 54_000);
        assert!(DateTime::try_from(first).is_err());
        assert_eq!(
            (first.to_wire().as_str(), first.to_wire().is_valid()),
            ("-10000-01-01T00:00:00+15:00:00", false)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn moments_come_back(
            days in CalendarDate::MIN.to_julian_day()..=CalendarDate::MAX.to_julian_day(), second in 0u8..60,
            nanosecond in 0u32..1_000_000_000, minutes in -840i32..=840, seconds: i64,
        ) {
            let date = CalendarDate::from_julian_day(days).unwrap();
            let time = TimeOfDay::from_hms_nano(second % 24, second, second, nanosecond).unwrap();
            comes_back::<Date, _>(date)?;
            comes_back::<Time, _>(time)?;
            comes_back::<DateTime, _>(PrimitiveDateTime::new(date, time))?;
            let offset = UtcOffset::from_whole_seconds(minutes * 60).unwrap();
            let zoned = OffsetDateTime::new_in_offset(date, time, offset);
            comes_back::<DateTime, _>(zoned)?;
            prop_assert_eq!(OffsetDateTime::try_from(&zoned.to_wire()).unwrap().offset(), offset);
            comes_back::<Duration, _>(Span::new(seconds, nanosecond as i32))?;
        }
    }
}
