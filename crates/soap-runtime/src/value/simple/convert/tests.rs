//! Conversions from tables of hazards, and both ways from values of any kind.
//!
//! Expected values are from XML Schema Part 2 and from the documentation of the crates. Must not know how texts are taken apart.

use std::fmt::Debug;
use std::str::FromStr;

use ::jiff::civil::{self, date, time};
use ::jiff::tz::Offset;
use ::jiff::{SignedDuration, Span, SpanFieldwise, Timestamp, ToSpan};
use proptest::prelude::*;

use crate::leniency::Leniency;
use crate::value::Simple;
use crate::value::simple::lexical::*;

/// The value of a text, also of one in another spelling or without a meaning.
pub(super) fn of<T: Simple>(text: &str) -> T {
    let tolerated = || T::parse_tolerantly(text, &Leniency::default()).unwrap().0;
    T::parse(text).unwrap_or_else(tolerated)
}

/// What each text becomes, as it is shown; or how the refusal ends.
#[track_caller]
pub(super) fn becomes<W: Simple, T>(cases: &[(&str, Result<&str, &str>)], show: impl Fn(T) -> String)
where
    T: for<'w> TryFrom<&'w W, Error = InvalidLexical>,
{
    for (text, expected) in cases {
        match (T::try_from(&of::<W>(text)), expected) {
            (Ok(value), Ok(shown)) => assert_eq!(show(value), *shown, "{text}"),
            (Err(error), Err(end)) => {
                let error = error.to_string();
                assert!(error.starts_with('"') && error.ends_with(end), "{text}: {error}");
            }
            (outcome, _) => panic!("{text} becomes {:?}", outcome.map(&show)),
        }
    }
}

/// What is made of `value` is valid, and `value` is made of that again.
pub(super) fn comes_back<W, T>(value: T) -> Result<(), TestCaseError>
where
    W: Simple + FromStr<Err = InvalidLexical> + TryFrom<T, Error: Debug> + Debug,
    T: for<'w> TryFrom<&'w W, Error = InvalidLexical> + PartialEq + Debug + Clone,
{
    let written = W::try_from(value.clone()).unwrap();
    let text = written.with_text(|text| text.as_str().to_owned());
    prop_assert!(text.parse::<W>().is_ok(), "{text} of {value:?}");
    prop_assert_eq!(T::try_from(&written).unwrap(), value, "{}", text);
    Ok(())
}

const NO_INSTANT: Result<&str, &str> = Err("is not an instant, which has Z or an offset");
const OUT_OF_RANGE: Result<&str, &str> = Err("is not an instant within the range of the Rust type");
const TOO_FINE: Result<&str, &str> = Err("is not a moment of whole nanoseconds");
const HAS_OFFSET: Result<&str, &str> = Err("is not a date and time without an offset");
const NO_LOCAL: Result<&str, &str> = Err("is not a date and time within the range of the Rust type");
const NO_DATE: Result<&str, &str> = Err("is not a date within the range of the Rust type");
const HAS_TIME: Result<&str, &str> = Err("is not a date, or the beginning of one");

#[test]
fn moments_of_jiff() {
    let instant = |value: Timestamp| value.to_string();
    becomes::<DateTime, _>(
        &[
            ("2002-10-10T12:00:00-05:00", Ok("2002-10-10T17:00:00Z")),
            ("2002-12-31T24:00:00Z", Ok("2003-01-01T00:00:00Z")),
            ("2002-10-10T12:00:00.000000001+14:00", Ok("2002-10-09T22:00:00.000000001Z")),
            ("2002-10-10 12:00+0200", Ok("2002-10-10T10:00:00Z")),
            ("2002-10-10T12:00:00", NO_INSTANT),
            ("2002-10-10T12:00:00.0000000001Z", TOO_FINE),
            ("2002-10-10Z", NO_INSTANT),
            ("12002-10-10T12:00:00Z", OUT_OF_RANGE),
            ("9999-12-31T23:00:00Z", OUT_OF_RANGE),
            ("9999999999999999999-01-01T00:00:00Z", OUT_OF_RANGE),
            ("0000-00-00T00:00:00", NO_INSTANT),
            ("10/14/2011", NO_INSTANT),
            ("", NO_INSTANT),
        ],
        instant,
    );
    let local = |value: civil::DateTime| value.to_string();
    becomes::<DateTime, _>(
        &[
            ("2002-10-10T12:00:00.5", Ok("2002-10-10T12:00:00.5")),
            ("2002-12-31T24:00:00", Ok("2003-01-01T00:00:00")),
            // 44 BC and 1 BC: XML Schema 1.0 has no year 0, `jiff` has.
            ("-0044-03-15T00:00:00", Ok("-000043-03-15T00:00:00")),
            ("-0001-02-29T24:00:00", Ok("0000-03-01T00:00:00")),
            ("-10000-01-01T00:00:00", Ok("-009999-01-01T00:00:00")),
            ("-10001-01-01T00:00:00", NO_LOCAL),
            ("9999-12-31T24:00:00", NO_LOCAL),
            ("9999999999999999999-01-01T00:00:00", NO_LOCAL),
            ("2002-10-10T12:00:00Z", HAS_OFFSET),
            ("12002-10-10T12:00:00Z", HAS_OFFSET),
            ("2002-10-10T12:00:00.0000000001", TOO_FINE),
            ("10/14/2011", HAS_OFFSET),
        ],
        local,
    );
    becomes::<Date, _>(
        &[
            ("2000-02-29", Ok("2000-02-29")),
            ("2000-02-29-14:00", Ok("2000-02-29")),
            ("2013-04-05T00:00:00-05:00", Ok("2013-04-05")),
            ("2002-12-31 24:00:00", Ok("2003-01-01")),
            // In Paris the next day had begun.
            ("2013-04-05T23:00:00Z", HAS_TIME),
            ("2013-04-05T00:00:00.0000000000001", HAS_TIME),
            ("10000-01-01T24:00:00", NO_DATE),
            ("-0001-01-01", Ok("0000-01-01")),
            ("10000-01-01", NO_DATE),
            ("9999999999999999999-01-01", NO_DATE),
            ("2001-02-29", Err("is not a date")),
        ],
        |value: civil::Date| value.to_string(),
    );
    becomes::<Time, _>(
        &[
            ("13:20:00.25", Ok("13:20:00.25")),
            ("24:00:00", Ok("00:00:00")),
            ("13:20", Ok("13:20:00")),
            ("13:20:00Z", Err("is not a time without an offset")),
            ("13:20:00.1234567891", TOO_FINE),
            ("23:59:60", Err("is not a time")),
        ],
        |value: civil::Time| value.to_string(),
    );
}

#[test]
fn what_is_left_out_is_there_by_another_name() {
    let moment: DateTime = of("2002-10-10T12:00:00-05:00");
    assert_eq!(moment.civil(), Some(date(2002, 10, 10).at(12, 0, 0, 0)));
    assert_eq!(moment.offset(), Some(::jiff::tz::offset(-5)));
    assert_eq!(
        (of::<Date>("2002-10-10+02:00").offset(), of::<Date>("2002-10-10").offset()),
        (Offset::from_seconds(7200).ok(), None)
    );
    assert_eq!(of::<Time>("13:20:00Z").offset(), Some(Offset::UTC));
    assert_eq!(of::<Time>("13:20:00Z").civil(), Some(time(13, 20, 0, 0)));
    let end_of_day: DateTime = of("2002-12-31T24:00:00");
    assert_eq!(
        (end_of_day.date(), end_of_day.civil().map(Into::into)),
        (Some(date(2003, 1, 1)), end_of_day.date())
    );
    assert_eq!(of::<DateTime>("2002-12-31T12:00:00.0000000001Z").date(), Some(date(2002, 12, 31)));
    assert_eq!(of::<DateTime>("2002-12-31").date(), Some(date(2002, 12, 31)));
    assert_eq!((end_of_day.offset(), end_of_day.timestamp()), (None, None));
}

#[test]
fn moments_of_jiff_as_xml_schema_writes_them() {
    let written = |value: DateTime| String::from(value);
    assert_eq!(written(date(2014, 4, 1).at(7, 0, 0, 0).into()), "2014-04-01T07:00:00");
    assert_eq!(written(date(0, 2, 29).at(0, 0, 0, 50).into()), "-0001-02-29T00:00:00.00000005");
    assert_eq!(written(Timestamp::UNIX_EPOCH.into()), "1970-01-01T00:00:00Z");
    let noon = date(2014, 4, 1).at(12, 0, 0, 0);
    let offset = |seconds| Offset::from_seconds(seconds).unwrap();
    assert_eq!(written(DateTime::with_offset(noon, offset(20_700)).unwrap()), "2014-04-01T12:00:00+05:45");
    assert_eq!(
        DateTime::with_offset(noon, offset(15 * 3600)).unwrap_err().to_string(),
        "\"+15\" is not an offset of whole minutes up to 14 hours"
    );
    // The offset stays, the name of the zone does not; what cannot be written is the same instant in UTC.
    let in_zone = |seconds| noon.to_zoned_datetime(::jiff::tz::TimeZone::fixed(offset(seconds))).unwrap();
    assert_eq!(written((&in_zone(-3600)).into()), "2014-04-01T12:00:00-01:00");
    assert_eq!(written((&in_zone(-75)).into()), "2014-04-01T12:01:15Z");
    assert_eq!(String::from(Date::from(date(-9999, 1, 1))), "-10000-01-01");
    assert_eq!(String::from(Time::from(time(7, 0, 0, 500_000_000))), "07:00:00.5");
}

#[test]
fn durations_of_jiff() {
    const NONE: Result<&str, &str> = Err("is not a duration within the range of the Rust type");
    const TOO_FINE: Result<&str, &str> = Err("is not a duration of whole nanoseconds");
    becomes::<Duration, _>(
        &[
            ("P1Y2M3DT10H30M", Ok("P1Y2M3DT10H30M")),
            ("-P120D", Ok("-P120D")),
            ("PT36H", Ok("PT36H")),
            ("-PT1.5S", Ok("-PT1.5S")),
            ("P0D", Ok("PT0S")),
            ("P20000Y", NONE),
            ("P99999999999999999999D", NONE),
            ("PT0.0000000001S", TOO_FINE),
            ("a while", Err("is not a duration")),
        ],
        |value: Span| value.to_string(),
    );
    becomes::<Duration, _>(
        &[
            ("-P1DT1.5S", Ok("-86401.500000000")),
            ("PT9223372036854775807S", Ok("9223372036854775807.000000000")),
            ("-PT9223372036854775808S", Ok("-9223372036854775808.000000000")),
            ("PT9223372036854775808S", NONE),
            ("P18446744073709551615D", NONE),
            ("P1M", Err("is not a duration without years and months")),
            ("PT1M0.0000000001S", TOO_FINE),
            ("P0Y0M1D", Ok("86400.000000000")),
        ],
        |value: SignedDuration| {
            let sign = if value.is_negative() { "-" } else { "" };
            format!("{sign}{}.{:09}", value.as_secs().unsigned_abs(), value.subsec_nanos().unsigned_abs())
        },
    );
    let written = |span: Span| String::from(Duration::from(span));
    assert_eq!(written(2.weeks().days(1)), "P15D");
    assert_eq!(written(1.second().milliseconds(1_500).microseconds(2).nanoseconds(3)), "PT2.500002003S");
    assert_eq!(written(-1.month().hours(5)), "-P1MT5H");
    assert_eq!(written(Span::new()), "PT0S");
    assert_eq!(String::from(Duration::from(SignedDuration::MIN)), "-P106751991167300DT15H30M8.999999999S");
}

#[test]
fn parts_of_dates() {
    assert_eq!((of::<GYear>("2026Z").year(), of::<GYear>("2026Z").offset()), (Some(2026), Some(Offset::UTC)));
    assert_eq!(
        [of::<GYear>("-0001").year(), of::<GYear>("99999").year(), of::<GYear>("26").year()],
        [Some(0), None, None]
    );
    assert_eq!(
        [-1, 0, 1, 12_026].map(|year| String::from(GYear::from(year))),
        ["-0002", "-0001", "0001", "12026"]
    );
    assert_eq!(of::<GYearMonth>("-0044-03+01:00").year_month(), Some((-43, 3)));
    assert_eq!(GYearMonth::try_from((-43, 3)).unwrap().as_str(), "-0044-03");
    assert_eq!(of::<GMonthDay>("--02-29").month_day(), Some((2, 29)));
    assert_eq!((of::<GDay>("---31").day(), of::<GDay>("31").day()), (Some(31), None));
    assert_eq!([of::<GMonth>("--04--").month(), of::<GMonth>("--12-01:00").month()], [Some(4), Some(12)]);
    assert_eq!(GMonthDay::try_from((2, 29)).unwrap().as_str(), "--02-29");
    assert_eq!(
        (GDay::try_from(9).unwrap().as_str(), GMonth::try_from(4).unwrap().as_str()),
        ("---09", "--04")
    );
    assert!(
        GMonthDay::try_from((2, 30)).is_err() && GDay::try_from(0).is_err() && GDay::try_from(-1).is_err()
    );
    assert!(GMonth::try_from(13).is_err() && GYearMonth::try_from((2026, 0)).is_err());
}

#[test]
fn whole_numbers() {
    const NO_I128: Result<&str, &str> = Err("is not a whole number of type i128");
    becomes::<Decimal, _>(
        &[
            ("-170141183460469231731687303715884105728", Ok("-170141183460469231731687303715884105728")),
            ("170141183460469231731687303715884105728", NO_I128),
            ("0012.000", Ok("12")),
            ("-0.0", Ok("0")),
            ("5.", Ok("5")),
            ("1E5", Ok("100000")),
            ("1200e-2", Ok("12")),
            ("1E-1", NO_I128),
            (".5", NO_I128),
            ("1E999999999999999999999999999999999999999999999", NO_I128),
            ("0E999999999999999999999999999999999999999999999", Ok("0")),
        ],
        |value: i128| value.to_string(),
    );
    becomes::<Integer, _>(
        &[
            ("+007", Ok("7")),
            ("-1", Err("is not a whole number of type u64")),
            ("18446744073709551615", Ok("18446744073709551615")),
        ],
        |value: u64| value.to_string(),
    );
    assert_eq!(i64::try_from(&of::<NegativeInteger>("-9223372036854775808")), Ok(i64::MIN));
    assert_eq!(usize::try_from(&of::<PositiveInteger>("12")), Ok(12));
    assert_eq!(u32::try_from(&of::<NonNegativeInteger>("-0")), Ok(0));
    assert!(i32::try_from(&of::<NonPositiveInteger>("-2147483649")).is_err());
    assert_eq!(String::from(Integer::from(i128::MIN)), i128::MIN.to_string());
    assert!(PositiveInteger::try_from(0_i128).is_err() && NonPositiveInteger::try_from(0_i128).is_ok());
    assert!(NegativeInteger::try_from(-1_i128).is_ok() && NonNegativeInteger::try_from(-1_i128).is_err());
}

/// A text of any length takes time in proportion to it, since longer ones are refused before they are parsed.
#[test]
fn numbers_of_many_digits() {
    let (long, zeros) = ("7".repeat(100_000), "0".repeat(100_000));
    assert!(i128::try_from(&of::<Integer>(&long)).is_err());
    assert_eq!(i128::try_from(&of::<Decimal>(&format!("{zeros}7.{zeros}"))).ok(), None);
    assert_eq!(i128::try_from(&of::<Decimal>(&format!("{zeros}7.0"))), Ok(7));
    assert_eq!(of::<Decimal>(&long).to_f64(), None);
    assert_eq!(of::<Decimal>(&format!("0.{long}")).to_f64(), Some(7.0 / 9.0));
}

#[test]
fn floating_numbers() {
    for (text, number) in [
        ("0.1", 0.1),
        ("-.5", -0.5),
        ("1E-7", 1e-7),
        ("9007199254740993", 9007199254740992.0),
        ("1E-400", 0.0),
    ] {
        assert_eq!(of::<Decimal>(text).to_f64(), Some(number), "{text}");
    }
    assert_eq!(of::<Decimal>("1E400").to_f64(), None);
    assert_eq!(Decimal::try_from(0.1 + 0.2).unwrap().as_str(), "0.30000000000000004");
    assert_eq!(Decimal::try_from(1e21).unwrap().as_str(), "1000000000000000000000");
    assert_eq!(Decimal::try_from(f64::NAN).unwrap_err().to_string(), "\"NaN\" is not a decimal");
    assert!(Decimal::try_from(f64::INFINITY).is_err());
}

pub(super) fn dates() -> impl Strategy<Value = civil::Date> {
    (-9999i16..=9999, 1i8..=12, 1i8..=31)
        .prop_filter_map("no such day", |(year, month, day)| civil::Date::new(year, month, day).ok())
}

pub(super) fn times() -> impl Strategy<Value = civil::Time> {
    let nanoseconds = prop_oneof![Just(0), Just(500_000_000), 0..1_000_000_000];
    (0i8..24, 0i8..60, 0i8..60, nanoseconds).prop_map(|(h, m, s, n)| time(h, m, s, n))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn moments_come_back(date in dates(), time in times(), seconds in -377705023201i64..=253402207200) {
        comes_back::<DateTime, _>(date.to_datetime(time))?;
        if date.year() > 0 {
            let local = date.to_datetime(time);
            prop_assert_eq!(String::from(DateTime::from(local)), local.to_string());
        }
        comes_back::<Date, _>(date)?;
        comes_back::<Time, _>(time)?;
        comes_back::<DateTime, _>(Timestamp::new(seconds, time.subsec_nanosecond()).unwrap())?;
        prop_assert_eq!(GYear::from(date.year()).year(), Some(date.year()));
        let parts = (date.year(), date.month());
        prop_assert_eq!(GYearMonth::try_from(parts).unwrap().year_month(), Some(parts));
    }

    #[test]
    fn durations_come_back(seconds: i64, nanoseconds in -999_999_999..=999_999_999, months in -9999i64..=9999, days in 0i64..1_000_000) {
        comes_back::<Duration, _>(SignedDuration::new(seconds, nanoseconds))?;
        let span = Span::new().months(months).days(days * months.signum()).nanoseconds(i64::from(nanoseconds.abs()) * months.signum());
        comes_back::<Duration, SpanFieldwise>(span.fieldwise())?;
    }

    #[test]
    fn numbers_come_back(whole: i128, float: f64) {
        comes_back::<Decimal, _>(whole)?;
        comes_back::<Integer, _>(whole)?;
        if float.is_finite() {
            prop_assert_eq!(Decimal::try_from(float).unwrap().to_f64(), Some(float));
        }
    }
}
