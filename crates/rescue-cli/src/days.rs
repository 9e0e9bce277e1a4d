//! Days and their time zone: the arguments of all commands about a range of time.
//!
//! Must not know what is done with them.

use clap::Args;
use logmein_rescue::jiff::civil::Date;
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::jiff::{Span, Timestamp};

use crate::failure::Failure;

/// A range of whole days.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Which days")]
pub(crate) struct Days {
    /// The first day: 2026-03-01, today or yesterday [default: 30 days before the last one]
    #[arg(long, value_name = "DAY", conflicts_with_all = ["month", "last_month"])]
    from: Option<String>,
    /// The last day, which is part of it [default: today]
    #[arg(long, value_name = "DAY", conflicts_with_all = ["month", "last_month"])]
    until: Option<String>,
    /// A month: 2026-03
    #[arg(long, value_name = "MONTH", conflicts_with = "last_month")]
    month: Option<String>,
    /// The month before this one
    #[arg(long)]
    last_month: bool,
    /// The time zone in which days begin and times are shown, such as Europe/Berlin, UTC or local
    #[arg(long, value_name = "ZONE", env = "RESCUE_TIME_ZONE", default_value = "UTC", value_parser = zone)]
    time_zone: TimeZone,
}

/// Whole days, the last one included, in a time zone.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Range {
    pub(crate) first: Date,
    pub(crate) last: Date,
    pub(crate) zone: TimeZone,
}

impl Days {
    /// The days that are meant, `now` being the moment of the command.
    pub(crate) fn range(&self, now: Timestamp) -> Result<Range, Failure> {
        let zone = self.time_zone.clone();
        let today = zone.to_datetime(now).date();
        let (first, last) = match &self.month {
            Some(month) => month_of(&format!("{month}-01"), month)?,
            None if self.last_month => month_before(today)?,
            None => {
                let last = self.until.as_deref().map_or(Ok(today), |text| day(text, today))?;
                let thirty_before = || last.checked_sub(Span::new().days(30)).map_err(out_of_reach);
                (self.from.as_deref().map_or_else(thirty_before, |text| day(text, today))?, last)
            }
        };
        match first <= last {
            true => Ok(Range { first, last, zone }),
            false => Err(Failure::usage(format!("the first day, {first}, is after the last one, {last}"))),
        }
    }
}

/// Reads the name of a time zone.
pub(crate) fn zone(name: &str) -> Result<TimeZone, String> {
    match name {
        "local" => Ok(TimeZone::system()),
        name => TimeZone::get(name)
            .map_err(|_| "there is no such zone; names are like Europe/Berlin, UTC or local".to_owned()),
    }
}

/// The first and the last day of the month before that of `today`.
pub(crate) fn month_before(today: Date) -> Result<(Date, Date), Failure> {
    let last = today.first_of_month().yesterday().map_err(out_of_reach)?;
    Ok((last.first_of_month(), last))
}

fn day(text: &str, today: Date) -> Result<Date, Failure> {
    match text {
        "today" => Ok(today),
        "yesterday" => today.yesterday().map_err(out_of_reach),
        text => text.parse().map_err(|_| {
            Failure::usage(format!("`{text}` is no day")).remedy("write it as 2026-03-01, today or yesterday")
        }),
    }
}

fn month_of(first: &str, month: &str) -> Result<(Date, Date), Failure> {
    let first: Date = first
        .parse()
        .map_err(|_| Failure::usage(format!("`{month}` is no month")).remedy("write it as 2026-03"))?;
    Ok((first, first.last_of_month()))
}

fn out_of_reach(error: logmein_rescue::jiff::Error) -> Failure {
    Failure::usage(format!("there is no such day: {error}"))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        days: Days,
    }

    fn range(arguments: &[&str]) -> Result<(String, String), String> {
        let line = Line::try_parse_from([&["x"], arguments].concat()).map_err(|error| error.to_string())?;
        // In Auckland it is the next day already.
        let now = "2026-03-01T12:00:00Z".parse().unwrap();
        let range = line.days.range(now).map_err(|failure| failure.sentence().unwrap())?;
        Ok((range.first.to_string(), range.last.to_string()))
    }

    #[test]
    fn days_are_meant_by_the_clocks_there() {
        let days = |first: &str, last: &str| Ok((first.to_owned(), last.to_owned()));
        assert_eq!(range(&["--last-month", "--time-zone", "UTC"]), days("2026-02-01", "2026-02-28"));
        assert_eq!(range(&["--month", "2024-02"]), days("2024-02-01", "2024-02-29"));
        assert_eq!(range(&["--from", "yesterday", "--time-zone", "UTC"]), days("2026-02-28", "2026-03-01"));
        assert_eq!(
            range(&["--from", "today", "--time-zone", "Pacific/Auckland"]),
            days("2026-03-02", "2026-03-02")
        );
        assert_eq!(range(&["--until", "2026-01-31"]), days("2026-01-01", "2026-01-31"));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert!(range(&["--from", "1.3.2026"]).unwrap_err().contains("write it as 2026-03-01"));
        assert!(range(&["--from", "2026-04-01"]).unwrap_err().contains("is after the last one"));
        assert!(range(&["--time-zone", "Berlin"]).unwrap_err().contains("like Europe/Berlin"));
        assert!(range(&["--month", "2026-03", "--from", "today"]).is_err());
    }
}
