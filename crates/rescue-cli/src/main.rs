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
mod contract;
mod customer;
mod days;
mod exit;
mod export;
mod failure;
mod folders;
mod login_count;
mod node_kind;
mod output;
mod private_file;
mod profile;
mod progress;
mod remedy;
mod report_progress;
mod saved_login;
mod secret;
mod secret_command;
mod waiting;

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
    let done = commands::run(arguments.command, &context).await;
    // Whatever came of it, the next command can go on with the session.
    if let Err(failure) = context.keep_session().await {
        let _ = context.output.note(&failure.sentence().unwrap_or_default());
    }
    match done {
        Ok(()) => Exit::Done.into(),
        Err(failure) => failure.at(context.service()).report().into(),
    }
}
