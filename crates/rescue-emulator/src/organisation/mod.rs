//! An organisation: the tree of groups, users and channels, and the rules for changing it.
//!
//! It must not know SOAP, logins, or how a refusal is spelled in a reply.

mod channels;
mod groups;
mod hierarchy;
mod node;
mod permission;
mod responsibility;
mod seats;
mod tree;
mod users;

use std::collections::BTreeMap;

use crate::refusal::Refusal;

pub use groups::GroupUpdate;
pub use node::{Group, Kind, Node, NodeId, Password, Presence, User};
pub use permission::{GroupVersion, Permission};
pub use seats::{SeatKind, Seats};
pub use users::{NewUser, UserUpdate};

/// The longest name that is accepted, in characters. The guide says "too long" and no number; this one is ours.
pub const MAX_NAME: usize = 64;

/// The first ID given to a created node.
const FIRST_CREATED: NodeId = 200_000;

/// An organisation with its account and its tree.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// The number of the account.
    pub account_id: i32,
    /// The name of the organisation.
    pub name: String,
    /// The master password for single sign-on.
    pub sso_password: Password,
    /// How many seats of each kind a single group may be given.
    pub limits: Seats,
    /// How many seats of each kind all groups may be given together. Without mobile or RPAT licences no user
    /// can have that add-on.
    pub licences: Seats,
    /// The titles that the account has given to the customer's name and to the five custom fields.
    pub custom_fields: [String; 6],
    /// The questions that customers are asked after a session.
    pub customer_survey: Vec<String>,
    /// The questions that technicians are asked after a session.
    pub technician_survey: Vec<String>,
    nodes: BTreeMap<NodeId, Node>,
    /// The nodes that were deleted, which reports still name.
    former: BTreeMap<NodeId, Node>,
    next_id: NodeId,
}

impl Organisation {
    /// The ID of the root.
    pub const ROOT: NodeId = 100_000;
    /// The ID of the place of the master administrators.
    pub const MASTER_ADMINISTRATORS: NodeId = 100_001;
    /// The ID of the place of the administrators.
    pub const ADMINISTRATORS: NodeId = 100_002;
    /// The ID of the place of the technicians' groups.
    pub const TECHNICIANS: NodeId = 100_003;
    /// The ID of the place of the channels.
    pub const CHANNELS: NodeId = 100_004;

    /// An organisation with nothing but its fixed nodes, and with 50 licences of each kind.
    pub fn new(name: &str) -> Self {
        let mut organisation = Self {
            account_id: 1,
            name: name.into(),
            sso_password: Password::default(),
            limits: Seats::new(50, 50, 50),
            licences: Seats::new(50, 50, 50),
            custom_fields: [
                "Name",
                "Custom field 1",
                "Custom field 2",
                "Custom field 3",
                "Custom field 4",
                "Custom field 5",
            ]
            .map(String::from),
            customer_survey: Vec::new(),
            technician_survey: Vec::new(),
            nodes: BTreeMap::new(),
            former: BTreeMap::new(),
            next_id: FIRST_CREATED,
        };
        let fixed = [
            (Self::ROOT, None, Kind::Root),
            (Self::MASTER_ADMINISTRATORS, Some(Self::ROOT), Kind::MasterAdministrators),
            (Self::ADMINISTRATORS, Some(Self::ROOT), Kind::Administrators),
            (Self::TECHNICIANS, Some(Self::ROOT), Kind::Technicians),
            (Self::CHANNELS, Some(Self::ROOT), Kind::Channels),
        ];
        for (id, parent, kind) in fixed {
            let title = match kind {
                Kind::Root => name,
                Kind::MasterAdministrators => "Master Administrators",
                Kind::Channels => "Channels",
                _ => kind.word(),
            };
            organisation.nodes.insert(id, Node { id, parent, ..Node::new(title, kind.clone()) });
        }
        organisation
    }

    /// Puts a node below `parent` and gives its ID.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidParentId`] if there is no such parent, or it cannot hold the node.
    pub fn add(&mut self, parent: NodeId, node: Node) -> Result<NodeId, Refusal> {
        let id = self.next_id;
        self.add_as(id, parent, node)?;
        Ok(id)
    }

    /// Puts a node below `parent` under an ID of your choice.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidParentId`] if there is no such parent, or it cannot hold the node;
    /// [`Refusal::InvalidNodeId`] if the ID is taken or not positive.
    pub fn add_as(&mut self, id: NodeId, parent: NodeId, node: Node) -> Result<(), Refusal> {
        let holder = self.nodes.get(&parent).ok_or(Refusal::InvalidParentId)?;
        if !holder.kind.can_hold(&node.kind) {
            return Err(Refusal::InvalidParentId);
        }
        if id <= 0 || self.nodes.contains_key(&id) {
            return Err(Refusal::InvalidNodeId);
        }
        self.next_id = self.next_id.max(id.saturating_add(1));
        self.nodes.insert(id, Node { id, parent: Some(parent), ..node });
        Ok(())
    }

    /// The node with this ID.
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(&id)
    }

    /// The node with this ID, even if it was deleted.
    pub fn present_or_former(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(&id).or_else(|| self.former.get(&id))
    }

    /// Whether there was a node with this ID that was deleted.
    pub fn was_deleted(&self, id: NodeId) -> bool {
        self.former.contains_key(&id)
    }

    /// The node with this ID, to be changed past all rules.
    pub fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(&id)
    }

    /// All nodes, by ID.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.nodes.values()
    }

    /// The nodes directly below this one, by ID.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = &Node> {
        self.nodes.values().filter(move |node| node.parent == Some(id))
    }

    /// The user with this e-mail address, in any case of letters. Nobody has the empty one.
    pub fn user_by_email(&self, email: &str) -> Option<&Node> {
        let has_it = |node: &&Node| {
            node.user().is_some_and(|user| !user.email.is_empty() && user.email.eq_ignore_ascii_case(email))
        };
        self.nodes.values().find(has_it)
    }

    /// Whether the node exists and it and all nodes above it are enabled.
    pub fn is_enabled(&self, id: NodeId) -> bool {
        self.lineage(id).all(|node| node.enabled) && self.nodes.contains_key(&id)
    }

    /// Whether `id` is `ancestor` or somewhere below it.
    pub fn is_within(&self, id: NodeId, ancestor: NodeId) -> bool {
        self.lineage(id).any(|node| node.id == ancestor)
    }

    /// The node, the one above it, and so on up to the root.
    fn lineage(&self, id: NodeId) -> impl Iterator<Item = &Node> {
        let above = |node: &&Node| node.parent.and_then(|parent| self.nodes.get(&parent));
        // The bound is for trees that `node_mut` has tied into a ring.
        std::iter::successors(self.nodes.get(&id), above).take(self.nodes.len())
    }
}
