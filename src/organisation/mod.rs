//! The organisation: its tree, its groups and users, and how they are changed without losing anything.
//!
//! Must not know logins, nor how a call is made.

mod bulk;
mod change;
mod group;
mod permissions;
mod record;
mod target;
mod tree;
mod tree_display;
mod user;

pub use bulk::{Bulk, BulkRow};
pub use change::{Change, Difference};
pub use group::Group;
pub use permissions::{Permissions, UnknownPermission};
pub use record::Record;
pub use target::Target;
pub use tree::{Node, NodeRef, Tree};
pub use tree_display::TreeDisplay;
pub use user::{NewUser, Password, User};

use crate::calls::RescueCall;
use crate::{Error, Rescue, api};

impl Rescue {
    /// Moves a node below another one.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn move_node(&self, node: impl Into<Target>, to: impl Into<Target>) -> Result<(), Error> {
        let (node, to) = (self.resolve(node).await?, self.resolve(to).await?);
        let request = api::moveNode { iTargetNodeID: to, iNodeID: node, sAuthCode: None };
        self.call(request).await.map(drop)
    }

    /// Deletes a node.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn delete_node(&self, node: impl Into<Target>) -> Result<(), Error> {
        let node = self.resolve(node).await?;
        self.call(api::deleteNode { iNodeID: node, sAuthCode: None }).await.map(drop)
    }

    /// Assigns a channel to a technician or a group of technicians.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn assign_channel(
        &self,
        channel: impl Into<Target>,
        to: impl Into<Target>,
    ) -> Result<(), Error> {
        let (channel, node) = (self.resolve(channel).await?, self.resolve(to).await?);
        let request = api::assignChannel { iNodeID: node, iEntryID: channel, sAuthCode: None };
        self.call(request).await.map(drop)
    }

    /// Unassigns a channel from a technician or a group of technicians.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn unassign_channel(
        &self,
        channel: impl Into<Target>,
        from: impl Into<Target>,
    ) -> Result<(), Error> {
        let (channel, node) = (self.resolve(channel).await?, self.resolve(from).await?);
        let request = api::unassignChannel { iNodeID: node, iEntryID: channel, sAuthCode: None };
        self.call(request).await.map(drop)
    }
}

/// A part of a reply that the contract lets a server leave out, but that every OK has.
pub(crate) fn present<C: RescueCall, T>(value: Option<T>, element: &'static str) -> Result<T, Error> {
    value.ok_or(Error::incomplete(C::OPERATION.name(), element))
}
