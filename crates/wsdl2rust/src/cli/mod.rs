//! The command line: what was asked for, done by the library, shown on standard output.
//!
//! Must not know WSDL. Exit codes: 0 done, 1 a contract was refused or a file could not be written, 2 the command was
//! not understood; of `diff` 0 nothing breaks a client, 1 something does, 2 a contract was refused.

mod args;
mod check;
mod completions;
mod diff;
mod generate;
mod help;
mod inspect;
mod json;
mod paint;
mod report;
mod sample;
mod tree;

use std::io::{self, Write};
use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser;
use report::Report;

/// Why a command did not succeed.
enum Failure {
    /// It has been said already.
    Told,
    /// The contract, or a file to be written.
    Work(wsdl2rust::Error),
    /// One of the contracts of a comparison, whose result exit code 1 would be.
    Trouble(wsdl2rust::Error),
    /// A file named by `--output`.
    File(std::path::PathBuf, io::Error),
    /// Standard output.
    Output(io::Error),
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

/// Does what the arguments of the process ask for.
pub(crate) fn run() -> ExitCode {
    let mut out = io::stdout().lock();
    let result = match Args::parse().command {
        Command::Check(args) => check::check(&args, &mut out),
        Command::Inspect(args) => inspect::inspect(&args, &mut out),
        Command::Sample(args) => sample::sample(&args, &mut out),
        Command::Generate(args) => generate::generate(&args, &mut out),
        Command::Diff(args) => diff::diff(&args, &mut out),
        Command::Completions(args) => completions::completions(&args, &mut out),
    };
    match result.and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => exit_code(&failure),
    }
}

/// Whoever reads our output may stop reading: that is no failure.
fn exit_code(failure: &Failure) -> ExitCode {
    // Nobody is left to be told where standard error is closed too, so what cannot be written there is dropped.
    let mut err = io::stderr();
    let sentence = |message: &str| drop(Report::for_errors().sentence(message, &mut io::stderr()));
    match failure {
        Failure::Told => {}
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Failure::Output(error) => sentence(&format!("cannot write to standard output: {error}")),
        Failure::File(path, error) => sentence(&format!("cannot write {}: {error}", path.display())),
        Failure::Work(error) => drop(Report::for_errors().error(error, &mut err)),
        Failure::Trouble(error) => {
            drop(Report::for_errors().error(error, &mut err));
            return ExitCode::from(2);
        }
    }
    ExitCode::FAILURE
}
