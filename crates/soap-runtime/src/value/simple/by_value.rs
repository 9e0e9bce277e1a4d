//! The order of what texts mean, and which of them mean the same (XML Schema Part 2, chapter 3), beside equality of texts.
//!
//! The comparison itself is in `digits` and `moments`, where the check of facets finds it too. Must not know what values are
//! compared for.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::lexical::{
    Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, Integer, NegativeInteger,
    NonNegativeInteger, NonPositiveInteger, PositiveInteger, Time,
};
use super::{digits, grammar, moments, parts, spellings};

macro_rules! numbers {
    ($($type:ident)*) => {$(
        impl $type {
            /// The order of the numbers, exactly and however long they are: `1.5` and `1.50` are equal, although `==`, which
            /// compares texts, says that they differ. Takes time in proportion to the texts. Only exponents that 128 bits cannot
            /// hold are not told apart.
            pub fn value_cmp(&self, other: &Self) -> Ordering {
                digits::compare(self.as_str(), other.as_str())
            }

            /// Whether the numbers are the same, see [`value_cmp`](Self::value_cmp).
            pub fn value_eq(&self, other: &Self) -> bool {
                self.value_cmp(other).is_eq()
            }
        }
    )*};
}

numbers! { Decimal Integer NegativeInteger NonNegativeInteger NonPositiveInteger PositiveInteger }

macro_rules! moments {
    ($($type:ident $name:literal $canonical:expr;)*) => {$(
        impl $type {
            /// The order of the values by XML Schema, to 20 digits after the point of a second. `None` where only one of the
            /// two has a time zone and they are at most 14 hours apart, where a text has no meaning, and for a year of more
            /// than 19 digits.
            pub fn value_cmp(&self, other: &Self) -> Option<Ordering> {
                let canonical: fn(&str) -> Option<Cow<'_, str>> = $canonical;
                moments::compare($name, &canonical(self.as_str())?, &canonical(other.as_str())?)
            }

            /// Whether the values, or else the texts, are the same, see [`value_cmp`](Self::value_cmp).
            pub fn value_eq(&self, other: &Self) -> bool {
                self == other || self.value_cmp(other) == Some(Ordering::Equal)
            }
        }
    )*};
}

moments! {
    DateTime "dateTime" spellings::date_time;
    Date "date" date;
    Time "time" spellings::time;
    GYear "gYear" |text| valid(text, grammar::year);
    GYearMonth "gYearMonth" |text| valid(text, grammar::year_month);
    GMonthDay "gMonthDay" |text| valid(text, grammar::month_day);
    GDay "gDay" |text| valid(text, grammar::day);
    GMonth "gMonth" |text| valid(text, grammar::month);
}

impl Duration {
    /// The order of the durations by XML Schema, to 20 digits after the point of a second. `None` where it depends on the month
    /// that they begin with, as for `P1M` and `P30D`, where a text has no meaning, and for numbers of more than 30 digits.
    pub fn value_cmp(&self, other: &Self) -> Option<Ordering> {
        let of = |duration: &Self| grammar::duration(duration.as_str());
        of(self).and(of(other))?;
        moments::compare_durations(self.as_str(), other.as_str())
    }

    /// Whether the durations, or else the texts, are the same, see [`value_cmp`](Self::value_cmp).
    pub fn value_eq(&self, other: &Self) -> bool {
        self == other || self.value_cmp(other) == Some(Ordering::Equal)
    }
}

/// A date in the spelling of XML Schema. A date and time is a date where the conversions take it for one: at the beginning
/// of a day.
fn date(text: &str) -> Option<Cow<'_, str>> {
    if spellings::date_time(text).is_none() {
        return spellings::date(text);
    }
    let (day, minutes) = parts::date(text)?;
    let zone = minutes.map_or(Some(String::new()), |minutes| parts::zone(minutes * 60))?;
    Some(Cow::Owned(format!("{day}{zone}")))
}

fn valid(text: &str, check: fn(&str) -> Option<()>) -> Option<Cow<'_, str>> {
    check(text).map(|()| Cow::Borrowed(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leniency::Leniency;
    use crate::value::Simple;

    fn of<T: Simple>(text: &str) -> T {
        let tolerated = || T::parse_tolerantly(text, &Leniency::default()).unwrap().0;
        T::parse(text).unwrap_or_else(tolerated)
    }

    #[test]
    fn numbers_of_different_texts() {
        let order = |left, right| of::<Decimal>(left).value_cmp(&of(right));
        assert_eq!(order("1.5", "1.50"), Ordering::Equal);
        assert_eq!(order("-0", "+0.0"), Ordering::Equal);
        assert_eq!(order("0.1", "0.09999999999999999999999999999999999999"), Ordering::Greater);
        assert_eq!(order("-2", "1"), Ordering::Less);
        // Another spelling, which is tolerated.
        assert_eq!(order("1E5", "100000"), Ordering::Equal);
        assert!(of::<Decimal>("1.5") != of("1.50") && of::<Decimal>("1.5").value_eq(&of("1.50")));
        assert!(of::<Integer>("+007").value_eq(&of("7")) && !of::<Integer>("7").value_eq(&of("-7")));
        let long = "9".repeat(100_000);
        assert_eq!(of::<PositiveInteger>(&long).value_cmp(&of(&format!("{long}0"))), Ordering::Less);
    }

    /// Sections 3.2.7.4 and 3.2.8.2.
    #[test]
    fn moments_of_different_texts() {
        let order = |left, right| of::<DateTime>(left).value_cmp(&of(right));
        assert_eq!(order("2002-10-10T12:00:00-05:00", "2002-10-10T17:00:00Z"), Some(Ordering::Equal));
        assert_eq!(order("2002-10-10T12:00:00.0", "2002-10-10 12:00"), Some(Ordering::Equal));
        assert_eq!(order("2000-01-01T12:00:00", "1999-12-31T23:00:00Z"), None);
        assert_eq!(order("2000-01-15T12:00:00", "2000-01-16T12:00:00Z"), Some(Ordering::Less));
        assert_eq!(order("-0001-12-31T24:00:00", "0001-01-01T00:00:00"), Some(Ordering::Equal));
        assert!(of::<Time>("10:00:00+05:00").value_eq(&of("05:00:00Z")));
        assert!(
            of::<Time>("24:00:00").value_eq(&of("00:00:00"))
                && !of::<Date>("2014-04-01").value_eq(&of("2014-04-02"))
        );
        assert_eq!(of::<Date>("2014-04-01").value_cmp(&of("2014-04-02")), Some(Ordering::Less));
        assert_eq!(of::<GYear>("-0001").value_cmp(&of("0001")), Some(Ordering::Less));
        assert_eq!(of::<GMonthDay>("--02-29").value_cmp(&of("--03-01")), Some(Ordering::Less));
        assert!(of::<GMonth>("--04--").value_eq(&of("--04")));
    }

    /// A date is equal to another exactly where it becomes the same day of `jiff`.
    #[test]
    fn dates_that_have_a_time_of_day() {
        let day = |text| of::<Date>(text).civil();
        for (written, date, order) in [
            ("2002-12-31 24:00:00", "2003-01-01", Some(Ordering::Equal)),
            ("2002-12-31 24:00:00", "2002-12-31", Some(Ordering::Greater)),
            ("2013-04-05T00:00:00Z", "2013-04-05Z", Some(Ordering::Equal)),
            ("2013-04-05T00:00:00-05:00", "2013-04-05-05:00", Some(Ordering::Equal)),
            ("2013-04-05T00:00:00.0+00:00", "2013-04-05Z", Some(Ordering::Equal)),
            ("-0001-12-31T24:00:00", "0001-01-01", Some(Ordering::Equal)),
            ("2013-04-05T23:00:00Z", "2013-04-05Z", None),
            ("2013-04-05T23:00:00Z", "2013-04-06Z", None),
            ("2013-04-05T00:00:00.00000000000001", "2013-04-05", None),
        ] {
            assert_eq!(of::<Date>(written).value_cmp(&of(date)), order, "{written} {date}");
            assert_eq!(
                of::<Date>(written).value_eq(&of(date)),
                day(written) == day(date),
                "{written} {date}"
            );
        }
    }

    /// 10^11 years have more seconds than 128 bits count in units of 10^-20 of a second.
    #[test]
    fn moments_and_durations_of_long_numbers() {
        let order = |left: &str, right: &str| of::<DateTime>(left).value_cmp(&of(right));
        let later = "100000000000-01-01T00:00:00";
        assert_eq!(order(&format!("{later}Z"), "2000-01-01T00:00:00Z"), Some(Ordering::Greater));
        assert_eq!(order(&format!("-{later}Z"), "2000-01-01T00:00:00"), Some(Ordering::Less));
        assert_eq!(order(&format!("{later}.5Z"), &format!("{later}.25Z")), Some(Ordering::Greater));
        let order = |left: &str, right: &str| of::<Duration>(left).value_cmp(&of(right));
        assert_eq!(order("P100000000000Y", "P1Y"), Some(Ordering::Greater));
        assert_eq!(order("-P100000000000Y", "P1Y"), Some(Ordering::Less));
        let long = "9".repeat(30);
        assert_eq!(order(&format!("P{long}Y"), &format!("P{long}D")), Some(Ordering::Greater));
        assert_eq!(order(&format!("PT{long}.5S"), &format!("PT{long}.25S")), Some(Ordering::Greater));
        assert_eq!(order("-PT0.5S", "-PT0.25S"), Some(Ordering::Less));
        assert_eq!(order("-PT0.5S", "PT0S"), Some(Ordering::Less));
        assert_eq!(order("-P1DT0.5S", "-P1D"), Some(Ordering::Less));
    }

    /// Section 3.2.6.2.
    #[test]
    fn durations_of_different_texts() {
        let order = |left, right| of::<Duration>(left).value_cmp(&of(right));
        assert_eq!(order("P1Y", "P12M"), Some(Ordering::Equal));
        assert_eq!(order("P1M", "P30D"), None);
        assert_eq!(order("P1M", "P32D"), Some(Ordering::Less));
        assert_eq!(order("-P1D", "PT24H"), Some(Ordering::Less));
    }

    #[test]
    fn texts_without_a_meaning_have_no_order_but_are_equal_to_themselves() {
        for text in ["10/14/2011", "0000-00-00T00:00:00", "2014-04-01", "", "é"] {
            let (kept, other) = (of::<DateTime>(text), of("2014-04-01T00:00:00"));
            assert_eq!((kept.value_cmp(&other), other.value_cmp(&kept)), (None, None), "{text}");
            assert!(kept.value_eq(&kept) && !kept.value_eq(&other), "{text}");
            assert_eq!(of::<Duration>(text).value_cmp(&of("P1D")), None, "{text}");
        }
    }
}
