//! What the tree of an organisation is made of: groups, users, channels and the fixed nodes above them.
//!
//! It must not know the tree: rules between nodes are in the files beside it.

use std::collections::BTreeSet;
use std::fmt;

use super::permission::{GroupVersion, Permission};
use super::seats::Seats;

/// The number by which the service knows a node.
pub type NodeId = i32;

/// A node of the tree.
#[derive(Debug, Clone)]
pub struct Node {
    /// Its ID.
    pub id: NodeId,
    /// The node above it; `None` only for the root.
    pub parent: Option<NodeId>,
    /// Its name.
    pub name: String,
    /// Its description.
    pub description: String,
    /// Whether it is enabled itself. A node below a disabled one is out of use nevertheless:
    /// see [`Organisation::is_enabled`](super::Organisation::is_enabled).
    pub enabled: bool,
    /// What it is.
    pub kind: Kind,
}

impl Node {
    /// An enabled node, not yet in a tree.
    pub fn new(name: &str, kind: Kind) -> Self {
        Self { id: 0, parent: None, name: name.into(), description: String::new(), enabled: true, kind }
    }

    /// The group that this node is, if it is one.
    pub fn group(&self) -> Option<&Group> {
        match &self.kind {
            Kind::AdministratorGroup(group) | Kind::TechnicianGroup(group) => Some(group),
            _ => None,
        }
    }

    /// The group that this node is, to be changed.
    pub fn group_mut(&mut self) -> Option<&mut Group> {
        match &mut self.kind {
            Kind::AdministratorGroup(group) | Kind::TechnicianGroup(group) => Some(group),
            _ => None,
        }
    }

    /// The user that this node is, if it is one.
    pub fn user(&self) -> Option<&User> {
        match &self.kind {
            Kind::MasterAdministrator(user) | Kind::Administrator(user) | Kind::Technician(user) => {
                Some(user)
            }
            _ => None,
        }
    }

    /// The user that this node is, to be changed.
    pub fn user_mut(&mut self) -> Option<&mut User> {
        match &mut self.kind {
            Kind::MasterAdministrator(user) | Kind::Administrator(user) | Kind::Technician(user) => {
                Some(user)
            }
            _ => None,
        }
    }

    /// Whether it is an administrator or a master administrator.
    pub fn is_administrator(&self) -> bool {
        matches!(self.kind, Kind::MasterAdministrator(_) | Kind::Administrator(_))
    }

    /// Whether it is a user who takes part in support sessions: a technician, or an administrator with a
    /// technician's licence.
    pub fn is_technician(&self) -> bool {
        match &self.kind {
            Kind::Technician(_) => true,
            _ => self.user().is_some_and(|user| user.technician_licence),
        }
    }

    /// The channels assigned to this node, if it can have any.
    pub(super) fn channels_mut(&mut self) -> Option<&mut BTreeSet<NodeId>> {
        match &mut self.kind {
            Kind::TechnicianGroup(group) => Some(&mut group.channels),
            Kind::Technician(user) => Some(&mut user.channels),
            _ => None,
        }
    }
}

/// What a node is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// The root of the tree.
    Root,
    /// The place of the master administrators.
    MasterAdministrators,
    /// The place of administrators and their groups.
    Administrators,
    /// The place of the groups of technicians.
    Technicians,
    /// The place of the channels.
    Channels,
    /// A group of administrators.
    AdministratorGroup(Group),
    /// A group of technicians.
    TechnicianGroup(Group),
    /// A user who administers the whole organisation.
    MasterAdministrator(User),
    /// A user who administers.
    Administrator(User),
    /// A user who supports customers.
    Technician(User),
    /// A channel by which customers come in.
    Channel,
}

impl Kind {
    /// The word of `NODE_TYPE` for it. The node of the channels has no word of its own and is a `PseudoGroup`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Root => "Root",
            Self::MasterAdministrators => "MasterAdministrators",
            Self::Administrators => "Administrators",
            Self::Technicians => "Technicians",
            Self::Channels => "PseudoGroup",
            Self::AdministratorGroup(_) => "AdministratorGroup",
            Self::TechnicianGroup(_) => "TechnicianGroup",
            Self::MasterAdministrator(_) => "MasterAdministrator",
            Self::Administrator(_) => "Administrator",
            Self::Technician(_) => "Technician",
            Self::Channel => "Channel",
        }
    }

    /// Whether a node of this kind may be directly above one of kind `child`.
    ///
    /// Technicians are in groups only, never directly below `Technicians`, as the guide says of `createUsers`.
    pub fn can_hold(&self, child: &Self) -> bool {
        match self {
            Self::MasterAdministrators => matches!(child, Self::MasterAdministrator(_)),
            Self::Administrators | Self::AdministratorGroup(_) => {
                matches!(child, Self::AdministratorGroup(_) | Self::Administrator(_))
            }
            Self::Technicians => matches!(child, Self::TechnicianGroup(_)),
            Self::TechnicianGroup(_) => matches!(child, Self::TechnicianGroup(_) | Self::Technician(_)),
            Self::Channels => matches!(child, Self::Channel),
            _ => false,
        }
    }

    /// Whether it is one of the nodes that every organisation has, which are never moved or deleted.
    pub fn is_fixed(&self) -> bool {
        matches!(
            self,
            Self::Root
                | Self::MasterAdministrators
                | Self::Administrators
                | Self::Technicians
                | Self::Channels
        )
    }
}

/// What only a group has.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// What its members may do.
    pub permissions: Vec<Permission>,
    /// Which permissions groups below cannot change.
    pub locked_permissions: Vec<Permission>,
    /// How many seats its members may use at the same time.
    pub limits: Seats,
    /// The channels assigned to it.
    pub channels: BTreeSet<NodeId>,
}

impl Group {
    /// The permissions that this version has words for.
    pub fn permissions_in(&self, version: GroupVersion) -> Vec<Permission> {
        self.permissions.iter().copied().filter(|permission| permission.is_in(version)).collect()
    }

    /// The locked permissions that this version has words for.
    pub fn locked_permissions_in(&self, version: GroupVersion) -> Vec<Permission> {
        self.locked_permissions.iter().copied().filter(|permission| permission.is_in(version)).collect()
    }
}

/// What only a user has.
#[derive(Debug, Clone, Default)]
pub struct User {
    /// The e-mail address, by which a user logs in; empty for a user who was only created.
    pub email: String,
    /// The name that customers see.
    pub nick: String,
    /// The ID for single sign-on.
    pub sso_id: String,
    /// The password.
    pub password: Password,
    /// Whether the account is in this user's name.
    pub account_holder: bool,
    /// For an administrator: the groups they are responsible for; empty means all.
    pub responsible_for: BTreeSet<NodeId>,
    /// For an administrator: whether they have a technician's licence too.
    pub technician_licence: bool,
    /// Whether they have the mobile add-on.
    pub mobile_add_on: bool,
    /// Whether they have the RPAT add-on.
    pub rpat_add_on: bool,
    /// Whether they are at work.
    pub presence: Presence,
    /// The channels assigned to them alone.
    pub channels: BTreeSet<NodeId>,
}

/// Whether a user is at work; anything but offline means that the technician console is running.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Presence {
    /// Not at work.
    #[default]
    Offline,
    /// At work and free.
    Online,
    /// At work, with enough to do.
    Busy,
    /// Away for a while.
    Away,
}

impl Presence {
    /// The word of `NODE_STATUS` for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Offline => "Offline",
            Self::Online => "Online",
            Self::Busy => "Busy",
            Self::Away => "Away",
        }
    }
}

/// A password, which is never shown.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Whether this is the password. An empty one is nobody's.
    pub fn is(&self, candidate: &str) -> bool {
        !self.0.is_empty() && self.0 == candidate
    }
}

impl From<&str> for Password {
    fn from(password: &str) -> Self {
        Self(password.into())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_not_shown() {
        let user = User { password: "secretpassword".into(), ..User::default() };
        assert!(!format!("{user:?}").contains("secret"));
    }

    #[test]
    fn an_empty_password_opens_nothing() {
        assert!(!Password::default().is(""));
    }
}
