//! What can be wrong with a scenario, and on which line.
//!
//! It must not know the format.

use std::fmt::Display;
use std::ops::Range;

/// A scenario that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct ScenarioError {
    line: usize,
    message: String,
}

/// What is wrong, before its line is known.
#[derive(Debug)]
pub(super) struct Fault {
    place: Range<usize>,
    message: String,
}

impl ScenarioError {
    /// The line that is wrong, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// An error of the parser. Only the first line of its message is kept, so that it is one sentence.
    pub(super) fn syntax(error: &toml::de::Error, text: &str) -> Self {
        let message = error.message().lines().collect::<Vec<_>>().join("; ");
        Fault::new(error.span().unwrap_or_default(), message).at(text)
    }
}

impl Fault {
    pub(super) fn new(place: Range<usize>, message: impl Into<String>) -> Self {
        Self { place, message: message.into() }
    }

    /// A word that is not allowed.
    pub(super) fn unknown(
        place: Range<usize>,
        what: &str,
        word: impl Display,
        allowed: impl IntoIterator<Item = impl Display>,
    ) -> Self {
        let allowed: Vec<String> = allowed.into_iter().map(|word| format!("\"{word}\"")).collect();
        let there_are = if allowed.is_empty() { "none".into() } else { allowed.join(", ") };
        Self::new(place, format!("there is no {what} \"{word}\"; there are: {there_are}"))
    }

    pub(super) fn at(self, text: &str) -> ScenarioError {
        let before = text.get(..self.place.start).unwrap_or(text);
        ScenarioError { line: before.matches('\n').count() + 1, message: self.message }
    }
}
