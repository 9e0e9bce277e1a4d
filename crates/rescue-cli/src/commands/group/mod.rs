//! `rescue group`: groups of administrators and technicians.
//!
//! Must not know how a change keeps what is not changed: the library reads before it writes.

mod change;
mod set;
mod show;

use clap::{Args, Subcommand};

use super::node;
use super::node::About;
use crate::context::Context;
use crate::failure::Failure;
use change::change;
use show::show;

/// Show, create and change groups
///
/// A group is named by its id, or by its path in the tree such as Technicians/Helpdesk; the end of the path is enough
/// where only one group has it.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show the properties of a group
    #[command(after_help = "\
Examples:
  rescue group show Helpdesk
  rescue group show 123456 --output json

Columns: id, type, name, description, enabled, permissions, locked_permissions, standard_limit, mobile_limit, rpat_limit.")]
    Show {
        /// The group
        group: String,
    },
    Create(set::CreateArguments),
    Set(set::SetArguments),
    /// Enable a group
    #[command(after_help = "Examples:\n  rescue group enable Archive")]
    Enable(node::Switch),
    /// Disable a group and everything below it
    #[command(after_help = "Examples:\n  rescue group disable \"Field service\" --yes")]
    Disable(node::Switch),
    /// Move a group below another one
    #[command(after_help = "Examples:\n  rescue group move \"Night shift\" Technicians")]
    Move(node::Move),
    /// Delete a group and everything below it
    #[command(after_help = "Examples:\n  rescue group delete \"Archive 2019\"")]
    Delete(node::Delete),
}

/// Runs the command.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    match arguments.command {
        Command::Show { group } => show(&context.rescue()?.group(group).await?, context),
        Command::Create(arguments) => set::create(arguments, context).await,
        Command::Set(arguments) => set::set(arguments, context).await,
        Command::Enable(switch) => enable(switch, true, context).await,
        Command::Disable(switch) => enable(switch, false, context).await,
        Command::Move(arguments) => node::move_node(arguments, About::Groups, context).await,
        Command::Delete(arguments) => node::delete(arguments, About::Groups, context).await,
    }
}

async fn enable(switch: node::Switch, enabled: bool, context: &Context) -> Result<(), Failure> {
    change(&switch.node, switch.confirm, context, |group| group.enabled = enabled).await
}
