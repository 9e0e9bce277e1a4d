//! Dates, times and durations of the crate `chrono`.
//!
//! Its years count as those of `parts`. It has leap seconds, which XML Schema has not. Must not know how texts are taken apart.

use ::chrono::{
    DateTime as Zoned, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc,
};

use super::Expected;
use crate::value::simple::lexical::{Date, DateTime, Duration, InvalidLexical, Time};
use crate::value::simple::parts::{self, Clock, Day, Length};

const LEAP: &str = "a leap second, which XML Schema does not have";

made_of! {
    /// Needs an offset in the text, and keeps it.
    Zoned<FixedOffset>: DateTime, Expected::Instant, |text| {
        let (day, clock, zone) = parts::date_time(text)?;
        let local = of_day(day)?.and_time(of_clock(clock)?);
        local.and_local_timezone(FixedOffset::east_opt(zone? * 60)?).single()
    };
    /// Needs an offset in the text.
    Zoned<Utc>: DateTime, Expected::Instant, |text| {
        Some(Zoned::<FixedOffset>::try_from(&DateTime::unchecked(text.to_owned())).ok()?.to_utc())
    };
    /// Refuses a text with an offset.
    NaiveDateTime: DateTime, Expected::Local, |text| match parts::date_time(text)? {
        (day, clock, None) => Some(of_day(day)?.and_time(of_clock(clock)?)),
        _ => None,
    };
    /// Leaves an offset out; [`Date::offset`] has it.
    NaiveDate: Date, Expected::Date, |text| of_day(parts::date(text)?.0);
    /// Refuses a text with an offset.
    NaiveTime: Time, Expected::Time, |text| match parts::time(text)? {
        (clock, None) => of_clock(clock),
        _ => None,
    };
    /// Days of 24 hours; years and months, whose length depends on when they begin, are refused.
    TimeDelta: Duration, Expected::Length, |text| {
        let length = Length::of(text)?;
        let (seconds, nanosecond) = match (length.seconds()?, length.nanosecond) {
            (seconds, nanosecond @ 1..) if length.is_negative => (seconds - 1, 1_000_000_000 - nanosecond),
            parts => parts,
        };
        Self::new(seconds.try_into().ok()?, nanosecond)
    };
}

/// With its offset; in UTC where XML Schema cannot write that. A leap second is refused.
impl TryFrom<Zoned<FixedOffset>> for DateTime {
    type Error = InvalidLexical;

    fn try_from(value: Zoned<FixedOffset>) -> Result<Self, InvalidLexical> {
        written_zoned(&value).parse()
    }
}

/// A leap second is refused.
impl TryFrom<Zoned<Utc>> for DateTime {
    type Error = InvalidLexical;

    fn try_from(value: Zoned<Utc>) -> Result<Self, InvalidLexical> {
        written_utc(value.naive_utc()).parse()
    }
}

/// A leap second is refused.
impl TryFrom<NaiveDateTime> for DateTime {
    type Error = InvalidLexical;

    fn try_from(value: NaiveDateTime) -> Result<Self, InvalidLexical> {
        written(value).parse()
    }
}

impl From<NaiveDate> for Date {
    fn from(value: NaiveDate) -> Self {
        Self::unchecked(day_of(value).to_string())
    }
}

/// A leap second is refused.
impl TryFrom<NaiveTime> for Time {
    type Error = InvalidLexical;

    fn try_from(value: NaiveTime) -> Result<Self, InvalidLexical> {
        clock_of(value).to_string().parse()
    }
}

/// In days of 24 hours.
impl From<TimeDelta> for Duration {
    fn from(value: TimeDelta) -> Self {
        let (seconds, nanosecond) = (value.num_seconds().unsigned_abs(), value.subsec_nanos().unsigned_abs());
        Self::unchecked(Length::of_seconds(value < TimeDelta::zero(), seconds, nanosecond).to_string())
    }
}

// A leap second has a text, for `validate` to show.
held_as! {
    Zoned<FixedOffset>: DateTime, |value| DateTime::unchecked(written_zoned(value)), unless |value| leap(value.naive_utc().time());
    Zoned<Utc>: DateTime, |value| DateTime::unchecked(written_utc(value.naive_utc())), unless |value| leap(value.time());
    NaiveDateTime: DateTime, |value| DateTime::unchecked(written(*value)), unless |value| leap(value.time());
    NaiveDate: Date, |value| (*value).into();
    NaiveTime: Time, |value| Time::unchecked(clock_of(*value).to_string()), unless |value| leap(*value);
    TimeDelta: Duration, |value| (*value).into();
}

fn leap(time: NaiveTime) -> Option<&'static str> {
    (time.nanosecond() >= 1_000_000_000).then_some(LEAP)
}

fn of_day(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year.try_into().ok()?, day.month.into(), day.day.into())
}

fn of_clock(clock: Clock) -> Option<NaiveTime> {
    NaiveTime::from_hms_nano_opt(
        clock.hour.into(),
        clock.minute.into(),
        clock.second.into(),
        clock.nanosecond,
    )
}

fn day_of(value: NaiveDate) -> Day {
    Day { year: value.year().into(), month: value.month() as u8, day: value.day() as u8 }
}

/// The nanosecond after a leap second begins where a second ends.
fn clock_of(value: NaiveTime) -> Clock {
    const SECOND: u32 = 1_000_000_000;
    let (hour, minute) = (value.hour() as u8, value.minute() as u8);
    let second = if value.nanosecond() < SECOND { value.second() as u8 } else { 60 };
    Clock { hour, minute, second, nanosecond: value.nanosecond() % SECOND }
}

fn written(value: NaiveDateTime) -> String {
    format!("{}T{}", day_of(value.date()), clock_of(value.time()))
}

fn written_utc(value: NaiveDateTime) -> String {
    format!("{}Z", written(value))
}

fn written_zoned(value: &Zoned<FixedOffset>) -> String {
    let (utc, offset) = (value.naive_utc(), *value.offset());
    match (utc.checked_add_offset(offset), parts::zone(offset.local_minus_utc())) {
        (Some(local), Some(zone)) => format!("{}{zone}", written(local)),
        _ => written_utc(utc),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{becomes, comes_back, of};
    use super::*;
    use crate::value::Mapped;

    #[test]
    fn moments_of_chrono() {
        const NO_INSTANT: Result<&str, &str> = Err("is not an instant, which has Z or an offset");
        let moments = [
            ("2002-10-10T12:00:00-05:00", Ok("2002-10-10T12:00:00-05:00")),
            ("2002-12-31T24:00:00Z", Ok("2003-01-01T00:00:00+00:00")),
            ("-0001-02-29T00:00:00Z", Ok("0000-02-29T00:00:00+00:00")),
            ("-0044-03-15T00:00:00Z", Ok("-0043-03-15T00:00:00+00:00")),
            ("12002-10-10T12:00:00.5+14:00", Ok("+12002-10-10T12:00:00.500+14:00")),
            ("262143-12-31T00:00:00Z", Err("is not an instant within the range of the Rust type")),
            ("2002-10-10T12:00:00", NO_INSTANT),
            ("2002-10-10T23:59:60Z", NO_INSTANT),
            ("2002-10-10T12:00:00.0000000001Z", Err("is not a moment of whole nanoseconds")),
            ("0000-00-00T00:00:00", NO_INSTANT),
        ];
        becomes::<DateTime, _>(&moments, |value: Zoned<FixedOffset>| value.to_rfc3339());
        becomes::<DateTime, _>(
            &[("2002-10-10T12:00:00-05:00", Ok("2002-10-10T17:00:00+00:00"))],
            |value: Zoned<Utc>| value.to_rfc3339(),
        );
        becomes::<DateTime, _>(
            &[
                ("2002-10-10 12:00", Ok("2002-10-10 12:00:00")),
                ("2002-10-10T12:00:00Z", Err("is not a date and time without an offset")),
                ("300000-01-01T00:00:00", Err("is not a date and time within the range of the Rust type")),
            ],
            |value: NaiveDateTime| value.to_string(),
        );
        becomes::<Date, _>(
            &[
                ("2002-10-10+13:00", Ok("2002-10-10")),
                ("-0005-02-29", Ok("-0004-02-29")),
                ("300000-01-01", Err("is not a date within the range of the Rust type")),
            ],
            |value: NaiveDate| value.to_string(),
        );
        becomes::<Time, _>(
            &[("24:00:00", Ok("00:00:00")), ("12:00:00Z", Err("is not a time without an offset"))],
            |value: NaiveTime| value.to_string(),
        );
    }

    #[test]
    fn durations_of_chrono() {
        const NONE: Result<&str, &str> = Err("is not a duration within the range of the Rust type");
        becomes::<Duration, _>(
            &[
                ("P1DT1.5S", Ok("P1DT1.5S")),
                ("-PT0.000000001S", Ok("-PT0.000000001S")),
                ("-P1DT1S", Ok("-P1DT1S")),
                ("P1Y", Err("is not a duration without years and months")),
                ("PT9223372036854775807S", NONE),
            ],
            |value: TimeDelta| Duration::from(value).to_string(),
        );
    }

    #[test]
    fn leap_seconds_and_offsets_that_xml_schema_does_not_have() {
        let leap = NaiveDate::from_ymd_opt(2016, 12, 31)
            .unwrap()
            .and_hms_nano_opt(23, 59, 59, 1_500_000_000)
            .unwrap();
        assert!(DateTime::try_from(leap).is_err() && DateTime::try_from(leap.and_utc()).is_err());
        assert!(Time::try_from(leap.time()).is_err());
        let written = leap.to_wire();
        assert_eq!((written.as_str(), written.is_valid()), ("2016-12-31T23:59:60.5", false));
        let far = |seconds, date: NaiveDate| {
            let offset = FixedOffset::east_opt(seconds).unwrap();
            String::from(
                DateTime::try_from(date.and_time(NaiveTime::MIN).and_utc().with_timezone(&offset)).unwrap(),
            )
        };
        let day = NaiveDate::from_ymd_opt(2014, 4, 1).unwrap();
        assert_eq!(far(54_000, day), "2014-04-01T00:00:00Z");
        assert_eq!(far(61, day), "2014-04-01T00:00:00Z");
        assert_eq!(far(-3600, day), "2014-03-31T23:00:00-01:00");
        // The last and the first instant have no local time at most places.
        let last = Zoned::<Utc>::MAX_UTC.with_timezone(&FixedOffset::east_opt(3600).unwrap());
        assert_eq!(String::from(DateTime::try_from(last).unwrap()), "262142-12-31T23:59:59.999999999Z");
        assert_eq!(of::<DateTime>("2014-04-01T00:00:00+00:00"), of("2014-04-01T00:00:00+00:00"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn moments_come_back(
            days in -90_000_000i32..=90_000_000, second in 0u32..86_400, nanosecond in 0u32..1_000_000_000,
            minutes in -840i32..=840, delta: i64,
        ) {
            let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            let time = NaiveTime::from_num_seconds_from_midnight_opt(second, nanosecond).unwrap();
            comes_back::<Date, _>(date)?;
            comes_back::<Time, _>(time)?;
            comes_back::<DateTime, _>(date.and_time(time))?;
            comes_back::<DateTime, _>(date.and_time(time).and_utc())?;
            let offset = FixedOffset::east_opt(minutes * 60).unwrap();
            let zoned = date.and_time(time).and_local_timezone(offset).unwrap();
            comes_back::<DateTime, _>(zoned)?;
            prop_assert_eq!(*Zoned::<FixedOffset>::try_from(&zoned.to_wire()).unwrap().offset(), offset);
            comes_back::<Duration, _>(TimeDelta::nanoseconds(delta))?;
        }
    }
}
