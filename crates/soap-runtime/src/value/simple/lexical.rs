//! Simple types whose text says more than a number or an instant: dates, times, decimals.
//!
//! Date-times and decimals keep their text exactly as it came, checked against XML Schema Part 2, and convert on
//! request; two of them are equal when their texts are.
//!
//! Must not know tables, elements or attributes.

use std::fmt;
use std::str::FromStr;

use super::simple_type::Simple;
use super::{grammar, spellings};
use crate::leniency::Leniency;
use crate::xml::{Text, cut, trim};

/// The text is no value of the type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not {expected}")]
pub struct InvalidLexical {
    text: String,
    expected: &'static str,
}

macro_rules! lexical_types {
    ($($(#[$docs:meta])* $name:ident, $expected:literal, $check:path, $spelling:expr, $is_moment:literal;)*) => {$(
        $(#[$docs])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
        pub struct $name(String);

        impl $name {
            /// The text as it stands on the wire.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether the text is a valid value of XML Schema; one that was read may have another spelling or no
            /// meaning, see [`Leniency::other_spellings`] and [`Leniency::unclear_moments`].
            pub fn is_valid(&self) -> bool {
                $check(&self.0).is_some()
            }

            /// What is read into; no value of the type.
            pub(in crate::value) const fn blank() -> Self {
                Self(String::new())
            }
        }

        impl Simple for $name {
            const EXPECTED: &'static str = $expected;

            fn parse(text: &str) -> Option<Self> {
                text.parse().ok()
            }

            fn parse_tolerantly(text: &str, leniency: &Leniency) -> Option<(Self, &'static str)> {
                let text = trim(text);
                let is_spelling: fn(&str) -> bool = $spelling;
                if leniency.other_spellings && is_spelling(text) {
                    return Some((Self(text.to_owned()), "other_spellings"));
                }
                ($is_moment && leniency.unclear_moments)
                    .then(|| (Self(text.to_owned()), "unclear_moments"))
            }

            fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
                take(Text::Any(&self.0))
            }

            fn is_foreseen(&self) -> bool {
                self.is_valid()
            }
        }

        impl FromStr for $name {
            type Err = InvalidLexical;

            fn from_str(text: &str) -> Result<Self, InvalidLexical> {
                let text = trim(text);
                match $check(text) {
                    Some(()) => Ok(Self(text.to_owned())),
                    None => Err(InvalidLexical { text: cut(text, 40), expected: $expected }),
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidLexical;

            fn try_from(text: String) -> Result<Self, InvalidLexical> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

lexical_types! {
    /// `xsd:dateTime`, with or without an offset from UTC.
    DateTime, "a dateTime (2014-04-01T07:00:00, with or without Z or an offset)", grammar::date_time,
        |text| spellings::date_time(text).is_some() || spellings::date(text).is_some(), true;
    /// `xsd:date`.
    Date, "a date (2014-04-01)", grammar::date, |text| spellings::date(text).is_some(), true;
    /// `xsd:time`.
    Time, "a time (07:00:00)", grammar::time, |text| spellings::time(text).is_some(), true;
    /// `xsd:duration`.
    Duration, "a duration (P1DT2H)", grammar::duration, |_| false, true;
    /// `xsd:decimal`, of any length.
    Decimal, "a decimal", grammar::decimal, |text| spellings::decimal(text).is_some(), false;
    /// `xsd:integer`, of any length.
    Integer, "an integer", grammar::integer,
        |_| false, false;
    /// `xsd:nonNegativeInteger`, of any length.
    NonNegativeInteger, "an integer from 0 on", grammar::non_negative,
        |_| false, false;
    /// `xsd:nonPositiveInteger`, of any length.
    NonPositiveInteger, "an integer up to 0", grammar::non_positive,
        |_| false, false;
    /// `xsd:positiveInteger`, of any length.
    PositiveInteger, "an integer above 0", grammar::positive,
        |_| false, false;
    /// `xsd:negativeInteger`, of any length.
    NegativeInteger, "an integer below 0", grammar::negative,
        |_| false, false;
    /// `xsd:gYear`.
    GYear, "a year (2014)", grammar::year, |_| false, true;
    /// `xsd:gYearMonth`.
    GYearMonth, "a year and month (2014-04)", grammar::year_month, |_| false, true;
    /// `xsd:gMonthDay`.
    GMonthDay, "a month and day (--04-01)", grammar::month_day, |_| false, true;
    /// `xsd:gDay`.
    GDay, "a day of a month (---01)", grammar::day, |_| false, true;
    /// `xsd:gMonth`.
    GMonth, "a month (--04)", grammar::month, |_| false, true;
}

impl DateTime {
    /// The local date and time, as on a clock at the place; `None` outside of the years -9999 to 9999, for a date
    /// without a time, and for a text that is neither.
    pub fn civil(&self) -> Option<jiff::civil::DateTime> {
        let canonical = spellings::date_time(&self.0)?;
        let (local, _) = grammar::split_zone(&canonical)?;
        // XML Schema lets a day end at 24:00:00, which is the next day's start.
        match local.split_once("T24:") {
            Some((date, _)) => {
                let midnight: jiff::civil::DateTime = format!("{date}T00:00:00").parse().ok()?;
                midnight.tomorrow().ok()
            }
            None => local.parse().ok(),
        }
    }

    /// The date alone, also of a text without a time of day; `None` as for [`civil`](Self::civil).
    pub fn date(&self) -> Option<jiff::civil::Date> {
        date_of(&self.0)
    }

    /// The offset from UTC; `None` where the text has none.
    pub fn offset(&self) -> Option<jiff::tz::Offset> {
        let canonical = spellings::date_time(&self.0).or_else(|| spellings::date(&self.0))?;
        let (_, zone) = grammar::split_zone(&canonical)?;
        zone.and_then(|minutes| jiff::tz::Offset::from_seconds(minutes * 60).ok())
    }

    /// The instant; `None` where the text has no offset, or outside of the years that `jiff` has.
    pub fn timestamp(&self) -> Option<jiff::Timestamp> {
        self.offset()?.to_timestamp(self.civil()?).ok()
    }

    /// Like [`civil`](Self::civil), but reports what is wrong if that is `None`.
    ///
    /// # Errors
    ///
    /// The text, and the form that was expected.
    pub fn to_civil(&self) -> Result<jiff::civil::DateTime, InvalidLexical> {
        self.civil().ok_or_else(|| self.wrong("a date and time of the years -9999 to 9999"))
    }

    /// Like [`timestamp`](Self::timestamp), but reports what is wrong if that is `None`.
    ///
    /// # Errors
    ///
    /// The text, and the form that was expected.
    pub fn to_timestamp(&self) -> Result<jiff::Timestamp, InvalidLexical> {
        self.to_civil()?;
        self.timestamp().ok_or_else(|| self.wrong("an instant, which has Z or an offset"))
    }

    fn wrong(&self, expected: &'static str) -> InvalidLexical {
        InvalidLexical { text: cut(&self.0, 40), expected }
    }
}

impl Date {
    /// The date; `None` outside of the years -9999 to 9999, and for a text that is not a date.
    pub fn civil(&self) -> Option<jiff::civil::Date> {
        date_of(&self.0)
    }

    /// Like [`civil`](Self::civil), but reports what is wrong if that is `None`.
    ///
    /// # Errors
    ///
    /// The text, and the form that was expected.
    pub fn to_civil(&self) -> Result<jiff::civil::Date, InvalidLexical> {
        let expected = "a date of the years -9999 to 9999";
        self.civil().ok_or_else(|| InvalidLexical { text: cut(&self.0, 40), expected })
    }
}

/// The date of a text that is a date, or a date and time.
fn date_of(text: &str) -> Option<jiff::civil::Date> {
    let canonical = spellings::date(text)?;
    grammar::split_zone(&canonical)?.0.parse().ok()
}

impl From<jiff::civil::DateTime> for DateTime {
    fn from(value: jiff::civil::DateTime) -> Self {
        Self(value.to_string())
    }
}

/// In UTC.
impl From<jiff::Timestamp> for DateTime {
    fn from(value: jiff::Timestamp) -> Self {
        Self(value.to_string())
    }
}

macro_rules! of_numbers {
    ($($number:ident)*) => {$(
        impl From<$number> for Decimal {
            fn from(value: $number) -> Self {
                Self(value.to_string())
            }
        }

        impl From<$number> for Integer {
            fn from(value: $number) -> Self {
                Self(value.to_string())
            }
        }
    )*};
}

// With several impls, Rust takes a literal as `i32`, so `i32` has to be one of them.
of_numbers! { i32 i64 u32 u64 }

impl From<u64> for NonNegativeInteger {
    fn from(value: u64) -> Self {
        Self(value.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts<T: FromStr>(valid: &[&str], invalid: &[&str]) {
        for text in valid {
            assert!(text.parse::<T>().is_ok(), "{text} should be taken");
        }
        for text in invalid {
            assert!(text.parse::<T>().is_err(), "{text} should be refused");
        }
    }

    #[test]
    fn date_times() {
        accepts::<DateTime>(
            &[
                "2002-10-10T12:00:00-05:00",
                "2002-10-10T17:00:00Z",
                "-0044-03-15T00:00:00",
                "12002-01-01T24:00:00.0",
            ],
            &[
                "2002-10-10",
                "2002-13-10T12:00:00",
                "2001-02-29T00:00:00",
                "2002-10-10T24:00:01",
                "02-10-10T12:00:00",
                "2002-10-10T12:00:00+15:00",
                "2002-10-10T12:00:00.",
                "0000-01-01T00:00:00",
                "2002-10-10T12:60:00",
            ],
        );
    }

    #[test]
    fn dates_times_durations_and_numbers() {
        accepts::<Date>(
            &["2000-02-29", "2002-10-10+13:00", "2002-10-10Z"],
            &["1900-02-29", "2002-10-10T", ""],
        );
        accepts::<Time>(&["13:20:00-05:00", "00:00:00.001"], &["13:20", "25:00:00"]);
        accepts::<Duration>(
            &["P1Y2M3DT10H30M", "-P120D", "P1347M", "PT1.5S", "P1Y2MT2H"],
            &["P-1347M", "P1Y2MT", "P", "PT", "1Y", "P1M2Y", "P1.5D", "P1YMD"],
        );
        accepts::<Decimal>(
            &["-1.23", "12678967.543233", "+100000.00", "210", ".5", "5."],
            &["", ".", "1e3", "--1"],
        );
        accepts::<Integer>(&["-1", "0", "12678967543233", "+100000"], &["1.0", "", "-"]);
    }

    #[test]
    fn integers_of_one_sign() {
        accepts::<NonNegativeInteger>(&["0", "-0", "+1", "12678967543233"], &["-1", "", "1.0"]);
        accepts::<NonPositiveInteger>(&["0", "+0", "-1"], &["1", "+1"]);
        accepts::<PositiveInteger>(&["1", "+007"], &["0", "-1", "+0"]);
        accepts::<NegativeInteger>(&["-1", "-007"], &["0", "-0", "1"]);
    }

    #[test]
    fn parts_of_dates() {
        accepts::<GYear>(&["2026", "-0044", "12026Z", "2026+14:00"], &["26", "0000", "02026", "2026-01"]);
        accepts::<GYearMonth>(&["2026-02", "2026-12Z", "-0044-03"], &["2026-13", "2026", "2026-2"]);
        accepts::<GMonthDay>(&["--02-29", "--12-31-05:00"], &["--02-30", "--13-01", "-02-29"]);
        accepts::<GDay>(&["---01", "---31Z"], &["---32", "---00", "--01"]);
        accepts::<GMonth>(&["--04", "--04--", "--12+01:00"], &["--13", "-04", "--4"]);
    }

    #[test]
    fn instants_convert() {
        let with_offset: DateTime = "2002-10-10T12:00:00-05:00".parse().unwrap();
        assert_eq!(with_offset.timestamp().unwrap().to_string(), "2002-10-10T17:00:00Z");
        let end_of_day: DateTime = "2002-12-31T24:00:00".parse().unwrap();
        assert_eq!(end_of_day.civil().unwrap().to_string(), "2003-01-01T00:00:00");
        assert_eq!(end_of_day.offset(), None);
        assert_eq!(end_of_day.timestamp(), None);
    }
}
