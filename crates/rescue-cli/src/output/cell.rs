//! A value in a row: text, number, yes or no, list, or nothing.
//!
//! Must not know in which form it is printed.

use std::fmt;

use logmein_rescue::soap_runtime::printable::{is_invisible, printable};
use serde::{Serialize, Serializer};

/// A value in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Nothing is known: empty in tables and CSV, `null` in JSON.
    Empty,
    Text(String),
    /// A text of several lines. It keeps its line ends when printed for people, so it must not be used in listings.
    Lines(String),
    Number(i64),
    Flag(bool),
    /// Words; with commas between in tables and CSV.
    List(Vec<String>),
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) | Self::Lines(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::List(words) => f.write_str(&words.join(",")),
        }
    }
}

impl Cell {
    /// A text, or empty if it is empty: the service does not distinguish the two.
    pub(crate) fn unless_empty(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { text.into() }
    }

    /// As printed for people: on one line, whatever it contains, except for [`Self::Lines`].
    pub(super) fn for_people(&self) -> String {
        match self {
            Self::Flag(true) => "yes".to_owned(),
            Self::Flag(false) => "no".to_owned(),
            Self::Lines(text) => harmless(text),
            Self::List(words) => printable(&words.join(", ")).into_owned(),
            other => printable(&other.to_string()).into_owned(),
        }
    }
}

/// Text with control characters and marks of direction, which could move the cursor or worse, escaped as in `\u{9b}`;
/// line ends and tabs stay.
pub(super) fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match is_invisible(c) && !['\n', '\t'].contains(&c) {
            true => shown.extend(c.escape_default()),
            false => shown.push(c),
        }
    }
    shown
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) | Self::Lines(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(words) => serializer.collect_seq(words),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Vec<String>> for Cell {
    fn from(words: Vec<String>) -> Self {
        Self::List(words)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        let foreign = "a\r\nb\tc\u{1b}[2J\u{9b}1m\u{202e}\u{2028}\r";
        let shown = "a\nb\tc\\u{1b}[2J\\u{9b}1m\\u{202e}\\u{2028}\\r";
        assert_eq!(harmless(foreign), shown);
        assert_eq!(Cell::Lines(foreign.to_owned()).for_people(), shown);
        let one_line = "a\\r\\nb\\tc\\u{1b}[2J\\u{9b}1m\\u{202e}\\u{2028}\\r";
        assert_eq!(Cell::from(foreign).for_people(), one_line);
        assert_eq!(Cell::List(vec![foreign.to_owned()]).for_people(), one_line);
    }
}
