//! Simple types whose text says more than a number or an instant: dates, times, decimals.
//!
//! Date-times and decimals keep their text exactly as it came, checked against XML Schema Part 2; two of them are equal when
//! their texts are. `by_value` compares what the texts mean, `convert` makes other types of them.
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

impl InvalidLexical {
    /// Of a text, which may be of any length.
    pub(super) fn new(text: &str, expected: &'static str) -> Self {
        Self { text: cut(text, 40), expected }
    }
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

            /// A text that the caller knows to be valid, or that `validate` is to report.
            pub(super) fn unchecked(text: String) -> Self {
                Self(text)
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
                    return Some((Self::unchecked(text.to_owned()), "other_spellings"));
                }
                ($is_moment && leniency.unclear_moments)
                    .then(|| (Self::unchecked(text.to_owned()), "unclear_moments"))
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
                    None => Err(InvalidLexical::new(text, $expected)),
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
    /// `xsd:dateTime`, with or without an offset from UTC. Equal by text; [`value_eq`](Self::value_eq) compares instants.
    DateTime, "a dateTime (2014-04-01T07:00:00, with or without Z or an offset)", grammar::date_time,
        |text| spellings::date_time(text).is_some() || spellings::date(text).is_some(), true;
    /// `xsd:date`. Equal by text; [`value_eq`](Self::value_eq) compares dates.
    Date, "a date (2014-04-01)", grammar::date, |text| spellings::date(text).is_some(), true;
    /// `xsd:time`. Equal by text; [`value_eq`](Self::value_eq) compares times.
    Time, "a time (07:00:00)", grammar::time, |text| spellings::time(text).is_some(), true;
    /// `xsd:duration`. Equal by text; [`value_eq`](Self::value_eq) compares lengths.
    Duration, "a duration (P1DT2H)", grammar::duration, |_| false, true;
    /// `xsd:decimal`, of any length. Equal by text; [`value_eq`](Self::value_eq) compares numbers.
    Decimal, "a decimal", grammar::decimal, |text| spellings::decimal(text).is_some(), false;
    /// `xsd:integer`, of any length. Equal by text; [`value_eq`](Self::value_eq) compares numbers.
    Integer, "an integer", grammar::integer,
        |_| false, false;
    /// `xsd:nonNegativeInteger`, of any length. Equal by text; [`value_eq`](Self::value_eq) compares numbers.
    NonNegativeInteger, "an integer from 0 on", grammar::non_negative,
        |_| false, false;
    /// `xsd:nonPositiveInteger`, of any length. Equal by text; [`value_eq`](Self::value_eq) compares numbers.
    NonPositiveInteger, "an integer up to 0", grammar::non_positive,
        |_| false, false;
    /// `xsd:positiveInteger`, of any length. Equal by text; [`value_eq`](Self::value_eq) compares numbers.
    PositiveInteger, "an integer above 0", grammar::positive,
        |_| false, false;
    /// `xsd:negativeInteger`, of any length. Equal by text; [`value_eq`](Self::value_eq) compares numbers.
    NegativeInteger, "an integer below 0", grammar::negative,
        |_| false, false;
    /// `xsd:gYear`. Equal by text; [`value_eq`](Self::value_eq) compares values.
    GYear, "a year (2014)", grammar::year, |_| false, true;
    /// `xsd:gYearMonth`. Equal by text; [`value_eq`](Self::value_eq) compares values.
    GYearMonth, "a year and month (2014-04)", grammar::year_month, |_| false, true;
    /// `xsd:gMonthDay`. Equal by text; [`value_eq`](Self::value_eq) compares values.
    GMonthDay, "a month and day (--04-01)", grammar::month_day, |_| false, true;
    /// `xsd:gDay`. Equal by text; [`value_eq`](Self::value_eq) compares values.
    GDay, "a day of a month (---01)", grammar::day, |_| false, true;
    /// `xsd:gMonth`. Equal by text; [`value_eq`](Self::value_eq) compares values.
    GMonth, "a month (--04)", grammar::month, |_| false, true;
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
}
