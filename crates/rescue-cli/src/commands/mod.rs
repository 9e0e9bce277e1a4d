//! The commands, one a file, each with its arguments, examples and work.
//!
//! Must not know how results are printed.

pub(crate) mod available;
pub(crate) mod board;
pub(crate) mod call;
pub(crate) mod completions;
pub(crate) mod contract;
pub(crate) mod emulate;
pub(crate) mod export;
pub(crate) mod group;
pub(crate) mod link;
pub(crate) mod login;
pub(crate) mod logout;
mod node;
pub(crate) mod pin;
pub(crate) mod report;
pub(crate) mod said;
pub(crate) mod session;
pub(crate) mod tree;
pub(crate) mod user;
pub(crate) mod whoami;

use std::cell::OnceCell;

use logmein_rescue::Rescue;

use crate::account::Account;
use crate::args::{Command, Options};
use crate::failure::Failure;
use crate::output::Output;

/// What every command works with.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) options: Options,
    pub(crate) output: Output,
    account: OnceCell<Account>,
}

impl Context {
    /// From the options that every command takes.
    pub(crate) fn new(options: Options) -> Self {
        let output = Output::new(&options);
        Self { options, output, account: OnceCell::new() }
    }

    /// A client of the account, which logs in when first used.
    pub(crate) fn rescue(&self) -> Result<Rescue, Failure> {
        if let Some(account) = self.account.get() {
            return Ok(account.rescue.clone());
        }
        let account = Account::open(&self.options)?;
        Ok(self.account.get_or_init(|| account).rescue.clone())
    }

    /// The address of the service that was spoken to, if any was.
    pub(crate) fn service(&self) -> Option<&str> {
        self.account.get().map(|account| account.endpoint.as_str())
    }

    /// Keeps the session for the next command.
    pub(crate) async fn keep_session(&self) -> Result<(), Failure> {
        match self.account.get() {
            Some(account) => account.keep().await,
            None => Ok(()),
        }
    }
}

/// Does what was asked for.
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
        Command::Chat(arguments) => said::chat(arguments, context).await,
        Command::Note(arguments) => said::note(arguments, context).await,
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
