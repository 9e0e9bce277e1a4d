//! What a cell holds: a number, a moment, a length of time, a text.
//!
//! Must not know columns.

use std::time::Duration;

use jiff::Timestamp;

use super::Range;
use crate::Error;
use crate::service::written_time::civil;

/// What can be read from a cell that is not empty.
pub trait Cell: Sized + sealed::Sealed {
    /// What the cell is expected to hold, for errors.
    #[doc(hidden)]
    const EXPECTED: &'static str;

    #[doc(hidden)]
    fn from_text(text: &str, range: &Range) -> Option<Self>;
}

/// Reads a cell below `title`.
pub(super) fn read<T: Cell>(text: &str, range: &Range, title: &str) -> Result<T, Error> {
    T::from_text(text, range).ok_or_else(|| {
        let expected = T::EXPECTED;
        Error::unreadable_report(format!("`{text}` in the column `{title}` is not {expected}"))
    })
}

impl Cell for String {
    const EXPECTED: &'static str = "a text";

    fn from_text(text: &str, _: &Range) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Cell for i64 {
    const EXPECTED: &'static str = "a whole number";

    fn from_text(text: &str, _: &Range) -> Option<Self> {
        text.parse().ok()
    }
}

/// `M/D/YYYY h:mm:ss AM`, or without the time of day, by the clocks of the range.
impl Cell for Timestamp {
    const EXPECTED: &'static str = "a date like `3/29/2026 1:05:00 PM`";

    fn from_text(text: &str, range: &Range) -> Option<Self> {
        range.offset.to_timestamp(civil(text)?).ok()
    }
}

/// `HH:MM:SS`, where hours may have more digits, or seconds.
impl Cell for Duration {
    const EXPECTED: &'static str = "a length of time like `01:05:00`, or seconds";

    fn from_text(text: &str, _: &Range) -> Option<Self> {
        if let Ok(seconds) = text.parse() {
            return Some(Self::from_secs(seconds));
        }
        let parts: Vec<u64> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        let [hours, minutes @ 0..60, seconds @ 0..60] = parts[..] else { return None };
        Some(Self::from_secs(hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)?))
    }
}

mod sealed {
    /// Only this crate knows what cells hold.
    pub trait Sealed {}
    impl Sealed for String {}
    impl Sealed for i64 {}
    impl Sealed for jiff::Timestamp {}
    impl Sealed for std::time::Duration {}
}

#[cfg(test)]
mod tests {
    use jiff::tz::Offset;

    use super::*;

    fn cell<T: Cell>(text: &str) -> Option<T> {
        let range = Range { from: Timestamp::MIN, until: Timestamp::MAX, offset: Offset::constant(-4) };
        T::from_text(text, &range)
    }

    #[test]
    fn moments() {
        for (text, moment) in [
            ("3/29/2026 1:05:00 PM", "2026-03-29T17:05:00Z"),
            ("3/29/2026 12:00:00 AM", "2026-03-29T04:00:00Z"),
            ("3/29/2026", "2026-03-29T04:00:00Z"),
        ] {
            assert_eq!(cell::<Timestamp>(text), moment.parse().ok(), "{text}");
        }
        assert_eq!(cell::<Timestamp>("x"), None);
    }

    #[test]
    fn lengths_of_time() {
        for (text, seconds) in [("00:00:59", 59), ("01:01:01", 3661), ("123:00:00", 442_800), ("90", 90)] {
            assert_eq!(cell(text), Some(Duration::from_secs(seconds)), "{text}");
        }
        for text in ["00:60:00", "1:2", "-5", "18446744073709551615:00:00"] {
            assert_eq!(cell::<Duration>(text), None, "{text}");
        }
    }
}
