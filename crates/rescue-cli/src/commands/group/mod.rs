//! `rescue group`: groups of administrators and technicians.
//!
//! Must not know how a change keeps what is not changed: the library reads before it writes.

mod set;

use clap::{Args, Subcommand};
use logmein_rescue::organisation::{Group, Permissions};
use logmein_rescue::soap_runtime::Enumeration;

use super::node;
use super::node::About;
use crate::confirm::Confirm;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::{Cell, Column, column};

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

const COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("type", "Type"),
    column("name", "Name"),
    column("description", "Description"),
    column("enabled", "Enabled"),
    column("permissions", "Permissions"),
    column("locked_permissions", "Locked permissions"),
    column("standard_limit", "Standard limit"),
    column("mobile_limit", "Mobile limit"),
    column("rpat_limit", "RPAT limit"),
];

/// Does what was asked for.
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

fn show(group: &Group, context: &Context) -> Result<(), Failure> {
    let words = |permissions: &Permissions| Cell::List(permissions.words().map(str::to_owned).collect());
    let cells = vec![
        group.id.into(),
        group.kind.as_str().into(),
        group.name.as_str().into(),
        Cell::unless_empty(&group.description),
        group.enabled.into(),
        words(&group.permissions),
        words(&group.locked_permissions),
        group.standard_limit.into(),
        group.mobile_limit.into(),
        group.rpat_limit.into(),
    ];
    Ok(context.output.record(COLUMNS, cells)?)
}

async fn enable(switch: node::Switch, enabled: bool, context: &Context) -> Result<(), Failure> {
    change(&switch.node, switch.confirm, context, |group| group.enabled = enabled).await
}

/// Plans a change, shows it, asks, and makes it.
async fn change(
    group: &str,
    confirm: Confirm,
    context: &Context,
    modify: impl FnOnce(&mut Group),
) -> Result<(), Failure> {
    let plan = context.rescue()?.plan_group(group, modify).await?;
    let what = format!("group {} ({})", plan.before().name, plan.before().id);
    if confirm.differences(&what, &plan.differences(), context)? {
        plan.apply().await?;
        context.output.note(&format!("changed {what}"))?;
    }
    Ok(())
}
