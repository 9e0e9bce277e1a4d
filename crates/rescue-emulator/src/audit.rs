//! The audit: who changed what in the organisation, and when each user last logged in.
//!
//! It must not know what a change means, nor reports.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::organisation::NodeId;

/// All that was written down.
#[derive(Debug, Default)]
pub(crate) struct Audit {
    entries: Vec<Entry>,
    last_logins: HashMap<NodeId, Timestamp>,
}

/// One change.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) at: Timestamp,
    /// Who did it.
    pub(crate) by: NodeId,
    /// Which node was changed, what it is and how it is called.
    pub(crate) entity: NodeId,
    pub(crate) entity_type: &'static str,
    pub(crate) name: String,
    pub(crate) change: Change,
}

/// What was done to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    Created,
    Modified,
    Moved,
    Deleted,
}

impl Change {
    /// What reports call it.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Created => "Create",
            Self::Modified => "Modify",
            Self::Moved => "Move",
            Self::Deleted => "Delete",
        }
    }
}

impl Audit {
    /// Writes a change down.
    pub(crate) fn add(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// All changes, in order.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// Writes a login down.
    pub(crate) fn logged_in(&mut self, user: NodeId, at: Timestamp) {
        self.last_logins.insert(user, at);
    }

    /// When this user logged in last.
    pub(crate) fn last_login(&self, user: NodeId) -> Option<Timestamp> {
        self.last_logins.get(&user).copied()
    }
}
