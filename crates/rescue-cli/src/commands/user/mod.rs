//! `rescue user`: administrators and technicians.
//!
//! Must not know how a change keeps what is not changed: the library reads before it writes.

mod import;
mod row;
mod set;

use clap::{Args, Subcommand};
use logmein_rescue::organisation::{NodeRef, Target, User};
use logmein_rescue::soap_runtime::Enumeration;

use super::node;
use super::node::About;
use crate::context::Context;
use crate::failure::Failure;
use crate::node_kind;
use crate::output::{Cell, Column, Listing, column};

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

const LIST_COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("name", "Name"),
    column("email", "E-mail"),
    column("type", "Type"),
    column("status", "Status"),
    column("group", "Group"),
    column("description", "Description"),
];

/// What fits a line.
const SHORT_LIST_COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("name", "Name"),
    column("email", "E-mail"),
    column("type", "Type"),
    column("status", "Status"),
    column("group", "Group"),
];

const COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("type", "Type"),
    column("name", "Name"),
    column("nick", "Nick"),
    column("email", "E-mail"),
    column("sso_id", "SSO id"),
    column("description", "Description"),
    column("enabled", "Enabled"),
    column("presence", "Presence"),
    column("account_holder", "Account holder"),
    column("mobile_add_on", "Mobile add-on"),
    column("rpat_add_on", "RPAT add-on"),
];

/// Does what was asked for.
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

async fn list(group: Option<String>, context: &Context) -> Result<(), Failure> {
    let tree = context.rescue()?.tree().await?;
    let nodes: Vec<NodeRef<'_>> = match group {
        Some(group) => tree.find(&Target::from(group))?.descendants().collect(),
        None => tree.iter().collect(),
    };
    let users = nodes.into_iter().filter(|node| node.is_user());
    let listing = match context.output.is_for_people() {
        true => Listing::new(SHORT_LIST_COLUMNS, users.map(short_row)),
        false => Listing::new(LIST_COLUMNS, users.map(row)),
    };
    Ok(context.output.listing(&listing, "no users")?)
}

fn row(user: NodeRef<'_>) -> Vec<Cell> {
    vec![
        user.id.into(),
        user.name.as_str().into(),
        Cell::unless_empty(&user.email),
        user.kind.as_str().into(),
        user.status.as_str().into(),
        user.parent().map(NodeRef::path).into(),
        Cell::unless_empty(&user.description),
    ]
}

fn short_row(user: NodeRef<'_>) -> Vec<Cell> {
    vec![
        user.id.into(),
        user.name.as_str().into(),
        Cell::unless_empty(&user.email),
        node_kind::in_words(&user.kind).into(),
        user.status.as_str().to_lowercase().into(),
        user.parent().map(|group| group.name.clone()).into(),
    ]
}

fn show(user: &User, context: &Context) -> Result<(), Failure> {
    let cells = vec![
        user.id.into(),
        user.kind.as_str().into(),
        user.name.as_str().into(),
        Cell::unless_empty(&user.nick),
        Cell::unless_empty(&user.email),
        Cell::unless_empty(&user.sso_id),
        Cell::unless_empty(&user.description),
        user.enabled.into(),
        user.presence.as_str().into(),
        user.account_holder.into(),
        user.mobile_add_on.into(),
        user.rpat_add_on.into(),
    ];
    Ok(context.output.record(COLUMNS, cells)?)
}

/// By the operation that leaves all else alone.
async fn enable(switch: node::Switch, enabled: bool, context: &Context) -> Result<(), Failure> {
    let rescue = context.rescue()?;
    let plan = rescue.plan_user(&switch.node, |user| user.enabled = enabled).await?;
    let what = called(plan.before());
    if switch.confirm.differences(&what, &plan.differences(), context)? {
        rescue.set_user_enabled(plan.before().id, enabled).await?;
        context.output.note(&format!("changed {what}"))?;
    }
    Ok(())
}

/// How a user is called where it is to be recognised.
fn called(user: &User) -> String {
    format!("user {} ({})", user.name, user.id)
}
