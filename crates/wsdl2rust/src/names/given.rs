//! Names that the user gives, by what they are for.
//!
//! Must not know how that is written, nor how other names are made.

use std::collections::BTreeMap;

use super::Owner;
use crate::model::NamespaceId;

/// What a name is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Owner(Owner),
    Member(Owner, usize),
    Client(usize),
    Operation(usize, usize),
    Module(Option<NamespaceId>),
}

/// Names in place of those made by rule.
#[derive(Debug, Clone, Default)]
pub(super) struct Given {
    /// Of types, enums of faults and structs of attachments.
    pub(super) owners: BTreeMap<Owner, String>,
    /// Of fields and variants; the variant for anything else comes last.
    pub(super) members: BTreeMap<Owner, Members>,
    /// Of clients.
    pub(super) clients: BTreeMap<usize, String>,
    /// Of the operations of each client.
    pub(super) operations: BTreeMap<usize, BTreeMap<usize, String>>,
    /// Of the modules of namespaces.
    pub(super) modules: BTreeMap<Option<NamespaceId>, String>,
    /// The paths of namespaces whose types live elsewhere.
    pub(super) elsewhere: BTreeMap<Option<NamespaceId>, String>,
}

/// The names given to the members of one owner, by their index.
pub(super) type Members = BTreeMap<usize, String>;

static NONE: Members = Members::new();

impl Given {
    /// The name given to what is at a place.
    pub(super) fn name(&self, place: Place) -> Option<&str> {
        let name = match place {
            Place::Owner(owner) => self.owners.get(&owner),
            Place::Member(owner, index) => self.members(owner).get(&index),
            Place::Client(client) => self.clients.get(&client),
            Place::Operation(client, index) => self.operations(client).get(&index),
            Place::Module(namespace) => self.modules.get(&namespace),
        };
        name.map(String::as_str)
    }

    /// Those of the members of an owner.
    pub(super) fn members(&self, owner: Owner) -> &Members {
        self.members.get(&owner).unwrap_or(&NONE)
    }

    /// Those of the operations of a client.
    pub(super) fn operations(&self, client: usize) -> &Members {
        self.operations.get(&client).unwrap_or(&NONE)
    }
}
