//! What groups and users have in common: they can be enabled, disabled, moved and deleted.
//!
//! Must not know their properties.

use clap::Args;
use logmein_rescue::organisation::{NodeRef, Target};

use crate::confirm::Confirm;
use crate::context::Context;
use crate::failure::Failure;
use crate::node_kind;

/// Which of the two a command is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Groups,
    Users,
}

/// A node to be enabled or disabled.
#[derive(Debug, Args)]
pub(super) struct Switch {
    /// Which one: an id, an e-mail address, or a path
    pub(super) node: String,
    #[command(flatten)]
    pub(super) confirm: Confirm,
}

/// A node to be moved.
#[derive(Debug, Args)]
pub(super) struct Move {
    /// Which one: an id, an e-mail address, or a path
    node: String,
    /// The group or root that it will be below
    to: String,
    #[command(flatten)]
    confirm: Confirm,
}

/// A node to be deleted.
#[derive(Debug, Args)]
pub(super) struct Delete {
    /// Which one: an id, an e-mail address, or a path
    node: String,
    #[command(flatten)]
    confirm: Confirm,
}

/// Moves a node after confirmation.
pub(super) async fn move_node(arguments: Move, about: About, context: &Context) -> Result<(), Failure> {
    let rescue = context.rescue()?;
    let tree = rescue.tree().await?;
    let node = about.check(tree.find(&Target::from(arguments.node))?)?;
    let to = tree.find(&Target::from(arguments.to))?;
    let what = format!("{} below {}", called(node), called(to));
    if arguments.confirm.ask_to_continue(&format!("move {what}"), context)? {
        rescue.move_node(node.id, to.id).await?;
        context.output.note(&format!("moved {what}"))?;
    }
    Ok(())
}

/// Deletes a node after confirmation.
pub(super) async fn delete(arguments: Delete, about: About, context: &Context) -> Result<(), Failure> {
    let rescue = context.rescue()?;
    let tree = rescue.tree().await?;
    let node = about.check(tree.find(&Target::from(arguments.node))?)?;
    let what = match node.descendants().count() {
        0 => called(node),
        1 => format!("{} and the one below it", called(node)),
        below => format!("{} and the {below} below it", called(node)),
    };
    if arguments.confirm.ask_to_continue(&format!("delete {what}"), context)? {
        rescue.delete_node(node.id).await?;
        context.output.note(&format!("deleted {what}"))?;
    }
    Ok(())
}

impl About {
    /// The node, if it is one of those that the command is about.
    fn check(self, node: NodeRef<'_>) -> Result<NodeRef<'_>, Failure> {
        let (fits, kind) = match self {
            Self::Groups => (node.is_group(), "group"),
            Self::Users => (node.is_user(), "user"),
        };
        match fits {
            true => Ok(node),
            false => {
                let found = node_kind::in_words(&node.kind);
                Err(Failure::usage(format!("{} is no {kind}: its kind is {found}", called(node)))
                    .remedy("`rescue tree` shows groups and users"))
            }
        }
    }
}

/// A `set` that sets nothing.
pub(super) fn nothing_named(what: &str) -> Failure {
    Failure::usage("no property to change was named")
        .remedy(format!("`rescue {what} set --help` shows which there are"))
}

/// How a node is called where it is to be recognised.
pub(super) fn called(node: NodeRef<'_>) -> String {
    format!("{} ({})", node.path(), node.id)
}
