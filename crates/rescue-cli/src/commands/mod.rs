//! The commands, one a file, each with its arguments, examples and work.
//!
//! Must not know how results are printed.

mod available;
mod board;
mod call;
mod chat;
mod completions;
mod contract;
mod emulate;
mod export;
mod group;
mod link;
mod login;
mod logout;
mod node;
mod pin;
mod report;
mod session;
mod tree;
mod user;
mod whoami;

use clap::Subcommand;

use crate::context::Context;
use crate::failure::Failure;

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Emulate(emulate::Arguments),
    Login(login::Arguments),
    Logout(logout::Arguments),
    Whoami(whoami::Arguments),
    Tree(tree::Arguments),
    Group(group::Arguments),
    User(user::Arguments),
    Session(session::Arguments),
    Pin(pin::Arguments),
    Link(link::Arguments),
    Chat(chat::ChatArguments),
    Note(chat::NoteArguments),
    Available(available::Arguments),
    Call(call::Arguments),
    Report(report::Arguments),
    Export(export::Arguments),
    Board(board::Arguments),
    Contract(contract::Arguments),
    Completions(completions::CompletionsArguments),
    Man(completions::ManArguments),
}

/// Runs the command.
pub(crate) async fn run(command: Command, context: &Context) -> Result<(), Failure> {
    match command {
        Command::Emulate(arguments) => emulate::run(arguments, context).await,
        Command::Login(arguments) => login::run(arguments, context).await,
        Command::Logout(arguments) => logout::run(arguments, context).await,
        Command::Whoami(arguments) => whoami::run(arguments, context).await,
        Command::Tree(arguments) => tree::run(arguments, context).await,
        Command::Group(arguments) => group::run(arguments, context).await,
        Command::User(arguments) => user::run(arguments, context).await,
        Command::Session(arguments) => session::run(arguments, context).await,
        Command::Pin(arguments) => pin::run(arguments, context).await,
        Command::Link(arguments) => link::run(arguments, context).await,
        Command::Chat(arguments) => chat::chat(arguments, context).await,
        Command::Note(arguments) => chat::note(arguments, context).await,
        Command::Available(arguments) => available::run(arguments, context).await,
        Command::Board(arguments) => board::run(arguments, context).await,
        Command::Export(arguments) => export::run(arguments, context).await,
        Command::Call(arguments) => call::run(arguments, context).await,
        Command::Report(arguments) => report::run(arguments, context).await,
        Command::Contract(arguments) => contract::run(arguments, context).await,
        Command::Completions(arguments) => completions::completions(arguments, context),
        Command::Man(arguments) => completions::man(arguments, context),
    }
}
