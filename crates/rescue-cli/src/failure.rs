//! What went wrong: an exit code, one sentence, and what to do. The one place where errors are printed.
//!
//! Must not know what the words of the service mean: `remedy` does.

use std::borrow::Cow;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use logmein_rescue::soap_runtime::printable::{Printable, printable};

use crate::exit::Exit;
use crate::remedy;

/// Why a command did not do its work.
#[derive(Debug)]
pub(crate) struct Failure {
    exit: Exit,
    /// `None` if nothing is left to say.
    message: Option<String>,
    /// More lines below the message. Line ends between them are printed, line ends within them are escaped.
    lines: Vec<String>,
    remedy: Option<Cow<'static, str>>,
    is_refused: bool,
}

/// For the word before a message.
const ERROR: Style = AnsiColor::BrightRed.on_default().bold();

impl Failure {
    /// A failure with what is wrong, in lower case, with no final stop.
    pub(crate) fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: Some(message.into()), lines: Vec::new(), remedy: None, is_refused: false }
    }

    /// A mistake on the command line or in a file given with it.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, message)
    }

    /// Everything was reported already; only the exit code is left.
    pub(crate) fn reported(exit: Exit) -> Self {
        Self { exit, message: None, lines: Vec::new(), remedy: None, is_refused: false }
    }

    /// What to do about it.
    #[must_use]
    pub(crate) fn remedy(mut self, remedy: impl Into<Cow<'static, str>>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// More lines, below the message.
    #[must_use]
    pub(crate) fn lines(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        self.lines.extend(lines);
        self
    }

    /// With the address of the service, where that may be what is wrong.
    #[must_use]
    pub(crate) fn at(mut self, service: Option<&str>) -> Self {
        if let (Exit::Unavailable, Some(message), Some(service)) = (self.exit, &mut self.message, service) {
            *message += &format!(", at {service}");
        }
        self
    }

    /// What to do besides.
    #[must_use]
    pub(crate) fn and(self, more: &str) -> Self {
        let remedy = match &self.remedy {
            Some(remedy) => format!("{remedy}; {more}"),
            None => more.to_owned(),
        };
        self.remedy(remedy)
    }

    /// The exit code.
    pub(crate) fn exit(&self) -> Exit {
        self.exit
    }

    /// Whether the service answered with a word other than OK.
    pub(crate) fn is_refused(&self) -> bool {
        self.is_refused
    }

    /// The sentence: what is wrong, and what to do. Text of others in it cannot start a new line.
    pub(crate) fn sentence(&self) -> Option<String> {
        let mut sentence = printable(self.message.as_ref()?).into_owned();
        self.lines.iter().for_each(|line| sentence += &format!("\n{}", Printable(line)));
        if let Some(remedy) = &self.remedy {
            sentence += &format!("; {}", Printable(remedy));
        }
        Some(sentence)
    }

    /// Prints the sentence to standard error, and gives the exit code.
    pub(crate) fn report(&self) -> Exit {
        if let Some(sentence) = self.sentence() {
            // Where standard error is closed, the exit code has to do.
            let _ = writeln!(anstream::stderr(), "{ERROR}rescue:{ERROR:#} {sentence}");
        }
        self.exit
    }
}

/// Prints a warning to standard error; the command continues.
pub(crate) fn warn(sentence: &str) {
    let _ = writeln!(anstream::stderr(), "rescue: warning: {}", Printable(sentence));
}

impl From<logmein_rescue::Error> for Failure {
    fn from(error: logmein_rescue::Error) -> Self {
        Self {
            exit: remedy::exit(&error),
            remedy: remedy::of(&error),
            message: Some(error.to_string()),
            lines: Vec::new(),
            is_refused: error.is_refused(),
        }
    }
}

impl From<io::Error> for Failure {
    /// For standard output alone: who closes it, as `head` does, has seen enough.
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::reported(Exit::Done),
            _ => Self::new(Exit::Failed, format!("cannot write to standard output: {error}")),
        }
    }
}
