//! What a Rust type is made of, for the error of a text that it is not made of: what is wrong with that text decides.
//!
//! Must not know the ranges of the Rust types.

use crate::value::simple::{grammar, parts, spellings};

/// What a Rust type is made of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Expected {
    /// A date and time with an offset.
    Instant,
    /// A date and time without an offset.
    Local,
    /// A date and time with or without an offset.
    Moment,
    /// A date with or without an offset.
    Date,
    /// A time without an offset.
    Time,
    /// A duration, of any units.
    Span,
    /// A duration without years and months.
    Length,
    /// A number of this kind.
    #[allow(dead_code, reason = "also for features that may be off")]
    Number(&'static str),
}

impl Expected {
    /// What was expected instead of `text`.
    pub(super) fn of(self, text: &str) -> &'static str {
        match self {
            Self::Instant | Self::Local | Self::Moment => self.of_moment(text),
            Self::Date => of_date(text),
            Self::Time => of_time(text),
            Self::Span | Self::Length => self.of_duration(text),
            Self::Number(expected) => expected,
        }
    }

    fn of_moment(self, text: &str) -> &'static str {
        let moment = spellings::date_time(text);
        let Some(moment) = moment.as_deref() else {
            return match self {
                Self::Instant => "an instant, which has Z or an offset",
                Self::Local => "a date and time without an offset",
                _ => "a date and time",
            };
        };
        let has_offset = matches!(grammar::split_zone(moment), Some((_, Some(_))));
        match self {
            Self::Instant if !has_offset => "an instant, which has Z or an offset",
            Self::Local if has_offset => "a date and time without an offset",
            _ if parts::is_finer_than_nanoseconds(moment) => NANOSECONDS,
            Self::Instant => "an instant within the range of the Rust type",
            _ => "a date and time within the range of the Rust type",
        }
    }

    fn of_duration(self, text: &str) -> &'static str {
        let has_any = |letters: &[char]| text.split('T').next().is_some_and(|dates| dates.contains(letters));
        match self {
            _ if grammar::duration(text).is_none() => "a duration",
            Self::Length if has_any(&['Y', 'M']) => "a duration without years and months",
            _ if parts::is_finer_than_nanoseconds(text.trim_end_matches('S')) => {
                "a duration of whole nanoseconds"
            }
            _ => "a duration within the range of the Rust type",
        }
    }
}

const NANOSECONDS: &str = "a moment of whole nanoseconds";

fn of_date(text: &str) -> &'static str {
    match spellings::date_time(text) {
        Some(moment) if !parts::is_beginning_of_a_day(&moment) => "a date, or the beginning of one",
        None if spellings::date(text).is_none() => "a date",
        _ => "a date within the range of the Rust type",
    }
}

fn of_time(text: &str) -> &'static str {
    match spellings::time(text) {
        Some(time) if matches!(grammar::split_zone(&time), Some((_, Some(_)))) => "a time without an offset",
        Some(time) if parts::is_finer_than_nanoseconds(&time) => NANOSECONDS,
        _ => "a time",
    }
}
