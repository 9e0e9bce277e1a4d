//! The command line: calls the library, and shows the result on standard output.
//!
//! Must not know WSDL. Exit codes: 0 done, 1 a contract was refused or a file could not be written, 2 the command was
//! not understood; of `diff` 0 nothing breaks a client, 1 something does, 2 a contract was refused.

mod args;
mod check;
mod completions;
mod diff;
mod failure;
mod fetch_args;
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

/// Does what the arguments of the process ask for.
pub(crate) fn run() -> ExitCode {
    let mut out = io::stdout().lock();
    let result = match Args::of_process().command {
        Command::Check(args) => check::check(&args, &mut out),
        Command::Inspect(args) => inspect::inspect(&args, &mut out),
        Command::Sample(args) => sample::sample(&args, &mut out),
        Command::Generate(args) => generate::generate(&args, &mut out),
        Command::Diff(args) => diff::diff(&args, &mut out),
        Command::Completions(args) => completions::completions(&args, &mut out),
    };
    match result.and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.exit_code(),
    }
}
