//! `rescue user`: administrators and technicians.
//!
//! Must not know how a change keeps what is not changed: the library reads before it writes.

mod import;
mod list;
mod row;
mod set;
mod show;
mod yes_or_no;

use clap::{Args, Subcommand};

use super::node;
use super::node::About;
use crate::context::Context;
use crate::failure::Failure;
use list::list;
use show::{label, show};

/// Show, create, change and import users
///
/// A user is named by id, by e-mail address, or by the path in the tree.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List users
    #[command(after_help = "\
Examples:
  rescue user list
  rescue user list Technicians/Helpdesk --output csv

Columns: id, name, email, type, status, group, description.")]
    List {
        /// Only those below this group
        group: Option<String>,
    },
    /// Show the properties of a user
    #[command(after_help = "\
Examples:
  rescue user show tech@email.com
  rescue user show 130001 --output json

Columns: id, type, name, nick, email, sso_id, description, enabled, presence, account_holder, mobile_add_on, rpat_add_on.")]
    Show {
        /// The user
        user: String,
    },
    Create(set::CreateArguments),
    Set(set::SetArguments),
    /// Enable a user
    #[command(after_help = "Examples:\n  rescue user enable tech3@email.com")]
    Enable(node::Switch),
    /// Disable a user
    #[command(after_help = "Examples:\n  rescue user disable tech2@email.com --yes")]
    Disable(node::Switch),
    /// Move a user to another group
    #[command(after_help = "Examples:\n  rescue user move tech2@email.com \"Night shift\"")]
    Move(node::Move),
    /// Delete a user
    #[command(after_help = "Examples:\n  rescue user delete tech3@email.com")]
    Delete(node::Delete),
    Import(import::Arguments),
}

/// Runs the command.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    match arguments.command {
        Command::List { group } => list(group, context).await,
        Command::Show { user } => show(&context.rescue()?.user(user).await?, context),
        Command::Create(arguments) => set::create(arguments, context).await,
        Command::Set(arguments) => set::set(arguments, context).await,
        Command::Enable(switch) => enable(switch, true, context).await,
        Command::Disable(switch) => enable(switch, false, context).await,
        Command::Move(arguments) => node::move_node(arguments, About::Users, context).await,
        Command::Delete(arguments) => node::delete(arguments, About::Users, context).await,
        Command::Import(arguments) => import::run(arguments, context).await,
    }
}

/// Enables or disables a user by the operation that changes nothing else.
async fn enable(switch: node::Switch, enabled: bool, context: &Context) -> Result<(), Failure> {
    let rescue = context.rescue()?;
    let plan = rescue.plan_user(&switch.node, |user| user.enabled = enabled).await?;
    let what = label(plan.before());
    if switch.confirm.differences(&what, &plan.differences(), context)? {
        rescue.set_user_enabled(plan.before().id, enabled).await?;
        context.output.note(&format!("changed {what}"))?;
    }
    Ok(())
}
