//! The command `rescue`: arguments, then settings, then the work, then an exit code.
//!
//! It must not know XML or HTTP: what is asked of the service goes through the library.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod account;
mod args;
mod commands;
mod exit;
mod failure;
mod organisation;
mod output;
mod remedy;

use std::process::ExitCode;

use clap::Parser;

use args::Arguments;
use commands::Context;
use exit::Exit;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    arguments.options.color.apply();
    let context = Context::new(arguments.options);
    match commands::run(arguments.command, &context).await {
        Ok(()) => Exit::Done.into(),
        Err(failure) => failure.report().into(),
    }
}
