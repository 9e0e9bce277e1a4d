//! What every command works with: the options, the output, and a client of the account.
//!
//! Must not know any command.

use std::cell::OnceCell;

use logmein_rescue::Rescue;

use crate::account::Account;
use crate::failure::Failure;
use crate::options::Options;
use crate::output::Output;

/// What every command works with.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) options: Options,
    pub(crate) output: Output,
    /// Makes the command line as a whole, which help, completions and manual pages are made of.
    pub(crate) command_line: fn() -> clap::Command,
    account: OnceCell<Account>,
}

impl Context {
    /// From the options that every command takes.
    pub(crate) fn new(options: Options, command_line: fn() -> clap::Command) -> Self {
        let output = Output::new(&options);
        Self { options, output, command_line, account: OnceCell::new() }
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
