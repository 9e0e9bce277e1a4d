//! The commands, one a file, each with its arguments, examples and work.
//!
//! Must not know how results are printed.

pub(crate) mod emulate;
pub(crate) mod tree;
pub(crate) mod whoami;

use logmein_rescue::Rescue;

use crate::account;
use crate::args::{Command, Options};
use crate::failure::Failure;
use crate::output::Output;

/// What every command works with.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) options: Options,
    pub(crate) output: Output,
}

impl Context {
    /// From the options that every command takes.
    pub(crate) fn new(options: Options) -> Self {
        let output = Output::new(&options);
        Self { options, output }
    }

    /// A client of the account, which logs in when first used.
    pub(crate) fn rescue(&self) -> Result<Rescue, Failure> {
        account::connect(&self.options)
    }
}

/// Does what was asked for.
pub(crate) async fn run(command: Command, context: &Context) -> Result<(), Failure> {
    match command {
        Command::Emulate(arguments) => emulate::run(arguments, context).await,
        Command::Whoami(arguments) => whoami::run(arguments, context).await,
        Command::Tree(arguments) => tree::run(arguments, context).await,
    }
}
