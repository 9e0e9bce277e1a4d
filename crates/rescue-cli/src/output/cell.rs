//! A value in a row: text, number, yes or no, list, or nothing.
//!
//! Must not know where it stands.

use std::fmt;

use serde::{Serialize, Serializer};

/// A value in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Nothing is known: empty in tables and CSV, `null` in JSON.
    Empty,
    Text(String),
    Number(i64),
    Flag(bool),
    /// Words; with commas between in tables and CSV.
    List(Vec<String>),
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::List(words) => f.write_str(&words.join(",")),
        }
    }
}

impl Cell {
    /// A text, or nothing where there is none: the service does not tell the two apart.
    pub(crate) fn unless_empty(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { text.into() }
    }

    /// As people read it.
    pub(super) fn for_people(&self) -> String {
        match self {
            Self::Flag(true) => "yes".to_owned(),
            Self::Flag(false) => "no".to_owned(),
            Self::List(words) => words.join(", "),
            other => harmless(&other.to_string()),
        }
    }
}

/// Text without control characters, which could move the cursor or worse; line ends and tabs stay.
pub(super) fn harmless(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.replace(|found: char| found.is_control() && !['\n', '\t'].contains(&found), " ")
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
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
