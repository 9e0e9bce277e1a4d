//! Why there is no recorded reply: a file that cannot be used, or a request that no exchange is recorded for.
//!
//! Knows neither the format of files nor how requests are matched; whoever finds an error words it.

use std::error::Error as StdError;
use std::{fmt, io};

use crate::printable::write_detail;

/// An error of [`Replay`](super::Replay): from its files, or from a request that it cannot answer.
pub struct ReplayError(Box<Inner>);

struct Inner {
    kind: Kind,
    message: String,
    source: Option<io::Error>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Unmatched,
}

impl ReplayError {
    fn new(kind: Kind, message: String, source: Option<io::Error>) -> Self {
        Self(Box::new(Inner { kind, message, source }))
    }

    /// A place in a file where something else was expected.
    pub(super) fn at(file: &str, line: usize, found: &str, expected: &str) -> Self {
        Self::new(Kind::File, format!("{file}:{line}: found {found}, expected {expected}"), None)
    }

    /// A file or folder without what was expected.
    pub(super) fn without(path: &str, expected: &str) -> Self {
        Self::new(Kind::File, format!("{path}: expected {expected}, found none"), None)
    }

    /// A file or folder that the system does not let us read.
    pub(super) fn unreadable(path: &str, source: io::Error) -> Self {
        Self::new(Kind::File, format!("{path}: cannot be read"), Some(source))
    }

    /// A request without a recorded reply.
    pub(super) fn unmatched(message: String) -> Self {
        Self::new(Kind::Unmatched, message, None)
    }

    /// Whether a file cannot be read or is not of the format.
    pub fn is_file(&self) -> bool {
        self.0.kind == Kind::File
    }

    /// Whether a request was sent for which there is no recorded reply (left).
    pub fn is_unmatched(&self) -> bool {
        self.0.kind == Kind::Unmatched
    }
}

impl fmt::Display for ReplayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

/// The same sentence, with the cause on a line below it.
impl fmt::Debug for ReplayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)?;
        match &self.0.source {
            Some(source) => write_detail(f, "cause", &source.to_string()),
            None => Ok(()),
        }
    }
}

impl StdError for ReplayError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_ref().map(|source| source as &(dyn StdError + 'static))
    }
}
