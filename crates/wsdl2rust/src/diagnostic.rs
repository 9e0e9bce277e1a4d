//! Diagnostics: what is wrong in a contract, where, and what to do about it.
//!
//! Knows files and positions, nothing of WSDL or XSD.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::printable::printable;

/// A position in a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file as the user named it or as an import resolved to; empty for built-in definitions.
    pub file: Arc<PathBuf>,
    /// The line, from 1; 0 where unknown.
    pub line: u32,
    /// The column in characters, from 1; 0 where unknown.
    pub column: u32,
}

impl Place {
    /// The line, with the name of the file where that is another than `from`: the same wherever the files lie.
    pub fn line_from(&self, from: &Path) -> String {
        let name = self.file.file_name().filter(|_| self.file.as_path() != from);
        match name {
            Some(name) => format!("{}, line {}", name.to_string_lossy(), self.line),
            None => format!("line {}", self.line),
        }
    }

    /// The place of what no file declares.
    pub fn unknown() -> Self {
        Self { file: Arc::new(PathBuf::new()), line: 0, column: 0 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (0, _) => write!(f, "{}", self.file.display()),
            (line, column) => write!(f, "{}:{line}:{column}", self.file.display()),
        }
    }
}

/// One thing that is wrong in a contract. `Display` is one line, whatever stands in the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where.
    pub place: Place,
    /// The construct concerned, as in `xsd:element "iNodeID"`.
    pub construct: String,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// What to do.
    pub help: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = format!("{}: {}: {}", self.place, self.construct, self.found);
        for (before, part) in [("; expected ", &self.expected), ("; ", &self.help)] {
            if !part.is_empty() {
                line.push_str(before);
                line.push_str(part);
            }
        }
        f.write_str(&printable(&line))
    }
}

/// All that is wrong in a contract, in the order of the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostics {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Notes one more thing.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// `Ok` with the value where nothing is wrong, otherwise all diagnostics.
    ///
    /// # Errors
    ///
    /// These diagnostics, if there is one.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

/// No more than this many are printed: only a program reads them all, and it iterates over them.
const PRINTED: usize = 1_000;

/// One per line; if there are more than a thousand, the last line says how many more.
impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.0.iter().take(PRINTED).enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            diagnostic.fmt(f)?;
        }
        match self.0.len().checked_sub(PRINTED) {
            None | Some(0) => Ok(()),
            Some(more) => write!(f, "\n… and {more} more"),
        }
    }
}

impl std::error::Error for Diagnostics {}
