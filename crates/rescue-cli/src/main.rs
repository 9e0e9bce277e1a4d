//! The command `rescue`: arguments, then settings, then the work, then an exit code.
//!
//! It must not know XML or HTTP: what is asked of the service goes through the library.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod account;
mod args;
mod ask;
mod board;
mod commands;
mod confirm;
mod context;
mod contract;
mod customer;
mod days;
mod exit;
mod export;
mod failure;
mod folders;
mod node_kind;
mod options;
mod output;
mod private_file;
mod progress;
mod remedy;
mod secret;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::Arguments;
use context::Context;
use exit::Exit;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    arguments.options.color.apply();
    let context = Context::new(arguments.options, Arguments::command);
    let done = commands::run(arguments.command, &context).await;
    // Whatever the result is, the next command can use the session.
    if let Err(failure) = context.keep_session().await {
        let _ = context.output.note(&failure.sentence().unwrap_or_default());
    }
    match done {
        Ok(()) => Exit::Done.into(),
        Err(failure) => failure.at(context.service()).report().into(),
    }
}
