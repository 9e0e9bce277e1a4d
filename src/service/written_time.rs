//! Times as the service writes them: `M/D/YYYY h:mm:ss AM`.
//!
//! Must not know their time zone.

use jiff::civil::{DateTime, Time};
use jiff::fmt::strtime;

/// The forms that were seen; without a time of day it is midnight.
const FORMS: [&str; 4] = ["%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %I:%M %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y"];

/// The date and the time of day in a text.
pub(crate) fn civil(text: &str) -> Option<DateTime> {
    // Newer versions of .NET write a no-break space before AM and PM.
    let text = text.trim().replace(['\u{a0}', '\u{202f}'], " ");
    FORMS.iter().find_map(|form| {
        let parsed = strtime::parse(form, &text).ok()?;
        let midnight = || Some(parsed.to_date().ok()?.to_datetime(Time::midnight()));
        parsed.to_datetime().ok().or_else(midnight)
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn times() {
        let cases = [
            ("7/31/2011 11:19 PM", date(2011, 7, 31).at(23, 19, 0, 0)),
            ("1/5/2026 12:00:09 AM", date(2026, 1, 5).at(0, 0, 9, 0)),
            ("12/5/2026 12:30:00 PM", date(2026, 12, 5).at(12, 30, 0, 0)),
            ("12/1/2026 12:30:01\u{202f}PM", date(2026, 12, 1).at(12, 30, 1, 0)),
            ("03/09/2026 17:05:00", date(2026, 3, 9).at(17, 5, 0, 0)),
            ("3/29/2026", date(2026, 3, 29).at(0, 0, 0, 0)),
        ];
        for (text, expected) in cases {
            assert_eq!(civil(text), Some(expected), "{text}");
        }
        for wrong in ["", "31.7.2011 23:19", "13/1/2026 1:00:00 AM", "1/5/2026 13:00:00 AM", "2026-03-29"] {
            assert_eq!(civil(wrong), None, "{wrong}");
        }
    }
}
