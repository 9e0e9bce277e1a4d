//! Exit codes: one for each kind of failure, so that a script need not read messages.
//!
//! Must not know which failure has which code.

use std::process::ExitCode;

/// How the command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is done.
    Done = 0,
    /// The service refused, or the work failed.
    Failed = 1,
    /// The command line or a file given with it is wrong. Nothing was sent.
    Usage = 2,
    /// Nobody is logged in, or the credentials are wrong.
    Credentials = 3,
    /// The service cannot be reached, or does not answer as it should.
    Unavailable = 4,
    /// A limit of the service was reached; the same works later.
    Limit = 5,
    /// Some of several were done, and some not.
    Partial = 6,
    /// Interrupted with Ctrl-C.
    Interrupted = 130,
}

/// The table of exit codes for the help.
pub(crate) const HELP: &str = "\
Exit codes:
  0    done
  1    the service refused, or the work failed
  2    the command line, or a file given with it, is wrong; nothing was sent
  3    nobody is logged in, or the credentials are wrong
  4    the service cannot be reached, or does not answer as it should
  5    a limit of the service was reached; the same works later
  6    some of several were done, and some not
  130  interrupted with Ctrl-C";

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
