//! A part of a report as it is written: columns by title, cells as received, and beside them what known cells mean.
//!
//! Must not know SQL.

use std::time::Duration;

use logmein_rescue::jiff::Timestamp;
use logmein_rescue::reports::{Part, Row};
use rusqlite::types::Value;

use super::job::Job;
use super::plan::Span;

/// A part of a report, ready to be written.
#[derive(Debug, Clone)]
pub(super) struct Batch {
    /// The area's table.
    pub(super) table: String,
    pub(super) place: String,
    pub(super) span: Span,
    pub(super) offset_minutes: i32,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Value>>,
    /// Whether it replaces everything stored for its area and place.
    pub(super) replaces_all: bool,
    /// When it was fetched, or a little before.
    pub(super) fetched: Timestamp,
}

/// A column of a report, or what one means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) title: String,
    pub(super) kind: Kind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The cell as it came.
    Text,
    /// The moment in it, in UTC: `2026-01-05T08:57:00Z`.
    Moment,
    /// The length of time in it, in seconds.
    Seconds,
}

/// Columns that hold moments.
const MOMENTS: [&str; 7] = [
    "Start Time",
    "End Time",
    "Last Action Time",
    "Time of Transfer",
    "Date",
    "Last changed",
    "Last Login Time",
];

/// Columns that hold lengths of time.
const LENGTHS: [&str; 14] = [
    "Connecting Time",
    "Waiting Time",
    "Total Time",
    "Active Time",
    "Work Time",
    "Hold Time",
    "Time in Transfer",
    "Rebooting Time",
    "Reconnecting Time",
    "Total Active Time",
    "Total Work Time",
    "Longest Session",
    "Average Duration",
    "Average Pick-up Speed",
];

impl Kind {
    /// What the cells below a title mean besides their text.
    fn of(title: &str) -> Option<Self> {
        match () {
            () if MOMENTS.contains(&title) => Some(Self::Moment),
            () if LENGTHS.contains(&title) => Some(Self::Seconds),
            () => None,
        }
    }

    /// The word in the table of columns.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Moment => "utc",
            Self::Seconds => "seconds",
        }
    }

    /// The type in SQLite.
    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Text | Self::Moment => "TEXT",
            Self::Seconds => "INTEGER",
        }
    }
}

impl Batch {
    /// From a part of a report. A known cell that holds something else means nothing, and is kept as text.
    pub(super) fn of(part: &Part, job: &Job, replaces_all: bool) -> Self {
        let titles = part.titles();
        let is_first = |(index, title): &(usize, &String)| !titles[..*index].contains(title);
        let meanings: Vec<Column> = titles
            .iter()
            .enumerate()
            .filter(is_first)
            .filter_map(|(_, title)| Some(Column { title: title.clone(), kind: Kind::of(title)? }))
            .collect();
        let texts = titles.iter().map(|title| Column { title: title.clone(), kind: Kind::Text });
        let rows = part.rows().iter().map(|row| {
            let texts = row.cells().iter().map(|cell| Value::Text(cell.clone()));
            texts.chain(meanings.iter().map(|column| meaning(row, column))).collect()
        });
        Self {
            table: table(job),
            place: job.place_key.clone(),
            span: Span { from: part.range().from, until: part.range().until },
            offset_minutes: part.range().offset.seconds() / 60,
            rows: rows.collect(),
            columns: texts.chain(meanings.iter().cloned()).collect(),
            replaces_all,
            fetched: job.now,
        }
    }
}

/// The name of an area's table: its word in lower case.
pub(super) fn table(job: &Job) -> String {
    job.area.word().to_lowercase()
}

fn meaning(row: &Row, column: &Column) -> Value {
    let value = match column.kind {
        Kind::Text => None,
        Kind::Moment => {
            let moment = row.moment(&column.title).ok().flatten();
            moment.map(|moment| Value::Text(moment.to_string()))
        }
        Kind::Seconds => {
            let length: Option<Duration> = row.value(&column.title).ok().flatten();
            length.and_then(|length| length.as_secs().try_into().ok()).map(Value::Integer)
        }
    };
    value.unwrap_or(Value::Null)
}
