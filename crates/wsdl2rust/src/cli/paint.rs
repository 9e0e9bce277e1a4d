//! Paint: colours of words on standard output, for terminals only; `NO_COLOR` turns them off, `CLICOLOR_FORCE` on.
//!
//! Must not know what is written.

use std::fmt::Display;
use std::io;

use annotate_snippets::renderer::{AnsiColor, Effects, Style};
use anstream::{AutoStream, ColorChoice};

/// Colours words, or leaves them as they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    is_plain: bool,
}

impl Paint {
    /// As standard output can take it.
    pub(super) fn for_output() -> Self {
        Self { is_plain: AutoStream::choice(&io::stdout()) == ColorChoice::Never }
    }

    /// A word for what is in order, in green.
    pub(super) fn success(self, word: impl Display) -> String {
        self.paint(AnsiColor::BrightGreen.on_default(), word)
    }

    /// What is not.
    pub(super) fn bad(self, word: impl Display) -> String {
        self.paint(AnsiColor::BrightRed.on_default().effects(Effects::BOLD), word)
    }

    /// What a reader looks for.
    pub(super) fn heading(self, word: impl Display) -> String {
        self.paint(Style::new().effects(Effects::BOLD), word)
    }

    fn paint(self, style: Style, word: impl Display) -> String {
        if self.is_plain { word.to_string() } else { format!("{style}{word}{style:#}") }
    }
}
