//! Why a command did not succeed, and the exit code that it ends with.
//!
//! Must not know what the command does.

use std::io;
use std::process::ExitCode;

use super::report::Report;

/// Why a command did not succeed.
pub(super) enum Failure {
    /// It has been reported already.
    Told,
    /// The contract, or a file to be written.
    Work(wsdl2rust::Error),
    /// One of the contracts of a comparison, whose result exit code 1 would be.
    Trouble(wsdl2rust::Error),
    /// Arguments that are for other contracts.
    Arguments(&'static str),
    /// Standard output.
    Output(io::Error),
}

impl Failure {
    /// Reports the failure. A reader of our output that stops reading is not a failure.
    pub(super) fn exit_code(&self) -> ExitCode {
        // Standard error may be closed too; nobody can be informed then.
        let mut err = io::stderr();
        let sentence = |message: &str| drop(Report::for_errors().sentence(message, &mut io::stderr()));
        match self {
            Self::Told => {}
            Self::Arguments(reason) => sentence(reason),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Self::Output(error) => sentence(&format!("cannot write to standard output: {error}")),
            Self::Work(error) => drop(Report::for_errors().error(error, &mut err)),
            Self::Trouble(error) => {
                drop(Report::for_errors().error(error, &mut err));
                return ExitCode::from(2);
            }
        }
        ExitCode::FAILURE
    }
}

impl From<wsdl2rust::Error> for Failure {
    fn from(error: wsdl2rust::Error) -> Self {
        Self::Work(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
