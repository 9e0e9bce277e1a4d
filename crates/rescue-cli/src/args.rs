//! The command line as a whole: the options that every command takes, and a command.
//!
//! Must not know what either of them has.

use clap::Parser;

use crate::commands::Command;
use crate::exit;
use crate::options::Options;

const EXAMPLES: &str = "\
Examples:
  rescue emulate                 start a stand-in service to try everything on
  rescue login                   ask for e-mail address and password, once
  rescue tree                    the organisation, drawn
  rescue tree --output json      the same for a program

`rescue COMMAND --help` has more examples.";

/// Manage a LogMeIn Rescue account: organisation, users, support sessions, and every call of its API.
#[derive(Debug, Parser)]
#[command(name = "rescue", version, max_term_width = 100)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{}", exit::HELP))]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) options: Options,
    #[command(subcommand)]
    pub(crate) command: Command,
}
