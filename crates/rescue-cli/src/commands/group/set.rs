//! `rescue group set` and `create`: the properties of a group, and which of them a command line changes.
//!
//! Must not know how a change is made.

use clap::Args;
use logmein_rescue::api::NODE_PERMISSIONS_V2;
use logmein_rescue::organisation::Group;
use logmein_rescue::soap_runtime::Enumeration;

use super::change::change;
use super::show::show;
use crate::commands::node::nothing_named;
use crate::confirm::Confirm;
use crate::context::Context;
use crate::contract::nearest;
use crate::failure::Failure;

/// Change properties of a group; what is not named stays as it is
///
/// The change is shown first, and made if you say yes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue group set Helpdesk --allow UnattendedAccess,ConnectOnLan
  rescue group set Helpdesk --deny ScriptRunning --lock RemoteControl --dry-run
  rescue group set 123456 --name \"Service desk\" --standard-limit 12 --yes

`rescue call setGroup_v2 --help` lists the permissions with their meanings.")]
pub(super) struct SetArguments {
    /// The group
    group: String,
    #[command(flatten)]
    properties: Properties,
    #[command(flatten)]
    confirm: Confirm,
}

/// Create a group
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue group create Technicians --name \"Second line\" --allow RemoteView,SendURL
  rescue group create Administrators --name Auditors")]
#[command(mut_arg("name", |name| name.required(true)))]
pub(super) struct CreateArguments {
    /// The group or root that it will be below
    parent: String,
    #[command(flatten)]
    properties: Properties,
}

/// Properties to be changed.
#[derive(Debug, Default, PartialEq, Args)]
struct Properties {
    /// Its name
    #[arg(long)]
    name: Option<String>,
    /// Its description
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Permissions to give, with commas between
    #[arg(long, value_name = "PERMISSIONS", value_delimiter = ',', value_parser = permission)]
    allow: Vec<NODE_PERMISSIONS_V2>,
    /// Permissions to take away
    #[arg(long, value_name = "PERMISSIONS", value_delimiter = ',', value_parser = permission)]
    deny: Vec<NODE_PERMISSIONS_V2>,
    /// Permissions that cannot be changed further down
    #[arg(long, value_name = "PERMISSIONS", value_delimiter = ',', value_parser = permission)]
    lock: Vec<NODE_PERMISSIONS_V2>,
    /// Permissions that can be changed further down again
    #[arg(long, value_name = "PERMISSIONS", value_delimiter = ',', value_parser = permission)]
    unlock: Vec<NODE_PERMISSIONS_V2>,
    /// Enable the group
    #[arg(long)]
    enable: bool,
    /// Disable the group
    #[arg(long, conflicts_with = "enable")]
    disable: bool,
    /// How many seats may be in use at the same time
    #[arg(long, value_name = "SEATS", value_parser = clap::value_parser!(i32).range(0..))]
    standard_limit: Option<i32>,
    /// How many seats with the mobile add-on
    #[arg(long, value_name = "SEATS", value_parser = clap::value_parser!(i32).range(0..))]
    mobile_limit: Option<i32>,
    /// How many seats with the RPAT add-on
    #[arg(long, value_name = "SEATS", value_parser = clap::value_parser!(i32).range(0..))]
    rpat_limit: Option<i32>,
}

/// Changes a group.
pub(super) async fn set(arguments: SetArguments, context: &Context) -> Result<(), Failure> {
    let SetArguments { group, properties, confirm } = arguments;
    if properties == Properties::default() {
        return Err(nothing_named("group"));
    }
    change(&group, confirm, context, |group| properties.apply(group)).await
}

/// Creates a group, and shows it.
pub(super) async fn create(arguments: CreateArguments, context: &Context) -> Result<(), Failure> {
    let CreateArguments { parent, properties } = arguments;
    let rescue = context.rescue()?;
    let id = rescue.create_group(parent).await?;
    match rescue.modify_group(id, |group| properties.apply(group)).await {
        Ok(group) => show(&group, context),
        Err(error) => Err(match rescue.delete_node(id).await {
            // The empty group is gone again, so that the command can be repeated.
            Ok(()) => error.into(),
            Err(_) => Failure::from(error).remedy(format!(
                "group {id} was created; fill it in with `rescue group set {id}`, or delete it"
            )),
        }),
    }
}

impl Properties {
    fn apply(self, group: &mut Group) {
        let Self { name, description, allow, deny, lock, unlock, .. } = self;
        if let Some(name) = name {
            group.name = name;
        }
        if let Some(description) = description {
            group.description = description;
        }
        group.permissions.extend(allow);
        deny.iter().for_each(|permission| {
            group.permissions.remove(permission);
        });
        group.locked_permissions.extend(lock);
        unlock.iter().for_each(|permission| {
            group.locked_permissions.remove(permission);
        });
        if self.enable || self.disable {
            group.enabled = self.enable;
        }
        group.standard_limit = self.standard_limit.unwrap_or(group.standard_limit);
        group.mobile_limit = self.mobile_limit.unwrap_or(group.mobile_limit);
        group.rpat_limit = self.rpat_limit.unwrap_or(group.rpat_limit);
    }
}

/// A permission of the contract; case does not matter.
fn permission(word: &str) -> Result<NODE_PERMISSIONS_V2, String> {
    let words = NODE_PERMISSIONS_V2::WORDS;
    match words.iter().find(|known| known.eq_ignore_ascii_case(word.trim())) {
        Some(known) => Ok(NODE_PERMISSIONS_V2::from_word(known)),
        None => {
            let near = nearest(word, words.iter().copied());
            Err(match near.is_empty() {
                true => format!("the permissions are {}", words.join(", ")),
                false => format!("did you mean {}?", near.join(" or ")),
            })
        }
    }
}
