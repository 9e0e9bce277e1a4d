//! Dates, times and durations of `jiff`.
//!
//! Its years count as those of `parts`. Must not know how texts are taken apart.

use ::jiff::civil;
use ::jiff::tz::Offset;
use ::jiff::{SignedDuration, Span, SpanFieldwise, Timestamp, ZonedDateTime};

use super::Expected;
use crate::value::simple::lexical::{
    Date, DateTime, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, InvalidLexical, Time,
};
use crate::value::simple::parts::{self, Clock, Day, Length, Year};
use crate::value::simple::{grammar, spellings};

impl DateTime {
    /// The local date and time, as on a clock at the place; `None` outside of the years that `jiff` has, -9999 to 9999, for
    /// digits beyond nanoseconds, for a date without a time, and for a text that is neither. 1 BC, in XML Schema 1.0 the year
    /// -0001, is the year 0 of `jiff`.
    pub fn civil(&self) -> Option<civil::DateTime> {
        let (day, clock, _) = parts::date_time(self.as_str())?;
        Some(of_day(day)?.to_datetime(of_clock(clock)?))
    }

    /// The date alone, also of a text without a time of day; 24:00:00 is the next day. `None` outside of the years that `jiff`
    /// has, and for a text that has no date.
    pub fn date(&self) -> Option<civil::Date> {
        of_day(parts::day_of(self.as_str())?)
    }

    /// The offset from UTC; `None` where the text has none.
    pub fn offset(&self) -> Option<Offset> {
        let text = self.as_str();
        zone_of(&spellings::date_time(text).or_else(|| spellings::date(text))?)
    }

    /// The instant; `None` where the text has no offset, or outside of the years that `jiff` has.
    pub fn timestamp(&self) -> Option<Timestamp> {
        self.offset()?.to_timestamp(self.civil()?).ok()
    }

    /// Like [`civil`](Self::civil), but reports what is wrong if that is `None`.
    ///
    /// # Errors
    ///
    /// The text, and the form that was expected.
    pub fn to_civil(&self) -> Result<civil::DateTime, InvalidLexical> {
        let text = self.as_str();
        self.civil().ok_or_else(|| InvalidLexical::new(text, Expected::Moment.of(text)))
    }

    /// Like [`timestamp`](Self::timestamp), but reports what is wrong if that is `None`.
    ///
    /// # Errors
    ///
    /// The text, and the form that was expected.
    pub fn to_timestamp(&self) -> Result<Timestamp, InvalidLexical> {
        self.to_civil()?;
        self.timestamp()
            .ok_or_else(|| InvalidLexical::new(self.as_str(), Expected::Instant.of(self.as_str())))
    }

    /// A local date and time with its offset from UTC.
    ///
    /// # Errors
    ///
    /// XML Schema cannot write the offset: it has seconds, or more than 14 hours.
    pub fn with_offset(local: civil::DateTime, offset: Offset) -> Result<Self, InvalidLexical> {
        match parts::zone(offset.seconds()) {
            Some(zone) => Ok(Self::unchecked(format!("{}{zone}", written(local)))),
            None => {
                Err(InvalidLexical::new(&offset.to_string(), "an offset of whole minutes up to 14 hours"))
            }
        }
    }
}

impl Date {
    /// The date; `None` outside of the years -9999 to 9999, and for a text that is not a date, or has a time of day other than
    /// its beginning. 1 BC, in XML Schema 1.0 the year -0001, is the year 0 of `jiff`.
    pub fn civil(&self) -> Option<civil::Date> {
        of_day(parts::date(self.as_str())?.0)
    }

    /// Like [`civil`](Self::civil), but reports what is wrong if that is `None`.
    ///
    /// # Errors
    ///
    /// The text, and the form that was expected.
    pub fn to_civil(&self) -> Result<civil::Date, InvalidLexical> {
        self.try_into()
    }

    /// The offset from UTC; `None` where the text has none.
    pub fn offset(&self) -> Option<Offset> {
        zone_of(&spellings::date(self.as_str())?)
    }
}

impl Time {
    /// The time, as on a clock at the place; 24:00:00 is the same as 00:00:00. `None` for digits beyond nanoseconds, and for a
    /// text that is not a time.
    pub fn civil(&self) -> Option<civil::Time> {
        of_clock(parts::time(self.as_str())?.0)
    }

    /// The offset from UTC; `None` where the text has none.
    pub fn offset(&self) -> Option<Offset> {
        zone_of(&spellings::time(self.as_str())?)
    }
}

macro_rules! parts_of_dates {
    ($($type:ident $check:path;)*) => {$(
        impl $type {
            /// The offset from UTC; `None` where the text has none.
            pub fn offset(&self) -> Option<Offset> {
                self.local().and_then(|_| zone_of(self.as_str()))
            }

            /// The text before the time zone, if it is valid.
            fn local(&self) -> Option<&str> {
                $check(self.as_str())?;
                grammar::split_zone(self.as_str()).map(|(local, _)| local)
            }
        }
    )*};
}

parts_of_dates! {
    GYear grammar::year;
    GYearMonth grammar::year_month;
    GMonthDay grammar::month_day;
    GDay grammar::day;
    GMonth grammar::month;
}

impl GYear {
    /// The year; 1 BC, in XML Schema 1.0 the year -0001, is 0. `None` outside of 16 bits, and for a text that is not a year.
    pub fn year(&self) -> Option<i16> {
        parts::year(self.local()?)?.try_into().ok()
    }
}

/// A year as [`GYear::year`] gives it.
impl From<i16> for GYear {
    fn from(year: i16) -> Self {
        Self::unchecked(Year(year.into()).to_string())
    }
}

impl GYearMonth {
    /// The year, as [`GYear::year`] gives it, and the month.
    pub fn year_month(&self) -> Option<(i16, i8)> {
        let (year, month) = self.local()?.rsplit_once('-')?;
        Some((parts::year(year)?.try_into().ok()?, month.parse().ok()?))
    }
}

/// A year as [`GYear::year`] gives it, and a month.
impl TryFrom<(i16, i8)> for GYearMonth {
    type Error = InvalidLexical;

    fn try_from((year, month): (i16, i8)) -> Result<Self, InvalidLexical> {
        format!("{}-{month:02}", Year(year.into())).parse()
    }
}

impl GMonthDay {
    /// The month and the day.
    pub fn month_day(&self) -> Option<(i8, i8)> {
        let (month, day) = self.local()?.strip_prefix("--")?.split_once('-')?;
        Some((month.parse().ok()?, day.parse().ok()?))
    }
}

/// A month and a day.
impl TryFrom<(i8, i8)> for GMonthDay {
    type Error = InvalidLexical;

    fn try_from((month, day): (i8, i8)) -> Result<Self, InvalidLexical> {
        format!("--{month:02}-{day:02}").parse()
    }
}

impl GDay {
    /// The day of a month.
    pub fn day(&self) -> Option<i8> {
        self.local()?.strip_prefix("---")?.parse().ok()
    }
}

impl TryFrom<i8> for GDay {
    type Error = InvalidLexical;

    fn try_from(day: i8) -> Result<Self, InvalidLexical> {
        format!("---{day:02}").parse()
    }
}

impl GMonth {
    /// The month.
    pub fn month(&self) -> Option<i8> {
        self.local()?.trim_matches('-').parse().ok()
    }
}

impl TryFrom<i8> for GMonth {
    type Error = InvalidLexical;

    fn try_from(month: i8) -> Result<Self, InvalidLexical> {
        format!("--{month:02}").parse()
    }
}

made_of! {
    /// Needs an offset in the text.
    Timestamp: DateTime, Expected::Instant, |text| DateTime::unchecked(text.to_owned()).timestamp();
    /// Refuses a text with an offset; [`DateTime::civil`] leaves it out.
    civil::DateTime: DateTime, Expected::Local, |text| {
        let (day, clock, None) = parts::date_time(text)? else { return None };
        Some(of_day(day)?.to_datetime(of_clock(clock)?))
    };
    /// Leaves an offset out; [`Date::offset`] has it.
    civil::Date: Date, Expected::Date, |text| of_day(parts::date(text)?.0);
    /// Refuses a text with an offset; [`Time::civil`] leaves it out.
    civil::Time: Time, Expected::Time, |text| match parts::time(text)? {
        (clock, None) => of_clock(clock),
        _ => None,
    };
    /// Each unit as it is written.
    Span: Duration, Expected::Span, |text| span(Length::of(text)?);
    /// Each unit as it is written.
    SpanFieldwise: Duration, Expected::Span, |text| {
        span(Length::of(text)?).map(Span::fieldwise)
    };
    /// Days of 24 hours; years and months, whose length depends on when they begin, are refused.
    SignedDuration: Duration, Expected::Length, |text| {
        let length = Length::of(text)?;
        let (seconds, nanosecond) = (i64::try_from(length.seconds()?).ok()?, length.nanosecond as i32);
        Some(SignedDuration::new(seconds, if length.is_negative { -nanosecond } else { nanosecond }))
    };
}

impl From<civil::DateTime> for DateTime {
    fn from(value: civil::DateTime) -> Self {
        Self::unchecked(written(value))
    }
}

/// In UTC.
impl From<Timestamp> for DateTime {
    fn from(value: Timestamp) -> Self {
        Self::unchecked(format!("{}Z", written(Offset::UTC.to_datetime(value))))
    }
}

/// With the offset and without the name of the time zone; in UTC where XML Schema cannot write the offset.
impl From<&ZonedDateTime> for DateTime {
    fn from(value: &ZonedDateTime) -> Self {
        Self::with_offset(value.datetime(), value.offset()).unwrap_or_else(|_| value.timestamp().into())
    }
}

impl From<civil::Date> for Date {
    fn from(value: civil::Date) -> Self {
        Self::unchecked(day_of(value).to_string())
    }
}

impl From<civil::Time> for Time {
    fn from(value: civil::Time) -> Self {
        Self::unchecked(clock_of(value).to_string())
    }
}

/// A week becomes seven days; everything below a second becomes its fraction.
impl From<Span> for Duration {
    fn from(value: Span) -> Self {
        let days =
            u64::from(value.get_weeks().unsigned_abs()) * 7 + u64::from(value.get_days().unsigned_abs());
        let below = [
            (value.get_milliseconds(), 1_000_000),
            (value.get_microseconds(), 1_000),
            (value.get_nanoseconds(), 1),
        ];
        let nanoseconds: u128 = below.iter().map(|(amount, of)| u128::from(amount.unsigned_abs()) * of).sum();
        let seconds = value.get_seconds().unsigned_abs() + (nanoseconds / 1_000_000_000) as u64;
        let units = [
            value.get_years().unsigned_abs().into(),
            value.get_months().unsigned_abs().into(),
            days,
            value.get_hours().unsigned_abs().into(),
            value.get_minutes().unsigned_abs(),
            seconds,
        ];
        let nanosecond = (nanoseconds % 1_000_000_000) as u32;
        Self::unchecked(Length { is_negative: value.is_negative(), units, nanosecond }.to_string())
    }
}

impl From<SpanFieldwise> for Duration {
    fn from(value: SpanFieldwise) -> Self {
        value.0.into()
    }
}

/// In days of 24 hours.
impl From<SignedDuration> for Duration {
    fn from(value: SignedDuration) -> Self {
        let (seconds, nanosecond) = (value.as_secs().unsigned_abs(), value.subsec_nanos().unsigned_abs());
        Self::unchecked(Length::of_seconds(value.is_negative(), seconds, nanosecond).to_string())
    }
}

held_as! {
    Timestamp: DateTime, |value| (*value).into();
    civil::DateTime: DateTime, |value| (*value).into();
    civil::Date: Date, |value| (*value).into();
    civil::Time: Time, |value| (*value).into();
    SpanFieldwise: Duration, |value| (*value).into();
    SignedDuration: Duration, |value| (*value).into();
}

fn of_day(day: Day) -> Option<civil::Date> {
    civil::Date::new(day.year.try_into().ok()?, day.month.try_into().ok()?, day.day.try_into().ok()?).ok()
}

fn of_clock(clock: Clock) -> Option<civil::Time> {
    let [hour, minute, second] = [clock.hour, clock.minute, clock.second].map(i8::try_from);
    civil::Time::new(hour.ok()?, minute.ok()?, second.ok()?, clock.nanosecond.try_into().ok()?).ok()
}

fn day_of(value: civil::Date) -> Day {
    Day { year: value.year().into(), month: value.month().unsigned_abs(), day: value.day().unsigned_abs() }
}

fn clock_of(value: civil::Time) -> Clock {
    let [hour, minute, second] = [value.hour(), value.minute(), value.second()].map(i8::unsigned_abs);
    Clock { hour, minute, second, nanosecond: value.subsec_nanosecond().unsigned_abs() }
}

fn written(value: civil::DateTime) -> String {
    format!("{}T{}", day_of(value.date()), clock_of(value.time()))
}

fn zone_of(canonical: &str) -> Option<Offset> {
    let (_, minutes) = grammar::split_zone(canonical)?;
    Offset::from_seconds(minutes? * 60).ok()
}

fn span(length: Length) -> Option<Span> {
    let mut units = [0; 6];
    for (unit, amount) in units.iter_mut().zip(length.units) {
        *unit = i64::try_from(amount).ok()?;
    }
    let [years, months, days, hours, minutes, seconds] = units;
    let span = Span::new().try_years(years).ok()?.try_months(months).ok()?.try_days(days).ok()?;
    let span = span.try_hours(hours).ok()?.try_minutes(minutes).ok()?.try_seconds(seconds).ok()?;
    let span = span.try_nanoseconds(length.nanosecond).ok()?;
    Some(if length.is_negative { span.negate() } else { span })
}
